package main

import (
	"slices"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/eval"
)

const (
	// rounds is how often the model is fitted: first on stories as they should be,
	// then on stories as the models of the rounds before made them, so that
	// it learns from its own mistakes (Ross, Gordon and Bagnell 2011).
	rounds     = 4
	storyRidge = 2e-4
	hintWeight = 5 // no development data has aggregators' lists
)

// models are all that is fitted.
type models struct {
	stories *cluster.Model
	pairs   *cluster.PairModel
}

func (m models) options() cluster.Options { return cluster.Options{Model: m.stories, Pairs: m.pairs} }

// fit fits the model to the labels that learn says yes to, each set counting the same, and then shifts each
// case's bias to where B-cubed F1 is best: a wrong new story and a wrong join
// do not cost the same.
func fit(sets []*set, learn func(string) bool, log func(string, ...any)) models {
	var choices []choice
	m := models{stories: alike(), pairs: fitPairs(sets, learn)}
	for round := range rounds {
		if round == 1 {
			choices = nil // stories as they should be are not those that it will meet
		}
		for _, s := range sets {
			made, found := s.pass(m, round == 0)
			choices = append(choices, s.lessons(made, learn)...)
			p, r := eval.BCubed(s.gold, found)
			log("round %d %-16s P %.3f R %.3f F1 %.3f", round, s.name, p, r, f1(s.gold, found))
		}
		w := conditionalLogit(choices, storySigns, storyRidge)
		m.stories = new(cluster.Model)
		for c := range m.stories {
			copy(m.stories[c][:], w[c*values:])
		}
	}
	shift(m, sets, learn, log)
	for c := range m.stories {
		m.stories[c][values-1] = hintWeight
	}
	return m
}

// alike is a model that only puts the candidates in order.
func alike() *cluster.Model {
	m := new(cluster.Model)
	for c := range m {
		for i, name := range cluster.ValueNames {
			if name == "words" || name == "names" {
				m[c][i] = 1
			}
		}
	}
	return m
}

// shift moves the bias of each case in steps to where the F1 of the articles that are learned from is best,
// smoothed over neighbouring steps, so that no single lucky step wins.
func shift(all models, sets []*set, learn func(string) bool, log func(string, ...any)) {
	const first, step, steps = -.25, .25, 5
	m := all.stories
	for c := range m {
		start := m[c][0]
		f := make([]float64, steps)
		for i := range f {
			m[c][0] = start + first + float64(i)*step
			f[i] = meanF1(all, cluster.Case(c), sets, learn)
			log("case %d bias %.2f F1 %.4f", c, m[c][0], f[i])
		}
		m[c][0] = start + first + float64(cautious(smooth(f), slack(cluster.Case(c))))*step
	}
}

// meanF1 is the mean over the sets in which a case occurs.
func meanF1(m models, c cluster.Case, sets []*set, learn func(string) bool) float64 {
	sum, n := 0.0, 0.0
	for _, s := range sets {
		if s.meets[c] {
			sum += s.learned(m, learn)
			n++
		}
	}
	return sum / max(1, n)
}

// slack is how much F1, in the mean of the sets, is given up for a lower bias of a case: a story with a false
// report is worse to a reader than two stories on one event. More caution is due where forms mix, because that is
// known from sets that were cut to it alone.
func slack(c cluster.Case) float64 {
	switch c {
	case cluster.BriefCase, cluster.BareCase, cluster.ExcerptCase:
		return .0035
	}
	return .001
}

// smooth evens out luck: each value with its neighbours, which count half.
func smooth(f []float64) []float64 {
	even := slices.Clone(f)
	for i := range f {
		even[i] = (f[max(0, i-1)] + 2*f[i] + f[min(len(f)-1, i+1)]) / 4
	}
	return even
}

// cautious returns the first place whose value is within slack of the highest.
func cautious(f []float64, slack float64) int {
	return slices.IndexFunc(f, func(v float64) bool { return v >= slices.Max(f)-slack })
}

// learned is the F1 over the articles whose labels are learned from.
func (s *set) learned(m models, learn func(string) bool) float64 {
	_, found := s.pass(m, false)
	return part(s.gold, found, learn)
}

// part is the B-cubed F1 of the articles of some labels, among all: what others are in their stories counts
// against precision.
func part(gold, found []string, take func(string) bool) float64 {
	type cell struct{ gold, found string }
	cells, golds, founds := map[cell]float64{}, map[string]float64{}, map[string]float64{}
	for i, g := range gold {
		cells[cell{g, found[i]}]++
		golds[g]++
		founds[found[i]]++
	}
	var precision, recall float64
	for i, g := range gold {
		if both := cells[cell{g, found[i]}]; take(g) {
			precision += both / founds[found[i]]
			recall += both / golds[g]
		}
	}
	n := 0.0
	for _, g := range gold {
		if take(g) {
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return 2 * (precision / n) * (recall / n) / ((precision + recall) / n)
}
