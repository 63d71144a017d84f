package feed

import (
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// entryReader takes one element of an entry.
type entryReader func(e *draft, n *loosexml.Node, s scope)

// entryFields says how each element of an entry is read. Where several give the
// same, the one of higher rank wins, and the first of equals.
var entryFields = map[field]entryReader{
	{"", "title"}:      func(e *draft, n *loosexml.Node, _ scope) { e.take(rankTitle, &e.Title, 3, titleOf(n)) },
	{"dc", "title"}:    func(e *draft, n *loosexml.Node, _ scope) { e.take(rankTitle, &e.Title, 2, titleOf(n)) },
	{"media", "title"}: func(e *draft, n *loosexml.Node, _ scope) { e.take(rankTitle, &e.Title, 1, titleOf(n)) },

	{"", "description"}:        description,
	{"", "summary"}:            summary(summaryRank, false),
	{"", "abstract"}:           summary(5, true),
	{"dc", "description"}:      summary(4, true),
	{"dcterms", "abstract"}:    summary(4, true),
	{"itunes", "summary"}:      summary(3, true),
	{"media", "description"}:   summary(2, true),
	{"itunes", "subtitle"}:     summary(1, true),
	{"", "content"}:            readContent,
	{"content", "encoded"}:     func(e *draft, n *loosexml.Node, s scope) { e.addContent(2, textOf(n, true), s) },
	{"", "fullitem"}:           func(e *draft, n *loosexml.Node, s scope) { e.addContent(1, textOf(n, true), s) },
	{"xhtml", "body"}:          xhtmlContent,
	{"xhtml", "div"}:           xhtmlContent,
	{"", "body"}:               xhtmlContent,
	{"", "link"}:               readLink,
	{"", "url"}:                readURLText,
	{"", "guid"}:               readGUID,
	{"", "id"}:                 readID,
	{"dc", "identifier"}:       func(e *draft, n *loosexml.Node, _ scope) { e.take(rankGUID, &e.GUID, 1, lineOf(n)) },
	{"", "author"}:             readAuthor,
	{"dc", "creator"}:          readAuthor,
	{"dc", "author"}:           readAuthor,
	{"itunes", "author"}:       readLesserAuthor,
	{"dc", "publisher"}:        readLesserAuthor,
	{"", "managingeditor"}:     readLesserAuthor,
	{"", "pubdate"}:            published(6),
	{"", "published"}:          published(6),
	{"", "issued"}:             published(5),
	{"dcterms", "issued"}:      published(5),
	{"dc", "date"}:             published(4),
	{"", "created"}:            published(3),
	{"dcterms", "created"}:     published(3),
	{"", "date"}:               published(2),
	{"", "updated"}:            updated(3),
	{"", "modified"}:           updated(3),
	{"dcterms", "modified"}:    updated(2),
	{"", "lastbuilddate"}:      updated(1),
	{"", "category"}:           readCategory,
	{"dc", "subject"}:          readCategory,
	{"media", "category"}:      readCategory,
	{"itunes", "category"}:     readCategory,
	{"itunes", "link"}:         readITunesLink,
	{"", "keywords"}:           readKeywords,
	{"itunes", "keywords"}:     readKeywords,
	{"media", "keywords"}:      readKeywords,
	{"", "enclosure"}:          readEnclosure,
	{"media", "content"}:       readMedia,
	{"media", "thumbnail"}:     image(3),
	{"itunes", "image"}:        image(2),
	{"", "image"}:              image(1),
	{"", "thumb"}:              image(1),
	{"", "source"}:             readSource,
	{"news", "source"}:         func(e *draft, n *loosexml.Node, _ scope) { setLine(&e.Source.Name, lineOf(n)) },
	{"dc", "language"}:         readLang,
	{"", "language"}:           readLang,
	{"feedburner", "origlink"}: publisher(2),
	{"pheedo", "origlink"}:     publisher(1),
}

// titleOf reads a title. That of RSS may hold markup or not; Atom says which.
func titleOf(n *loosexml.Node) string { return textOf(n, n.Space != "atom").asLine() }

func summary(rank int, html bool) entryReader {
	return func(e *draft, n *loosexml.Node, s scope) {
		if rank > e.ranks[rankSummary] {
			if rank == summaryRank && e.ranks[rankSummary] == summaryRank-1 {
				setLine(&e.Content, e.Summary) // a description that came first
			}
			e.take(rankSummary, &e.Summary, rank, textOf(n, html).asHTML(s.base))
		}
	}
}

// description reads RSS's description. Beside a summary it is the text itself.
func description(e *draft, n *loosexml.Node, s scope) {
	html := textOf(n, true).asHTML(s.base)
	if e.ranks[rankSummary] >= summaryRank {
		setLine(&e.Content, html)
		return
	}
	e.take(rankSummary, &e.Summary, summaryRank-1, html)
}

// summaryRank is the rank of an element that is called the summary.
const summaryRank = 7

// readContent reads Atom's content, which may also be elsewhere.
func readContent(e *draft, n *loosexml.Node, s scope) {
	if src := n.Attr("", "src"); src != "" {
		url := s.base.web(src)
		e.links = append(e.links, entryLink{url: url, rel: "related", kind: n.Attr("", "type")})
		return
	}
	c := textOf(n, n.Space != "atom")
	if kind := n.Attr("", "type"); isBinary(kind) && !isHTML(kind) && !isText(c.value) {
		return
	}
	e.addContent(2, c, s)
}

// isText reports whether what was in base64 can be shown.
func isText(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' && r != '\n' && r != '\t' && r != '\r' })
}

func xhtmlContent(e *draft, n *loosexml.Node, s scope) {
	e.addContent(3, construct{value: innerMarkup(n), html: true}, s)
}

// addContent keeps the content of the highest rank, of equals the longest.
func (e *draft) addContent(rank int, c construct, s scope) {
	if rank < e.ranks[rankContent] {
		return
	}
	html := c.asHTML(s.base)
	if rank > e.ranks[rankContent] && html != "" || len(html) > len(e.Content) {
		e.Content, e.ranks[rankContent] = html, rank
	}
}

func readLink(e *draft, n *loosexml.Node, s scope) {
	href := n.Attr("", "href")
	if href == "" {
		href = n.OwnText()
	}
	l := entryLink{url: s.base.web(href), rel: relOf(n), kind: strings.ToLower(n.Attr("", "type"))}
	if l.rel == "enclosure" {
		e.addEnclosure(enclosureOf(n, s.base.absolute(href)))
	}
	if len(e.links) < MaxEnclosures {
		e.links = append(e.links, l)
	}
}

func readURLText(e *draft, n *loosexml.Node, s scope) {
	e.links = append(e.links, entryLink{url: s.base.web(n.OwnText()), rel: "related"})
}

// readGUID reads RSS's guid. Unless it says otherwise it is the entry's address.
func readGUID(e *draft, n *loosexml.Node, s scope) {
	guid := lineOf(n)
	e.take(rankGUID, &e.GUID, 3, guid)
	if !strings.EqualFold(n.Attr("", "ispermalink"), "false") && guid != "" {
		if hasWebScheme(guid) || strings.HasPrefix(guid, "/") {
			e.permalink = s.base.web(guid)
		}
	}
}

func readID(e *draft, n *loosexml.Node, _ scope) { e.take(rankGUID, &e.GUID, 3, lineOf(n)) }

func readAuthor(e *draft, n *loosexml.Node, _ scope) {
	e.Authors = addLine(e.Authors, personOf(n), MaxAuthors)
}

func readLesserAuthor(e *draft, n *loosexml.Node, _ scope) { setLine(&e.rssAuthor, personOf(n)) }

func published(rank int) entryReader {
	return func(e *draft, n *loosexml.Node, _ scope) {
		if rank <= e.ranks[rankPublished] {
			return
		}
		if t := e.parser.time(lineOf(n)); !t.IsZero() {
			e.Published, e.ranks[rankPublished] = t, rank
		}
	}
}

func updated(rank int) entryReader {
	return func(e *draft, n *loosexml.Node, _ scope) {
		if rank <= e.ranks[rankUpdated] {
			return
		}
		if t := e.parser.time(lineOf(n)); !t.IsZero() {
			e.Updated, e.ranks[rankUpdated] = t, rank
		}
	}
}

func readCategory(e *draft, n *loosexml.Node, _ scope) {
	s := lineOf(n)
	for _, attr := range []string{"label", "term", "text"} {
		if s != "" {
			break
		}
		s = clip(news.CleanLine(n.Attr("", attr)), MaxLine)
	}
	e.Categories = addLine(e.Categories, s, MaxCategories)
	if inner := n.Child("itunes", "category"); inner != nil {
		e.Categories = addLine(e.Categories, clip(news.CleanLine(inner.Attr("", "text")), MaxLine), MaxCategories)
	}
}

func readITunesLink(e *draft, n *loosexml.Node, s scope) {
	if relOf(n) == "image" {
		e.take(rankImage, &e.Image, 2, imageOf(n, s.base))
	}
}

func readKeywords(e *draft, n *loosexml.Node, _ scope) {
	for word := range strings.SplitSeq(lineOf(n), ",") {
		e.Categories = addLine(e.Categories, strings.TrimSpace(word), MaxCategories)
	}
}

func readEnclosure(e *draft, n *loosexml.Node, s scope) {
	url := n.Attr("", "url")
	if url == "" {
		url = n.Attr("", "href")
	}
	if url == "" {
		url = n.Attr("rdf", "resource")
	}
	if url == "" {
		url = n.OwnText()
	}
	e.addEnclosure(enclosureOf(n, s.base.absolute(url)))
}

func enclosureOf(n *loosexml.Node, url string) news.Enclosure {
	length := n.Attr("", "length")
	if length == "" {
		length = n.Attr("", "filesize")
	}
	size, err := strconv.ParseInt(strings.TrimSpace(length), 10, 64)
	if err != nil || size < 0 {
		size = 0
	}
	return news.Enclosure{URL: url, Type: clip(strings.ToLower(news.CleanLine(n.Attr("", "type"))), 256), Length: size}
}

// readMedia reads media:content of Media RSS; what it holds is read beside it.
func readMedia(e *draft, n *loosexml.Node, s scope) {
	enc := enclosureOf(n, s.base.absolute(n.Attr("", "url")))
	if medium := n.Attr("", "medium"); medium == "image" || strings.HasPrefix(enc.Type, "image/") {
		e.take(rankImage, &e.Image, 4, s.base.web(enc.URL))
	}
	e.addEnclosure(enc)
}

func image(rank int) entryReader {
	return func(e *draft, n *loosexml.Node, s scope) { e.take(rankImage, &e.Image, rank, imageOf(n, s.base)) }
}

// readSource reads the outlet an entry comes from: text and url in RSS, a feed's
// elements in Atom.
func readSource(e *draft, n *loosexml.Node, s scope) {
	if !n.HasElements() {
		setLine(&e.Source.Name, lineOf(n))
		setLine(&e.Source.URL, s.base.web(n.Attr("", "url")))
		return
	}
	for c := n.First; c != nil; c = c.Next {
		inner := s.within(c.Attrs)
		switch fieldOf(c.Space, c.Name) {
		case field{"", "title"}:
			setLine(&e.Source.Name, titleOf(c))
		case field{"", "link"}:
			if relOf(c) == "alternate" {
				setLine(&e.Source.URL, inner.base.web(c.Attr("", "href")))
			}
		case field{"", "author"}:
			setLine(&e.rssAuthor, personOf(c))
		}
	}
}

func readLang(e *draft, n *loosexml.Node, _ scope) { setLine(&e.Lang, cleanLang(n.OwnText())) }

func publisher(rank int) entryReader {
	return func(e *draft, n *loosexml.Node, s scope) {
		e.take(rankPublisher, &e.PublisherURL, rank, s.base.web(n.OwnText()))
	}
}
