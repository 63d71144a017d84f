package desk_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

const saltney = `{"id":"a","lang":"en","date":"2026-03-03T08:00:00Z","source":"Harbour Post","url":"https://harbour.example/1","title":"Ferry aground off Saltney","text":"The ferry Isolde ran aground off Saltney on Tuesday with 212 people on board.\n\n“Nobody will sleep on the sandbank tonight,” said Mara Tein, the harbour master of Saltney.\n\nTwo tugs were on their way."}
{"id":"b","lang":"en","date":"2026-03-03T09:00:00Z","source":"Saltney Echo","url":"https://echo.example/1","title":"Ferry Isolde aground off Saltney with 212 people","text":"The ferry Isolde with 212 people on board ran aground off Saltney on Tuesday morning.\n\nMara Tein, the harbour master, said the ferry would be pulled free at high tide. Two tugs were on their way to Saltney."}
`

// found returns how many stories, articles and quotes a query finds.
func found(t *testing.T, s *store.Store, typed string) (counts []int) {
	t.Helper()
	f := search.New(s, time.Now)
	q, err := search.Parse(typed, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.Ask(t.Context(), q)
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []string{store.SearchStory, store.SearchArticle, store.SearchQuote} {
		page, err := f.Find(t.Context(), r, kind, search.Cursor{}, 10)
		if err != nil {
			t.Fatal(err)
		}
		counts = append(counts, len(page.Hits))
	}
	return counts
}

func TestWhatIsReadAndWrittenIsFoundAndIndexedAnewWhenItIsStale(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := testDesk(t, s, nil)
		file := filepath.Join(t.TempDir(), "saltney.jsonl")
		if err := os.WriteFile(file, []byte(saltney), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Import(t.Context(), file, nil); err != nil {
			t.Fatal(err)
		}
		settle(t, d)
		check := func() {
			t.Helper()
			for typed, want := range map[string][]int{
				"ferry": {1, 2, 1}, `"high tide"`: {0, 1, 1}, "said:sandbank": {1, 1, 1}, "by:tein": {1, 2, 2}, "outlet:harbour -echo": {1, 1, 1}, "lang:en ferry": {1, 2, 1}, "lang:de ferry": {0, 0, 0},
			} {
				if got := found(t, s, typed); !slices.Equal(got, want) {
					t.Errorf("%s finds %v, want %v", typed, got, want)
				}
			}
		}
		check()
		// A desk of before has documents that lack what the search knows, and a list of them.
		err := s.Write(t.Context(), func(tx *store.Tx) error {
			for kind, refs := range map[string][]int64{store.SearchStory: {1}, store.SearchArticle: {1, 2, 99}} {
				for _, ref := range refs {
					if err := tx.Index(t.Context(), store.SearchDoc{Kind: kind, Ref: ref, Title: []string{"leek"}}); err != nil {
						return err
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.DB().ExecContext(t.Context(), `INSERT INTO search_stale (kind, ref) VALUES ('story', 1), ('article', 1), ('article', 2), ('article', 99)`); err != nil {
			t.Fatal(err)
		}
		for deadline := time.Now().Add(patience); ; time.Sleep(10 * time.Millisecond) {
			stale, err := s.StaleDocs(t.Context(), 10)
			if err != nil || time.Now().After(deadline) {
				t.Fatalf("still stale: %v, %v", stale, err)
			}
			if len(stale) == 0 {
				break
			}
		}
		check()
	})
}
