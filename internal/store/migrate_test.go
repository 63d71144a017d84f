package store_test

import (
	"slices"
	"testing"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestWhatWasIndexedBeforeIsStillFoundAndIsToBeIndexedAnew(t *testing.T) {
	t.Parallel()
	for name, options := range map[string]func(t *testing.T) store.Options{
		"sqlite":   func(t *testing.T) store.Options { return store.Options{Dir: t.TempDir()} },
		"postgres": func(t *testing.T) store.Options { return store.Options{URL: storetest.PostgresURL(t), MaxConns: 2} },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := options(t)
			old, err := store.OpenAt(t.Context(), o, 4)
			if err != nil {
				t.Fatal(err)
			}
			for _, statement := range []string{
				`INSERT INTO search_doc (kind, ref, at, title, body) VALUES ('story', 1, 1772625600000, 'ferri aground', 'harbour')`,
				`INSERT INTO search_doc (kind, ref, at, title, body) VALUES ('article', 1, 0, 'ferri', 'नदी')`,
				`INSERT INTO search_doc (kind, ref, at, title, body) VALUES ('article', 2, 1772625600000, 'ferri', '')`,
			} {
				if _, err := old.DB().ExecContext(t.Context(), statement); err != nil {
					t.Fatal(err)
				}
			}
			if old.SQLite() {
				if _, err := old.DB().ExecContext(t.Context(), `INSERT INTO search_fts (search_fts) VALUES ('rebuild')`); err != nil {
					t.Fatal(err)
				}
			}
			if err := old.Close(); err != nil {
				t.Fatal(err)
			}
			s, err := store.Open(t.Context(), o)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			for kind, want := range map[string][]int64{store.SearchStory: {1}, store.SearchArticle: {2, 1}} {
				rows, err := s.Matching(t.Context(), store.Sought{Kind: kind, Any: [][]string{{"ferri"}}}, 10)
				if got := refsOf(rows); err != nil || !slices.Equal(got, want) {
					t.Errorf("%s: %v, %v; want %v", kind, got, err, want)
				}
			}
			if stale, err := s.StaleDocs(t.Context(), 10); err != nil || len(stale) != 3 {
				t.Errorf("stale %v, %v", stale, err)
			}
			indexed(t, s, store.SearchDoc{Kind: store.SearchStory, Ref: 1, At: now, Title: []string{"leek"}}) // takes the old words out
			if rows, err := s.Matching(t.Context(), store.Sought{Kind: store.SearchStory, Any: [][]string{{"ferri"}}}, 10); err != nil || len(rows) != 0 {
				t.Errorf("old words are found: %v, %v", rows, err)
			}
		})
	}
}
