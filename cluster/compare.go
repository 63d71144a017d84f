package cluster

import (
	"cmp"
	"math"
	"slices"
)

// comparison is a document beside a story.
type comparison struct {
	story *story
	values
	score float64
}

// values are what the model weighs.
type values [features]float64

const (
	bias         = iota
	wordsCentre  // cosine of words with the story's centre
	wordsBest    // cosine of words with the closest member
	wordsCovered // share of the document's words, by rarity, that the story has
	titleBest    // cosine of title words with the closest member
	titleCovered // share of the title's words that the story has anywhere
	namesCentre
	namesBest
	namesCovered
	numbersCovered
	daysApart // days between the document and the story, over ten, at most one
	size      // logarithm of the number of members
	hint      // what aggregators say, from 0 to 1
	short     // the document is a headline
	features
)

// featureNames are the names of the parts of a reason.
var featureNames = [features]string{
	"bias", "words", "closest words", "words covered", "closest title", "title covered",
	"names", "closest names", "names covered", "numbers", "days", "size", "hint", "short",
}

// compare looks at the candidates, the best first.
func (x *Index) compare(q *query) []comparison {
	hinted := x.hinted(q.doc)
	var list []comparison
	for _, s := range x.withHinted(x.candidates(q), hinted) {
		c := comparison{story: s, values: compareStory(q, s)}
		c.values[hint] = hintStrength(hinted[s])
		c.score = probability(&c.values)
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b comparison) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.story.id, b.story.id))
	})
	return list
}

// withHinted adds the stories which aggregators name, in the order of their numbers.
func (x *Index) withHinted(list []*story, hinted map[*story]int) []*story {
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
const maxMembers = 24

func compareStory(q *query, s *story) values {
	var f values
	f[bias] = 1
	f[wordsCentre], f[wordsCovered] = q.views[words].cosine(&s.centroids[words])
	_, f[titleCovered] = q.views[title].cosine(&s.centroids[words])
	f[namesCentre], f[namesCovered] = q.views[names].cosine(&s.centroids[names])
	_, f[numbersCovered] = q.views[numbers].cosine(&s.centroids[numbers])
	for _, m := range s.members[max(0, len(s.members)-maxMembers):] {
		f[wordsBest] = max(f[wordsBest], q.views[words].cosineWith(m.doc.views[words]))
		f[titleBest] = max(f[titleBest], q.views[title].cosineWith(m.doc.views[title]))
		f[namesBest] = max(f[namesBest], q.views[names].cosineWith(m.doc.views[names]))
	}
	f[daysApart] = apart(q.doc.time, s)
	f[size] = math.Log(float64(len(s.members)))
	if q.doc.headline {
		f[short] = 1
	}
	return f
}

// apart is the time between a document and the nearest end of a story, in
// units of ten days.
func apart(t int64, s *story) float64 {
	gap := max(0, t-s.last, s.first-t)
	return min(1, float64(gap)/(10*86400))
}

// probability is the logistic function of the weighted sum.
func probability(f *values) float64 {
	w := &textWeights
	if f[short] == 1 {
		w = &headlineWeights
	}
	sum := 0.0
	for i, v := range f {
		sum += w[i] * v
	}
	return 1 / (1 + math.Exp(-sum))
}

// closeness is the cosine of two stories' centres.
func closeness(a, b *story, v view) float64 {
	x, y := &a.centroids[v], &b.centroids[v]
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

func (c *comparison) reason() Reason {
	r := Reason{Score: c.score, Best: c.story.id}
	for i := 1; i < features; i++ {
		if c.values[i] != 0 {
			r.Parts = append(r.Parts, Part{featureNames[i], math.Round(c.values[i]*1000) / 1000})
		}
	}
	return r
}
