package account

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

var day = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)

func source(id, outlet, lang, title, text string) Source {
	a := news.Article{
		ID: id, Revision: 1, Outlet: outlet, Host: strings.ToLower(outlet) + ".example", URL: "https://" + strings.ToLower(outlet) + ".example/" + id,
		Title: title, Lang: lang, Text: text, Published: day,
	}
	return Source{Article: a, Analysis: analyse(a, []name{{news.Place, []string{"Kalvsund"}}, {news.Organisation, []string{"Harbour Authority"}}})}
}

func TestAStoryOfOneArticleGivesItsFirstSentencesWithinTheLimit(t *testing.T) {
	t.Parallel()
	var text []string
	for i := range 12 {
		text = append(text, fmt.Sprintf("The Harbour Authority counted %d lorries with timber of sort %c at gate %d of Kalvsund.", i+2, 'A'+i, i*i+3))
	}
	s := source("a1", "Mercury", "en", "Lorries queue at Kalvsund", strings.Join(text, " "))
	a := Compose("s", []Source{s}, Options{})
	words := 0
	for i, got := range a.Forms.Short.Sentences {
		if got.Citations[0].Sentence != i {
			t.Errorf("sentence %d of the account is sentence %d of the article", i, got.Citations[0].Sentence)
		}
		words += wordCount(got.Text)
	}
	if limit := wordCount(s.Article.Text) / 4; words == 0 || words > limit {
		t.Errorf("%d words are reproduced, the limit is %d", words, limit)
	}
	if a.Headline != "Lorries queue at Kalvsund" {
		t.Errorf("headline %q", a.Headline)
	}
}

func TestHeadlinesAloneMakeAnAccount(t *testing.T) {
	t.Parallel()
	sources := []Source{
		source("a1", "Mercury", "en", "Bridge collapses in Kalvsund - Mercury", ""),
		source("a2", "Courier", "en", "Port of Kalvsund shut for ten days", ""),
	}
	a := Compose("s", sources, Options{})
	if err := Check(a, sources); err != nil {
		t.Fatal(err)
	}
	if len(a.Forms.Short.Sentences) != 2 {
		t.Fatalf("%d sentences", len(a.Forms.Short.Sentences))
	}
	for _, s := range a.Forms.Short.Sentences {
		if c := s.Citations[0]; c.Sentence != -1 || c.Start != nil || strings.Contains(s.Text, "Mercury") {
			t.Errorf("%q cites %+v", s.Text, c)
		}
	}
}

func TestTheReadersLanguageIsKeptAndLanguagesAreNotMixed(t *testing.T) {
	t.Parallel()
	sources := []Source{
		source("a1", "Mercury", "en", "Bridge collapses in Kalvsund", "A road bridge collapsed before dawn in the port of Kalvsund, killing seven people."),
		source("a2", "Courier", "en", "Port shut", "Ships are being sent from Kalvsund to other ports, the Harbour Authority said in a statement."),
		source("a3", "Bote", "de", "Brücke in Kalvsund eingestürzt", "Im Hafen von Kalvsund ist vor Tagesanbruch eine Straßenbrücke eingestürzt."),
	}
	for reader, want := range map[string]string{"": "en", "de": "de", "fr": "en"} {
		a := Compose("s", sources, Options{Lang: reader})
		if a.Lang != want || len(a.Forms.Short.Sentences) == 0 {
			t.Errorf("a reader of %q gets %q", reader, a.Lang)
		}
		for _, s := range a.Forms.Short.Sentences {
			if german := s.Citations[0].Article == "a3"; german != (want == "de") {
				t.Errorf("a reader of %q gets %q", reader, s.Text)
			}
		}
	}
}

func TestACopyIsNeverASecondSource(t *testing.T) {
	t.Parallel()
	text := "A road bridge collapsed before dawn in the port of Kalvsund, killing seven people."
	sources := []Source{source("a1", "Mercury", "en", "Bridge", text), source("a2", "Courier", "en", "Bridge", text)}
	both := Compose("s", sources, Options{})
	if n := len(both.Forms.Short.Sentences[0].Citations); n != 2 {
		t.Errorf("two outlets that say the same: %d citations", n)
	}
	sources[1].CopyOf = "a1"
	copied := Compose("s", sources, Options{})
	if n := len(copied.Forms.Short.Sentences[0].Citations); n != 1 {
		t.Errorf("an outlet and its copy: %d citations", n)
	}
	if copied.Articles[1].CopyOf != "a1" {
		t.Error("the copy is not marked")
	}
	orphan := Compose("s", sources[1:], Options{})
	if len(orphan.Forms.Short.Sentences) == 0 {
		t.Error("a copy whose original is not of the story gives nothing")
	}
}

