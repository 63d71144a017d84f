package web

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	foundStories  = 30
	foundArticles = 20
)

// searchView is the content of the search page.
type searchView struct {
	Query    string
	Stories  []foundStory
	Articles []foundArticle
}

type foundStory struct {
	card
	Title, Snippet []piece
}

type foundArticle struct {
	report
	Story          *storyLink
	Title, Snippet []piece
}

func queryOf(v url.Values) string { return search.Query(v.Get("q")) }

func (s *site) search(w http.ResponseWriter, r *http.Request) error {
	q := queryOf(r.URL.Query())
	return s.remembered(w, r, 5*time.Second, key("search", q, viewer(r)), func() (*answer, error) {
		return s.searchAnswer(r, q)
	})
}

func (s *site) searchAnswer(r *http.Request, q string) (*answer, error) {
	v := searchView{Query: q}
	p := s.page(r, "Search", v)
	if q != "" {
		forms, err := s.queryForms(r.Context(), q)
		if err != nil {
			return nil, err
		}
		if v.Stories, err = s.findStories(r.Context(), forms); err != nil {
			return nil, err
		}
		if v.Articles, err = s.findArticles(r, forms); err != nil {
			return nil, err
		}
		p.Title, p.Content = "Search: "+q, v
		p.Alternates = alternates("/search", url.Values{"q": {q}}, "Search: "+q)
	}
	p.Section, p.Query, p.NoIndex = "search", q, true
	return s.htmlAnswer("search", p)
}

// queryForms reads a query as words of each of the desk's languages.
func (s *site) queryForms(ctx context.Context, q string) ([][]string, error) {
	languages, err := s.languages(ctx)
	if err != nil {
		return nil, err
	}
	return search.Readings(q, languages), nil
}

// languages are those in which queries are read, kept for a minute.
func (s *site) languages(ctx context.Context) ([]string, error) {
	return s.spoken.get(s.Clock(), time.Minute, func() ([]string, error) { return search.Languages(ctx, s.Store) })
}

// byCount sorts names by how often they came, and then by themselves.
func byCount(counts map[string]int) []string {
	names := slices.Collect(maps.Keys(counts))
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	return names
}

func (s *site) findStories(ctx context.Context, forms [][]string) ([]foundStory, error) {
	ids, err := search.Find(ctx, s.Store, store.SearchStory, forms, foundStories)
	if err != nil {
		return nil, err
	}
	stories, err := s.storiesInOrder(ctx, ids)
	marks := newHighlighter(forms)
	var all []foundStory
	for _, st := range stories {
		c := cardOf(st, s.Clock())
		all = append(all, foundStory{c, marks.mark(c.Headline, st.Lang), marks.mark(st.Teaser, st.Lang)})
	}
	return all, err
}

func (s *site) findArticles(r *http.Request, forms [][]string) ([]foundArticle, error) {
	ctx := r.Context()
	ids, err := search.Find(ctx, s.Store, store.SearchArticle, forms, foundArticles)
	if err != nil {
		return nil, err
	}
	var articles []store.Article
	for _, id := range ids {
		a, err := s.Store.Article(ctx, id)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return nil, fmt.Errorf("article %d: %w", id, err)
		}
		if err == nil && !a.Removed {
			articles = append(articles, a)
		}
	}
	stories, err := s.storiesOf(r, articles)
	if err != nil {
		return nil, err
	}
	marks := newHighlighter(forms)
	var all []foundArticle
	for _, a := range articles {
		f, err := s.foundArticle(ctx, a, marks)
		if err != nil {
			return nil, err
		}
		f.Story = linkTo(stories, a.StoryID)
		all = append(all, f)
	}
	return all, nil
}

// foundArticle is an article with the sentence that holds most of the words asked for.
func (s *site) foundArticle(ctx context.Context, a store.Article, marks highlighter) (foundArticle, error) {
	name, err := s.Store.OutletName(ctx, a.Host)
	if err != nil {
		return foundArticle{}, fmt.Errorf("name of outlet %s: %w", a.Host, err)
	}
	f := foundArticle{report: articleReport(a, name, s.Clock())}
	f.Title = marks.mark(f.report.Title, a.Lang)
	revision, err := s.Store.Revision(ctx, a.ID, a.Revision)
	if err == nil {
		f.Snippet = marks.snippet(revision.Text, revision.Analysis.Sentences, a.Lang)
	}
	return f, nil
}
