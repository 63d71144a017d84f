package rewrite_test

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/account/rewrite"
	"github.com/wiredesk/wiredesk/analyse"
)

var monday = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)

var analyser = sync.OnceValue(func() *analyse.Analyser {
	a, err := analyse.New()
	if err != nil {
		panic(err)
	}
	return a
})

func writer() *rewrite.Writer { return rewrite.NewWriter(analyser()) }

// sources cuts a text at its bars.
func sources(text, lang string) []rewrite.Source {
	var all []rewrite.Source
	for _, part := range strings.Split(text, " | ") {
		all = append(all, rewrite.Source{Text: part, Lang: lang, At: monday})
	}
	return all
}

// good are rewritings that say the same, or less.
var good = []struct{ from, lang, source, text string }{
	{"en", "en", "The harbour of Wexmouth was closed on Sunday after about 30 boats had collided in thick fog, the council said.",
		"The council said the harbour of Wexmouth was closed on Sunday after about 30 boats had collided in thick fog."},
	{"en", "en", "Three people were injured. | The council has closed the bridge.",
		"Three people were injured, and the council has closed the bridge."},
	{"en", "en", "The ferry Aurelia, which carries 400 passengers, ran aground near Porto Velmar on Sunday morning.",
		"The ferry Aurelia ran aground near Porto Velmar on Sunday morning."},
	{"en", "en", "“We will not sell the mill,” mayor Edda Pryce said on Sunday.",
		"Mayor Edda Pryce said on Sunday: “We will not sell the mill.”"},
	{"en", "en", "The bridge will reopen on Friday if the engineers agree.",
		"If the engineers agree, the bridge will reopen on Friday."},
	{"en", "en", "Talks between the two unions and the port authority ended without an agreement late on Sunday.",
		"Late on Sunday, talks between the two unions and the port authority ended without an agreement."},
	{"de", "de", "Der Hafen von Wexmouth bleibt nach Angaben der Behörde bis Freitag geschlossen.",
		"Nach Angaben der Behörde bleibt der Hafen von Wexmouth bis Freitag geschlossen."},
	{"de", "de", "Der Rat will die Brücken bis Freitag prüfen lassen.", "Bis Freitag will der Rat die Brücken prüfen lassen."},
	{"fr", "fr", "Le pont a été fermé dimanche après la collision de deux bateaux.",
		"Dimanche, le pont a été fermé après la collision de deux bateaux."},
	{"en", "de", "The harbour of Wexmouth was closed on Sunday after a collision of two ships.",
		"Der Hafen von Wexmouth wurde am Sonntag nach einer Kollision zweier Schiffe geschlossen."},
	{"en", "fr", "Three people were injured in Lisbon on Sunday.", "Trois personnes ont été blessées à Lisbonne dimanche."},
	{"en", "es", "The government did not approve the law.", "El gobierno no aprobó la ley."},
	{"en", "de", "The police said on Sunday that three people were killed in Kyiv.", "Die Polizei sagte am Sonntag, dass in Kiew drei Menschen getötet wurden."},
	{"de", "en", "Die Brücke bleibt bis zum 14. März geschlossen.", "The bridge remains closed until 14 March."},
	{"uk", "en", "У неділю в Києві загинули три людини.", "Three people died in Kyiv on Sunday."},
}

