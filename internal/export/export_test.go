package export_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed/opml"
	"github.com/wiredesk/wiredesk/internal/export"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/render"
)

func quietly(export.Counts) {}

// TestTheWorldGoesOut plays the demo once and exports it in every form.
func TestTheWorldGoesOut(t *testing.T) {
	t.Parallel()
	s := played(t)
	t.Run("Hugo builds it with Markdown bodies", func(t *testing.T) { hugoBuilds(t, s, render.BodyMarkdown) })
	t.Run("Hugo builds it with HTML bodies", func(t *testing.T) { hugoBuilds(t, s, render.BodyHTML) })
	t.Run("JSON Lines hold every story and article", func(t *testing.T) { linesAreWhole(t, s) })
	t.Run("Kite's reader finds every story and what it cites", func(t *testing.T) { kiteReads(t, s) })
	t.Run("Kite's files change with the stories alone", func(t *testing.T) { kiteChanges(t, s) })
	t.Run("Kite's target writes what changed", func(t *testing.T) { kiteFollows(t, s) })
	t.Run("a second export changes nothing", func(t *testing.T) { exportsTheSame(t, s) })
}

func linesAreWhole(t *testing.T, s *store.Store) {
	dir := t.TempDir()
	n, err := export.JSON(t.Context(), s, dir, quietly)
	if err != nil {
		t.Fatal(err)
	}
	articles := decodeLines[struct {
		ID, Date, Source, Title, Text, URL string
		Story                              int64
	}](t, filepath.Join(dir, "articles.jsonl"))
	stories := decodeLines[news.Account](t, filepath.Join(dir, "stories.jsonl"))
	if n.Articles != len(articles) || n.Stories != len(stories) || n.Stories == 0 || n.Articles < 70 {
		t.Errorf("counted %+v, found %d articles and %d stories", n, len(articles), len(stories))
	}
	listed := map[string]bool{}
	for _, a := range articles {
		if a.Title == "" || a.Source == "" || a.Date == "" || a.Story == 0 {
			t.Errorf("article %s lacks something: %+v", a.ID, a)
		}
		listed[a.ID] = true
	}
	for _, account := range stories {
		for _, a := range account.Articles {
			if !listed[a.ID] {
				t.Errorf("story %s names article %s, which is not among the articles", account.ID, a.ID)
			}
		}
	}
}

func decodeLines[T any](t *testing.T, name string) []T {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []T
	for decoder := json.NewDecoder(bufio.NewReader(f)); decoder.More(); {
		var v T
		if err := decoder.Decode(&v); err != nil {
			t.Fatalf("%s, line %d: %v", name, len(all)+1, err)
		}
		all = append(all, v)
	}
	return all
}

func exportsTheSame(t *testing.T, s *store.Store) {
	dir := t.TempDir()
	if _, err := export.Hugo(t.Context(), s, dir, render.BodyMarkdown, quietly); err != nil {
		t.Fatal(err)
	}
	before := files(t, dir)
	old := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for name := range before {
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := export.Hugo(t.Context(), s, dir, render.BodyMarkdown, quietly); err != nil {
		t.Fatal(err)
	}
	for name, text := range files(t, dir) {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if before[name] != text || !info.ModTime().Equal(old) {
			t.Errorf("%s was written again", name)
		}
		delete(before, name)
	}
	if len(before) > 0 {
		t.Errorf("%d files are gone", len(before))
	}
}

// files reads all files below dir by their names.
func files(t *testing.T, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		all[relative] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestATargetKeepsAStorysPageAndTakesItBack(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	target := export.HugoTarget{Dir: dir}
	account := news.Account{ID: "17", Headline: "Pier open again", Slug: "pier-open-again", Lang: "en", Version: 1}
	own := filepath.Join(dir, "content", "stories", "about.md")
	page := filepath.Join(dir, "content", "stories", "17.md")
	if err := target.Publish(t.Context(), store.Story{ID: 17}, account); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(own, []byte("one's own"), 0o600); err != nil {
		t.Fatal(err)
	}
	account.Headline, account.Slug, account.Version = "Pier closed once more", "pier-closed-once-more", 2
	if err := target.Publish(t.Context(), store.Story{ID: 17}, account); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(page); err != nil || !bytes.Contains(text, []byte("Pier closed once more")) {
		t.Errorf("the page does not follow its story: %v\n%s", err, text)
	}
	for range 2 { // taking back what is gone is no failure
		if err := target.Withdraw(t.Context(), 17); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := os.Stat(page); !os.IsNotExist(err) {
		t.Errorf("the page is still there: %v", err)
	}
	if _, err := os.Stat(own); err != nil {
		t.Error(err)
	}
}

func TestFeedsGoOutAndComeBackWithTheirSections(t *testing.T) {
	t.Parallel()
	s := storetest.SQLite(t)
	want := []opml.Subscription{
		{URL: "https://lantern.example/rss?a=1&b=2", Title: `The "Lantern" & Sons`, Sections: []string{"World"}},
		{URL: "https://ledger.example/feed", Title: "The Ledger"},
	}
	err := s.Write(t.Context(), func(tx *store.Tx) error {
		for _, w := range want {
			f := store.Feed{URL: w.URL, Title: w.Title, Section: strings.Join(w.Sections, "/")}
			if _, _, err := tx.AddFeed(t.Context(), f, time.Now()); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	n, err := export.OPML(t.Context(), s, &b, "Mine", time.Date(2026, 3, 6, 0, 0, 0, 0, time.UTC))
	if err != nil || n != len(want) {
		t.Fatalf("%d feeds, %v", n, err)
	}
	got, err := opml.Parse(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	same := func(a, b opml.Subscription) bool {
		return a.URL == b.URL && a.Title == b.Title && slices.Equal(a.Sections, b.Sections)
	}
	for _, w := range want {
		if !slices.ContainsFunc(got, func(g opml.Subscription) bool { return same(g, w) }) {
			t.Errorf("%+v is not in %+v", w, got)
		}
	}
}
