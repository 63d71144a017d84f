package store_test

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func kinds(events []store.GroupingEvent) (all []string) {
	for _, e := range events {
		all = append(all, strconv.FormatInt(e.Seq, 10)+" "+e.Kind)
	}
	return all
}

func TestAStoryTellsWhatBecameOfIt(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var ids []int64
		for _, key := range []string{"https://a.example/1", "https://b.example/1", "https://c.example/1", "https://d.example/1"} {
			ids = append(ids, addRead(t, s, key, "a.example", 0))
		}
		assigned := func(i int, to int64) store.GroupingEvent {
			return store.GroupingEvent{Kind: store.EventAssigned, ArticleID: ids[i], Revision: 1, To: to}
		}
		ok, _ := group(t, s, 0, assigned(0, 1), assigned(1, 1), assigned(2, 3), assigned(3, 3),
			store.GroupingEvent{Kind: store.EventSplit, ArticleID: ids[1], Revision: 1, From: 1, To: 5},
			store.GroupingEvent{Kind: store.EventMerged, From: 3, To: 1},
			store.GroupingEvent{Kind: store.EventMoved, ArticleID: ids[1], Revision: 1, From: 5, To: 1},
			store.GroupingEvent{Kind: store.EventRemoved, ArticleID: ids[0], From: 1})
		if !ok {
			t.Fatal("the events were not taken")
		}
		for _, c := range []struct {
			story int64
			limit int
			want  []string
		}{
			{1, 10, []string{"1 assigned", "5 split", "6 merged", "7 moved", "8 removed"}},
			{1, 2, []string{"7 moved", "8 removed"}},
			{3, 10, []string{"3 assigned", "6 merged"}},
			{5, 10, []string{"5 split", "7 moved"}},
			{9, 10, nil},
		} {
			events, err := s.StoryEvents(t.Context(), c.story, c.limit)
			if got := kinds(events); err != nil || !slices.Equal(got, c.want) {
				t.Errorf("story %d: %v, %v; want %v", c.story, got, err, c.want)
			}
		}
		events, err := s.ArticleEvents(t.Context(), ids[1], ids[2])
		if got := kinds(events); err != nil || !slices.Equal(got, []string{"2 assigned", "3 assigned", "5 split", "7 moved"}) {
			t.Errorf("two articles: %v, %v", got, err)
		}
		if events, err := s.ArticleEvents(t.Context()); err != nil || events != nil {
			t.Errorf("no article: %v, %v", events, err)
		}
	})
}

func TestAnOutletIsCountedAndPaged(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var ids []int64
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			for i, lang := range []string{"fr", "en", "de", "en", "en"} {
				key := "https://a.example/" + strconv.Itoa(i)
				got, _, err := tx.InsertArticles(ctx, []store.Article{{Key: key, URL: key, Host: "a.example", Queue: "q", Seen: now}})
				if err != nil {
					return err
				}
				ids = append(ids, got[key])
				a := store.Article{ID: got[key], URL: key, Host: "a.example", Lang: lang, Revision: 1, State: store.ArticleRead, Published: now.Add(time.Duration(i) * time.Hour)}
				if i == 4 {
					a.State = store.ArticleFailed
				}
				if err := tx.SetRead(ctx, a); err != nil {
					return err
				}
			}
			ok, _, err := tx.AppendGrouping(ctx, 0, []store.GroupingEvent{{Kind: store.EventAssigned, ArticleID: ids[0], Revision: 1, To: 1},
				{Kind: store.EventAssigned, ArticleID: ids[1], Revision: 1, To: 1, CopyOf: ids[0]}}, now)
			if err == nil && !ok {
				err = errors.New("the events were not taken")
			}
			return err
		})
		if articles, copies, err := s.OutletFigures(t.Context(), "a.example"); err != nil || articles != 4 || copies != 1 {
			t.Errorf("%d articles, %d copies, %v; want 4 and 1", articles, copies, err)
		}
		if articles, copies, err := s.OutletFigures(t.Context(), "b.example"); err != nil || articles != 0 || copies != 0 {
			t.Errorf("unknown outlet: %d articles, %d copies, %v", articles, copies, err)
		}
		page, err := s.OutletArticles(t.Context(), "a.example", 1, 2)
		if err != nil || len(page) != 2 || page[0].ID != ids[2] || page[1].ID != ids[1] {
			t.Errorf("second to third latest: %+v, %v", page, err)
		}
		if got, err := s.Languages(t.Context(), 2); err != nil || !slices.Equal(got, []string{"en", "de"}) {
			t.Errorf("languages %v, %v", got, err)
		}
	})
}

func TestAnEmptyDeskHasNoLanguages(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		if got, err := s.Languages(t.Context(), 8); err != nil || len(got) != 0 {
			t.Errorf("languages %v, %v", got, err)
		}
	})
}
