package cluster

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

const (
	// noOdds stands for a story that is not even a candidate.
	noOdds = -6
	// mergeSample is the most articles of a story that are asked.
	mergeSample = 12
	// maxNeighbours is the most stories to which one is compared, neighbourLeast the cosine of the
	// centres' words or names that they have.
	maxNeighbours  = 8
	neighbourLeast = .15
	// mergeReach is how far below the limit the one story's odds may lie for the other one
	// to be asked, too.
	mergeReach = 2
)

// tie is a pair of stories with the likeness of the one to the other.
type tie struct {
	a, b *story
	affinity
}

// affinity is what the articles of one story say of another one, on average.
type affinity struct {
	reports int     // how many of them
	odds    float64 // that they belong there, logarithmic
	values  Values
	vectors float64
}

// merges finds pairs of stories that are one. Of the pairs the closest come first, and each
// story takes part in one.
func (r *Repair) merges(look []*story) {
	asked := map[*story]map[*story]affinity{}
	ask := func(s *story) map[*story]affinity {
		if asked[s] == nil {
			asked[s] = r.index.affinities(s)
		}
		return asked[s]
	}
	var ties []tie
	seen := map[[2]int64]bool{}
	for _, s := range look {
		for other, there := range ask(s) {
			key := pairOf(s.id, other.id)
			limit := r.mergeLimit(s, other)
			if there.odds < limit-mergeReach || seen[key] || r.parted[key] {
				continue
			}
			seen[key] = true
			back, ok := ask(other)[s]
			if !ok {
				back.odds = noOdds
			}
			if max(there.odds, back.odds) < r.limits.MergeSide {
				continue
			}
			if both := mean(there, back); both.odds >= limit {
				ties = append(ties, tie{s, other, both})
			}
		}
	}
	slices.SortFunc(ties, func(x, y tie) int {
		return cmp.Or(cmp.Compare(y.odds, x.odds), cmp.Compare(x.a.id+x.b.id, y.a.id+y.b.id), cmp.Compare(min(x.a.id, x.b.id), min(y.a.id, y.b.id)))
	})
	for _, t := range ties {
		r.merge(t)
	}
}

// mergeLimit is the odds from which two stories are one.
func (r *Repair) mergeLimit(a, b *story) float64 {
	return r.limits.Merge + r.limits.MergeGrowth*math.Log(float64(min(len(a.members), len(b.members))))
}

// mean is what two stories say of each other.
func mean(a, b affinity) affinity {
	both := affinity{a.reports + b.reports, (a.odds + b.odds) / 2, a.values, (a.vectors + b.vectors) / 2}
	if b.values[bias] == 0 { // to b a was no candidate
		return both
	}
	for i := range both.values {
		both.values[i] = (a.values[i] + b.values[i]) / 2
	}
	return both
}

func (r *Repair) merge(t tie) {
	keep, give := survivor(t.a, t.b)
	x := r.index
	if !x.mayMove(give.members) {
		keep, give = give, keep
	}
	if !x.mayMove(give.members) || !x.mayJoin(give.members, keep) || !x.mayJoin(keep.members, give) {
		return
	}
	if r.busy[keep] || r.busy[give] {
		r.put[keep.id], r.put[give.id] = true, true
		return
	}
	r.busy[keep], r.busy[give] = true, true
	r.events = append(r.events, Event{Kind: Merged, From: give.id, To: keep.id, Reason: t.reason(keep.id)})
}

// affinities returns what the articles of s say of its neighbours.
func (x *Index) affinities(s *story) map[*story]affinity {
	asked := sampled(families(s.members), mergeSample)
	near := x.neighbours(s, asked)
	if len(near) == 0 {
		return nil
	}
	sums := make(map[*story]*average, len(near))
	for _, other := range near {
		sums[other] = new(average)
	}
	for _, f := range asked {
		q := x.memberQuery(f.root)
		for _, c := range x.rateHinted(&q, near, x.hinted(&q)) {
			sums[c.story].add(&c)
		}
	}
	found := make(map[*story]affinity, len(sums))
	for other, sum := range sums {
		found[other] = sum.mean()
	}
	return found
}

// neighbours are the stories that share the most of the rarest terms at the centre of s and are near
// it, and those that aggregators name with one of the given articles; the nearest ones first.
func (x *Index) neighbours(s *story, asked []family) []*story {
	near := map[*story]float64{}
	hinted := map[*story]int{}
	centre := s.centreOf(&x.scratch.other)
	q := x.centreQuery(centre, s.members[0].lang())
	for _, f := range asked {
		member := x.memberQuery(f.root)
		q.doc = member.doc // the vectors of the last one stand for those of all
		maps.Copy(hinted, x.hinted(&member))
	}
	for _, other := range x.candidates(&q) {
		if v := centresNear(centre, other.centreOf(&x.scratch.centre)); other != s && v >= neighbourLeast {
			near[other] = v
		}
	}
	delete(hinted, s)
	list := slices.SortedFunc(maps.Keys(near), func(a, b *story) int { return cmp.Or(cmp.Compare(near[b], near[a]), byNumber(a, b)) })
	return withHinted(list[:min(len(list), maxNeighbours)], hinted)
}

// centreQuery is a query for the heaviest terms of a story's centre.
func (x *Index) centreQuery(centre *centre, lang string) query {
	var q query
	for _, v := range frozen {
		c := &centre[v]
		list := make([]weighted, len(c.terms))
		for i, t := range c.terms {
			list[i] = weighted{term: t, weight: float64(c.sums[i]) / float64(max(1, c.count)), first: i}
		}
		q.views[v] = x.weigh(heaviest(list, frozenCap[v]), x.knownOf(v, lang))
	}
	return q
}

// centresNear is the cosine of two centres, of words or of names, whichever is larger.
func centresNear(a, b *centre) float64 {
	return max(closeness(&a[words], &b[words]), closeness(&a[names], &b[names]))
}

// average sums up comparisons with one story.
type average struct{ affinity }

func (a *average) add(c *Candidate) {
	a.reports++
	a.odds += logit(c.Score)
	a.vectors += c.vectors
	for i, v := range c.Values {
		a.values[i] += v
	}
}

func (a *average) mean() affinity {
	n := float64(a.reports)
	found := affinity{reports: a.reports, odds: a.odds / n, vectors: a.vectors / n}
	for i, v := range a.values {
		found.values[i] = v / n
	}
	return found
}

// reason says what an affinity to a story rests on.
func (a *affinity) reason(story int64) Reason {
	c := Candidate{Story: story, Score: logistic(a.odds), Values: a.values, vectors: a.vectors}
	r := c.reason()
	r.Parts = append(r.Parts, Part{ReportsPart, float64(a.reports)})
	return r
}
