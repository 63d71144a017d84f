package loosexml

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxEntityName bounds how far behind an "&" its ";" is looked for.
const maxEntityName = 34

// declared holds the entities of a document's own type declaration.
type declared struct {
	texts map[string]string
	// budget is the number of bytes that may still come out of them. A reference
	// of three bytes stands for up to maxEntityText, so without it a document
	// could grow some hundred times.
	budget int
}

func (d *declared) lookup(name []byte) (string, bool) {
	if d == nil {
		return "", false
	}
	s, ok := d.texts[string(name)]
	if !ok || d.budget < len(s) {
		return "", false
	}
	d.budget -= len(s)
	return s, true
}

// Unescape decodes the character references and entities of an XML text once:
// the five of XML, numeric ones, and those of HTML. Those nobody knows stay as
// written, and so does a lone "&".
func Unescape(text []byte) string {
	s, _ := unescape(text, nil)
	return s
}

func unescape(text []byte, own *declared) (string, int) {
	i := bytes.IndexByte(text, '&')
	if i < 0 {
		return string(text), 0
	}
	var b strings.Builder
	b.Grow(len(text))
	unknown := 0
	for i >= 0 {
		b.Write(text[:i])
		text = text[i:]
		n, ok := writeEntity(&b, text, own)
		if !ok {
			b.WriteByte('&')
			n = 1
			if len(text) > 1 && isNameStart(text[1]) {
				unknown++
			}
		}
		text = text[n:]
		i = bytes.IndexByte(text, '&')
	}
	b.Write(text)
	return b.String(), unknown
}

// writeEntity decodes the reference at the start of text and returns its length.
func writeEntity(b *strings.Builder, text []byte, own *declared) (int, bool) {
	end := bytes.IndexByte(text[:min(len(text), maxEntityName)], ';')
	if end < 2 {
		return 0, false
	}
	name := text[1:end]
	if name[0] == '#' {
		r, ok := numericReference(name[1:])
		if ok {
			b.WriteRune(r)
		}
		return end + 1, ok
	}
	s, ok := namedEntity(name, own)
	b.WriteString(s)
	return end + 1, ok
}

func namedEntity(name []byte, own *declared) (string, bool) {
	switch string(name) {
	case "amp":
		return "&", true
	case "lt":
		return "<", true
	case "gt":
		return ">", true
	case "quot":
		return `"`, true
	case "apos":
		return "'", true
	case "nbsp":
		return "\u00A0", true
	}
	if s, ok := own.lookup(name); ok {
		return s, true
	}
	ref := "&" + string(name) + ";"
	// An entity that HTML does not know comes back unchanged, or only its
	// beginning is replaced; then the ";" is still there.
	if s := html.UnescapeString(ref); s != ref && !strings.HasSuffix(s, ";") {
		return s, true
	}
	return "", false
}

func numericReference(digits []byte) (rune, bool) {
	base := 10
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		base, digits = 16, digits[1:]
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	if err != nil {
		return 0, false
	}
	r := rune(n)
	if n > utf8.MaxRune || !utf8.ValidRune(r) {
		return utf8.RuneError, true
	}
	return r, true
}

// declaredEntities reads <!ENTITY name "text"> out of a document type
// declaration. External and parameter entities are ignored.
func declaredEntities(doctype []byte) *declared {
	own := map[string]string{}
	for len(own) < maxEntities {
		i := bytes.Index(doctype, []byte("<!ENTITY"))
		if i < 0 {
			break
		}
		doctype = doctype[i+len("<!ENTITY"):]
		name, text, ok := entityDeclaration(doctype)
		if !ok {
			continue
		}
		if _, twice := own[name]; !twice {
			own[name] = Unescape(text)
		}
	}
	return &declared{texts: own, budget: maxExpansion}
}

func entityDeclaration(s []byte) (name string, text []byte, ok bool) {
	s = bytes.TrimLeft(s[:min(len(s), 2*maxEntityText)], " \t\r\n")
	n := 0
	for n < len(s) && isNameByte(s[n]) {
		n++
	}
	name = string(s[:n])
	s = bytes.TrimLeft(s[n:], " \t\r\n")
	if name == "" || len(s) == 0 || s[0] != '"' && s[0] != '\'' {
		return "", nil, false
	}
	end := bytes.IndexByte(s[1:], s[0])
	if end < 0 || end > maxEntityText {
		return "", nil, false
	}
	return name, s[1 : 1+end], true
}
