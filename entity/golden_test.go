package entity

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

var update = flag.Bool("update", false, "write the found mentions into testdata")

// TestGolden finds the names in small reports in many languages. Each file of
// testdata holds a title, a text and the wanted mentions, a line each: sentence,
// words, key, name; then the wanted roles: sentence, words, office with field, owner,
// holder, and how the role stands. The file's name begins with the language.
func TestGolden(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	finder := NewFinder()
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			t.Parallel()
			checkGolden(t, finder, path)
		})
	}
}

func checkGolden(t *testing.T, finder *Finder, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	title, text := part(archive, "title"), part(archive, "text")
	lang, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(path), ".txtar"), "-")
	found := finder.Read(title, text, lang, sentence.Split(text, lang))
	mentions := listMentions(title, found.TitleMentions) + listMentions(text, found.Mentions)
	roles := listRoles(title, text, found.Roles)
	if *update {
		archive.Files = append(archive.Files[:2:2], txtar.File{Name: "mentions", Data: []byte(mentions)})
		if roles != "" {
			archive.Files = append(archive.Files, txtar.File{Name: "roles", Data: []byte(roles)})
		}
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	for name, got := range map[string]string{"mentions": mentions, "roles": roles} {
		if want := part(archive, name); strings.TrimSpace(got) != want {
			t.Errorf("%s differ\n got:\n%s\nwant:\n%s", name, got, want)
		}
	}
}

func part(a *txtar.Archive, name string) string {
	for _, f := range a.Files {
		if f.Name == name {
			return strings.TrimSpace(string(f.Data))
		}
	}
	return ""
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
