package main

import "github.com/wiredesk/wiredesk/cluster"

// The sign that the weight of a value must have. What is alike never speaks against a story, and what is
// apart never for it, whatever a set of labels that happens to hold few stories seems to say. The others are
// free: they correct what is said by those they go along with.
var (
	storySigns = signsOf(cluster.ValueNames[:], int(cluster.Cases), map[string]float64{
		"names apart": -1, "numbers apart": -1, "days apart": -1, "hours apart": -1, "days from mean": -1,
		"words": 1, "closest words": 1, "words covered": 1, "words in common": 1, "title": 1, "titles covered": 1,
		"names": 1, "names covered": 1, "names in common": 1, "numbers": 1, "articles": 1, "closest articles": 1, "hint": 1,
	})
	pairSigns = signsOf(cluster.PairValueNames[:], int(cluster.PairCases), map[string]float64{
		"names apart": -1, "numbers apart": -1, "days apart": -1, "hours apart": -1,
		"words": 1, "words in common": 1, "titles": 1, "title in common": 1, "names": 1, "names in common": 1, "rarest name": 1,
		"numbers": 1, "numbers in common": 1,
	})
)

// signsOf lists the signs of all weights, case by case.
func signsOf(names []string, cases int, known map[string]float64) (list []float64) {
	for range cases {
		for _, name := range names {
			list = append(list, known[name])
		}
	}
	return list
}
