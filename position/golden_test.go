package position_test

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/position"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/sentence"
)

var update = flag.Bool("update", false, "write the found positions into testdata")

// published is when the articles of these tests appeared.
var published = time.Date(2031, 3, 12, 9, 0, 0, 0, time.UTC)

// TestGolden finds the positions in small reports. A file of testdata, whose name begins with the language, holds a
// text, what reading found in it (names: words, key, full name; roles: words, office, owner, holder; quotes: class, cue,
// source, speaker, content), and the wanted positions: stance, actor, action, condition, speaker, confidence. So
// the tests depend on no other finder.
func TestGolden(t *testing.T) {
	t.Parallel()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			t.Parallel()
			checkGolden(t, path)
		})
	}
}

func checkGolden(t *testing.T, path string) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lang, _, _ := strings.Cut(filepath.Base(path), "-")
	article, analysis := read(t, lang, part(archive, "text"), part(archive, "names"), part(archive, "roles"), part(archive, "quotes"))
	var b strings.Builder
	for _, p := range position.Find(&article, &analysis) {
		fmt.Fprintf(&b, "%d | %s | %s | %s | %s | %s | %.2f\n", p.Sentence, p.Stance, p.Actor, p.Action.In(article.Text),
			p.Condition.In(article.Text), p.SaidBy, p.Confidence)
	}
	if *update {
		keep := archive.Files[:0]
		for _, f := range archive.Files {
			if f.Name != "positions" {
				keep = append(keep, f)
			}
		}
		archive.Files = append(keep, txtar.File{Name: "positions", Data: []byte(b.String())})
		if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, want := strings.TrimSpace(b.String()), part(archive, "positions"); got != want {
		t.Errorf("positions differ\n got:\n%s\nwant:\n%s", got, want)
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

// read makes an article with an analysis that has what the lists say, wherever it stands in the text.
func read(t testing.TB, lang, text, names, roles, quotes string) (news.Article, news.Analysis) {
	t.Helper()
	article := news.Article{ID: "a", Text: text, Lang: lang, Published: published}
	found := news.Analysis{Lang: lang, Sentences: sentence.Split(text, lang), Dates: date.Find(text, lang, published)}
	for i := range found.Dates {
		found.Dates[i].Sentence = sentence.At(found.Sentences, found.Dates[i].Start)
	}
	entities := map[string]string{} // by full name
	for _, f := range fields(t, names, 3) {
		entities[f[2]] = f[1]
		kind, _, _ := strings.Cut(f[1], ":")
		for _, span := range all(text, f[0]) {
			m := news.Mention{Span: span, Sentence: sentence.At(found.Sentences, span.Start), Kind: news.EntityKind(kind), Entity: f[1], Name: f[2]}
			found.Mentions = append(found.Mentions, m)
		}
	}
	sort.Slice(found.Mentions, func(i, k int) bool { return found.Mentions[i].Start < found.Mentions[k].Start })
	for _, f := range fields(t, roles, 4) {
		for _, span := range all(text, f[0]) {
			role := news.Role{Span: span, Sentence: sentence.At(found.Sentences, span.Start), Office: f[1], Of: f[2], Name: f[3]}
			if f[3] != "" {
				role.Entity = "person:" + strings.ToLower(f[3])
			}
			found.Roles = append(found.Roles, role)
		}
	}
	sort.Slice(found.Roles, func(i, k int) bool { return found.Roles[i].Start < found.Roles[k].Start })
	for _, f := range fields(t, quotes, 5) {
		q := news.Quote{Kind: news.Indirect, Class: news.CueClass(f[0]), Speaker: f[3], Confidence: .85, Speech: true}
		q.Span = one(t, text, f[4])
		if q.Class == "direct" {
			q.Kind, q.Class = news.Direct, news.Say
		}
		if f[1] != "" {
			q.Cue = one(t, text, f[1])
		}
		if f[2] != "" {
			q.Source = one(t, text, f[2])
		}
		q.Entity = cmp.Or(entities[f[3]], "person:"+strings.ToLower(f[3]))
		q.Sentence = sentence.At(found.Sentences, q.Start)
		found.Quotes = append(found.Quotes, q)
	}
	sort.Slice(found.Quotes, func(i, k int) bool { return found.Quotes[i].Start < found.Quotes[k].Start })
	return article, found
}

// fields cuts lines into n fields that bars divide.
func fields(t testing.TB, list string, n int) [][]string {
	t.Helper()
	var rows [][]string
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(line), "|")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		if len(f) != n {
			t.Fatalf("%q has %d fields, not %d", line, len(f), n)
		}
		rows = append(rows, f)
	}
	return rows
}

// all returns the places of words that stand by themselves.
func all(text, words string) []news.Span {
	var spans []news.Span
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return spans
		}
		span := news.Span{Start: at + i, End: at + i + len(words)}
		at = span.End
		if before := text[:span.Start]; before == "" || strings.ContainsAny(before[len(before)-1:], " \n\"“”„«»'(") {
			spans = append(spans, span)
		}
	}
}

// one returns the only place of words.
func one(t testing.TB, text, words string) news.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 || strings.Contains(text[i+1:], words) {
		t.Fatalf("%q does not stand once in the text", words)
	}
	return news.Span{Start: i, End: i + len(words)}
}
