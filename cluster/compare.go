package cluster

import (
	"cmp"
	"math"
	"slices"
)

// Values are what the model weighs when it puts a document beside a story; see [ValueNames].
type Values [features]float64

const (
	bias           = iota // always 1
	wordsCentre           // cosine of the words with the story's centre
	wordsBest             // cosine of the words with the closest member
	wordsNear             // mean of that with the three closest members
	wordsCovered          // see likeness.covered
	wordsExplained        // see likeness.explained
	wordsEvidence         // see likeness.evidence
	wordsSized            // wordsCentre times size
	wordsBrief            // wordsCentre times how short the document is
	wordsMargin           // wordsCentre less that of the best other candidate
	titleExplained        // the title's words against the story's words
	titlesCovered         // the most that the document's words have of a member's title
	namesCentre           // as for words
	namesCovered
	namesExplained
	namesEvidence
	namesMargin
	namesApart // 1 when both have names and hardly one in common
	numbersCovered
	numbersApart // as for names
	daysApart    // from the document to the nearest end of the story, in tens, at most 1
	hoursApart   // the same time as a logarithm, from 0 to about 1
	daysFromMean // from the document to the mean time of the members, in tens, at most 1
	pairsMean    // mean odds that the document and a late member belong together
	pairsNear    // the same with the three closest
	size         // natural logarithm of the number of members
	hint         // what the lists of aggregators say, 0 to 1
	features
)

// ValueNames names the values, as they stand in a reason.
var ValueNames = [features]string{
	"bias", "words", "closest words", "words of three closest", "words covered", "words explained", "words in common", "words by size",
	"words by brevity", "words margin", "title", "titles covered", "names", "names covered", "names explained", "names in common",
	"names margin", "names apart", "numbers", "numbers apart", "days apart", "hours apart", "days from mean", "articles", "closest articles", "size", "hint",
}

// Candidate is a story beside a document.
type Candidate struct {
	Story  int64
	Case   Case
	Values Values
	Score  float64 // probability that they belong together

	story   *story
	vectors float64 // see Embedding.against; 0 without vectors
}

// Candidates returns what Decide chooses from, the best first: for fitting a
// model and for showing how a decision came about.
func (x *Index) Candidates(d Doc) []Candidate {
	q := x.query(&d)
	return x.compare(&q)
}

// compare looks at the candidates, the best first.
func (x *Index) compare(q *query) []Candidate {
	hinted := x.hinted(q)
	return x.rateHinted(q, withHinted(x.candidates(q), hinted), hinted)
}

// rate compares a document with given stories, the best first.
func (x *Index) rate(q *query, stories []*story) []Candidate {
	return x.rateHinted(q, stories, nil)
}

func (x *Index) rateHinted(q *query, stories []*story, hinted map[*story]int) []Candidate {
	x.scratch.sight.begin(q)
	var list []Candidate
	for _, s := range stories {
		if s == q.except || len(s.members) == 0 {
			continue
		}
		c := Candidate{Story: s.id, Case: caseOf(q, s), story: s}
		c.Values = x.compareStory(q, s)
		c.Values[hint] = hintStrength(hinted[s])
		c.vectors = s.vectorsBest(&q.doc.embedding)
		list = append(list, c)
	}
	setMargins(list)
	for i := range list {
		list[i].Score = x.opts.Model.probability(&list[i])
	}
	slices.SortFunc(list, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Story, b.Story))
	})
	return list
}

// withHinted adds the stories which aggregators name, in the order of their numbers.
func withHinted(list []*story, hinted map[*story]int) []*story {
	var more []*story
	for s := range hinted {
		if !slices.Contains(list, s) {
			more = append(more, s)
		}
	}
	slices.SortFunc(more, func(a, b *story) int { return cmp.Compare(a.id, b.id) })
	return append(list, more[:min(len(more), maxCandidates)]...)
}

// maxMembers is the most members, the latest ones, that are compared one by one.
const maxMembers = 16

// latest are the members that are looked at one by one.
func (s *story) latest() []*member { return s.members[max(0, len(s.members)-maxMembers):] }

