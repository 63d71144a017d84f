package cluster

import "math"

// query is a document against the frequencies of the moment.
type query struct {
	doc    *Doc
	member *member // whose query it is, nil for that of a document
	except *story  // left out of the candidates
	views  [views]weightedVector
}

// weightedVector is a vector of length one with what is known of its terms.
type weightedVector struct {
	terms   []uint32
	weights []float64
	rarity  []float64 // -log of likely
	likely  []float64 // probability of the term in any document
	mass    float64   // sum of the squares of rarity
}

// query weighs the terms of a document.
func (x *Index) query(d *Doc) query {
	q := query{doc: d}
	for v := range d.views {
		q.views[v] = x.weigh(masked(d.views[v]), x.knownOf(view(v), d.lang))
	}
	return q
}

// known is what a term's rarity is measured by.
type known struct {
	docs  int
	table reports
}

// knownOf returns what the terms of a view are measured by: words by the documents of their language,
// names and numbers, which languages share, by all.
func (x *Index) knownOf(v view, lang string) known {
	if v == words || v == title {
		return known{x.docsOf[lang], backgroundOf(lang)}
	}
	return known{docs: x.docs}
}

func (x *Index) weigh(v vector, k known) weightedVector {
	w := weightedVector{
		terms:   v.terms,
		weights: make([]float64, len(v.terms)),
		rarity:  make([]float64, len(v.terms)),
		likely:  make([]float64, len(v.terms)),
	}
	square := 0.0
	for i, hash := range v.terms {
		w.rarity[i] = max(.1, idf(k.docs, x.terms.of(hash), k.table[hash]))
		w.likely[i] = math.Exp(-w.rarity[i])
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

// background is the share of a story's words that are taken to come from the
// language at large (Jelinek-Mercer smoothing). It is high: a story is known
// from few articles, and the next one brings words of its own.
const background = .9

// likeness is what a document has in common with the centre of a story.
type likeness struct {
	cosine float64
	// covered is the share of the document's rarity that the story has: 1 when it
	// knows every term.
	covered float64
	// explained is the share of the document's information that the story explains:
	// the mean over its terms, by weight, of the gain in log likelihood when the
	// story's term frequencies are mixed into those of all documents, over the most
	// that could be gained. It is a little below 0 when nothing is common.
	explained float64
	// evidence is the logarithm of how much rarity the document and the story have in common,
	// however long they are.
	evidence float64
}

const (
	// commonRarity is the rarity below which a term in common is no evidence: about one document in seven has it.
	commonRarity = 2
	// evidenceUnit brings evidence to the size of the other values.
	evidenceUnit = 5
)

// against compares the document with the centre of a story.
func (w *weightedVector) against(c *centroid) (l likeness) {
	if len(w.terms) == 0 || c.square == 0 {
		return l
	}
	next := 0
	var dot, mass, gain, most, evidence float64
	for i, t := range w.terms {
		most += w.weights[i] * w.rarity[i]
		var at int
		if at, next = c.find(t, next); at < 0 {
			gain += w.weights[i] * logBackground
			continue
		}
		dot += w.weights[i] * float64(c.sums[at])
		mass += w.rarity[i] * w.rarity[i]
		evidence += max(0, w.rarity[i]-commonRarity)
		have := float64(c.counts[at]) / float64(c.count)
		gain += w.weights[i] * math.Log(background+(1-background)*have/w.likely[i])
	}
	return likeness{dot / math.Sqrt(float64(c.square)), mass / w.mass, gain / most, math.Log1p(evidence) / evidenceUnit}
}

// logBackground is the natural logarithm of background.
const logBackground = -.10536051565782628

// cosineWith is the similarity of the words with a member's frozen words.
func (w *weightedVector) cosineWith(m *member, scratch *vector) float64 {
	var dot float64
	v := m.vector(words, scratch)
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
	return dot / v.length()
}
