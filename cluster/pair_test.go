package cluster

import (
	"testing"
	"time"
)

// pairsOf are the odds that a document belongs with each of the articles that are in a desk's index.
func (k *desk) pairsOf(d Doc) map[int64]float64 {
	odds := map[int64]float64{}
	for _, p := range k.index.Pairs(d) {
		odds[p.Article] = fittedPairs.odds(p.Case, &p.Values)
	}
	return odds
}

func TestReportsOfOneEventAreTheBetterPair(t *testing.T) {
	t.Parallel()
	k := newDesk()
	first, second := twoEvents(4)
	for i := range 3 {
		k.apply(Event{Kind: Assigned, Article: int64(i + 1), To: 1, Doc: &first[i]})
		k.apply(Event{Kind: Assigned, Article: int64(i + 101), To: 2, Doc: &second[i]})
	}
	odds := k.pairsOf(first[3])
	for i := range int64(3) {
		if _, ok := odds[i+1]; !ok {
			t.Fatalf("report %d of the event is not compared: %v", i, odds)
		}
		for j := range int64(3) {
			if other, ok := odds[j+101]; ok && odds[i+1] <= other {
				t.Errorf("report %d of the event has odds %.2f, report %d of another %.2f", i, odds[i+1], j, other)
			}
		}
	}
}

func TestTimeBetweenTwoReportsSpeaksAgainstThem(t *testing.T) {
	t.Parallel()
	k := newDesk()
	first, _ := twoEvents(2)
	k.apply(Event{Kind: Assigned, Article: 1, To: 1, Doc: &first[0]})
	last := first[1]
	before := k.pairsOf(last)[1]
	for _, days := range []int{1, 3, 6} {
		late := first[1]
		late.time += int64((time.Duration(days) * 24 * time.Hour).Seconds())
		odds := k.pairsOf(late)[1]
		if odds >= before {
			t.Errorf("%d days later the odds are %.2f, before %.2f", days, odds, before)
		}
		before = odds
	}
}

func TestNoArticleSpeaksAgainstAnotherWithoutBound(t *testing.T) {
	t.Parallel()
	v := PairValues{pairBias: 1, pairDays: 1, pairHours: 1, pairLong: 100, pairShort: 100}
	for c := range PairCases {
		if got := fittedPairs.odds(c, &v); got != leastOdds {
			t.Errorf("%s: odds %.2f, want %d", PairCaseNames[c], got, leastOdds)
		}
	}
}
