package search

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

// Piece is a part of a text that is, or is not, what was asked for.
type Piece struct {
	Text string `json:"text"`
	Hit  bool   `json:"hit"`
}

// Marker marks in a text what a query asks for.
type Marker struct {
	words   map[string]bool // terms of single words, of all readings
	phrases [][]string      // terms of phrases
}

// NewMarker returns a marker of what readings ask for in some fields.
func NewMarker(readings []Reading, fields ...Field) Marker {
	m := Marker{words: map[string]bool{}}
	for _, r := range readings {
		for _, w := range r.Clauses {
			switch {
			case w.Not || !slices.Contains(fields, w.Field):
			case w.Phrase && len(w.Terms) > 1:
				if !slices.ContainsFunc(m.phrases, func(p []string) bool { return slices.Equal(p, w.Terms) }) {
					m.phrases = append(m.phrases, w.Terms)
				}
			default:
				for _, t := range w.Terms {
					m.words[t] = true
				}
			}
		}
	}
	return m
}

const (
	// maxMarked bounds the bytes of a text that are looked through for words.
	maxMarked = 2000
	// maxSnippet is the number of bytes of a snippet, maxSearched how many of a text one is looked for in.
	maxSnippet  = 320
	maxSearched = 40000
)

// unit is a word of a text, or a pair of characters, with the only term it has.
type unit struct {
	span news.Span
	term string
}

// units are the words of a text that have terms, in order, and the pairs where words are indexed as pairs of characters.
func units(text, lang string) []unit {
	var all []unit
	var last news.Span
	for w := range token.Words(text) {
		terms := store.SearchTerms(allTerms(w.Text, lang))
		if pair := (news.Span{Start: last.Start, End: w.End}); last.Len() > 0 && last.End == w.Start {
			if both := store.SearchTerms(allTerms(pair.In(text), lang)); len(both) == 1 && !slices.Equal(both, terms) {
				all = append(all, unit{pair, both[0]})
			}
		}
		for _, t := range terms {
			all = append(all, unit{w.Span, t})
		}
		last = w.Span
	}
	return all
}

// Mark cuts a text into what was asked for and what lies between. Where words are indexed as pairs of
// characters, both characters of a pair are marked.
func (m Marker) Mark(text, lang string) []Piece {
	text = Cut(text, maxMarked)
	hit := make([]bool, len(text)+1)
	all := units(text, lang)
	for i, u := range all {
		if m.words[u.term] {
			set(hit, u.span)
		}
		for _, phrase := range m.phrases {
			if run, ok := runOf(all[i:], phrase); ok {
				set(hit, run)
			}
		}
	}
	return Pieces(text, hit)
}

// runOf says whether the units begin with the terms of a phrase. Single characters that stand between pairs are passed over.
func runOf(all []unit, phrase []string) (news.Span, bool) {
	if len(all) == 0 || all[0].term != phrase[0] {
		return news.Span{}, false
	}
	run, next := all[0].span, 1
	for _, u := range all[1:] {
		if next == len(phrase) {
			break
		}
		switch {
		case u.term == phrase[next]:
			run.End = u.span.End
			next++
		case u.span.End <= run.End || u.span.Len() <= utf8.UTFMax && u.span.Start == run.End:
		default:
			return run, false
		}
	}
	return run, next == len(phrase)
}

func set(hit []bool, s news.Span) {
	for i := s.Start; i < s.End; i++ {
		hit[i] = true
	}
}

// Pieces cuts a text where its bytes begin or cease to be hits; hit has a value a byte, and may have more.
func Pieces(text string, hit []bool) []Piece {
	all := []Piece{}
	for start, i := 0, 1; i <= len(text); i++ {
		if i == len(text) || hit[i] != hit[start] {
			all = append(all, Piece{text[start:i], hit[start]})
			start = i
		}
	}
	return all
}

// Snippet is the sentence of a text that holds most of what was asked for, the first of those that hold as much, with
// that marked.
func (m Marker) Snippet(text, lang string) []Piece {
	text = Cut(text, maxSearched)
	best, most := "", -1
	for _, s := range sentence.Split(text, lang) {
		if n := m.count(s.In(text), lang); n > most {
			best, most = s.In(text), n
			if m.all(n) {
				break
			}
		}
	}
	return m.Mark(strings.Join(strings.Fields(m.around(best, lang)), " "), lang)
}

// count is how many words and phrases that are asked for a text holds; a phrase counts as many words as it has.
func (m Marker) count(text, lang string) int {
	terms := store.SearchTerms(allTerms(text, lang))
	found := map[string]bool{}
	for _, t := range terms {
		if m.words[t] {
			found[t] = true
		}
	}
	n := len(found)
	joined := strings.Join(terms, " ")
	for _, phrase := range m.phrases {
		if occurrences(joined, strings.Join(phrase, " ")) > 0 {
			n += len(phrase)
		}
	}
	return n
}

// all says whether a count cannot be surpassed.
func (m Marker) all(n int) bool {
	most := len(m.words)
	for _, p := range m.phrases {
		most += len(p)
	}
	return n >= most
}

// around shortens a sentence that is too long for a snippet, so that the first thing asked for stays in it.
func (m Marker) around(text, lang string) string {
	if len(text) <= maxSnippet {
		return text
	}
	start := 0
	for _, p := range m.Mark(text, lang) {
		if p.Hit {
			break
		}
		start += len(p.Text)
	}
	if start >= len(text) || start < maxSnippet/2 {
		return Cut(text, maxSnippet) + "…"
	}
	start -= maxSnippet / 4
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	if i := strings.IndexByte(text[start:], ' '); i >= 0 && i < maxSnippet/8 {
		start += i + 1
	}
	rest := text[start:]
	if len(rest) > maxSnippet {
		rest = Cut(rest, maxSnippet) + "…"
	}
	return "…" + rest
}

// Cut shortens a text to at most n bytes, at a space where one is near.
func Cut(text string, n int) string {
	cut := news.Cut(text, n)
	if i := strings.LastIndexByte(cut, ' '); len(cut) < len(text) && i > n-40 {
		cut = cut[:i]
	}
	return cut
}