// lies are rewritings that say something else, each in its own way.
var lies = []struct {
	from, lang, source, text string
	want                     rewrite.Reason // "" for any
}{
	// numbers and dates
	{"en", "en", "About 30 boats collided in the harbour.", "About 90 boats collided in the harbour.", rewrite.Number},
	{"en", "en", "About 30 boats collided in the harbour.", "Exactly 30 boats collided in the harbour.", ""},
	{"en", "en", "About 30 boats collided in the harbour.", "In the harbour, 30 boats collided.", rewrite.Number},
	{"en", "en", "At least 30 boats collided in the harbour.", "At most 30 boats collided in the harbour.", rewrite.Number},
	{"en", "en", "The loss was 3 million euros.", "The loss was 3 billion euros.", rewrite.Number},
	{"en", "en", "The bridge was closed on Sunday.", "The bridge was closed on Saturday.", ""},
	{"en", "en", "The bridge was closed on Sunday.", "The bridge was closed on 1 March 2024.", ""},
	{"fr", "fr", "Le pont a été fermé dimanche.", "Le pont a été fermé samedi.", rewrite.Number},
	{"en", "en", "Kenya sent 3 doctors and Ghana 7 nurses.", "Kenya sent 7 doctors and Ghana 3 nurses.", ""},
	// names
	{"en", "en", "The mayor met Edda Pryce in Lisbon.", "The mayor met Edda Pryce in Madrid.", rewrite.Name},
	{"en", "en", "The mayor met a minister in Lisbon.", "The mayor met minister Tom Hale in Lisbon.", ""},
	{"en", "en", "Wexmouth Rovers beat Tarn City on Sunday.", "Tarn City beat Wexmouth Rovers on Sunday.", rewrite.Name},
	{"en", "en", "Kessari Foreign Minister Daoud Merzhan made a release a condition.", "Kessari Brackwater Daoud Merzhan made a release a condition.", ""},
	{"en", "en", "Pryce met the minister in Lisbon.", "Edda Pryce met the minister in Lisbon.", rewrite.Name},
	{"de", "de", "Der Hafen bleibt bis Freitag geschlossen.", "Der Brackwater bleibt bis Freitag geschlossen.", rewrite.Name},
	// negation
	{"en", "en", "The council approved the plan for the bridge.", "The council did not approve the plan for the bridge.", rewrite.Negation},
	{"de", "de", "Der Rat stimmte dem Plan nicht zu.", "Der Rat stimmte dem Plan zu.", rewrite.Negation},
	{"tr", "tr", "Belediye köprüyü kapatmak zorunda değil.", "Belediye köprüyü kapatmak zorunda.", rewrite.Negation},
	// modality
	{"en", "en", "The council may close the bridge.", "The council will close the bridge.", ""},
	{"en", "en", "The council will close the bridge.", "The council closed the bridge.", rewrite.Modality},
	{"en", "en", "The council closed the bridge.", "The council must close the bridge.", rewrite.Modality},
	{"en", "en", "The council has to close the bridge.", "The council has closed the bridge.", rewrite.Modality},
	{"de", "de", "Der Rat könnte die Brücke schließen.", "Der Rat schließt die Brücke.", rewrite.Modality},
	{"fr", "fr", "Le maire pourrait fermer le pont.", "Le maire va fermer le pont.", rewrite.Modality},
	{"es", "es", "El alcalde cerró el puente.", "El alcalde cerrará el puente.", rewrite.Modality},
	// who said it
	{"en", "en", "The bridge is safe, the mayor said.", "The bridge is safe.", rewrite.Attribution},
	{"en", "en", "“The bridge is safe,” Edda Pryce said. | Tom Hale disagreed with her.", "“The bridge is safe,” Tom Hale said, and disagreed with her.", ""},
	{"en", "en", "The bridge is safe, the mayor said.", "The bridge is safe, the engineers said.", ""},
	{"en", "en", "“We will not sell the mill,” Edda Pryce said.", "“We will never ever sell the mill,” Edda Pryce said.", ""},
	{"en", "en", "Edda Pryce said she would not sell the mill.", "Edda Pryce said: “I would not sell the mill.”", rewrite.Quotation},
	{"en", "en", "Edda Pryce said the mill was sold.", "Edda Pryce denied the mill was sold.", rewrite.Attribution},
	// condition
	{"en", "en", "The bridge will reopen if the engineers agree.", "The bridge will reopen and the engineers agree.", rewrite.Condition},
	{"en", "en", "The bridge will reopen on Friday.", "The bridge will reopen on Friday if the engineers agree.", ""},
	// meaning
	{"en", "en", "The council discussed the plan for the bridge.", "The council rejected the plan for the bridge.", ""},
	{"en", "en", "Prices rose in the spring.", "Prices fell in the spring.", rewrite.Opposite},
	{"en", "en", "The crew reached the island.", "The crew reached the island after repairing a broken engine twice.", rewrite.Added},
	{"en", "en", "The bridge was closed. | Boats collided in thick fog. | Two crews swam ashore.", "The bridge was closed.", rewrite.Dropped},
	// shape
	{"en", "en", "The bridge was closed.", "The bridge was <b>closed</b>.", rewrite.Markup},
	{"en", "en", "The bridge was closed.", "The bridge was **closed**.", rewrite.Markup},
	{"en", "en", "The bridge was closed.", "The bridge was closed (see https://lie.example).", rewrite.Markup},
	{"en", "en", "The bridge was closed.", "The bridge was\u202e closed.", rewrite.Markup},
	{"en", "en", "The bridge was closed.", "", rewrite.Empty},
	{"en", "en", "The bridge was closed.", "…!", rewrite.Empty},
	{"en", "en", "The bridge was closed.", strings.Repeat("The bridge was closed. ", 20), rewrite.Length},
	{"en", "en", "The bridge was closed.", "You are a copy editor at a news desk.", rewrite.Leak},
	{"en", "en", "The bridge was closed on Sunday after a collision.", "Die Brücke wurde am Sonntag nach einem Zusammenstoß gesperrt.", rewrite.Language},
	// over languages
	{"en", "de", "Three people were injured in Lisbon on Sunday.", "In Lissabon wurden am Sonntag vier Menschen verletzt.", rewrite.Number},
	{"en", "de", "Three people were injured in Lisbon on Sunday.", "In Lissabon wurden am Samstag drei Menschen verletzt.", rewrite.Number},
	{"en", "de", "Three people were injured in Lisbon on Sunday.", "In Madrid wurden am Sonntag drei Menschen verletzt.", rewrite.Name},
	{"en", "de", "Three people were injured in Lisbon on Sunday.", "In Lissabon wurden am Sonntag drei Menschen getötet.", rewrite.Added},
	{"en", "es", "The government did not approve the law.", "El gobierno aprobó la ley.", rewrite.Negation},
	{"en", "fr", "The government may approve the law.", "Le gouvernement doit approuver la loi.", rewrite.Modality},
	{"en", "de", "The bridge will open if the engineers agree.", "Die Brücke wird öffnen, und die Ingenieure sind einverstanden.", rewrite.Condition},
	{"en", "de", "The police said that three people were killed.", "Drei Menschen wurden getötet.", rewrite.Attribution},
	{"en", "de", "Three people were killed.", "Die Polizei sagte, drei Menschen seien getötet worden.", ""},
	{"en", "de", "“We will not sell the mill,” Edda Pryce said.", "„Wir werden die Mühle nicht verkaufen“, sagte Edda Pryce.", rewrite.Quotation},
	{"en", "de", "The bridge was closed on Sunday after a collision.", "The bridge was closed on Sunday after a collision.", rewrite.Language},
	{"en", "de", "The bridge over the river Tarn was closed on Sunday after a collision of two ships in thick fog, as the harbour was full.", "Die Brücke wurde geschlossen.", rewrite.Dropped},
}

