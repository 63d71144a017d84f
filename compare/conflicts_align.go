package compare

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

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
	settled := map[[2]int]bool{} // a fact and a report that has its value
	var differ, agree []factPair
	for _, p := range factPairs(facts) {
		switch p.a.relate(p.b) {
		case value.Agree:
			// "More than two dozen" allows 800 and does not mean it.
			if !p.apart() && (p.like >= sameFact || p.a.specific()) {
				agree = append(agree, p)
				settled[[2]int{p.a.at, p.b.report}], settled[[2]int{p.b.at, p.a.report}] = true, true
			}
		case value.Conflict:
			if p.plausible(sources) {
				differ = append(differ, p)
			}
		}
	}
	return slots(facts, oneToOne(otherScope(differ, agree), settled), agree)
}

// slots gathers the facts between which there are clashes, with those that agree with one of them. No report has two values in a
// slot: it knows them for two facts. The pairs come the most alike first, and those that would bring such values together are left out.
func slots(facts []*fact, clashes, agree []factPair) []*slot {
	links := newLinks(len(facts))
	members := map[int][]*fact{}
	join := func(p factPair) bool {
		a, b := links.root(p.a.at), links.root(p.b.at)
		if a == b {
			return true
		}
		for i, root := range [2]int{a, b} {
			if members[root] == nil {
				members[root] = []*fact{[2]*fact{p.a, p.b}[i]}
			}
		}
		for _, x := range members[a] {
			if slices.ContainsFunc(members[b], func(y *fact) bool { return x.report == y.report && x.relate(y) == value.Conflict }) {
				return false
			}
		}
		all := append(members[a], members[b]...)
		links.join(a, b)
		members[links.root(a)] = all
		return true
	}
	clashes = slices.DeleteFunc(clashes, func(p factPair) bool { return !join(p) })
	clashing := map[*fact]bool{}
	for _, p := range clashes {
		clashing[p.a], clashing[p.b] = true, true
	}
	for _, p := range agree {
		if p.joins() && (clashing[p.a] || clashing[p.b]) {
			join(p)
		}
	}
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

// joins reports whether two values that agree are surely of one fact.
func (p *factPair) joins() bool {
	return p.like >= sameFact && (p.heads > 0 || p.a.number == nil || p.a.number.Dimension != "" || p.like >= 2*sameFact)
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
	if p.misread() {
		return true
	}
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
	if p.a.part != p.b.part || p.a.elsewhere(p.b) || p.a.compound != p.b.compound && p.like < differentWords {
		return false
	}
	switch apart := math.Abs(p.a.number.Given - p.b.number.Given); p.a.number.Dimension {
	case ordinal:
		if apart > 1 || p.heads == 0 || p.like < differentRanks {
			return false
		}
	case "%":
		if p.like < differentShares {
			return false
		}
	case clock:
		if math.Mod(apart, 30) == 0 {
			return false // two zones
		}
	}
	if p.apart() || p.a.of && p.b.of && p.heads == 0 && p.a.number.Dimension != "" {
		return false
	}
	headless := len(p.a.head) == 0 || len(p.b.head) == 0
	return p.a.number.Dimension != "" || p.heads > 0 || headless && p.shared >= 2*least
}

// misread reports two counts of the same three digits or more in another order, as one of two reports writes by a slip: 3,812
// and 3,218. Two things of a story are hardly counted so by chance.
func (p *factPair) misread() bool {
	if p.a.number == nil || p.a.number.Hedged || p.b.number.Hedged || p.a.number.Given < leastMisread || p.a.period != nil {
		return false
	}
	x, y := strconv.FormatFloat(p.a.number.Given, 'f', -1, 64), strconv.FormatFloat(p.b.number.Given, 'f', -1, 64)
	return x != y && x[0] == y[0] && strings.TrimRight(x, "0") == x && sortedDigits(x) == sortedDigits(y)
}

// leastMisread is the least count in which digits in another order are taken for a slip: three of two digits are no surprise, and
// numbers of four digits as low as this are mostly years.
const leastMisread = 2200

func sortedDigits(s string) string {
	digits := []byte(s)
	slices.Sort(digits)
	return string(digits)
}

// differentDates is the likeness from which two dates are of one event, as many things happen around one; so with ranks, which news
// count through, shares, of which a poll has many, and a figure that is part of a word.
const (
	differentDates  = .6
	differentRanks  = .35
	differentShares = .25
	differentWords  = .35 // "15-member" and "15 members"
)

// confidence is how sure it is that a pair is of one fact.
func (p *factPair) confidence() float64 {
	return min(.95, .6+.6*p.like+.02*float64(min(p.shared, 8)))
}
