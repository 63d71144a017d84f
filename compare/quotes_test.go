package compare

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// told is a quote as a test writes it down.
type told struct {
	kind    news.QuoteKind
	speaker string
	words   string // as they stand in the text, with quotation marks
}

// reportOf makes a report of a text with its quotes.
func reportOf(id, lang, text string, quotes ...told) news.Report {
	r := news.Report{Article: news.Article{ID: id, Text: text, Lang: lang, Published: time.Date(2026, 3, 4, 8, 0, 0, 0, time.UTC)}}
	r.Analysis = news.Analysis{Lang: lang, Sentences: sentence.Split(text, lang)}
	for _, q := range quotes {
		at := strings.Index(text, q.words)
		if at < 0 {
			panic(q.words)
		}
		span := news.Span{Start: at, End: at + len(q.words)}
		entity := ""
		if q.speaker != strings.ToLower(q.speaker) {
			entity = "person:" + strings.ToLower(q.speaker)
			r.Analysis.Mentions = append(r.Analysis.Mentions, news.Mention{Span: news.Span{Start: len(text), End: len(text)}, Sentence: 0, Kind: news.Person, Entity: entity, Name: q.speaker})
		}
		r.Analysis.Quotes = append(r.Analysis.Quotes, news.Quote{
			Span: span, Sentence: sentence.At(r.Analysis.Sentences, at), Kind: q.kind, Class: news.Say, Speaker: q.speaker, Entity: entity, Speech: true, Confidence: .9,
		})
	}
	return r
}

func TestTellingsOfOneUtteranceAreOneEntry(t *testing.T) {
	t.Parallel()
	const speaker = "Edda Pryce"
	base := told{news.Direct, speaker, `"We closed the harbour because the fog was thicker than my grandmother's soup,"`}
	for name, c := range map[string]struct {
		lang, text string
		other      told
		want       bool
	}{
		"shortened":       {"en", `Pryce: "The fog was thicker than my grandmother's soup."`, told{news.Direct, speaker, `"The fog was thicker than my grandmother's soup."`}, true},
		"reworded":        {"en", `"We shut the harbour as the fog was thicker than grandmother's soup," she said.`, told{news.Direct, speaker, `"We shut the harbour as the fog was thicker than grandmother's soup,"`}, true},
		"indirect":        {"en", `Pryce said the harbour was closed because of thick fog.`, told{news.Indirect, speaker, `the harbour was closed because of thick fog`}, true},
		"translated":      {"de", `„Wir haben den Hafen geschlossen, weil der Nebel dicker war als Omas Suppe“, sagte sie.`, told{news.Direct, speaker, `„Wir haben den Hafen geschlossen, weil der Nebel dicker war als Omas Suppe“`}, true},
		"something else":  {"en", `"Nobody was hurt," she said.`, told{news.Direct, speaker, `"Nobody was hurt,"`}, false},
		"someone else":    {"en", `"The fog in the harbour was thick," said Tam Orre.`, told{news.Direct, "Tam Orre", `"The fog in the harbour was thick,"`}, false},
		"misattributed":   {"en", `"The fog was thicker than my grandmother's soup," said Tam Orre.`, told{news.Direct, "Tam Orre", `"The fog was thicker than my grandmother's soup,"`}, true},
		"misspelt":        {"en", `"The fog was thicker than grandmother's soup," said Eda Price.`, told{news.Direct, "Eda Price", `"The fog was thicker than grandmother's soup,"`}, true},
		"an unnamed one":  {"en", `"The fog was thicker than my grandmother's soup," said the master.`, told{news.Direct, "the master", `"The fog was thicker than my grandmother's soup,"`}, true},
		"other, unnamed":  {"en", `"Fog is no excuse," said the master.`, told{news.Direct, "the master", `"Fog is no excuse,"`}, false},
		"only small talk": {"en", `"Yes, it was," she said.`, told{news.Direct, speaker, `"Yes, it was,"`}, false},
	} {
		first := reportOf("1", "en", base.words+" said Edda Pryce, the harbour master.", base)
		entries := Quotes([]news.Report{first, reportOf("2", c.lang, c.text, c.other)})
		if got := len(entries) == 1; got != c.want {
			t.Errorf("%s: %d entries", name, len(entries))
		}
		if c.want && len(entries) == 1 && (len(entries[0].Variants) != 2 || entries[0].Speaker != speaker || !strings.HasPrefix(entries[0].Text, "We closed")) {
			t.Errorf("%s: %+v", name, entries[0])
		}
	}
}

func TestWhatIsNoSpeechAndCopiesAreLeftOut(t *testing.T) {
	t.Parallel()
	q := told{news.Direct, "Edda Pryce", `"The harbour is open again,"`}
	text := q.words + " said Edda Pryce."
	first, again, plan := reportOf("1", "en", text, q), reportOf("2", "en", text, q), reportOf("3", "en", text, q)
	again.CopyOf = "1"
	plan.Analysis.Quotes[0].Speech = false
	entries := Quotes([]news.Report{first, again, plan})
	if len(entries) != 1 || len(entries[0].Citations) != 1 || entries[0].Text != "The harbour is open again" {
		t.Fatalf("%+v", entries)
	}
	c := entries[0].Citations[0]
	if got := string([]rune(text)[*c.Start:*c.End]); got != c.Exact || c.Exact != entries[0].Text {
		t.Errorf("cited %q, stands %q", c.Exact, got)
	}
	if got := Quotes(nil); got == nil || len(got) > 0 {
		t.Errorf("no reports: %#v", got)
	}
}

