package language

import (
	"math"
	"slices"

	"github.com/wiredesk/wiredesk/text/token"
)

const (
	// stopWordWeight is what one stop word of a language adds to the logarithm of
	// its odds.
	stopWordWeight = 0.5
	// maxStopWords is the number of words that are looked up; they decide between
	// close languages in short texts, and in long ones the model is sure.
	maxStopWords = 30
	// doubtful is the share of the best language's odds from which another one is
	// still a candidate.
	doubtful = 1e-3
)

// weighStopWords raises the odds of the candidates by the stop words found of
// each. A language without a list is taken to have the mean of the others.
func (id *Identifier) weighStopWords(odds []float32, words []string) {
	floor := slices.Max(odds) * doubtful
	folded := make([]string, 0, maxStopWords)
	for _, w := range words[:min(len(words), maxStopWords)] {
		folded = append(folded, token.Fold(w))
	}
	var without []int
	sum, lists := 0, 0
	for i, p := range odds {
		if p <= floor {
			continue
		}
		hits := countStops(id.codes[i], folded)
		if hits == 0 {
			without = append(without, i)
			continue
		}
		sum, lists = sum+hits, lists+1
		odds[i] *= stopOdds(float64(hits))
	}
	for _, i := range without {
		if lists > 0 && !token.HasStops(id.codes[i]) {
			odds[i] *= stopOdds(float64(sum) / float64(lists))
		}
	}
}

func stopOdds(hits float64) float32 { return float32(math.Exp(stopWordWeight * hits)) }

func countStops(lang string, folded []string) (hits int) {
	for _, w := range folded {
		if token.IsStop(lang, w) {
			hits++
		}
	}
	return hits
}
