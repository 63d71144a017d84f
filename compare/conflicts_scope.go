package compare

import (
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
)

// farthestDecimal is what farthest is for figures with decimals: magnitudes, marks and indices, whose values lie close together.
const farthestDecimal = 1.5

// apart reports two figures that are too far from each other to be of one thing.
func (p *factPair) apart() bool {
	x, y := p.a.number, p.b.number
	if x == nil || y == nil {
		return false
	}
	limit := farthest
	if x.Dimension == "" && (x.Given != float64(int64(x.Given)) || y.Given != float64(int64(y.Given))) {
		limit = farthestDecimal
	}
	return max(x.Given, y.Given) > limit*min(x.Given, y.Given)
}

// sentencePair is a sentence of one report beside one of another.
type sentencePair struct{ reportA, sentenceA, reportB, sentenceB int }

func (p *factPair) sentences() sentencePair {
	return sentencePair{p.a.report, p.a.sentence, p.b.report, p.b.sentence}
}

// mostBetween is how many values two sentences may differ in. Those that differ in more and agree in none do not tell the same:
// one lists the shares that were claimed, the other those that were given.
const mostBetween = 1

// otherScope takes out the pairs of sentences that have nothing in common but what their values are of, and the pairs of which
// some report gives both values: it knows what tells them apart.
func otherScope(differ, agree []factPair) []factPair {
	between, common := map[sentencePair]map[[2]*fact]bool{}, map[sentencePair]bool{}
	same := map[*fact][]*fact{}
	for _, p := range agree {
		common[p.sentences()] = true
		same[p.a], same[p.b] = append(same[p.a], p.b), append(same[p.b], p.a)
	}
	for _, p := range differ {
		if between[p.sentences()] == nil {
			between[p.sentences()] = map[[2]*fact]bool{}
		}
		between[p.sentences()][[2]*fact{p.a, p.b}] = true
	}
	return slices.DeleteFunc(differ, func(p factPair) bool {
		pairs := between[p.sentences()]
		return !common[p.sentences()] && distinct(pairs) > mostBetween || explained(p, same)
	})
}

// distinct counts the facts of that side of some pairs which has fewer.
func distinct(pairs map[[2]*fact]bool) int {
	a, b := map[*fact]bool{}, map[*fact]bool{}
	for p := range pairs {
		a[p[0]], b[p[1]] = true, true
	}
	return min(len(a), len(b))
}

// explained reports whether a third report has, in one sentence or two that follow each other, both values of a pair.
func explained(p factPair, same map[*fact][]*fact) bool {
	for _, x := range same[p.a] {
		for _, y := range same[p.b] {
			if x.report == y.report && x != y && x.relate(y) == value.Conflict && max(x.sentence-y.sentence, y.sentence-x.sentence) <= 1 {
				return true
			}
		}
	}
	return false
}

// dayLater is how long after the last report of a value the first one of another must come to take its place, if nobody has told the
// old one since.
const dayLater = 24 * time.Hour

// replaced reports whether each value of a slot was told until another came, a day later.
func replaced(sources []news.Report, groups [][]*fact) bool {
	if len(groups) < 2 {
		return false
	}
	type times struct{ first, last time.Time }
	var all []times
	for _, g := range groups {
		t := times{}
		for _, f := range g {
			at := sources[f.report].Article.Published
			if t.first.IsZero() || at.Before(t.first) {
				t.first = at
			}
			if at.After(t.last) {
				t.last = at
			}
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b times) int { return a.first.Compare(b.first) })
	for i := range all[1:] {
		if all[i].first.IsZero() || all[i+1].first.Sub(all[i].last) < dayLater {
			return false
		}
	}
	return true
}
