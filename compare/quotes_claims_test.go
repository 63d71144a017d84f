package compare

import (
	"fmt"
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

// claim is what somebody is told to have said.
type claim struct {
	lang  string
	class news.CueClass
	words string
}

// filler are utterances of another speaker, so that words have a frequency.
func filler() []news.Report {
	var all []news.Report
	for i, words := range []string{
		"the council met for nine hours", "the market had been moved to the square", "two ferries left late", "the orchestra would play outside",
		"snow had closed the pass", "a bakery burned down at dawn", "the library wants its books back", "the tram line is a year behind",
	} {
		all = append(all, reportOf(fmt.Sprint("f", i), "en", "Lund said "+words+".", told{news.Indirect, "Tor Lund", words}))
	}
	return all
}

// entriesOf counts the entries of one speaker who made two claims in two reports.
func entriesOf(a, b claim) int {
	reports := filler()
	for i, c := range []claim{a, b} {
		kind := news.Indirect
		if c.words[0] == '"' {
			kind = news.Direct
		}
		r := reportOf(fmt.Sprint(i), c.lang, "Edda Pryce: "+c.words+".", told{kind, "Edda Pryce", c.words})
		r.Analysis.Quotes[0].Class = c.class
		reports = append(reports, r)
	}
	n := 0
	for _, e := range Quotes(reports) {
		if e.Speaker == "Edda Pryce" {
			n++
		}
	}
	return n
}

func TestToldInOtherWords(t *testing.T) {
	t.Parallel()
	for _, c := range [][2]claim{
		{{"en", news.Say, `"We do not fell these trees for firewood. We fell them because they are ill."`}, {"en", news.Say, `her crew was not felling the trees to burn them`}},
		{{"en", news.Say, `the island did not want foreign help so far`}, {"en", news.Refuse, `help from abroad for the moment`}},
		{{"en", news.Demand, `an early election`}, {"ru", news.Demand, `досрочных выборов в мае`}},
		{{"en", news.Say, `"Nobody in this valley has slept since the dam cracked."`}, {"fr", news.Say, `personne n'a dormi dans la vallée depuis que le barrage s'est fissuré`}},
		{{"en", news.Commit, `the last bus would leave at nine in the evening`}, {"de", news.Commit, `der letzte Bus fahre um neun Uhr abends`}},
		{{"en", news.Say, `"I would rather lose my seat than my word"`}, {"es", news.Say, `"Prefiero perder mi escaño antes que mi palabra"`}},
		{{"en", news.Refuse, `to sell the forest`}, {"uk", news.Refuse, `продавати ліс`}},
		{{"en", news.Say, `her soldiers would withdraw as soon as observers were there`}, {"it", news.Say, `i soldati si ritireranno solo dopo l'arrivo degli osservatori`}},
	} {
		if n := entriesOf(c[0], c[1]); n != 1 {
			t.Errorf("%d entries of %q and %q", n, c[0].words, c[1].words)
		}
	}
}

func TestOtherClaimsStayApart(t *testing.T) {
	t.Parallel()
	for _, c := range [][2]claim{
		{{"en", news.Say, `the bridge will open in May`}, {"en", news.Say, `the bridge will not open in May`}},
		{{"en", news.Say, `profits will rise next year`}, {"en", news.Say, `profits will fall next year`}},
		{{"en", news.Say, `the firm dumped waste in the river`}, {"en", news.Deny, `the firm dumped waste in the river`}},
		{{"en", news.Say, `the mill would hire forty people`}, {"de", news.Say, `die Mühle habe keine Schulden`}},
		{{"en", news.Say, `"The police came too late"`}, {"fr", news.Say, `"La police a besoin de voitures neuves"`}},
		{{"en", news.Demand, `the return of the painting`}, {"en", news.Demand, `the resignation of the director`}},
		{{"en", news.Say, `the judge had been fair to both sides`}, {"ru", news.Say, `суд начнётся в понедельник`}},
		{{"en", news.Refuse, `to sell the forest`}, {"en", news.Refuse, `to sell the airline`}},
		{{"en", news.Ask, `whether the army would guard the northern border`}, {"en", news.Say, `the army guards the northern border`}},
		{{"en", news.Say, `the wall would stand for a hundred years`}, {"tr", news.Say, `duvarın yüz bin liraya mal olduğunu`}},
	} {
		if n := entriesOf(c[0], c[1]); n != 2 {
			t.Errorf("%d entries of %q and %q", n, c[0].words, c[1].words)
		}
	}
}
