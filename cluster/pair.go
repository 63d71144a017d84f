package cluster

import "math"

// PairValues are what is compared between two articles; see [PairValueNames].
type PairValues [pairValues]float64

const (
	pairBias          = iota // always 1
	pairWords                // cosine of the words
	pairWordsMost            // share of the one article's words that the other has, by their squared weights: the larger share
	pairWordsLeast           // the smaller share
	pairWordsEvidence        // logarithm of how much rarity their words have in common
	pairTitles               // geometric mean of the shares that the titles have of each other
	pairTitleMost            // share of the one's title that stands in the other article: the larger share
	pairTitleLeast           // the smaller share
	pairTitleEvidence        // logarithm of how much rarity is in that
	pairNames                // as for words
	pairNamesMost
	pairNamesLeast
	pairNamesEvidence
	pairNamesRarest // rarity of the rarest name in common
	pairNamesApart  // 1 when both have names and hardly one in common
	pairNumbers     // the sum of both shares
	pairNumbersEvidence
	pairNumbersApart // as for names
	pairDays         // between the two, in tens, at most 1
	pairHours        // the same time as a logarithm, from 0 to about 1
	pairUndated      // 1 when the time of one of them is not known
	pairShort        // logarithm of the number of words of the shorter one
	pairLong         // and of the longer one
	pairValues
)

// PairValueNames names the values.
var PairValueNames = [pairValues]string{
	"bias", "words", "words most", "words least", "words in common", "titles", "title most", "title least", "title in common",
	"names", "names most", "names least", "names in common", "rarest name", "names apart", "numbers", "numbers in common",
	"numbers apart", "days apart", "hours apart", "undated", "short", "long",
}

// PairCase says which weights of a model of pairs count.
type PairCase int

// The cases of pairs.
const (
	TextPair     PairCase = iota // two texts
	ExcerptPair                  // two texts of a few sentences
	PartPair                     // a text and one of a few sentences
	HeadlinePair                 // two headlines
	MixedPair                    // a headline and a text
	ForeignPair                  // articles in two languages
	PairCases
)

// PairCaseNames names the cases of pairs.
var PairCaseNames = [PairCases]string{"text", "excerpt", "part", "headline", "mixed", "foreign"}

// PairModel turns the comparison of two articles into the odds that they belong together: a logistic regression for
// each case.
type PairModel [PairCases]PairValues

// odds are the natural logarithm of the odds, from leastOdds to mostOdds.
func (m *PairModel) odds(c PairCase, v *PairValues) float64 {
	sum := 0.0
	for i, w := range m[c] {
		sum += w * v[i]
	}
	return max(leastOdds, min(mostOdds, sum))
}

const (
	leastOdds = -5 // no article speaks against another more than this, so that one outlier does not decide
	mostOdds  = 8
)

// Pair is an active article beside a document.
type Pair struct {
	Article int64
	Case    PairCase
	Values  PairValues
}

// Pairs compares a document with the latest articles of its candidates: for fitting a model.
func (x *Index) Pairs(d Doc) []Pair {
	q := x.query(&d)
	var list []Pair
	for _, s := range x.candidates(&q) {
		for _, m := range s.latest() {
			c, v := x.pair(&q, m)
			list = append(list, Pair{m.article, c, v})
		}
	}
	return list
}

// pair compares a document with one active article.
func (x *Index) pair(q *query, m *member) (PairCase, PairValues) {
	g := &x.scratch.sight
	g.begin(q)
	var p pairing
	for _, v := range frozen {
		g.add(m, v, false, &p)
	}
	return p.caseOf(q, m), p.values(q, m)
}

// pairing is what a document and an article have in common, as it is added up.
type pairing struct {
	views [views]overlap
	title overlap // of the document's title with the article's words, and of the article's title with those of the document
	heads overlap // of the titles alone
}

// mostEvidence bounds what one term in common says: how rare the rarest terms are follows from how many documents were seen.
const mostEvidence = 4

// overlap is what two lists of terms have in common.
type overlap struct {
	dot      float64 // of the weights, those of the article before they are made one of length one
	mine     float64 // share of the document, by squared weights
	its      float64 // share of the article
	evidence float64 // sum of the rarity beyond commonRarity
	rarest   float64 // the most of it in one term
	terms    int     // of the article
}

func (o *overlap) most() float64  { return max(o.mine, o.its) }
func (o *overlap) least() float64 { return min(o.mine, o.its) }

