package desk_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// seedTexts are the briefs among the seeds, as articles of outlets of their own.
var seedTexts = map[string]string{
	"seed-002": "002_6765466cbe029c5c.txt",
	"seed-003": "003_5835ed983275106d.txt",
	"seed-004": "004_ceff9e966b9c7682.txt",
}

func TestTheSeedsAreOneStory(t *testing.T) {
	t.Parallel()
	stream := shared(t, "data", "clustering", "stream_dev.jsonl")
	feeds := []string{shared(t, "seeds", "google-news-2026-01-07.xml"), shared(t, "seeds", "google-news-2026-01-08.xml")}
	alike, err := filepath.Abs(filepath.Join("..", "..", "cluster", "testdata", "lookalikes.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	texts := seedFile(t)
	for name, files := range map[string][]string{
		"before the stream": {feeds[0], texts, feeds[1], alike, stream},
		"after the stream":  {stream, alike, feeds[0], feeds[1], texts},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := storetest.SQLite(t)
			d := testDesk(t, s, nil)
			for _, file := range files {
				if _, err := d.Import(t.Context(), file, nil); err != nil {
					t.Fatal(err)
				}
				settle(t, d) // or the imports would be grouped in an order of their own
			}
			checkSeedStory(t, d, s)
		})
	}
}

// seedFile writes the briefs as JSON Lines.
func seedFile(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "briefs.jsonl")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := json.NewEncoder(f)
	for i, id := range []string{"seed-002", "seed-003", "seed-004"} {
		text, err := os.ReadFile(shared(t, "seeds", seedTexts[id]))
		if err != nil {
			t.Fatal(err)
		}
		err = lines.Encode(map[string]string{
			"id": id, "lang": "en", "date": time.Date(2026, 1, 7, 9+i, 0, 0, 0, time.UTC).Format(time.RFC3339),
			"source": id + ".example", "url": "https://" + id + ".example/", "text": string(text),
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return path
}

// checkSeedStory wants the two records and three briefs in one story with nothing else, and
// three of them cited.
func checkSeedStory(t *testing.T, d *desk.Desk, s *store.Store) {
	t.Helper()
	first, err := s.FindArticle(t.Context(), "seed-004")
	if err != nil {
		t.Fatal(err)
	}
	articles, err := s.StoryArticles(t.Context(), first.StoryID)
	if err != nil {
		t.Fatal(err)
	}
	own := 0
	for _, a := range articles {
		if seedTexts[a.ExternalID] != "" || a.Origin == store.OriginEntry {
			own++
		} else {
			t.Errorf("foreign in the story: %q of %s", a.Title, a.Host)
		}
	}
	if own != 5 {
		t.Errorf("%d of 5 seeds in the story", own)
	}
	a, err := s.Account(t.Context(), first.StoryID)
	if err != nil {
		t.Fatal(err)
	}
	cited := map[string]bool{}
	for _, sentence := range a.Forms.Short.Sentences {
		for _, c := range sentence.Citations {
			cited[c.Article] = true
		}
	}
	if len(cited) < 3 {
		t.Errorf("the account cites %v, want at least three", cited)
	}
}
