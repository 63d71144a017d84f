package web

import (
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
	return &storyLink{storyPath(st.ID, st.Slug), count(st.Outlets, "outlet")}
}

// outlet answers /outlet/{host}, and the feeds behind it.
func (s *site) outlet(w http.ResponseWriter, r *http.Request) error {
	host, form := feedForm(r.PathValue("name"))
	host = strings.ToLower(host)
	if form != "" {
		return s.outletFeed(w, r, host, form)
	}
	page, err := strconv.Atoi(r.URL.Query().Get("page"))
	if err != nil || page < 1 {
		page = 1
	}
	return s.remembered(w, r, key("outlet", host, page, s.moment(10*time.Second), s.local(r)), func() (*answer, error) {
		return s.outletAnswer(r, host, page)
	})
}

// outletArticles returns the name of an outlet and its articles, the latest first. An outlet that
// was taken down is gone; one of which nothing is known is not found.
func (s *site) outletArticles(r *http.Request, host string) (string, []store.Article, error) {
	ctx := r.Context()
	down, err := s.Store.TakenDown(ctx, store.TakedownOutlet)
	if err != nil {
		return "", nil, fmt.Errorf("outlets taken down: %w", err)
	}
	if down[host] {
		return "", nil, gone("The desk does not carry this outlet any more.")
	}
	articles, err := s.Store.ArticlesOfHost(ctx, host)
	if err != nil {
		return "", nil, fmt.Errorf("articles of %s: %w", host, err)
	}
	articles = slices.DeleteFunc(articles, func(a store.Article) bool { return a.State != store.ArticleRead })
	if len(articles) == 0 {
		return "", nil, notFound("The desk has no report of an outlet with this name.")
	}
	slices.SortStableFunc(articles, func(a, b store.Article) int { return b.Published.Compare(a.Published) })
	name, err := s.Store.OutletName(ctx, host)
	return outletName(name, host), articles, err
}

func (s *site) outletAnswer(r *http.Request, host string, page int) (*answer, error) {
	name, articles, err := s.outletArticles(r, host)
	if err != nil {
		return nil, err
	}
	part := pageOf(articles, page, outletPageSize)
	if len(part) == 0 {
		return nil, store.ErrNotFound
	}
	v := outletView{Name: name, Host: host, Site: siteOf(articles[0]), Articles: count(len(articles), "report")}
	for _, a := range articles {
		if a.CopyOf != 0 {
			v.Copies++
		}
	}
	v.CopyShare = (v.Copies*100 + len(articles)/2) / len(articles)
	if v.Reports, err = s.outletReports(r, part); err != nil {
		return nil, err
	}
	path := outletPath(host)
	if page > 1 {
		v.Previous = withQuery(path, url.Values{"page": {strconv.Itoa(page - 1)}})
	}
	if page*outletPageSize < len(articles) {
		v.Next = withQuery(path, url.Values{"page": {strconv.Itoa(page + 1)}})
	}
	p := s.page(r, name, v)
	p.Summary, p.Alternates, p.Canonical = "Reports by "+name+".", alternates(path, nil, name), s.canonical(path)
	return s.htmlAnswer("outlet", p)
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
