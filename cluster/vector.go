package cluster

import (
	"cmp"
	"math"
	"slices"
)

// view is one way of looking at an article. Terms of different views never
// have the same hash but by accident, words and title apart: the title's words are words.
type view int

const (
	words   view = iota // stemmed words of title and text, the title's counted double
	title               // stemmed words of the title
	names               // entities and the words of their names, over languages
	numbers             // quantities, years, days
	views
)

// viewCap is the most terms that a view of one article keeps.
var viewCap = [views]int{words: 96, title: 24, names: 40, numbers: 24}

// vector is a sparse vector: rising term hashes and their weights.
type vector struct {
	terms   []uint32
	weights []uint8
}

// length is the Euclidean length.
func (v vector) length() float64 {
	square := 0
	for _, w := range v.weights {
		square += int(w) * int(w)
	}
	return math.Sqrt(float64(square))
}

// weighted is a term on its way into a vector.
type weighted struct {
	term   uint32
	weight float64
	first  int // place of the first occurrence, breaks ties
}

// heaviest keeps the limit heaviest terms, sorted by term. Ties go to what came
// first.
func heaviest(list []weighted, limit int) vector {
	slices.SortFunc(list, func(a, b weighted) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.first, b.first))
	})
	list = list[:min(len(list), limit)]
	slices.SortFunc(list, func(a, b weighted) int { return cmp.Compare(a.term, b.term) })
	v := vector{terms: make([]uint32, len(list)), weights: make([]uint8, len(list))}
	for i, w := range list {
		v.terms[i] = w.term
		v.weights[i] = quantise(w.weight)
	}
	return v
}

// quantise rounds to a whole number from 1 to 255.
func quantise(f float64) uint8 { return uint8(max(1, min(255, math.Round(f)))) }

// hashTerm is 32-bit FNV-1a of a prefix that names the view and the term,
// mixed so that all bits depend on all of it.
func hashTerm(prefix byte, term string) uint32 {
	h := (uint32(2166136261) ^ uint32(prefix)) * 16777619
	for i := 0; i < len(term); i++ {
		h = (h ^ uint32(term[i])) * 16777619
	}
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}
