package quote

import (
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// sentences cuts a paragraph where the analysis ended sentences, but never inside an utterance, nor between an
// utterance and the words that attribute it ("“Why?” she asked").
func (r *reader) sentences(tokens []tok, ends []news.Sentence, pairs []quotation, read func(from, to int)) {
	from, p := 0, 0
	for _, end := range ends {
		to := from
		for to < len(tokens) && tokens[to].Start < end.End {
			to++
		}
		for p < len(pairs) && pairs[p].close < to {
			p++
		}
		if to == from || p < len(pairs) && pairs[p].utterance && pairs[p].open < to-1 && to <= pairs[p].close {
			continue
		}
		if p > 0 && pairs[p-1].utterance && pairs[p-1].close == to-1 && r.attributed(tokens, pairs[p-1], to) {
			continue
		}
		read(from, to)
		from = to
	}
	if from < len(tokens) {
		read(from, len(tokens))
	}
}

// attributed reports whether the words at i, behind an utterance, go on with its sentence: they begin small, or the
// utterance ends with a question or an exclamation and a verb of saying follows at once.
func (r *reader) attributed(tokens []tok, q quotation, i int) bool {
	if i >= len(tokens) || tokens[i].kind == mark {
		return false
	}
	if tokens[i].kind == comma || tokens[i].kind == word && !tokens[i].capital && unicode.IsLower(r.runeAt(tokens[i].Start)) {
		return true
	}
	last := tokens[q.close-1]
	if last.kind == stop && r.runeAt(last.Start) == '.' || tokens[i].kind != word {
		return false
	}
	for j := i; j < len(tokens) && j < i+reach && tokens[j].kind == word; j++ {
		if c, ok := r.lang.lexicon.Lookup(tokens[j].fold); ok && j > i && c.Uttered && isVerb(tokens[j].tag) {
			return true
		}
		if tokens[j].tag == prep || tokens[j].tag == rel {
			return false
		}
	}
	return false
}

// weigh tells utterances from words that are only set off. A title, a nickname or a word in doubt is
// short and stands inside a clause; an utterance is cut off from the words around it by punctuation, or is a
// sentence of its own.
func (r *reader) weigh(tokens []tok, pairs []quotation) {
	for i := range pairs {
		q := &pairs[i]
		if q.continued {
			continue
		}
		q.utterance = r.isUtterance(tokens, *q)
	}
}

// fewWords is the number of words below which a quotation must show by its punctuation that it is an utterance.
const fewWords = 4

func (r *reader) isUtterance(tokens []tok, q quotation) bool {
	words, verbs, capitals := 0, 0, 0
	for _, t := range tokens[q.open+1 : q.close] {
		if t.kind == word || t.kind == figure {
			words += wordsIn(r.text[t.Start:t.End])
			if isVerb(t.tag) {
				verbs++
			}
			if t.capital || t.kind == figure {
				capitals++
			}
		}
	}
	if words == 0 {
		return false
	}
	last := tokens[q.close-1]
	ends := last.kind == comma || last.kind == stop || last.kind == dash ||
		q.close+1 < len(tokens) && tokens[q.close+1].kind == comma
	begins := q.open == 0
	apart := begins
	if !begins {
		k := tokens[q.open-1].kind
		apart = k == comma || k == colon || k == stop || k == mark || k == dash
	}
	if capitals == words && words > 1 && words < 8 && !begins && (!apart || last.kind != stop && last.kind != comma) {
		return false // a title
	}
	if words == 1 && apart && tokens[q.open-min(q.open, 1)].kind == comma && !tokens[q.open+1].capital {
		return false // one of several words set off
	}
	if apart {
		return ends && (words >= 2 || last.kind == stop || last.kind == comma) || words >= fewWords && (begins || tokens[q.open+1].capital)
	}
	if wordsIn(r.text[tokens[q.open+1].Start:tokens[q.open+1].End]) > 1 {
		return words > fewWords
	}
	// Said “We will go”: the words before it run on, but it begins like a sentence.
	return tokens[q.open+1].capital && words >= fewWords && verbs > 0 && ends && tokens[q.open-1].tag != det && tokens[q.open-1].tag != adj
}

// wordsIn counts the words of a token: its characters in scripts that write no spaces.
func wordsIn(token string) int {
	if c, _ := utf8.DecodeRuneInString(token); !unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return 1
	}
	return utf8.RuneCountInString(token)
}
