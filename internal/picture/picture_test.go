package picture_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/internal/picture"
)

// painted is a picture in one colour.
func painted(w, h int, c color.Color) image.Image {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.Set(x, y, c)
		}
	}
	return m
}

func encoded(t testing.TB, format string, m image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	var err error
	switch format {
	case "png":
		err = png.Encode(&b, m)
	case "gif":
		err = gif.Encode(&b, m, nil)
	default:
		err = jpeg.Encode(&b, m, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// webP is a red picture of 200 by 200, as a browser's canvas writes it.
var webP, _ = base64.StdEncoding.DecodeString("" +
	"UklGRo4CAABXRUJQVlA4WAoAAAAgAAAAxwAAxwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQ" +
	"AAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAAB" +
	"UAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWi" +
	"AAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAM" +
	"ZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggoAAAAJAMAJ0BKsgAyAA+0WixUygmJKKgSAEAGglpbuF2oAAnteirhBkENWk3x8JkgKbcteiuncteirhBt55iCc" +
	"UuUMLFLaLhBpOirhBpQF+irhBkENVSa7bRcIMghqq4sghqqTXbaLhBkENVSa7bNAAA/v82r/+DZIpzl//+N4/yXf277Lt64vGdcXjOtJGOdpKxh0RExC9cDIQccJPjX4QAAAA=")

func TestPicturesAreMadeAnewWithinBounds(t *testing.T) {
	t.Parallel()
	for _, format := range []string{"jpeg", "png", "gif"} {
		data := encoded(t, format, painted(2400, 600, color.RGBA{200, 30, 30, 255}))
		// What stands behind a picture, or in its metadata, is not passed on.
		data = append(data, "<script>alert(1)</script>"...)
		p, err := picture.Remake(data)
		if err != nil {
			t.Errorf("%s: %v", format, err)
			continue
		}
		c, kind, err := image.DecodeConfig(bytes.NewReader(p.JPEG))
		if err != nil || kind != "jpeg" || c.Width != 1200 || c.Height != 300 || p.Width != 1200 || p.Height != 300 {
			t.Errorf("%s became %s of %dx%d, %v", format, kind, c.Width, c.Height, err)
		}
		if bytes.Contains(p.JPEG, []byte("script")) {
			t.Errorf("%s: what stood behind the picture is still there", format)
		}
		m, _, err := image.Decode(bytes.NewReader(p.JPEG))
		if err != nil {
			t.Fatal(err)
		}
		if r, g, _, _ := m.At(600, 150).RGBA(); r>>8 < 180 || g>>8 > 60 {
			t.Errorf("%s: red became %v", format, m.At(600, 150))
		}
	}
	red, err := picture.Remake(webP)
	if err != nil || red.Width != 200 || red.Height != 200 {
		t.Errorf("WebP: %+v, %v", red, err)
	}
	small, err := picture.Remake(encoded(t, "png", painted(200, 300, color.Transparent)))
	if err != nil || small.Width != 200 || small.Height != 300 {
		t.Errorf("%+v, %v", small, err)
	}
	if m, _, err := image.Decode(bytes.NewReader(small.JPEG)); err != nil || m.At(9, 9) == (color.YCbCr{}) {
		t.Errorf("what shows through is not white: %v, %v", m.At(9, 9), err)
	}
}

// huge is a PNG that says it is of a size and holds nothing.
func huge(w, h uint32) []byte {
	var b bytes.Buffer
	b.WriteString("\x89PNG\r\n\x1a\n")
	header := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("IHDR"), w), h)
	header = append(header, 8, 6, 0, 0, 0)
	b.Write(binary.BigEndian.AppendUint32(nil, 13))
	b.Write(header)
	b.Write(binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(header)))
	return b.Bytes()
}

func TestWhatIsNoPictureOrTooMuchOfOneIsRefused(t *testing.T) {
	t.Parallel()
	for what, c := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":             {nil, picture.ErrNoPicture},
		"a page":              {[]byte("<!doctype html><title>404</title>"), picture.ErrNoPicture},
		"SVG":                 {[]byte(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>`), picture.ErrNoPicture},
		"SVG behind a GIF":    {[]byte("GIF89a<svg onload=alert(1)>" + strings.Repeat(" ", 100)), nil},
		"an icon":             {encoded(t, "png", painted(16, 16, color.White)), picture.ErrTooSmall},
		"a line":              {encoded(t, "png", painted(900, 2, color.White)), picture.ErrTooSmall},
		"a bomb":              {huge(9000, 9000), picture.ErrTooLarge},
		"a longer bomb":       {huge(200_000, 200), picture.ErrTooLarge},
		"overflow":            {huge(1<<31-1, 1<<31-1), nil},
		"cut off":             {encoded(t, "jpeg", painted(400, 400, color.White))[:300], picture.ErrNoPicture},
		"more bytes than fit": {make([]byte, picture.MaxBytes+1), picture.ErrTooLarge},
	} {
		p, err := picture.Remake(c.data)
		if err == nil || p.JPEG != nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", what, err, c.want)
		}
	}
}

func FuzzRemake(f *testing.F) {
	f.Add(encoded(f, "png", painted(170, 170, color.White)))
	f.Add(encoded(f, "gif", painted(170, 170, color.Black)))
	f.Add(encoded(f, "jpeg", painted(170, 170, color.Black)))
	f.Add(webP)
	f.Add(huge(300, 300))
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4096 {
			return
		}
		p, err := picture.Remake(data)
		if (err == nil) != (p.JPEG != nil) || p.Width > 1200 || p.Height > 1200 {
			t.Fatalf("%dx%d, %v", p.Width, p.Height, err)
		}
	})
}
