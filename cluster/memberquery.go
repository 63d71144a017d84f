package cluster

// memberQuery is the query of an active article. Its weights are those of the day it came; what
// its terms say is weighed by the frequencies of the moment.
func (x *Index) memberQuery(m *member) query {
	own, listed := m.reports()
	q := query{doc: &Doc{time: m.time, lang: m.lang(), headline: m.headline(), own: own, listed: listed}, member: m}
	if m.embedding != nil {
		q.doc.embedding = *m.embedding
	}
	for _, v := range frozen {
		vec := m.vector(v, nil)
		w := x.weigh(vec, x.knownOf(v, m.lang()))
		length := vec.length()
		for i, f := range vec.weights {
			w.weights[i] = float64(f) / length
		}
		q.views[v] = w
	}
	inTitle := vector{terms: m.heading()}
	for range inTitle.terms {
		inTitle.weights = append(inTitle.weights, termUnit)
	}
	q.views[title] = x.weigh(inTitle, x.knownOf(title, m.lang()))
	return q
}
