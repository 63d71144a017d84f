package compare

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/wiredesk/wiredesk/compare/concept"
	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// soon is how long after another a report must be for its value to be newer and not another outlet's.
const soon = time.Hour

// growing are things whose count grows as an event goes on, in English: the table of concepts has them in all
// languages.
var growing = []string{"killed", "injured", "missing", "rescued", "arrested", "homeless", "crowd", "signed", "patients", "fire", "flood", "donated"}

// shrinking are things whose count also becomes smaller as time goes on.
var shrinking = []string{"missing"}

// replacing are words that say that a value takes the place of another.
var replacing = map[string]string{
	"en": " now rose risen rises raised revised updated corrected increased climbed latest ",
	"de": " nun jetzt inzwischen mittlerweile stieg gestiegen erhöhte erhöht korrigiert ",
	"fr": " désormais maintenant passé passe revu relevé actualisé ",
	"es": " ahora ya sube subió ascendió asciende elevado revisado actualizado ",
	"it": " ora adesso salito sale rivisto aggiornato ",
	"pt": " agora já subiu sobe revisto atualizado ",
	"nl": " nu inmiddels gestegen bijgesteld verhoogd ",
	"tr": " artık şimdi yükseldi çıktı güncellendi ",
	"ru": " теперь уже выросло возросло увеличилось уточнил ",
	"uk": " тепер вже зросла зросло збільшилась уточнили ",
}

// updates reports whether the later value of a pair took the place of the earlier: the later report says so, or it counts what grows,
// or each gives another time.
func (p *factPair) updates(sources []news.Report) bool {
	early, late := &sources[p.a.report], &sources[p.b.report]
	gap := late.Article.Published.Sub(early.Article.Published)
	if gap < soon || p.a.number == nil {
		return false
	}
	if p.b.says(late) || p.timesDiffer(sources) {
		return true
	}
	return p.b.number.Given >= p.a.number.Given && p.about(sources, growing) || p.about(sources, shrinking)
}

// says reports whether the sentence of a value says that it is newer.
func (f *fact) says(r *news.Report) bool {
	list := replacing[f.lang]
	for w := range strings.FieldsFuncSeq(strings.ToLower(r.Analysis.Sentences[f.sentence].In(r.Article.Text)), notLetter) {
		if strings.Contains(list, " "+w+" ") {
			return true
		}
	}
	return false
}

// timesDiffer reports whether both sentences give a time, and not the same.
func (p *factPair) timesDiffer(sources []news.Report) bool {
	x, y := p.a.dates(&sources[p.a.report]), p.b.dates(&sources[p.b.report])
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	return !slices.ContainsFunc(x, func(d news.Date) bool {
		return slices.ContainsFunc(y, func(e news.Date) bool { return value.OfDate(d).Relate(value.OfDate(e)) != value.Conflict })
	})
}

func (f *fact) dates(r *news.Report) []news.Date {
	return within(r.Analysis.Dates, func(d news.Date) int { return d.Start }, r.Analysis.Sentences[f.sentence].Span)
}

// about reports whether both sentences name one of some concepts.
func (p *factPair) about(sources []news.Report, words []string) bool {
	x, y := p.a.concepts(&sources[p.a.report]), p.b.concepts(&sources[p.b.report])
	for _, w := range words {
		for _, id := range concept.Of("en", w) {
			if x[id] && y[id] {
				return true
			}
		}
	}
	return false
}

// concepts are those that the sentence names.
func (f *fact) concepts(r *news.Report) map[concept.ID]bool {
	if f.named == nil {
		f.named = map[concept.ID]bool{}
		for w := range strings.FieldsFuncSeq(r.Analysis.Sentences[f.sentence].In(r.Article.Text), notLetter) {
			for _, id := range concept.Of(f.lang, plain(token.Fold(w))) {
				f.named[id] = true
			}
		}
	}
	return f.named
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }
