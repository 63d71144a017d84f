package demo

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"slices"
	"strings"
	"text/template"
	"time"
)

// feedLength is how many items a feed shows.
const feedLength = 20

//go:embed feeds/*.xml
var feedFiles embed.FS

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
	body, err := renderXML(s.outlet.feedTemplate, c)
	if err != nil {
		return nil, fmt.Errorf("render feed of %s: %w", s.outlet.ID, err)
	}
	if body, err = encode(body, s.outlet.Charset); err != nil {
		return nil, fmt.Errorf("render feed of %s: %w", s.outlet.ID, err)
	}
	mediaType := map[string]string{"atom": "application/atom+xml", "rdf": "application/rdf+xml"}[s.outlet.Format]
	if mediaType == "" {
		mediaType = "application/rss+xml"
	}
	return &document{mediaType: mediaType, charset: s.outlet.Charset, modified: c.Updated, body: body}, nil
}

func renderXML(name string, c channel) ([]byte, error) {
	t, err := template.New(name+".xml").Funcs(template.FuncMap{
		"x":       escapeXML,
		"rfc822":  func(t time.Time) string { return t.Format("Mon, 02 Jan 2006 15:04:05 GMT") },
		"zone":    func(t time.Time) string { return t.Format(time.RFC1123Z) },
		"rfc3339": func(t time.Time) string { return t.Format(time.RFC3339) },
	}).ParseFS(feedFiles, "feeds/"+name+".xml")
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = t.Execute(&out, c)
	return out.Bytes(), err
}

func escapeXML(s string) (string, error) {
	var out strings.Builder
	err := xml.EscapeText(&out, []byte(s))
	return out.String(), err
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

// jsonFeed is JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
type jsonFeed struct {
	Version     string     `json:"version"`
	Title       string     `json:"title"`
	Description string     `json:"description"`
	HomePage    string     `json:"home_page_url"`
	Self        string     `json:"feed_url"`
	Language    string     `json:"language"`
	Items       []jsonItem `json:"items"`
}

type jsonItem struct {
	ID        string       `json:"id"`
	URL       string       `json:"url"`
	Title     string       `json:"title"`
	Summary   string       `json:"summary"`
	Content   string       `json:"content_html"`
	Image     string       `json:"image,omitempty"`
	Published time.Time    `json:"date_published"`
	Modified  time.Time    `json:"date_modified"`
	Authors   []jsonAuthor `json:"authors,omitempty"`
	Tags      []string     `json:"tags,omitempty"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

func newJSONFeed(c channel) jsonFeed {
	f := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: c.Outlet.Name, Description: c.Outlet.Tagline,
		HomePage: c.Base + "/", Self: c.Self, Language: c.Outlet.Lang, Items: []jsonItem{},
	}
	for _, it := range c.Items {
		j := jsonItem{
			ID: it.Key, URL: it.URL, Title: it.Title, Summary: it.Summary, Content: it.Content, Image: it.Picture,
			Published: it.Published, Modified: it.Modified, Tags: slices.DeleteFunc([]string{it.Section}, func(s string) bool { return s == "" }),
		}
		if it.Byline != "" {
			j.Authors = []jsonAuthor{{it.Byline}}
		}
		f.Items = append(f.Items, j)
	}
	return f
}
