package cluster

import (
	"math"
	"slices"
)

// A document is compared with the centres of a dozen and more stories, of which it needs only the terms that it has
// itself. What is made of a small story, which keeps no centre, is therefore just that part: each member is unpacked once,
// and its terms are looked up among those of the document.

// lookup finds the place of a term among the terms of a document.
type lookup struct {
	terms   []uint32  // rising
	weights []float64 // in the document's view, 0 for a term of its title alone
	rarity  []float64 // of those in the document's view, 0 for others
	title   []float64 // share of the document's title, 0 for a term that is not in it
	table   [1 << lookupBits]uint8
}

const lookupBits = 9

// fill makes the lookup one for a view of a document, and for the terms of other besides. What
// is beyond the number that fits, which no view reaches, is left out.
func (k *lookup) fill(w, other *weightedVector) {
	k.terms = append(k.terms[:0], w.terms...)
	k.terms = append(k.terms, other.terms...)
	slices.Sort(k.terms)
	k.terms = slices.Compact(k.terms)
	k.terms = k.terms[:min(len(k.terms), math.MaxUint8-1)]
	k.weights, k.rarity, k.title = k.weights[:0], k.rarity[:0], k.title[:0]
	clear(k.table[:])
	next, nextOther := 0, 0
	for i, term := range k.terms {
		at := term * 0x9e3779b1 >> (32 - lookupBits)
		for k.table[at] != 0 {
			at = (at + 1) % (1 << lookupBits)
		}
		k.table[at] = uint8(i + 1)
		var weight, rarity, share float64
		if next < len(w.terms) && w.terms[next] == term {
			weight = w.weights[next]
			rarity = w.rarity[next]
			next++
		}
		if nextOther < len(other.terms) && other.terms[nextOther] == term {
			share = other.rarity[nextOther] * other.rarity[nextOther] / other.mass
			nextOther++
		}
		k.weights, k.rarity, k.title = append(k.weights, weight), append(k.rarity, rarity), append(k.title, share)
	}
}

// find is the place of a term, -1 for one that the document does not have.
func (k *lookup) find(term uint32) int {
	for at := term * 0x9e3779b1 >> (32 - lookupBits); ; at = (at + 1) % (1 << lookupBits) {
		i := int(k.table[at]) - 1
		if i < 0 || k.terms[i] == term {
			return i
		}
	}
}

// findAll are the places of several terms, in the memory of into.
func (k *lookup) findAll(into []int16, terms []uint32) []int16 {
	into = into[:0]
	for _, term := range terms {
		into = append(into, int16(k.find(term)))
	}
	return into
}

// sight is the memory for looking at stories from one document.
type sight struct {
	lookups [views]lookup
	centre  centre
	vector  vector
	found   []int16   // places of a member's terms among those of the document
	late    []pairing // of the document with each of the story's latest members
}

// begin makes ready for a document.
func (g *sight) begin(q *query) {
	var none weightedVector
	g.lookups[words].fill(&q.views[words], &q.views[title])
	g.lookups[names].fill(&q.views[names], &none)
	g.lookups[numbers].fill(&q.views[numbers], &none)
}

// look returns the centre of a story as far as the document has its terms, and compares the document with each of the
// story's latest members. Both are valid until the next look.
func (g *sight) look(s *story) (*centre, []pairing) {
	late := max(0, len(s.members)-maxMembers)
	g.late = slices.Grow(g.late[:0], maxMembers)[:len(s.members)-late]
	clear(g.late)
	for _, v := range frozen {
		k, c := &g.lookups[v], &g.centre[v]
		c.terms = append(c.terms[:0], k.terms...)
		c.sums = append(c.sums[:0], make([]int32, len(k.terms))...)
		c.counts = append(c.counts[:0], make([]uint16, len(k.terms))...)
		c.square, c.count, c.whole = int64(s.extent[v].square), int(s.extent[v].count), int(s.extent[v].terms)
		for i, m := range s.members {
			switch {
			case i >= late:
				g.add(m, v, s.kept == nil, &g.late[i-late])
			case s.kept == nil:
				g.add(m, v, true, nil)
			}
		}
		if s.kept != nil {
			g.project(v, &s.kept[v])
		}
		c.clean()
	}
	return &g.centre, g.late
}

// add looks at a view of one member: takes it into the sums, and into what it has in common with the document, unless
// that is nil.
func (g *sight) add(m *member, v view, sum bool, p *pairing) {
	k, c := &g.lookups[v], &g.centre[v]
	vec := m.vector(v, &g.vector)
	if p != nil {
		p.compare(k, vec, v, m, &g.found)
	} else {
		g.found = k.findAll(g.found, vec.terms)
	}
	if !sum {
		return
	}
	for j, i := range g.found {
		if i >= 0 {
			c.sums[i] += int32(vec.weights[j])
			c.counts[i]++
		}
	}
}

// project takes over what a kept centre has of the document's terms.
func (g *sight) project(v view, kept *centroid) {
	c := &g.centre[v]
	c.square, c.count, c.whole = kept.square, kept.count, len(kept.terms)
	next := 0
	for i, term := range c.terms {
		var at int
		if at, next = kept.find(term, next); at >= 0 {
			c.sums[i], c.counts[i] = kept.sums[at], kept.counts[at]
		}
	}
}

// extent is what is known of a small story's centre without making it: of all its terms.
type extent struct {
	square uint32 // of the length of the sum
	terms  uint16
	count  uint16 // members that have the view
}

// stretch brings the extents of a story up to date for a member that comes, or with sign -1 one that
// has left; others are the rest of the members.
func (s *story) stretch(m *member, others []*member, sign int) {
	var k lookup
	var vec, scratch vector
	var none weightedVector
	for _, v := range frozen {
		m.vector(v, &vec)
		if len(vec.terms) == 0 {
			continue
		}
		k.fill(&weightedVector{terms: vec.terms, weights: make([]float64, len(vec.terms)), rarity: make([]float64, len(vec.terms))}, &none)
		met := make([]bool, len(vec.terms))
		var dot, fresh int64
		for _, o := range others {
			other := o.vector(v, &scratch)
			for j, term := range other.terms {
				if i := k.find(term); i >= 0 {
					met[i] = true
					dot += int64(vec.weights[i]) * int64(other.weights[j])
				}
			}
		}
		var own int64
		for i, w := range vec.weights {
			own += int64(w) * int64(w)
			if !met[i] {
				fresh++
			}
		}
		e := &s.extent[v]
		e.square += uint32(int64(sign) * (2*dot + own))
		e.terms += uint16(int64(sign) * fresh)
		e.count += uint16(sign)
	}
}
