package web

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// relatedBy is how many of a story's names, those it mentions most, are looked for in others.
	relatedBy = 12
	// relatedAmong is how many stories that have a name are looked at, the newest.
	relatedAmong = 250
	// relatedFrom is the share of the weight of a story's names that another has to have.
	relatedFrom = .2
	// shownRelated bounds each of the two lists.
	shownRelated = 4
)

// relatedStories finds other stories that share at least two names with a story, and enough of them, those with most in common first. A name
// counts the less the more stories have it: one in n others weighs 1/(1+ln n).
func (s *site) relatedStories(ctx context.Context, st store.Story) ([]store.Story, error) {
	lists, err := s.Store.StoriesNaming(ctx, st.ID, relatedBy, relatedAmong)
	if err != nil {
		return nil, fmt.Errorf("stories related to %d: %w", st.ID, err)
	}
	weight, shared, total := map[int64]float64{}, map[int64]int{}, 0.0
	for _, list := range lists {
		one := 1 / (1 + math.Log(float64(max(1, len(list)))))
		total += one
		for _, id := range list {
			weight[id] += one
			shared[id]++
		}
	}
	var ids []int64
	for id, n := range shared {
		if n >= 2 && weight[id] >= relatedFrom*total {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b int64) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(b, a)) })
	found, err := s.storiesInOrder(ctx, ids[:min(len(ids), 4*shownRelated)])
	return slices.DeleteFunc(found, func(st store.Story) bool { return st.Hidden }), err
}

// relatedCards are related stories in two lists: those that were told at the same time or later, and those that were over
// before the story began, the latest first.
func relatedCards(related []store.Story, st store.Story, now time.Time) (beside, earlier []card) {
	var before []store.Story
	for _, other := range related {
		switch {
		case other.Latest.Before(st.First):
			before = append(before, other)
		case len(beside) < shownRelated:
			beside = append(beside, cardOf(other, now))
		}
	}
	before = before[:min(len(before), shownRelated)]
	slices.SortStableFunc(before, func(a, b store.Story) int { return b.Latest.Compare(a.Latest) })
	for _, other := range before {
		earlier = append(earlier, cardOf(other, now))
	}
	return beside, earlier
}