func (x *Index) compareStory(q *query, s *story) Values {
	centre, late := x.scratch.sight.look(s)
	w, n := &q.views[words], &q.views[names]
	f := Values{bias: 1, size: math.Log(float64(len(s.members)))}
	inWords := w.against(&centre[words])
	f[wordsCentre], f[wordsCovered] = inWords.cosine, inWords.covered
	f[wordsExplained], f[wordsEvidence] = inWords.explained, inWords.evidence
	f[wordsSized] = f[size] * f[wordsCentre]
	f[wordsBrief] = f[wordsCentre] * briefTerms / (briefTerms + float64(len(w.terms)))
	f[titleExplained] = q.views[title].against(&centre[words]).explained
	inNames := n.against(&centre[names])
	f[namesCentre], f[namesCovered] = inNames.cosine, inNames.covered
	f[namesExplained], f[namesEvidence] = inNames.explained, inNames.evidence
	f[namesApart] = disjoint(n, &centre[names], inNames.covered)
	f[numbersCovered] = q.views[numbers].against(&centre[numbers]).covered
	f[numbersApart] = disjoint(&q.views[numbers], &centre[numbers], f[numbersCovered])
	x.comparePairs(q, s, late, &f)
	if q.doc.time != 0 {
		f[daysApart], f[daysFromMean] = s.apart(q.doc.time)
		f[hoursApart] = math.Log1p(f[daysApart]*240) / 5
	}
	return f
}

// comparePairs sets what the latest members say one by one.
func (x *Index) comparePairs(q *query, s *story, late []pairing, f *Values) {
	var words3, odds3 highest
	sum := 0.0
	for i, m := range s.latest() {
		p := &late[i]
		words3.keep(p.views[words].dot)
		f[titlesCovered] = max(f[titlesCovered], p.title.its)
		v := p.values(q, m)
		odds := x.opts.Pairs.odds(p.caseOf(q, m), &v) / oddsUnit
		odds3.keep(odds)
		sum += odds
	}
	f[wordsBest], f[wordsNear] = words3.list[0], words3.mean()
	f[pairsMean], f[pairsNear] = sum/float64(len(late)), odds3.mean()
}

// oddsUnit brings odds to the size of the other values.
const oddsUnit = 4

// highest are the three highest numbers, the highest first.
type highest struct {
	list [3]float64
	n    int
}

func (h *highest) keep(v float64) {
	if h.n < len(h.list) {
		h.list[h.n] = v
		h.n++
	} else if v > h.list[h.n-1] {
		h.list[h.n-1] = v
	}
	for i := h.n - 1; i > 0 && h.list[i] > h.list[i-1]; i-- {
		h.list[i], h.list[i-1] = h.list[i-1], h.list[i]
	}
}

func (h *highest) mean() float64 {
	return (h.list[0] + h.list[1] + h.list[2]) / float64(max(1, h.n))
}

// briefTerms is the number of terms at which a document counts as half brief.
const briefTerms = 24

// disjoint is 1 when document and story both have at least minDisjoint terms
// and hardly any of them is common: reports of one event rarely are so, those of two
// events of one kind mostly.
func disjoint(w *weightedVector, c *centroid, covered float64) float64 {
	if len(w.terms) < minDisjoint || max(c.whole, len(c.terms)) < minDisjoint || covered >= .1 {
		return 0
	}
	return 1
}

const minDisjoint = 2

// apart is the time between t and the nearest end of the story, and between t
// and the mean of its members, in units of ten days, at most one.
func (s *story) apart(t int64) (nearest, mean float64) {
	const unit = 10 * 24 * 3600
	nearest = float64(max(0, t-s.last, s.first-t)) / unit
	mean = math.Abs(float64(t)-float64(s.times)/float64(len(s.members))) / unit
	return min(1, nearest), min(1, mean)
}

// setMargins sets by how much a story's words and names are closer than those of the
// best other one.
func setMargins(list []Candidate) {
	setMargin(list, wordsCentre, wordsMargin)
	setMargin(list, namesCentre, namesMargin)
}

func setMargin(list []Candidate, of, margin int) {
	var first, second float64
	for _, c := range list {
		if v := c.Values[of]; v > first {
			first, second = v, first
		} else if v > second {
			second = v
		}
	}
	for i := range list {
		f := &list[i].Values
		f[margin] = f[of] - first
		if f[of] == first {
			f[margin] = first - second
		}
	}
}

// closeness is the cosine of two centres.
func closeness(x, y *centroid) float64 {
	if x.square == 0 || y.square == 0 {
		return 0
	}
	var dot float64
	next := 0
	for i, t := range x.terms {
		var at int
		if at, next = y.find(t, next); at >= 0 {
			dot += float64(x.sums[i]) * float64(y.sums[at])
		}
	}
	return dot / math.Sqrt(float64(x.square)*float64(y.square))
}

func (c *Candidate) reason() Reason {
	r := Reason{Score: c.Score, Best: c.Story}
	for i := 1; i < features; i++ {
		if c.Values[i] != 0 {
			r.Parts = append(r.Parts, Part{ValueNames[i], math.Round(c.Values[i]*1000) / 1000})
		}
	}
	if c.vectors != 0 {
		r.Parts = append(r.Parts, Part{"vectors", math.Round(c.vectors*1000) / 1000})
	}
	return r
}
