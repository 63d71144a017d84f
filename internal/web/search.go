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
	// shownOfEach is how much of each kind stands on the page that shows all kinds, foundOnPage how much on a page of one.
	shownOfEach = 8
	foundOnPage = 20
)

// searchKind is what can be looked for.
type searchKind struct {
	name  string // in addresses
	kind  string // in the store
	label string
}

var searchKinds = [...]searchKind{
	{"stories", store.SearchStory, "Stories"},
	{"articles", store.SearchArticle, "Reports"},
	{"quotes", store.SearchQuote, "Quotes"},
}

// searchQuery is what a reader asks of the search page.
type searchQuery struct {
	typed  string
	in     string // name of a kind; empty for all of them
	newest bool
	cursor string
}

func searchQueryOf(v url.Values) searchQuery {
	q := searchQuery{typed: v.Get("q"), newest: v.Get("sort") == "new"}
	for _, k := range searchKinds {
		if v.Get("in") == k.name {
			q.in, q.cursor = k.name, v.Get("cursor")
		}
	}
	return q
}

func (q searchQuery) values() url.Values {
	v := url.Values{"q": {q.typed}}
	for name, value := range map[string]string{"in": q.in, "cursor": q.cursor} {
		if value != "" {
			v.Set(name, value)
		}
	}
	if q.newest {
		v.Set("sort", "new")
	}
	return v
}

func (q searchQuery) address() string { return withQuery("/search", q.values()) }

// of is the same query for one kind, from its beginning.
func (q searchQuery) of(kind string) searchQuery {
	q.in, q.cursor = kind, ""
	return q
}

// searchView is the content of the search page.
type searchView struct {
	Query    string
	In       string // name of the kind that is shown; empty for all of them
	Mistake  string // what is wrong with the query
	Found    bool
	Tabs     []choice
	Order    []choice
	Parts    []foundPart // those with something in them
	Looser   []choice    // queries to try when nothing was found
	First    string      // address of the first page; empty on that
	Next     string
	Examples []example
}

