package demo

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"time"
)

// feedLength is how many items a feed shows.
const feedLength = 20

// channel is what the feed templates are filled with.
type channel struct {
	Outlet  Outlet
	Base    string // of the outlet, without a slash at the end
	Self    string
	Updated time.Time
	Items   []item
}

// item is an entry of a feed. What holds markup is not yet escaped for XML.
type item struct {
	Title     string
	Path      string // what the feed links to, from the root
	URL       string // the same, absolute
	Canonical string // path of the page
	Key       string // 16 hexadecimal digits of the article's own
	Summary   string // plain text
	Content   string // HTML
	Byline    string
	Section   string
	Picture   string // absolute; empty without one
	Published time.Time
	Modified  time.Time
	// Source and SourceURL name the outlet of an aggregator's item.
	Source, SourceURL string
}

// feed renders the outlet's feed as of now.
func (s *site) feed(now time.Time) (*document, error) {
	if s.outlet.Kind == Aggregator {
		return s.render(channel{Updated: s.world.lastChange("", now), Items: s.topicItems(now)}, now)
	}
	articles := s.world.visible(s.outlet.ID, now)
	articles = articles[:min(len(articles), feedLength)]
	c := channel{Updated: s.world.lastChange(s.outlet.ID, now)}
	for _, a := range articles {
		c.Items = append(c.Items, s.item(a, now))
	}
	return s.render(c, now)
}

func (s *site) item(a *Article, now time.Time) item {
	r, _ := a.At(now)
	base := s.bases[a.Outlet]
	it := item{
		Title: r.Title, Path: a.Link, URL: base + a.Link, Canonical: a.Path, Key: key(a.ID),
		Summary: r.Summary, Content: bodyHTML(r), Byline: a.Byline, Section: a.Section,
		Published: a.Published(), Modified: r.Time,
	}
	if a.Caption != "" {
		it.Picture = base + pictureOf(a)
	}
	return it
}

// lastChange is when something of the outlet last changed, of any outlet
// where the ID is empty. Before the first publication it is the start of day 1.
func (w *World) lastChange(outlet string, now time.Time) time.Time {
	last := w.calendar.day(1)
	for _, a := range w.articles {
		if outlet != "" && a.Outlet != outlet {
			continue
		}
		for _, r := range a.Revisions {
			if !r.Time.After(now) && r.Time.After(last) {
				last = r.Time
			}
		}
		if a.withdrawnAt(now) && a.Withdrawn.After(last) {
			last = a.Withdrawn
		}
	}
	return last
}

func (s *site) render(c channel, now time.Time) (*document, error) {
	c.Outlet, c.Base = s.outlet, s.bases[s.outlet.ID]
	c.Self = c.Base + s.world.feedPathAt(s.outlet, now)
	if s.outlet.Format == "json" {
		body, err := json.MarshalIndent(newJSONFeed(c), "", " ")
		return &document{mediaType: "application/feed+json", modified: c.Updated, body: body}, err
	}
	var out bytes.Buffer
	if err := s.world.layouts[s.outlet.ID].feed.Execute(&out, c); err != nil {
		return nil, fmt.Errorf("render feed of %s: %w", s.outlet.ID, err)
	}
	body, err := encode(out.Bytes(), s.outlet.Charset)
	if err != nil {
		return nil, fmt.Errorf("render feed of %s: %w", s.outlet.ID, err)
	}
	return &document{mediaType: feedMediaType(s.outlet.Format), charset: s.outlet.Charset, modified: c.Updated, body: body}, nil
}

func feedMediaType(format string) string {
	switch format {
	case "atom":
		return "application/atom+xml"
	case "rdf":
		return "application/rdf+xml"
	}
	return "application/rss+xml"
}

// bodyHTML is the article as the feeds that carry whole articles show it.
func bodyHTML(r Revision) string {
	var out strings.Builder
	for _, p := range r.Paragraphs {
		if heading, ok := strings.CutPrefix(p, "## "); ok {
			fmt.Fprintf(&out, "<h2>%s</h2>\n", html.EscapeString(heading))
			continue
		}
		fmt.Fprintf(&out, "<p>%s</p>\n", html.EscapeString(p))
	}
	return out.String()
}

// key is an identifier that depends on the article alone.
func key(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:8])
}
