package quote

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

var update = flag.Bool("update", false, "write the found quotes into testdata")

// TestGolden finds the quotes in small reports. Each file of testdata holds a text and the wanted quotes, a line
// each: "+" when it goes on with the one before, kind, class, confidence, speaker, cue and words. The file's name begins with
// the language.
func TestGolden(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	finder := entity.NewFinder()
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(path)
			if err != nil || len(archive.Files) == 0 {
				t.Fatalf("%d files: %v", len(archive.Files), err)
			}
			lang, _, _ := strings.Cut(filepath.Base(path), "-")
			text := strings.TrimSpace(string(archive.Files[0].Data))
			got := listQuotes(text, findIn(finder, text, lang))
			if *update {
				archive.Files = append(archive.Files[:1:1], txtar.File{Name: "quotes", Data: []byte(got)})
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if len(archive.Files) < 2 || string(archive.Files[1].Data) != got {
				t.Errorf("quotes differ from %s, got:\n%s", path, got)
			}
		})
	}
}

// findIn runs what comes before quotes, too.
func findIn(finder *entity.Finder, text, lang string) []news.Quote {
	found := analysisOf(finder, text, lang)
	return Find(&news.Article{Text: text, Lang: lang}, &found)
}

func analysisOf(finder *entity.Finder, text, lang string) news.Analysis {
	found := news.Analysis{Lang: lang, Sentences: sentence.Split(text, lang)}
	names := finder.Read("", text, lang, found.Sentences)
	found.Mentions, found.Roles = names.Mentions, names.Roles
	return found
}

func listQuotes(text string, quotes []news.Quote) string {
	var b strings.Builder
	for _, q := range quotes {
		sign := "-"
		if q.Continues {
			sign = "+"
		}
		fmt.Fprintf(&b, "%s %s %s %.2f | %s | %s | %s\n", sign, q.Kind, q.Class, q.Confidence, q.Speaker, q.Cue.In(text), q.In(text))
	}
	return b.String()
}
