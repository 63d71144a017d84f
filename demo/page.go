package demo

import (
	"bytes"
	"fmt"
	"strings"
	"time"
)

// view is what the page templates are filled with.
type view struct {
	Outlet Outlet
	Base   string // of the outlet, without a slash at the end
	Feed   string // path of the feed
	Now    string // the day, in the outlet's language

	// For an article.
	Article   *Article
	URL       string
	Title     string
	Summary   string
	Picture   string // path; empty without one
	Published time.Time
	Modified  time.Time
	Date      string // of publication, in the outlet's language
	Revised   string // time of the last change; empty where there is none
	Blocks    []block
	Related   []teaser

	// For the front page, newest first.
	Teasers []teaser
	Topics  []item
}

// block is a paragraph or a subheading.
type block struct {
	Heading bool
	Text    string
}

// teaser points to an article.
type teaser struct {
	Title, Summary, Path, Section, Date string
}

// LinkedData is the article as schema.org describes it, for JSON-LD.
func (v view) LinkedData() map[string]any {
	data := map[string]any{
		"@context": "https://schema.org", "@type": "NewsArticle", "headline": v.Title,
		"datePublished": v.Published.Format(time.RFC3339), "dateModified": v.Modified.Format(time.RFC3339),
		"mainEntityOfPage": v.URL, "inLanguage": v.Outlet.Lang, "articleSection": v.Article.Section,
		"publisher": map[string]any{"@type": "NewsMediaOrganization", "name": v.Outlet.Name, "url": v.Base + "/"},
	}
	if v.Article.Byline != "" {
		data["author"] = []map[string]any{{"@type": "Person", "name": v.Article.Byline}}
	}
	if v.Picture != "" {
		data["image"] = v.Base + v.Picture
	}
	return data
}

// RFC3339 is for the templates.
func (v view) RFC3339(t time.Time) string { return t.Format(time.RFC3339) }

// articlePage renders an article with all that its outlet puts around it.
// Its bytes depend on the revision alone.
func (s *site) articlePage(a *Article, r Revision) (*document, error) {
	v := s.view(r.Time)
	v.Article, v.URL, v.Title, v.Summary = a, v.Base+a.Path, r.Title, r.Summary
	v.Published, v.Modified = a.Published(), r.Time
	v.Date = s.moment(a.Published())
	if r.Time.After(a.Published()) {
		v.Revised = s.moment(r.Time)
	}
	if a.Caption != "" {
		v.Picture = pictureOf(a)
	}
	for _, p := range r.Paragraphs {
		text, heading := strings.CutPrefix(p, "## ")
		v.Blocks = append(v.Blocks, block{Heading: heading, Text: text})
	}
	v.Related = s.related(a, r.Time)
	return s.page("article", v, r.Time)
}

// related are up to four older articles of the outlet. They depend on the
// article alone, so that its page stays the same while others are published.
func (s *site) related(a *Article, until time.Time) []teaser {
	var out []teaser
	for _, other := range s.world.visible(s.outlet.ID, until) {
		if other != a && other.Withdrawn.IsZero() && len(out) < 4 {
			out = append(out, s.teaser(other, until))
		}
	}
	return out
}

// frontPage lists the newest articles and names the feed, so that it can be
// discovered.
func (s *site) frontPage(now time.Time) (*document, error) {
	v := s.view(now)
	articles := s.world.visible(s.outlet.ID, now)
	for _, a := range articles[:min(len(articles), feedLength)] {
		v.Teasers = append(v.Teasers, s.teaser(a, now))
	}
	changed := s.outlet.ID
	if s.outlet.Kind == Aggregator {
		v.Topics, changed = s.topicItems(now), ""
	}
	return s.page("front", v, s.world.lastChange(changed, now))
}

func (s *site) view(now time.Time) view {
	return view{
		Outlet: s.outlet, Base: s.bases[s.outlet.ID],
		Feed: s.world.feedPathAt(s.outlet, now), Now: dateNames[s.outlet.Lang].dayAndMonth(now),
	}
}

func (s *site) teaser(a *Article, t time.Time) teaser {
	r, _ := a.At(t)
	return teaser{Title: r.Title, Summary: r.Summary, Path: a.Link, Section: a.Section, Date: s.moment(a.Published())}
}

// moment writes a time as the outlet's pages do.
func (s *site) moment(t time.Time) string {
	return fmt.Sprintf("%s %d, %s", dateNames[s.outlet.Lang].dayAndMonth(t), t.Year(), t.Format("15:04"))
}

func (s *site) page(name string, v view, modified time.Time) (*document, error) {
	var out bytes.Buffer
	if err := s.world.layouts[s.outlet.ID].page.ExecuteTemplate(&out, name, v); err != nil {
		return nil, fmt.Errorf("render %s of %s: %w", name, s.outlet.ID, err)
	}
	body, err := encode(out.Bytes(), s.outlet.Charset)
	if err != nil {
		return nil, fmt.Errorf("render %s of %s: %w", name, s.outlet.ID, err)
	}
	return &document{mediaType: "text/html", charset: s.outlet.Charset, modified: modified, body: body}, nil
}
