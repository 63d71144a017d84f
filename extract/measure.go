package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// stats are what an element holds, itself and below. Widths count letters and
// other visible characters, those of scripts written without spaces twice, as
// one of them says about as much as two letters.
type stats struct {
	width    int // of all text
	links    int // of the text in links
	prose    int // of blocks that read like sentences
	headings int // h1 elements and marked article bodies
	quotes   int // blockquote elements, in which posts of others are embedded
}

func (s stats) minus(o stats) stats {
	return stats{s.width - o.width, s.links - o.links, s.prose - o.prose, s.headings - o.headings, s.quotes - o.quotes}
}

func (s stats) linkShare() float64 {
	if s.width == 0 {
		return 0
	}
	return float64(s.links) / float64(s.width)
}

// measurer sums up a tree in one walk.
type measurer struct {
	of     map[*html.Node]stats
	leave  map[*html.Node]bool // subtrees not to be counted
	total  stats
	run    stats // of the block under way
	stops  int   // sentence marks in it
	inLink int
}

// measure returns what each element of a tree holds, outside the subtrees
// to leave out.
func measure(root *html.Node, leave map[*html.Node]bool) map[*html.Node]stats {
	m := measurer{of: map[*html.Node]stats{}, leave: leave}
	m.element(root)
	return m.of
}

func (m *measurer) element(n *html.Node) {
	if m.leave[n] || isNoText[n.DataAtom] {
		return
	}
	block := isBlock[n.DataAtom] || n.DataAtom == atom.Body
	if block {
		m.flush()
	}
	before := m.total
	if n.DataAtom == atom.H1 || attr(n, "itemprop") == "articleBody" {
		m.total.headings++
	}
	if n.DataAtom == atom.Blockquote {
		m.total.quotes++
	}
	if n.DataAtom == atom.A {
		m.inLink++
	}
	m.children(n)
	if n.DataAtom == atom.A {
		m.inLink--
	}
	if block {
		m.flush()
	}
	m.of[n] = m.total.minus(before)
}

func (m *measurer) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.ElementNode && c.DataAtom == atom.Br:
			if c.NextSibling != nil && nextElement(c) == atom.Br {
				m.flush()
			}
		case c.Type == html.ElementNode:
			m.element(c)
		case c.Type == html.TextNode:
			w, stops := widthOf(c.Data)
			m.run.width += w
			m.stops += stops
			if m.inLink > 0 {
				m.run.links += w
			}
		}
	}
}

// nextElement is the element that follows with nothing but space between.
func nextElement(n *html.Node) atom.Atom {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == html.TextNode && strings.TrimSpace(s.Data) == "" {
			continue
		}
		return s.DataAtom
	}
	return 0
}

// flush ends a block. It is prose when it is long enough for a sentence, has the
// marks of one and is not mainly links.
func (m *measurer) flush() {
	if isProse(m.run.width, m.run.links, m.stops) {
		m.total.prose += m.run.width - m.run.links
	}
	m.total.width += m.run.width
	m.total.links += m.run.links
	m.run, m.stops = stats{}, 0
}

func isProse(width, links, stops int) bool {
	return width >= 40 && links*2 < width && (stops > 0 || width >= 120)
}

// widthOf returns the width of a text and the number of its sentence marks.
func widthOf(s string) (width, stops int) {
	unmarked := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c > ' ' {
				width++
				if c == '.' || c == ',' || c == '!' || c == '?' {
					stops++
				}
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case unicode.IsSpace(r):
		case unicode.Is(unicode.STerm, r) || r == '、' || r == '，' || r == '،':
			stops++
			width += 2
		case isDense(r):
			width += 2
		case isUnmarked(r):
			width++
			if unmarked++; unmarked%40 == 0 {
				stops++
			}
		default:
			width++
		}
	}
	return width, stops
}

// isUnmarked tells letters of Thai and Lao, which are written without marks of
// sentences. A phrase has some forty of them.
func isUnmarked(r rune) bool { return r >= 0x0E00 && r <= 0x0EFF }

// isDense tells characters of scripts that write words with few of them.
func isDense(r rune) bool {
	return r >= 0x2E80 && r <= 0x9FFF || r >= 0xAC00 && r <= 0xD7A3 || r >= 0xF900 && r <= 0xFAFF || r >= 0x20000 && r <= 0x3FFFF
}
