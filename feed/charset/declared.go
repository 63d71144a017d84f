package charset

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// declarationWindow is how far into a document its XML declaration is looked
// for. It belongs at the start, but white space and comments stand before it at
// times.
const declarationWindow = 2 << 10

// declaration returns the encoding named by the XML declaration, "" for none.
func declaration(body []byte) string {
	head := body[:min(len(body), declarationWindow)]
	i := bytes.Index(head, []byte("<?xml"))
	if i < 0 {
		return ""
	}
	head = head[i:]
	if end := bytes.IndexByte(head, '>'); end >= 0 {
		head = head[:end]
	}
	_, value, ok := bytes.Cut(head, []byte("encoding"))
	if !ok {
		return ""
	}
	value = bytes.TrimLeft(value, " \t\r\n=")
	if len(value) == 0 || value[0] != '"' && value[0] != '\'' {
		return ""
	}
	end := bytes.IndexByte(value[1:], value[0])
	if end < 0 {
		return ""
	}
	return strings.TrimSpace(string(value[1 : 1+end]))
}

// param returns the charset parameter of a Content-Type header. It is read
// loosely, since servers put blanks and single quotes where none belong.
func param(contentType string) string {
	for part := range strings.SplitSeq(contentType, ";") {
		key, value, ok := strings.Cut(part, "=")
		if ok && strings.EqualFold(strings.TrimSpace(key), "charset") {
			return strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return ""
}

// trusted reports whether the charset parameter outranks the XML declaration.
// It does for XML media types (RFC 7303, section 3); with "text/html" or
// "text/plain" it is mostly the server's default and not the feed's.
func trusted(contentType string) bool {
	media, _, _ := strings.Cut(contentType, ";")
	media = strings.ToLower(strings.TrimSpace(media))
	return media == "application/xml" || media == "text/xml" || strings.HasSuffix(media, "+xml") ||
		strings.HasPrefix(media, "application/xml-") || strings.HasPrefix(media, "text/xml-")
}

// canonical returns the one name under which an encoding is handled here, "" for
// names that no encoding has.
func canonical(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	switch strings.ReplaceAll(name, "_", "-") {
	case "utf-32", "utf32", "u32", "ucs-4", "iso-10646-ucs-4":
		return "utf-32le"
	case "utf-32le", "utf-32be":
		return name
	case "utf-16", "utf16", "u16", "ucs-2", "iso-10646-ucs-2":
		return "utf-16le"
	case "utf8", "utf-8", "u8", "unicode", "unicode-1-1-utf-8":
		return "utf-8"
	case "us-ascii", "ascii":
		return "windows-1252"
	}
	if enc, err := htmlindex.Get(name); err == nil {
		if known, err := htmlindex.Name(enc); err == nil {
			return known
		}
	}
	for _, try := range []string{name, strings.ReplaceAll(name, "_", "-"), "windows-" + strings.TrimPrefix(name, "cp")} {
		if lookup(try) != nil {
			return try
		}
	}
	return ""
}

// clip bounds what a document says for use in a message.
func clip(s string) string {
	if len(s) > 40 {
		s = strings.ToValidUTF8(s[:40], "") + "…"
	}
	return s
}
