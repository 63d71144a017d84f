// Package opml reads and writes lists of subscriptions in OPML (opml.org/spec2), the form
// in which feed readers exchange them.
//
// Reading is tolerant: any encoding, broken markup, attributes in any case; an
// outline with an address is a subscription, one with others inside is a section.
package opml

import (
	"errors"
	"strings"

	"github.com/wiredesk/wiredesk/feed/charset"
	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// Subscription is one feed of a list.
type Subscription struct {
	URL      string   // of the feed, http or https
	Title    string   // may be empty
	Site     string   // address of the feed's site; may be empty
	Sections []string // names of the folders it lies in, outermost first
}

// Limits of what is read.
const (
	MaxSubscriptions = 50_000
	maxName          = 512 // bytes of a title or section
	maxAddress       = 4 << 10
	maxSections      = 8
)

// ErrNoSubscriptions means that a document holds no outline with the address of a feed.
var ErrNoSubscriptions = errors.New("no subscriptions in it: an OPML file lists feeds as outlines with an xmlUrl")

// Parse reads the subscriptions of a list in its order, each address once for
// each section.
func Parse(doc []byte) ([]Subscription, error) {
	l := list{
		xml:  loosexml.NewReader(charset.Decode(doc, "").UTF8, nil),
		seen: map[string]bool{},
	}
	l.read()
	if len(l.subs) == 0 {
		return nil, ErrNoSubscriptions
	}
	return l.subs, nil
}

type list struct {
	xml  *loosexml.Reader
	open []folder
	subs []Subscription
	seen map[string]bool
}

// folder is an open outline. name is empty for a subscription that has others
// inside.
type folder struct {
	name  string
	depth int
}

func (l *list) read() {
	for len(l.subs) < MaxSubscriptions {
		tok := l.xml.Next()
		if tok.Kind == loosexml.EOF {
			return
		}
		l.close()
		if tok.Kind == loosexml.Start && tok.Name == "outline" {
			l.outline(tok)
		}
	}
}

// close drops the folders that are no longer open.
func (l *list) close() {
	for len(l.open) > 0 && l.open[len(l.open)-1].depth > l.xml.Depth() {
		l.open = l.open[:len(l.open)-1]
	}
}

func (l *list) outline(tok loosexml.Token) {
	name := line(tok, "title")
	if name == "" {
		name = line(tok, "text")
	}
	address := feedAddress(tok)
	if address != "" {
		l.add(Subscription{URL: address, Title: name, Site: web(loosexml.FindAttr(tok.Attrs, "", "htmlurl")), Sections: l.sections()})
		name = ""
	}
	if !tok.Empty {
		l.open = append(l.open, folder{name, l.xml.Depth()})
	}
}

// feedAddress returns the address of an outline's feed. Some lists put it under
// "url", which elsewhere is a link to a page.
func feedAddress(tok loosexml.Token) string {
	if u := web(loosexml.FindAttr(tok.Attrs, "", "xmlurl")); u != "" {
		return u
	}
	switch strings.ToLower(loosexml.FindAttr(tok.Attrs, "", "type")) {
	case "rss", "atom", "feed":
		return web(loosexml.FindAttr(tok.Attrs, "", "url"))
	}
	return ""
}

func (l *list) add(s Subscription) {
	key := strings.Join(append([]string{s.URL}, s.Sections...), "\x00")
	if !l.seen[key] {
		l.seen[key] = true
		l.subs = append(l.subs, s)
	}
}

func (l *list) sections() []string {
	var names []string
	for _, f := range l.open {
		if f.name != "" && len(names) < maxSections {
			names = append(names, f.name)
		}
	}
	return names
}

func line(tok loosexml.Token, attr string) string {
	s := loosexml.FindAttr(tok.Attrs, "", attr)
	if len(s) > maxName {
		s = strings.ToValidUTF8(s[:maxName], "")
	}
	return news.CleanLine(s)
}

// web returns an address when it is one of the web. "feed:" before it means the
// same as nothing.
func web(s string) string {
	s = news.CleanLine(s)
	if rest, ok := strings.CutPrefix(s, "feed://"); ok {
		s = "http://" + rest
	}
	s = strings.TrimPrefix(s, "feed:")
	if len(s) > maxAddress || news.CanonicalURL(s) == "" {
		return ""
	}
	return s
}
