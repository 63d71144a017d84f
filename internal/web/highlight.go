package web

import (
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// piece is a part of a text that is, or is not, a word asked for.
type piece struct {
	Text string
	Hit  bool
}

// highlighter knows the terms of all readings of a query.
type highlighter map[string]bool

func newHighlighter(forms [][]string) highlighter {
	h := highlighter{}
	for _, terms := range forms {
		for _, t := range terms {
			h[t] = true
		}
	}
	return h
}

// maxMarked bounds the bytes of a text that are looked through for words.
const maxMarked = 2000

// mark cuts a text into the words asked for and what lies between. Where words are indexed as
// pairs of characters, both characters of a pair are marked.
func (h highlighter) mark(text, lang string) []piece {
	if len(text) > maxMarked {
		text = cutAt(text, maxMarked)
	}
	hit := make([]bool, len(text)+1)
	var last news.Span
	for w := range token.Words(text) {
		if h.has(w.Text, lang) {
			set(hit, w.Span)
		}
		if pair := (news.Span{Start: last.Start, End: w.End}); last.Len() > 0 && last.End == w.Start && h.has(pair.In(text), lang) {
			set(hit, pair)
		}
		last = w.Span
	}
	return pieces(text, hit)
}

func set(hit []bool, s news.Span) {
	for i := s.Start; i < s.End; i++ {
		hit[i] = true
	}
}

func pieces(text string, hit []bool) []piece {
	var all []piece
	for start, i := 0, 1; i <= len(text); i++ {
		if i == len(text) || hit[i] != hit[start] {
			all = append(all, piece{text[start:i], hit[start]})
			start = i
		}
	}
	return all
}

// has says whether all terms of a word, and at least one, were asked for.
func (h highlighter) has(word, lang string) bool {
	terms := token.Terms(word, lang)
	for _, t := range terms {
		if !h[t] {
			return false
		}
	}
	return len(terms) > 0
}

const maxSnippet = 320 // bytes

// snippet is the sentence of a text that holds most of the words asked for, the first
// of those that hold as many.
func (h highlighter) snippet(text string, sentences []news.Sentence, lang string) []piece {
	best, most := "", -1
	for _, s := range sentences[:min(len(sentences), 200)] {
		if s.Start < 0 || s.End > len(text) || s.Start > s.End {
			continue // of another revision of the analysis
		}
		found := map[string]bool{}
		for _, t := range token.Terms(s.In(text), lang) {
			if h[t] {
				found[t] = true
			}
		}
		if len(found) > most {
			best, most = s.In(text), len(found)
		}
	}
	if len(best) > maxSnippet {
		best = cutAt(best, maxSnippet) + "…"
	}
	return h.mark(strings.Join(strings.Fields(best), " "), lang)
}

// cutAt shortens a text to at most n bytes, at a space where one is near.
func cutAt(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	if i := strings.LastIndexByte(text[:n], ' '); i > n-40 {
		n = i
	}
	return text[:max(0, n)]
}
