package quote

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/internal/golden"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// TestGolden finds the quotes in small reports. Each file of testdata holds a text and the wanted quotes, a line
// each: "+" when it goes on with the one before, kind, class, confidence, speaker, cue and words. The file's name begins with
// the language.
func TestGolden(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	golden.Run(t, func(t *testing.T, f *golden.File) {
		lang, _, _ := strings.Cut(f.Name, "-")
		text := strings.TrimSpace(string(f.Part(t, "text")))
		f.Want(t, "quotes", []byte(listQuotes(text, findIn(finder, text, lang))))
	})
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
