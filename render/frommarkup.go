package render

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// MarkdownFromHTML turns HTML as it came into Markdown that holds no HTML:
// paragraphs, headings, lists, quotations, code, tables, links and emphasis. What is
// no running text (scripts, forms, frames, images) is left out. Links are kept
// for absolute addresses of http, https and mailto.
func MarkdownFromHTML(text string) string {
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragment(strings.NewReader(text), body)
	if err != nil { // nested deeper than the parser allows
		return atBlockStart(escapeMarkdown(Text(text)))
	}
	var m markup
	for _, n := range nodes {
		m.node(n, 0)
	}
	m.end()
	return strings.Join(m.blocks, "\n\n")
}

// maxNesting is the depth below which elements are read as plain text.
const maxNesting = 60

// markup gathers the blocks of a text.
type markup struct {
	blocks []string
	line   strings.Builder // the block that is being written
}

// end closes the block that is being written.
func (m *markup) end() {
	var lines []string
	for line := range strings.SplitSeq(m.line.String(), "\n") {
		line = strings.Join(strings.Fields(line), " ")
		if line != "" {
			lines = append(lines, atBlockStart(line))
		}
	}
	m.line.Reset()
	if len(lines) > 0 {
		m.blocks = append(m.blocks, strings.Join(lines, "\\\n"))
	}
}

func (m *markup) children(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		m.node(c, depth+1)
	}
}

func (m *markup) node(n *html.Node, depth int) {
	switch {
	case n.Type == html.TextNode:
		m.line.WriteString(escapeMarkdown(strings.ReplaceAll(n.Data, "\n", " ")))
	case n.Type == html.ElementNode && !isHidden(n.Data):
		if depth > maxNesting {
			m.line.WriteString(escapeMarkdown(innerText(n)))
			return
		}
		m.element(n, depth)
	}
}

func (m *markup) element(n *html.Node, depth int) {
	switch n.DataAtom {
	case atom.Br:
		m.line.WriteByte('\n')
	case atom.Hr:
		m.add("***")
	case atom.A:
		m.link(n, depth)
	case atom.B, atom.Strong:
		m.emphasis(n, depth, "**")
	case atom.I, atom.Em:
		m.emphasis(n, depth, "*")
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		m.heading(n, depth)
	case atom.Ul, atom.Ol:
		m.list(n, depth)
	case atom.Blockquote:
		m.add(indented(inner(n, depth), "> ", "> "))
	case atom.Pre:
		m.add(codeBlock(innerText(n)))
	case atom.Table:
		m.add(table(n))
	default:
		m.other(n, depth)
	}
}

// other reads an element without a form of its own in Markdown.
func (m *markup) other(n *html.Node, depth int) {
	if !isBlock(n.DataAtom) {
		m.children(n, depth)
		return
	}
	m.end()
	m.children(n, depth)
	m.end()
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.P, atom.Div, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Nav,
		atom.Figure, atom.Figcaption, atom.Address, atom.Center, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Form,
		atom.Fieldset, atom.Details, atom.Summary, atom.Caption, atom.Tr:
		return true
	}
	return false
}

// add puts a block behind the one that is being written.
func (m *markup) add(block string) {
	m.end()
	if block != "" {
		m.blocks = append(m.blocks, block)
	}
}

// inner is the contents of an element as a text of its own.
func inner(n *html.Node, depth int) string {
	var m markup
	m.children(n, depth)
	m.end()
	return strings.Join(m.blocks, "\n\n")
}

// inline is the contents of an element as one line without blocks.
func inline(n *html.Node, depth int) string {
	var m markup
	m.children(n, depth)
	rest := m.line.String()
	return strings.Join(strings.Fields(strings.Join(append(m.blocks, rest), " ")), " ")
}

func (m *markup) link(n *html.Node, depth int) {
	if holdsBlock(n) {
		m.children(n, depth)
		return
	}
	text := inline(n, depth)
	address := ""
	for _, a := range n.Attr {
		if a.Key == "href" {
			address = webAddress(a.Val)
		}
	}
	if address == "" || text == "" {
		m.line.WriteString(text)
		return
	}
	m.line.WriteString("[" + text + "](" + linkTarget(address) + ")")
}

