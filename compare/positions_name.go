package compare

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// latin reports whether a name is written in Latin letters.
func latin(name string) bool {
	return !strings.ContainsFunc(name, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}

// fuller reports whether a name says more than another: more words, or the same with the
// marks that plain spelling drops.
func fuller(a string, wordsA []string, b string, wordsB []string) bool {
	return cmp.Or(cmp.Compare(len(wordsA), len(wordsB)), cmp.Compare(len(a)-utf8.RuneCountInString(a), len(b)-utf8.RuneCountInString(b))) > 0
}

// keyOf is the key of an actor: kinds differ between reports, the name behind them does not.
func keyOf(name, entity string) string {
	if _, key, ok := strings.Cut(entity, ":"); ok {
		return key
	}
	return "~" + strings.Join(nameWords(name), " ")
}

// nameWords are the folded words of a name without articles and possessive endings.
func nameWords(name string) []string {
	var words []string
	for t := range token.Words(name) {
		w := strings.TrimSuffix(strings.ReplaceAll(token.Fold(t.Text), "’", "'"), "'s")
		if !token.IsStop("en", w) {
			words = append(words, w)
		}
	}
	return words
}

// near reports whether two words are one letter apart, or two where both have as many letters as long says
// (Levenshtein distance).
func near(a, b string, long int) bool {
	x, y := []rune(a), []rune(b)
	most := 1
	if min(len(x), len(y)) >= long {
		most = 2
	}
	if max(len(x)-len(y), len(y)-len(x)) > most || len(x) > 40 {
		return false
	}
	row := make([]int, len(y)+1)
	for k := range row {
		row[k] = k
	}
	for i := range x {
		corner := row[0]
		row[0]++
		for k := range y {
			cost := corner
			if x[i] != y[k] {
				cost = 1 + min(corner, row[k], row[k+1])
			}
			corner, row[k+1] = row[k+1], cost
		}
	}
	return row[len(y)] <= most
}
