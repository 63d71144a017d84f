package search

import (
	"context"
	"fmt"
	"slices"

	"github.com/wiredesk/wiredesk/internal/store"
)

// FoundStory is a story that was found, with what was asked for marked.
type FoundStory struct {
	Row            store.Story
	Title, Snippet []Piece
}

// FoundArticle is an article that was found, with the sentence of it that holds most of what was asked for.
type FoundArticle struct {
	Row            store.Article
	Outlet         string // its name, the host where none is known
	Title, Snippet []Piece
}

// FoundQuote is a quote that was found, in the words of the report that has most of what was asked for.
type FoundQuote struct {
	Row           store.Statement
	Lang          string
	Text, Speaker []Piece
}

// Stories returns the stories of hits that can be shown, in the order of the hits.
func (s *Searcher) Stories(ctx context.Context, r *Request, hits []Hit) ([]FoundStory, error) {
	rows, err := s.store.StoriesByID(ctx, refs(hits))
	if err != nil {
		return nil, fmt.Errorf("stories found: %w", err)
	}
	m := NewMarker(r.Readings, Anywhere, Said, By)
	return inOrder(hits, rows, func(st store.Story) (int64, FoundStory, bool) {
		if st.MergedInto != 0 || st.Articles == 0 || st.Written == 0 || st.Hidden {
			return 0, FoundStory{}, false
		}
		return st.ID, FoundStory{st, m.Mark(st.Headline, st.Lang), m.Snippet(st.Teaser, st.Lang)}, true
	}), nil
}

// Articles returns the articles of hits that can be shown, in the order of the hits.
func (s *Searcher) Articles(ctx context.Context, r *Request, hits []Hit) ([]FoundArticle, error) {
	rows, err := s.store.ArticlesByID(ctx, refs(hits))
	if err != nil {
		return nil, fmt.Errorf("articles found: %w", err)
	}
	texts, err := s.store.ArticleTexts(ctx, refs(hits))
	if err != nil {
		return nil, fmt.Errorf("texts of articles found: %w", err)
	}
	var hosts []string
	for _, a := range rows {
		if !slices.Contains(hosts, a.Host) {
			hosts = append(hosts, a.Host)
		}
	}
	names, err := s.store.OutletNames(ctx, hosts)
	if err != nil {
		return nil, fmt.Errorf("outlets of articles found: %w", err)
	}
	m := NewMarker(r.Readings, Anywhere, Said, By)
	return inOrder(hits, rows, func(a store.Article) (int64, FoundArticle, bool) {
		f := FoundArticle{Row: a, Outlet: names[a.Host], Title: m.Mark(a.Title, a.Lang), Snippet: m.Snippet(texts[a.ID], a.Lang)}
		if f.Outlet == "" {
			f.Outlet = a.Host
		}
		return a.ID, f, !a.Removed
	}), nil
}

// Quotes returns the quotes of hits that still exist, in the order of the hits.
func (s *Searcher) Quotes(ctx context.Context, r *Request, hits []Hit) ([]FoundQuote, error) {
	rows, err := s.store.QuotesByID(ctx, refs(hits))
	if err != nil {
		return nil, fmt.Errorf("quotes found: %w", err)
	}
	words, names := NewMarker(r.Readings, Anywhere, Said), NewMarker(r.Readings, Anywhere, By)
	return inOrder(hits, rows, func(q store.Statement) (int64, FoundQuote, bool) {
		if q.Quote == nil {
			return 0, FoundQuote{}, false
		}
		versions := versionsOf(*q.Quote, q.Story.Lang)
		best, most := versions[0], -1
		for _, v := range versions {
			if n := words.count(v.Text, v.Lang); n > most {
				best, most = v, n
			}
		}
		return q.ID, FoundQuote{q, best.Lang, words.Mark(best.Text, best.Lang), names.Mark(q.Quote.Speaker, best.Lang)}, true
	}), nil
}

func refs(hits []Hit) []int64 {
	ids := make([]int64, len(hits))
	for i, h := range hits {
		ids[i] = h.Ref
	}
	return ids
}

// inOrder makes of rows what is shown of them, and puts that into the order of hits.
func inOrder[R, F any](hits []Hit, rows []R, show func(R) (int64, F, bool)) []F {
	byID := make(map[int64]F, len(rows))
	for _, row := range rows {
		if id, f, ok := show(row); ok {
			byID[id] = f
		}
	}
	all := make([]F, 0, len(byID))
	for _, h := range hits {
		if f, ok := byID[h.Ref]; ok {
			all = append(all, f)
		}
	}
	return all
}
