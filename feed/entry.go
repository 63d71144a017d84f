package feed

import (
	"strings"

	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// draft is an entry while its elements are read. For what several elements can
// give, the rank says how good the one is that gave it.
type draft struct {
	news.Entry
	parser *parser
	ranks  [rankedFields]int

	links     []entryLink
	permalink string // the guid, when it is an address
	rssAuthor string // an author of lower rank, used when there is no other
}

// The fields that elements compete for.
const (
	rankTitle = iota
	rankSummary
	rankContent
	rankImage
	rankPublished
	rankUpdated
	rankPublisher
	rankGUID
	rankedFields
)

// entryLink is a link of an entry with what it says of itself.
type entryLink struct {
	url, rel, kind string
}

// take sets a text when it says something and none of higher rank is there.
func (e *draft) take(which int, to *string, rank int, s string) {
	if s == "" || rank <= e.ranks[which] {
		return
	}
	*to, e.ranks[which] = s, rank
}

// readEntry reads an entry's tree.
func readEntry(p *parser, n *loosexml.Node, s scope) news.Entry {
	e := draft{parser: p}
	s = s.within(n.Attrs)
	s.base = s.base.or(parseBase(p.feed.Site))
	e.attributes(n, s)
	e.fields(n, s, "")
	e.finish(s)
	return e.Entry
}

// attributes reads what stands in the entry's own tag: in RDF its identifier, in
// CDF its address and date.
func (e *draft) attributes(n *loosexml.Node, s scope) {
	if about := n.Attr("rdf", "about"); about != "" {
		e.take(rankGUID, &e.GUID, 1, clip(news.CleanLine(about), MaxLine))
	}
	if href := n.Attr("", "href"); href != "" {
		e.links = append(e.links, entryLink{url: s.base.web(href), rel: "alternate"})
	}
	if t := e.parser.time(n.Attr("", "lastmod")); !t.IsZero() {
		e.Updated = t
	}
}

// fields reads the elements of an entry, or only those of one namespace inside
// an element that groups them.
func (e *draft) fields(n *loosexml.Node, s scope, only string) {
	for c := n.First; c != nil; c = c.Next {
		if c.IsText() || only != "" && c.Space != only {
			continue
		}
		inner := s.within(c.Attrs)
		if read := entryFields[fieldOf(c.Space, c.Name)]; read != nil {
			read(e, c, inner)
		}
		inner.depth++
		switch {
		case inner.depth > maxHoist:
		case c.Unclosed:
			// It was never closed, so that what follows came to lie inside it.
			e.fields(c, inner, "")
		case c.Space == "media" && (c.Name == "group" || c.Name == "content"):
			e.fields(c, inner, "media")
		}
	}
}

// finish decides what depends on several elements.
func (e *draft) finish(s scope) {
	e.URL = e.bestLink()
	if e.URL == "" {
		e.URL = e.permalink
	}
	if e.URL == "" {
		e.URL = s.base.web(guidAddress(e.GUID))
	}
	if e.Lang == "" {
		e.Lang = s.lang
	}
	if len(e.Authors) == 0 {
		e.Authors = addLine(e.Authors, e.rssAuthor, MaxAuthors)
	}
	if e.Image == "" {
		e.Image = e.enclosedImage()
	}
	e.Headline = e.Title
}

// guidAddress returns an identifier that is a web address, else "".
func guidAddress(guid string) string {
	if hasWebScheme(guid) {
		return guid
	}
	return ""
}

// bestLink picks the address of the entry's page: an alternate, of HTML where
// there is a choice; else what the entry is about.
func (e *draft) bestLink() string {
	best, score := "", 0
	for _, l := range e.links {
		n := 0
		switch {
		case l.url == "":
		case l.rel == "alternate" && (isHTML(l.kind) || l.kind == ""):
			n = 4
		case l.rel == "alternate":
			n = 3
		case l.rel == "related" || l.rel == "via":
			n = 1
		}
		if n > score {
			best, score = l.url, n
		}
	}
	return best
}

func (e *draft) enclosedImage() string {
	for _, enc := range e.Enclosures {
		if strings.HasPrefix(enc.Type, "image/") {
			return enc.URL
		}
	}
	return ""
}

func (e *draft) addEnclosure(enc news.Enclosure) {
	if enc.URL == "" || len(e.Enclosures) >= MaxEnclosures {
		return
	}
	for i := range e.Enclosures {
		if have := &e.Enclosures[i]; have.URL == enc.URL {
			setLine(&have.Type, enc.Type)
			have.Length = max(have.Length, enc.Length)
			return
		}
	}
	e.Enclosures = append(e.Enclosures, enc)
}

// relOf returns what a link says it is; without a word it is an alternate. IANA's
// long form of a relation means the same as the short one (RFC 4287, 4.2.7.2).
func relOf(n *loosexml.Node) string {
	rel := strings.ToLower(strings.TrimSpace(n.Attr("", "rel")))
	rel = strings.TrimPrefix(rel, "http://www.iana.org/assignments/relation/")
	if rel == "" {
		return "alternate"
	}
	return rel
}
