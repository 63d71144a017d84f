// Package picture makes pictures of others into ones that the desk can serve: whatever comes in is decoded within bounds
// and encoded anew as a JPEG of bounded size. Nothing of the file that came is passed on: no markup, no metadata, no
// second format hidden behind the first. SVG is no picture here, because it is a program.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	_ "image/gif" // the formats that are read
	"image/jpeg"
	_ "image/png"

	"golang.org/x/image/draw"
	_ "golang.org/x/image/webp"
)

// The bounds of what comes in, in pixels, and of what goes out. A picture that is smaller than the least is an icon, or counts visitors.
const (
	MaxBytes  = 8 << 20
	maxSide   = 10_000
	maxPixels = 24 << 20
	leastSide = 160
	width     = 1200
	height    = 1200
	quality   = 82
)

// What may be wrong with a picture.
var (
	ErrNoPicture = errors.New("no picture of a known format (JPEG, PNG, GIF, WebP)")
	ErrTooLarge  = fmt.Errorf("more than %d million pixels, or longer than %d on a side", maxPixels>>20, maxSide)
	ErrTooSmall  = fmt.Errorf("less than %d pixels on a side", leastSide)
)

// Picture is a JPEG.
type Picture struct {
	Width, Height int
	JPEG          []byte
}

// Remake decodes a picture and encodes it anew, scaled down to fit. Its size is looked at before it is decoded.
func Remake(data []byte) (Picture, error) {
	if len(data) > MaxBytes {
		return Picture{}, ErrTooLarge
	}
	c, _, err := image.DecodeConfig(bytes.NewReader(data))
	switch {
	case err != nil:
		return Picture{}, fmt.Errorf("%w: %w", ErrNoPicture, err)
	case c.Width > maxSide || c.Height > maxSide || c.Width*c.Height > maxPixels:
		return Picture{}, ErrTooLarge
	case c.Width < leastSide || c.Height < leastSide:
		return Picture{}, ErrTooSmall
	}
	from, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return Picture{}, fmt.Errorf("%w: %w", ErrNoPicture, err)
	}
	if size := from.Bounds().Size(); size.X != c.Width || size.Y != c.Height {
		return Picture{}, fmt.Errorf("%w: two sizes", ErrNoPicture)
	}
	w, h := fit(c.Width, c.Height)
	to := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(to, to.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.ApproxBiLinear.Scale(to, to.Bounds(), from, from.Bounds(), draw.Over, nil)
	var b bytes.Buffer
	if err := jpeg.Encode(&b, to, &jpeg.Options{Quality: quality}); err != nil {
		return Picture{}, err
	}
	return Picture{w, h, b.Bytes()}, nil
}

// fit scales a size down into the bounds, keeping its shape.
func fit(w, h int) (int, int) {
	scale := min(1, float64(width)/float64(w), float64(height)/float64(h))
	return max(1, int(float64(w)*scale)), max(1, int(float64(h)*scale))
}
