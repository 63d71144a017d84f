package extract

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// facts is what one walk over a page collects for its description.
type facts struct {
	base     *url.URL          // against which links resolve
	asked    *url.URL          // the page's own address
	meta     map[string]string // by lower-case name, property or itemprop; the first one counts
	metas    map[string][]string
	links    map[string]string // href by rel
	lang     string            // of the html element
	title    string            // of the title element
	headings []string          // h1
	item     microdata
	objects  []map[string]any // of JSON-LD, in order, nested ones after their parents
	article  map[string]any   // the one of them that describes this page, may be nil
	nodes    int              // number of nodes
	spent    map[string]bool  // squashed lines that name the author or the date
}

// maxFacts bounds each list.
const maxFacts = 64

func survey(doc *html.Node, asked *url.URL) *facts {
	f := &facts{base: asked, asked: asked, meta: map[string]string{}, metas: map[string][]string{}, links: map[string]string{}}
	for n := range doc.Descendants() {
		f.nodes++
		if n.Type == html.ElementNode {
			f.element(n)
		}
	}
	f.chooseArticle()
	return f
}

func (f *facts) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		f.lang = first(f.lang, attr(n, "lang"), attr(n, "xml:lang"))
	case atom.Base:
		if u, err := f.asked.Parse(attr(n, "href")); err == nil && u.Host != "" {
			f.base = u
		}
	case atom.Title:
		if f.title == "" && (n.Parent == nil || n.Parent.Namespace == "") && n.Namespace == "" {
			f.title = plain(n)
		}
	case atom.Meta:
		f.addMeta(n)
	case atom.Link:
		for _, rel := range strings.Fields(strings.ToLower(attr(n, "rel"))) {
			if f.links[rel] == "" {
				f.links[rel] = strings.TrimSpace(attr(n, "href"))
			}
		}
	case atom.Script:
		if n.FirstChild != nil && strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			f.addJSON(n.FirstChild.Data)
		}
	case atom.H1:
		f.headings = add(f.headings, plain(n))
	}
	if prop := attr(n, "itemprop"); prop != "" {
		f.item.add(n, prop)
	}
}

func (f *facts) addMeta(n *html.Node) {
	value := strings.TrimSpace(attr(n, "content"))
	if value == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		for _, name := range strings.Fields(strings.ToLower(attr(n, key))) {
			if f.meta[name] == "" {
				f.meta[name] = value
			}
			f.metas[name] = add(f.metas[name], value)
		}
	}
}

func hasClass(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if strings.EqualFold(c, class) {
			return true
		}
	}
	return false
}

func add[T comparable](list []T, value T) []T {
	var none T
	if value == none || len(list) >= maxFacts {
		return list
	}
	return append(list, value)
}

// first returns the first value that is not empty.
func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

// microdata are the properties of schema.org that a page marks in its text
// (HTML Standard, microdata), each as far as it belongs to the page's article.
type microdata struct {
	headline, published, modified, image string
	authors                              []string
}

func (m *microdata) add(n *html.Node, props string) {
	if ofComment(n) {
		return
	}
	for _, prop := range strings.Fields(props) {
		switch prop {
		case "headline":
			m.headline = first(m.headline, itemValue(n))
		case "datePublished":
			m.published = first(m.published, itemValue(n))
		case "dateModified":
			m.modified = first(m.modified, itemValue(n))
		case "image":
			m.image = first(m.image, itemValue(n))
		case "author":
			m.authors = add(m.authors, itemName(n))
		}
	}
}

// ofComment reports whether a property belongs to a reader's comment.
func ofComment(n *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if hasAttr(p, "itemscope") {
			kind := attr(p, "itemtype")
			return strings.HasSuffix(kind, "Comment") || strings.HasSuffix(kind, "UserComments") || strings.Contains(attr(p, "itemprop"), "comment")
		}
	}
	return false
}

// itemValue is the value of a property by the kind of its element.
func itemValue(n *html.Node) string {
	return first(attr(n, "content"), attr(n, "datetime"), attr(n, "src"), plain(n))
}

// itemName is the name of an item, or the value when it is no item.
func itemName(n *html.Node) string {
	if !hasAttr(n, "itemscope") {
		return itemValue(n)
	}
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && attr(d, "itemprop") == "name" {
			return itemValue(d)
		}
	}
	return ""
}
