package compare

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// closers are the quotation marks that can close each opening one, in all house styles.
var closers = map[rune]string{
	'"': `"`, '“': `”"`, '”': `”`, '„': `“”"`, '‟': `”`, '«': `»`, '»': `«»`, '‘': `’`, '‚': `‘’`, '‹': `›`, '›': `‹›`, '「': `」`, '『': `』`,
}

const (
	quoteMarks = "\"“”„‟«»‹›‚‘’「」『』"
	around     = " \u00A0\n\t"
)

// deepest is how many open marks are looked back over for the partner of one that closes.
const deepest = 8

// unmarked takes space and quotation marks off the ends of a span, and the comma that stands inside them before the
// attribution. A mark whose partner stands among the words stays, so that none is left alone: the marks around
// “We will do both” go, those of: would “do both” stay.
func unmarked(text string, s news.Span) news.Span {
	inner := s.In(text)
	partner := markPairs(inner)
	lead := len(inner) - len(strings.TrimLeft(inner, quoteMarks+around+"—–-"))
	trail := len(strings.TrimRight(inner, quoteMarks+around+","))
	if trail <= lead {
		return news.Span{Start: s.Start + lead, End: s.Start + lead}
	}
	from, to := lead, trail
	for i, j := range partner {
		switch {
		case i < lead && j >= lead && j < trail:
			from = min(from, i)
		case j >= trail && i >= lead && i < trail:
			_, size := utf8.DecodeRuneInString(inner[j:])
			to = max(to, j+size)
		}
	}
	return news.Span{Start: s.Start + from, End: s.Start + to}
}

// markPairs finds the pairs of quotation marks in a text: for the place of each mark that opens the place of the one that closes it. What
// has no partner is left out.
func markPairs(text string) map[int]int {
	if !strings.ContainsAny(text, quoteMarks) {
		return nil
	}
	type mark struct {
		at   int
		mark rune
	}
	var open []mark
	pairs := map[int]int{}
	before := ' '
	for i, c := range text {
		if strings.ContainsRune(quoteMarks, c) {
			after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(c):])
			n := len(open) - 1
			for n >= 0 && n > len(open)-1-deepest && !strings.ContainsRune(closers[open[n].mark], c) {
				n-- // an apostrophe was taken for a mark that opens
			}
			switch {
			case n >= 0 && strings.ContainsRune(closers[open[n].mark], c) && !isWordRune(after) && (c != open[n].mark || !unicode.IsSpace(before)):
				pairs[open[n].at] = i
				open = open[:n]
			case closers[c] != "" && !isWordRune(before):
				open = append(open, mark{i, c})
			}
		}
		before = c
	}
	return pairs
}

func isWordRune(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }
