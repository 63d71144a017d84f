package loosexml

import "strings"

// Kind tells what a [Token] is.
type Kind uint8

// The kinds of tokens. Text between tags is only seen inside trees.
const (
	EOF Kind = iota
	Start
	End
	Text
)

// Token is a tag, or text, of the level the caller walks himself.
type Token struct {
	Kind  Kind
	Space string // canonical prefix of the namespace, see NewReader
	Name  string // local name in lower case
	Attrs []Attr // of a start tag
	Empty bool   // a tag that closes itself; no End follows
	Text  string // of Text, decoded
	qname []byte
}

// Attr is an attribute with its value decoded.
type Attr struct {
	Space string // canonical prefix, empty for none
	Name  string // local name in lower case
	Local string // local name as written
	Value string
}

// Node is an element or a piece of text. A piece of text has no name.
type Node struct {
	Space string // canonical prefix of the namespace
	Name  string // local name in lower case; empty for text
	Local string // local name as written
	URI   string // namespace of the element as declared; empty when there is none
	Attrs []Attr
	Text  string // decoded, of a piece of text
	First *Node  // first child
	Next  *Node  // next sibling
	// Unclosed says that the element had no end tag of its own, so that what
	// follows inside may belong beside it.
	Unclosed bool
	last     *Node
}

// IsText reports whether the node is a piece of text.
func (n *Node) IsText() bool { return n.Name == "" }

// Attr returns the value of an attribute by canonical prefix and lower-case
// local name, "" when there is none.
func (n *Node) Attr(space, name string) string { return FindAttr(n.Attrs, space, name) }

// FindAttr returns the value of an attribute, "" when there is none.
func FindAttr(attrs []Attr, space, name string) string {
	for i := range attrs {
		if attrs[i].Name == name && attrs[i].Space == space {
			return attrs[i].Value
		}
	}
	return ""
}

// Child returns the first child element of that name, or nil.
func (n *Node) Child(space, name string) *Node {
	for c := n.First; c != nil; c = c.Next {
		if c.Name == name && c.Space == space {
			return c
		}
	}
	return nil
}

// HasElements reports whether the node has child elements.
func (n *Node) HasElements() bool {
	for c := n.First; c != nil; c = c.Next {
		if !c.IsText() {
			return true
		}
	}
	return false
}

// OwnText is the text directly inside the node, without that of child elements.
func (n *Node) OwnText() string {
	if c := n.First; c == nil {
		return ""
	} else if c.Next == nil {
		return c.Text
	}
	var b strings.Builder
	for c := n.First; c != nil; c = c.Next {
		b.WriteString(c.Text)
	}
	return b.String()
}

// AllText is the text inside the node and everything below it.
func (n *Node) AllText() string {
	if !n.HasElements() {
		return n.OwnText()
	}
	var b strings.Builder
	n.appendText(&b)
	return b.String()
}

func (n *Node) appendText(b *strings.Builder) {
	b.WriteString(n.Text)
	for c := n.First; c != nil; c = c.Next {
		c.appendText(b)
	}
}

func (n *Node) add(child *Node) {
	if n.last == nil {
		n.First = child
	} else {
		n.last.Next = child
	}
	n.last = child
}
