package compare

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// stands is a position of a test: who, with key; stance; the words of action and condition.
type stands struct {
	actor, entity string
	stance        news.Stance
	action, ifso  string
	by, byEntity  string
}

// standing makes a report that appeared so many hours after the first of March 2031, with the names that
// stand in its text, by words and key, and with positions, whose words are looked for in it.
func standing(t testing.TB, id, lang string, hours int, text string, names map[string]string, positions ...stands) news.Report {
	t.Helper()
	at := time.Date(2031, 3, 1, hours, 0, 0, 0, time.UTC)
	r := news.Report{Article: news.Article{ID: id, Lang: lang, Text: text, Published: at}}
	r.Analysis = news.Analysis{Lang: lang, Sentences: sentence.Split(text, lang)}
	for _, s := range r.Analysis.Sentences {
		for words, key := range names {
			if i := strings.Index(s.In(text), words); i >= 0 {
				kind, _, _ := strings.Cut(key, ":")
				span := news.Span{Start: s.Start + i, End: s.Start + i + len(words)}
				r.Analysis.Mentions = append(r.Analysis.Mentions, news.Mention{
					Span: span, Sentence: sentence.At(r.Analysis.Sentences, span.Start), Kind: news.EntityKind(kind), Entity: key, Name: words,
				})
			}
		}
	}
	for _, s := range positions {
		p := news.Position{Stance: s.stance, Actor: s.actor, Entity: s.entity, SaidBy: s.by, SaidByEntity: s.byEntity, Date: at, Confidence: .8}
		p.Action, p.Condition = spanOf(t, text, s.action), spanOf(t, text, s.ifso)
		p.Sentence = sentence.At(r.Analysis.Sentences, p.Action.Start)
		r.Analysis.Positions = append(r.Analysis.Positions, p)
	}
	return r
}

// spanOf finds words in a text, an empty span for none.
func spanOf(t testing.TB, text, words string) news.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("no %q in %q", words, text)
	}
	return news.Span{Start: i, End: i + len(words)}
}

// listed writes entries a line each.
func listed(entries []news.PositionEntry) string {
	var b strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&b, "%s %s %s: %s", e.ID, e.Actor, e.Stance, e.Action)
		if e.Condition != "" {
			fmt.Fprintf(&b, " (%s)", e.Condition)
		}
		if e.SaidBy != "" {
			fmt.Fprintf(&b, " by %s", e.SaidBy)
		}
		if e.Supersedes != "" {
			fmt.Fprintf(&b, " instead of %s", e.Supersedes)
		}
		for _, c := range e.Citations {
			fmt.Fprintf(&b, " [%s]", c.Article)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSpace(b.String())
}

func wantPositions(t *testing.T, want string, reports ...news.Report) {
	t.Helper()
	if got := listed(Positions(reports)); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, strings.TrimSpace(want))
	}
}

var norland = map[string]string{"Norland": "place:norland"}

func TestOneStanceOfSeveralReportsIsOneEntry(t *testing.T) {
	t.Parallel()
	first := standing(t, "a", "en", 1, "Norland will send 80 engineers to the dam.", norland, stands{"Norland", "place:norland", news.Will, "send 80 engineers to the dam", "", "", ""})
	second := standing(t, "b", "en", 2, "Norland promised 80 engineers for the dam.", norland, stands{"Norland", "place:norland", news.Will, "80 engineers for the dam", "", "", ""})
	german := standing(t, "c", "de", 3, "Norland will 80 Techniker zum Damm schicken.", norland, stands{"Norland", "place:norland", news.Will, "80 Techniker zum Damm schicken", "", "", ""})
	copied := first
	copied.Article.ID, copied.CopyOf, copied.Article.Published = "d", "a", first.Article.Published.Add(5*time.Hour)
	wantPositions(t, "p1 Norland will: send 80 engineers to the dam [a] [b] [c]", first, second, german, copied)
}

func TestWhatACopyAddsCounts(t *testing.T) {
	t.Parallel()
	first := standing(t, "a", "en", 1, "Norland will send 80 engineers to the dam.", norland)
	added := standing(t, "b", "en", 2, "Norland will send 80 engineers to the dam. Kredia will lend the city nothing more.", norland,
		stands{"Norland", "place:norland", news.Will, "send 80 engineers to the dam", "", "", ""},
		stands{"Kredia", "", news.WillNot, "lend the city nothing more", "", "", ""})
	added.CopyOf = "a"
	wantPositions(t, "p1 Kredia will-not: lend the city nothing more [b]", first, added)
}

