package feed

import (
	"bytes"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/feed/charset"
	"github.com/wiredesk/wiredesk/news"
)

// Parse reads a feed. contentType is the HTTP header of the answer, base the final
// address that was asked, now the time of the answer; the first two may be empty.
// A document that is no feed gives a *NotFeedError, ErrEmpty or ErrUnreadable.
func Parse(body []byte, contentType, base string, now time.Time) (news.Feed, error) {
	if len(bytes.TrimSpace(body)) == 0 {
		return news.Feed{}, ErrEmpty
	}
	text := charset.Decode(body, contentType)
	doc := bytes.TrimSpace(text.UTF8)
	if len(doc) == 0 {
		return news.Feed{}, ErrEmpty
	}
	p := &parser{base: parseBase(base), now: now}
	if text.Warning != "" {
		p.warn("%s", text.Warning)
	}
	if doc[0] == '{' || doc[0] == '[' {
		if err := p.parseJSON(doc); err != nil {
			return news.Feed{}, err
		}
	} else if err := p.parseXML(doc, base); err != nil {
		return news.Feed{}, err
	}
	p.complete()
	return p.feed, nil
}

// parser holds one document's feed while it is read.
type parser struct {
	feed     news.Feed
	base     base // of the document
	now      time.Time
	badDates int // dates given and not believed or understood
	excess   int // entries left out because there were MaxEntries
	inherit  inherited
}

// inherited is what entries take from the feed when they lack it themselves.
type inherited struct {
	authors []string
}

func (p *parser) warn(format string, args ...any) {
	if len(p.feed.Warnings) < MaxWarnings {
		p.feed.Warnings = append(p.feed.Warnings, fmt.Sprintf(format, args...))
	}
}

// full reports whether no more entries are taken.
func (p *parser) full() bool { return len(p.feed.Entries) >= MaxEntries }

// tooMany counts an entry that is not taken.
func (p *parser) tooMany() { p.excess++ }

// time reads a date as published and keeps it when it can be believed.
func (p *parser) time(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t := news.BelievableTime(ParseDate(s), p.now)
	if t.IsZero() {
		p.badDates++
	}
	return t
}

// complete fills in what needs the whole document.
func (p *parser) complete() {
	f := &p.feed
	if p.excess > 0 {
		p.warn("only the first %d entries are read; left out: %d", MaxEntries, p.excess)
	}
	if p.badDates > 0 {
		p.warn("dates that cannot be read or believed: %d", p.badDates)
	}
	for i := range f.Entries {
		e := &f.Entries[i]
		setLine(&e.Lang, f.Lang)
		if len(e.Authors) == 0 {
			e.Authors = p.inherit.authors
		}
	}
	completeAggregator(f)
	if len(f.Entries) == 0 {
		p.warn("the feed has no entries")
	}
}
