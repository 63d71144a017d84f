package cluster

import "slices"

// story is an active story.
type story struct {
	id      int64
	slot    uint32 // place in Index.stories
	members []*member
	kept    *centre       // nil while the story is small, see centreOf
	extent  [views]extent // of a centre that is not kept
	first   int64         // times of the earliest and the latest member
	last    int64
	times   int64 // sum of the members' times
	due     int64 // when its turn in Index.leaving comes, 0 when it does not stand there
	round   int   // Index.round when a member joined last
	touched int64 // Index.arrivals when an article was assigned last
}

// centroid is the sum of the members' vectors in one view.
type centroid struct {
	terms  []uint32
	sums   []int32
	counts []uint16 // members that have the term
	square int64    // sum of the squares of sums
	count  int      // members that have the view at all
	whole  int      // terms, where those here are only a part; see sight
}

// add puts a vector in, or with sign -1 takes it out.
func (c *centroid) add(v vector, sign int32) {
	if len(v.terms) == 0 {
		return
	}
	c.count += int(sign)
	c.insert(v.terms)
	i := 0
	for j, t := range v.terms {
		for c.terms[i] != t {
			i++
		}
		before := int64(c.sums[i])
		c.sums[i] += sign * int32(v.weights[j])
		c.counts[i] += uint16(sign)
		c.square += int64(c.sums[i])*int64(c.sums[i]) - before*before
	}
	if sign < 0 {
		c.clean()
	}
}

// insert makes room for the terms that are new.
func (c *centroid) insert(terms []uint32) {
	missing := len(terms) - shared(c.terms, terms)
	if missing == 0 {
		return
	}
	i, j := len(c.terms)-1, len(terms)-1
	c.terms = append(c.terms, make([]uint32, missing)...)
	c.sums = append(c.sums, make([]int32, missing)...)
	c.counts = append(c.counts, make([]uint16, missing)...)
	for k := len(c.terms) - 1; j >= 0; k-- {
		switch {
		case i >= 0 && c.terms[i] >= terms[j]:
			if c.terms[i] == terms[j] {
				j--
			}
			c.terms[k], c.sums[k], c.counts[k] = c.terms[i], c.sums[i], c.counts[i]
			i--
		default:
			c.terms[k], c.sums[k], c.counts[k] = terms[j], 0, 0
			j--
		}
	}
}

// clean drops the terms that no member has any more.
func (c *centroid) clean() {
	k := 0
	for i, n := range c.counts {
		if n == 0 {
			continue
		}
		c.terms[k], c.sums[k], c.counts[k] = c.terms[i], c.sums[i], n
		k++
	}
	c.terms, c.sums, c.counts = c.terms[:k], c.sums[:k], c.counts[:k]
}

// find returns the place of a term at or after from, or -1 and where to go on.
func (c *centroid) find(t uint32, from int) (at, next int) {
	i, ok := slices.BinarySearch(c.terms[from:], t)
	if !ok {
		return -1, from + i
	}
	return from + i, from + i + 1
}

// join puts a member into the story.
func (s *story) join(m *member) {
	m.story = s
	s.members = append(s.members, m)
	switch {
	case s.kept != nil:
		s.kept.add(m, 1, nil)
	case len(s.members) >= keptCentre:
		s.keep()
	default:
		s.stretch(m, s.members[:len(s.members)-1], 1)
	}
	s.times += m.time
	if len(s.members) == 1 {
		s.first, s.last = m.time, m.time
	}
	s.first, s.last = min(s.first, m.time), max(s.last, m.time)
}

// leave takes a member out.
func (s *story) leave(m *member) {
	i := slices.Index(s.members, m)
	s.members = slices.Delete(s.members, i, i+1)
	if s.kept != nil {
		s.kept.add(m, -1, nil)
	} else {
		s.stretch(m, s.members, -1)
	}
	s.times -= m.time
	s.first, s.last = s.span()
}

// span returns the times of the earliest and the latest member.
func (s *story) span() (first, last int64) {
	for i, m := range s.members {
		if i == 0 || m.time < first {
			first = m.time
		}
		if i == 0 || m.time > last {
			last = m.time
		}
	}
	return first, last
}
