package cluster

import (
	"cmp"
	"math"
	"slices"
)

const (
	// mergeOdds is the mean log odds, over the articles of both stories, that an article
	// of the one belongs to the other, from which the two are one.
	mergeOdds = .2
	// mergeGrowth is what must be added with the logarithm of the smaller story's size: a wrong merge of
	// two large stories costs more than one of two articles.
	mergeGrowth = .4
	// noOdds stands for a story that is not even a candidate.
	noOdds = -6
	// mergeSample is the most articles of a story that are asked.
	mergeSample = 12
)

// tie is a pair of stories with the mean log odds that they are one.
type tie struct {
	a, b *story
	odds float64
}

// merges finds pairs of stories that are one. Of the pairs the strongest come first, and each
// story takes part in one.
func (r *repair) merges(changed []*story) {
	asked := map[*story]map[*story]float64{}
	ask := func(s *story) map[*story]float64 {
		if asked[s] == nil {
			asked[s] = r.index.affinities(s)
		}
		return asked[s]
	}
	var ties []tie
	seen := map[[2]int64]bool{}
	for _, s := range changed {
		for other, odds := range ask(s) {
			key := [2]int64{min(s.id, other.id), max(s.id, other.id)}
			if odds < mergeOdds-2 || seen[key] {
				continue
			}
			seen[key] = true
			back, ok := ask(other)[s]
			if !ok {
				back = noOdds
			}
			smaller := float64(min(len(s.members), len(other.members)))
			if mean := (odds + back) / 2; mean >= mergeOdds+mergeGrowth*math.Log(smaller) {
				ties = append(ties, tie{s, other, mean})
			}
		}
	}
	slices.SortFunc(ties, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.a.id+x.b.id, y.a.id+y.b.id), cmp.Compare(min(x.a.id, x.b.id), min(y.a.id, y.b.id)))
	})
	for _, t := range ties {
		r.merge(t)
	}
}

func (r *repair) merge(t tie) {
	keep, give := survivor(t.a, t.b)
	x := r.index
	if !x.mayMove(give.members) {
		keep, give = give, keep
	}
	if r.busy[keep] || r.busy[give] || !x.mayMove(give.members) || !x.mayJoin(give.members, keep) || !x.mayJoin(keep.members, give) {
		return
	}
	r.busy[keep], r.busy[give] = true, true
	score := 1 / (1 + math.Exp(-t.odds))
	r.events = append(r.events, Event{Kind: Merged, From: give.id, To: keep.id, Reason: Reason{Score: score, Best: keep.id}})
}

// affinities returns, for the stories that the articles of s would be compared with if s were
// not there, the mean of the log odds that they belong.
func (x *Index) affinities(s *story) map[*story]float64 {
	asked := sampled(families(s.members), mergeSample)
	sums := map[*story]float64{}
	counts := map[*story]int{}
	for _, f := range asked {
		q := x.memberQuery(f.root)
		q.except = s
		for _, c := range x.compare(&q) {
			sums[c.story] += logit(c.Score)
			counts[c.story]++
		}
	}
	for other, sum := range sums {
		sums[other] = (sum + noOdds*float64(len(asked)-counts[other])) / float64(len(asked))
	}
	return sums
}
