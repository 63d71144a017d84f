package eval

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/demo"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/token"
)

// paragraph is what a reader can begin with.
type paragraph struct {
	where string
	first news.AccountSentence
	dated bool // its day is printed before it
}

// paragraphs are those of all forms. In a list of days each sentence is one.
func paragraphs(f news.Forms) []paragraph {
	var list []paragraph
	add := func(where string, sentences []news.AccountSentence) {
		for i, s := range sentences {
			if i == 0 || s.Date != "" {
				list = append(list, paragraph{where, s, s.Date != ""})
			}
		}
	}
	add("short", f.Short.Sentences)
	add("structured, lead", f.Structured.Lead)
	for _, s := range f.Structured.Sections {
		add("structured, "+s.Label, s.Sentences)
	}
	add("report, lead", f.Report.Lead)
	for _, s := range f.Report.Sections {
		add("report, "+s.Heading, s.Sentences)
	}
	return list
}

// backward are first words that speak of what stood before, by language, folded.
var backward = map[string]string{
	"en": " he she it they his her hers its their him them this that these those such both here then thus instead also but however meanwhile ",
	"de": " er sie es ihr ihre sein seine dieser diese dieses dies das dort dann deshalb auch aber jedoch ",
	"fr": " il elle ils elles son sa ses leur leurs cela ce cet cette ces mais aussi ainsi ",
	"es": " el ella ellos ellas su sus esto este esta eso ese esa pero tambien asi ",
	"it": " egli lui lei loro suo sua questo questa ma anche cosi ",
}

// inTheAir says what a reader lacks who begins with the paragraph; "" when nothing.
func (p paragraph) inTheAir(lang string, published time.Time) string {
	text := strings.TrimLeft(p.first.Text, "\"“„«‘' ")
	quoted := text != p.first.Text
	first, start := "", 0
	for w := range token.Words(text) {
		if first == "" {
			first = token.Fold(w.Text)
		}
		if start++; start == 3 {
			text = text[:w.End]
			break
		}
	}
	if !quoted && (lang != "es" || first != "el") && strings.Contains(backward[lang], " "+first+" ") {
		return "begins with " + first
	}
	for _, d := range date.Find(text, lang, published) {
		if d.Relative && !p.dated && !quoted {
			return "begins with the relative day " + d.In(text)
		}
	}
	return ""
}

// checkAccount holds an account to what all of them promise.
func checkAccount(t *testing.T, name string, sources []account.Source) {
	t.Helper()
	a := account.Compose("s", sources, account.Options{})
	if err := account.Check(a, sources); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if a.Headline == "" || len(a.Forms.Short.Sentences) == 0 {
		t.Errorf("%s: no headline or no text", name)
	}
	for _, p := range paragraphs(a.Forms) {
		if len(p.first.Citations) == 0 {
			t.Errorf("%s, %s: %q has no citation", name, p.where, p.first.Text)
			continue
		}
		at := slices.IndexFunc(sources, func(s account.Source) bool { return s.Article.ID == p.first.Citations[0].Article })
		if at < 0 {
			t.Errorf("%s, %s: %q cites an article that is not there", name, p.where, p.first.Text)
			continue
		}
		if what := p.inTheAir(a.Lang, sources[at].Article.Published); what != "" {
			t.Errorf("%s, %s: %s: %q", name, p.where, what, p.first.Text)
		}
	}
	for _, s := range a.Forms.Structured.Sections {
		if s.Label == "" {
			t.Errorf("%s: a section without a label: %q", name, s.Sentences[0].Text)
		}
	}
}

func TestNoAccountOfAPackBeginsAParagraphInTheAir(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(filepath.Join(sharedData(t, ".."), "packs", "dev", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no packs: ", err)
	}
	analyser, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var p pack
		if err := json.Unmarshal(data, &p); err != nil {
			t.Fatal(err)
		}
		checkAccount(t, p.ID, p.sources(analyser))
	}
}

func TestNoAccountOfTheDemoBeginsAParagraphInTheAir(t *testing.T) {
	t.Parallel()
	end := time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC)
	world, err := demo.Load(end)
	if err != nil {
		t.Fatal(err)
	}
	analyser, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	stories := map[string][]account.Source{}
	for _, a := range world.Articles() {
		if a.Alone {
			continue
		}
		r := a.Revisions[len(a.Revisions)-1]
		article := news.Article{
			ID: a.ID, Revision: 1, Outlet: a.Outlet, Host: a.Outlet + ".example", URL: "https://demo.example/" + a.ID,
			Title: r.Title, Published: a.Published(), Text: strings.Join(r.Paragraphs, "\n\n"),
		}
		found := analyser.Analyse(&article, "")
		stories[a.Story] = append(stories[a.Story], account.Source{Article: article, Analysis: found, CopyOf: a.CopyOf})
	}
	if len(stories) < 5 {
		t.Fatalf("%d stories", len(stories))
	}
	for name, sources := range stories {
		checkAccount(t, name, sources)
	}
}