// largeStory is a story of many articles with many quotes each of a few speakers.
func largeStory(articles, quotes int) []news.Report {
	var reports []news.Report
	for i := range articles {
		var text strings.Builder
		var all []told
		for k := range quotes {
			words := fmt.Sprintf("%q", fmt.Sprintf("The pier number %d was closed for %d days after storm %d hit harbour %d", k, (i*k)%17, i%5, k%7))
			all = append(all, told{news.Direct, fmt.Sprintf("Edda Pryce%c", 'a'+rune(k%20)), words})
			text.WriteString(words + " was said. ")
		}
		reports = append(reports, reportOf(fmt.Sprint(i), "en", text.String(), all...))
	}
	return reports
}

func BenchmarkQuotes(b *testing.B) {
	story := largeStory(200, 40)
	for b.Loop() {
		Quotes(story)
	}
}

// office makes a report in which a role stands at the given words, held by somebody or by nobody who is named.
func office(id, text, words, of, holder string, quotes ...told) news.Report {
	r := reportOf(id, "en", text, quotes...)
	at := strings.Index(text, words)
	role := news.Role{Span: news.Span{Start: at, End: at + len(words)}, Sentence: sentence.At(r.Analysis.Sentences, at), Office: "chief executive", Of: of}
	if holder != "" {
		role.Name, role.Entity, role.Named = holder, "person:"+strings.ToLower(holder), true
	}
	r.Analysis.Roles = append(r.Analysis.Roles, role)
	if of != "" {
		name := strings.Index(text, "Corvane")
		r.Analysis.Mentions = append(r.Analysis.Mentions, news.Mention{Span: news.Span{Start: name, End: name + len("Corvane")}, Kind: news.Organisation, Entity: of, Name: "Corvane"})
	}
	for i := range r.Analysis.Quotes {
		r.Analysis.Quotes[i].Source = role.Span
	}
	return r
}

func TestAnOfficeMeansWhoHoldsItInAnotherReport(t *testing.T) {
	t.Parallel()
	const corvane = "organisation:corvane"
	sources := []news.Report{
		office("1", `Marit Stolz, chief executive of Corvane, met Odd Brekke.`, "chief executive", corvane, "Marit Stolz"),
		office("2", `Odd Brekke, the chief executive, left.`, "chief executive", "", "Odd Brekke"),
	}
	for name, c := range map[string]struct {
		of, text, want string
	}{
		"of the same body": {corvane, `"No," the Corvane chief executive said.`, "Marit Stolz"},
		"of several":       {"", `"No," the chief executive said.`, "the chief executive"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := office("3", c.text, "chief executive", c.of, "", told{news.Direct, "the chief executive", `"No,"`})
			entries := Quotes(append(sources[:2:2], r))
			if len(entries) != 1 || entries[0].Speaker != c.want {
				t.Errorf("got %+v, want %q", entries, c.want)
			}
		})
	}
}

func TestSpellingsAndLanguagesOfOneName(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		a, b       string
		langB      string
		kindA      news.EntityKind
		want       bool
		keyA, keyB string
	}{
		"one word or two": {"Greet Van Hoeck", "Greet Vanhoeck", "en", news.Person, true, "person:gret van hoek", "person:gret vanhoek"},
		"translated body": {"National Geological Institute", "Instituto Geológico Nacional", "es", news.Organisation, true, "organisation:national geological institute", "organisation:instituto geologico nacional"},
		"another body":    {"National Geological Institute", "Instituto Oceánico Nacional", "es", news.Organisation, false, "organisation:national geological institute", "organisation:instituto oceanico nacional"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			report := func(id, lang, name, key string, words string) news.Report {
				r := reportOf(id, lang, name+": "+words, told{news.Direct, name, words})
				r.Analysis.Quotes[0].Entity, r.Analysis.Mentions[0].Entity, r.Analysis.Mentions[0].Kind = key, key, c.kindA
				return r
			}
			entries := Quotes([]news.Report{
				report("1", "en", c.a, c.keyA, `"The fault moved nine metres in one night."`), report("2", "en", c.a, c.keyA, `"Nobody slept."`),
				report("3", c.langB, c.b, c.keyB, `"Otra cosa muy distinta."`),
			})
			if got := entries[len(entries)-1].Speaker == c.a; got != c.want {
				t.Errorf("%q and %q are one: %v", c.a, c.b, got)
			}
		})
	}
}

func TestWhatADenialSaysIsNotSaid(t *testing.T) {
	t.Parallel()
	const text = `Edda Pryce ruled out closing the harbour. Edda Pryce said the fog would lift.`
	r := reportOf("a", "en", text, told{news.Indirect, "Edda Pryce", "closing the harbour"}, told{news.Indirect, "Edda Pryce", "the fog would lift"})
	refusal, plain := &r.Analysis.Quotes[0], &r.Analysis.Quotes[1]
	at := strings.Index(text, "ruled out")
	refusal.Class, refusal.Cue = news.Refuse, news.Span{Start: at, End: at + len("ruled out")}
	at = strings.Index(text, "said")
	plain.Cue = news.Span{Start: at, End: at + len("said")}
	entries := Quotes([]news.Report{r})
	if len(entries) != 2 {
		t.Fatalf("%d entries, want two: %+v", len(entries), entries)
	}
	if got := entries[0].Act(); got != "ruled out" {
		t.Errorf("before %q stands %q, want that it was ruled out", entries[0].Text, got)
	}
	if got := entries[1]; got.Act() != "" || got.Cue != "said" {
		t.Errorf("before %q stands %q (cue %q), want nothing", got.Text, got.Act(), got.Cue)
	}
}
