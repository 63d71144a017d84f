package desk_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

const wireText = `Inspectors closed the Halden bridge on Monday after they found cracks in two steel supports.

The crossing carries 42,000 vehicles a day, and ferries to Ostvik ran every ten minutes from noon.

Engineer Mirela Koss said the cracks had grown since October and that no one could say when the lanes would open again.`

// copiesOfTheWire writes reports with one text: two copies, and then the agency's own, which was published first.
func copiesOfTheWire(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "wire.jsonl")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := json.NewEncoder(f)
	for _, r := range []map[string]string{
		{"id": "post", "source": "Ostvik Post", "date": "2026-03-02T10:00:00Z", "text": wireText},
		{"id": "courier", "source": "Varn Courier", "date": "2026-03-02T11:00:00Z", "text": wireText + " (Nordwire)"},
		{"id": "wire", "source": "Nordwire", "date": "2026-03-02T09:00:00Z", "text": "HALDEN (Nordwire) - " + wireText},
	} {
		r["lang"], r["title"], r["url"] = "en", "Cracks close Halden bridge", "https://"+r["id"]+".example/bridge"
		if err := lines.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// originals returns of each report by which one it is a copy of, and the story of the first.
func originals(t *testing.T, s *store.Store, names ...string) (of map[string]string, story store.Story) {
	t.Helper()
	of = map[string]string{}
	byID := map[int64]string{}
	for _, name := range names {
		a, err := s.FindArticle(t.Context(), name)
		if err != nil {
			t.Fatal(err)
		}
		byID[a.ID] = name
		if story.ID == 0 {
			if story, err = s.Story(t.Context(), a.StoryID); err != nil {
				t.Fatal(err)
			}
		}
	}
	for id, name := range byID {
		a, err := s.Article(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		of[name] = byID[a.CopyOf]
	}
	return of, story
}

func TestCopiesHangOnTheirOriginal(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := testDesk(t, s, nil)
		if _, err := d.Import(t.Context(), copiesOfTheWire(t), nil); err != nil {
			t.Fatal(err)
		}
		settle(t, d)
		of, story := originals(t, s, "post", "courier", "wire")
		if of["post"] != "wire" || of["courier"] != "wire" || of["wire"] != "" || story.Independent != 1 {
			t.Errorf("copies %v, %d independent", of, story.Independent)
		}
		t.Run("and get another when it is taken down", func(t *testing.T) {
			if _, err := d.TakeDown(t.Context(), store.TakedownArticle, "wire", ""); err != nil {
				t.Fatal(err)
			}
			settle(t, d)
			of, story := originals(t, s, "post", "courier")
			if of["post"] != "" || of["courier"] != "post" || story.Independent != 1 {
				t.Errorf("copies %v, %d independent", of, story.Independent)
			}
		})
		t.Run("as another desk sees it in the log", func(t *testing.T) {
			again := desk.Replayed(t, d)
			for _, name := range []string{"post", "courier"} {
				a, err := s.FindArticle(t.Context(), name)
				if err != nil {
					t.Fatal(err)
				}
				if got := again.CopyOf(a.ID); got != a.CopyOf {
					t.Errorf("%s is a copy of %d by the log, of %d by its row", name, got, a.CopyOf)
				}
			}
		})
	})
}
