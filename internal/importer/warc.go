package importer

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// readWARC reads the pages out of a web archive (ISO 28500, versions 1.0 and 1.1): records of type
// response that hold a successful answer of HTML, and resources of HTML. All others are
// passed over.
func readWARC(in *bufio.Reader, fn func(Item) error) error {
	for number := 1; ; number++ {
		header, err := warcHeader(in)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", number, err)
		}
		length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
		if err != nil || length < 0 {
			return fmt.Errorf("record %d: no length", number)
		}
		block := io.LimitReader(in, length)
		page, bad := warcPage(header, block)
		if _, err := io.Copy(io.Discard, block); err != nil {
			return fmt.Errorf("record %d: %w", number, err)
		}
		switch {
		case bad != nil:
			err = fn(Item{Bad: fmt.Errorf("record %d (%s): %w", number, header.Get("WARC-Target-URI"), bad)})
		case page != nil:
			err = fn(Item{Page: page})
		}
		if err != nil {
			return err
		}
	}
}

// warcHeader reads the version line and the fields behind it.
func warcHeader(in *bufio.Reader) (textproto.MIMEHeader, error) {
	for {
		line, err := readLine(in)
		text := strings.TrimSpace(string(line))
		switch {
		case strings.HasPrefix(text, "WARC/"):
			header, err := textproto.NewReader(in).ReadMIMEHeader()
			if errors.Is(err, io.EOF) {
				err = io.ErrUnexpectedEOF
			}
			return header, err
		case err != nil:
			return nil, err
		case text != "":
			return nil, fmt.Errorf("want a record, found %.40q", text)
		}
	}
}

// warcPage returns the page in a record, nil when it holds none.
func warcPage(header textproto.MIMEHeader, block io.Reader) (*Document, error) {
	d := &Document{URL: strings.Trim(header.Get("WARC-Target-URI"), "<>"), ContentType: header.Get("Content-Type")}
	d.Fetched, _ = time.Parse(time.RFC3339, header.Get("WARC-Date")) // without a date: unknown
	body := block
	switch header.Get("WARC-Type") {
	case "response":
		answer, err := http.ReadResponse(bufio.NewReader(block), nil)
		if err != nil {
			return nil, fmt.Errorf("not an answer: %w", err)
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			return nil, nil
		}
		d.ContentType, body = answer.Header.Get("Content-Type"), answer.Body
		if strings.EqualFold(answer.Header.Get("Content-Encoding"), "gzip") {
			if body, err = gzip.NewReader(body); err != nil {
				return nil, fmt.Errorf("damaged gzip: %w", err)
			}
		}
	case "resource":
	default:
		return nil, nil
	}
	if !strings.Contains(d.ContentType, "html") {
		return nil, nil
	}
	var err error
	d.Body, err = io.ReadAll(io.LimitReader(body, MaxDocument+1))
	if err != nil {
		return nil, err
	}
	if len(d.Body) > MaxDocument {
		return nil, fmt.Errorf("larger than %d MB", MaxDocument>>20)
	}
	return d, nil
}
