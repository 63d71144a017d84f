package feed

import (
	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// entryNames are the elements that hold an entry. They never stand inside one
// another, so the start of one also ends the one before.
var entryNames = map[string]bool{"item": true, "entry": true}

// document walks the upper levels of an XML feed: the containers down to the
// entries. Each entry and each field of the channel is read as a small tree.
type document struct {
	*parser
	xml   *loosexml.Reader
	url   string // address of the document as given
	scope []scope
	root  string // local name of the first element seen

	period, frequency string // of the syndication module
	siteIsHTML        bool   // feed.Site came from a link of type HTML
}

// scope is what an open container gives to what is inside.
type scope struct {
	base  base
	lang  string
	depth int // of unclosed fields inside one another, see maxHoist
}

// maxHoist bounds how deep fields are looked for inside a field that was never
// closed.
const maxHoist = 8

func (p *parser) parseXML(doc []byte, pageURL string) error {
	d := &document{
		parser: p, url: pageURL,
		xml:   loosexml.NewReader(doc, spaces),
		scope: []scope{{base: p.base}},
	}
	d.walk()
	if p.feed.Format == "" || d.root == "html" && len(p.feed.Entries) == 0 {
		return d.notFeed(doc)
	}
	p.warnRepairs(d.xml.Repairs())
	return nil
}

func (d *document) walk() {
	for {
		tok := d.xml.Next()
		switch tok.Kind {
		case loosexml.EOF:
			return
		case loosexml.Start:
			d.start(tok)
		case loosexml.End:
			d.trim(d.xml.Depth())
		}
	}
}

// trim drops the scopes of elements that are no longer open, when n are.
func (d *document) trim(n int) { d.scope = d.scope[:min(len(d.scope), n+1)] }

func (d *document) inside() scope { return d.scope[len(d.scope)-1] }

func (d *document) start(tok loosexml.Token) {
	outer := d.xml.Depth()
	if !tok.Empty {
		outer--
	}
	d.trim(outer)
	if d.root == "" {
		d.root = tok.Name
	}
	known := d.container(tok)
	switch {
	case entryNames[tok.Name] && (d.feed.Format != "" || d.loneEntry(tok)):
		d.entry(tok)
	case known || d.feed.Format == "":
		d.enter(tok)
	default:
		d.channelField(tok)
	}
}

// enter goes into a container, or into an element above the feed's root.
func (d *document) enter(tok loosexml.Token) {
	if tok.Empty {
		return
	}
	s := d.inside().within(tok.Attrs)
	d.scope = append(d.scope, s)
	if d.feed.Format != "" && d.feed.Lang == "" {
		d.feed.Lang = s.lang
	}
}

func (s scope) within(attrs []loosexml.Attr) scope {
	for _, a := range attrs {
		if a.Space != "xml" {
			continue
		}
		switch a.Name {
		case "base":
			s.base = s.base.join(a.Value)
		case "lang":
			s.lang = cleanLang(a.Value)
		}
	}
	return s
}

// container reports whether an element holds a feed or its channel, and notes
// what it says about the format.
func (d *document) container(tok loosexml.Token) bool {
	switch {
	case tok.Name == "rss":
		d.setFormat("rss", loosexml.FindAttr(tok.Attrs, "", "version"))
	case tok.Name == "rdf":
		d.setFormat("rdf", "1.0")
	case tok.Name == "feed" && tok.Space != "svg":
		d.setFormat("atom", atomVersion(tok))
	case tok.Name == "channel" && tok.Space != "rdf":
		d.channel(tok)
	case tok.Name == "items" && tok.Space == "" && d.feed.Format == "rss":
	default:
		return false
	}
	return true
}

func (d *document) setFormat(format, version string) {
	if d.feed.Format == "" {
		d.feed.Format, d.feed.Version = format, clip(news.CleanLine(version), 16)
	}
}

func atomVersion(tok loosexml.Token) string {
	if v := loosexml.FindAttr(tok.Attrs, "", "version"); v != "" {
		return v
	}
	return "1.0"
}

// channel notes what a channel's start tag says. One that is not inside another
// format is Microsoft's Channel Definition Format, or RSS without its root.
func (d *document) channel(tok loosexml.Token) {
	href := loosexml.FindAttr(tok.Attrs, "", "href")
	if d.feed.Format == "" {
		d.setFormat("cdf", "")
	}
	if href != "" && d.feed.Site == "" {
		d.feed.Site = d.inside().within(tok.Attrs).base.web(href)
	}
}

// loneEntry takes an Atom entry that stands alone, as an entry document does, or
// items whose root has been lost.
func (d *document) loneEntry(tok loosexml.Token) bool {
	if tok.Name == "entry" && (tok.Space == "atom" || d.xml.Depth() <= 1) {
		d.setFormat("atom", "1.0")
	} else if tok.Name == "item" && d.xml.Depth() <= 1 && tok.Space == "" {
		d.setFormat("rss", "")
	}
	return d.feed.Format != ""
}

func (d *document) entry(tok loosexml.Token) {
	tree := d.xml.Tree(tok, entryNames)
	if d.full() {
		d.tooMany()
	} else {
		e := readEntry(d.parser, tree, d.inside())
		d.feed.Entries = append(d.feed.Entries, e)
	}
	d.xml.Release()
}

func (p *parser) warnRepairs(r loosexml.Repairs) {
	for _, c := range []struct {
		n    int
		what string
	}{
		{r.Unclosed, "elements not closed"},
		{r.StrayEnds, "end tags without a start"},
		{r.BrokenTags, "broken tags"},
		{r.OpenCData, "CDATA sections not closed"},
		{r.StrayMarks, "“<” unescaped in a text"},
		{r.BadEntities, "entities not declared, kept as written"},
		{r.Undeclared, "namespace prefixes not declared"},
		{r.TooDeep, "elements nested too deep, left out"},
		{r.TooMany, "elements left out, too many in one entry"},
	} {
		if c.n > 0 {
			p.warn("%s: %d", c.what, c.n)
		}
	}
	if r.Truncated {
		p.warn("the document breaks off")
	}
}
