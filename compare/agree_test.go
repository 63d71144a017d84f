package compare

import (
	"slices"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// readStatement makes a statement as the engine reads it.
func readStatement(finder *entity.Finder, text, lang string) Statement {
	_, mentions := finder.Find("", text, lang, sentence.Split(text, lang))
	return Statement{Text: text, Lang: lang, Mentions: mentions}
}

func TestWhatSaysSomethingElseIsFound(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	for _, c := range []struct {
		lang, source, other string
		want                DifferenceKind // "" for none
	}{
		{"en", "About 30 boats left the harbour.", "Some 27 boats left the port.", ""},
		{"en", "About 30 boats left the harbour.", "Some 72 boats left the port.", OtherNumber},
		{"en", "The ferry sank in 2019.", "The ferry sank in 2018.", OtherNumber},
		{"en", "At least two boats left the harbour.", "At least three boats left the harbour.", OtherNumber},
		{"en", "At least two boats left the harbour.", "At least 2 boats left the harbour.", ""},
		{"en", "The harbour wants billions for the pier.", "The harbour wants millions for the pier.", OppositeWord},
		{"en", "An uncrewed boat left the harbour.", "A crewed boat left the harbour.", OppositeWord},
		{"en", "The loss was 3 million euros.", "The loss was 3 billion euros.", OtherNumber},
		{"en", "The mayor spoke to Edda Pryce in Lisbon.", "The mayor talked to Edda Pryce in Madrid.", OtherName},
		{"en", "The mayor met Edda Pryce in the UK.", "The mayor met Edda Pryce in Britain.", ""},
		{"en", "Wexmouth Rovers beat Tarn City on Sunday.", "Tarn City beat Wexmouth Rovers on Sunday.", OtherName},
		{"en", "The council approved the plan.", "The council did not approve the plan.", OtherPolarity},
		{"en", "The council approved the plan.", "The council rejected the plan.", OppositeWord},
		{"en", "The bridge stayed open.", "The bridge did not close.", ""},
		{"en", "The bridge will reopen if the engineers agree.", "The bridge will reopen.", OtherCondition},
		{"en", "The firm possibly knew of the leak.", "The firm knew of the leak.", OtherModality},
		{"en", "The firm knew of the leak.", "Only the firm knew of the leak.", OtherModality},
		{"en", "The bridge is safe, the mayor said.", "The bridge is safe.", OtherAttribution},
		{"en", "The bridge is safe.", "The bridge is safe, the mayor said.", ""},
		{"en", "The crew reached the island.", "The crew reached the island after repairing a broken engine twice.", AddedFact},
		{"en", "Fishermen found the buoy near the coast.", "The buoy was found near the coast.", ""},
		{"de", "Der Rat stimmte dem Plan zu.", "Der Rat stimmte dem Plan nicht zu.", OtherPolarity},
		{"de", "Die Preise sind im Mai gestiegen.", "Die Preise sind im Mai gesunken.", OppositeWord},
		{"uk", "Рада підтримала план.", "Рада не підтримала план.", OtherPolarity},
		{"xx", "Foo bar 12.", "Foo bar 13.", OtherNumber},
		{"en", "", "", ""},
	} {
		found := Agree(readStatement(finder, c.source, c.lang), readStatement(finder, c.other, c.lang))
		var kinds []DifferenceKind
		for _, d := range found {
			kinds = append(kinds, d.Kind)
		}
		if c.want == "" && len(found) > 0 || c.want != "" && !slices.Contains(kinds, c.want) {
			t.Errorf("%s\n%s\n found %+v, want %q", c.source, c.other, found, c.want)
		}
	}
}

func TestAStatementAgreesWithItself(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"HARBOUR OF WEXMOUTH CLOSED AFTER 3RD STORM", "No, it isn't: \"never\", she said, unless 5% of U.S. crews agree.",
		strings.Repeat("Ende nicht gut, alles 7 mal. ", 300),
	} {
		for _, lang := range []string{"en", "de", "tr", "zh", ""} {
			s := Statement{Text: text, Lang: lang}
			if found := Agree(s, s); len(found) > 0 {
				t.Errorf("%s %.40q: %+v", lang, text, found)
			}
		}
	}
}

func FuzzAgree(f *testing.F) {
	f.Add("About 30 boats left Lisbon.", "No boat left Porto on 3 May.", "en")
	f.Add("Es ist nicht so.", "„Doch“, sagte er.", "de")
	f.Fuzz(func(t *testing.T, a, b, lang string) {
		for _, d := range Agree(Statement{Text: a, Lang: lang}, Statement{Text: b, Lang: lang}) {
			if d.Kind == "" || d.Old == "" && d.New == "" {
				t.Fatalf("%+v", d)
			}
		}
	})
}

func BenchmarkAgree(b *testing.B) {
	source := Statement{Text: "The harbour of Wexmouth was closed on Tuesday after about 30 boats had collided in thick fog, the council said.", Lang: "en"}
	other := Statement{Text: "On Tuesday the port of Wexmouth was shut when some 30 vessels crashed in dense fog, according to the council.", Lang: "en"}
	for b.Loop() {
		Agree(source, other)
	}
}
