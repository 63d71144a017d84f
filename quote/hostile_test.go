package quote

import (
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
)

// hostile are texts that no writer means.
var hostile = map[string]string{
	"marks":       "“",
	"pairs":       "“a” ",
	"nested":      "“‘“‘",
	"single":      "' ",
	"said":        "said ",
	"said that":   "said that ",
	"commas":      "Brandt, said, ",
	"speakers":    "Ilse Brandt said Tomas Holm said ",
	"who":         "Ilse Brandt, who said ",
	"and":         "Brandt and Holm and ",
	"dashes":      "said - he said - ",
	"utterances":  "“We go,” she said. “You stay.” ",
	"one quote":   "“It rained. ",
	"brackets":    "(said (said ",
	"very":        "very very not not ",
	"labels":      "ANNA: it rains all day in Norland\n\n",
	"open":        "“It rained in the night.\n\n",
	"adverbs":     "quickly, ",
	"of":          "of the mayor of the mayor ",
	"according":   "according to ",
	"mixed":       "Он сказал “what” 市長は「橋」と said ",
	"bad":         "\xff\xfe said \x00“",
	"apostrophes": "''''",
}

// TestHostileTextsTakeLinearTime reads texts of a quarter of a megabyte; each would take minutes if its cost grew with the
// square of its length.
func TestHostileTextsTakeLinearTime(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	for name, unit := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := news.CleanText(strings.Repeat(unit, 1+(256<<10)/len(unit)))
			found := analysisOf(finder, text, "en")
			start := time.Now()
			checkQuotes(t, text, Find(&news.Article{Text: text, Lang: "en"}, &found))
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// checkQuotes demands what every reader of quotes relies on.
func checkQuotes(t *testing.T, text string, quotes []news.Quote) {
	t.Helper()
	for _, q := range quotes {
		if q.Start < 0 || q.Len() <= 0 || q.End > len(text) {
			t.Fatalf("span %v of %d bytes", q.Span, len(text))
		}
		for _, span := range []news.Span{q.Span, q.Cue, q.Source} {
			if span.Start < 0 || span.End < span.Start || span.End > len(text) {
				t.Fatalf("span %v of %d bytes", span, len(text))
			}
		}
		if q.Source.Len() > 0 && q.Source.Overlaps(q.Span) && q.Kind == news.Direct {
			t.Errorf("speaker %q lies in %q", q.Source.In(text), q.In(text))
		}
		if q.Kind == news.Direct && strings.Contains(q.In(text), "\n\n") {
			t.Errorf("a quote runs over a paragraph's end: %q", q.In(text))
		}
		if q.Confidence <= 0 || q.Confidence > 1 || q.Class == "" {
			t.Errorf("confidence %v, class %q", q.Confidence, q.Class)
		}
	}
}

func FuzzFind(f *testing.F) {
	finder := entity.NewFinder()
	for _, unit := range hostile {
		f.Add(unit, "en")
	}
	f.Add("“Der Hafen ist zu”, sagte Ilse Brandt. Er habe gewarnt.", "de")
	f.Add("— Le port est fermé, a-t-elle dit.", "fr")
	f.Fuzz(func(t *testing.T, text, lang string) {
		text = news.CleanText(text)
		checkQuotes(t, text, findIn(finder, text, lang))
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("“The pier is closed,” said Ilse Brandt, who has been mayor of Norland since March. She told the council on Tuesday that about 40 boats "+
		"had stayed in the port, adding that nobody would be paid before the harbour office had looked at every one of them.\n\n", 10)
	found := analysisOf(entity.NewFinder(), text, "en")
	a := news.Article{Text: text, Lang: "en"}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Find(&a, &found)
	}
}
