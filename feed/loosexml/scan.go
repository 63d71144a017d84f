package loosexml

import (
	"bytes"
)

// kind tells what a raw token is.
type kind uint8

const (
	rawEOF kind = iota
	rawStart
	rawEnd
	rawText
	rawCData
	rawDoctype
)

// raw is a token as it stands in the source. Its slices alias the source.
type raw struct {
	kind        kind
	name        []byte // qualified name of a tag
	text        []byte // undecoded text, content of CDATA, or of a DOCTYPE
	selfClosing bool
	end         int // offset behind the token
}

type rawAttr struct{ name, value []byte }

// maxAttrs bounds the attributes kept of one tag; the rest is skipped.
const maxAttrs = 64

// maxTag bounds the length of a tag in bytes; a longer one is text, so that a
// lost quote does not swallow a document.
const maxTag = 64 << 10

// scanner cuts a document into raw tokens. The zero position is the start; it
// only moves forward.
type scanner struct {
	src     []byte
	pos     int
	attrs   []rawAttr // of the start tag scanned last
	repairs Repairs
	// Once a search for a terminator failed it fails for the rest of the
	// document, so it is not repeated: that keeps the scan linear.
	noCDataEnd, noCommentEnd, noDoctypeEnd bool
}

// next returns the token at the current position and moves behind it. within is
// the qualified name of the element that is open, for the repair of an unclosed
// CDATA section.
func (s *scanner) next(within []byte) raw {
	for s.pos < len(s.src) {
		if s.src[s.pos] != '<' {
			return s.scanText(s.pos)
		}
		if tok, ok := s.scanMarkup(within); ok {
			return tok
		}
	}
	return raw{kind: rawEOF, end: s.pos}
}

// scanText reads up to the next "<" that can start markup. from lets it step
// over a "<" already known to be none.
func (s *scanner) scanText(from int) raw {
	start := s.pos
	for {
		i := bytes.IndexByte(s.src[from:], '<')
		if i < 0 {
			s.pos = len(s.src)
			break
		}
		s.pos = from + i
		if s.pos+1 < len(s.src) && startsMarkup(s.src[s.pos+1]) || s.pos+1 == len(s.src) {
			break
		}
		s.repairs.StrayMarks++
		from = s.pos + 1
	}
	return raw{kind: rawText, text: s.src[start:s.pos], end: s.pos}
}

func startsMarkup(c byte) bool {
	return c == '/' || c == '!' || c == '?' || isNameStart(c)
}

// scanMarkup reads what starts with "<" at the current position. ok is false
// when it was something that carries no content, such as a comment.
func (s *scanner) scanMarkup(within []byte) (tok raw, ok bool) {
	rest := s.src[s.pos:]
	if len(rest) < 2 {
		s.pos = len(s.src)
		s.repairs.Truncated = true
		return raw{}, false
	}
	switch c := rest[1]; {
	case c == '!':
		return s.scanDeclaration(rest, within)
	case c == '?':
		s.skipInstruction(rest)
		return raw{}, false
	case c == '/':
		return s.scanEnd()
	case isNameStart(c):
		return s.scanStart(), true
	}
	s.repairs.StrayMarks++
	return s.scanText(s.pos + 1), true
}

var (
	cdataStart   = []byte("<![CDATA[")
	cdataEnd     = []byte("]]>")
	commentStart = []byte("<!--")
	commentEnd   = []byte("-->")
	doctypeStart = []byte("<!DOCTYPE")
)

func (s *scanner) scanDeclaration(rest, within []byte) (raw, bool) {
	switch {
	case hasPrefixFold(rest, cdataStart):
		return s.scanCData(rest[len(cdataStart):], within), true
	case bytes.HasPrefix(rest, commentStart):
		s.skipComment(rest)
		return raw{}, false
	case hasPrefixFold(rest, doctypeStart):
		return s.scanDoctype(rest), true
	}
	s.skipPast(rest, '>')
	return raw{}, false
}

// scanCData reads a CDATA section. One that is never closed ends where the
// element that holds it does, or with the document.
func (s *scanner) scanCData(body, within []byte) raw {
	start := len(s.src) - len(body)
	if !s.noCDataEnd {
		if i := bytes.Index(body, cdataEnd); i >= 0 {
			s.pos = start + i + len(cdataEnd)
			return raw{kind: rawCData, text: body[:i], end: s.pos}
		}
		s.noCDataEnd = true
	}
	s.repairs.OpenCData++
	end := len(body)
	if len(within) > 0 {
		if i := bytes.Index(body, append([]byte("</"), within...)); i >= 0 {
			end = i
		}
	}
	s.pos = start + end
	return raw{kind: rawCData, text: body[:end], end: s.pos}
}

func (s *scanner) skipComment(rest []byte) {
	if !s.noCommentEnd {
		if i := bytes.Index(rest[len(commentStart):], commentEnd); i >= 0 {
			s.pos += len(commentStart) + i + len(commentEnd)
			return
		}
		s.noCommentEnd = true
	}
	s.repairs.Truncated = true
	s.skipPast(rest, '>')
}

// maxInstruction bounds how far the "?>" of an instruction is looked for.
const maxInstruction = 4 << 10

// skipInstruction moves behind a processing instruction. The XML declaration, which
// holds no ">", often lacks the "?" before its own.
func (s *scanner) skipInstruction(rest []byte) {
	if !bytes.HasPrefix(rest, []byte("<?xml ")) {
		if i := bytes.Index(rest[:min(len(rest), maxInstruction)], []byte("?>")); i >= 0 {
			s.pos += i + 2
			return
		}
	}
	s.skipPast(rest, '>')
}

// skipPast moves behind the next occurrence of c, or to the end.
func (s *scanner) skipPast(rest []byte, c byte) {
	if i := bytes.IndexByte(rest, c); i >= 0 {
		s.pos += i + 1
		return
	}
	s.repairs.Truncated = true
	s.pos = len(s.src)
}

// scanDoctype reads a document type declaration with its internal subset, which
// stands in square brackets.
func (s *scanner) scanDoctype(rest []byte) raw {
	start := s.pos
	depth := 0
	for i, c := range rest {
		switch {
		case s.noDoctypeEnd:
			s.skipPast(rest, '>')
			return raw{kind: rawDoctype, end: s.pos}
		case c == '[':
			depth++
		case c == ']' && depth > 0:
			depth--
		case c == '>' && depth == 0:
			s.pos = start + i + 1
			return raw{kind: rawDoctype, text: rest[len(doctypeStart):i], end: s.pos}
		}
	}
	// Brackets do not balance: take the declaration to end at its first ">".
	s.noDoctypeEnd = true
	s.skipPast(rest, '>')
	return raw{kind: rawDoctype, end: s.pos}
}

func (s *scanner) scanEnd() (raw, bool) {
	i := s.pos + 2
	nameEnd := i
	for nameEnd < len(s.src) && isNameByte(s.src[nameEnd]) {
		nameEnd++
	}
	name := s.src[i:nameEnd]
	for i = nameEnd; i < len(s.src) && s.src[i] != '>' && s.src[i] != '<'; i++ {
	}
	switch {
	case i == len(s.src):
		s.repairs.Truncated = true
	case s.src[i] == '>':
		i++
	}
	s.pos = i
	return raw{kind: rawEnd, name: name, end: i}, len(name) > 0
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }

func isNameStart(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':' || c >= 0x80
}

func isNameByte(c byte) bool {
	return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.'
}

func hasPrefixFold(s, prefix []byte) bool {
	return len(s) >= len(prefix) && bytes.EqualFold(s[:len(prefix)], prefix)
}
