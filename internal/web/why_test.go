package web_test

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// append adds events to the log of grouping.
func (w *world) append(events ...store.GroupingEvent) {
	w.t.Helper()
	seq, err := w.store.GroupingSeq(w.t.Context())
	if err != nil {
		w.t.Fatal(err)
	}
	w.write(func(ctx context.Context, tx *store.Tx) error {
		ok, _, err := tx.AppendGrouping(ctx, seq, events, w.now())
		if err == nil && !ok {
			err = errors.New("the events were not taken")
		}
		return err
	})
}

// reread gives an article a second revision with an analysis, and the reason for which it is where it is.
func (w *world) reread(article, story int64, title, text string, analysis news.Analysis) {
	w.t.Helper()
	w.write(func(ctx context.Context, tx *store.Tx) error {
		a, err := tx.Article(ctx, article)
		if err != nil {
			return err
		}
		a.Revision++
		return errors.Join(tx.SetRead(ctx, a), tx.InsertRevision(ctx, store.Revision{ArticleID: article, Number: a.Revision, Title: title, Text: text,
			Lang: a.Lang, Made: noon, Published: a.Published, Analysis: analysis, Doc: []byte{1}}))
	})
	w.append(store.GroupingEvent{Kind: store.EventRevised, ArticleID: article, Revision: 2, To: story, Reason: "{}"})
}

const ferryWhy = "/story/1-ferry-aground-off-saltney/why"

func TestAStoryLeadsToTheReasonsOfItsReports(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	page := w.get("/story/1-ferry-aground-off-saltney", 200)
	for _, article := range []string{"1", "2", "3"} {
		wants(t, page, `href="`+ferryWhy+`#a`+article+`"`)
		wants(t, w.get(ferryWhy, 200), `id="a`+article+`"`)
	}
	resp := w.do(request("GET", "/story/1/why?page=1", nil))
	if got := resp.Header.Get("Location"); resp.StatusCode != 301 || got != ferryWhy+"?page=1" {
		t.Errorf("%d to %q", resp.StatusCode, got)
	}
	w.get("/story/99/why", 404)
	w.get("/story/x/why", 404)
	w.get(ferryWhy+"?page=2", 404)
}

func TestReasonsAreToldInWords(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	other := w.tell("Regatta postponed", told{outlet: "Harbour Post", host: "harbour.example", title: "Regatta", lang: "en", first: "Put off.", ago: 9 * time.Hour})
	id := w.tell("Ferry aground", told{outlet: "Harbour Post", host: "harbour.example", title: "Ferry aground", lang: "en", first: "Aground.", ago: 5 * time.Hour})
	place := 9
	add := func(reason string, copyOf int64, kind string, from int64) {
		var row store.Article
		place++
		w.write(func(ctx context.Context, tx *store.Tx) (err error) {
			row, err = insertTold(ctx, tx, told{outlet: "Echo", host: "echo.example", title: "Ferry still aground", lang: "en", first: "Still.", ago: 2 * time.Hour}, id, place)
			return err
		})
		w.append(store.GroupingEvent{Kind: kind, ArticleID: row.ID, Revision: 1, From: from, To: id, CopyOf: copyOf, Reason: reason})
	}
	add(`{"score":0.9981,"best":2,"parts":[{"name":"words covered","value":0.27},{"name":"title","value":-0.1},{"name":"names covered","value":0.999},{"name":"numbers apart","value":1},{"name":"days apart","value":0.3}]}`, 0, store.EventAssigned, 0)
	add(`{"score":1,"best":2,"parts":[{"name":"copy","value":0.893}]}`, 2, store.EventAssigned, 0)
	add(`{"by":"hand"}`, 0, store.EventMoved, other)
	add(`not JSON`, 0, store.EventSplit, other)
	page := w.get("/story/2-ferry-aground/why", 200)
	wants(t, page, "Began this story: no story that the desk had then told of anything like it.",
		"Joined, with a certainty of over 99 %.", ">27 %</strong>", ">over 99 %</strong>", "Against it spoke that its figures are others than those of the story and it was published 3 days apart",
		"89 % of the shorter text stands in the other:", `href="/story/2-ferry-aground/why#a2"`,
		"Put here by hand, out of", "Put here by the desk, which found that it tells of another event than", "Published 3 h after", `<rect width="27"`)
	lacks(t, page, "Headline</dt>", "-10")
}

