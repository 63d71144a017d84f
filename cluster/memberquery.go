package cluster

import (
	"math"
	"slices"
)

// heading marks which of a document's words stand in its title.
func heading(d *Doc) (marks [2]uint64) {
	for i, hash := range d.views[words].terms {
		if i >= 128 {
			break
		}
		if _, ok := slices.BinarySearch(d.views[title].terms, hash); ok {
			marks[i/64] |= 1 << (i % 64)
		}
	}
	return marks
}

// memberQuery is the query of an active article. Its weights are those of the day it came; what
// its terms say is weighed by the frequencies of the moment.
func (x *Index) memberQuery(m *member) query {
	q := query{doc: &m.doc}
	for _, v := range []view{words, names, numbers} {
		w := x.weigh(m.doc.views[v])
		square := 0.0
		for i, f := range m.doc.views[v].weights {
			w.weights[i] = float64(f)
			square += float64(f) * float64(f)
		}
		for i := range w.weights {
			w.weights[i] /= math.Sqrt(square)
		}
		q.views[v] = w
	}
	var inTitle vector
	for i, hash := range m.doc.views[words].terms {
		if i < 128 && m.heading[i/64]>>(i%64)&1 == 1 {
			inTitle.terms = append(inTitle.terms, hash)
			inTitle.weights = append(inTitle.weights, termUnit)
		}
	}
	q.views[title] = x.weigh(inTitle)
	return q
}
