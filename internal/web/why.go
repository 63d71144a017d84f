package web

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// whyPageSize is how many reports of a story are explained on one page.
	whyPageSize = 100
	// maxCompared bounds the reports of a story that are loaded to find what they share.
	maxCompared = 200
	// maxSteps bounds the events of a story's history that are told, the latest ones.
	maxSteps = 200
)

// whyView is the content of the page that says why reports are in a story, and lets the person at
// the desk correct it.
type whyView struct {
	ID       int64
	Path     string // of the story
	Headline string
	Lang     string
	Articles string
	Note     []step // what the last form did
	Error    string // why the last form did nothing
	History  []step
	Reports  []whyReport
	Previous string
	Next     string
	Edit     bool        // the reader may change the story
	Choices  []storyName // stories that reports may be meant for
	Ticked   map[int64]bool
}

// whyReport is one report with the reasons why it is in the story.
type whyReport struct {
	report
	ID      int64
	Steps   []step
	Copy    *copied
	Bars    []share
	Against string
	Shared  evidence
	Copies  int // reports of the story that repeat its text
}

// pair is a report with the page it stands on, for templates, which take one value.
type pair struct {
	View   whyView
	Report whyReport
}

func pairOf(v whyView, r whyReport) pair { return pair{v, r} }

// copied says of a report whose text it repeats.
type copied struct {
	Share               string // "89 %"; empty where it was not measured
	Title, Lang, Outlet string
	Href                string // where the other report is explained; empty when it is not in the story
}

// why answers /story/{id}-{slug}/why.
func (s *site) why(w http.ResponseWriter, r *http.Request) error {
	st, err := s.storyNamed(r)
	if err != nil {
		return err
	}
	if path := whyPath(st); r.URL.Path != path {
		http.Redirect(w, r, withQuery(path, r.URL.Query()), http.StatusMovedPermanently)
		return nil
	}
	page, q := pageNumber(r), r.URL.Query()
	if q.Has("done") {
		note, err := s.whyNote(r, q)
		if err != nil {
			return err
		}
		return s.showWhy(w, r, st, page, whyView{Note: note}, http.StatusOK)
	}
	k := key("why", st.ID, st.Version, st.Written, page, viewer(r))
	return s.remembered(w, r, agesFor, k, func() (*answer, error) { return s.whyAnswer(r, st, page, whyView{}) })
}

// showWhy sends the page with what a form did or why it did nothing.
func (s *site) showWhy(w http.ResponseWriter, r *http.Request, st store.Story, page int, v whyView, status int) error {
	a, err := s.whyAnswer(r, st, page, v)
	if err != nil {
		return err
	}
	w.Header().Set("Cache-Control", "no-store")
	return a.write(w, r, status)
}

// storyNamed is the story that an address names, or the one that it became part of. It has
// articles, but perhaps no account yet.
func (s *site) storyNamed(r *http.Request) (store.Story, error) {
	digits, _, _ := strings.Cut(r.PathValue("name"), "-")
	id, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || id <= 0 {
		return store.Story{}, store.ErrNotFound
	}
	st, err := s.Store.Story(r.Context(), id)
	if err == nil && st.MergedInto != 0 {
		st, err = s.Store.Story(r.Context(), st.MergedInto)
	}
	if err == nil && st.Articles == 0 {
		err = noReports()
	}
	return st, err
}

func whyPath(st store.Story) string { return st.Path() + "/why" }

// whyAddress leads to the reasons of an article that is at a place of its story.
func whyAddress(st store.Story, place int, article int64) string {
	v := url.Values{}
	if page := place/whyPageSize + 1; page > 1 {
		v.Set("page", strconv.Itoa(page))
	}
	return withQuery(whyPath(st), v) + "#a" + strconv.FormatInt(article, 10)
}

// whyPaths are the addresses of the reasons for a story's articles, by the names under which its
// account has them.
func (s *site) whyPaths(ctx context.Context, st store.Story) (map[string]string, error) {
	rows, err := s.storyRows(ctx, st.ID)
	paths := make(map[string]string, len(rows))
	for i, row := range rows {
		name := row.ExternalID
		if name == "" {
			name = strconv.FormatInt(row.ID, 10)
		}
		paths[name] = whyAddress(st, i, row.ID)
	}
	return paths, err
}

func (s *site) storyRows(ctx context.Context, story int64) ([]store.Article, error) {
	rows, err := s.Store.StoryArticles(ctx, story)
	if err != nil {
		return nil, fmt.Errorf("articles of story %d: %w", story, err)
	}
	return rows, nil
}

