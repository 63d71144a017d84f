package account

import (
	"slices"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

func TestWhatLeadsInIsCutOff(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, in, want string }{
		{"en", "KALVSUND, Norrmark, March 2 (Northwire) - A bridge fell.", "A bridge fell."},
		{"en", "KALVSUND, N.M. – A bridge fell.", "A bridge fell."},
		{"de", "Kalvsund (nwi) - Eine Brücke ist eingestürzt.", "Eine Brücke ist eingestürzt."},
		{"uk", "КАЛЬВСУНД, 2 березня (Нортваєр) — Упав міст.", "Упав міст."},
		{"en", "However, the port stayed open.", "The port stayed open."},
		{"en", "But the port stayed open.", "The port stayed open."},
		{"de", "Aber der Hafen blieb offen.", "Der Hafen blieb offen."},
		{"fr", "Toutefois, le port reste ouvert.", "Le port reste ouvert."},
		{"es", "Sin embargo, el puerto sigue abierto.", "El puerto sigue abierto."},
		{"ru", "Однако порт остался открыт.", "Порт остался открыт."},
		{"zh", "但是，港口仍然开放。", "港口仍然开放。"},
		{"he", "עם זאת, הנמל נשאר פתוח.", "הנמל נשאר פתוח."},
		{"en", "The port - open since 1968 - was shut.", "The port - open since 1968 - was shut."},
		{"en", "Butter is sold at the port.", "Butter is sold at the port."},
		{"en", "The former harbour master was fined.", "The former harbour master was fined."},
	} {
		part, ok := trimSentence(c.in, sentence.DatelineEnd(c.in), c.lang)
		if got := capitalised(part.In(c.in)); !ok || got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestSentencesThatPointBackAreRefused(t *testing.T) {
	t.Parallel()
	for lang, list := range map[string][]string{
		"en": {"He said the port was shut.", "If it did, it was too late.", "That was too late.", "But they came too late.", "As a result, the port was shut."},
		"de": {"Er sagte, der Hafen sei zu.", "Dabei kam niemand um.", "Aber sie kamen zu spät."},
		"fr": {"Elle a fermé le port.", "C’est trop tard pour le port.", "Mais il était trop tard."},
		"es": {"Añadió que el puerto está cerrado.", "Por eso cerró el puerto."},
		"cs": {"Dodal, že přístav je zavřený.", "Proto byl přístav zavřen."},
		"uk": {"Він додав, що порт закрито.", "Про це повідомив порт."},
		"ar": {"وأضاف أن الميناء مغلق.", "هذا الميناء مغلق."},
		"he": {"לדבריו, הנמל סגור.", "הוא אמר שהנמל סגור."},
		"zh": {"他说港口已关闭。", "因此港口关闭。"},
		"tr": {"Bu nedenle liman kapatıldı."},
		"pl": {"Dlatego port zamknięto."},
	} {
		for _, s := range list {
			if _, ok := trimSentence(s, 0, lang); ok {
				t.Errorf("%s: %q was let through", lang, s)
			}
		}
	}
}

func TestTablesOfOpenersAreFolded(t *testing.T) {
	t.Parallel()
	for lang, table := range openersOf {
		for _, list := range []string{table.leaning, table.cuttable, table.self, table.adding, table.asking, table.pronouns, table.ofThings, table.correcting} {
			for entry := range strings.SplitSeq(list, "|") {
				if folded := foldAll(entry); folded != entry {
					t.Errorf("%s: %q folds to %q and never matches", lang, entry, folded)
				}
			}
		}
	}
}

func foldAll(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteString(token.Fold(string(r)))
	}
	return b.String()
}

func TestWhatIsNoStatementIsRefused(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"Was the road bridge in the port of Kalvsund neglected for all those years?",
		"How the port of Kalvsund grew from a village into the largest of Norrmark",
		"By Ada Fenwick",
		"Read more about the port of Kalvsund and its bridges on our new pages.",
		"Too short to be of use.",
		"THE PORT OF KALVSUND IS SHUT AFTER THE FALL OF THE BRIDGE.",
		"The authority listed the following ports to which the ships are being sent:",
		"and the port of Kalvsund stayed shut for ten days after the bridge fell.",
	} {
		if readable(s, "en", wordCount(s)) {
			t.Errorf("%q was let through", s)
		}
	}
}

func TestQuotesAreFoundInTheMarksOfTheLanguages(t *testing.T) {
	t.Parallel()
	for in, want := range map[string][]string{
		`She said "no" and "never".`:        {`"no"`, `"never"`},
		`“We don’t know,” she said.`:        {`“We don’t know,”`},
		`„Wir gehen“, sagte sie.`:           {`„Wir gehen“`},
		`« Nous partons », dit-elle.`:       {`« Nous partons »`},
		`‘There won’t be one,’ he said.`:    {`‘There won’t be one,’`},
		`The workers’ union and John’s car`: nil,
		`「閉鎖する」と述べた。`:                       {`「閉鎖する」`},
	} {
		spans, closed := quotedSpans(in)
		var got []string
		for _, s := range spans {
			got = append(got, s.In(in))
		}
		if !closed || !slices.Equal(got, want) {
			t.Errorf("%q: got %q (closed %v), want %q", in, got, closed, want)
		}
	}
	if _, closed := quotedSpans(`"We are going, she said.`); closed {
		t.Error("an open quote counts as closed")
	}
}

func TestAQuoteNeedsItsSpeaker(t *testing.T) {
	t.Parallel()
	names := []name{{news.Person, []string{"Ilse Tornquist", "Tornquist"}}}
	for text, fit := range map[string]bool{
		`"The port will be open again within ten days from now," Ilse Tornquist said.`:  true,
		`"The port will be open again within ten days from now," she said on the quay.`: false,
		`"Ilse Tornquist will open the port again within ten days," a baker said.`:      false,
	} {
		a := news.Article{ID: "a", Lang: "en", Text: text}
		r := newReports([]Source{{Article: a, Analysis: analyse(a, names)}})[0]
		cs := r.candidates(newVocabulary(), 0, 10)
		if len(cs) != 1 || (cs[0].doubt > 0) != fit {
			t.Errorf("%q: fit %v, want %v", text, cs[0].doubt > 0, fit)
		}
	}
}

func TestAPronounNeedsANameBeforeIt(t *testing.T) {
	t.Parallel()
	names := []name{{news.Person, []string{"Ilse Tornquist", "Tornquist"}}}
	for text, back := range map[string]bool{
		"Together with her brother, Ilse Tornquist ran the port of the town.": true,
		"Ilse Tornquist said her brother would run the port of the town.":     false,
		"The port of the town has been shut since the bridge fell in March.":  false,
	} {
		a := news.Article{ID: "a", Lang: "en", Text: text}
		r := newReports([]Source{{Article: a, Analysis: analyse(a, names)}})[0]
		if c := r.candidates(newVocabulary(), 0, 10)[0]; c.pointsBack() != back {
			t.Errorf("%q: points back %v", text, !back)
		}
	}
}

func FuzzOpeningsAndQuotes(f *testing.F) {
	f.Add("But “the” port", "en")
	f.Add("\xff\xfe, но", "ru")
	f.Fuzz(func(t *testing.T, text, lang string) {
		if part, ok := trimSentence(text, sentence.DatelineEnd(text), lang); ok {
			_ = part.In(text)
		}
		spans, _ := quotedSpans(text)
		_ = without(text, spans)
	})
}
