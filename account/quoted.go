package account

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// closers gives for an opening quote mark those that may close it. German ends
// with the mark that English begins with, Danish turns the guillemets around.
var closers = map[rune]string{
	'"': "\"", '“': "”\"", '„': "“”\"", '«': "»", '»': "«", '‘': "’", '‚': "‘’",
	'「': "」", '『': "』", '《': "》", '״': "״",
}

// quotedSpans finds the stretches between quote marks, marks included. The
// second result is false when a mark is left open or closes nothing, so that
// nobody can say which words are quoted.
func quotedSpans(text string) ([]news.Span, bool) {
	var spans []news.Span
	open, ends := -1, ""
	before := ' '
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		after, _ := utf8.DecodeRuneInString(text[i+size:])
		switch {
		case open >= 0 && strings.ContainsRune(ends, r) && !isApostrophe(r, before, after):
			spans = append(spans, news.Span{Start: open, End: i + size})
			open = -1
		case open < 0 && closers[r] != "" && !isApostrophe(r, before, after):
			open, ends = i, closers[r]
		case open < 0 && r == '”':
			return spans, false
		}
		before = r
		i += size
	}
	return spans, open < 0
}

// isApostrophe reports whether a mark between two letters is no quote mark:
// ’ in “don’t”, the gershayim of Hebrew abbreviations.
func isApostrophe(r, before, after rune) bool {
	switch r {
	case '’', '‘', '"', '״':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	}
	return false
}
