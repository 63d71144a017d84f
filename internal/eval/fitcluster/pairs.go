package main

import "github.com/wiredesk/wiredesk/cluster"

// pair is an article beside one that came before it.
type pair struct {
	choice
	labels [2]string
}

// pairRidge is low: most pairs have nothing to do with each other, and say so with certainty.
const pairRidge = 3e-6

// maxPaired is about how many articles of a set pairs are learned from.
const maxPaired = 1500

// pairs are the articles of a set, grouped as they should be, beside the latest ones of their candidates. Those of a story
// of many articles count less, so that a story counts by its articles and not by its pairs.
func (s *set) pairs() (list []pair) {
	size := map[string]float64{}
	for _, label := range s.gold {
		size[label]++
	}
	total := 0.0
	p := s.begin(models{})
	for i := range s.docs {
		if i%(1+len(s.docs)/maxPaired) == 0 {
			for _, o := range p.index.Pairs(s.docs[i]) {
				a, b := s.gold[i], s.gold[o.Article-1]
				c := choice{
					options: []option{{values: o.Values[:], at: int(o.Case) * len(o.Values)}},
					right:   -1, weight: 1/size[a] + 1/size[b],
				}
				if a == b {
					c.right = 0
				}
				total += c.weight
				list = append(list, pair{c, [2]string{a, b}})
			}
		}
		p.take(i, true)
	}
	for i := range list {
		list[i].weight /= total
	}
	return list
}

// fitPairs fits the odds of pairs to those whose labels learn both says yes to.
func fitPairs(sets []*set, learn func(string) bool) *cluster.PairModel {
	var choices []choice
	for _, s := range sets {
		for _, p := range s.paired {
			if learn(p.labels[0]) && learn(p.labels[1]) {
				choices = append(choices, p.choice)
			}
		}
	}
	w := conditionalLogit(choices, pairSigns, pairRidge)
	m := new(cluster.PairModel)
	for c := range m {
		copy(m[c][:], w[c*len(m[c]):])
	}
	return m
}
