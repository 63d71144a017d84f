package entity

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/internal/golden"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// TestGolden finds the names in small reports in many languages. Each file of
// testdata holds a title, a text and the wanted mentions, a line each: sentence,
// words, key, name; then the wanted roles: sentence, words, office with field, owner,
// holder, and how the role stands. The file's name begins with the language.
func TestGolden(t *testing.T) {
	t.Parallel()
	finder := NewFinder()
	golden.Run(t, func(t *testing.T, f *golden.File) {
		title, text := strings.TrimSpace(string(f.Part(t, "title"))), strings.TrimSpace(string(f.Part(t, "text")))
		lang, _, _ := strings.Cut(f.Name, "-")
		found := finder.Read(title, text, lang, sentence.Split(text, lang))
		f.Want(t, "mentions", []byte(listMentions(title, found.TitleMentions)+listMentions(text, found.Mentions)))
		f.Want(t, "roles", []byte(listRoles(title, text, found.Roles)))
	})
}

func listMentions(text string, mentions []news.Mention) string {
	var b strings.Builder
	for _, m := range mentions {
		fmt.Fprintf(&b, "%d | %s | %s | %s\n", m.Sentence, m.In(text), m.Entity, m.Name)
	}
	return b.String()
}

func listRoles(title, text string, roles []news.Role) string {
	var b strings.Builder
	for _, r := range roles {
		words, how := text, ""
		if r.Sentence < 0 {
			words = title
		}
		switch {
		case r.Named:
			how = "named"
		case r.Definite:
			how = "definite"
		}
		fmt.Fprintf(&b, "%d | %s | %s | %s | %s | %s\n", r.Sentence, r.In(words), strings.TrimSpace(r.Field+" "+r.Office), r.Of, r.Name, how)
	}
	return b.String()
}
