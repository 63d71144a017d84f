package loosexml

import (
	"bytes"
	"strings"
)

// Reader walks a document. The caller takes tokens with Next on the levels he
// walks himself and has Tree put together the elements he wants whole.
type Reader struct {
	scan     scanner
	spaces   namespaces
	entities *declared
	open     [][]byte // names of the open elements, outermost first
	bound    []int    // namespace bindings in force before each of them
	skipped  int      // open elements beyond MaxDepth
	names    map[string]string
	attrs    []Attr
	pending  *raw   // a token that Tree left for Next
	block    []Node // the nodes given out last, and those to come
	taken    int    // of block
	used     int    // nodes of the current tree
}

// NewReader reads doc, which must be UTF-8. prefixes gives the canonical prefix
// for the URI of each namespace that matters (without a trailing "/" or "#", in
// lower case); "" is a proper one, for namespaces that mean the same as none. A
// namespace not listed keeps the prefix it has in the document in lower case, and a default
// namespace not listed is "". A prefix never declared stands for itself.
func NewReader(doc []byte, prefixes map[string]string) *Reader {
	return &Reader{scan: scanner{src: doc}, spaces: namespaces{canonical: prefixes}, names: map[string]string{}}
}

// Repairs tells what has been repaired up to the current position.
func (r *Reader) Repairs() Repairs {
	rep := r.scan.repairs
	rep.Undeclared = r.spaces.undeclared
	return rep
}

// Depth is the number of elements open at the current position.
func (r *Reader) Depth() int { return len(r.open) }

// Next returns the next tag, or text that is not white space only. The
// attributes of a token are good until the next call.
func (r *Reader) Next() Token {
	for {
		tok := r.nextRaw()
		switch tok.kind {
		case rawEOF:
			return Token{Kind: EOF}
		case rawStart:
			if t, ok := r.start(tok); ok {
				return t
			}
		case rawEnd:
			if t, ok := r.end(tok); ok {
				return t
			}
		case rawText, rawCData:
			if len(bytes.TrimSpace(tok.text)) > 0 {
				return Token{Kind: Text, Text: r.decode(tok)}
			}
		}
	}
}

func (r *Reader) nextRaw() raw {
	if r.pending != nil {
		tok := *r.pending
		r.pending = nil
		return tok
	}
	var within []byte
	if n := len(r.open); n > 0 {
		within = r.open[n-1]
	}
	tok := r.scan.next(within)
	if tok.kind == rawDoctype && r.entities == nil {
		r.entities = declaredEntities(tok.text)
	}
	return tok
}

// start opens an element. It is not reported when it lies too deep.
func (r *Reader) start(tok raw) (Token, bool) {
	if len(r.open) >= MaxDepth {
		r.scan.repairs.TooDeep++
		if !tok.selfClosing {
			r.skipped++
		}
		return Token{}, false
	}
	before := len(r.spaces.bindings)
	r.declare()
	t := Token{Kind: Start, Empty: tok.selfClosing, Attrs: r.decodeAttrs(), qname: tok.name}
	prefix, local := splitName(tok.name)
	t.Space = r.spaces.element(prefix)
	t.Name = r.intern(local)
	if tok.selfClosing {
		r.spaces.bindings = r.spaces.bindings[:before]
		return t, true
	}
	r.open = append(r.open, tok.name)
	r.bound = append(r.bound, before)
	return t, true
}

// end closes the innermost element of that name and all inside it.
func (r *Reader) end(tok raw) (Token, bool) {
	if r.skipped > 0 {
		r.skipped--
		return Token{}, false
	}
	i := r.find(tok.name, 0)
	if i < 0 {
		r.scan.repairs.StrayEnds++
		return Token{}, false
	}
	prefix, local := splitName(tok.name)
	t := Token{Kind: End, Space: r.spaces.element(prefix), Name: r.intern(local), qname: tok.name}
	r.scan.repairs.Unclosed += len(r.open) - 1 - i
	r.closeTo(i)
	return t, true
}

// find returns the index of the innermost open element of that name at or above
// floor, or -1. Names are compared without case, as HTML's are.
func (r *Reader) find(name []byte, floor int) int {
	for i := len(r.open) - 1; i >= floor; i-- {
		if len(r.open[i]) == len(name) && bytes.EqualFold(r.open[i], name) {
			return i
		}
	}
	return -1
}

func (r *Reader) closeTo(i int) {
	r.spaces.bindings = r.spaces.bindings[:r.bound[i]]
	r.open, r.bound = r.open[:i], r.bound[:i]
}

// intern returns a local name in lower case, one string for all its occurrences.
func (r *Reader) intern(local []byte) string {
	if s, ok := r.names[string(local)]; ok {
		return s
	}
	s := strings.ToLower(string(local))
	if len(r.names) < 1024 {
		r.names[string(local)] = s
	}
	return s
}

func (r *Reader) decode(tok raw) string {
	if tok.kind == rawCData {
		return string(tok.text)
	}
	return r.unescape(tok.text)
}

func (r *Reader) unescape(text []byte) string {
	s, unknown := unescape(text, r.entities)
	r.scan.repairs.BadEntities += unknown
	return s
}

func splitName(name []byte) (prefix, local []byte) {
	if i := bytes.IndexByte(name, ':'); i >= 0 && i+1 < len(name) {
		return name[:i], name[i+1:]
	}
	return nil, name
}