func TestCheckFindsWhatIsNotProved(t *testing.T) {
	t.Parallel()
	sources := []Source{source("a1", "Mercury", "en", "Bridge collapses", "A road bridge collapsed before dawn in the port of Kalvsund, killing seven people.")}
	for what, spoil := range map[string]func(*news.AccountSentence){
		"another word":        func(s *news.AccountSentence) { s.Text = strings.Replace(s.Text, "seven", "nine", 1) },
		"no citation":         func(s *news.AccountSentence) { s.Citations = nil },
		"moved offsets":       func(s *news.AccountSentence) { *s.Citations[0].Start++; *s.Citations[0].End++ },
		"offsets outside":     func(s *news.AccountSentence) { *s.Citations[0].End += 1000 },
		"an unknown article":  func(s *news.AccountSentence) { s.Citations[0].Article = "a9" },
		"another revision":    func(s *news.AccountSentence) { s.Citations[0].Revision = 2 },
		"other words cited":   func(s *news.AccountSentence) { s.Citations[0].Exact = "A road bridge stood" },
		"context that is not": func(s *news.AccountSentence) { s.Citations[0].Suffix = "and more" },
	} {
		a := Compose("s", sources, Options{})
		if err := Check(a, sources); err != nil {
			t.Fatalf("before: %v", err)
		}
		spoil(&a.Forms.Short.Sentences[0])
		if Check(a, sources) == nil {
			t.Errorf("%s was not found", what)
		}
	}
}

func TestNothingGivesAnEmptyAccount(t *testing.T) {
	t.Parallel()
	for _, sources := range [][]Source{nil, {{}}, {source("a", "Mercury", "und", "", "")}} {
		a := Compose("s", sources, Options{})
		if len(a.Forms.Short.Sentences) != 0 || a.Forms.Short.Sentences == nil || a.Tags == nil {
			t.Errorf("%+v", a)
		}
	}
}

func TestTagsAreWordsOfTheTitlesSharedOnesFirst(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		lang   string
		titles []string
		want   string
	}{
		{"en", []string{"Kalvsund's bridge collapses at dawn, seven dead", "Seven dead in bridge collapse", "The port and the bridge"}, "bridge collapses dead kalvsund dawn"},
		{"fr", []string{"Effondrement d’un pont : l’enquête commence à Kalvsund"}, "effondrement pont enquête commence kalvsund"},
		{"zh", []string{"港口大桥倒塌", "大桥倒塌七人"}, "大桥 桥倒 倒塌 港口 口大"},
		{"en", []string{"The and of", "3 10 2026"}, ""},
	} {
		if got := strings.Join(Tags(c.titles, c.lang), " "); got != c.want {
			t.Errorf("%q: got %q, want %q", c.titles, got, c.want)
		}
	}
}

// bigStory is a story of n articles of thirty sentences each.
func bigStory(n int) []Source {
	var sources []Source
	for i := range n {
		var b strings.Builder
		for j := range 30 {
			fmt.Fprintf(&b, "The Harbour Authority of Kalvsund told outlet %d that %d lorries of firm %d waited behind the bridge on day %d of the closure. ", i, i*j+3, j*7%11, j%5)
		}
		s := source(fmt.Sprintf("a%03d", i), fmt.Sprintf("Outlet%d", i), "en", fmt.Sprintf("Lorries wait at Kalvsund, day %d", i%9), strings.TrimSpace(b.String()))
		s.Article.Published = day.Add(time.Duration(i) * time.Hour)
		sources = append(sources, s)
	}
	return sources
}

func TestAStoryOfHundredsKeepsTheLimits(t *testing.T) {
	t.Parallel()
	sources := bigStory(200)
	a := Compose("s", sources, Options{})
	if err := Check(a, sources); err != nil {
		t.Error(err)
	}
	if n := len(a.Forms.Short.Sentences); n < 1 || n > 6 {
		t.Errorf("%d sentences", n)
	}
}

func BenchmarkCompose(b *testing.B) {
	for _, n := range []int{10, 200} {
		sources := bigStory(n)
		b.Run(fmt.Sprintf("%d articles", n), func(b *testing.B) {
			for b.Loop() {
				Compose("s", sources, Options{})
			}
		})
	}
}
