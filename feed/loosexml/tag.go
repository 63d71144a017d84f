package loosexml

import "bytes"

// scanStart reads a start tag with its attributes into s.attrs. A tag that finds
// no end within maxTag bytes is read as text.
func (s *scanner) scanStart() raw {
	start := s.pos
	i := start + 1
	for i < len(s.src) && isNameByte(s.src[i]) {
		i++
	}
	tok := raw{kind: rawStart, name: s.src[start+1 : i]}
	s.attrs = s.attrs[:0]
	limit := min(len(s.src), start+maxTag)
	for i < limit {
		switch c := s.src[i]; {
		case c == '>':
			return s.closeTag(tok, i+1)
		case c == '/' && i+1 < limit && s.src[i+1] == '>':
			tok.selfClosing = true
			return s.closeTag(tok, i+2)
		case c == '<':
			// The ">" is missing and the next tag begins.
			s.repairs.BrokenTags++
			return s.closeTag(tok, i)
		case isSpace(c) || c == '/':
			i++
		default:
			i = s.scanAttr(i, limit)
		}
	}
	if limit < len(s.src) {
		s.repairs.BrokenTags++
		return s.scanText(start + 1)
	}
	s.repairs.Truncated = true
	return s.closeTag(tok, len(s.src))
}

func (s *scanner) closeTag(tok raw, end int) raw {
	s.pos, tok.end = end, end
	return tok
}

// scanAttr reads one attribute at i and returns the offset behind it, at least
// i+1. Values may stand in quotes, without them, or be missing.
func (s *scanner) scanAttr(i, limit int) int {
	start := i
	for i < limit && !isSpace(s.src[i]) && !isAttrEnd(s.src[i]) {
		i++
	}
	a := rawAttr{name: s.src[start:i]}
	i = s.skipSpace(i, limit)
	if i < limit && s.src[i] == '=' {
		a.value, i = s.attrValue(s.skipSpace(i+1, limit), limit)
	}
	if len(s.attrs) < maxAttrs && len(a.name) > 0 {
		s.attrs = append(s.attrs, a)
	}
	return max(i, start+1)
}

func isAttrEnd(c byte) bool { return c == '=' || c == '>' || c == '<' || c == '/' }

func (s *scanner) skipSpace(i, limit int) int {
	for i < limit && isSpace(s.src[i]) {
		i++
	}
	return i
}

func (s *scanner) attrValue(i, limit int) ([]byte, int) {
	if i >= limit {
		return nil, i
	}
	if q := s.src[i]; q == '"' || q == '\'' {
		if j := bytes.IndexByte(s.src[i+1:limit], q); j >= 0 {
			return s.src[i+1 : i+1+j], i + j + 2
		}
		s.repairs.BrokenTags++
		i++
	}
	start := i
	for i < limit && !isSpace(s.src[i]) && s.src[i] != '>' && s.src[i] != '<' {
		i++
	}
	end := i
	if end > start && i < limit && s.src[i] == '>' && s.src[end-1] == '/' {
		end-- // <tag a=b/> closes itself
		i--
	}
	return s.src[start:end], i
}