// holdsBlock reports whether a block or another link stands inside.
func holdsBlock(n *html.Node) bool {
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.A, atom.Ul, atom.Ol, atom.Table, atom.Pre, atom.Blockquote, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
			return true
		}
		if isBlock(d.DataAtom) {
			return true
		}
	}
	return false
}

// holdsEmphasis reports whether emphasis stands inside: only the inner one is
// written, since marks side by side are read in many ways.
func holdsEmphasis(n *html.Node) bool {
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.B, atom.Strong, atom.I, atom.Em:
			return true
		}
	}
	return false
}

// emphasis writes the mark around the text, with the spaces outside, where
// Markdown wants them.
func (m *markup) emphasis(n *html.Node, depth int, mark string) {
	if holdsBlock(n) || holdsEmphasis(n) {
		m.children(n, depth)
		return
	}
	text := inline(n, depth)
	if text == "" {
		return
	}
	raw := innerText(n)
	if strings.TrimLeft(raw, " \t\n\u00a0") != raw {
		m.line.WriteByte(' ')
	}
	m.line.WriteString(mark + text + mark)
	if strings.TrimRight(raw, " \t\n\u00a0") != raw {
		m.line.WriteByte(' ')
	}
}

func (m *markup) heading(n *html.Node, depth int) {
	text := inline(n, depth)
	m.end()
	if text != "" {
		m.blocks = append(m.blocks, strings.Repeat("#", int(n.Data[1]-'0'))+" "+text)
	}
}

func (m *markup) list(n *html.Node, depth int) {
	var items []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		text := inner(c, depth+1)
		if text == "" {
			continue
		}
		mark := "- "
		if n.DataAtom == atom.Ol {
			mark = fmt.Sprintf("%d. ", len(items)+1)
		}
		items = append(items, indented(text, mark, strings.Repeat(" ", len(mark))))
	}
	m.add(strings.Join(items, "\n"))
}

// indented puts first before the first line and rest before the others.
func indented(text, first, rest string) string {
	if text == "" {
		return ""
	}
	lines := strings.Split(text, "\n")
	for i := range lines {
		switch {
		case i == 0:
			lines[i] = first + lines[i]
		case lines[i] != "" || strings.TrimSpace(rest) != "":
			lines[i] = strings.TrimRight(rest+lines[i], " ")
		}
	}
	return strings.Join(lines, "\n")
}

// codeBlock is text in a fence longer than any in it. Where Hugo would see a
// shortcode, which it does in code too, the text is written as a paragraph.
func codeBlock(text string) string {
	text = strings.Trim(text, "\n")
	if strings.TrimSpace(text) == "" {
		return ""
	}
	if strings.Contains(text, "{{") {
		return atBlockStart(escapeMarkdown(strings.Join(strings.Fields(text), " ")))
	}
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	return fence + "\n" + text + "\n" + fence
}

// table is the rows of a table as one of GitHub's Markdown, the first as its head.
func table(n *html.Node) string {
	var rows []string
	width := 0
	for tr := range n.Descendants() {
		if tr.DataAtom != atom.Tr || width > 0 && len(rows) > 200 {
			continue
		}
		var cells []string
		for c := tr.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
				cells = append(cells, escapeMarkdown(strings.Join(strings.Fields(innerText(c)), " ")))
			}
		}
		if len(cells) == 0 {
			continue
		}
		rows = append(rows, "| "+strings.Join(cells, " | ")+" |")
		if width == 0 {
			width = len(cells)
			rows = append(rows, "|"+strings.Repeat(" --- |", width))
		}
	}
	return strings.Join(rows, "\n")
}

// innerText is the text inside a node, without what is hidden.
func innerText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode && (d.Parent == nil || !isHidden(d.Parent.Data)) {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
