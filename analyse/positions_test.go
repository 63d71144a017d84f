package analyse_test

import (
	"bytes"
	"fmt"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/internal/golden"
	"github.com/wiredesk/wiredesk/news"
)

// TestPositionsOfManyLanguages reads small reports as the desk does, with all that comes before positions: names, roles, quotes. A
// file of testdata/positions, named by its language, holds the text and the wanted positions: sentence, stance, actor, action,
// condition.
func TestPositionsOfManyLanguages(t *testing.T) {
	t.Parallel()
	reader, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	golden.RunIn(t, "testdata/positions", func(t *testing.T, f *golden.File) {
		text := string(bytes.TrimSpace(f.Part(t, "text")))
		article := news.Article{ID: f.Name, Text: text, Published: time.Date(2031, 3, 12, 9, 0, 0, 0, time.UTC)}
		found := reader.Analyse(&article, f.Name)
		var b bytes.Buffer
		for _, p := range found.Positions {
			fmt.Fprintf(&b, "%d | %s | %s | %s | %s\n", p.Sentence, p.Stance, p.Actor, p.Action.In(article.Text), p.Condition.In(article.Text))
		}
		f.Want(t, "positions", b.Bytes())
	})
}
