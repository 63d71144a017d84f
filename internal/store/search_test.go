package store_test

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// indexed stores documents, each of them twice, because indexing again replaces.
func indexed(t *testing.T, s *store.Store, docs ...store.SearchDoc) {
	t.Helper()
	for range 2 {
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			for _, d := range docs {
				if err := tx.Index(ctx, d); err != nil {
					return err
				}
			}
			return nil
		})
	}
}

func refsOf(rows []store.SearchRow) (refs []int64) {
	for _, r := range rows {
		refs = append(refs, r.Ref)
	}
	return refs
}

func TestWhatIsSoughtIsFoundTheLatestFirst(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		en, de := store.LangMark("en"), store.LangMark("de")
		indexed(t, s,
			store.SearchDoc{Kind: store.SearchStory, Ref: 1, At: now, Title: []string{"harbour"}, Body: []string{"bridge", "it's", "नदी"}, Marks: []string{en}},
			store.SearchDoc{Kind: store.SearchStory, Ref: 2, At: now.Add(time.Hour), Title: []string{"bridge"}, Body: []string{"harbour", "ferry"}, Marks: []string{de}},
			store.SearchDoc{Kind: store.SearchStory, Ref: 3, At: now.Add(-time.Hour), Title: []string{"ferry"}, Body: []string{"bridges"}, Marks: []string{en, de},
				Said: []store.SaidTerms{{By: []string{"mara"}, Words: []string{"tide"}}}},
			store.SearchDoc{Kind: store.SearchStory, Ref: 4, Title: []string{"ferry"}},
			store.SearchDoc{Kind: store.SearchArticle, Ref: 5, At: now, Title: []string{"bridge"}})
		for name, one := range map[string]struct {
			sought store.Sought
			want   []int64
		}{
			"a word":          {store.Sought{Any: [][]string{{"bridge"}}}, []int64{2, 1}},
			"all of two":      {store.Sought{Any: [][]string{{"bridge", "ferry"}}}, []int64{2}},
			"one set of two":  {store.Sought{Any: [][]string{{"bridge", "ferry"}, {"bridges"}}}, []int64{2, 3}},
			"apostrophes go":  {store.Sought{Any: [][]string{{"its"}}}, []int64{1}},
			"marks of vowels": {store.Sought{Any: [][]string{{"नदी"}}}, []int64{1}},
			"narrowed":        {store.Sought{Any: [][]string{{"ferry"}, {"bridge"}}, Each: [][]string{{en}}}, []int64{1, 3}},
			"one of marks":    {store.Sought{Each: [][]string{{en, de}}}, []int64{2, 1, 3}},
			"left out":        {store.Sought{Each: [][]string{{en, de}}, None: []string{"harbour", de}}, nil},
			"not one":         {store.Sought{Any: [][]string{{"ferry"}}, None: []string{"harbour"}}, []int64{3, 4}},
			"said":            {store.Sought{Any: [][]string{{store.SaidTerm("tide"), store.ByTerm("mara")}}}, []int64{3}},
			"not said":        {store.Sought{Any: [][]string{{"tide"}}}, nil},
			"everything":      {store.Sought{}, []int64{2, 1, 3, 4}},
			"from":            {store.Sought{From: now}, []int64{2, 1}},
			"until":           {store.Sought{Any: [][]string{{"ferry"}}, Until: now}, []int64{3, 4}},
		} {
			one.sought.Kind = store.SearchStory
			rows, err := s.Matching(t.Context(), one.sought, 10)
			if got := refsOf(rows); err != nil || !slices.Equal(got, one.want) {
				t.Errorf("%s: %v, %v; want %v", name, got, err, one.want)
			}
		}
	})
}

func TestDocumentsAreReadOnBehindOne(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var docs []store.SearchDoc
		for i := range int64(7) {
			docs = append(docs, store.SearchDoc{Kind: store.SearchArticle, Ref: 1 + i, At: now.Add(time.Duration(i/3) * time.Minute), Title: []string{"ferry"}})
		}
		docs = append(docs, store.SearchDoc{Kind: store.SearchArticle, Ref: 1 + 1<<28, At: now, Title: []string{"ferry"}}) // like 1 in its last bits
		indexed(t, s, docs...)
		var got []int64
		sought := store.Sought{Kind: store.SearchArticle, Any: [][]string{{"ferry"}}}
		for range 5 {
			rows, err := s.Matching(t.Context(), sought, 3)
			if err != nil {
				t.Fatal(err)
			}
			if len(rows) == 0 {
				break
			}
			got, sought.Below = append(got, refsOf(rows)...), rows[len(rows)-1].ID
		}
		slices.Sort(got)
		if want := []int64{1, 2, 3, 4, 5, 6, 7, 1 + 1<<28}; !slices.Equal(got, want) {
			t.Errorf("read %v, want %v", got, want)
		}
		if n, err := s.Documents(t.Context(), store.SearchArticle, "ferry", 5); err != nil || n != 5 {
			t.Errorf("counted %d up to 5, %v", n, err)
		}
	})
}

func TestManyOutletsCanBeExcludedAtOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var none []string
		for i := range 600 {
			none = append(none, store.OutletMark(fmt.Sprintf("paper%d.example", i)))
		}
		indexed(t, s, store.SearchDoc{Kind: store.SearchArticle, Ref: 1, At: now, Body: []string{"ferri"}, Marks: none[599:]},
			store.SearchDoc{Kind: store.SearchArticle, Ref: 2, At: now, Body: []string{"ferri"}, Marks: []string{store.OutletMark("other.example")}})
		rows, err := s.Matching(t.Context(), store.Sought{Kind: store.SearchArticle, Any: [][]string{{"ferri"}}, None: none}, 5)
		if got := refsOf(rows); err != nil || !slices.Equal(got, []int64{2}) {
			t.Errorf("found %v, %v", got, err)
		}
	})
}

func TestADocumentOfVeryLongWordsIsIndexedAsFarAsItFits(t *testing.T) {
	t.Parallel()
	var words []string
	for i := range 8000 {
		words = append(words, fmt.Sprintf("%0128d", i))
	}
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		said := []store.SaidTerms{{By: words[:1], Words: words[:1000]}, {Words: words[1000:7000]}}
		indexed(t, s, store.SearchDoc{Kind: store.SearchArticle, Ref: 1, At: now, Body: words, Said: said})
		for _, term := range []string{words[0], store.SaidTerm(words[999])} {
			if rows, err := s.Matching(t.Context(), store.Sought{Kind: store.SearchArticle, Any: [][]string{{term}}}, 2); err != nil || len(rows) != 1 {
				t.Errorf("%s is found %d times, %v", term, len(rows), err)
			}
		}
	})
}