func TestAnotherStanceIsAnotherEntryThatReplacesTheFirst(t *testing.T) {
	t.Parallel()
	before := standing(t, "a", "en", 1, "Norland will not take part in the talks on the lake.", norland, stands{"Norland", "place:norland", news.WillNot, "take part in the talks on the lake", "", "", ""})
	after := standing(t, "b", "en", 30, "Norland will take part in the talks on the lake if Rovia does.", norland,
		stands{"Norland", "place:norland", news.OnlyIf, "take part in the talks on the lake", "if Rovia does", "", ""})
	other := standing(t, "c", "en", 31, "Norland demands a report on the mine.", norland, stands{"Norland", "place:norland", news.Demands, "a report on the mine", "", "", ""})
	wantPositions(t, `
p1 Norland will-not: take part in the talks on the lake [a]
p2 Norland only-if: take part in the talks on the lake (if Rovia does) instead of p1 [b]
p3 Norland demands: a report on the mine [c]`, other, after, before)
}

func TestWhatALeaderSaysIsTheBodysWhereItActsItself(t *testing.T) {
	t.Parallel()
	names := map[string]string{"Kredia": "organisation:kredia", "Tomas Ekholm": "person:tomas ekholm"}
	text := "Tomas Ekholm, the chief executive of Kredia, refused to sell the branch. Kredia denied the report."
	one := standing(t, "a", "en", 1, text, names,
		stands{"Tomas Ekholm", "person:tomas ekholm", news.WillNot, "sell the branch", "", "", ""}, stands{"Kredia", "organisation:kredia", news.Denies, "the report", "", "", ""})
	one.Analysis.Roles = []news.Role{{
		Span: spanOf(t, text, "chief executive"), Office: "chief executive", Of: "organisation:kredia", Entity: "person:tomas ekholm", Name: "Tomas Ekholm", Named: true,
	}}
	wantPositions(t, `
p1 Kredia will-not: sell the branch by Tomas Ekholm [a]
p2 Kredia denies: the report [a]`, one)
}

func TestTheOfficeAloneMeansItsHolder(t *testing.T) {
	t.Parallel()
	named := standing(t, "a", "en", 1, "Mayor Carla Brunetti spoke.", map[string]string{"Carla Brunetti": "person:carla brunetti"})
	named.Analysis.Roles = []news.Role{{Span: news.Span{Start: 0, End: 5}, Office: "mayor", Entity: "person:carla brunetti", Name: "Carla Brunetti", Named: true}}
	alone := standing(t, "b", "en", 2, "The mayor demanded tents.", nil, stands{"mayor", "", news.Demands, "tents", "", "", ""})
	alone.Analysis.Roles = []news.Role{{Span: news.Span{Start: 4, End: 9}, Office: "mayor", Definite: true}}
	alone.Analysis.Positions[0].Holder = news.Span{Start: 4, End: 9}
	wantPositions(t, "p1 Carla Brunetti demands: tents [b]", named, alone)
}

func TestNamesThatOutletsTranscribeMeet(t *testing.T) {
	t.Parallel()
	one := standing(t, "a", "en", 1, "Ostap Verbenko denied having touched the ballot.", map[string]string{"Ostap Verbenko": "person:ostap verbenko"},
		stands{"Ostap Verbenko", "person:ostap verbenko", news.Denies, "having touched the ballot", "", "", ""})
	two := standing(t, "b", "en", 2, "Ostap Werbenko denied touching the ballot.", map[string]string{"Ostap Werbenko": "person:ostap werbenko"},
		stands{"Ostap Werbenko", "person:ostap werbenko", news.Denies, "touching the ballot", "", "", ""})
	wantPositions(t, "p1 Ostap Verbenko denies: having touched the ballot [a] [b]", one, two)
}

func TestPositionsOutsideTheTextAreLeftOut(t *testing.T) {
	t.Parallel()
	r := standing(t, "a", "en", 1, "Norland will pay the bill.", norland, stands{"Norland", "place:norland", news.Will, "pay the bill", "", "", ""})
	r.Analysis.Positions = append(r.Analysis.Positions, news.Position{Sentence: 9}, news.Position{Action: news.Span{Start: 20, End: 99}},
		news.Position{Action: news.Span{Start: 3, End: 5}, Condition: news.Span{Start: 90, End: 99}}, news.Position{Sentence: -1})
	wantPositions(t, "p1 Norland will: pay the bill [a]", r)
}

// BenchmarkPositions folds a story of 200 reports with 20 positions each.
func BenchmarkPositions(b *testing.B) {
	var reports []news.Report
	for i := range 200 {
		var text strings.Builder
		var all []stands
		names := map[string]string{}
		for k := range 20 {
			actor, action := fmt.Sprintf("Norland%c", 'a'+k), fmt.Sprintf("send %d engineers to dam %d", 10*k+i%3, k)
			fmt.Fprintf(&text, "%s will %s. ", actor, action)
			names[actor] = "place:" + strings.ToLower(actor)
			all = append(all, stands{actor, names[actor], news.Will, action, "", "", ""})
		}
		reports = append(reports, standing(b, fmt.Sprint(i), "en", i, text.String(), names, all...))
	}
	for b.Loop() {
		Positions(reports)
	}
}
