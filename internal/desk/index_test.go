package desk_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/wiredesk/wiredesk/cluster/synthetic"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// synthetics writes synthetic news into files of n articles each.
func synthetics(t testing.TB, n int, names ...string) []string {
	t.Helper()
	news := synthetic.New(synthetic.Options{Articles: n * len(names)})
	dir := t.TempDir()
	var files []string
	for _, name := range names {
		var lines []byte
		for range n {
			a := news.Next().Article
			line, err := json.Marshal(map[string]any{
				"id": a.ID, "lang": a.Lang, "date": a.Published, "source": a.Outlet, "url": a.URL, "title": a.Title, "text": a.Text,
			})
			if err != nil {
				t.Fatal(err)
			}
			lines = append(append(lines, line...), '\n')
		}
		files = append(files, filepath.Join(dir, name+".jsonl"))
		if err := os.WriteFile(files[len(files)-1], lines, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// TestARestartGoesOnFromTheSavedIndex takes in two files, each with a desk of its own, so that the second
// one begins with what the first one saved.
func TestARestartGoesOnFromTheSavedIndex(t *testing.T) {
	t.Parallel()
	const each = 80
	files := synthetics(t, each, "first", "second")
	calm := storetest.SQLite(t)
	importWhole(t, calm, files[0])
	importWhole(t, calm, files[1])
	want := partition(t, calm, 2*each)
	for name, meanwhile := range map[string]func(*testing.T, *store.Store){
		"and what was saved is not read from the log": forgetWhatWasSaved,
		"unless it is damaged": func(t *testing.T, s *store.Store) {
			execute(t, s, `UPDATE grouping_index_part SET data = $1`, []byte("no index"))
		},
		"or half of it is missing": func(t *testing.T, s *store.Store) {
			execute(t, s, `DELETE FROM grouping_index_part`)
		},
		"or it is from another log": func(t *testing.T, s *store.Store) {
			execute(t, s, `UPDATE grouping_index SET seq = seq + 100000`)
		},
		"or there is none": func(t *testing.T, s *store.Store) {
			execute(t, s, `DELETE FROM grouping_index`)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			storetest.Each(t, func(t *testing.T, s *store.Store) {
				importWhole(t, s, files[0])
				saved, err := s.LatestIndex(t.Context())
				if err != nil || saved.Seq < 60 {
					t.Fatalf("saved up to event %d: %v", saved.Seq, err)
				}
				meanwhile(t, s)
				importWhole(t, s, files[1])
				compare(t, want, partition(t, s, 2*each))
			})
		})
	}
}

// forgetWhatWasSaved makes the log unreadable up to where the index was saved.
func forgetWhatWasSaved(t *testing.T, s *store.Store) {
	saved, err := s.LatestIndex(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	execute(t, s, `UPDATE revision SET doc = $1 WHERE article_id IN (
		SELECT article_id FROM grouping_event WHERE kind = 'assigned' AND seq <= $2)`, []byte("unreadable"), saved.Seq)
}

func execute(t *testing.T, s *store.Store, query string, args ...any) {
	t.Helper()
	if _, err := s.DB().ExecContext(t.Context(), query, args...); err != nil {
		t.Fatal(err)
	}
}

func TestOnlyTheLatestIndexIsKept(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		importWhole(t, s, synthetics(t, 150, "all")[0])
		var heads, parts, others int
		for query, n := range map[string]*int{
			`SELECT count(*) FROM grouping_index`:                                                            &heads,
			`SELECT count(*) FROM grouping_index_part`:                                                       &parts,
			`SELECT count(*) FROM grouping_index_part WHERE index_id NOT IN (SELECT id FROM grouping_index)`: &others,
		} {
			if err := s.DB().QueryRowContext(t.Context(), query).Scan(n); err != nil {
				t.Fatal(err)
			}
		}
		if heads != 1 || parts == 0 || others != 0 {
			t.Errorf("%d indexes are kept, %d parts, %d of them of no index", heads, parts, others)
		}
	})
}
