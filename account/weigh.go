package account

import (
	"math"
)

// Shares of the parts of a sentence's weight.
const (
	partCentral  = .50
	partPlace    = .22
	partEntities = .13
	partNew      = .15
)

// weigh gives every candidate its score.
func (d *draft) weigh() {
	entities := entityShares(d.independent(), d.lang)
	highest := 0.0
	for _, c := range d.fit {
		c.score = d.centrality(c.terms)
		highest = max(highest, c.score)
	}
	stale := d.stale()
	for _, c := range d.fit {
		central := c.score / max(highest, 1e-9)
		c.score = c.doubt * (partCentral*central + partPlace*place(c.number) +
			partEntities*mainEntities(c, entities) + partNew*(1-c.report.age))
		if stale[c] {
			c.score *= staleFigure
		}
	}
}

// centrality sums how many of the outlets use each term, damped by the length
// so that a long sentence does not win by its length alone. A term that only
// one of several outlets uses counts for nothing.
func (d *draft) centrality(terms []int) float64 {
	sum := 0.0
	for _, t := range terms {
		n := d.vocab.outlets[t]
		if n > 1 || d.outlets == 1 {
			sum += float64(n) / float64(d.outlets)
		}
	}
	return sum / math.Sqrt(float64(max(len(terms), 8)))
}

// place falls from 1 for the first sentence of an article.
func place(number int) float64 { return 1 / (1 + .3*float64(max(number, 0))) }

// entityShares gives for an entity the share of the articles in which it is
// named.
func entityShares(reports []*report, lang string) map[string]float64 {
	shares := map[string]float64{}
	total := 0
	for _, r := range reports {
		if r.lang != lang {
			continue
		}
		total++
		seen := map[string]bool{}
		for _, m := range r.Analysis.Mentions {
			if !seen[m.Entity] {
				seen[m.Entity] = true
				shares[m.Entity]++
			}
		}
	}
	for key := range shares {
		shares[key] /= float64(total)
	}
	return shares
}

// mainEntities is the summed share of the entities a sentence names, at most 1.
func mainEntities(c *candidate, shares map[string]float64) float64 {
	sum := 0.0
	seen := map[string]bool{}
	for _, m := range c.named {
		if !seen[m.Entity] {
			seen[m.Entity] = true
			sum += shares[m.Entity]
		}
	}
	return min(sum/2, 1)
}

// idf is the weight of a term when sentences are compared: what all sentences of
// the story say tells none of them apart.
func (d *draft) idf(t int) float64 {
	return math.Log(1 + float64(len(d.fit)+1)/float64(d.vocab.sentences[t]+1))
}

// likeness is the cosine of two sentences' terms weighted by idf, 0 to 1.
func (d *draft) likeness(a, b []int) float64 {
	both, sumA, sumB := 0.0, 0.0, 0.0
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]:
			w := d.idf(a[i])
			sumA += w * w
			i++
		case i == len(a) || b[j] < a[i]:
			w := d.idf(b[j])
			sumB += w * w
			j++
		default:
			w := d.idf(a[i])
			both, sumA, sumB = both+w*w, sumA+w*w, sumB+w*w
			i, j = i+1, j+1
		}
	}
	if both == 0 {
		return 0
	}
	return both / math.Sqrt(sumA*sumB)
}
