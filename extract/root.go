package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// chooseRoots finds the elements that hold the article. It starts from the
// element with the most prose directly in it and looks at those around it: one that
// is marked as an article's text is taken; else the smallest that holds
// nearly all prose of the article's element, or of the page where none is marked.
func chooseRoots(top, heading *html.Node, of map[*html.Node]stats) []*html.Node {
	core := densest(top, under(heading, top, of), of)
	if core == nil {
		return []*html.Node{top}
	}
	bound := top
	var texts []*html.Node // marked as text, from the inside out
	for n := core; n != nil && n != top; n = n.Parent {
		if textMark(n) != "" {
			texts = append(texts, n)
		}
		if bound == top && (n.DataAtom == atom.Article || n.DataAtom == atom.Main || attr(n, "role") == "main") && of[n].prose >= enoughProse {
			bound = n
		}
	}
	if chosen := innermost(texts, of); chosen != nil {
		return alike(chosen, bound, of)
	}
	return []*html.Node{climb(core, bound, of)}
}

// enoughProse is the width of a short report.
const enoughProse = 250

// under returns the smallest element around the article's heading that holds prose
// enough for a report, nil without a heading.
func under(heading, top *html.Node, of map[*html.Node]stats) *html.Node {
	n := heading
	for n != nil && n != top && of[n].prose < enoughProse {
		n = n.Parent
	}
	return n
}

// densest returns the element with the most prose directly in it or in its
// paragraphs. What stands near the heading counts three times: a short report
// is still the article when the comments below are longer.
func densest(top, near *html.Node, of map[*html.Node]stats) *html.Node {
	direct := map[*html.Node]int{}
	var best *html.Node
	var walk func(n *html.Node, weight int)
	walk = func(n *html.Node, weight int) {
		if n == near {
			weight = 3
		}
		own := of[n].prose
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			if s, ok := of[c]; ok && s.prose > 0 {
				own -= s.prose
				walk(c, weight)
			}
		}
		if own <= 0 {
			return
		}
		if n.DataAtom == atom.Li {
			own /= 3 // an article is seldom a list, lists of teasers are common
		}
		holder := n
		for holder != top && !isContainer[holder.DataAtom] {
			holder = holder.Parent
		}
		direct[holder] += own * weight
		if best == nil || direct[holder] > direct[best] {
			best = holder
		}
	}
	walk(top, 1)
	return best
}

// innermost takes the smallest of nested elements that still holds most of the
// largest one's prose.
func innermost(texts []*html.Node, of map[*html.Node]stats) *html.Node {
	if len(texts) == 0 {
		return nil
	}
	whole := of[texts[len(texts)-1]].prose
	for _, n := range texts {
		if of[n].prose*10 >= whole*7 {
			return n
		}
	}
	return nil
}

// alike returns the elements of a bound that bear the same mark: the text may be
// in several, with something else between them. Elements with a heading of
// their own are other articles.
func alike(n, bound *html.Node, of map[*html.Node]stats) []*html.Node {
	key := textMark(n)
	var found []*html.Node
	var walk func(p *html.Node)
	walk = func(p *html.Node) {
		for c := p.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c == n || c.Type == html.ElementNode && textMark(c) == key && besides(c, n, of):
				found = append(found, c)
			case c.Type == html.ElementNode:
				walk(c)
			}
		}
	}
	walk(bound)
	if len(found) == 0 {
		return []*html.Node{n}
	}
	return found
}

// besides reports whether an element stands next to another or, in a box without a
// main heading, next to its box.
func besides(c, n *html.Node, of map[*html.Node]stats) bool {
	return c.Parent == n.Parent || c.Parent.Parent == n.Parent.Parent && of[c.Parent].headings == 0
}

// climb goes from the core outwards to the smallest element with nearly all of
// the bound's prose, but not into what is mainly teasers: prose between many
// links.
func climb(core, bound *html.Node, of map[*html.Node]stats) *html.Node {
	n := core
	for n != bound && of[n].prose*100 <= of[bound].prose*85 {
		next := n.Parent
		for next != bound && of[next].prose == of[n].prose {
			next = next.Parent
		}
		if more := of[next].minus(of[n]); of[n].prose >= enoughProse && more.linkShare() > 0.2 {
			break
		}
		n = next
	}
	return n
}

var isContainer = atoms(atom.Div, atom.Section, atom.Article, atom.Main, atom.Table, atom.Tbody, atom.Tr, atom.Td, atom.Form,
	atom.Body, atom.Center, atom.Header, atom.Span, atom.Aside, atom.Figure, atom.Font)

// textMark names the group of elements marked as an article's text: by
// schema.org's articleBody, or by a class or id made of a word for the article and
// one for its text. "" for others.
func textMark(n *html.Node) string {
	if !isContainer[n.DataAtom] || n.DataAtom == atom.Body {
		return ""
	}
	if strings.Contains(attr(n, "itemprop"), "articleBody") {
		return "articleBody"
	}
	for _, key := range []string{"class", "id"} {
		value := attr(n, key)
		list := nameWords(value)
		for i, w := range list {
			if i > 0 && articleWords[list[i-1]] && textWords[w] || w == "articlebody" || w == "bodytext" || w == "fulltext" || w == "bodycopy" {
				return key + " " + value
			}
		}
	}
	return ""
}

var (
	articleWords = words("article story post entry news detail")
	textWords    = words("body content text copy")
)
