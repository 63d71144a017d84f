package account

import (
	"cmp"
	"slices"
)

const (
	// sameTopic is the closeness from which two groups of sentences are one topic, however few
	// groups there are.
	sameTopic = .12
	// namedAlike and besideEachOther are what the names that two sentences share, and standing next to each other
	// in an article, add to the likeness of their words.
	namedAlike      = .35
	besideEachOther = .15
)

// topics groups sentences by what they are about: average-link clustering of their words and names, until no
// two groups are close, each has some sentences, and there are at most maxTopics. The topic
// of the weightiest sentence comes first; what fits nowhere is left out, unless it
// is long and there would be few topics.
func (ch *choice) topics(list []*candidate) [][]*candidate {
	close := ch.closenessOf(list)
	groups := make([][]int, len(list))
	for i := range list {
		groups[i] = []int{i}
	}
	for len(groups) > 1 {
		a, b, most := closest(groups, close)
		small := min(len(groups[a]), len(groups[b])) < fewestPerTopic
		full := len(groups[a])+len(groups[b]) > sentencesATopic
		if full || most <= 0 || most < sameTopic && !small && len(groups) <= maxTopics {
			break
		}
		groups[a] = append(groups[a], groups[b]...)
		groups = slices.Delete(groups, b, b+1)
	}
	several := 0
	for _, g := range groups {
		if len(g) >= fewestPerTopic {
			several++
		}
	}
	var topics [][]*candidate
	for _, g := range groups {
		if len(g) < fewestPerTopic && (several >= fewestTopics || list[g[0]].words < wordsAlone) {
			continue
		}
		slices.Sort(g)
		topic := make([]*candidate, len(g))
		for i, at := range g {
			topic[i] = list[at]
		}
		topics = append(topics, topic)
	}
	slices.SortStableFunc(topics, func(a, b []*candidate) int { return cmp.Compare(weightiest(b), weightiest(a)) })
	return topics[:min(len(topics), maxTopics)]
}

func weightiest(topic []*candidate) float64 {
	most := 0.0
	for _, c := range topic {
		most = max(most, c.score)
	}
	return most
}

// closest is the pair of groups whose mean closeness is the highest, of those that together are not too large.
func closest(groups [][]int, close [][]float64) (a, b int, most float64) {
	most = -1
	for i := range groups {
		for j := i + 1; j < len(groups); j++ {
			sum := 0.0
			for _, x := range groups[i] {
				for _, y := range groups[j] {
					sum += close[x][y]
				}
			}
			mean := sum / float64(len(groups[i])*len(groups[j]))
			if len(groups[i])+len(groups[j]) > sentencesATopic {
				mean = 0
			}
			if mean > most {
				a, b, most = i, j, mean
			}
		}
	}
	return a, b, most
}

// closenessOf compares all sentences with each other.
func (ch *choice) closenessOf(list []*candidate) [][]float64 {
	common := commonNames(list)
	close := make([][]float64, len(list))
	for i := range list {
		close[i] = make([]float64, len(list))
	}
	for i, a := range list {
		for j, b := range list[:i] {
			c := ch.d.likeness(a.terms, b.terms) + namedAlike*sharedNames(a, b, common)
			if next := a.number - b.number; a.report == b.report && (next == 1 || next == -1) {
				c += besideEachOther
			}
			close[i][j], close[j][i] = c, c
		}
	}
	return close
}

// commonNames are the entities that half of the sentences name: they tell no topic from another.
func commonNames(list []*candidate) map[string]bool {
	count := map[string]int{}
	for _, c := range list {
		for _, key := range namesOf(c) {
			count[key]++
		}
	}
	common := map[string]bool{}
	for key, n := range count {
		common[key] = 2*n > len(list)
	}
	return common
}

func namesOf(c *candidate) []string {
	var keys []string
	for _, m := range c.named {
		if m.Entity != "" && !slices.Contains(keys, m.Entity) {
			keys = append(keys, m.Entity)
		}
	}
	return keys
}

// sharedNames is the share of two sentences' names, less the common ones, that both have.
func sharedNames(a, b *candidate, common map[string]bool) float64 {
	tell := func(c *candidate) []string {
		return slices.DeleteFunc(namesOf(c), func(key string) bool { return common[key] })
	}
	x, y := tell(a), tell(b)
	both := 0
	for _, key := range x {
		if slices.Contains(y, key) {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(x)+len(y)-both)
}
