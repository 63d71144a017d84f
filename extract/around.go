package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// sightings are what stands in short lines around an article's heading and text:
// bylines and datelines.
type sightings struct {
	times   []sighting // datetime of time elements
	changes []sighting // those marked as the time of a change
	lines   []sighting // short blocks
	bylines []sighting // texts marked as authors
}

// sighting is a text and where it stands.
type sighting struct {
	text string
	near bool   // by the heading: above it in its box, or below it before the text has begun
	kind string // class of its element
}

// maxLine is the width of the longest line that is looked at for authors and dates.
const maxLine = 160

// spotter walks over the surroundings of an article's heading and text, but not into
// readers' words, other articles and lists of links.
type spotter struct {
	*layout
	base  *html.Node // the scope
	box   *html.Node // holds the heading and little else
	prose int        // blocks of prose seen behind the heading
	past  bool       // the heading has been passed, or there is none
	ended bool       // the text has ended
	done  bool       // another article has begun
	sightings
}

func (l *layout) spot() sightings {
	s := spotter{layout: l, base: l.scope(), past: l.heading == nil}
	if s.box = l.heading; s.box != nil {
		for s.box != s.base && l.all[s.box.Parent].width <= l.all[l.heading].width+maxLine {
			s.box = s.box.Parent
		}
	}
	s.walk(s.base, false)
	return s.sightings
}

func (s *spotter) walk(n *html.Node, inLine bool) {
	for c := n.FirstChild; c != nil && !s.done; c = c.NextSibling {
		switch {
		case c.Type != html.ElementNode || s.skips(c):
		case c == s.heading:
			s.past = true
		case c.DataAtom == atom.H1 && s.heading != nil && s.past:
			s.done = true
		default:
			s.element(c, inLine)
		}
	}
}

func (s *spotter) element(n *html.Node, inLine bool) {
	width := s.width(n)
	if s.past || contains(s.box, n) {
		s.note(n, width)
		if !inLine && width > 0 && width <= maxLine && (isBlock[n.DataAtom] || isDated(n)) && !contains(n, s.heading) {
			s.lines = add(s.lines, s.see(n, lineText(n)))
			inLine = true
		}
	}
	s.walk(n, inLine)
	if contains(n, s.roots[len(s.roots)-1]) {
		s.ended = true
	}
	if s.past && s.all[n].prose > 0 && isBlock[n.DataAtom] && !s.holdsProse(n) {
		s.prose++
	}
}

// note keeps what an element's marks say of it.
func (s *spotter) note(n *html.Node, width int) {
	if value := timeValue(n); value != "" {
		switch {
		case marksChange(n):
			s.changes = add(s.changes, s.see(n, value))
		case hasAttr(n, "pubdate") || strings.Contains(strings.ToLower(attr(n, "class")), "publi"):
			s.times = append([]sighting{s.see(n, value)}, s.times...)
		default:
			s.times = add(s.times, s.see(n, value))
		}
	}
	if width <= maxLine && isByline(n) {
		for _, name := range bylineNames(n) {
			s.bylines = add(s.bylines, s.see(n, name))
		}
	}
}

func (s *spotter) see(n *html.Node, text string) sighting {
	return sighting{text, s.prose < 2 && !s.ended, attr(n, "class")}
}

// width is that of an element's text, as far as it matters: the sums of measure
// are those of whole blocks.
func (s *spotter) width(n *html.Node) int {
	if isBlock[n.DataAtom] {
		return s.all[n].width
	}
	width := 0
	for d := range n.Descendants() {
		if width > maxLine {
			break
		}
		if d.Type == html.TextNode {
			w, _ := widthOf(d.Data)
			width += w
		}
	}
	return width
}

// holdsProse reports whether a child holds an element's prose.
func (s *spotter) holdsProse(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if s.all[c].prose > 0 {
			return true
		}
	}
	return false
}

// elsewhere are words in the class or id of elements about other articles.
var elsewhere = words(`related teaser teasers recommended recommendations popular trending latest newsletter sidebar
	widget mostread readmore promo breadcrumb breadcrumbs nav menu`)

// skips tells elements that say nothing of the article.
func (s *spotter) skips(n *html.Node) bool {
	if isNoText[n.DataAtom] || isHidden(n) {
		return true
	}
	holds := contains(n, s.heading) && s.heading != nil || contains(n, s.roots[0])
	if holds || contains(s.roots[0], n) && n.DataAtom == atom.Article {
		return false
	}
	switch n.DataAtom {
	case atom.Nav, atom.Figure, atom.Figcaption, atom.Form, atom.Article:
		return true
	case atom.Aside, atom.Footer, atom.Header:
		return s.base == s.top
	case atom.Ul, atom.Ol:
		return s.all[n].linkShare() > 0.6 && s.all[n].width > maxLine
	}
	for _, key := range []string{"class", "id"} {
		for _, w := range nameWords(attr(n, key)) {
			if elsewhere[w] || answers[w] || asks[w] || captions[w] {
				return true
			}
		}
	}
	return false
}

// captions are words in the class of elements that describe a picture.
var captions = words(`caption captions figcaption credit legende bildunterschrift bildtext didascalia leyenda legenda podpis`)

// isDated tells an element whose name says that it holds a date.
func isDated(n *html.Node) bool {
	for _, key := range []string{"class", "id"} {
		for _, w := range nameWords(attr(n, key)) {
			if dated[w] {
				return true
			}
		}
	}
	return n.DataAtom == atom.Time
}

var dated = words(`date dateline datetime pubdate published publishdate timestamp time info datum fecha data`)

// timeValue is the machine-readable time of a time element, or of an abbreviation
// by the pattern of microformats (https://microformats.org/wiki/datetime-design-pattern).
func timeValue(n *html.Node) string {
	switch {
	case n.DataAtom == atom.Time:
		return attr(n, "datetime")
	case n.DataAtom == atom.Abbr && (hasClass(n, "published") || hasClass(n, "updated") || hasClass(n, "dt-published")):
		return attr(n, "title")
	}
	return ""
}

// marksChange tells the time of a change by the name of its element (h-entry's
// dt-updated, hAtom's updated).
func marksChange(n *html.Node) bool {
	name := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop"))
	return (strings.Contains(name, "updated") || strings.Contains(name, "modified")) && !strings.Contains(name, "publi")
}

// lineText is an element's text; those of its parts that stand in elements of
// their own are parted by a bar, as they are on the screen by more than a space.
func lineText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		switch {
		case d.Type == html.TextNode:
			b.WriteString(d.Data)
		case d.DataAtom == atom.Br || isBlock[d.DataAtom] || d.DataAtom == atom.Span:
			b.WriteString(" | ")
		}
	}
	return strings.Trim(strings.Join(strings.FieldsFunc(b.String(), unicode.IsSpace), " "), "| ")
}
