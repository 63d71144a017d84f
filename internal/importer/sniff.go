package importer

import (
	"bytes"
	"encoding/json"
	"regexp"
)

type kind int

const (
	kindUnknown kind = iota
	kindEmpty
	kindLines
	kindFeed
	kindPage
	kindWARC
)

var (
	feedRoot = regexp.MustCompile(`(?i)<(rss|feed|rdf:rdf|channel|opml|[a-z]+:rss)[\s>]`)
	pageRoot = regexp.MustCompile(`(?i)<!doctype html|<html[\s>]|<(head|body|article|div|p)[\s>]`)
)

// sniff tells what the beginning of a file is the beginning of.
func sniff(head []byte) kind {
	plain := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\x00")
	switch {
	case len(bytes.TrimSpace(plain)) == 0:
		return kindEmpty
	case bytes.HasPrefix(plain, []byte("WARC/")):
		return kindWARC
	case plain[0] == '{':
		return sniffJSON(plain)
	}
	// UTF-16 has a zero in every other byte of what is ASCII.
	ascii := bytes.ReplaceAll(plain, []byte{0}, nil)
	page, feed := pageRoot.FindIndex(ascii), feedRoot.FindIndex(ascii)
	switch {
	case feed != nil && (page == nil || feed[0] < page[0]):
		return kindFeed
	case page != nil:
		return kindPage
	case bytes.HasPrefix(ascii, []byte("<?xml")):
		return kindFeed
	}
	return kindUnknown
}

// sniffJSON tells a JSON Feed from lines of articles: it names its version first or its items
// before the first line could end an object.
func sniffJSON(head []byte) kind {
	line, _, _ := bytes.Cut(head, []byte("\n"))
	if json.Valid(line) {
		var probe struct {
			Version string            `json:"version"`
			Items   []json.RawMessage `json:"items"`
		}
		if json.Unmarshal(line, &probe) == nil && probe.Items != nil {
			return kindFeed
		}
		return kindLines
	}
	if bytes.Contains(head, []byte("jsonfeed.org")) || bytes.Contains(head, []byte(`"items"`)) {
		return kindFeed
	}
	return kindLines
}
