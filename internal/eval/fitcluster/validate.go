package main

import (
	"fmt"
	"hash/fnv"
	"os"

	"github.com/wiredesk/wiredesk/internal/eval"
)

// everything lets all labels be learned from.
func everything(string) bool { return true }

// validate prints, for each set, the B-cubed F1 of the articles of stories whose labels were left out of the
// fit, as they were decided and after repair; the mean over the parts.
func validate(sets []*set, folds int) {
	online, repaired := make([]float64, len(sets)), make([]float64, len(sets))
	for fold := range folds {
		held := func(label string) bool { return int(random(label)%uint32(folds)) == fold }
		m := fit(sets, func(label string) bool { return !held(label) }, func(string, ...any) {})
		for i, s := range sets {
			found, corrected := s.grouped(m)
			online[i] += part(s.gold, found, held) / float64(folds)
			repaired[i] += part(s.gold, corrected, held) / float64(folds)
		}
	}
	for i, s := range sets {
		fmt.Printf("%-20s held out: B-cubed F1 %.3f, after repair %.3f\n", s.name, online[i], repaired[i])
	}
}

// report prints how the model groups the sets to which it was fitted.
func report(sets []*set, m models) {
	for _, s := range sets {
		found, corrected := s.grouped(m)
		p, r := eval.BCubed(s.gold, found)
		fmt.Fprintf(os.Stderr, "%-20s P %.3f R %.3f F1 %.3f, after repair %.3f\n", s.name, p, r, f1(s.gold, found), f1(s.gold, corrected))
	}
}

// random is a number that follows from a text alone.
func random(text string) uint32 {
	h := fnv.New32a()
	h.Write([]byte(text))
	return h.Sum32() >> 4
}
