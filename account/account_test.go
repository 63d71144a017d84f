package account

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

var update = flag.Bool("update", false, "write the golden files anew")

// name is an entity of a test story with the forms in which it stands.
type name struct {
	kind  news.EntityKind
	forms []string
}

// story reads the articles of a golden file.
func story(t *testing.T, archive *txtar.Archive) []Source {
	t.Helper()
	var names []name
	var sources []Source
	for _, f := range archive.Files {
		switch f.Name {
		case "names":
			names = readNames(string(f.Data))
		case "want":
		default:
			sources = append(sources, readSource(t, f, names))
		}
	}
	return sources
}

func readNames(text string) []name {
	var names []name
	for line := range strings.Lines(text) {
		kind, forms, _ := strings.Cut(strings.TrimSpace(line), " ")
		names = append(names, name{news.EntityKind(kind), strings.Split(forms, "|")})
	}
	return names
}

func readSource(t *testing.T, f txtar.File, names []name) Source {
	t.Helper()
	head, text, _ := strings.Cut(string(f.Data), "\n\n")
	fields := map[string]string{"lang": "en"}
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		fields[key] = value
	}
	published, err := time.Parse(time.RFC3339, fields["published"])
	if err != nil {
		t.Fatal(err)
	}
	a := news.Article{
		ID: f.Name, Revision: 1, Outlet: fields["outlet"], Host: news.Host(fields["url"]), URL: fields["url"],
		Title: fields["title"], Lang: fields["lang"], Published: published, Text: strings.TrimSpace(text),
	}
	return Source{Article: a, Analysis: analyse(a, names), CopyOf: fields["copy_of"]}
}

var figure = regexp.MustCompile(`\b(\d+) (\pL+)`)

// analyse stands in for the stages before: it finds the given names, figures
// followed by a word, and nothing else.
func analyse(a news.Article, names []name) news.Analysis {
	out := news.Analysis{Lang: a.Lang, Sentences: sentence.Split(a.Text, a.Lang)}
	for i, s := range out.Sentences {
		text := s.In(a.Text)
		for _, m := range mentions(text, i, names) {
			m.Start, m.End = m.Start+s.Start, m.End+s.Start
			out.Mentions = append(out.Mentions, m)
		}
		for _, m := range figure.FindAllStringSubmatch(text, -1) {
			value, _ := strconv.ParseFloat(m[1], 64)
			out.Numbers = append(out.Numbers, news.Number{Sentence: i, Value: value, Unit: m[2]})
		}
	}
	out.TitleMentions = mentions(a.Title, -1, names)
	return out
}

func mentions(text string, number int, names []name) []news.Mention {
	var out []news.Mention
	for _, n := range names {
		for _, form := range n.forms {
			if at := strings.Index(text, form); at >= 0 {
				out = append(out, news.Mention{
					Span: news.Span{Start: at, End: at + len(form)}, Sentence: number, Kind: n.kind,
					Entity: string(n.kind) + ":" + strings.ToLower(n.forms[0]), Name: n.forms[0],
				})
				break
			}
		}
	}
	return out
}

// written is an account as a golden file holds it.
func written(a news.Account) string {
	var b strings.Builder
	fmt.Fprintf(&b, "headline: %s\nslug: %s\nlang: %s\nlanguages: %s\ntags: %s\n", a.Headline, a.Slug, a.Lang,
		strings.Join(a.Languages, " "), strings.Join(a.Tags, " "))
	for _, e := range a.Entities {
		fmt.Fprintf(&b, "entity: %s (%s) %d\n", e.Name, e.Kind, e.Mentions)
	}
	for _, s := range a.Forms.Short.Sentences {
		fmt.Fprintf(&b, "\n%s\n", s.Text)
		for _, c := range s.Citations {
			fmt.Fprintf(&b, "  %s %s:%d", s.Origin, c.Article, c.Sentence)
			if c.Start != nil {
				fmt.Fprintf(&b, " %d-%d", *c.Start, *c.End)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func TestAccountsOfStoriesAsWritten(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			sources := story(t, archive)
			a := Compose("s1", sources, Options{})
			if err := Check(a, sources); err != nil {
				t.Error(err)
			}
			want := &archive.Files[len(archive.Files)-1]
			got := written(a)
			if *update {
				want.Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if got != string(want.Data) {
				t.Errorf("got\n%s\nwant\n%s", got, want.Data)
			}
			slices.Reverse(sources)
			if again := written(Compose("s1", sources, Options{})); again != got {
				t.Errorf("the order of the sources matters: got\n%s\nthen\n%s", got, again)
			}
		})
	}
}
