package analyse_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/news"
)

var update = flag.Bool("update", false, "write the found positions into testdata")

// TestPositionsOfManyLanguages reads small reports as the desk does, with all that comes before positions: names, roles, quotes. A
// file of testdata/positions, named by its language, holds the text and the wanted positions: sentence, stance, actor, action,
// condition.
func TestPositionsOfManyLanguages(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/positions/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	reader, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		lang := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(path)
			if err != nil || len(archive.Files) != 2 {
				t.Fatalf("%v: %v", archive, err)
			}
			article := news.Article{ID: lang, Text: strings.TrimSpace(string(archive.Files[0].Data)), Published: time.Date(2031, 3, 12, 9, 0, 0, 0, time.UTC)}
			found := reader.Analyse(&article, lang)
			var b strings.Builder
			for _, p := range found.Positions {
				fmt.Fprintf(&b, "%d | %s | %s | %s | %s\n", p.Sentence, p.Stance, p.Actor, p.Action.In(article.Text), p.Condition.In(article.Text))
			}
			if *update {
				archive.Files[1].Data = []byte(b.String())
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got, want := b.String(), string(archive.Files[1].Data); got != want {
				t.Errorf("positions differ\n got:\n%s\nwant:\n%s", got, want)
			}
		})
	}
}
