package feed

import (
	"encoding/base64"
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// construct is a text as an element carries it.
type construct struct {
	value string
	html  bool // value is HTML; otherwise it is plain text
}

// textOf reads an element that carries text: an Atom text construct (RFC 4287,
// section 3.1; Atom 0.3 "mode"), or the text or unescaped markup of an RSS element.
// An RSS element does not say what its text is, so html is what to take it for.
func textOf(n *loosexml.Node, html bool) construct {
	kind := strings.ToLower(n.Attr("", "type"))
	mode := n.Attr("", "mode")
	switch {
	case mode == "base64" || n.Attr("", "encoding") == "base64" || isBinary(kind):
		value := decodeBase64(n.OwnText())
		return construct{value: value, html: html || isHTML(kind) || looksLikeHTML(value)}
	case mode == "escaped":
		return construct{value: n.OwnText(), html: isHTML(kind)}
	case kind == "html" && isEscapedInDiv(n):
		return construct{value: n.AllText(), html: true}
	case n.HasElements() && !n.Unclosed:
		return construct{value: innerMarkup(n), html: true}
	case isHTML(kind):
		return construct{value: n.OwnText(), html: true}
	case kind != "":
		return construct{value: n.OwnText(), html: strings.Contains(kind, "xml")}
	}
	return construct{value: n.OwnText(), html: html}
}

func isHTML(kind string) bool {
	return kind == "html" || kind == "text/html" || kind == "xhtml" || kind == "application/xhtml+xml"
}

// isEscapedInDiv recognises escaped HTML that somebody has put into a div of XHTML.
func isEscapedInDiv(n *loosexml.Node) bool {
	div := onlyElement(n)
	return div != nil && div.Name == "div" && !div.HasElements()
}

// isBinary says that a media type's content is base64 (RFC 4287, 4.1.3.3: what is
// neither text nor XML).
func isBinary(kind string) bool {
	return strings.Contains(kind, "/") && !strings.HasPrefix(kind, "text/") && !strings.HasSuffix(kind, "xml")
}

// looksLikeHTML reports whether a text has a tag of HTML.
func looksLikeHTML(s string) bool {
	for i := strings.IndexByte(s, '<'); i >= 0; {
		if name, end := tagName(s[i:]); end > 0 && htmlElements[name] {
			return true
		}
		j := strings.IndexByte(s[i+1:], '<')
		if j < 0 {
			return false
		}
		i += 1 + j
	}
	return false
}

// decodeBase64 returns the decoded text, or the text as it came when it is none.
func decodeBase64(s string) string {
	packed := strings.Join(strings.Fields(s), "")
	out, err := base64.StdEncoding.DecodeString(packed)
	if err != nil || !utf8.Valid(out) {
		return s
	}
	return string(out)
}

// asHTML returns the construct as cleaned HTML with its links absolute.
func (c construct) asHTML(b base) string {
	s := news.CleanText(mendText(clip(c.value, MaxText)))
	if !c.html {
		return escapeText(s)
	}
	return resolveLinks(s, b)
}

// asLine returns the construct as one line of plain text.
func (c construct) asLine() string {
	s := clip(mendText(c.value), 16*MaxLine)
	if c.html {
		s = PlainText(s)
	}
	return clip(news.CleanLine(s), MaxLine)
}

var textEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// escapeText writes plain text as HTML.
func escapeText(s string) string {
	if !strings.ContainsAny(s, "&<>") {
		return s
	}
	return textEscapes.Replace(s)
}

// innerMarkup writes what is inside an element as HTML. A single div of XHTML around
// it belongs to the construct and not to the text (RFC 4287, 3.1.1.3).
func innerMarkup(n *loosexml.Node) string {
	if kind := n.Attr("", "type"); kind == "xhtml" {
		if div := onlyElement(n); div != nil && div.Name == "div" {
			n = div
		}
	}
	var b strings.Builder
	for c := n.First; c != nil; c = c.Next {
		writeMarkup(&b, c, n.URI)
	}
	return b.String()
}

// onlyElement returns the one child element of a node with nothing but white
// space beside it, or nil.
func onlyElement(n *loosexml.Node) *loosexml.Node {
	var only *loosexml.Node
	for c := n.First; c != nil; c = c.Next {
		switch {
		case c.IsText() && strings.TrimSpace(c.Text) == "":
		case c.IsText() || only != nil:
			return nil
		default:
			only = c
		}
	}
	return only
}

// writeMarkup writes an element as HTML does: without prefixes, with the
// namespaces of foreign content (SVG, MathML) as attributes.
func writeMarkup(b *strings.Builder, n *loosexml.Node, outer string) {
	if n.IsText() {
		b.WriteString(escapeText(n.Text))
		return
	}
	b.WriteByte('<')
	b.WriteString(n.Local)
	if n.URI != outer && (n.Space == "svg" || n.Space == "mathml") {
		writeAttr(b, "xmlns", n.URI)
	}
	for _, a := range n.Attrs {
		name := a.Local
		if a.Space != "" {
			name = a.Space + ":" + a.Local
		}
		writeAttr(b, name, a.Value)
	}
	void := voidElements[n.Name]
	if void {
		b.WriteString(" /")
	}
	b.WriteByte('>')
	for c := n.First; c != nil; c = c.Next {
		writeMarkup(b, c, n.URI) // of a void element that was not closed, what follows it
	}
	if !void {
		b.WriteString("</")
		b.WriteString(n.Local)
		b.WriteByte('>')
	}
}

var attrEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func writeAttr(b *strings.Builder, name, value string) {
	b.WriteByte(' ')
	b.WriteString(name)
	b.WriteString(`="`)
	b.WriteString(attrEscapes.Replace(value))
	b.WriteByte('"')
}

// voidElements have no end tag in HTML.
var voidElements = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true,
	"input": true, "link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true,
}
