// Package search asks the database for stories and articles in all languages that the desk reads. A query is
// too short to tell its language, but what was indexed was stemmed in its own, so the query is read as words of each, and each reading
// finds the documents of its language.
package search

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/text/token"
)

const (
	// maxQuery is the number of bytes of a query that are looked at.
	maxQuery = 200
	// maxLanguages is in how many languages a query is read.
	maxLanguages = 8
)

// Query is what a person typed, with single spaces and bounded.
func Query(typed string) string {
	q := strings.Join(strings.Fields(typed), " ")
	if len(q) > maxQuery {
		q = q[:maxQuery]
	}
	return strings.ToValidUTF8(q, "")
}

// Languages are those that the desk's articles are mostly in, the most frequent first, and none at last.
func Languages(ctx context.Context, s *store.Store) ([]string, error) {
	all, err := s.Languages(ctx, maxLanguages)
	if err != nil {
		return nil, fmt.Errorf("languages of the desk: %w", err)
	}
	return append(all, "und"), nil
}

// Readings are the terms of a query in each of the languages; readings that come to the same are one.
func Readings(q string, languages []string) [][]string {
	var readings [][]string
	for _, lang := range languages {
		terms := token.Terms(q, lang)
		if len(terms) > 0 && !slices.ContainsFunc(readings, func(f []string) bool { return slices.Equal(f, terms) }) {
			readings = append(readings, terms)
		}
	}
	return readings
}

// Find returns the documents of a kind that any reading finds, the best first; of equal ones the latest.
func Find(ctx context.Context, s *store.Store, kind string, readings [][]string, limit int) ([]int64, error) {
	best := map[int64]store.Hit{}
	for _, terms := range readings {
		hits, err := s.Search(ctx, kind, terms, limit)
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		for _, h := range hits {
			if old, ok := best[h.Ref]; !ok || h.Score > old.Score {
				best[h.Ref] = h
			}
		}
	}
	all := make([]store.Hit, 0, len(best))
	for _, h := range best {
		all = append(all, h)
	}
	slices.SortFunc(all, func(a, b store.Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), b.At.Compare(a.At), cmp.Compare(b.Ref, a.Ref))
	})
	ids := make([]int64, min(limit, len(all)))
	for i := range ids {
		ids[i] = all[i].Ref
	}
	return ids, nil
}
