package account

import (
	"math"
	"slices"
)

// Shares of the parts of a sentence's weight.
const (
	partCentral   = .36
	partConfirmed = .28
	partPlace     = .15 // as far as the sentence is central: a feature begins with a scene
	partEntities  = .10
	partNew       = .14
)

// weigh gives every candidate its score.
func (d *draft) weigh() {
	d.prepareLikeness()
	entities := entityShares(d.independent(), d.lang)
	highest, surest := 0.0, 0.0
	confirmed := d.confirmations()
	for i, c := range d.fit {
		c.score = d.centrality(c.terms)
		highest = max(highest, c.score)
		surest = max(surest, confirmed[i])
	}
	d.markStale()
	for i, c := range d.fit {
		central := c.score / max(highest, 1e-9)
		c.score = c.doubt * (partCentral*central + partConfirmed*confirmed[i]/max(surest, 1e-9) +
			partPlace*place(c.number)*central + partEntities*mainEntities(c, entities) + partNew*c.report.fresh)
		c.score *= d.outdated(c) * c.report.plain * c.report.plain * d.plainness(c) * d.matter(c)
		if c.stale {
			c.score *= staleFigure
		}
	}
}

// sceneSetting is the weight left of a report's first sentence that has nothing
// in common with its headline: it sets a scene.
const (
	sceneSetting = .5
	onTopic      = .15 // the likeness to the headline of a sentence that does not
)

// plainness weighs down the first sentences that do not tell what the headline
// tells, which is how features begin, and words set in capitals.
func (d *draft) plainness(c *candidate) float64 {
	plain := 1.0
	if c.number == 0 && len(c.report.headed.terms) > 0 {
		plain = sceneSetting + (1-sceneSetting)*min(d.likeness(c.terms, c.report.headed.terms)/onTopic, 1)
	}
	if c.stresses() {
		plain *= stressing
	}
	return plain
}

// ofItsOwn is the weight left of a sentence that has nothing but names in common with what other outlets tell: it
// tells of the people, or the scene, and not of the matter.
const ofItsOwn = .3

// matter is the weight left of a sentence by how much of what it says, names aside, other outlets speak of.
func (d *draft) matter(c *candidate) float64 {
	if d.outlets < 2 || len(c.named) == 0 {
		return 1
	}
	var names []int
	for _, m := range c.named {
		names = append(names, d.vocab.of(m.Name, c.report.lang)...)
	}
	shared, all := 0, 0
	for _, t := range c.terms {
		if slices.Contains(names, t) {
			continue
		}
		all++
		if d.vocab.outlets[t] > 1 {
			shared++
		}
	}
	return min(1, ofItsOwn+2*float64(shared)/float64(max(all, 1)))
}

// confirmations tells for every candidate how far the other outlets tell the
// same: the mean, over them, of the likeness of their most like sentence. It goes
// by an index from terms to candidates, because most pairs share nothing.
func (d *draft) confirmations() []float64 {
	out := make([]float64, len(d.fit))
	if d.outlets < 2 {
		return out
	}
	having := make([][]int, len(d.weight))
	norm := make([]float64, len(d.fit))
	for i, c := range d.fit {
		norm[i] = math.Sqrt(d.sum(c.terms))
		for _, t := range c.terms {
			having[t] = append(having[t], i)
		}
	}
	shared := make([]float64, len(d.fit))
	for i, c := range d.fit {
		clear(shared)
		for _, t := range c.terms {
			for _, j := range having[t] {
				shared[j] += d.weight[t]
			}
		}
		for j := range shared {
			shared[j] /= max(norm[i]*norm[j], 1e-9)
		}
		out[i] = d.overOutlets(c, shared)
	}
	return out
}

// overOutlets is the mean, over the other outlets, of their candidates' highest
// likeness. Candidates of an outlet stand side by side.
func (d *draft) overOutlets(c *candidate, likeness []float64) float64 {
	sum, nearest, outlet := 0.0, 0.0, ""
	for j, other := range d.fit {
		if other.report.outlet == c.report.outlet {
			continue
		}
		if other.report.outlet != outlet {
			sum, nearest, outlet = sum+nearest, 0, other.report.outlet
		}
		nearest = max(nearest, likeness[j])
	}
	return (sum + nearest) / float64(d.outlets-1)
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

// prepareLikeness computes the weight of every term for comparing sentences, the
// square of its inverse sentence frequency: what all sentences of the story say
// tells none of them apart.
func (d *draft) prepareLikeness() {
	d.weight = make([]float64, len(d.vocab.sentences))
	for t, n := range d.vocab.sentences {
		d.weight[t] = d.termWeight(n)
	}
}

// termWeight is the weight of a term that n sentences have.
func (d *draft) termWeight(n int) float64 {
	w := math.Log(1 + float64(len(d.fit)+1)/float64(n+1))
	return w * w
}

// likeness is the cosine of two sentences' terms weighted by their inverse
// sentence frequency, 0 to 1.
func (d *draft) likeness(a, b []int) float64 {
	both, sumA, sumB := 0.0, 0.0, 0.0
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			sumA += d.weight[a[i]]
			i++
		case b[j] < a[i]:
			sumB += d.weight[b[j]]
			j++
		default:
			both += d.weight[a[i]]
			i, j = i+1, j+1
		}
	}
	if both == 0 {
		return 0
	}
	sumA, sumB = sumA+both+d.sum(a[i:]), sumB+both+d.sum(b[j:])
	return both / math.Sqrt(sumA*sumB)
}

func (d *draft) sum(terms []int) float64 {
	sum := 0.0
	for _, t := range terms {
		sum += d.weight[t]
	}
	return sum
}

// covered is the share of the weight of the terms a that b has, 0 to 1.
func (d *draft) covered(a, b []int) float64 {
	both, all := 0.0, 0.0
	for _, t := range a {
		all += d.weight[t]
		if _, ok := slices.BinarySearch(b, t); ok {
			both += d.weight[t]
		}
	}
	return both / max(all, 1e-9)
}

// overlap is the share of the shorter of two lists of terms that the other has.
func overlap(a, b []int) float64 {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case b[j] < a[i]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return float64(n) / float64(max(1, min(len(a), len(b))))
}
