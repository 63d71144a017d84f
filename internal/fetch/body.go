package fetch

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// acceptEncoding lists what decoder understands.
const acceptEncoding = "gzip, zstd, deflate"

// maxWindow is the largest window a zstd frame may ask for, the limit that
// RFC 9659 sets for HTTP.
const maxWindow = 8 << 20

// bodies reads and decompresses bodies.
type bodies struct {
	gzips sync.Pool // of *gzip.Reader
}

// read returns the whole body, decompressed, or an error when it is larger
// than limit either as sent or decompressed.
func (b *bodies) read(resp *http.Response, limit int64) ([]byte, error) {
	if resp.ContentLength > limit {
		return nil, &sizeError{limit}
	}
	raw := &limitReader{r: resp.Body, left: limit, limit: limit}
	plain, done, err := b.decode(bufio.NewReader(raw), resp.Header.Get("Content-Encoding"))
	if err != nil {
		return nil, encodingError(err)
	}
	defer done()
	if plain == nil {
		return nil, nil
	}
	var buf bytes.Buffer
	if n := resp.ContentLength; n > 0 {
		buf.Grow(int(n) + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(&limitReader{r: plain, left: limit, limit: limit}); err != nil {
		return nil, encodingError(err)
	}
	return buf.Bytes(), nil
}

// decode puts the decompressor that the header names over r. Servers name
// encodings they did not use, so a body without gzip's or zstd's magic number
// is taken as it is.
func (b *bodies) decode(r *bufio.Reader, encoding string) (plain io.Reader, done func(), err error) {
	nothing := func() {}
	magic, err := r.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, nil, err
	}
	if len(magic) == 0 {
		return nil, nothing, nil
	}
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(magic, []byte{0x1f, 0x8b}) {
			return r, nothing, nil
		}
		return b.gunzip(r)
	case "zstd":
		if !bytes.HasPrefix(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}) {
			return r, nothing, nil
		}
		z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	case "deflate":
		return inflate(r, magic)
	case "", "identity", "none", "utf-8":
		return r, nothing, nil
	}
	return nil, nil, fmt.Errorf("%w: encoded as %q", ErrEncoding, encoding)
}

func (b *bodies) gunzip(r io.Reader) (io.Reader, func(), error) {
	z, _ := b.gzips.Get().(*gzip.Reader)
	if z == nil {
		z = new(gzip.Reader)
	}
	if err := z.Reset(r); err != nil {
		return nil, nil, err
	}
	return z, func() { b.gzips.Put(z) }, nil
}

// inflate reads deflate as RFC 9110 has it, in a zlib wrapper, and as some
// servers send it, bare.
func inflate(r io.Reader, magic []byte) (io.Reader, func(), error) {
	wrapped := len(magic) >= 2 && magic[0]&0x0f == 8 && (int(magic[0])<<8|int(magic[1]))%31 == 0
	var z io.ReadCloser
	var err error
	if wrapped {
		z, err = zlib.NewReader(r)
	} else {
		z = flate.NewReader(r)
	}
	if err != nil {
		return nil, nil, err
	}
	return z, func() { _ = z.Close() }, nil
}

// limitReader fails when more than limit bytes come, where io.LimitReader would
// end the text as if that were all.
type limitReader struct {
	r           io.Reader
	left, limit int64
}

func (l *limitReader) Read(p []byte) (int, error) {
	if int64(len(p)) > l.left+1 {
		p = p[:l.left+1]
	}
	n, err := l.r.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return n, &sizeError{l.limit}
	}
	return n, err
}

// encodingError marks the errors of the decompressors; those of the network and
// of the limit are told apart by their own types.
func encodingError(err error) error {
	var corrupt flate.CorruptInputError
	switch {
	case errors.As(err, &corrupt), errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum),
		errors.Is(err, zlib.ErrHeader), errors.Is(err, zlib.ErrChecksum), errors.Is(err, zlib.ErrDictionary),
		errors.Is(err, zstd.ErrWindowSizeExceeded), errors.Is(err, zstd.ErrCRCMismatch):
		return fmt.Errorf("%w: %w", ErrEncoding, err)
	}
	return err
}