// foundPart is what was found of a kind.
type foundPart struct {
	Name, Label string
	All         string // address of all of them; empty where they are here
	Count       string
	Stories     []foundStory
	Articles    []foundArticle
	Quotes      []foundQuote
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

type foundQuote struct {
	id            int64
	at            time.Time
	Direct        bool
	Act           string // see quote
	Lang          string
	Text, Speaker []piece
	Path          string // of the speaker's page
	Outlets       string
	At            instant
	Story         storyRef
}

func (s *site) search(w http.ResponseWriter, r *http.Request) error {
	q := searchQueryOf(r.URL.Query())
	return s.remembered(w, r, 5*time.Second, key("search", q, viewer(r)), func() (*answer, error) {
		return s.searchAnswer(r, q)
	})
}

func (s *site) searchAnswer(r *http.Request, q searchQuery) (*answer, error) {
	v := searchView{In: q.in}
	p := s.page(r, "Search", nil)
	request, err := s.searchRequest(r.Context(), &q)
	var wrong search.Mistake
	switch {
	case errors.As(err, &wrong):
		v.Mistake = wrong.Error()
	case err != nil:
		return nil, err
	case !request.Empty():
		if err := s.findParts(r, request, q, &v); err != nil {
			return nil, err
		}
		p.Alternates = alternates("/search", q.of(q.in).values(), "Search: "+q.typed)
	}
	if v.Query = q.typed; v.Query != "" {
		p.Title = "Search: " + q.typed
	}
	if !v.Found {
		v.Examples = examples
	}
	p.Content, p.Section, p.Query, p.NoIndex = v, "search", q.typed, true
	return s.htmlAnswer("search", p)
}

// searchRequest reads what was typed, and leaves of it in q what pages repeat.
func (s *site) searchRequest(ctx context.Context, q *searchQuery) (*search.Request, error) {
	query, err := search.Parse(q.typed, s.Clock())
	q.typed = query.Typed
	if err != nil {
		return nil, err
	}
	request, err := s.finder.Ask(ctx, query)
	if request != nil {
		request.Newest = q.newest
	}
	return request, err
}

// findParts fills the page with what is found.
func (s *site) findParts(r *http.Request, request *search.Request, q searchQuery, v *searchView) error {
	from, err := search.ParseCursor(q.cursor)
	if err != nil {
		v.Mistake = "This page of the search is not there any more. Search again from the beginning."
		return nil
	}
	v.Tabs = append(v.Tabs, choice{Label: "All", Href: q.of("").address(), Current: q.in == ""})
	for _, k := range searchKinds {
		one := search.Cursor{}
		if k.name == q.in {
			one = from
		}
		found, err := s.finder.Find(r.Context(), request, k.kind, one, foundOnPage)
		if err != nil {
			return err
		}
		tab := choice{Label: k.label, Href: q.of(k.name).address(), Current: k.name == q.in}
		if one.Zero() {
			tab.Words = foundWords(found)
		}
		v.Tabs = append(v.Tabs, tab)
		v.Found = v.Found || len(found.Hits) > 0
		if q.in == k.name || q.in == "" && len(found.Hits) > 0 {
			if err := s.addPart(r, request, q, k, found, v); err != nil {
				return err
			}
		}
	}
	if q.in == "" && request.Speech() { // what was asked for stands first
		slices.Reverse(v.Parts)
	}
	if !from.Zero() {
		v.First = q.of(q.in).address()
	}
	v.Order = []choice{{Label: "Best first", Href: searchQuery{typed: q.typed, in: q.in}.address(), Current: !q.newest},
		{Label: "Newest first", Href: searchQuery{typed: q.typed, in: q.in, newest: true}.address(), Current: q.newest}}
	if !v.Found {
		for _, l := range search.Loosen(request.Query) {
			v.Looser = append(v.Looser, choice{Label: l.Label, Words: l.Query, Href: searchQuery{typed: l.Query, in: q.in}.address()})
		}
	}
	return nil
}

// foundWords is how many documents were found.
func foundWords(p search.Page) string {
	if p.More {
		return number(p.Count) + "+"
	}
	return number(p.Count)
}

// addPart adds what was found of a kind.
func (s *site) addPart(r *http.Request, request *search.Request, q searchQuery, k searchKind, found search.Page, v *searchView) (err error) {
	part := foundPart{Name: k.name, Label: k.label, Count: foundWords(found)}
	hits := found.Hits
	if q.in == "" {
		if hits = hits[:min(len(hits), shownOfEach)]; len(hits) < len(found.Hits) || found.Next != nil {
			part.All = q.of(k.name).address()
		}
	} else if found.Next != nil {
		next := q
		next.cursor = found.Next.String()
		v.Next = next.address()
	}
	switch k.kind {
	case store.SearchStory:
		part.Stories, err = s.foundStories(r.Context(), request, hits)
	case store.SearchArticle:
		part.Articles, err = s.foundArticles(r, request, hits)
	case store.SearchQuote:
		part.Quotes, err = s.foundQuotes(r.Context(), request, hits)
	}
	if len(part.Stories)+len(part.Articles)+len(part.Quotes) > 0 {
		v.Parts = append(v.Parts, part)
	}
	return err
}

func (s *site) foundStories(ctx context.Context, request *search.Request, hits []search.Hit) ([]foundStory, error) {
	found, err := s.finder.Stories(ctx, request, hits)
	all := make([]foundStory, len(found))
	for i, f := range found {
		all[i] = foundStory{cardOf(f.Row, s.Clock()), f.Title, f.Snippet}
		if len(f.Title) == 0 {
			all[i].Title = []piece{{Text: all[i].Headline}}
		}
	}
	return all, err
}

func (s *site) foundArticles(r *http.Request, request *search.Request, hits []search.Hit) ([]foundArticle, error) {
	found, err := s.finder.Articles(r.Context(), request, hits)
	if err != nil {
		return nil, err
	}
	rows := make([]store.Article, len(found))
	for i, f := range found {
		rows[i] = f.Row
	}
	stories, err := s.storiesOf(r, rows)
	if err != nil {
		return nil, err
	}
	all := make([]foundArticle, len(found))
	for i, f := range found {
		all[i] = foundArticle{articleReport(f.Row, f.Outlet, s.Clock()), linkTo(stories, f.Row.StoryID), f.Title, f.Snippet}
		if len(f.Title) == 0 {
			all[i].Title = []piece{{Text: all[i].report.Title}}
		}
	}
	return all, nil
}

func (s *site) foundQuotes(ctx context.Context, request *search.Request, hits []search.Hit) ([]foundQuote, error) {
	found, err := s.finder.Quotes(ctx, request, hits)
	all := make([]foundQuote, len(found))
	for i, f := range found {
		q := foundQuote{id: f.Row.ID, at: f.Row.At, Direct: f.Row.Quote.Kind == "direct", Act: f.Row.Quote.Act(), Lang: f.Lang, Text: f.Text, Speaker: f.Speaker, At: instantOf(f.Row.At, s.Clock()),
			Story: storyRef{f.Row.Story.Path(), headlineOf(f.Row.Story.Headline), f.Row.Story.Lang}}
		if f.Row.Entity.ID != 0 {
			q.Path = f.Row.Entity.Path()
		}
		var names []string
		for _, a := range f.Row.Articles {
			if name := outletName(a.Outlet, a.Host); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) > namedSources {
			names = append(names[:namedSources], count(len(names)-namedSources, "other"))
		}
		q.Outlets = listed(names)
		all[i] = q
	}
	return all, err
}

// example is a way to search, for those who have not found it.
type example struct{ Query, Does string }

var examples = []example{
	{"ferry strike", "holds both words, in any form that their language has"},
	{`"high tide"`, "holds the words one behind the other"},
	{"ferry -strike", "holds the first and not the second"},
	{"outlet:harbour", "is of an outlet, by its name or host; -outlet: leaves it out"},
	{"lang:de", "is in a language, by its code or name"},
	{"section:politics", "belongs to a section"},
	{"after:2026-03-01 before:2026-04", "is from these days: from the first on, up to the second"},
	{`said:"no comment"`, "somebody said it; by:name says who"},
}

// byCount sorts names by how often they came, and then by themselves.
func byCount(counts map[string]int) []string {
	names := slices.Collect(maps.Keys(counts))
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(counts[b]-counts[a], cmp.Compare(a, b)) })
	return names
}

// searchRefusal makes of a mistake in a query an answer where there is no page to say it on.
func searchRefusal(err error) error {
	var wrong search.Mistake
	if errors.As(err, &wrong) {
		return &refusal{status: http.StatusBadRequest, title: "This cannot be searched for", message: wrong.Error()}
	}
	return fmt.Errorf("search: %w", err)
}
