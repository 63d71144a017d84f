package quote

import (
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// longest is the number of tokens outside utterances up to which a sentence is read as a whole; one that is longer, which
// no writer means, is read in pieces.
const longest = 400

// sentences cuts a paragraph where the analysis ended sentences, but never inside an utterance, nor between an
// utterance and the words that attribute it ("“Why?” she asked"). Each comes with the quotations in it.
func (r *reader) sentences(tokens []tok, ends []news.Sentence, pairs []quotation, read func(from, to int, pairs []quotation)) {
	from, to, p := 0, 0, 0
	pieces := func(to int) {
		for from < to {
			end, q := piece(pairs, from, to)
			read(from, end, pairs[:q])
			from, pairs, p = end, pairs[q:], max(p-q, 0)
		}
	}
	for _, end := range ends {
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
		pieces(to)
	}
	pieces(len(tokens))
}

// piece finds where the sentence from from to to is cut, which is its end for all but the longest, and the number of
// quotations that begin before that.
func piece(pairs []quotation, from, to int) (end, quotations int) {
	left := longest
	at := from
	for quotations < len(pairs) && pairs[quotations].open < to {
		q := pairs[quotations]
		if q.open-at > left {
			return at + left, quotations
		}
		quotations++
		if q.utterance {
			left -= q.open - at
			at = min(q.close+1, to)
		}
	}
	return min(at+left, to), quotations
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

// contents is what weighing looks at inside a quotation.
type contents struct{ words, verbs, capitals int }

func (r *reader) contents(tokens []tok) contents {
	var n contents
	for i := range tokens {
		t := &tokens[i]
		if t.kind != word && t.kind != figure {
			continue
		}
		n.words += wordsIn(r.text[t.Start:t.End])
		if isVerb(t.tag) {
			n.verbs++
		}
		if t.capital || t.kind == figure {
			n.capitals++
		}
	}
	return n
}

func (r *reader) isUtterance(tokens []tok, q quotation) bool {
	in := r.contents(tokens[q.open+1 : q.close])
	if in.words == 0 {
		return false
	}
	first, last := &tokens[q.open+1], &tokens[q.close-1]
	stopped := last.kind == comma || last.kind == stop
	ends := stopped || last.kind == dash || q.close+1 < len(tokens) && tokens[q.close+1].kind == comma
	begins, apart := q.open == 0, true
	if !begins {
		k := tokens[q.open-1].kind
		apart = k == comma || k == colon || k == stop || k == mark || k == dash
		if in.words == 1 && k == comma && !first.capital {
			return false // one of several words set off
		}
		if in.capitals == in.words && in.words > 1 && in.words < 2*fewWords && (!apart || !stopped) {
			return false // a title
		}
	}
	if apart {
		return ends && (in.words >= 2 || stopped) || in.words >= fewWords && (begins || first.capital)
	}
	if wordsIn(r.text[first.Start:first.End]) > 1 {
		return in.words > fewWords
	}
	// Said “We will go”: the words before it run on, but it begins like a sentence.
	before := tokens[q.open-1].tag
	return first.capital && in.words >= fewWords && in.verbs > 0 && ends && before != det && before != adj
}

// wordsIn counts the words of a token: its characters in scripts that write no spaces.
func wordsIn(token string) int {
	if c, _ := utf8.DecodeRuneInString(token); !unspaced(c) {
		return 1
	}
	return utf8.RuneCountInString(token)
}

// unspaced reports whether a letter is of a script that writes no spaces between words.
func unspaced(c rune) bool {
	return c > 0xE00 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
