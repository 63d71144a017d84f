package feed

import (
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// mendText repairs characters that come from reading bytes of one encoding as
// another: controls of the C1 block mean UTF-8 taken for Latin-1 when the whole
// reads as UTF-8, and otherwise what windows-1252 has in their place.
func mendText(s string) string {
	if !hasC1(s) {
		return s
	}
	if bytes, ok := latin1(s); ok && utf8.ValidString(bytes) {
		return bytes
	}
	return strings.Map(func(r rune) rune {
		if r >= 0x80 && r <= 0x9F {
			if m := charmap.Windows1252.DecodeByte(byte(r)); m != utf8.RuneError {
				return m
			}
		}
		return r
	}, s)
}

// hasC1 reports whether a C1 control is in s. In UTF-8 these are the byte C2
// followed by 80 to 9F.
func hasC1(s string) bool {
	for {
		i := strings.IndexByte(s, 0xC2)
		if i < 0 || i+1 >= len(s) {
			return false
		}
		if s[i+1] >= 0x80 && s[i+1] <= 0x9F {
			return true
		}
		s = s[i+1:]
	}
}

// latin1 writes a text in ISO 8859-1, when it can be.
func latin1(s string) (string, bool) {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if r > 0xFF {
			return "", false
		}
		out = append(out, byte(r))
	}
	return string(out), true
}

// PlainText returns the text of a piece of HTML: tags dropped, entities decoded,
// what is no text (scripts, styles) left out. A "<" that starts no tag of HTML stays.
func PlainText(s string) string {
	if !strings.ContainsAny(s, "<&") {
		return s
	}
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			break
		}
		b.WriteString(html.UnescapeString(s[:i]))
		s = skipTag(&b, s[i:])
	}
	b.WriteString(html.UnescapeString(s))
	return b.String()
}

// skipTag drops the tag at the start of s, or writes its "<", and returns what
// follows. A tag that breaks words leaves a space.
func skipTag(b *strings.Builder, s string) string {
	if rest, ok := strings.CutPrefix(s, "<!--"); ok {
		if _, after, found := strings.Cut(rest, "-->"); found {
			return after
		}
		return ""
	}
	name, end := tagName(s)
	if end < 0 || !htmlElements[name] {
		b.WriteByte('<')
		return s[1:]
	}
	if blockElements[name] {
		b.WriteByte(' ')
	}
	rest := s[end:]
	if name == "script" || name == "style" {
		i := indexFold(rest, "</"+name)
		if i < 0 {
			return "" // it is not closed, so the rest is no text
		}
		return rest[i:]
	}
	return rest
}

// tagName returns the lower-case name of the tag at the start of s and the offset
// behind it, -1 when it is no tag.
func tagName(s string) (string, int) {
	i := 1
	if i < len(s) && s[i] == '/' {
		i++
	}
	start := i
	for i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z' || i > start && s[i] >= '0' && s[i] <= '9') {
		i++
	}
	if i == start || i-start > 16 {
		return "", -1
	}
	// Stopping at the next "<" keeps the search for ends linear over a whole text.
	end := strings.IndexAny(s[i:], "<>")
	if end < 0 || s[i+end] == '<' {
		return "", -1
	}
	return strings.ToLower(s[start:i]), i + end + 1
}

// indexFold is strings.Index for an ASCII needle in lower case, whatever the case
// in s.
func indexFold(s, needle string) int {
	for i := 0; i+len(needle) <= len(s); i++ {
		if j := strings.IndexByte(s[i:], needle[0]); j < 0 {
			return -1
		} else {
			i += j
		}
		if i+len(needle) <= len(s) && strings.EqualFold(s[i:i+len(needle)], needle) {
			return i
		}
	}
	return -1
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// htmlElements are the elements of HTML, with those that were once in use: what
// looks like another tag in a text is part of the text.
var htmlElements = set(`a abbr acronym address area article aside audio b base basefont bdi bdo big blink
	blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn
	dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6
	head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu
	meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rp rt
	ruby s samp script section select slot small source span strike strong style sub summary sup svg table
	tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`)

var blockElements = set(`address article aside blockquote br caption center dd div dl dt figcaption figure
	footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table tbody td tfoot th thead tr ul`)