func TestWhatFollowsFromItsSourcesIsTaken(t *testing.T) {
	t.Parallel()
	for _, c := range good {
		if reason := writer().Check(sources(c.source, c.from), c.text, c.lang); reason != "" {
			t.Errorf("%s\n%s\n refused: %s", c.source, c.text, reason)
		}
	}
}

func TestEveryKindOfLieIsRefused(t *testing.T) {
	t.Parallel()
	for _, c := range lies {
		reason := writer().Check(sources(c.source, c.from), c.text, c.lang)
		if reason == "" || c.want != "" && reason != c.want {
			t.Errorf("%s\n%.200s\n reason %q, want %q", c.source, c.text, reason, c.want)
		}
	}
}

func TestASentenceFollowsFromItself(t *testing.T) {
	t.Parallel()
	for _, c := range lies {
		if strings.Contains(c.source, " | ") {
			continue
		}
		if reason := writer().Check(sources(c.source, c.from), c.source, c.from); reason != "" {
			t.Errorf("%s: %s", c.source, reason)
		}
	}
}

var (
	aFigure = regexp.MustCompile(`\b\d{1,4}\b`)
	aName   = regexp.MustCompile(`\p{Ll} (\p{Lu}\pL{3,})`)
)

func TestASentenceWithAnotherFigureOrAnotherNameIsRefused(t *testing.T) {
	t.Parallel()
	changed := 0
	refused := func(source, text, lang string) {
		changed++
		if writer().Check(sources(source, lang), text, lang) == "" {
			t.Errorf("%s\n%s\n was taken", source, text)
		}
	}
	for _, c := range lies {
		if strings.Contains(c.source, " | ") {
			continue
		}
		if at := aFigure.FindStringIndex(c.source); at != nil {
			n, err := strconv.Atoi(c.source[at[0]:at[1]])
			if err != nil {
				t.Fatal(err)
			}
			refused(c.source, c.source[:at[0]]+strconv.Itoa(n+3)+c.source[at[1]:], c.from)
		}
		if at := aName.FindStringSubmatchIndex(c.source); at != nil {
			refused(c.source, c.source[:at[2]]+"Brackwater"+c.source[at[3]:], c.from)
		}
	}
	if changed < 20 {
		t.Errorf("only %d sentences were changed", changed)
	}
}
