package cluster

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// repair asks until nothing comes, numbers new stories and applies the events.
func (k *desk) repair() []Event {
	var all []Event
	repair := k.index.Repair()
	for {
		events := repair.Next()
		if len(events) == 0 {
			break
		}
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
	first := k.index.Repair().Next()
	if len(first) == 0 {
		t.Fatal("nothing to repair")
	}
	replayed := New(Options{})
	for _, e := range k.log {
		replayed.Apply(stored(t, e))
	}
	same(t, k.index, replayed)
	again := replayed.Repair().Next()
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

// twoEvents are reports of a flood and of a strike, n of each, that have nothing in common but their days.
func twoEvents(n int) (first, second []Doc) {
	flood := []string{
		"The river Aule burst its banks at Tessin and flooded the lower town.",
		"Rescue crews of Tessin took two hundred residents out of their houses by boat.",
		"Mayor Jorun Falk of Tessin said that the dam at Oberau had held.",
		"Water stood two metres high in the market hall, the crews reported.",
		"The river gauge at Tessin stood at 7.4 metres, the highest since 1954.",
	}
	strike := []string{
		"Drivers of the night trains between Lormont and Castel began a strike of three days.",
		"The union of drivers in Lormont wants shorter shifts and nine percent more pay.",
		"Railway director Pia Lund called the strike of the drivers out of proportion.",
		"All night trains to Castel stand still, and travellers were given beds in a sports hall.",
		"The union and the railway meet again in Lormont, a mediator said.",
	}
	for i := range n {
		at := monday.Add(time.Duration(i) * time.Hour)
		first = append(first, article("Flood in Tessin, report "+string(rune(97+i))+"-side", turned(flood, i), at))
		second = append(second, article("Strike on night trains, report "+string(rune(97+i))+"-side", turned(strike, i), at))
	}
	return first, second
}

// turned returns four of the sentences, from the i-th on.
func turned(list []string, i int) string {
	var b strings.Builder
	for k := range len(list) - 1 {
		b.WriteString(list[(i+k)%len(list)] + " ")
	}
	return b.String()
}

// mixedStory returns a desk with a story 1 that holds reports of two events, n of the first and
// fewer of the second, among other stories.
func mixedStory(n, fewer int) *desk {
	k := newDesk()
	for i := range 40 {
		d := scenario()[10+i]
		k.apply(Event{Kind: Assigned, Article: int64(1000 + i), To: int64(1000 + i%20), Doc: &d})
	}
	first, second := twoEvents(n)
	for i := range n {
		k.apply(Event{Kind: Assigned, Article: int64(i + 1), To: 1, Doc: &first[i]})
		if i < fewer {
			k.apply(Event{Kind: Assigned, Article: int64(i + 101), To: 1, Doc: &second[i]})
		}
	}
	return k
}

func TestRepairSplitsAStoryThatIsTwo(t *testing.T) {
	t.Parallel()
	k := mixedStory(5, 4)
	events := k.repair()
	for i := range int64(5) {
		if got := k.index.Story(i + 1); got != 1 {
			t.Errorf("report %d of the larger part is in story %d, want 1", i, got)
		}
	}
	part := k.index.Story(101)
	for i := range int64(4) {
		if got := k.index.Story(i + 101); got != part || got == 1 {
			t.Errorf("report %d of the smaller part is in story %d, its first in %d", i, got, part)
		}
	}
	var reason Reason
	for _, e := range events {
		if e.Kind == Split && e.To == part {
			reason = e.Reason
		}
	}
	if len(reason.Parts) == 0 || reason.Score >= .5 {
		t.Errorf("the split says why: %+v", reason)
	}
}

func TestRepairLeavesAStoryThatIsOneWhole(t *testing.T) {
	t.Parallel()
	k := newDesk()
	first, _ := twoEvents(5)
	for i := range first {
		k.apply(Event{Kind: Assigned, Article: int64(i + 1), To: 1, Doc: &first[i]})
	}
	if events := k.repair(); len(events) > 0 {
		t.Errorf("corrected: %+v", events)
	}
}

func TestSplitLeavesWhatAPersonPutThere(t *testing.T) {
	t.Parallel()
	t.Run("the part with it keeps the number", func(t *testing.T) {
		t.Parallel()
		k := mixedStory(5, 4)
		k.apply(Event{Kind: Moved, Article: 102, From: 1, To: 88})
		k.apply(Event{Kind: Moved, Article: 102, From: 88, To: 1})
		k.repair()
		if k.index.Story(102) != 1 || k.index.Story(101) != 1 || k.index.Story(1) == 1 {
			t.Errorf("stories %d, %d, and %d of the larger part", k.index.Story(102), k.index.Story(101), k.index.Story(1))
		}
	})
	t.Run("stories merged by hand stay one", func(t *testing.T) {
		t.Parallel()
		k := mixedStory(5, 0)
		_, second := twoEvents(4)
		for i := range second {
			k.apply(Event{Kind: Assigned, Article: int64(i + 101), To: 2, Doc: &second[i]})
		}
		k.apply(Event{Kind: Merged, From: 2, To: 1, ByHand: true})
		k.repair()
		if k.index.Story(1) != 1 || k.index.Story(101) != 1 {
			t.Errorf("stories %d and %d", k.index.Story(1), k.index.Story(101))
		}
	})
}

func TestCopiesGoWithTheirOriginalInASplit(t *testing.T) {
	t.Parallel()
	k := mixedStory(5, 4)
	_, second := twoEvents(2)
	k.apply(Event{Kind: Assigned, Article: 201, To: 1, CopyOf: 102, Doc: &second[1]})
	for _, e := range k.repair() {
		if e.Article == 201 && e.CopyOf != 102 {
			t.Errorf("the copy is one of %d now", e.CopyOf)
		}
	}
	if k.index.Story(201) == 1 || k.index.Story(201) != k.index.Story(102) {
		t.Errorf("the copy is in story %d, its original in %d", k.index.Story(201), k.index.Story(102))
	}
}

func TestARepairComesToAnEnd(t *testing.T) {
	t.Parallel()
	k := mixedStory(5, 4)
	k.repair()
	first, _ := twoEvents(1)
	k.apply(Event{Kind: Assigned, Article: 301, To: k.index.Story(1), Doc: &first[0]})
	if events := k.repair(); len(events) > 1 {
		t.Errorf("a repair after a repair still corrects: %+v", events[:len(events)-1])
	}
}

func TestAForeignLanguageDoesNotPartAStory(t *testing.T) {
	t.Parallel()
	k := newDesk()
	first, _ := twoEvents(4)
	for i := range first {
		k.apply(Event{Kind: Assigned, Article: int64(i + 1), To: 1, Doc: &first[i]})
	}
	for i, text := range []string{
		"Die Aule trat bei Tessin über die Ufer und überflutete die Unterstadt, zweihundert Bewohner wurden mit Booten aus den Häusern geholt.",
		"In Tessin stand das Wasser zwei Meter hoch in der Markthalle. Der Damm bei Oberau hielt, sagte Bürgermeister Jorun Falk.",
		"Der Pegel der Aule stand bei 7,4 Metern, so hoch wie seit 1954 nicht mehr.",
	} {
		d := Features(news.Article{Title: "Hochwasser in Tessin", Text: text, Lang: "de", Published: monday.Add(time.Hour)}, news.Analysis{Lang: "de"})
		k.apply(Event{Kind: Assigned, Article: int64(i + 11), To: 1, Doc: &d})
	}
	if events := k.repair(); len(events) > 0 {
		t.Errorf("corrected: %+v", events)
	}
}

func TestWhatAnAggregatorListsTogetherIsNotParted(t *testing.T) {
	t.Parallel()
	k := newDesk()
	first, second := twoEvents(4)
	var listed []news.Coverage
	for i := range 4 {
		listed = append(listed, news.Coverage{URL: "https://flood.example/" + string(rune('a'+i))}, news.Coverage{URL: "https://trains.example/" + string(rune('a'+i))})
	}
	for i := range 4 {
		for side, d := range []Doc{first[i], second[i]} {
			d.own, d.listed = hints(news.Article{URL: listed[2*i+side].URL, Coverage: listed})
			k.apply(Event{Kind: Assigned, Article: int64(10*side + i + 1), To: 1, Doc: &d})
		}
	}
	if events := k.repair(); len(events) > 0 {
		t.Errorf("corrected: %+v", events)
	}
}
