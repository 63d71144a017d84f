package position_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/wiredesk/wiredesk/position"
)

// BenchmarkFind reads an article of about 500 words, most of whose sentences state a position.
func BenchmarkFind(b *testing.B) {
	for _, lang := range []string{"en", "de", "fr"} {
		b.Run(lang, func(b *testing.B) {
			text, names := gathered(b, lang)
			text = strings.Join(strings.SplitAfter(strings.Repeat(text+"\n\n ", 8), " ")[:500], "")
			article, analysis := read(b, lang, text, names, "", "")
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				position.Find(&article, &analysis)
			}
		})
	}
}

// gathered joins the texts and names of the golden files of a language.
func gathered(b *testing.B, lang string) (text, names string) {
	b.Helper()
	paths, err := filepath.Glob("testdata/" + lang + "-*.txtar")
	if err != nil || len(paths) == 0 {
		b.Fatalf("no golden files: %v", err)
	}
	seen := map[string]bool{}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		archive := txtar.Parse(data)
		text += part(archive, "text") + "\n\n"
		for line := range strings.Lines(part(archive, "names") + "\n") {
			if !seen[line] {
				names += line
			}
			seen[line] = true
		}
	}
	return strings.TrimSpace(text), strings.TrimSpace(names)
}
