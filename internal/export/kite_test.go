package export_test

import (
	"encoding/json"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/export"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/render"
)

// decode reads a file of JSON and refuses fields that the type does not have.
func decode[T any](t *testing.T, parts ...string) T {
	t.Helper()
	var v T
	f, err := os.Open(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	d := json.NewDecoder(f)
	d.DisallowUnknownFields()
	if err := d.Decode(&v); err != nil {
		t.Fatalf("%s: %v", filepath.Join(parts...), err)
	}
	return v
}

type kiteIndex struct {
	Timestamp  int64                         `json:"timestamp"`
	Categories []struct{ Name, File string } `json:"categories"`
}

type kiteCategoryFile struct {
	Category  string             `json:"category"`
	Timestamp int64              `json:"timestamp"`
	Read      int                `json:"read"`
	Clusters  []render.KiteStory `json:"clusters"`
}

var citation = regexp.MustCompile(`\[([^#\]]+)#(\d+)\]`)

// kiteReads goes through the files as the reader does: from the categories to their stories, in both versions.
func kiteReads(t *testing.T, s *store.Store) {
	dir := t.TempDir()
	n, err := export.Kite(t.Context(), s, dir, export.KiteOptions{Window: 100 * 24 * time.Hour}, quietly)
	if err != nil {
		t.Fatal(err)
	}
	index := decode[kiteIndex](t, dir, "kite.json")
	if len(index.Categories) < 2 || index.Timestamp == 0 {
		t.Fatalf("%+v", index)
	}
	stories, cited := 0, 0
	clusters := map[string][]render.KiteStory{}
	for _, c := range index.Categories {
		file := decode[kiteCategoryFile](t, dir, c.File)
		if file.Category != c.Name || len(file.Clusters) == 0 || file.Read == 0 || file.Timestamp == 0 {
			t.Errorf("%s: %+v", c.File, file)
		}
		clusters[c.Name] = file.Clusters
		for i, story := range file.Clusters {
			stories++
			if story.ClusterNumber != i+1 || story.Title == "" || story.Category != c.Name || len(story.Articles) != story.NumberOfTitles || len(story.Domains) != story.UniqueDomains {
				t.Errorf("%+v", story)
			}
			cited += len(citation.FindAllString(story.ShortSummary, -1))
		}
	}
	if stories != n.Stories || cited < stories {
		t.Errorf("counted %d stories, found %d with %d citations", n.Stories, stories, cited)
	}
	var batch struct{ ID string }
	readJSON(t, &batch, dir, "api", "batches", "latest", "index.json")
	var categories struct {
		Categories []struct{ ID, CategoryName string }
	}
	readJSON(t, &categories, dir, "api", "batches", batch.ID, "categories", "index.json")
	for _, c := range categories.Categories {
		var list struct{ Stories []render.KiteStory }
		readJSON(t, &list, dir, "api", "batches", batch.ID, "categories", c.ID, "stories", "index.json")
		if len(list.Stories) == 0 || len(list.Stories) != len(clusters[c.CategoryName]) || list.Stories[0].Title != clusters[c.CategoryName][0].Title {
			t.Errorf("%s has other stories in the other version", c.CategoryName)
		}
	}
	if len(categories.Categories) != len(index.Categories) {
		t.Errorf("%d categories, %d in the other version", len(index.Categories), len(categories.Categories))
	}
}

func readJSON(t *testing.T, v any, parts ...string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, v); err != nil {
		t.Fatal(err)
	}
}

// kiteChanges tells that files which say the same are not written again, and those of categories that are gone removed.
func kiteChanges(t *testing.T, s *store.Store) {
	dir := t.TempDir()
	all := export.KiteOptions{Window: 100 * 24 * time.Hour, Category: func(st store.Story) string { return "Kite " + strings.ToUpper(st.Lang) + "!" }}
	if _, err := export.Kite(t.Context(), s, dir, all, quietly); err != nil {
		t.Fatal(err)
	}
	before := files(t, dir)
	old := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for name := range before {
		if err := os.Chtimes(filepath.Join(dir, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	own := filepath.Join(dir, "own.json")
	if err := os.WriteFile(own, []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := export.Kite(t.Context(), s, dir, all, quietly); err != nil {
		t.Fatal(err)
	}
	for name := range before {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || !info.ModTime().Equal(old) {
			t.Errorf("%s was written again: %v", name, err)
		}
	}
	all.Category = func(store.Story) string { return "kite" }
	if _, err := export.Kite(t.Context(), s, dir, all, quietly); err != nil {
		t.Fatal(err)
	}
	after := files(t, dir)
	if after["kite-en.json"] != "" || before["kite-en.json"] == "" {
		t.Error("a category that is no more has its file still")
	}
	if index := decode[kiteIndex](t, dir, "kite.json"); len(index.Categories) != 1 || index.Categories[0].File == "kite.json" {
		t.Errorf("%+v", index)
	}
	if after["own.json"] == "" {
		t.Error("one's own file is gone")
	}
}

// kiteFollows tells that the target writes what changed at its end, whatever is left of its pause.
func kiteFollows(t *testing.T, s *store.Store) {
	dir := filepath.Join(t.TempDir(), "made", "here")
	target := export.NewKiteTarget(s, dir, export.KiteOptions{}, slog.New(slog.DiscardHandler))
	if err := target.Withdraw(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := target.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if index := decode[kiteIndex](t, dir, "kite.json"); len(index.Categories) == 0 {
		t.Errorf("%+v", index)
	}
}
