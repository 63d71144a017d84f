package render

import (
	"bytes"
	"encoding/json"
	"errors"
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

// in is a format in one form.
func in(write func(io.Writer, news.Account, Form) error, form Form) func(io.Writer, news.Account) error {
	return func(w io.Writer, a news.Account) error { return write(w, a, form) }
}

func TestAnAccountInAllForms(t *testing.T) {
	t.Parallel()
	const file = "testdata/account.txtar"
	a, archive := readAccount(t, file)
	for i, form := range []struct {
		name  string
		write func(io.Writer, news.Account) error
	}{
		{"account.json", JSON}, {"account.md", in(Markdown, Short)}, {"account.html", in(HTML, Short)}, {"hugo.md", in(HugoStory, Short)},
		{"report.md", in(Markdown, Report)}, {"structured.html", in(HTML, Structured)},
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

func TestHeadlinesAloneAreItemsWithTheirOutlets(t *testing.T) {
	t.Parallel()
	a, _ := readAccount(t, "testdata/account.txtar")
	a.Forms.Short.Sentences = nil
	for _, article := range []string{"a1", "a3"} {
		a.Forms.Short.Sentences = append(a.Forms.Short.Sentences, news.AccountSentence{
			Text: "Bridge falls.", Origin: "extracted", Citations: []news.Citation{{Article: article, Sentence: -1, Exact: "Bridge falls"}},
		})
	}
	var md, html bytes.Buffer
	if err := errors.Join(Markdown(&md, a, Short), HTML(&html, a, Short)); err != nil {
		t.Fatal(err)
	}
	if want := "\n\n* Northwire: Bridge falls.[^1]\n* Radio: Bridge falls.[^2]\n\n"; !strings.Contains(md.String(), want) {
		t.Errorf("the list is missing in\n%s", md.String())
	}
	if !strings.Contains(html.String(), "<li><cite>Radio</cite>: <span") || strings.Contains(html.String(), "<p>") {
		t.Errorf("the list is missing in\n%s", html.String())
	}
}

func TestFrontMatterOfAStoryIsReadBack(t *testing.T) {
	t.Parallel()
	a, _ := readAccount(t, "testdata/account.txtar")
	var b strings.Builder
	if err := HugoStory(&b, a, Short); err != nil {
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

func TestWhatAModelRewroteIsMarked(t *testing.T) {
	t.Parallel()
	a, _ := readAccount(t, "testdata/account.txtar")
	s := &a.Forms.Short.Sentences[0]
	*s = news.AccountSentence{Text: "A bridge fell.", Origin: news.Rewritten, Model: "small_1", Citations: s.Citations, Sources: []news.AccountSentence{*s}}
	for name, c := range map[string]struct {
		write func(io.Writer, news.Account, Form) error
		want  []string
	}{
		"Markdown": {Markdown, []string{"A bridge fell.†[^1]", "\n† Put into these words by small\\_1 and"}},
		"Hugo":     {HugoStory, []string{"A bridge fell.†[^1]", "\n† Put into these words by small\\_1 and"}},
		"HTML":     {HTML, []string{`<span class="rewritten">A bridge fell.<sup class="rewritten">†</sup>`, `<p class="rewritten-by">† Put into these words by small_1 and`}},
		"JSON":     {func(w io.Writer, a news.Account, _ Form) error { return JSON(w, a) }, []string{`"origin": "rewritten"`, `"model": "small_1"`, `"sources": [`}},
	} {
		var b strings.Builder
		if err := c.write(&b, a, Short); err != nil {
			t.Fatal(err)
		}
		for _, want := range c.want {
			if !strings.Contains(b.String(), want) {
				t.Errorf("%s has no %q:\n%s", name, want, b.String())
			}
		}
	}
}
