package extract

import (
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/news"
)

var isBlock = atoms(atom.P, atom.Div, atom.Li, atom.Ul, atom.Ol, atom.Dl, atom.Dt, atom.Dd, atom.H1, atom.H2, atom.H3, atom.H4,
	atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer,
	atom.Table, atom.Tr, atom.Td, atom.Th, atom.Hr, atom.Figure, atom.Figcaption, atom.Details, atom.Summary, atom.Aside)

func body(doc *html.Node, f *facts) string {
	r, err := trafilatura.ExtractDocument(doc, trafilatura.Options{ExcludeComments: true, HtmlDateMode: trafilatura.Disabled})
	if err != nil || r.ContentNode == nil {
		return ""
	}
	return paragraphs(r.ContentNode)
}

// paragraphs is the text below a node, a paragraph for every block, separated by
// an empty line.
func paragraphs(n *html.Node) string {
	var out []string
	var b strings.Builder
	flush := func() {
		if t := news.CleanLine(b.String()); t != "" {
			out = append(out, t)
		}
		b.Reset()
	}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
			return
		}
		block := isBlock[atom.Lookup([]byte(n.Data))]
		if block {
			flush()
		}
		if n.Data == "br" {
			b.WriteByte(' ')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if block {
			flush()
		}
	}
	walk(n)
	flush()
	return norm.NFC.String(strings.Join(out, "\n\n"))
}
