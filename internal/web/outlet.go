package web

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

const outletPageSize = 50

// outletView is the content of an outlet's page.
type outletView struct {
	Name, Host string
	Site       string // its address
	Articles   string
	Copies     int
	CopyShare  int // percent
	Reports    []outletReport
	Previous   string
	Next       string
	CanEdit    bool
	Preference string // see store.OutletHidden
	Habits     outletHabits
}

type outletReport struct {
	report
	Copy  bool
	Story *storyLink // nil where it stands alone
}

// storyLink leads from a report to the story it belongs to.
type storyLink struct{ Path, Outlets string }

func linkTo(stories map[int64]store.Story, id int64) *storyLink {
	st, ok := stories[id]
	if !ok || st.Articles < 2 {
		return nil
	}
	return &storyLink{st.Path(), count(st.Outlets, "outlet")}
}

// outlet answers /outlet/{host}, and the feeds behind it.
func (s *site) outlet(w http.ResponseWriter, r *http.Request) error {
	host, form := feedForm(r.PathValue("name"))
	host = strings.ToLower(host)
	if form != "" {
		return s.outletFeed(w, r, host, form)
	}
	page := pageNumber(r)
	return s.remembered(w, r, 10*time.Second, key("outlet", host, page, viewer(r), s.preferred.Load()), func() (*answer, error) {
		return s.outletAnswer(r, host, page)
	})
}

// carried returns the name of an outlet. One that was taken down is gone; one of which the desk
// has read nothing is not found.
func (s *site) carried(ctx context.Context, host string) (name string, articles, copies int, err error) {
	down, err := s.Store.TakenDown(ctx, store.TakedownOutlet)
	if err != nil {
		return "", 0, 0, fmt.Errorf("outlets taken down: %w", err)
	}
	if down[host] {
		return "", 0, 0, gone("The desk does not carry this outlet any more.")
	}
	if articles, copies, err = s.Store.OutletFigures(ctx, host); err != nil {
		return "", 0, 0, fmt.Errorf("count articles of %s: %w", host, err)
	}
	if articles == 0 {
		return "", 0, 0, notFound("The desk has no report of an outlet with this name.")
	}
	if name, err = s.Store.OutletName(ctx, host); err != nil {
		return "", 0, 0, fmt.Errorf("name of outlet %s: %w", host, err)
	}
	return outletName(name, host), articles, copies, nil
}

func (s *site) outletAnswer(r *http.Request, host string, page int) (*answer, error) {
	name, total, copies, err := s.carried(r.Context(), host)
	if err != nil {
		return nil, err
	}
	articles, err := s.Store.OutletArticles(r.Context(), host, (page-1)*outletPageSize, outletPageSize)
	if err != nil {
		return nil, fmt.Errorf("articles of %s: %w", host, err)
	}
	if len(articles) == 0 {
		return nil, store.ErrNotFound
	}
	v := outletView{Name: name, Host: host, Site: siteOf(articles[0]), Articles: count(total, "report"),
		Copies: copies, CopyShare: percentOf(copies, total), CanEdit: s.Desk != nil}
	if v.Reports, err = s.outletReports(r, articles); err != nil {
		return nil, err
	}
	if v.Habits, err = s.habits(r.Context(), host); err != nil {
		return nil, err
	}
	preferences, err := s.Store.OutletPreferences(r.Context())
	if err != nil {
		return nil, fmt.Errorf("preferences of outlets: %w", err)
	}
	v.Preference = preferences[host]
	path := outletPath(host)
	v.Previous, v.Next = besides(path, page, page*outletPageSize < total)
	p := s.page(r, name, v)
	p.Section = "outlets"
	p.Summary, p.Alternates, p.Canonical = "Reports by "+name+".", alternates(path, nil, name), s.canonical(path)
	return s.htmlAnswer("outlet", p)
}

// besides are the addresses of the pages before and after one of a list; empty for none.
func besides(path string, page int, more bool) (previous, next string) {
	if page > 1 {
		previous = withQuery(path, url.Values{"page": {strconv.Itoa(page - 1)}})
	}
	if more {
		next = withQuery(path, url.Values{"page": {strconv.Itoa(page + 1)}})
	}
	return previous, next
}

// pageNumber is the page of a list that an address asks for, from 1. It is bounded, so that no
// address asks for what cannot be counted.
func pageNumber(r *http.Request) int {
	page, err := strconv.Atoi(r.URL.Query().Get("page"))
	if err != nil || page < 1 {
		return 1
	}
	return min(page, 1_000_000)
}

// siteOf is the front page of an article's outlet.
func siteOf(a store.Article) string {
	u, err := url.Parse(a.URL)
	if err != nil {
		return ""
	}
	return webAddress((&url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/"}).String())
}

// outletReports are articles with the stories they belong to.
func (s *site) outletReports(r *http.Request, articles []store.Article) ([]outletReport, error) {
	stories, err := s.storiesOf(r, articles)
	if err != nil {
		return nil, err
	}
	now := s.Clock()
	all := make([]outletReport, len(articles))
	for i, a := range articles {
		all[i] = outletReport{articleReport(a, "", now), a.CopyOf != 0, linkTo(stories, a.StoryID)}
	}
	return all, nil
}

// storiesOf returns the stories of articles that can be shown, by ID.
func (s *site) storiesOf(r *http.Request, articles []store.Article) (map[int64]store.Story, error) {
	var ids []int64
	for _, a := range articles {
		if a.StoryID != 0 && !slices.Contains(ids, a.StoryID) {
			ids = append(ids, a.StoryID)
		}
	}
	found, err := s.storiesInOrder(r.Context(), ids)
	stories := make(map[int64]store.Story, len(found))
	for _, st := range found {
		stories[st.ID] = st
	}
	return stories, err
}

// articleReport is an article of the store as lists show it.
func articleReport(a store.Article, outlet string, now time.Time) report {
	r := report{Title: a.Title, Href: webAddress(a.URL), Lang: a.Lang, LangName: languageName(a.Lang), Outlet: outletName(outlet, a.Host),
		Path: outletPath(a.Host), Published: instantOf(a.Published, now)}
	if r.Title == "" {
		r.Title = "Untitled report"
	}
	return r
}
