package render

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/wiredesk/wiredesk/news"
)

var update = flag.Bool("update", false, "write the golden files anew")

// readAccount reads the account and the wanted forms of a golden file.
func readAccount(t *testing.T, file string) (news.Account, *txtar.Archive) {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var a news.Account
	if err := json.Unmarshal(archive.Files[0].Data, &a); err != nil {
		t.Fatal(err)
	}
	return a, archive
}

func TestAnAccountInAllForms(t *testing.T) {
	t.Parallel()
	const file = "testdata/account.txtar"
	a, archive := readAccount(t, file)
	for i, form := range []struct {
		name  string
		write func(io.Writer, news.Account) error
	}{
		{"account.json", JSON}, {"account.md", Markdown}, {"account.html", HTML}, {"hugo.md", HugoStory},
	} {
		var b bytes.Buffer
		if err := form.write(&b, a); err != nil {
			t.Fatal(err)
		}
		if *update && i > 0 {
			archive.Files = append(archive.Files[:i], txtar.File{Name: form.name, Data: b.Bytes()})
		}
		if i >= len(archive.Files) || !bytes.Equal(archive.Files[i].Data, b.Bytes()) {
			t.Errorf("%s is\n%s", form.name, b.String())
		}
	}
	if *update {
		if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestFrontMatterOfAStoryIsReadBack(t *testing.T) {
	t.Parallel()
	a, _ := readAccount(t, "testdata/account.txtar")
	var b strings.Builder
	if err := HugoStory(&b, a); err != nil {
		t.Fatal(err)
	}
	front, _, _ := strings.Cut(strings.TrimPrefix(b.String(), "---\n"), "\n---\n")
	var page struct {
		Title, Slug, Language string
		Outlets, Tags         []string
		Articles              []map[string]string
	}
	if err := yaml.Unmarshal([]byte(front), &page); err != nil {
		t.Fatal(err)
	}
	if page.Title != a.Headline || len(page.Articles) != len(a.Articles) || page.Articles[1]["copy_of"] != "a1" {
		t.Errorf("read back: %+v", page)
	}
	if len(page.Outlets) != 2 {
		t.Errorf("a copy counts as an outlet: %v", page.Outlets)
	}
}
