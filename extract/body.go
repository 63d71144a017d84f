package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/news"
)

var isBlock = atoms(atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.H1, atom.H2, atom.H3, atom.H4,
	atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Form,
	atom.Table, atom.Tbody, atom.Tr, atom.Td, atom.Th, atom.Hr, atom.Figure, atom.Figcaption, atom.Details, atom.Summary, atom.Aside, atom.Nav,
	atom.Center, atom.Address, atom.Fieldset)

var isHeading = atoms(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)

// body returns the article's text and where it came from, "" when there is none.
func body(doc *html.Node, f *facts, l *layout) (text, source string) {
	blocks, source := l.blocks, fromBody
	if more, from := embedded(doc, f, widthOfAll(blocks)); from != "" {
		blocks, source = more, from
	}
	if blocks = finish(blocks, f); !hasProse(blocks) {
		return "", ""
	}
	return textOf(linesOf(blocks)), source
}

func linesOf(blocks []block) []string {
	lines := make([]string, len(blocks))
	for i, b := range blocks {
		lines[i] = b.text
	}
	return lines
}

// textOf makes a text of paragraphs.
func textOf(paragraphs []string) string {
	return news.CleanText(norm.NFC.String(strings.Join(paragraphs, "\n\n")))
}

// hasProse reports whether any block reads like sentences.
func hasProse(blocks []block) bool {
	return slices.ContainsFunc(blocks, func(b block) bool { return isProse(b.width, b.links, b.stops) })
}

func widthOfAll(blocks []block) int {
	width := 0
	for _, b := range blocks {
		width += b.width
	}
	return width
}

// block is one paragraph, heading or list item.
type block struct {
	text  string
	tag   atom.Atom // of the element it ended with
	width int
	links int
	stops int
}

// emitter writes the blocks of an article in the order of the page.
type emitter struct {
	leave  map[*html.Node]bool
	of     map[*html.Node]stats
	blocks []block
	run    strings.Builder
	links  int // width of the text in links in the run
	inLink int
	until  *html.Node // where to stop, nil for the end
	done   bool
}

func (e *emitter) element(n *html.Node) {
	if n == e.until {
		e.done = true
	}
	if e.done || e.leave[n] || isNoText[n.DataAtom] || e.isLinkList(n) {
		return
	}
	if isBlock[n.DataAtom] {
		e.flush(n.Parent)
		defer e.flush(n)
	}
	if n.DataAtom == atom.A {
		e.inLink++
		defer func() { e.inLink-- }()
	}
	e.children(n)
}

func (e *emitter) children(n *html.Node) {
	for c := n.FirstChild; c != nil && !e.done; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			e.run.WriteString(c.Data)
			if e.inLink > 0 {
				w, _ := widthOf(c.Data)
				e.links += w
			}
		case c.DataAtom == atom.Br && nextElement(c) == atom.Br:
			e.flush(n)
		case c.DataAtom == atom.Br:
			e.run.WriteByte(' ')
		case c.Type == html.ElementNode:
			e.element(c)
		}
	}
}

// isLinkList tells blocks that lead elsewhere: lists, tables and boxes whose
// text is mostly links.
func (e *emitter) isLinkList(n *html.Node) bool {
	s, ok := e.of[n]
	if !ok || s.width == 0 || n.DataAtom == atom.P {
		return false
	}
	return s.linkShare() > 0.6 || s.prose == 0 && s.linkShare() > 0.4 && (n.DataAtom == atom.Ul || n.DataAtom == atom.Ol)
}

// flush ends a block.
func (e *emitter) flush(n *html.Node) {
	text := closeUp(news.CleanLine(e.run.String()))
	e.run.Reset()
	links := e.links
	e.links = 0
	if text == "" {
		return
	}
	width, stops := widthOf(text)
	b := block{text: text, width: width, links: links, stops: stops}
	if n != nil {
		b.tag = n.DataAtom
	}
	if !isLink(b) {
		e.blocks = append(e.blocks, b)
	}
}

// isLink tells a block that is a link and little else.
func isLink(b block) bool { return b.links*10 > b.width*8 }

// finish drops the title above the text, headings without text and repeated
// blocks.
func finish(blocks []block, f *facts) []block {
	titles := f.titles()
	for _, t := range f.headings {
		titles[squash(t)] = true
	}
	for len(blocks) > 0 && blocks[0].tag == atom.H1 {
		blocks = blocks[1:]
	}
	var out []block
	seen := map[string]bool{}
	blocks = trim(blocks)
	for i, b := range blocks {
		if isHeading[b.tag] && (b.tag == atom.H1 || !leadsText(blocks[i+1:])) || len(out) < 3 && titles[squash(b.text)] {
			continue
		}
		if b.width >= 60 && seen[b.text] || b.width <= maxLine && f.spent[squash(b.text)] {
			continue
		}
		seen[b.text] = true
		out = append(out, b)
	}
	return out
}

// leadsText reports whether a text follows before the end.
func leadsText(rest []block) bool {
	for _, b := range rest {
		if !isHeading[b.tag] {
			return true
		}
	}
	return false
}

// trim drops labels at both ends: short blocks that end in no mark of a
// sentence, such as a section's name, a date or "Share".
func trim(blocks []block) []block {
	for len(blocks) > 1 && isLabel(blocks[0]) && !isHeading[blocks[0].tag] {
		blocks = blocks[1:]
	}
	for len(blocks) > 1 && (isLabel(blocks[len(blocks)-1]) || isNote(blocks[len(blocks)-1])) {
		blocks = blocks[:len(blocks)-1]
	}
	return blocks
}

// isNote tells a short remark in brackets of full width, with which East Asian reports
// end: who edited the text and where it is from. Others' brackets at the end are text.
func isNote(b block) bool {
	front, _ := utf8.DecodeRuneInString(b.text)
	last, size := utf8.DecodeLastRuneInString(b.text)
	return b.width < 60 && front > 0x3000 && unicode.Is(unicode.Ps, front) && unicode.Is(unicode.Pe, last) &&
		strings.IndexFunc(b.text[:len(b.text)-size], func(r rune) bool { return unicode.Is(unicode.Pe, r) }) < 0
}

func isLabel(b block) bool {
	last, _ := utf8.DecodeLastRuneInString(b.text)
	if isUnmarked(last) && b.stops > 0 {
		return false
	}
	return b.width < 60 && b.tag != atom.Li && b.tag != atom.Td && !unicode.Is(unicode.STerm, last) &&
		!unicode.In(last, unicode.Pf, unicode.Pi, unicode.Pe) && !strings.ContainsRune(`":;…-–—`, last)
}
