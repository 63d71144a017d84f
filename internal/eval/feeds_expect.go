package eval

import (
	"fmt"
	"strconv"
	"strings"
)

// expectation is one comparison out of an Expect line of feedparser's tests: what
// stands on its sides, as a chain that must all be equal.
type expectation struct {
	paths  [][]string // each a way into the result, such as entries 0 title
	want   any        // string, float64, bool, nil, []any or map[string]any
	negate bool
}

// parseExpect reads the common shape of an Expect line: comparisons with "==",
// "!=" and "is", joined by "and", with parentheses around some, and tests of truth.
// ok is false for any other Python.
func parseExpect(s string) (list []expectation, ok bool) {
	p := pythonReader{in: s}
	defer func() {
		if e := recover(); e != nil {
			if _, syntax := e.(pythonSyntax); !syntax {
				panic(e)
			}
			list, ok = nil, false
		}
	}()
	list = p.conjunction()
	p.space()
	return list, p.in == ""
}

// pythonSyntax is what the reader panics with when it does not understand; it never
// leaves parseExpect.
type pythonSyntax string

type pythonReader struct{ in string }

func (p *pythonReader) fail(what string) { panic(pythonSyntax(what)) }

func (p *pythonReader) space() { p.in = strings.TrimLeft(p.in, " \t") }

func (p *pythonReader) accept(token string) bool {
	p.space()
	if !strings.HasPrefix(p.in, token) {
		return false
	}
	rest := p.in[len(token):]
	if isWordByte(token[len(token)-1]) && rest != "" && isWordByte(rest[0]) {
		return false
	}
	p.in = rest
	return true
}

func isWordByte(c byte) bool {
	return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func (p *pythonReader) conjunction() []expectation {
	list := p.term()
	for p.accept("and") {
		list = append(list, p.term()...)
	}
	return list
}

func (p *pythonReader) term() []expectation {
	p.space()
	if strings.HasPrefix(p.in, "(") {
		p.accept("(")
		inner := p.conjunction()
		if !p.accept(")") {
			p.fail("parenthesis")
		}
		return inner
	}
	if p.accept("not") {
		e := expectation{want: true, negate: true}
		e.paths = append(e.paths, p.path())
		return []expectation{e}
	}
	return []expectation{p.comparison()}
}

// comparison reads "path == path == literal" and a path alone.
func (p *pythonReader) comparison() expectation {
	e := expectation{want: true}
	if p.accept("ord(") { // ord(x) == 8230 means that x is that one character
		e.paths = append(e.paths, p.path())
		if !p.accept(")") || !p.accept("==") {
			p.fail("ord")
		}
		n, _ := p.literal().(float64)
		e.want = string(rune(int(n)))
		return e
	}
	if _, isConst := p.constant(); isConst {
		return expectation{}
	}
	e.paths = append(e.paths, p.path())
	for {
		switch {
		case p.accept("=="), p.accept("is"):
		case p.accept("!="):
			e.negate = true
		default:
			return e
		}
		if p.atPath() {
			e.paths = append(e.paths, p.path())
			continue
		}
		e.want = p.literal()
	}
}

// constant accepts an expectation that is just true.
func (p *pythonReader) constant() (any, bool) { return nil, p.accept("1") }

func (p *pythonReader) atPath() bool {
	p.space()
	for _, root := range []string{"entries", "feed", "version", "encoding", "bozo"} {
		if strings.HasPrefix(p.in, root) {
			return true
		}
	}
	return false
}

// path reads a name with indexes and attributes behind it.
func (p *pythonReader) path() []string {
	p.space()
	path := []string{p.word()}
	for p.in != "" {
		switch p.in[0] {
		case '.':
			p.in = p.in[1:]
			path = append(path, p.word())
		case '[':
			p.in = p.in[1:]
			path = append(path, fmt.Sprint(p.literal()))
			if !p.accept("]") {
				p.fail("index")
			}
		case '(':
			p.fail("call")
		default:
			return path
		}
	}
	return path
}

func (p *pythonReader) word() string {
	n := 0
	for n < len(p.in) && isWordByte(p.in[n]) {
		n++
	}
	if n == 0 {
		p.fail("name")
	}
	w := p.in[:n]
	p.in = p.in[n:]
	return w
}

// literal reads a string, number, None, True, False, tuple, list or dict.
func (p *pythonReader) literal() any {
	p.space()
	for word, value := range map[string]any{"None": nil, "True": true, "False": false} {
		if p.accept(word) {
			return value
		}
	}
	rest := strings.TrimLeft(p.in, "urb")
	switch {
	case p.in == "":
		p.fail("end")
	case rest != "" && (rest[0] == '\'' || rest[0] == '"'):
		raw := strings.ContainsRune(p.in[:len(p.in)-len(rest)], 'r')
		p.in = rest
		return p.text(raw)
	case p.in[0] == '(' || p.in[0] == '[':
		return p.sequence()
	case p.in[0] == '{':
		return p.dict()
	}
	return p.number()
}

func (p *pythonReader) number() any {
	n := 0
	for n < len(p.in) && strings.IndexByte("+-.0123456789", p.in[n]) >= 0 {
		n++
	}
	f, err := strconv.ParseFloat(p.in[:n], 64)
	if err != nil {
		p.fail("number")
	}
	p.in = p.in[n:]
	if f == float64(int(f)) {
		return float64(int(f))
	}
	return f
}

func (p *pythonReader) sequence() any {
	end := map[byte]string{'(': ")", '[': "]"}[p.in[0]]
	p.in = p.in[1:]
	list := []any{}
	for !p.accept(end) {
		list = append(list, p.literal())
		p.accept(",")
	}
	return list
}

func (p *pythonReader) dict() any {
	p.in = p.in[1:]
	m := map[string]any{}
	for !p.accept("}") {
		key := fmt.Sprint(p.literal())
		if !p.accept(":") {
			p.fail("dict")
		}
		m[key] = p.literal()
		p.accept(",")
	}
	return m
}

// text reads a string literal with its escapes.
func (p *pythonReader) text(raw bool) string {
	quote := p.in[0]
	p.in = p.in[1:]
	var b strings.Builder
	for p.in != "" && p.in[0] != quote {
		if p.in[0] == '\\' && !raw && len(p.in) > 1 {
			p.escape(&b)
			continue
		}
		b.WriteByte(p.in[0])
		p.in = p.in[1:]
	}
	if p.in == "" {
		p.fail("string")
	}
	p.in = p.in[1:]
	return b.String()
}

var escapeDigits = map[byte]int{'x': 2, 'u': 4, 'U': 8}

func (p *pythonReader) escape(b *strings.Builder) {
	c := p.in[1]
	if n := escapeDigits[c]; n > 0 && len(p.in) >= 2+n {
		code, err := strconv.ParseUint(p.in[2:2+n], 16, 32)
		if err != nil {
			p.fail("escape")
		}
		b.WriteRune(rune(code))
		p.in = p.in[2+n:]
		return
	}
	switch c {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r':
		b.WriteByte('\r')
	case '\\', '\'', '"':
		b.WriteByte(c)
	default:
		b.WriteByte('\\')
		b.WriteByte(c)
	}
	p.in = p.in[2:]
}
