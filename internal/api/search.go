package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// highlight is where in an item the words are that were asked for.
type highlight struct {
	Title []search.Piece `json:"title"` // of a quote: who said it
	Text  []search.Piece `json:"text"`
}

// quoteItem is a quote that was found, in the words that have most of what was asked for.
type quoteItem struct {
	ID         int64                 `json:"id"`
	Story      int64                 `json:"story"`
	Entity     *int64                `json:"entity"` // null where it is not known who said it
	Speaker    string                `json:"speaker"`
	Kind       news.QuoteKind        `json:"kind"`
	Text       string                `json:"text"`
	Lang       string                `json:"lang"`
	At         time.Time             `json:"at"`
	Confidence float64               `json:"confidence"`
	Articles   []news.AccountArticle `json:"articles"`
	Highlight  highlight             `json:"highlight"`
}

// figure is how many documents were found, the best of which are ranked among themselves, and whether there are more.
type figure struct {
	Count int  `json:"count"`
	More  bool `json:"more"`
}

// found is what a search found, the best first.
type found struct {
	Query    string            `json:"query"`
	Stories  []storyItem       `json:"stories"`
	Articles []articleItem     `json:"articles"`
	Quotes   []quoteItem       `json:"quotes"`
	Counts   map[string]figure `json:"counts"`
	Next     *string           `json:"next"` // null where all kinds were asked for
}

// searchKinds are what can be looked for, by their names in requests.
var searchKinds = []struct{ name, kind string }{
	{"stories", store.SearchStory}, {"articles", store.SearchArticle}, {"quotes", store.SearchQuote},
}

func (a *api) search(r *http.Request) (any, error) {
	ctx := r.Context()
	limit, err := limitOf(r)
	if err != nil {
		return nil, err
	}
	in := r.FormValue("in")
	if in != "" && in != "stories" && in != "articles" && in != "quotes" {
		return nil, badRequest("in must be stories, articles or quotes.")
	}
	from, err := search.ParseCursor(r.FormValue("cursor"))
	if err != nil {
		return nil, badRequest(err.Error())
	}
	if in == "" && !from.Zero() {
		return nil, badRequest("cursor goes with in, which says what is listed.")
	}
	request, err := a.request(r)
	if err != nil {
		return nil, err
	}
	answer := found{Query: request.Typed, Stories: []storyItem{}, Articles: []articleItem{}, Quotes: []quoteItem{}, Counts: map[string]figure{}}
	for _, k := range searchKinds {
		if in != "" && in != k.name {
			continue
		}
		page, err := a.finder.Find(ctx, request, k.kind, from, limit)
		if err != nil {
			return nil, err
		}
		if from.Zero() {
			answer.Counts[k.name] = figure{page.Count, page.More}
		}
		if in != "" && page.Next != nil {
			next := page.Next.String()
			answer.Next = &next
		}
		if err := a.fill(ctx, &answer, request, k.kind, page.Hits); err != nil {
			return nil, err
		}
	}
	return answer, nil
}

// request reads the query of a request.
func (a *api) request(r *http.Request) (*search.Request, error) {
	query, err := search.Parse(r.FormValue("q"), a.Clock())
	if err != nil {
		return nil, badRequest(err.Error())
	}
	if query.Empty() {
		return nil, badRequest("q must hold the words to search for.")
	}
	request, err := a.finder.Ask(r.Context(), query)
	if err != nil {
		return nil, asProblem(err)
	}
	switch sort := r.FormValue("sort"); sort {
	case "", "best":
	case "new":
		request.Newest = true
	default:
		return nil, badRequest("sort must be best or new.")
	}
	return request, nil
}

// asProblem makes of a mistake in a query what who asked is told.
func asProblem(err error) error {
	var wrong search.Mistake
	if errors.As(err, &wrong) {
		return badRequest(wrong.Error())
	}
	return err
}

// fill adds what was found of a kind.
func (a *api) fill(ctx context.Context, answer *found, request *search.Request, kind string, hits []search.Hit) error {
	switch kind {
	case store.SearchStory:
		stories, err := a.finder.Stories(ctx, request, hits)
		for _, f := range stories {
			item := itemOf(f.Row)
			item.Highlight = &highlight{f.Title, f.Snippet}
			answer.Stories = append(answer.Stories, item)
		}
		return err
	case store.SearchArticle:
		articles, err := a.finder.Articles(ctx, request, hits)
		if err != nil {
			return err
		}
		for _, f := range articles {
			item, err := a.articleItem(ctx, f.Row)
			if err != nil {
				return err
			}
			item.Highlight = &highlight{f.Title, f.Snippet}
			answer.Articles = append(answer.Articles, item)
		}
	case store.SearchQuote:
		quotes, err := a.finder.Quotes(ctx, request, hits)
		if err != nil {
			return fmt.Errorf("quotes found: %w", err)
		}
		for _, f := range quotes {
			answer.Quotes = append(answer.Quotes, quoteItemOf(f))
		}
	}
	return nil
}

func quoteItemOf(f search.FoundQuote) quoteItem {
	q := f.Row.Quote
	item := quoteItem{ID: f.Row.ID, Story: f.Row.Story.ID, Speaker: q.Speaker, Kind: q.Kind, Lang: f.Lang, At: f.Row.At, Confidence: q.Confidence,
		Articles: f.Row.Articles, Highlight: highlight{f.Speaker, f.Text}}
	for _, p := range f.Text {
		item.Text += p.Text
	}
	if f.Row.Entity.ID != 0 {
		item.Entity = &f.Row.Entity.ID
	}
	if item.Articles == nil {
		item.Articles = []news.AccountArticle{}
	}
	return item
}
