package feed

import (
	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// channelReader takes one element of a channel.
type channelReader func(d *document, n *loosexml.Node, s scope)

// channelFields says how each element of a channel is read. Elements not listed
// are left out.
var channelFields = map[field]channelReader{
	{"", "title"}:           func(d *document, n *loosexml.Node, _ scope) { setLine(&d.feed.Title, titleOf(n)) },
	{"dc", "title"}:         func(d *document, n *loosexml.Node, _ scope) { setLine(&d.feed.Title, titleOf(n)) },
	{"", "description"}:     describe,
	{"", "subtitle"}:        describe,
	{"", "tagline"}:         describe,
	{"", "abstract"}:        describe,
	{"dc", "description"}:   describe,
	{"itunes", "summary"}:   describe,
	{"itunes", "subtitle"}:  describe,
	{"", "link"}:            channelLink,
	{"", "language"}:        channelLang,
	{"dc", "language"}:      channelLang,
	{"", "image"}:           channelImage,
	{"", "logo"}:            channelImage,
	{"", "icon"}:            channelImage,
	{"itunes", "image"}:     channelImage,
	{"media", "thumbnail"}:  channelImage,
	{"", "lastbuilddate"}:   channelTime,
	{"", "pubdate"}:         channelTime,
	{"", "updated"}:         channelTime,
	{"", "modified"}:        channelTime,
	{"", "published"}:       channelTime,
	{"dc", "date"}:          channelTime,
	{"dcterms", "modified"}: channelTime,
	{"", "author"}: func(d *document, n *loosexml.Node, _ scope) {
		if d.feed.Format == "atom" {
			d.inherit.authors = addLine(d.inherit.authors, personOf(n), MaxAuthors)
		}
	},
	{"", "ttl"}:       func(d *document, n *loosexml.Node, _ scope) { d.feed.Hints.TTL = ttlOf(n) },
	{"", "skiphours"}: func(d *document, n *loosexml.Node, _ scope) { d.feed.Hints.SkipHours = skipHours(n) },
	{"", "skipdays"}:  func(d *document, n *loosexml.Node, _ scope) { d.feed.Hints.SkipDays = skipDays(n) },
	{"sy", "updateperiod"}: func(d *document, n *loosexml.Node, _ scope) {
		d.period = lineOf(n)
		d.feed.Hints.UpdatePeriod = updatePeriod(d.period, d.frequency)
	},
	{"sy", "updatefrequency"}: func(d *document, n *loosexml.Node, _ scope) {
		d.frequency = lineOf(n)
		d.feed.Hints.UpdatePeriod = updatePeriod(d.period, d.frequency)
	},
}

// channelField reads an element that stands beside the entries.
func (d *document) channelField(tok loosexml.Token) {
	tree := d.xml.Tree(tok, entryNames)
	d.channelTree(tree, d.inside())
	d.xml.Release()
}

func (d *document) channelTree(n *loosexml.Node, s scope) {
	s = s.within(n.Attrs)
	if read := channelFields[fieldOf(n.Space, n.Name)]; read != nil {
		read(d, n, s)
	}
	if !n.Unclosed {
		return
	}
	// It was never closed, so that the fields behind it came to lie inside it.
	for c := n.First; c != nil; c = c.Next {
		if !c.IsText() && s.depth < maxHoist {
			inner := s
			inner.depth++
			d.channelTree(c, inner)
		}
	}
}

func describe(d *document, n *loosexml.Node, _ scope) { setLine(&d.feed.Description, htmlLineOf(n)) }

// channelLink reads the links of RSS (text) and Atom (attributes).
func channelLink(d *document, n *loosexml.Node, s scope) {
	href, rel := n.Attr("", "href"), relOf(n)
	if href == "" {
		setLine(&d.feed.Site, s.base.web(n.OwnText()))
		return
	}
	switch url := s.base.web(href); rel {
	case "alternate":
		if d.feed.Site == "" || isHTML(n.Attr("", "type")) && !d.siteIsHTML {
			d.feed.Site = url
			d.siteIsHTML = isHTML(n.Attr("", "type"))
		}
	case "self":
		setLine(&d.feed.Self, url)
	}
}

func channelLang(d *document, n *loosexml.Node, _ scope) {
	if s := cleanLang(n.OwnText()); s != "" {
		d.feed.Lang = s
	}
}

func channelImage(d *document, n *loosexml.Node, s scope) {
	setLine(&d.feed.Image, imageOf(n, s.base))
}

// imageOf reads an address out of the many forms of an image element.
func imageOf(n *loosexml.Node, b base) string {
	for _, attr := range []string{"href", "url", "src"} {
		if u := b.web(n.Attr("", attr)); u != "" {
			return u
		}
	}
	for _, child := range []string{"url", "href"} {
		if c := n.Child(n.Space, child); c != nil {
			return b.web(c.OwnText())
		}
	}
	if u := n.Attr("rdf", "resource"); u != "" {
		return b.web(u)
	}
	return b.web(n.OwnText())
}

func channelTime(d *document, n *loosexml.Node, _ scope) {
	if t := d.time(lineOf(n)); t.After(d.feed.Updated) {
		d.feed.Updated = t
	}
}

// setLine keeps the first value that says something.
func setLine(to *string, s string) {
	if *to == "" {
		*to = s
	}
}

// addLine appends a value not yet in the list, up to a limit.
func addLine(list []string, s string, limit int) []string {
	if s == "" || len(list) >= limit {
		return list
	}
	for _, have := range list {
		if have == s {
			return list
		}
	}
	return append(list, s)
}

// lineOf returns an element's text as one line.
func lineOf(n *loosexml.Node) string {
	return clip(news.CleanLine(mendText(clip(n.AllText(), 4*MaxLine))), MaxLine)
}

// htmlLineOf returns an element's HTML as one line of plain text.
func htmlLineOf(n *loosexml.Node) string { return textOf(n, true).asLine() }