func TestWhatReportsShareIsNamed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	pilot := func(name string) news.Mention {
		return news.Mention{Kind: news.Person, Entity: "person:ines okello", Name: name}
	}
	figure := func(text, number string, value float64, unit string) news.Number {
		at := strings.Index(text, number)
		return news.Number{Span: news.Span{Start: at, End: at + len(number)}, Value: value, Unit: unit}
	}
	first := "212 people, 3 dogs, in 2026, for 4 %."
	w.reread(1, 1, "Stranded ferry Albatros runs aground", first, news.Analysis{
		Mentions: []news.Mention{pilot("INES OKELLO"), {Kind: news.Organisation, Entity: "organisation:saltney echo", Name: "Saltney Echo"}, {Kind: news.Place, Entity: "place:GB", Name: "Britain"}},
		Numbers:  []news.Number{figure(first, "212", 212, "people"), figure(first, "3", 3, "dog"), figure(first, "2026", 2026, ""), figure(first, "4 %", 4, "%")}})
	second := "212 people, 3 dogs, in 2026, for 4 euros."
	w.reread(2, 1, "Albatros stuck", second, news.Analysis{
		Mentions: []news.Mention{pilot("Ines Okello"), {Kind: news.Organisation, Entity: "organisation:saltney echo", Name: "Saltney Echo"}, {Kind: news.Place, Entity: "place:FR", Name: "France"}},
		Numbers:  []news.Number{figure(second, "212", 212, "passenger"), figure(second, "3", 3, "dog"), figure(second, "2026", 2026, ""), {Span: news.Span{Start: 5, End: 900}, Value: 99}}})
	page := w.get(ferryWhy, 200)
	shared := strings.Count(page, `<bdi>Ines Okello</bdi> <span class="n" title="in 1 other report">1</span>`)
	if shared != 2 {
		t.Errorf("the pilot is named %d times, want with both reports", shared)
	}
	wants(t, page, `<bdi lang="en">212</bdi>`, `<bdi lang="en">Albatros</bdi>`)
	lacks(t, page, "INES OKELLO", "<bdi>Saltney Echo</bdi> <span", "<bdi>Britain", "<bdi>France", `<bdi lang="en">3<`, `<bdi lang="en">2026<`, `<bdi lang="en">4 %<`, `<bdi lang="en">Stranded<`)
}

func TestWordsThatManyReportsHaveProveNothing(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	for i := range 12 {
		w.tell("Fire "+strconv.Itoa(i), told{outlet: "Far", host: "far.example", title: "Stuck gate", lang: "en", first: "Stuck.", ago: time.Hour})
	}
	for article, title := range map[int64]string{1: "Albatros stuck", 2: "Stuck Albatros"} {
		w.reread(article, 1, title, "Words.", news.Analysis{})
	}
	page := w.get(ferryWhy, 200)
	wants(t, page, `<bdi lang="en">Albatros</bdi>`)
	lacks(t, page, `<bdi lang="en">Stuck</bdi>`, `<bdi lang="en">stuck</bdi>`)
}

func TestAStoryTellsItsHistory(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := ferry(w)
	other := w.tell("Tugs on their way", told{outlet: "Far", host: "far.example", title: "Tugs", lang: "en", first: "Tugs.", ago: time.Hour},
		told{outlet: "Near", host: "near.example", title: "Tugs too", lang: "en", first: "Tugs too.", ago: time.Hour})
	w.append(store.GroupingEvent{Kind: store.EventMoved, ArticleID: 4, Revision: 1, From: other, To: id, Reason: `{"by":"hand"}`})
	w.append(store.GroupingEvent{Kind: store.EventMerged, From: other, To: id, Reason: `{"score":0.9}`})
	w.append(store.GroupingEvent{Kind: store.EventSplit, ArticleID: 2, Revision: 1, From: id, To: 8, Reason: "{}"}, store.GroupingEvent{Kind: store.EventSplit, ArticleID: 3, Revision: 1, From: id, To: 8, Reason: "{}"})
	page := w.get(ferryWhy, 200)
	wants(t, page, "Began with its first report.", "1 report put here by hand from", "Took in", `<a href="/story/4-tugs-on-their-way"`, "whose address leads here since", "2 reports put by the desk, as another event, into")
	if began, took := strings.Index(page, "Began with"), strings.Index(page, "Took in"); began > took {
		t.Error("the history is not in the order of time")
	}
	if got := w.do(request("GET", "/story/4/why", nil)).Header.Get("Location"); got != ferryWhy {
		t.Errorf("the reasons of a merged story lead to %q", got)
	}
	wants(t, w.get("/story/8/why", 200), "Began with 2 reports, put apart by the desk, as another event, from", "Ferry aground off Saltney")
}

func TestStoriesWithoutReportsHaveNoReasons(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.tell("Alone", told{outlet: "Far", host: "far.example", title: "Alone", lang: "en", first: "Alone."})
	w.append(store.GroupingEvent{Kind: store.EventRemoved, ArticleID: 1, From: 1, Reason: "{}"})
	w.get("/story/1/why", 410)
}

func TestEntitiesAreShownAsSentencesWriteThem(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := ferry(w)
	a, err := w.store.Account(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	a.Entities = nil
	for i, name := range []string{"SALTNEY", "Harbour Post", "FERRY RUNS", "DON’T PANIC YET", "UNICEF", "Ines Okello", "Ines  OKELLO", "北京", "COASTGUARDS"} {
		a.Entities = append(a.Entities, news.AccountEntity{Key: strconv.Itoa(i), Name: name, Kind: news.Place, Mentions: i + 1})
	}
	w.append(store.GroupingEvent{Kind: store.EventRevised, ArticleID: 1, Revision: 1, To: id, Reason: "{}"})
	w.account(id, a)
	page := w.get("/story/1-ferry-aground-off-saltney", 200)
	wants(t, page, `dir="auto">Saltney</a> <span class="n">1`, `dir="auto">UNICEF</a>`, `dir="auto">Ines Okello</a> <span class="n">13`, `dir="auto">北京</a>`, `dir="auto">Ferry runs</a>`)
	lacks(t, page, "PANIC", "SALTNEY", "OKELLO", "COASTGUARDS", `dir="auto">Harbour Post</a>`)
}
