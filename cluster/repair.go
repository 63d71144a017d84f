package cluster

import (
	"cmp"
	"math"
	"slices"
)

// Repair begins a repair: it looks again at the stories that changed since the last Repaired
// event, by what is known now, and finds what should be corrected. The caller asks
// [Repair.Next] until nothing comes, and then applies a Repaired event.
//
// What a person did stays: an article that was moved by hand and articles of stories
// that were merged by hand never leave their story, and no article comes
// back into a story that it was taken out of by hand.
func (x *Index) Repair() *Repair {
	return &Repair{index: x, limits: x.opts.Repair, look: x.changed(), parted: map[[2]int64]bool{}}
}

// Repair is a repair under way. It works in passes, since one correction can show another:
//
//   - Merges: two stories are one when the articles of each fit the other, on average. That is
//     average-link agglomeration (Sokal and Michener 1958) of the stories, with the log odds of the
//     model of grouping as likeness. Of all pairs the closest come first.
//   - Splits: a story whose articles fall into two parts, each of which hardly fits the other, is
//     two. The parts are the branches of the average-link tree over its articles.
//   - Moves: a single article that fits another story clearly better than its own goes there, and
//     one that fits none begins a story.
//
// The first pass looks at all stories that changed, each following one at those that the pass before
// corrected or had to leave, so the cost of a repair follows from the articles that came since the last
// one, and not from the number of active ones.
type Repair struct {
	index  *Index
	limits *RepairLimits
	look   []*story
	passes int
	parted map[[2]int64]bool // stories that this repair has parted, which it does not merge again

	// Of one pass:
	busy   map[*story]bool
	put    map[int64]bool // stories that are to be looked at again
	events []Event
	fresh  int64
}

// RepairLimits say from when on a repair corrects. Odds are natural logarithms of odds by the
// model of grouping.
type RepairLimits struct {
	// Merge is the mean odds that the articles of two stories belong to the other one, from which
	// the two are one; MergeGrowth is what must be added with the logarithm of the smaller story's size:
	// a wrong merge of two large stories costs more than one of two articles. MergeSide is the mean
	// odds that the articles of one of them must have.
	Merge, MergeGrowth, MergeSide float64
	// Split is the mean odds below which two parts of a story are two stories.
	Split float64
	// SplitContrast is by how much the odds of two articles inside each part must be above those of articles of
	// different parts: what is loose everywhere does not fall into two.
	SplitContrast float64
	// Move is the probability that an article must have of belonging to another story, MoveGap by
	// how much its odds there must be above those of its own story.
	Move, MoveGap float64
	// Alone is the probability below which an article that fits no story is one of its own.
	Alone float64
}

// FittedLimits returns the limits in use: of those among which internal/eval/fitrepair finds little difference on development
// data, ones that keep reports apart which look alike in most of the orders of stream's TestTheSeedsAreOneStoryInMostOrders.
func FittedLimits() RepairLimits { return fittedLimits }

var fittedLimits = RepairLimits{
	Merge: -1, MergeGrowth: .57, MergeSide: .4, Split: -2, SplitContrast: 1.5, Move: .6, MoveGap: 1, Alone: .2,
}

const (
	// repairArticles and repairSeconds say when a repair is due: after that many articles, or
	// that much of the articles' time.
	repairArticles = 500
	repairSeconds  = 6 * 3600
	// repairPasses is how often a repair looks at most.
	repairPasses = 8
	// maxChanged bounds the stories of one pass, for a log that was never repaired: the newest.
	maxChanged = 4000
)

// RepairDue reports whether it is time for a repair. It follows from the
// events alone, as all that an index knows.
func (x *Index) RepairDue() bool {
	return x.assigned >= repairArticles || x.assigned > 0 && x.clock.now()-x.repaired >= repairSeconds
}

// endRepair begins the time up to the next repair. Articles that are gone for good
// need no pin any more.
func (x *Index) endRepair() {
	x.round++
	x.assigned, x.repaired = 0, x.clock.now()
	for article := range x.pins {
		if x.articles[article] == nil {
			delete(x.pins, article)
		}
	}
}

// Next returns the corrections of the next pass, none when the repair is done. It changes nothing: the caller
// appends the events to its log and applies them before it asks again.
//
// An event of kind Split whose To is below 0 begins a new story: the caller puts its own
// number in the place of -1, another one for -2, and so on. The numbers below 0
// mean something within one answer only. Of two merged stories the larger keeps its
// number, and so does the story that articles leave, and the larger part of one that is split.
func (r *Repair) Next() []Event {
	if r.passes > 0 {
		r.look = r.again()
	}
	if r.passes++; r.passes > repairPasses || len(r.look) == 0 {
		return nil
	}
	r.busy, r.put, r.events, r.fresh = map[*story]bool{}, map[int64]bool{}, nil, 0
	r.merges(r.look) // first: else the articles of one story would walk to the other one by one
	for _, s := range r.look {
		r.split(s)
	}
	for _, s := range r.look {
		r.moves(s)
	}
	return r.events
}

// again returns the stories that the corrections of the last pass left behind, and those that it
// put off, by number.
func (r *Repair) again() []*story {
	for _, e := range r.events {
		r.put[e.From], r.put[e.To] = true, true
		if e.Kind == Split {
			to := r.index.Story(e.Article) // a new story has got its number
			r.put[to] = true
			r.parted[pairOf(e.From, to)] = true
		}
	}
	var list []*story
	for id := range r.put {
		if s := r.index.byID[id]; s != nil {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, byNumber)
	return list
}

// pairOf names two stories in one way.
func pairOf(a, b int64) [2]int64 { return [2]int64{min(a, b), max(a, b)} }

func byNumber(a, b *story) int { return cmp.Compare(a.id, b.id) }

// changed returns the stories that got a member since the last Repaired event, by number.
func (x *Index) changed() []*story {
	var list []*story
	for _, s := range x.byID {
		if s.round == x.round {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, byNumber)
	return list[max(0, len(list)-maxChanged):]
}

// family is an article with the copies of it that are in its story: they say the
// same and stay together.
type family struct {
	root    *member
	members []*member
}

// families returns the independent articles of a list of members, with their
// copies, in the order of the list.
func families(list []*member) []family {
	at := map[int64]int{}
	var found []family
	for _, m := range list {
		root := cmp.Or(m.copyOf, m.article)
		i, ok := at[root]
		if !ok {
			i = len(found)
			at[root] = i
			found = append(found, family{root: m})
		}
		found[i].members = append(found[i].members, m)
	}
	return found
}

// sampled are at most n of the list, evenly spread.
func sampled[T any](list []T, n int) []T {
	if len(list) <= n {
		return list
	}
	kept := make([]T, n)
	for i := range kept {
		kept[i] = list[i*len(list)/n]
	}
	return kept
}

// take moves members out of their story.
func (r *Repair) take(from *story, members []*member, to int64, reason Reason) {
	for _, m := range members {
		r.events = append(r.events, Event{Kind: Split, Article: m.article, From: from.id, To: to, CopyOf: m.copyOf, Reason: reason})
	}
}

func logit(p float64) float64 {
	const edge = 1e-4
	p = min(1-edge, max(edge, p))
	return math.Log(p / (1 - p))
}

func logistic(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
