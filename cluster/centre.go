package cluster

import "slices"

// centre is the sum of the vectors of a story's members, view by view.
type centre [views]centroid

// keptCentre is the number of members from which a story keeps its centre. Of a smaller
// one, as most are, what a document needs is made when it is needed, see sight.
const keptCentre = 64

// add puts a member in, or with sign -1 takes it out.
func (c *centre) add(m *member, sign int32, scratch *vector) {
	for _, v := range frozen {
		c[v].add(m.vector(v, scratch), sign)
	}
}

// reset empties a centre and keeps its memory.
func (c *centre) reset() {
	for v := range c {
		c[v] = centroid{terms: c[v].terms[:0], sums: c[v].sums[:0], counts: c[v].counts[:0]}
	}
}

// centreOf returns the centre of a story; the memory of into is used for it when the story
// does not keep one.
func (s *story) centreOf(into *centre) *centre {
	if s.kept != nil {
		return s.kept
	}
	into.reset()
	var scratch vector
	for _, m := range s.members {
		into.add(m, 1, &scratch)
	}
	return into
}

// keep makes the centre to be kept of a story that has grown, without the room that
// growing needed.
func (s *story) keep() {
	var c centre
	s.kept = s.centreOf(&c)
	for v := range s.kept {
		k := &s.kept[v]
		k.terms, k.sums, k.counts = slices.Clip(k.terms), slices.Clip(k.sums), slices.Clip(k.counts)
	}
}
