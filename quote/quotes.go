package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// quotes turns the attributions into quotes, one for each part, in the order of the text.
func (r *reader) quotes() []news.Quote {
	slices.SortStableFunc(r.found, func(a, b attribution) int { return a.content[0].Start - b.content[0].Start })
	who := r.newSpeakers()
	var out []news.Quote
	for i := range r.found {
		a := &r.found[i]
		q := news.Quote{
			Kind: news.Indirect, Class: a.cue.Class, Cue: a.cueSpan, Lemma: a.cue.Lemma, Source: a.source,
			Speech: a.cue.Uttered || a.direct, Confidence: confidence(a),
		}
		if q.Class == "" {
			q.Class = news.Say
		}
		if q.Class == news.Judge && !a.direct && a.way == thing {
			q.Speech = false // the content is whom they judge, not what they said
		}
		q.Speaker, q.Entity = who.name(a)
		if a.pronoun != 0 && q.Entity == "" {
			q.Confidence = min(q.Confidence, likely) // nobody knows who that is
		}
		for n, part := range a.content {
			q.Span = part
			q.Continues = n > 0 || a.goesOn
			q.Kind = news.Indirect
			if a.direct || r.isDirect(part) {
				q.Kind = news.Direct
			}
			q.Sentence = sentence.At(r.analysis.Sentences, part.Start)
			out = append(out, q)
		}
	}
	slices.SortStableFunc(out, func(a, b news.Quote) int { return a.Start - b.Start })
	return out
}

// isDirect reports whether a part begins and ends with quotation marks.
func (r *reader) isDirect(part news.Span) bool {
	words := strings.TrimRight(part.In(r.text), ".,;:!?… ")
	first, _ := utf8.DecodeRuneInString(words)
	last, size := utf8.DecodeLastRuneInString(words)
	_, opens := markRoles[first]
	_, closes := markRoles[last]
	return opens && closes && len(words) > size
}
