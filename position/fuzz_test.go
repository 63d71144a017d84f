package position_test

import (
	"testing"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/position"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// FuzzFind checks that any text is read without a panic, and that what is found lies in it: the span of a
// position in its sentence, its parts at the borders of characters.
func FuzzFind(f *testing.F) {
	f.Add("Norland won’t pay, unless Rovia’s army leaves. “We’ll not go,” he said: “never”.", "en")
	f.Add("Sie werde nur zahlen, wenn Rovia zahle, sagte Verhoeven. Das macht sie von Norland abhängig.", "de")
	f.Add("Qu'elle n'enverra pas s'il l'étudie, à condition que l'armée", "fr")
	f.Add("Başkan anlaşmanın imzalanmayacağını söyledi", "tr")
	f.Add("'s 'll n't will would must if only if . only", "en")
	f.Fuzz(func(t *testing.T, text, lang string) {
		text = news.CleanText(text)
		article := news.Article{Text: text, Lang: lang, Published: published}
		a := news.Analysis{Lang: lang, Sentences: sentence.Split(text, lang), Dates: date.Find(text, lang, published)}
		for i := range a.Dates {
			a.Dates[i].Sentence = sentence.At(a.Sentences, a.Dates[i].Start)
		}
		for i, s := range a.Sentences { // a quote and a name in each
			half := news.Span{Start: s.Start, End: s.Start + s.Len()/2}
			for !utf8.RuneStart(text[half.End]) {
				half.End--
			}
			a.Quotes = append(a.Quotes, news.Quote{Span: half, Sentence: i, Kind: news.Direct, Speaker: "Ida Verhoeven", Confidence: 1})
			a.Mentions = append(a.Mentions, news.Mention{Span: half, Sentence: i, Kind: news.Place, Entity: "place:norland", Name: "Norland"})
		}
		for _, p := range position.Find(&article, &a) {
			s := a.Sentences[p.Sentence]
			for _, span := range []news.Span{p.Span, p.Action, p.Condition} {
				if span.Len() > 0 && (span.Start > span.End || span.End > len(text) || !utf8.ValidString(span.In(text))) {
					t.Fatalf("span %v of %q", span, text)
				}
			}
			if !s.Contains(p.Span) || p.Action.Len() <= 0 || p.Actor == "" || p.Confidence < 0 || p.Confidence > 1 {
				t.Fatalf("%+v in %q", p, text)
			}
		}
	})
}
