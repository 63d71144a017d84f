package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// labelWords is the number of words that a label has at most.
const labelWords = 5

// label reads "NAME: what was said" as headlines, interviews and transcripts have it: the whole paragraph is what
// the one named at its beginning said. It reports whether the paragraph is one.
func (r *reader) label(tokens []tok, pairs []quotation) bool {
	n := labelEnd(tokens)
	if n == 0 || len(tokens)-n < fewWords+1 {
		return false
	}
	named := tokens[n-1].Span
	for i := n - 1; i >= 0 && tokens[i].kind != word; i-- {
		named = tokens[max(i-1, 0)].Span
	}
	if !r.isSpeaker(tokens[:n], named) {
		return false
	}
	a := attribution{
		way: labelled, cueSpan: tokens[n].Span, content: []news.Span{{Start: tokens[n+1].Start, End: tokens[len(tokens)-1].End}},
		speaker: speaker{source: news.Span{Start: tokens[0].Start, End: tokens[n-1].End}, named: named},
	}
	a.direct = len(pairs) == 1 && pairs[0].open == n+1 && pairs[0].close == len(tokens)-1
	r.found = append(r.found, a)
	r.speaking = len(r.found) - 1
	return true
}

// labelEnd is the number of tokens before the colon behind a few capitalised words, 0 when the paragraph does not begin so.
func labelEnd(tokens []tok) int {
	words := 0
	for i, t := range tokens {
		switch {
		case t.kind == colon:
			if words == 0 || i+1 >= len(tokens) || !tokens[i+1].spaced {
				return 0
			}
			return i
		case t.kind == word && (t.capital || t.class&(determiner|preposition|title) != 0) && words < labelWords && t.tag != genitive:
			words++
		case t.kind == stop && !t.spaced && words > 0:
		default:
			return 0
		}
	}
	return 0
}

// isSpeaker reports whether a label names somebody: it is a name of the article, a Q or an A, or in capitals and
// there more than once.
func (r *reader) isSpeaker(label []tok, named news.Span) bool {
	words := r.text[label[0].Start:label[len(label)-1].End]
	if words == "Q" || words == "A" {
		return true
	}
	if strings.ToUpper(words) == words && len(words) > 1 {
		return r.labels()[words] > 1 || r.knows(named)
	}
	return r.knows(named)
}

// labels counts what stands before the first colon of each line, where that is short.
func (r *reader) labels() map[string]int {
	if r.lineLabels == nil {
		r.lineLabels = map[string]int{}
		for line := range strings.Lines(r.text) {
			if label, _, ok := strings.Cut(news.Cut(line, maxLabel), ":"); ok {
				r.lineLabels[label]++
			}
		}
	}
	return r.lineLabels
}

// maxLabel is the number of bytes that a label and its colon have at most.
const maxLabel = 100

// knows reports whether the word at span belongs to a name of the article that can speak.
func (r *reader) knows(span news.Span) bool {
	if m := r.mentionAt(span); m >= 0 && r.analysis.Mentions[m].Kind != news.Place {
		return true
	}
	return r.surname(span) >= 0
}
