package web

import (
	"bytes"
	"context"
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

//go:embed templates
var templateFiles embed.FS

// page is what the frame around every view needs; Content is the view's own.
type page struct {
	Site       string
	Title      string
	Summary    string // one sentence for search engines and feed readers
	Section    string // the entry of the navigation that is marked as current
	Query      string // what stands in the search field
	Canonical  string // absolute or empty
	Alternates []alternate
	NoIndex    bool
	Reads      bool // the visitor may read the desk's pages
	SignedIn   bool
	Admin      bool
	Today      string
	Work       string // what the desk is doing, in words
	Live       *liveView
	Content    any
}

// liveView says what a page wants to know of while it is open.
type liveView struct {
	Since   int64  // what it shows is as of then, in milliseconds since 1970
	Lang    string // only stories in this language
	Story   int64  // only this story
	Show    string // address of the page as it is then
	Changes string // address of what changed; may be empty
}

// alternate is another form of a page.
type alternate struct{ Type, Title, Href string }

// page returns the frame of a page for a request.
func (s *site) page(r *http.Request, title string, content any) page {
	who := askerOf(r)
	p := page{Site: s.Title, Title: title, Reads: s.mayRead(who), SignedIn: who.Role != "", Admin: isAdmin(r), Content: content,
		Today: s.Clock().UTC().Format("Monday, 2 January 2006")}
	if p.Reads {
		p.Work = s.workLine(r.Context())
	}
	return p
}

const (
	// leftKept is how long the figures of what is to be done are kept.
	leftKept = 2 * time.Second
	// doneKept is how long the figures of what there is are kept: they are counted over whole tables.
	doneKept = 30 * time.Second
)

func (s *site) work(ctx context.Context) (store.Work, error) {
	now := s.Clock()
	w, err := s.left.get(now, leftKept, func() (store.Work, error) { return s.Store.WorkLeft(ctx, now) })
	if err != nil {
		return w, fmt.Errorf("count work: %w", err)
	}
	done, err := s.done.get(now, doneKept, func() (store.Work, error) { return s.Store.WorkDone(ctx) })
	if err != nil {
		return w, fmt.Errorf("count work: %w", err)
	}
	w.Articles, w.Stories, w.Failed, w.Grouped = done.Articles, done.Stories, done.Failed, done.Grouped
	return w, nil
}

// workLine is one line on what the desk is doing; empty when that cannot be had, because
// a page must not fail for its foot.
func (s *site) workLine(ctx context.Context) string {
	w, err := s.work(ctx)
	if err != nil {
		return ""
	}
	line := count(w.Feeds, "feed") + ", " + count(w.Articles, "article") + " in " + count(w.Stories, "story", "stories")
	switch {
	case w.Unread > 0:
		return line + ". Reading: " + number(w.Unread) + " to go."
	case w.Ungrouped > 0:
		return line + ". Grouping: " + number(w.Ungrouped) + " to go."
	case w.Unwritten > 0:
		return line + ". Writing: " + number(w.Unwritten) + " to go."
	}
	return line + ". Up to date."
}

// views are the templates, one set a page.
type views map[string]*template.Template

var viewNames = []string{"front", "archive", "story", "entity", "outlet", "outlets", "sections", "search", "feeds", "preview", "remove", "why", "versions", "confirm", "about", "error", "sign-in", "invitation", "profile", "users", "jobs"}

func loadViews(a assets) (views, error) {
	funcs := template.FuncMap{
		"asset":  func(name string) string { return a.address[name] },
		"number": number,
		"count":  count,
		"pair":   pairOf,
	}
	frame, err := template.New("").Funcs(funcs).ParseFS(templateFiles, "templates/frame.html", "templates/parts.html", "templates/stories.html", "templates/register.html")
	if err != nil {
		return nil, err
	}
	v := views{}
	for _, name := range viewNames {
		set, err := frame.Clone()
		if err == nil {
			set, err = set.ParseFS(templateFiles, "templates/"+name+".html")
		}
		if err != nil {
			return nil, err
		}
		v[name] = set
	}
	return v, nil
}

// render writes a page whole before any of it is sent, so that an error in its
// middle becomes an error page.
func (v views) render(name string, p page) ([]byte, error) {
	var b bytes.Buffer
	if err := v[name].ExecuteTemplate(&b, "frame", p); err != nil {
		return nil, fmt.Errorf("render %s: %w", name, err)
	}
	return b.Bytes(), nil
}

// absolute is the full address of a path of this site, as the reader of r would
// reach it.
func (s *site) absolute(r *http.Request, path string) string {
	if s.base != "" {
		return s.base + path
	}
	scheme, who := "http", askerOf(r)
	if who.https {
		scheme = "https"
	}
	return scheme + "://" + who.host + path
}

// canonical is the full address of a path, or nothing when the site has no public address.
func (s *site) canonical(path string) string {
	if s.base == "" {
		return ""
	}
	return s.base + path
}

// webAddress returns an address that may become a link: absolute, http or https.
// Everything else is "", and is shown without a link.
func webAddress(raw string) string {
	u, err := url.Parse(raw)
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}
