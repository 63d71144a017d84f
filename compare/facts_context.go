package compare

import (
	"math"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// weigh gives the marks of a fact's context the weight of their rarity.
func (fr *factReader) weigh(facts []*fact) {
	for i, f := range facts {
		f.at = i
		for k := range f.context {
			m := &f.context[k]
			m.weight *= math.Log(1 + float64(fr.total)/float64(max(1, fr.uses[m.id])))
			if m.light {
				m.weight *= lightness
			}
			f.weight += m.weight * m.weight
			if m.abroad {
				f.abroad += m.weight * m.weight
			}
		}
		f.weight, f.abroad = math.Sqrt(f.weight), math.Sqrt(f.abroad)
		f.rarest = heaviestFirst(f.context)
	}
}

// likeness is the cosine of two contexts, from 0 to 1: over two languages, of what means the same in both.
func (f *fact) likeness(o *fact) (cosine float64, shared int) {
	same := f.lang == o.lang
	product := 0.0
	for x, y := range inBoth(f.context, o.context, same) {
		product += x.weight * y.weight
		if !x.light {
			shared++
		}
	}
	if same {
		return product / max(1e-9, f.weight*o.weight), shared
	}
	return product / max(1e-9, f.abroad*o.abroad), shared
}

// contextWords are the words around the value that have one of some marks, those of most weight, in the order of the
// sentence.
func (f *fact) contextWords(r *news.Report, weights map[int]float64) string {
	var best []float64
	for _, w := range weights {
		best = append(best, w)
	}
	slices.Sort(best)
	least := 0.0
	if len(best) > slotWords {
		least = best[len(best)-slotWords]
	}
	byKey := map[string]float64{}
	for _, m := range f.context {
		if w, ok := weights[m.id]; ok && w >= least {
			byKey[m.key] = w
		}
	}
	reader := newMarkReader()
	var words []string
	for t := range token.Words(r.Analysis.Sentences[f.sentence].In(r.Article.Text)) {
		if slices.ContainsFunc(reader.word(f.lang, t.Text).marks, func(m mark) bool { _, ok := byKey[m.key]; return ok }) && len(words) < slotWords {
			words = append(words, t.Text)
		}
	}
	return strings.Join(words, " ")
}
