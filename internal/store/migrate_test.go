package store_test

import (
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

var bothDatabases = map[string]func(t *testing.T) store.Options{
	"sqlite":   func(t *testing.T) store.Options { return store.Options{Dir: t.TempDir()} },
	"postgres": func(t *testing.T) store.Options { return store.Options{URL: storetest.PostgresURL(t), MaxConns: 2} },
}

func TestWhatWasIndexedBeforeIsStillFoundAndIsToBeIndexedAnew(t *testing.T) {
	t.Parallel()
	for name, options := range bothDatabases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := options(t)
			old, err := store.OpenAt(t.Context(), o, 3)
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

func TestADeskOfBeforeGoesOnWithAllThatItHeld(t *testing.T) {
	t.Parallel()
	for name, options := range bothDatabases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ctx, o := t.Context(), options(t)
			old, err := store.OpenAt(ctx, o, 3)
			if err != nil {
				t.Fatal(err)
			}
			for _, statement := range []string{
				`INSERT INTO feed (url, title, section, added) VALUES ('https://paper.example/feed', 'The Paper', 'Harbour', 1)`,
				`INSERT INTO outlet (host, name, rank) VALUES ('paper.example', 'The Paper', 2)`,
				`INSERT INTO article (key, url, host, queue, title, lang, published, seen, revision, state, story_id, grouped)
					VALUES ('k', 'https://paper.example/1', 'paper.example', 'paper.example', 'Ferry aground', 'en', 1772625600000, 1772625600000, 1, 'read', 7, 1)`,
				`INSERT INTO story (id, version, written, published, latest, articles, outlets, changed, headline, lang) VALUES (7, 2, 2, 2, 1772625600000, 1, 1, 1772625600000, 'Ferry aground', 'en')`,
				`INSERT INTO entity (key, kind, name, named) VALUES ('place/saltney', 'place', 'Saltney', 3)`,
				`INSERT INTO entity_story (entity_id, story_id, mentions) VALUES (1, 7, 3)`,
			} {
				if _, err := old.DB().ExecContext(ctx, statement); err != nil {
					t.Fatal(err)
				}
			}
			if err := old.Close(); err != nil {
				t.Fatal(err)
			}
			s, err := store.Open(ctx, o)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if st, err := s.Story(ctx, 7); err != nil || st.Headline != "Ferry aground" || st.Written != 2 || st.Rewritten != 0 || st.Pictured != 0 {
				t.Errorf("story %+v, %v", st, err)
			}
			if all, err := s.LatestStories(ctx, store.StoriesBehind{}, 5); err != nil || len(all) != 1 {
				t.Errorf("stories %v, %v", all, err)
			}
			if outlets, err := s.Outlets(ctx); err != nil || len(outlets) != 1 || outlets[0].Name != "The Paper" || outlets[0].Preference != "" {
				t.Errorf("outlets %+v, %v", outlets, err)
			}
			if e, err := s.Entity(ctx, 1); err != nil || e.Name != "Saltney" || e.MergedInto != 0 {
				t.Errorf("entity %+v, %v", e, err)
			}
			for kind, ask := range map[string]func() ([]int64, error){
				"unrewritten": func() ([]int64, error) { return s.UnrewrittenStories(ctx, time.Time{}, 5) },
				"unpictured":  func() ([]int64, error) { return s.UnpicturedStories(ctx, time.Time{}, 5) },
			} {
				if ids, err := ask(); err != nil || !slices.Equal(ids, []int64{7}) {
					t.Errorf("%s: %v, %v", kind, ids, err)
				}
			}
			if n, err := s.Admins(ctx); err != nil || n != 0 {
				t.Errorf("%d admins, %v", n, err)
			}
		})
	}
}

// What only one database has: the index of words, and what each keeps for itself.
var ofOneDatabase = regexp.MustCompile(`^(search_fts|sqlite_|river_|goose_|search_doc\.vector$)`)

func TestBothDatabasesHaveTheSameTables(t *testing.T) {
	t.Parallel()
	columns := func(s *store.Store, query string) (all []string) {
		rows, err := s.DB().QueryContext(t.Context(), query)
		if err != nil {
			t.Fatal(err)
		}
		defer rows.Close()
		for rows.Next() {
			var column string
			if err := rows.Scan(&column); err != nil {
				t.Fatal(err)
			}
			if !ofOneDatabase.MatchString(column) {
				all = append(all, column)
			}
		}
		slices.Sort(all)
		return all
	}
	one := columns(storetest.SQLite(t), `SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
		UNION ALL SELECT 'index ' || name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name NOT LIKE 'river%' AND tbl_name NOT LIKE 'goose%'`)
	other := columns(storetest.Postgres(t), `SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = current_schema()
		UNION ALL SELECT 'index ' || i.relname FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
		WHERE i.relnamespace = current_schema()::regnamespace AND t.relname NOT LIKE 'river%' AND t.relname NOT LIKE 'goose%'
		AND i.relname <> 'search_doc_words' AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.oid)`)
	if len(one) < 100 || !slices.Equal(one, other) {
		t.Errorf("SQLite:\n%s\nPostgreSQL:\n%s", one, other)
	}
}
