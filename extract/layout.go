package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// layout says where on a page its article stands.
type layout struct {
	top     *html.Node           // the body element
	heading *html.Node           // repeats the page's title, nil when none does
	all     map[*html.Node]stats // what each element holds
	roots   []*html.Node         // hold the article's text, in the order of the page
	blocks  []block              // of the text
}

// layOut finds the article on a page.
func layOut(doc *html.Node, f *facts) *layout {
	top := bodyElement(doc)
	l := &layout{top: top, heading: headingOf(top, f), all: measure(top, nil)}
	l.read(surroundings(top, l.all))
	if !hasProse(l.blocks) { // what templates call the text may be anything
		l.read(nil)
	}
	return l
}

// read chooses the roots and reads their text, without the subtrees to leave out.
func (l *layout) read(leave map[*html.Node]bool) {
	of := l.all
	if leave != nil {
		of = measure(l.top, leave)
	}
	l.roots = chooseRoots(l.top, l.heading, of)
	e := emitter{leave: leave, of: of}
	for _, root := range l.roots {
		e.children(root)
		e.flush(root)
	}
	l.blocks = e.blocks
}

// headingOf finds the heading that repeats the page's title or, when none does,
// the first with which a title begins or ends. nil when there is none.
func headingOf(top *html.Node, f *facts) *html.Node {
	titles := f.titles()
	var part *html.Node
	for n := range top.Descendants() {
		if n.DataAtom != atom.H1 && n.DataAtom != atom.H2 {
			continue
		}
		text := squash(plain(n))
		if titles[text] {
			return n
		}
		if part == nil && len(text) >= leastHeading {
			for title := range titles {
				if strings.HasPrefix(title, text) || strings.HasSuffix(title, text) {
					part = n
				}
			}
		}
	}
	return part
}

// leastHeading is the length of a heading that is the title's part beyond chance, in bytes.
const leastHeading = 15

// titles are the forms in which the page gives its title, squashed.
func (f *facts) titles() map[string]bool {
	set := map[string]bool{}
	for _, t := range []string{f.meta["og:title"], f.title, f.meta["twitter:title"], f.item.headline, valueOf(f.article["headline"])} {
		set[squash(t)] = true
		set[squash(f.withoutOutlet(t, ""))] = true
	}
	delete(set, "")
	return set
}

func bodyElement(doc *html.Node) *html.Node {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			return n
		}
	}
	return doc
}

// scope is the smallest element that holds the heading, the text and what stands
// between them.
func (l *layout) scope() *html.Node {
	n := l.roots[0]
	if l.heading != nil {
		for n != l.top && !contains(n, l.heading) {
			n = n.Parent
		}
	}
	if n == l.roots[0] && n != l.top && n.Parent != l.top {
		n = n.Parent
	}
	return n
}

// contains reports whether n is an element or below it.
func contains(element, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == element {
			return true
		}
	}
	return false
}
