// Package charset turns the bytes of a feed or subscription list into UTF-8.
//
// The order of trust is that of RFC 7303: a byte order mark, then the charset
// parameter of the HTTP Content-Type, then the XML declaration, then UTF-8. Each is
// checked against the bytes, because many are wrong: bytes that do not fit what was
// declared are read as what they fit best, and the caller is told in a warning.
//
// Names of encodings are those of the WHATWG Encoding Standard, which means that
// "iso-8859-1" is read as windows-1252 and "gb2312" as GB 18030, and besides those
// of IANA.
package charset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Text is a document in UTF-8 and how it was read.
type Text struct {
	UTF8     []byte // without a byte order mark; aliases the input where it could
	Encoding string // the encoding it was read as, in lower case
	Warning  string // what was wrong, in plain words; empty when nothing was
}

// Decode reads a document. contentType is the HTTP header of that name, and may
// be empty.
func Decode(body []byte, contentType string) Text {
	if t, ok := decodeMarked(body); ok {
		return t
	}
	if name := unmarkedWide(body); name != "" {
		return decodeAs(body, name, "")
	}
	http := param(contentType)
	xml := declaration(body)
	switch {
	case http != "" && trusted(contentType):
		return decodeDeclared(body, http, xml)
	case xml != "":
		return decodeDeclared(body, xml, http)
	}
	return decodeDeclared(body, http, "")
}

// marks are the byte order marks, longest first because UTF-32's begins with
// UTF-16's.
var marks = []struct{ mark, name string }{
	{"\x00\x00\xFE\xFF", "utf-32be"},
	{"\xFF\xFE\x00\x00", "utf-32le"},
	{"\xEF\xBB\xBF", "utf-8"},
	{"\xFE\xFF", "utf-16be"},
	{"\xFF\xFE", "utf-16le"},
}

func decodeMarked(body []byte) (Text, bool) {
	for _, m := range marks {
		if rest, ok := bytes.CutPrefix(body, []byte(m.mark)); ok {
			if m.name == "utf-8" {
				return decodeUTF8(rest, ""), true
			}
			return decodeAs(rest, m.name, ""), true
		}
	}
	return Text{}, false
}

// unmarkedWide recognises UTF-16 and UTF-32 without a mark by the zeros around
// the first two characters, as appendix F of XML 1.0 does.
func unmarkedWide(body []byte) string {
	if len(body) < 4 {
		return ""
	}
	var zero [4]bool
	for i := range zero {
		zero[i] = body[i] == 0
	}
	switch zero {
	case [4]bool{true, true, true, false}:
		return "utf-32be"
	case [4]bool{false, true, true, true}:
		return "utf-32le"
	case [4]bool{true, false, true, false}:
		return "utf-16be"
	case [4]bool{false, true, false, true}:
		return "utf-16le"
	}
	return ""
}

// decodeDeclared reads the body as declared where that fits, then as other, then
// as UTF-8, then as whatever it looks like.
func decodeDeclared(body []byte, declared, other string) Text {
	name := canonical(declared)
	if name == "" && declared != "" {
		t := decodeDeclared(body, other, "")
		if t.Warning == "" {
			t.Warning = fmt.Sprintf("declared as %q, which no encoding is called; read as %s", clip(declared), t.Encoding)
		}
		return t
	}
	if strings.HasPrefix(name, "utf-16") || strings.HasPrefix(name, "utf-32") {
		name = "utf-8" // the declaration itself could be read as bytes, so it is wrong
	}
	if ascii(body) {
		return decodeASCII(body, name)
	}
	if name == "" || name == "utf-8" || looksUTF8(body) {
		return decodeUTF8(body, declared)
	}
	t := decodeAs(body, name, "")
	if bad := bytes.Count(t.UTF8, []byte("\uFFFD")); bad > 0 && bad*50 > countHigh(body) {
		return guess(body, declared)
	}
	return t
}

// decodeASCII takes a document of seven bits for UTF-8, unless the encoding
// gives such bytes another meaning.
func decodeASCII(body []byte, name string) Text {
	if name == "" {
		name = "utf-8"
	}
	if strings.HasPrefix(name, "iso-2022") || name == "hz-gb-2312" {
		return decodeAs(body, name, "")
	}
	return Text{UTF8: body, Encoding: name}
}

// looksUTF8 reports whether bytes beyond ASCII are valid UTF-8 throughout. Text
// in another encoding hardly ever is: each such sequence would have to be right by
// chance.
func looksUTF8(body []byte) bool {
	if !utf8.Valid(body) {
		return false
	}
	runes := 0
	for i := 0; i < len(body) && runes < 3; i++ {
		if body[i] >= 0xC0 {
			runes++
		}
	}
	return runes >= 3 || runes == 2 && len(body) > 0
}

func decodeUTF8(body []byte, declared string) Text {
	t := Text{UTF8: body, Encoding: "utf-8"}
	if name := canonical(declared); name != "" && name != "utf-8" {
		t.Warning = fmt.Sprintf("declared as %s, read as utf-8", clip(declared))
	}
	if utf8.Valid(body) {
		return t
	}
	if whole := body[:len(body)-cutRune(body)]; utf8.Valid(whole) {
		t.UTF8 = whole
		return t
	}
	good, bad := countUTF8(body)
	if good < 2*bad {
		return guess(body, declared)
	}
	t.UTF8 = mend(body)
	t.Warning = fmt.Sprintf("%d bytes are not utf-8 and were read as windows-1252", bad)
	return t
}

func decodeAs(body []byte, name, warning string) Text {
	enc := lookup(name)
	if enc == nil {
		return Text{UTF8: mend(body), Encoding: "utf-8", Warning: warning}
	}
	out, err := enc.NewDecoder().Bytes(body)
	if err != nil && warning == "" {
		warning = fmt.Sprintf("not all of it could be read as %s", name)
	}
	return Text{UTF8: out, Encoding: name, Warning: warning}
}

// lookup returns the decoder for a canonical name, nil for none.
func lookup(name string) encoding.Encoding {
	switch name {
	case "utf-16le":
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case "utf-32le":
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)
	case "utf-32be":
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)
	case "gbk":
		name = "gb18030"
	}
	if enc, err := htmlindex.Get(name); err == nil {
		return enc
	}
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil {
		return nil
	}
	return enc
}
