package account

import (
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

func TestASentenceThatSpeaksOfWhatStandsElsewhereLeans(t *testing.T) {
	t.Parallel()
	people := []name{{news.Person, []string{"Anna Holm", "Holm"}}, {news.Organisation, []string{"Harbour Authority"}}, {news.Place, []string{"Kalvsund"}}}
	for text, want := range map[string]bool{
		"The Harbour Authority was ready to pay a third of that sum at once.":                       true,
		"The town of Kalvsund will decide on these repairs after the summer recess.":                true,
		"The town of Kalvsund will decide on the repairs this week or next month.":                  false,
		"A report on the rings in the steel confirmed her doubts about the bridge.":                 true,
		"Anna Holm said her firm would pay for the repairs of the bridge.":                          false,
		"A pilot who saw the wreck said that he had warned the port of Kalvsund.":                   false,
		"Delegations from nine ports rose to applaud it in the hall of Kalvsund.":                   true,
		"Anna Holm made it clear that the Harbour Authority would not pay.":                         false,
		"The bridge fell because nobody had inspected it in the port of Kalvsund.":                  false,
		"Kalvsund insists that they were not asked before the bridge was built.":                    true,
		"Inspectors of the Harbour Authority said they had found cracks in the bridge.":             false,
		"“He never asked for that bridge,” said Anna Holm of the Harbour Authority.":                false,
		"After his ship had left the port of Kalvsund in the fog, Anna Holm heard the bridge fall.": false,
	} {
		a := news.Article{ID: "a", Lang: "en", Text: text}
		d := newDraft([]Source{{Article: a, Analysis: analyse(a, people)}}, Options{}.withDefaults())
		c := d.candidateAt(d.reports[0], 0)
		if c == nil {
			t.Fatalf("%q is no candidate", text)
		}
		if got := c.leans(); got != want {
			t.Errorf("leans(%q) = %v", text, got)
		}
	}
}

func TestADemonstrativePointsBackInOtherLanguages(t *testing.T) {
	t.Parallel()
	for _, v := range []struct {
		lang, text string
		want       bool
	}{
		{"de", "Der Hafen von Kalvsund will mit diesem Geld die Brücke wieder aufbauen.", true},
		{"de", "Der Hafen von Kalvsund will in dieser Woche mit dem Bau beginnen.", false},
		{"fr", "Le port de Kalvsund veut payer la moitié de cette somme avant juin.", true},
		{"es", "El puerto de Kalvsund quiere pagar la mitad de esa suma antes de junio.", true},
	} {
		a := news.Article{ID: "a", Lang: v.lang, Text: v.text}
		d := newDraft([]Source{{Article: a, Analysis: analyse(a, nil)}}, Options{}.withDefaults())
		if got := d.candidateAt(d.reports[0], 0).leans(); got != v.want {
			t.Errorf("leans(%q) = %v", v.text, got)
		}
	}
}
