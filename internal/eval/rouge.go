package eval

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// rouge2 is ROUGE-2 (Lin, 2004): the F1 of the pairs of neighbouring words that a
// summary shares with a reference, each pair counted as often as both have it;
// the mean over the references. The summary is cut at limit words as split at
// white space. Words are not stemmed.
func rouge2(summary string, references []string, limit int) float64 {
	fields := strings.Fields(summary)
	found := pairs(strings.Join(fields[:min(len(fields), limit)], " "))
	sum := 0.0
	for _, reference := range references {
		sum += pairF1(found, pairs(reference))
	}
	return sum / float64(max(len(references), 1))
}

func pairF1(found, wanted map[[2]string]int) float64 {
	hits, inFound, inWanted := 0, 0, 0
	for pair, n := range found {
		hits += min(n, wanted[pair])
		inFound += n
	}
	for _, n := range wanted {
		inWanted += n
	}
	if hits == 0 {
		return 0
	}
	precision, recall := float64(hits)/float64(inFound), float64(hits)/float64(inWanted)
	return 2 * precision * recall / (precision + recall)
}

// pairs counts the pairs of neighbouring words of a text.
func pairs(text string) map[[2]string]int {
	counts := map[[2]string]int{}
	before := ""
	for _, word := range rougeWords(text) {
		if before != "" {
			counts[[2]string{before, word}]++
		}
		before = word
	}
	return counts
}

// rougeWords are the runs of letters, digits and combining marks in lower case.
func rougeWords(text string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFC.String(text)), func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.N, unicode.M)
	})
}