func (s *site) whyAnswer(r *http.Request, st store.Story, page int, v whyView) (*answer, error) {
	ctx := r.Context()
	rows, err := s.storyRows(ctx, st.ID)
	if err != nil {
		return nil, err
	}
	part := pageOf(rows, page, whyPageSize)
	if len(part) == 0 {
		return nil, store.ErrNotFound
	}
	if st.Headline == "" { // not written yet
		st.Headline, st.Lang = rows[0].Title, rows[0].Lang
	}
	v.ID, v.Path, v.Headline, v.Lang, v.Articles = st.ID, st.Path(), headlineOf(st.Headline), st.Lang, count(len(rows), "report")
	v.Previous, v.Next = besides(whyPath(st), page, page*whyPageSize < len(rows))
	if v.Edit = isAdmin(r) && s.Desk != nil; v.Edit {
		if v.Choices, err = s.choices(ctx, st); err != nil {
			return nil, err
		}
	}
	if err := s.explain(ctx, &v, st, rows, part); err != nil {
		return nil, err
	}
	p := s.page(r, "Why here: "+v.Headline, v)
	p.NoIndex = true
	return s.htmlAnswer("why", p)
}

// choices are the related stories, which a report of this one may be meant for.
func (s *site) choices(ctx context.Context, st store.Story) ([]storyName, error) {
	stories, err := s.relatedStories(ctx, st)
	var all []storyName
	for _, other := range stories {
		all = append(all, nameOfStory(other))
	}
	return all, err
}

// explain fills in the history of the story and the reasons of the reports of one page.
func (s *site) explain(ctx context.Context, v *whyView, st store.Story, rows, part []store.Article) error {
	history, err := s.Store.StoryEvents(ctx, st.ID, maxSteps)
	if err != nil {
		return fmt.Errorf("history of story %d: %w", st.ID, err)
	}
	ids := make([]int64, len(part))
	for i, row := range part {
		ids[i] = row.ID
	}
	events, err := s.Store.ArticleEvents(ctx, ids...)
	if err != nil {
		return fmt.Errorf("events of the articles of story %d: %w", st.ID, err)
	}
	t, err := s.teller(ctx, st, rows, history, events)
	if err != nil {
		return err
	}
	shared, err := s.compared(ctx, t)
	if err != nil {
		return err
	}
	v.History = t.history(history)
	byArticle := map[int64][]store.GroupingEvent{}
	for _, e := range events {
		byArticle[e.ArticleID] = append(byArticle[e.ArticleID], e)
	}
	for _, row := range part {
		v.Reports = append(v.Reports, t.report(row, byArticle[row.ID], shared))
	}
	return nil
}

// report explains one article by its events.
func (t *teller) report(row store.Article, events []store.GroupingEvent, shared comparison) whyReport {
	w := whyReport{report: articleReport(row, t.outlets[row.Host], t.now), ID: row.ID, Steps: t.steps(events), Copies: t.copies[row.ID]}
	if row.Lang == t.story.Lang {
		w.LangName = ""
	}
	reason := reasonOf(events)
	if row.CopyOf != 0 {
		w.Copy = t.copied(row.CopyOf, reason)
		return w
	}
	w.Bars, w.Against = reason.bars(), reason.against()
	w.Shared = shared.of(row.ID)
	w.Shared.Near = t.nearest(row)
	return w
}

// copied describes the article whose text another repeats.
func (t *teller) copied(original int64, reason reason) *copied {
	c := &copied{Title: "a report that is no longer in this story", Lang: "en"}
	if share := reason.value("copy"); share > 0 {
		c.Share = percent(share)
	}
	if at, ok := t.places[original]; ok {
		row := t.rows[at]
		c.Title, c.Lang, c.Outlet, c.Href = articleReport(row, "", t.now).Title, row.Lang, outletName(t.outlets[row.Host], row.Host), whyAddress(t.story, at, row.ID)
	}
	return c
}

// neighbour is the report of a story that was published next to another.
type neighbour struct{ Words, Title, Lang, Outlet string }

// nearest is the report that lies nearest in time, of those that were there before where
// there are any.
func (t *teller) nearest(row store.Article) *neighbour {
	at := t.places[row.ID]
	near := at - 1
	if near < 0 {
		near = at + 1
	}
	if near >= len(t.rows) || row.Published.IsZero() || t.rows[near].Published.IsZero() {
		return nil
	}
	other := t.rows[near]
	n := &neighbour{Title: articleReport(other, "", t.now).Title, Lang: other.Lang, Outlet: outletName(t.outlets[other.Host], other.Host)}
	switch d := row.Published.Sub(other.Published); {
	case d == 0:
		n.Words = "Published at the same time as"
	case d > 0:
		n.Words = "Published " + span(d) + " after"
	default:
		n.Words = "Published " + span(-d) + " before"
	}
	return n
}
