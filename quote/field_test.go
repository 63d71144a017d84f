package quote

import (
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// fieldLanguages are those whose sentences are read by their fields.
var fieldLanguages = []string{"de", "es", "fr", "it", "nl", "pt", "ru", "tr", "uk"}

// FuzzFields checks that no text makes the reader fail, and that what it finds lies inside the text.
func FuzzFields(f *testing.F) {
	for _, seed := range []string{
		"„Wir gehen“, sagte Ilse Brandt, die Leiterin, am Montag: „Und zwar bald.“",
		"Laut Polizei, so Brandt, sei (nach Angaben (der Stadt)) alles ruhig – hieß es.",
		"« Oui », a-t-il dit, « non ».",
		"«Так», — сказав він, що що що, —",
		"“Evet” dedi, dedi dedi: diye",
		"»»» ««« „“ ‚‘ (((, ; : sagte",
		"0 казав 0,що",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<12 {
			return
		}
		text = news.CleanText(text)
		for _, lang := range fieldLanguages {
			for _, q := range Find(&news.Article{Text: text}, read(text, lang)) {
				if q.Start < 0 || q.End > len(text) || q.Start >= q.End || q.Source.End > len(text) || q.Cue.End > len(text) {
					t.Fatalf("%s: %+v is not in %q", lang, q, text)
				}
			}
		}
	})
}

// TestHostileFieldsTakeLinearTime reads texts that no writer means in the languages that are read by their fields.
func TestHostileFieldsTakeLinearTime(t *testing.T) {
	t.Parallel()
	units := map[string]string{
		"de said":   "sagte, ",
		"de that":   "sagte Brandt, dass ",
		"de marks":  "„a“ „wir gehen heute“ ",
		"de laut":   "laut Polizei ",
		"de mood":   "sei habe werde ",
		"de nouns":  "Der Sprecher der Behörde der ",
		"fr said":   "a dit que selon ",
		"fr inside": "« Le quai, a dit Anna, « ",
		"ru dash":   "— сказал он, — что ",
		"tr last":   "dedi diyen dediğini söyledi ",
		"es dash":   "—dijo él, ",
		"uk who":    "який сказав, що ",
	}
	finder := entity.NewFinder()
	for name, unit := range units {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text := news.CleanText(strings.Repeat(unit, 1+(64<<10)/len(unit)))
			found := analysisOf(finder, text, name[:2])
			start := time.Now()
			checkQuotes(t, text, Find(&news.Article{Text: text, Lang: name[:2]}, &found))
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// read is an analysis with sentences alone.
func read(text, lang string) *news.Analysis {
	return &news.Analysis{Lang: lang, Sentences: sentence.Split(text, lang)}
}

func BenchmarkFields(b *testing.B) {
	text := strings.Repeat("Die Stadt teilte am Montag mit, die Brücke werde im Mai geöffnet. „Wir sind stolz“, sagte Ilse Brandt, die Leiterin des Amtes. ", 30)
	found := read(text, "de")
	article := &news.Article{Text: text}
	for b.Loop() {
		Find(article, found)
	}
}
