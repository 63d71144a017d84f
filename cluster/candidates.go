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
	ballots []ballot // by story slot
	round   uint32
	touch   []uint32
	probes  []probe
	centre  centre
	other   centre
	vector  vector
	sight   sight
}

// ballot counts the votes for a story.
type ballot struct {
	votes float32
	round uint32 // the round in which votes was last set
	term  uint32 // the term that voted last
}

// probe is a term of the query with what looking it up costs.
type probe struct {
	weight float32
	order  int32
	term   uint32
}

// candidates returns the stories that share the most of the document's rarest
// terms, the best first.
func (x *Index) candidates(q *query) []*story {
	s := &x.scratch
	s.begin(len(x.stories.items))
	visits := 0
	var one [1]uint32
	for i, p := range x.probes(q) {
		list := x.listed.under(p.term, &one)
		if visits += len(list); visits > maxVisits {
			break
		}
		for _, member := range list {
			s.vote(x.places[member], uint32(i)+1, p.weight)
		}
	}
	return x.elected()
}

// probes are the document's terms, the rarest first.
func (x *Index) probes(q *query) []probe {
	list := x.scratch.probes[:0]
	for v := range q.views {
		if view(v) == title {
			continue
		}
		w := &q.views[v]
		for i, hash := range w.terms {
			list = append(list, probe{float32(w.weights[i] * w.rarity[i]), x.terms.of(hash), hash})
		}
	}
	for _, band := range q.doc.embedding.bands() {
		var one [1]uint32
		list = append(list, probe{bandWeight, int32(len(x.listed.under(band, &one))), band})
	}
	slices.SortFunc(list, func(a, b probe) int {
		return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.term, b.term))
	})
	x.scratch.probes = list
	return list
}

func (s *scratch) begin(stories int) {
	s.round++
	s.touch = s.touch[:0]
	if grow := stories - len(s.ballots); grow > 0 {
		s.ballots = append(s.ballots, make([]ballot, grow)...)
	}
}

// vote adds weight to a story, once a term.
func (s *scratch) vote(slot, term uint32, weight float32) {
	b := &s.ballots[slot]
	if b.round != s.round {
		*b = ballot{round: s.round}
		s.touch = append(s.touch, slot)
	}
	if b.term != term {
		b.term = term
		b.votes += weight
	}
}

// elected returns the stories with the most votes, the first first; ties go to the
// lower number.
func (x *Index) elected() []*story {
	s := &x.scratch
	list := make([]*story, 0, maxCandidates+1)
	before := func(a, b *story) bool {
		va, vb := s.ballots[a.slot].votes, s.ballots[b.slot].votes
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
