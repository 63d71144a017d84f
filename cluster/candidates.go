package cluster

import (
	"cmp"
	"slices"
)

const (
	maxCandidates = 16
	// maxVisits bounds the postings that are looked at for one document.
	maxVisits = 4000
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

// elected returns the stories with the most votes, the first first; ties go to the
// lower number.
func (x *Index) elected() []*story {
	s := &x.scratch
	list := make([]*story, 0, maxCandidates+1)
	before := func(a, b *story) bool {
		va, vb := s.votes[a.slot], s.votes[b.slot]
		return va > vb || va == vb && a.id < b.id
	}
	for _, slot := range s.touch {
		st := x.stories.items[slot]
		if st == nil || len(st.members) == 0 || len(list) == maxCandidates && !before(st, list[maxCandidates-1]) {
			continue
		}
		at := len(list)
		for at > 0 && before(st, list[at-1]) {
			at--
		}
		list = slices.Insert(list, at, st)
		list = list[:min(len(list), maxCandidates)]
	}
	return list
}
