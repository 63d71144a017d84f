package cluster

import (
	"slices"
	"testing"
	"time"
)

// repair asks until nothing comes, numbers new stories and applies the events.
func (k *desk) repair() []Event {
	var all []Event
	for range RepairPasses {
		events := k.index.Repair()
		first := k.nextID
		for _, e := range events {
			if e.To < 0 {
				e.To = first - e.To
				k.nextID = max(k.nextID, e.To)
			}
			k.apply(e)
			all = append(all, e)
		}
	}
	k.apply(Event{Kind: Repaired})
	return all
}

// halden are reports of one event: a whole one, cut ones, a headline.
func halden() []Doc {
	return []Doc{
		article("Cracks close Halden bridge", bridgeText, monday),
		article("Halden bridge shut after inspectors find cracks in steel supports", bridgeText[160:520], monday.Add(time.Hour)),
		article("Engineer Mirela Koss: cracks in Halden bridge are wider", bridgeText[300:], monday.Add(2*time.Hour)),
	}
}

// partedHalden returns a desk with the Halden reports in two stories, among others.
func partedHalden() *desk {
	k := newDesk()
	for i := range 40 {
		d := scenario()[10+i]
		k.apply(Event{Kind: Assigned, Article: int64(1000 + i), To: int64(1000 + i%20), Doc: &d})
	}
	for i, d := range halden() {
		k.apply(Event{Kind: Assigned, Article: int64(i + 1), To: int64(1 + i/2), Doc: &d})
	}
	return k
}

func TestRepairMergesStoriesThatAreOne(t *testing.T) {
	t.Parallel()
	k := partedHalden()
	k.repair()
	if k.index.Story(3) != 1 {
		t.Errorf("the third report is in story %d, want 1, the larger one", k.index.Story(3))
	}
}

func TestRepairTakesOutWhatDoesNotFit(t *testing.T) {
	t.Parallel()
	k := partedHalden()
	stray := strikeDay(0)
	k.apply(Event{Kind: Assigned, Article: 9, To: 1, Doc: &stray})
	events := k.repair()
	if got := k.index.Story(9); got == 1 || got == 0 {
		t.Errorf("the stray article is in story %d", got)
	}
	if k.index.Story(1) != 1 {
		t.Errorf("the story it left has lost its number: %+v", events)
	}
}

func TestRepairUndoesNothingDoneByHand(t *testing.T) {
	t.Parallel()
	t.Run("moved out", func(t *testing.T) {
		t.Parallel()
		k := partedHalden()
		k.apply(Event{Kind: Merged, From: 2, To: 1})
		k.apply(Event{Kind: Moved, Article: 3, From: 1, To: 77})
		if events := k.repair(); k.index.Story(3) != 77 || k.index.Story(1) != 1 {
			t.Errorf("%v", events)
		}
	})
	t.Run("moved in", func(t *testing.T) {
		t.Parallel()
		k := partedHalden()
		stray := strikeDay(0)
		k.apply(Event{Kind: Assigned, Article: 9, To: 9, Doc: &stray})
		k.apply(Event{Kind: Moved, Article: 9, From: 9, To: 1})
		k.repair()
		if k.index.Story(9) != 1 {
			t.Errorf("the article is in story %d", k.index.Story(9))
		}
	})
	t.Run("merged", func(t *testing.T) {
		t.Parallel()
		k := partedHalden()
		stray := strikeDay(0)
		k.apply(Event{Kind: Assigned, Article: 9, To: 9, Doc: &stray})
		k.apply(Event{Kind: Merged, From: 9, To: 1, ByHand: true})
		k.repair()
		if k.index.Story(9) != k.index.Story(1) {
			t.Errorf("stories %d and %d", k.index.Story(9), k.index.Story(1))
		}
	})
	t.Run("parted and merged into another", func(t *testing.T) {
		t.Parallel()
		k := partedHalden()
		k.apply(Event{Kind: Moved, Article: 2, From: 1, To: 77})
		k.apply(Event{Kind: Merged, From: 1, To: 2})
		k.repair()
		if k.index.Story(2) != 77 {
			t.Errorf("the article is in story %d", k.index.Story(2))
		}
	})
}

func TestRepairItselfChangesNothing(t *testing.T) {
	t.Parallel()
	k := partedHalden()
	first := k.index.Repair()
	if len(first) == 0 {
		t.Fatal("nothing to repair")
	}
	replayed := New(Options{})
	for _, e := range k.log {
		replayed.Apply(stored(t, e))
	}
	same(t, k.index, replayed)
	again := replayed.Repair()
	if !slices.EqualFunc(first, again, func(a, b Event) bool {
		return a.Kind == b.Kind && a.Article == b.Article && a.From == b.From && a.To == b.To
	}) {
		t.Errorf("%v, after a replay %v", first, again)
	}
}

func TestRepairIsDueByArticlesAndTheirTime(t *testing.T) {
	t.Parallel()
	k := newDesk()
	k.add(1, article("One", "The first report of the day came early.", monday))
	k.apply(Event{Kind: Repaired})
	k.add(2, article("Two", "Another matter altogether, in another town.", monday.Add(time.Hour)))
	if k.index.RepairDue() {
		t.Error("due after an hour and one article")
	}
	for i := range int64(4) {
		k.add(3+i, article("Three", "Much later there was a third.", monday.Add(9*time.Hour)))
	}
	if !k.index.RepairDue() {
		t.Error("not due after nine hours")
	}
}
