package loosexml

import "bytes"

// Tree reads the element that tok started, up to its end, and returns it with
// all that is inside. It also ends where an outer element does, before the start
// of an element named in boundary, and with the document; what was open then is
// marked Unclosed. The tree is good until Release.
func (r *Reader) Tree(tok Token, boundary map[string]bool) *Node {
	r.used = 0
	root := r.node()
	r.fill(root, tok)
	if tok.Empty {
		return root
	}
	b := builder{reader: r, floor: len(r.open) - 1, stack: []*Node{root}, boundary: boundary}
	for b.step() {
	}
	b.abandon()
	return root
}

// Release takes back the memory of the trees read so far.
func (r *Reader) Release() {
	r.attrs = r.attrs[:0]
	clear(r.block[:r.taken])
	r.taken = 0
}

const nodeBlock = 128

func (r *Reader) node() *Node {
	if r.taken == len(r.block) {
		r.block, r.taken = make([]Node, nodeBlock), 0
	}
	r.taken++
	r.used++
	return &r.block[r.taken-1]
}

func (r *Reader) fill(n *Node, t Token) {
	prefix, local := splitName(t.qname)
	n.Space, n.Name, n.Attrs = t.Space, t.Name, t.Attrs
	n.Local = t.Name
	if n.Local != string(local) {
		n.Local = string(local)
	}
	n.URI = r.spaces.uri(prefix)
}

// builder puts one tree together. stack holds its open nodes, which stand for
// the reader's open elements from floor on.
type builder struct {
	reader   *Reader
	floor    int
	stack    []*Node
	boundary map[string]bool
}

// step takes one token and reports whether the tree goes on.
func (b *builder) step() bool {
	tok := b.reader.nextRaw()
	switch tok.kind {
	case rawEOF:
		b.reader.scan.repairs.Truncated = true
		return false
	case rawStart:
		return b.start(tok)
	case rawEnd:
		return b.end(tok)
	case rawText, rawCData:
		b.text(tok)
	}
	return true
}

func (b *builder) top() *Node { return b.stack[len(b.stack)-1] }

func (b *builder) start(tok raw) bool {
	r := b.reader
	if len(b.boundary) > 0 && b.crosses(tok) {
		r.pending = &tok
		return false
	}
	t, ok := r.start(tok)
	if !ok {
		return true
	}
	if r.used >= MaxNodes {
		// The element is left out, but its level is kept, so that ends still match.
		r.scan.repairs.TooMany++
		if !tok.selfClosing {
			b.stack = append(b.stack, b.top())
		}
		return true
	}
	n := r.node()
	r.fill(n, t)
	b.top().add(n)
	if !tok.selfClosing {
		b.stack = append(b.stack, n)
	}
	return true
}

// crosses reports whether the start tag belongs beside the tree's root.
func (b *builder) crosses(tok raw) bool {
	prefix, local := splitName(tok.name)
	if !b.boundary[b.reader.intern(local)] {
		return false
	}
	root := b.stack[0]
	return b.reader.spaces.element(prefix) == root.Space
}

func (b *builder) end(tok raw) bool {
	r := b.reader
	if r.skipped > 0 {
		r.skipped--
		return true
	}
	i := r.find(tok.name, 0)
	switch {
	case i < 0:
		r.scan.repairs.StrayEnds++
		return true
	case i < b.floor:
		r.pending = &tok
		return false
	}
	b.closeTo(i + 1)
	r.closeTo(i)
	b.stack = b.stack[:i-b.floor]
	return i > b.floor
}

// closeTo marks the open elements from index i of the reader's on as unclosed.
func (b *builder) closeTo(i int) {
	for j := i; j < len(b.reader.open); j++ {
		b.stack[j-b.floor].Unclosed = true
		b.reader.scan.repairs.Unclosed++
	}
}

// abandon closes what is still open when the tree ends without its end tag.
func (b *builder) abandon() {
	if len(b.stack) == 0 {
		return
	}
	b.closeTo(b.floor)
	b.reader.closeTo(b.floor)
}

func (b *builder) text(tok raw) {
	if len(tok.text) == 0 || b.reader.used >= MaxNodes {
		return
	}
	if len(b.stack) == 1 && len(bytes.TrimSpace(tok.text)) == 0 {
		return // the space between the fields of an entry
	}
	n := b.reader.node()
	n.Text = b.reader.decode(tok)
	b.top().add(n)
}
