package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// story answers /story/{id}, /story/{id}-{slug} and /story/{id}.json.
func (s *site) story(w http.ResponseWriter, r *http.Request) error {
	name, isJSON := strings.CutSuffix(r.PathValue("name"), ".json")
	digits, _, _ := strings.Cut(name, "-")
	id, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || id <= 0 {
		return store.ErrNotFound
	}
	st, err := s.Store.Story(r.Context(), id)
	if err != nil {
		return err
	}
	if st.MergedInto != 0 {
		return s.toMerged(w, r, st.MergedInto, isJSON)
	}
	if err := tellable(st); err != nil {
		return err
	}
	if isJSON {
		return s.storyJSON(w, r, st)
	}
	if path := st.Path(); r.URL.Path != path {
		http.Redirect(w, r, path, http.StatusMovedPermanently)
		return nil
	}
	all, as, before := r.FormValue("all") == "1", readingOf(r), s.visit(w, r)
	if !st.Changed.After(before) {
		before = time.Time{} // there is nothing new, and readers share the page
	}
	k := key("story", st.ID, st.Version, st.Written, st.Rewritten, st.Pictured, viewer(r), all, as, before.Unix())
	return s.remembered(w, r, agesFor, k, func() (*answer, error) { return s.storyAnswer(r, st, as, all, before) })
}

// tellable says why a story has no page (yet).
func tellable(st store.Story) error {
	switch {
	case st.Articles == 0:
		return noReports()
	case st.Written == 0:
		return &refusal{status: http.StatusServiceUnavailable, title: "Being written", retry: 30 * time.Second,
			message: "The desk has just put this story together and is writing its account. Come back in a moment."}
	}
	return nil
}

func noReports() error {
	return gone("This story has no reports any more: they were taken down or put into other stories, or it grew older than the desk keeps stories.")
}

// toMerged leads from a story to the one that it became part of.
func (s *site) toMerged(w http.ResponseWriter, r *http.Request, id int64, isJSON bool) error {
	into, err := s.Store.Story(r.Context(), id)
	if err != nil {
		return err
	}
	path := into.Path()
	if isJSON {
		path = jsonPath(into.ID)
	}
	http.Redirect(w, r, path, http.StatusMovedPermanently)
	return nil
}

func (s *site) storyJSON(w http.ResponseWriter, r *http.Request, st store.Story) error {
	return s.remembered(w, r, agesFor, key("json", st.ID, st.Version, st.Written, st.Rewritten), func() (*answer, error) {
		a, err := s.account(r.Context(), st.ID)
		if err != nil {
			return nil, err
		}
		body, err := json.MarshalIndent(a, "", "  ")
		if err != nil {
			return nil, fmt.Errorf("account of story %d: %w", st.ID, err)
		}
		return newAnswer(jsonType, append(body, '\n'), st.Changed), nil
	})
}

// account is the account of a story; one that was pruned away is gone, not unknown.
func (s *site) account(ctx context.Context, id int64) (news.Account, error) {
	a, err := s.Store.Account(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return a, gone("The account of this story is no longer kept.")
	}
	if err != nil {
		return a, fmt.Errorf("account of story %d: %w", id, err)
	}
	return a, nil
}

// storyView is the content of a story's page.
type storyView struct {
	ID        int64
	Headline  string
	Lang      string
	Updated   instant
	Outlets   string
	Kin       kin
	Articles  string
	Languages string
	Version   int
	Versions  string     // address of the page of all versions
	Since     *sinceView // what is new since the reader was here last; nil for nothing
	Form      formView
	Reports   []report // the first of them, with their copies
	Rest      []report // all others
	Also      []listing
	Plot      *plot
	Bars      []outletBar
	Stays     string // the address that leads to the story whatever becomes of its headline
	Register  registerView
	Entities  []entityLink
	Tags      []string
	Related   []card
	Earlier   []card // related ones that were over before this one began
	JSON      string
	Pictures  []pictureView
}

const (
	shownReports = 25
)

func (s *site) storyAnswer(r *http.Request, st store.Story, as reading, all bool, before time.Time) (*answer, error) {
	ctx := r.Context()
	a, err := s.account(ctx, st.ID)
	if err != nil {
		return nil, err
	}
	coverage, err := s.Store.Coverage(ctx, st.ID)
	if err != nil {
		return nil, fmt.Errorf("coverage of story %d: %w", st.ID, err)
	}
	entities, err := s.entitiesOf(ctx, a)
	if err != nil {
		return nil, err
	}
	paths := pathsOf(entities)
	a.Entities = corrected(a.Entities, entities)
	now := s.Clock()
	shown := as.of(a)
	since, seen, err := s.sinceVisit(ctx, a, before)
	if err != nil {
		return nil, err
	}
	v := storyView{ID: st.ID, Since: since, Headline: headlineOf(shown.Headline), Lang: shown.Lang, Updated: instantOf(st.Latest, now),
		Outlets: outletsInWords(st.Outlets, st.Independent), Articles: count(st.Articles, "report"),
		Languages: languagesInWords(a.Languages), Version: st.Written, Versions: versionsPath(st), Tags: a.Tags, Plot: plotOf(a.Articles), Bars: outletBars(a.Articles), Stays: "/story/" + strconv.FormatInt(st.ID, 10),
		Entities: entityLinks(a, paths), Register: registerOf(a, paths, all),
		Form: formOfAccount(a, as, st.Path(), seen), JSON: jsonPath(st.ID)}
	if v.Pictures, err = s.picturesOf(ctx, st, a); err != nil {
		return nil, err
	}
	why, err := s.whyPaths(ctx, st)
	if err != nil {
		return nil, err
	}
	v.Reports = reportsOf(a, now, why)
	if len(v.Reports) > shownReports+3 {
		v.Reports, v.Rest = v.Reports[:shownReports], v.Reports[shownReports:]
	}
	if v.Kin, err = s.kinOf(ctx, st); err != nil {
		return nil, err
	}
	v.Also = alsoListed(coverage, a.Articles)
	related, err := s.relatedStories(ctx, st)
	if err != nil {
		return nil, err
	}
	v.Related, v.Earlier = relatedCards(related, st, now)
	p := s.page(r, v.Headline, v)
	p.Summary, p.Canonical = st.Teaser, s.canonical(st.Path())
	p.Live = &liveView{Since: now.UnixMilli(), Story: st.ID, Show: withQuery(st.Path(), r.URL.Query()), Changes: versionsPath(st)}
	p.Alternates = append(alternates("/index", nil, s.Title), alternate{jsonType[:len("application/json")], "This account as JSON", v.JSON})
	return s.htmlAnswer("story", p)
}

// jsonPath is the address of an account as JSON.
func jsonPath(story int64) string { return "/story/" + strconv.FormatInt(story, 10) + ".json" }

func languagesInWords(codes []string) string {
	names := make([]string, len(codes))
	for i, c := range codes {
		names[i] = languageName(c)
	}
	return listed(names)
}

// storiesInOrder returns the stories that can be shown, in the order of their IDs given.
func (s *site) storiesInOrder(ctx context.Context, ids []int64) ([]store.Story, error) {
	found, err := s.Store.StoriesByID(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("stories by ID: %w", err)
	}
	found = slices.DeleteFunc(found, func(st store.Story) bool {
		return st.MergedInto != 0 || st.Articles == 0 || st.Written == 0 || st.Hidden
	})
	slices.SortFunc(found, func(a, b store.Story) int {
		return slices.Index(ids, a.ID) - slices.Index(ids, b.ID)
	})
	return found, nil
}
