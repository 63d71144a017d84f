package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// Find returns the quotes of an article in the order of its text. The analysis holds its
// sentences, mentions, numbers and dates already. A language without tables has its utterances only, without
// speakers.
func Find(a *news.Article, found *news.Analysis) []news.Quote {
	r := &reader{article: a, analysis: found, text: a.Text, lang: grammarOf(found.Lang), speaking: -1}
	if r.lang == nil {
		r.lang = &grammar{code: found.Lang, lexicon: &cue.Lexicon{}}
	}
	r.paragraphs(r.paragraph)
	return r.quotes()
}

// paragraph reads one paragraph. An utterance that the one before left open begins it.
func (r *reader) paragraph(ends []news.Sentence, next rune) {
	tokens := r.tokens(ends[0].Start, ends[len(ends)-1].End)
	pairs := r.quotations(tokens, next)
	if r.lang.style == nil {
		r.assign(tokens)
	} else {
		r.assignRoughly(tokens)
	}
	r.weigh(tokens, pairs)
	if r.lang.style != nil {
		r.weighByCue(tokens, pairs)
	}
	for _, q := range pairs {
		if q.utterance {
			r.utterances = append(r.utterances, news.Span{Start: tokens[q.open].Start, End: tokens[min(q.close, len(tokens)-1)].End})
		}
	}
	r.previous, r.reporter = tokenRange{}, speaker{}
	reopened := r.open != 0
	r.open = 0
	if r.label(tokens, pairs) {
		return
	}
	r.sentences(tokens, ends, pairs, func(from, to int, pairs []quotation) {
		if r.lang.style != nil {
			r.readFields(tokens, from, to, pairs, reopened && from == 0)
			return
		}
		units := r.chunk(tokens, from, to, pairs)
		c := clauseReader{reader: r, tokens: tokens, units: units, pairs: pairs, reopened: reopened && from == 0}
		c.read()
	})
	if n := len(pairs); n > 0 && pairs[n-1].continued {
		r.open = next
	}
}
