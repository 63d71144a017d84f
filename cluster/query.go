package cluster

import (
	"cmp"
	"math"
	"slices"
)

// query is a document against the frequencies of the moment.
type query struct {
	doc   *Doc
	views [views]weightedVector
}

// weightedVector is a vector of length one with what is known of its terms.
type weightedVector struct {
	terms   []uint32
	weights []float64
	rarity  []float64
	mass    float64 // sum of the squares of rarity
}

// query weighs the terms of a document.
func (x *Index) query(d *Doc) query {
	q := query{doc: d}
	for v := range d.views {
		q.views[v] = x.weigh(d.views[v])
	}
	return q
}

func (x *Index) weigh(v vector) weightedVector {
	w := weightedVector{
		terms:   v.terms,
		weights: make([]float64, len(v.terms)),
		rarity:  make([]float64, len(v.terms)),
	}
	square := 0.0
	for i, hash := range v.terms {
		frequency := int32(0)
		if t := x.terms[hash]; t != nil {
			frequency = t.frequency
		}
		w.rarity[i] = max(.1, x.idf(frequency))
		w.weights[i] = float64(v.weights[i]) * w.rarity[i]
		w.mass += w.rarity[i] * w.rarity[i]
		square += w.weights[i] * w.weights[i]
	}
	if square > 0 {
		norm := math.Sqrt(square)
		for i := range w.weights {
			w.weights[i] /= norm
		}
	}
	return w
}

// frozenUnit is the whole number that stands for one in frozen weights.
const frozenUnit = 255

// frozen returns the weights as whole numbers.
func (w *weightedVector) frozen() []uint8 {
	list := make([]uint8, len(w.weights))
	for i, f := range w.weights {
		list[i] = quantise(f * frozenUnit)
	}
	return list
}

// cosine is the similarity of the document with the centre of a story, and
// covered the share of its rarity that the story has: 1 when the
// story knows every term of the document.
func (w *weightedVector) cosine(c *centroid) (cosine, covered float64) {
	if len(w.terms) == 0 || c.square == 0 {
		return 0, 0
	}
	next := 0
	var dot, mass float64
	for i, t := range w.terms {
		var at int
		if at, next = c.find(t, next); at >= 0 {
			dot += w.weights[i] * float64(c.sums[at])
			mass += w.rarity[i] * w.rarity[i]
		}
	}
	return dot / math.Sqrt(float64(c.square)), mass / w.mass
}

// cosineWith is the similarity with a member's frozen vector.
func (w *weightedVector) cosineWith(v vector) float64 {
	var dot float64
	square := 0
	i, j := 0, 0
	for i < len(w.terms) && j < len(v.terms) {
		switch {
		case w.terms[i] < v.terms[j]:
			i++
		case w.terms[i] > v.terms[j]:
			j++
		default:
			dot += w.weights[i] * float64(v.weights[j])
			i, j = i+1, j+1
		}
	}
	if dot == 0 {
		return 0
	}
	for _, n := range v.weights {
		square += int(n) * int(n)
	}
	return dot / math.Sqrt(float64(square))
}

const (
	maxCandidates = 24
	// maxVisits bounds the postings that are looked at for one document.
	maxVisits = 6000
)

// scratch is memory for one decision at a time.
type scratch struct {
	votes  []float64 // by story slot
	marked []uint32  // the round in which votes was last set
	term   []uint32  // the term that voted last
	round  uint32
	touch  []uint32
}

// probe is a term of the query with what looking it up costs.
type probe struct {
	postings []uint32
	weight   float64
	order    int32
	hash     uint32
}

// candidates returns the stories that share the most of the document's rarest
// terms, the best first.
func (x *Index) candidates(q *query) []*story {
	s := &x.scratch
	s.begin(len(x.stories.items))
	visits := 0
	for i, p := range x.probes(q) {
		if visits += len(p.postings); visits > maxVisits {
			break
		}
		for _, slot := range p.postings {
			s.vote(slot, uint32(i)+1, p.weight)
		}
	}
	return x.elected()
}

// probes are the document's terms, the rarest first.
func (x *Index) probes(q *query) []probe {
	var list []probe
	for v := range q.views {
		if view(v) == title {
			continue
		}
		w := &q.views[v]
		for i, hash := range w.terms {
			if t := x.terms[hash]; t != nil && len(t.postings) > 0 {
				list = append(list, probe{t.postings, w.weights[i] * w.rarity[i], t.frequency, hash})
			}
		}
	}
	slices.SortFunc(list, func(a, b probe) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.hash, b.hash))
	})
	return list
}

func (s *scratch) begin(stories int) {
	s.round++
	s.touch = s.touch[:0]
	for len(s.votes) < stories {
		s.votes = append(s.votes, 0)
		s.marked = append(s.marked, 0)
		s.term = append(s.term, 0)
	}
}

// vote adds weight to a story, once a term.
func (s *scratch) vote(slot, term uint32, weight float64) {
	if s.marked[slot] != s.round {
		s.marked[slot], s.votes[slot], s.term[slot] = s.round, 0, 0
		s.touch = append(s.touch, slot)
	}
	if s.term[slot] != term {
		s.term[slot] = term
		s.votes[slot] += weight
	}
}

// elected returns the stories with the most votes; ties go to the lower number.
func (x *Index) elected() []*story {
	s := &x.scratch
	list := make([]*story, 0, len(s.touch))
	for _, slot := range s.touch {
		if st := x.stories.items[slot]; st != nil {
			list = append(list, st)
		}
	}
	slices.SortFunc(list, func(a, b *story) int {
		return cmp.Or(cmp.Compare(s.votes[b.slot], s.votes[a.slot]), cmp.Compare(a.id, b.id))
	})
	return list[:min(len(list), maxCandidates)]
}
