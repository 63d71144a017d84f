package number

import (
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// bounded gives a number the bound that words say, "" for none, and the upper end that it has
// as a range, 0 for none: at most 20 to 30 is at most 30.
func bounded(n news.Number, upper float64, bound string) news.Number {
	switch {
	case upper == 0 && bound != "":
		n.Bound = bound
	case upper > 0 && bound == atMost:
		n.Value, n.Bound = upper, atMost
	case upper > 0 && bound == atLeast:
		n.Bound = atLeast
	case upper > 0:
		n.Max, n.Bound = upper, between
	}
	return n
}

// boundBehind returns the bound that the words from j on give the number before them, and how
// many they are: "or more", "'den fazla". A Turkish ending alone is counted, too.
func (f *finder) boundBehind(j int) (string, int) {
	found, words := "", 0
	if f.ending(j) {
		words = 1
	}
	phrase := ""
	for n := 1; n <= maxPhrase && f.joined(j+n-2); n++ {
		phrase = strings.TrimPrefix(phrase+" "+f.folded(j+n-1), " ")
		if b, ok := f.lex.behind[phrase]; ok {
			found, words = b, n
		}
	}
	return found, words
}

// boundBefore returns the bound that the words before a number give it.
func (f *finder) boundBefore(i, start int) string {
	if sign, _ := utf8.DecodeLastRuneInString(strings.TrimRight(f.text[:start], " \u00A0")); sign == '~' || sign == '≈' {
		return about
	}
	for i > 0 && f.words[i-1].End > start {
		i-- // the letters of "US$"
	}
	phrase, found := "", ""
	for n := 1; n <= 3 && i-n >= 0; n++ {
		if n > 1 && !f.joined(i-n) {
			break
		}
		if n == 1 && strings.ContainsAny(f.text[f.words[i-1].End:start], ".!?;:\n") {
			break
		}
		w := f.folded(i - n)
		switch {
		case phrase == "":
			phrase = w
		default:
			phrase = w + " " + phrase
		}
		if b, ok := f.lex.bounds[phrase]; ok {
			found = b
		}
	}
	return found
}
