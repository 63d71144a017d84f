package app

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
)

// gunzipped returns the bytes as they are, or what is in them when they are gzip.
func gunzipped(b []byte) ([]byte, error) {
	if !bytes.HasPrefix(b, []byte{0x1f, 0x8b}) {
		return b, nil
	}
	r, err := gzip.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, fmt.Errorf("damaged gzip: %w", err)
	}
	out, err := io.ReadAll(io.LimitReader(r, maxInput+1))
	if err == nil && len(out) > maxInput {
		err = fmt.Errorf("larger than %d MB", maxInput>>20)
	}
	return out, err
}
