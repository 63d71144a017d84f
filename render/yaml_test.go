package render

import (
	"strings"
	"testing"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/wiredesk/wiredesk/news"
)

func FuzzFrontMatterIsReadBack(f *testing.F) {
	for _, s := range []string{
		`Mayor: "We won't" — \n`, "two\nlines", "it's", "---", "a: b", "# no", "{{< x >}}", "日本語の題名", "tab\there", "\u2028", "\U0001F600", "'", `\`, "", " ", "yes", "~",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, title string) {
		var b strings.Builder
		e := EntryRecord{Title: title, Summary: title, Link: title, Image: title, Source: title, Tags: []string{title}, Date: time.Unix(0, 0)}
		if err := HugoEntry(&b, e, BodyMarkdown); err != nil {
			t.Fatal(err)
		}
		front, _, ok := strings.Cut(strings.TrimPrefix(b.String(), "---\n"), "\n---\n")
		if !ok {
			t.Fatalf("no front matter in %q", b.String())
		}
		var back struct {
			Title, Slug, Image, Link, Source string
			Tags                             []string
		}
		if err := yaml.Unmarshal([]byte(front), &back); err != nil {
			t.Fatalf("%q: %v", front, err)
		}
		if want := news.CleanLine(title); back.Title != want {
			t.Errorf("title %q came back as %q", want, back.Title)
		}
		want := string([]rune(title)) // what is no UTF-8 becomes U+FFFD
		if back.Link != want || back.Image != want || back.Source != want || back.Tags[0] != want {
			t.Errorf("%q came back as %q, %q, %q, %q", want, back.Link, back.Image, back.Source, back.Tags[0])
		}
	})
}
