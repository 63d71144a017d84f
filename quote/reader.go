package quote

import (
	"github.com/wiredesk/wiredesk/news"
)

// reader reads one article. Its buffers are used again from paragraph to paragraph.
type reader struct {
	article     *news.Article
	analysis    *news.Analysis
	text        string
	lang        *grammar
	buffer      []tok
	pairs       []quotation
	units       []unit
	takenBuffer []bool
	spentBuffer []bool
	cueBuffer   []int
	found       []attribution
	// utterances are the quotations that are somebody's words, in order.
	utterances []news.Span
	// subjects are the heads of the subjects of finite verbs outside utterances.
	subjects   []subject
	lineLabels map[string]int // see labels
	surnames   map[string]int // see surname
	// speaking is the attribution, as an index of found, to which a quotation without one of its own
	// belongs; -1 for none.
	speaking int
	// reporter is who the sentence before says something about saying, without what was said; only within a paragraph.
	reporter speaker
	// previous are the tokens of the sentence before, in the same paragraph, where sentences are read by their fields.
	previous tokenRange
	// open is the rune that opened a quotation which the paragraph before left open, 0 for none.
	open rune
}

// paragraphs calls read with the sentences of each paragraph and the first rune of the paragraph behind it.
func (r *reader) paragraphs(read func(sentences []news.Sentence, next rune)) {
	all := r.analysis.Sentences
	for from := 0; from < len(all); {
		to := from + 1
		for to < len(all) && all[to].Paragraph == all[from].Paragraph {
			to++
		}
		next := rune(0)
		if to < len(all) {
			next = r.runeAt(all[to].Start)
		}
		read(all[from:to], next)
		from = to
	}
}
