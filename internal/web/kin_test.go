package web_test

import (
	"testing"

	"github.com/wiredesk/wiredesk/internal/store"
)

const betweenParts = `{"score":0.2,"best":1,"parts":[{"name":"words covered","value":0.12},{"name":"names covered","value":0.05},{"name":"days apart","value":0.21},{"name":"reports","value":5}]}`

// partedFerry is the story of the ferry after two of its reports went on as story 7, which has an account.
func partedFerry(t *testing.T) *world {
	w := newWorld(t)
	id := ferry(w)
	w.append(store.GroupingEvent{Kind: store.EventRepaired, Reason: "{}"}, store.GroupingEvent{Kind: store.EventRepaired, Reason: "{}"}, store.GroupingEvent{Kind: store.EventRepaired, Reason: "{}"})
	w.append(store.GroupingEvent{Kind: store.EventSplit, ArticleID: 2, Revision: 1, From: id, To: 7, Reason: betweenParts},
		store.GroupingEvent{Kind: store.EventSplit, ArticleID: 3, Revision: 1, From: id, To: 7, Reason: betweenParts})
	return w
}

func TestAStoryThatWasSplitNamesItsPart(t *testing.T) {
	t.Parallel()
	w := partedFerry(t)
	seq, err := w.store.GroupingSeq(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if events, err := w.store.StoryEvents(t.Context(), 7, 10); err != nil || len(events) == 0 || events[0].Seq != 7 {
		t.Fatalf("the part does not begin with event 7: %+v, %v, %d", events, err, seq)
	}
	wants(t, w.get("/story/1-ferry-aground-off-saltney", 200), "Part of it goes on as <a href=\"/story/7")
	page := w.get(ferryWhy, 200)
	wants(t, page, "2 reports put by the desk, as another event, into",
		"Of what 5 reports of the two said, on average 12 % of the words and 5 % of the names stood on the other side", "2 days lay between them", "has a certainty of 20 %")
	page = w.get("/story/7/why", 200)
	wants(t, page, "Began with 2 reports, put apart by the desk, as another event, from", "Put here by the desk with a part of")
	lacks(t, page, "stood in the story already")
}

func TestThePartOfAStoryNamesWhereItCameFrom(t *testing.T) {
	t.Parallel()
	w := partedFerry(t)
	a, err := w.store.Account(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	a.ID, a.Headline, a.Slug = "7", "Tugs reach Saltney", "tugs-reach-saltney"
	w.account(7, a)
	wants(t, w.get("/story/7-tugs-reach-saltney", 200), "Began as part of <a href=\"/story/1-ferry-aground-off-saltney\"")
	w.append(store.GroupingEvent{Kind: store.EventMerged, From: 7, To: 1, Reason: "{}"})
	w.account(1, a)
	lacks(t, w.get("/story/1-tugs-reach-saltney", 200), "goes on as")
}

func TestAMoveSaysHowTheReportFitsBothStories(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := ferry(w)
	other := w.tell("Regatta postponed", told{outlet: "Far", host: "far.example", title: "Regatta", lang: "en", first: "Put off.", ago: 1e12})
	w.append(store.GroupingEvent{Kind: store.EventSplit, ArticleID: 4, Revision: 1, From: other, To: id,
		Reason: `{"score":0.87,"best":1,"parts":[{"name":"words covered","value":0.4},{"name":"left","value":0.08}]}`})
	wants(t, w.get(ferryWhy, 200), "It fits the story that it came into with a certainty of 87 %, the rest of the one that it left with one of 8 %", ">40 %</strong>")
}

func TestACopyOfAReportThatCameLaterSaysSo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := ferry(w)
	w.append(store.GroupingEvent{Kind: store.EventFolded, ArticleID: 1, To: id, CopyOf: 2, Reason: `{"score":1,"best":1,"parts":[{"name":"copy","value":0.91}]}`})
	wants(t, w.get(ferryWhy, 200), "A report came that has its text and goes before it: it counts as a copy since, of that by", "91 % of the shorter text stands in the other")
	w.append(store.GroupingEvent{Kind: store.EventFolded, ArticleID: 1, To: id, Reason: "{}"})
	wants(t, w.get(ferryWhy, 200), "it counts as a report of its own since")
}
