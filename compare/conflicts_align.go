package compare

import (
	"cmp"
	"math"
	"slices"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
)

// factPair is a value of one report and one of another that may be of the same fact.
type factPair struct {
	a, b   *fact // a is of the earlier report
	like   float64
	shared int // words of meaning, names and concepts that both have around the value
	heads  int // those of what is counted
}

const (
	// sameFact is the likeness from which two values that agree are of one fact, differentValues that from which two that
	// do not are a conflict and not two facts.
	sameFact        = .12
	differentValues = .18
	// fewestShared is how many words of meaning must be around both values. Over languages fewer can be shared.
	fewestShared, fewestAbroad = 3, 2
	// farthest is how many times one value may be the other: beyond it they are of different things.
	farthest = 4.0
)

// alignFacts finds the slots in which values differ.
func alignFacts(sources []news.Report, facts []*fact) []*slot {
	pairs := factPairs(facts)
	settled := map[[2]int]bool{} // a fact and a report that has its value
	links := newLinks(len(facts))
	var differ []factPair
	for _, p := range pairs {
		switch p.a.relate(p.b) {
		case value.Agree:
			if p.like >= sameFact || p.a.specific() {
				settled[[2]int{p.a.at, p.b.report}], settled[[2]int{p.b.at, p.a.report}] = true, true
				if p.like >= sameFact && (p.heads > 0 || p.a.number == nil || p.a.number.Dimension != "" || p.like >= 2*sameFact) {
					links.join(p.a.at, p.b.at)
				}
			}
		case value.Conflict:
			if p.plausible(sources) {
				differ = append(differ, p)
			}
		}
	}
	clashes := oneToOne(differ, settled)
	for _, p := range clashes {
		links.join(p.a.at, p.b.at)
	}
	return slots(facts, links, clashes)
}

// slots gathers the facts that are linked, where there is a clash among them.
func slots(facts []*fact, links *links, clashes []factPair) []*slot {
	byRoot := map[int]*slot{}
	var all []*slot
	for _, p := range clashes {
		root := links.root(p.a.at)
		if byRoot[root] == nil {
			byRoot[root] = &slot{}
			all = append(all, byRoot[root])
		}
		byRoot[root].clashes = append(byRoot[root].clashes, p)
	}
	for _, f := range facts {
		if s := byRoot[links.root(f.at)]; s != nil {
			s.facts = append(s.facts, f)
		}
	}
	return all
}

// oneToOne keeps, the most alike first, the pairs whose values stand alone: of which neither report has the other's value, and which
// are not already set against another value of the same report.
func oneToOne(pairs []factPair, settled map[[2]int]bool) []factPair {
	slices.SortStableFunc(pairs, func(x, y factPair) int {
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.a.at, y.a.at), cmp.Compare(x.b.at, y.b.at))
	})
	return slices.DeleteFunc(pairs, func(p factPair) bool {
		x, y := [2]int{p.a.at, p.b.report}, [2]int{p.b.at, p.a.report}
		if settled[x] || settled[y] {
			return true
		}
		settled[x], settled[y] = true, true
		return false
	})
}

// factPairs compares each fact with the earlier ones of other reports that are of its kind and share its rarest marks.
func factPairs(facts []*fact) []factPair {
	type key struct {
		mark int
		kind string
	}
	holders := map[key][]*fact{}
	seen := map[*fact]bool{}
	var out []factPair
	for _, f := range facts {
		clear(seen)
		for _, i := range f.rarest[:min(maxMarks, len(f.rarest))] {
			k := key{f.context[i].id, f.kind()}
			known := holders[k]
			for _, o := range known {
				if len(seen) == maxCandidates {
					break
				}
				if o.report == f.report || seen[o] {
					continue
				}
				seen[o] = true
				if p := pairOf(o, f); p.like > 0 {
					out = append(out, p)
				}
			}
			if len(known) < maxHolders {
				holders[k] = append(known, f)
			}
		}
	}
	return out
}

func pairOf(a, b *fact) factPair {
	p := factPair{a: a, b: b}
	p.like, p.shared = a.likeness(b)
	for id := range a.head {
		if b.head[id] {
			p.heads++
		}
	}
	return p
}

// specific reports a value that two reports hardly have by chance: a number of several digits that is not round.
func (f *fact) specific() bool {
	return f.number != nil && f.number.Given >= 13 && math.Mod(f.number.Given, 10) != 0
}

// plausible reports whether two different values are of the same fact.
func (p *factPair) plausible(sources []news.Report) bool {
	least := fewestShared
	if p.a.lang != p.b.lang {
		least = fewestAbroad
	}
	if p.like < differentValues || p.shared < least {
		return false
	}
	if p.a.number == nil {
		if p.a.span.In(sources[p.a.report].Article.Text) == p.b.span.In(sources[p.b.report].Article.Text) {
			return false // "on Tuesday", read against another day
		}
		return p.a.period.Clock || p.like >= differentDates && p.shared >= 2*least
	}
	x, y := math.Abs(p.a.number.Given), math.Abs(p.b.number.Given)
	switch apart := math.Abs(x - y); p.a.number.Dimension {
	case ordinal:
		if apart > 1 {
			return false
		}
	case clock:
		if math.Mod(apart, 30) == 0 {
			return false // two zones
		}
	}
	if max(x, y) > farthest*min(x, y) {
		return false
	}
	headless := len(p.a.head) == 0 || len(p.b.head) == 0
	return p.a.number.Dimension != "" && p.a.number.Dimension != ordinal || p.heads > 0 || headless && p.shared >= 2*least
}

// differentDates is the likeness from which two dates are of one event; many things happen around one.
const differentDates = .6

// confidence is how sure it is that a pair is of one fact.
func (p *factPair) confidence() float64 {
	return min(.95, .6+.6*p.like+.02*float64(min(p.shared, 8)))
}
