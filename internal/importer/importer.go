// Package importer reads files of saved news into items: articles as JSON Lines,
// saved feeds, HTML pages and WARC archives, each also compressed with gzip.
//
// What a file is, its content says, not its name. Items are numbered, so that a
// reader that was interrupted can go on where it was.
package importer

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

const (
	// MaxLine bounds one line of JSON Lines.
	MaxLine = 16 << 20
	// MaxDocument bounds a feed or page.
	MaxDocument = 16 << 20
	// peeked is how much of a file is looked at to see what it is.
	peeked = 4096
)

// Item is one thing out of a file; exactly one of its fields is set.
type Item struct {
	Record []byte // an article as a JSON object
	Feed   *Document
	Page   *Document
	// Bad says why something in the file is none of the above.
	Bad error
}

// Document is a saved answer.
type Document struct {
	URL         string // address it was saved from; "" when unknown
	ContentType string
	Fetched     time.Time // zero when unknown
	Body        []byte
}

// ErrUnknown is returned for a file that is nothing we read.
var ErrUnknown = errors.New("neither articles as JSON Lines, nor a feed, an HTML page or a WARC archive")

// Fingerprint identifies a file by its content.
func Fingerprint(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// Each calls fn for every item of a file in order, beginning behind the first skip ones; share is
// how much of the file has been read, from 0 to 1. What is wrong with one item is an item
// (Bad); an error is one of the whole file, of ctx, or of fn.
func Each(ctx context.Context, path string, skip int, fn func(item Item, share float64) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.IsDir() {
		return fmt.Errorf("%s is a folder; name the files in it", path)
	}
	counted := &counter{r: f}
	n := 0
	return read(counted, path, func(item Item) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		if n++; n <= skip {
			return nil
		}
		share := 1.0
		if info.Size() > 0 {
			share = min(1, float64(counted.n)/float64(info.Size()))
		}
		return fn(item, share)
	})
}

type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

// read finds out what the bytes are and reads them as that.
func read(r io.Reader, path string, fn func(Item) error) error {
	in := bufio.NewReaderSize(r, 64<<10)
	head, err := in.Peek(peeked)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		unzipped, err := gzip.NewReader(in)
		if err != nil {
			return fmt.Errorf("%s: damaged gzip: %w", path, err)
		}
		in = bufio.NewReaderSize(unzipped, 64<<10)
		if head, err = in.Peek(peeked); err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("%s: damaged gzip: %w", path, err)
		}
	}
	switch sniff(head) {
	case kindWARC:
		return readWARC(in, fn)
	case kindLines:
		return readLines(in, fn)
	case kindFeed:
		return readDocument(in, func(d *Document) Item { return Item{Feed: d} }, fn)
	case kindPage:
		abs, err := filepath.Abs(path)
		if err != nil {
			return err
		}
		return readDocument(in, func(d *Document) Item {
			d.ContentType, d.URL = "text/html", "file://"+filepath.ToSlash(abs)
			return Item{Page: d}
		}, fn)
	case kindEmpty:
		return fmt.Errorf("%s is empty", path)
	}
	return fmt.Errorf("%s: %w", path, ErrUnknown)
}

func readDocument(in io.Reader, wrap func(*Document) Item, fn func(Item) error) error {
	body, err := io.ReadAll(io.LimitReader(in, MaxDocument+1))
	if err != nil {
		return err
	}
	if len(body) > MaxDocument {
		return fmt.Errorf("larger than %d MB", MaxDocument>>20)
	}
	return fn(wrap(&Document{Body: body}))
}
