package extract

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
)

// decode returns the page as UTF-8. The encoding is that of the byte order mark,
// the header or the meta element, in this order (HTML Standard, encoding
// sniffing); but text that is valid UTF-8 beyond chance is UTF-8 whatever it
// is declared as.
func decode(raw []byte, contentType string) ([]byte, error) {
	if isBinary(raw) {
		return nil, ErrNotHTML
	}
	if marked(raw) {
		contentType = ""
	} else if plainlyUTF8(raw) {
		return raw, nil
	}
	encoding, _, certain := charset.DetermineEncoding(raw, contentType)
	if !certain {
		if name := first(declaredLate(raw), guess(raw)); name != "" {
			if e, _ := charset.Lookup(name); e != nil {
				encoding = e
			}
		}
	}
	text, err := encoding.NewDecoder().Bytes(raw)
	if err != nil || bytes.Count(text, replacement) > len(text)/10 {
		text = raw
	}
	return bytes.ToValidUTF8(bytes.TrimPrefix(text, byteOrderMark), replacement), nil
}

var (
	replacement   = []byte("\uFFFD")
	byteOrderMark = []byte("\uFEFF")
)

// marked reports whether the text begins with a byte order mark.
func marked(raw []byte) bool {
	return bytes.HasPrefix(raw, byteOrderMark) || bytes.HasPrefix(raw, []byte("\xff\xfe")) || bytes.HasPrefix(raw, []byte("\xfe\xff"))
}

// lateCharset finds a declaration beyond the first 1,024 bytes, where browsers
// do not look but many pages have it.
var lateCharset = regexp.MustCompile(`(?i)<meta[^>]{0,200}charset\s*=\s*["']?([a-z0-9_:-]{2,40})`)

func declaredLate(raw []byte) string {
	if m := lateCharset.FindSubmatch(raw[:min(len(raw), 64<<10)]); m != nil {
		return string(m[1])
	}
	return ""
}

// guess judges by the frequency of letters, which tells the encodings of one
// script apart and those of different scripts reliably.
func guess(raw []byte) string {
	best, err := chardet.NewHtmlDetector().DetectBest(raw[:min(len(raw), 64<<10)])
	if err != nil {
		return ""
	}
	return best.Charset
}

// plainlyUTF8 reports whether text is valid UTF-8 and uses more than ASCII: text
// in another encoding hardly ever is.
func plainlyUTF8(text []byte) bool {
	if !utf8.Valid(text) {
		return false
	}
	for _, c := range text {
		if c >= utf8.RuneSelf {
			return true
		}
	}
	return false
}

// isBinary tells images, archives and the like by their first bytes: NUL is in
// no HTML but that in UTF-16.
func isBinary(raw []byte) bool {
	if marked(raw) {
		return false
	}
	head := raw[:min(len(raw), 1024)]
	control := 0
	for _, c := range head {
		if c < 0x09 || c > 0x0d && c < 0x20 && c != 0x1b {
			control++
		}
	}
	return control*20 > len(head)
}
