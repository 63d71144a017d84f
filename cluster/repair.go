package cluster

import (
	"cmp"
	"math"
	"slices"
)

// Repair looks again at the stories that changed since the last Repaired
// event, and returns what should be corrected: stories that are one are merged,
// articles that fit another story clearly better move there, and those that fit
// none begin one of their own. It changes nothing; the caller appends the events to its
// log and applies them. One correction can show another, so the caller asks
// again until nothing comes or [RepairPasses] are done, and then applies a Repaired event.
//
// An event of kind Split whose To is below 0 begins a new story: the caller puts its own
// number in the place of -1, another one for -2, and so on. The numbers below 0
// mean something within one answer only. Of two merged stories the larger keeps its
// number, and so does the story that articles leave.
//
// What a person did stays: an article that was moved by hand and articles of stories
// that were merged by hand never leave their story, and no article comes
// back into a story that it was taken out of by hand.
func (x *Index) Repair() []Event {
	r := repair{index: x, busy: map[*story]bool{}}
	changed := x.changed()
	r.merges(changed) // first: else the articles of one story would walk to the other one by one
	for _, s := range changed {
		r.moves(s)
	}
	return r.events
}

const (
	// repairArticles and repairSeconds say when a repair is due: after that many articles, or
	// that much of the articles' time.
	repairArticles = 500
	repairSeconds  = 6 * 3600
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

// RepairPasses is how often Repair is asked at most before it has done enough.
const RepairPasses = 4

// repair collects what one pass corrects. A story takes part in one correction
// a pass, so that none builds on what another has just changed.
type repair struct {
	index  *Index
	busy   map[*story]bool
	events []Event
	fresh  int64
}

// changed returns the stories that got a member since the last Repaired event, by number.
func (x *Index) changed() []*story {
	var list []*story
	for _, s := range x.byID {
		if s.round == x.round {
			list = append(list, s)
		}
	}
	slices.SortFunc(list, func(a, b *story) int { return cmp.Compare(b.id, a.id) })
	list = list[:min(len(list), maxChanged)]
	slices.Reverse(list)
	return list
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

// mayMove reports whether no person has placed one of the members.
func (x *Index) mayMove(members []*member) bool {
	for _, m := range members {
		if p := x.pins[m.article]; p != nil && p.kept {
			return false
		}
	}
	return true
}

// mayJoin reports whether no person has taken one of the members out of the story.
func (x *Index) mayJoin(members []*member, s *story) bool {
	if len(x.pins) == 0 {
		return true
	}
	for _, m := range members {
		if p := x.pins[m.article]; p != nil && slices.Contains(p.barred, s.id) {
			return false
		}
	}
	return true
}

func logit(p float64) float64 {
	const edge = 1e-4
	p = min(1-edge, max(edge, p))
	return math.Log(p / (1 - p))
}