func (p *pairing) caseOf(q *query, m *member) PairCase {
	switch {
	case q.doc.lang != m.lang():
		return ForeignPair
	case q.doc.headline && m.headline():
		return HeadlinePair
	case q.doc.headline || m.headline():
		return MixedPair
	case max(len(q.views[words].terms), p.views[words].terms) <= excerptTerms:
		return ExcerptPair
	case min(len(q.views[words].terms), p.views[words].terms) <= excerptTerms:
		return PartPair
	}
	return TextPair
}

func (p *pairing) values(q *query, m *member) PairValues {
	w, n, u := &p.views[words], &p.views[names], &p.views[numbers]
	v := PairValues{
		pairBias:  1,
		pairWords: w.dot, pairWordsMost: w.most(), pairWordsLeast: w.least(), pairWordsEvidence: math.Log1p(w.evidence),
		pairTitles:    math.Sqrt(p.heads.mine * p.heads.its),
		pairTitleMost: p.title.most(), pairTitleLeast: p.title.least(), pairTitleEvidence: math.Log1p(p.title.evidence),
		pairNames: n.dot, pairNamesMost: n.most(), pairNamesLeast: n.least(), pairNamesEvidence: math.Log1p(n.evidence),
		pairNamesRarest: n.rarest, pairNamesApart: n.apart(len(q.views[names].terms)),
		pairNumbers: u.mine + u.its, pairNumbersEvidence: math.Log1p(u.evidence), pairNumbersApart: u.apart(len(q.views[numbers].terms)),
	}
	mine, its := float64(len(q.views[words].terms)), float64(w.terms)
	v[pairShort], v[pairLong] = math.Log1p(min(mine, its)), math.Log1p(max(mine, its))
	if q.doc.time == 0 || m.time == 0 {
		v[pairUndated] = 1
		return v
	}
	const unit = 10 * 24 * 3600
	apart := math.Abs(float64(q.doc.time-m.time)) / unit
	v[pairDays], v[pairHours] = min(1, apart), math.Log1p(apart*240)/5
	return v
}

// compare adds a view of an article, whose terms it looks up among those of the document.
func (p *pairing) compare(k *lookup, vec vector, v view, m *member, found *[]int16) {
	*found = k.findAll(*found, vec.terms)
	p.views[v] = k.overlap(vec, *found)
	if v == words {
		p.compareTitles(k, vec, *found, m.marks())
	}
}

// overlap is what the document has in common with a vector whose terms were found.
func (k *lookup) overlap(vec vector, found []int16) (o overlap) {
	o.terms = len(vec.terms)
	square := 0.0
	for j, i := range found {
		weight := float64(vec.weights[j])
		square += weight * weight
		if i < 0 || k.weights[i] == 0 {
			continue
		}
		rare := k.evidence(i)
		o.dot += k.weights[i] * weight
		o.mine += k.weights[i] * k.weights[i]
		o.its += weight * weight
		o.evidence += rare
		o.rarest = max(o.rarest, rare)
	}
	o.its /= max(1, square)
	o.dot /= max(1, math.Sqrt(square))
	return o
}

// compareTitles compares the document's title with the words of an article, and its title, which is marked among them, with
// those of the document.
func (p *pairing) compareTitles(k *lookup, vec vector, found []int16, marks string) {
	square := 0.0
	for j, i := range found {
		weight := float64(vec.weights[j])
		marked := marks[j/8]>>(j%8)&1 == 1
		if marked {
			square += weight * weight
		}
		if i < 0 {
			continue
		}
		p.title.mine += k.title[i]
		if marked || k.title[i] > 0 {
			p.title.evidence += k.evidence(i)
		}
		if marked && k.weights[i] > 0 {
			p.title.its += weight * weight
		}
		if marked && k.title[i] > 0 {
			p.heads.mine += k.title[i]
			p.heads.its += weight * weight
		}
	}
	p.title.its /= max(1, square)
	p.heads.its /= max(1, square)
}

// evidence is what a term of the document says when another article has it, too.
func (k *lookup) evidence(i int16) float64 {
	return min(mostEvidence, max(0, k.rarity[i]-commonRarity))
}

// apart is 1 when both have terms and hardly any of them is common.
func (o *overlap) apart(mine int) float64 {
	if mine < minDisjoint || o.terms < minDisjoint || o.most() >= .1 {
		return 0
	}
	return 1
}

// transposePairs turns a table with a row for each value into a model.
func transposePairs(table [pairValues][PairCases]float64) (m PairModel) {
	for i, row := range table {
		for c, w := range row {
			m[c][i] = w
		}
	}
	return m
}
