package loosexml

import (
	"bytes"
	"strings"
)

// maxBindings bounds the namespace declarations in force at one place.
const maxBindings = 256

type binding struct {
	prefix string
	uri    string
	space  string // canonical
}

// namespaces holds the declarations in force, innermost last.
type namespaces struct {
	canonical  map[string]string
	bindings   []binding
	undeclared int
	seen       map[string]bool // undeclared prefixes already counted
}

var xmlns = []byte("xmlns")

// declare takes the xmlns attributes of the start tag scanned last.
func (r *Reader) declare() {
	for _, a := range r.scan.attrs {
		if !bytes.HasPrefix(a.name, xmlns) || len(r.spaces.bindings) >= maxBindings {
			continue
		}
		switch prefix := a.name[len(xmlns):]; {
		case len(prefix) == 0:
			r.spaces.bind("", r.unescape(a.value))
		case prefix[0] == ':':
			r.spaces.bind(string(prefix[1:]), r.unescape(a.value))
		}
	}
}

func (n *namespaces) bind(prefix, uri string) {
	uri = strings.TrimSpace(uri)
	space, known := n.canonical[strings.TrimRight(strings.ToLower(uri), "/#")]
	if !known {
		space = strings.ToLower(prefix)
	}
	n.bindings = append(n.bindings, binding{prefix: prefix, uri: uri, space: space})
}

// element returns the canonical prefix for an element's own prefix.
func (n *namespaces) element(prefix []byte) string {
	if b := n.lookup(prefix); b != nil {
		return b.space
	}
	return n.unbound(prefix)
}

// uri returns the namespace that the prefix is bound to.
func (n *namespaces) uri(prefix []byte) string {
	if b := n.lookup(prefix); b != nil {
		return b.uri
	}
	return ""
}

func (n *namespaces) lookup(prefix []byte) *binding {
	for i := len(n.bindings) - 1; i >= 0; i-- {
		if n.bindings[i].prefix == string(prefix) {
			return &n.bindings[i]
		}
	}
	return nil
}

func (n *namespaces) unbound(prefix []byte) string {
	if len(prefix) == 0 {
		return ""
	}
	p := strings.ToLower(string(prefix))
	if p == "xml" {
		return p
	}
	if !n.seen[p] && len(n.seen) < maxBindings {
		if n.seen == nil {
			n.seen = map[string]bool{}
		}
		n.seen[p] = true
		n.undeclared++
	}
	return p
}

// decodeAttrs decodes the attributes of the start tag scanned last.
func (r *Reader) decodeAttrs() []Attr {
	if len(r.scan.attrs) == 0 {
		return nil
	}
	if len(r.attrs)+len(r.scan.attrs) > cap(r.attrs) {
		r.attrs = make([]Attr, 0, 256+len(r.scan.attrs))
	}
	from := len(r.attrs)
	for _, a := range r.scan.attrs {
		prefix, local := splitName(a.name)
		if string(prefix) == "xmlns" || prefix == nil && string(local) == "xmlns" {
			continue
		}
		attr := Attr{Name: r.intern(local), Value: r.unescape(a.value)}
		attr.Local = attr.Name
		if attr.Name != string(local) {
			attr.Local = string(local)
		}
		if len(prefix) > 0 {
			attr.Space = r.spaces.element(prefix)
		}
		r.attrs = append(r.attrs, attr)
	}
	return r.attrs[from:len(r.attrs):len(r.attrs)]
}
