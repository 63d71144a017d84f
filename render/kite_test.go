package render

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

// resolve finds the report of a citation as Kite's reader does: the nth of those with exactly this domain.
func resolve(s KiteStory, citation string) (KiteArticle, bool) {
	domain, position, _ := strings.Cut(citation, "#")
	n, err := strconv.Atoi(position)
	var of []KiteArticle
	for _, a := range s.Articles {
		if strings.EqualFold(a.Domain, domain) {
			of = append(of, a)
		}
	}
	if err != nil || n < 1 || n > len(of) {
		return KiteArticle{}, false
	}
	return of[n-1], true
}

var kiteCitation = regexp.MustCompile(`\[((?:[^#\]]+#\d+)|common)\]`)

func TestAStoryForKiteNamesItsReportsAsTheReaderFindsThem(t *testing.T) {
	t.Parallel()
	const file = "testdata/kite.json"
	a, _ := readAccount(t, "testdata/account.txtar")
	s := a.Forms.Short.Sentences[0]
	a.Forms.Short.Sentences[0] = news.AccountSentence{Text: "A bridge fell.", Origin: news.Rewritten, Model: "m", Citations: s.Citations, Sources: []news.AccountSentence{s}}
	cite := s.Citations[0]
	a.Quotes = []news.QuoteEntry{
		{Speaker: "the mayor", Kind: news.Indirect, Text: "it was old", Confidence: 1, Citations: []news.Citation{cite}},
		{Speaker: "Edda Pryce", Kind: news.Direct, Text: "It was [common] old [x.example#1]", Confidence: .9, Citations: []news.Citation{cite}},
		{Speaker: "Tom Hale", Kind: news.Direct, Text: "Unsure", Confidence: .5, Citations: []news.Citation{cite}},
	}
	a.Positions = []news.PositionEntry{
		{Actor: "Kalvsund: council", Confidence: .9, Citations: []news.Citation{cite, cite}},
		{Actor: "Nobody", Confidence: .2, Citations: []news.Citation{cite}},
	}
	a.Timeline = []news.Day{{Date: "2026-03-02", Text: "The bridge falls.", Confidence: .9, Citations: []news.Citation{cite}}, {Date: "2026", Text: "Unsure.", Confidence: .3, Citations: []news.Citation{cite}}}
	story := Kite(a, "World", 1)
	if strings.Contains(story.ShortSummary, "A bridge fell.") {
		t.Error("what a model rewrote is not marked there, so it must not be there")
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(story); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil || !bytes.Equal(want, b.Bytes()) {
		t.Errorf("%v: the story is\n%s", err, b.String())
	}
	texts := slices.Concat([]string{story.ShortSummary, story.Quote}, story.TalkingPoints)
	for _, p := range story.Perspectives {
		texts = append(texts, p.Text)
	}
	for _, d := range story.Timeline {
		texts = append(texts, d.Content)
	}
	for _, text := range texts {
		found := kiteCitation.FindAllStringSubmatch(text, -1)
		if len(found) == 0 {
			t.Errorf("%q names no report", text)
		}
		for _, c := range found {
			if _, ok := resolve(story, c[1]); !ok {
				t.Errorf("%q names %s, which the reader does not find", text, c[1])
			}
		}
	}
	if story.QuoteAuthor != "Edda Pryce" || len(story.Perspectives) != 1 || len(story.Timeline) != 1 {
		t.Errorf("what is not sure is shown, or what is sure is not: %+v", story)
	}
}

func TestAnEmptyStoryForKiteHasNoNullLists(t *testing.T) {
	t.Parallel()
	text, err := json.Marshal(Kite(news.Account{ID: "1"}, "World", 1))
	if err != nil || bytes.Contains(text, []byte("null")) {
		t.Errorf("%v: %s", err, text)
	}
}
