package render

import (
	"regexp"
	"slices"
	"strings"

	"github.com/microcosm-cc/bluemonday"
	"golang.org/x/net/html"
)

// policy is what HTML of others may keep. It is not changed after it is made.
var policy = newPolicy()

// plainElements may stand without attributes.
var plainElements = []string{
	"p", "br", "hr", "div", "span", "b", "strong", "i", "em", "u", "s", "small", "sub", "sup", "mark", "q", "cite", "abbr",
	"blockquote", "pre", "code", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
	"table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "figure", "figcaption",
}

var (
	colour = regexp.MustCompile(`^(?:#[0-9a-fA-F]{3,8}|[a-zA-Z]{1,20})$`)
	span   = regexp.MustCompile(`^[0-9]{1,2}$`)
)

func newPolicy() *bluemonday.Policy {
	p := bluemonday.NewPolicy()
	p.AllowElements(plainElements...)
	p.AllowAttrs("href").OnElements("a")
	p.AllowAttrs("color").Matching(colour).OnElements("font")
	p.AllowAttrs("colspan", "rowspan").Matching(span).OnElements("td", "th")
	p.AllowURLSchemes("http", "https", "mailto")
	p.AllowRelativeURLs(false)
	p.RequireParseableURLs(true)
	p.RequireNoFollowOnLinks(true)
	p.AddTargetBlankToFullyQualifiedLinks(true) // brings rel="noopener"
	return p
}

// maxPasses bounds how often sanitising is repeated until it changes nothing
// more; two are enough for all that is known.
const maxPasses = 4

// Sanitize makes HTML of a feed or an article safe to show: the elements of
// running text alone, no images (they would be loaded from other hosts), scripts,
// styles, forms or frames; links to http, https and mailto only, with
// rel="nofollow noopener". Sanitising twice changes nothing.
func Sanitize(text string) string {
	for range maxPasses {
		clean := policy.Sanitize(text)
		if clean == text {
			return clean
		}
		text = clean
	}
	if policy.Sanitize(text) != text {
		return html.EscapeString(Text(text))
	}
	return text
}

// allowedAsIs are the attributes, by element, with which HTML is exported as it
// came, and the form their value must have.
var allowedAsIs = map[string]*regexp.Regexp{
	"a href":     regexp.MustCompile(`^(?i)(?:https?://[^\s]+|mailto:[^\s]+)$`),
	"a target":   regexp.MustCompile(`^_blank$`),
	"a title":    regexp.MustCompile(`^[^<>]*$`),
	"a rel":      regexp.MustCompile(`^[a-z ]*$`),
	"font color": colour, "td colspan": span, "td rowspan": span, "th colspan": span, "th rowspan": span,
}

// harmless reports whether every element and attribute of an HTML text is on
// the list of what is exported as it came.
func harmless(text string) bool {
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return true
		case html.CommentToken, html.DoctypeToken:
			return false
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			if !harmlessTag(z.Token()) {
				return false
			}
		}
	}
}

func harmlessTag(t html.Token) bool {
	if t.Data != "a" && t.Data != "font" && !slices.Contains(plainElements, t.Data) {
		return false
	}
	for _, a := range t.Attr {
		form := allowedAsIs[t.Data+" "+a.Key]
		if form == nil || !form.MatchString(a.Val) {
			return false
		}
	}
	return true
}

// stripTags removes the tags of an HTML text and leaves its entities as they
// stand. The contents of scripts and styles go too.
func stripTags(text string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(text))
	hidden := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if hidden == "" {
				b.Write(z.Raw())
			}
		case html.StartTagToken:
			if name, _ := z.TagName(); isHidden(string(name)) {
				hidden = string(name)
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) == hidden {
				hidden = ""
			}
		}
	}
}

// isHidden reports whether the contents of an element are no text of the page.
func isHidden(element string) bool {
	switch element {
	case "script", "style", "template", "noscript", "iframe", "noembed", "noframes", "textarea", "title", "svg", "math", "select", "object":
		return true
	}
	return false
}

// Text is the plain text of an HTML text: tags removed, entities decoded, white
// space folded.
func Text(text string) string {
	return strings.Join(strings.Fields(html.UnescapeString(stripTags(text))), " ")
}
