package store_test

import (
	"context"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

// registered is an account in which Ada Lund speaks with two degrees of confidence and takes a position.
func registered(said string) news.Account {
	at := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	cited := []news.Citation{{Article: "a1", Revision: 1, Exact: said}}
	return news.Account{
		Headline: "H",
		Articles: []news.AccountArticle{{ID: "a1", Outlet: "Mercury", Published: at}},
		Entities: []news.AccountEntity{{Key: "person:ada lund", Name: "Ada Lund", Kind: news.Person, Mentions: 2}},
		Register: news.Register{
			Quotes: []news.QuoteEntry{
				{Speaker: "Ada Lund", Entity: "person:ada lund", Text: said, Confidence: .9, Citations: cited},
				{Speaker: "Ada Lund", Entity: "person:ada lund", Text: "unsure", Confidence: .5, Citations: cited},
				{Speaker: "officials", Text: "nobody known", Confidence: .9, Citations: cited},
			},
			Positions: []news.PositionEntry{{ID: "p1", Actor: "Northport", Entity: "place:Northport", Stance: news.OnlyIf, Date: at, Confidence: .9, Citations: cited}},
		},
	}
}

func TestWhatEntitiesSaidIsFoundOverStories(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a := addRead(t, s, "https://a.example/1", "a.example", 0)
		group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: a, Revision: 1, To: 1})
		for _, said := range []string{"first", "second"} { // written again replaces
			write(t, s, func(ctx context.Context, tx *store.Tx) error {
				_, err := tx.PutAccount(ctx, store.Story{ID: 1, Version: 1}, registered(said), now)
				return err
			})
		}
		known, err := s.EntitiesByKey(t.Context(), []string{"person:ada lund", "place:Northport", "nobody"})
		if err != nil || len(known) != 2 {
			t.Fatalf("entities %v, %v", known, err)
		}
		lund := known["person:ada lund"]
		if e, err := s.Entity(t.Context(), lund.ID); err != nil || e != lund || e.Name != "Ada Lund" || e.Kind != news.Person {
			t.Errorf("entity %+v, %v", e, err)
		}
		quotes, err := s.Statements(t.Context(), lund.ID, store.StatementQuote, news.Sure, 0, 10)
		if err != nil || len(quotes) != 1 || quotes[0].Quote.Text != "second" || quotes[0].Story.ID != 1 || quotes[0].Articles[0].Outlet != "Mercury" {
			t.Errorf("quotes %+v, %v", quotes, err)
		}
		if all, err := s.Statements(t.Context(), lund.ID, store.StatementQuote, 0, 0, 10); err != nil || len(all) != 2 {
			t.Errorf("%d quotes of any confidence, %v", len(all), err)
		}
		positions, err := s.Statements(t.Context(), known["place:Northport"].ID, store.StatementPosition, news.Sure, 0, 10)
		if err != nil || len(positions) != 1 || positions[0].Position.Stance != news.OnlyIf {
			t.Errorf("positions %+v, %v", positions, err)
		}
		if stories, err := s.EntityStories(t.Context(), lund.ID, 0, 10); err != nil || len(stories) != 1 {
			t.Errorf("stories %v, %v", stories, err)
		}
		write(t, s, func(ctx context.Context, tx *store.Tx) error { return tx.EraseAccounts(ctx, 1) })
		if quotes, err := s.Statements(t.Context(), lund.ID, store.StatementQuote, 0, 0, 10); err != nil || len(quotes) != 0 {
			t.Errorf("after the account is gone: %v, %v", quotes, err)
		}
	})
}

func TestAnEntityIsCalledAsItIsMostly(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a := addRead(t, s, "https://a.example/1", "a.example", 0)
		b := addRead(t, s, "https://b.example/1", "b.example", 0)
		group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: a, Revision: 1, To: 1},
			store.GroupingEvent{Kind: store.EventAssigned, ArticleID: b, Revision: 1, To: 2})
		for id, name := range []string{"Lund", "Ada Lund", "A. Lund"} {
			account := registered("said")
			account.Entities[0].Name, account.Entities[0].Mentions = name, 2+4*(id%2)
			write(t, s, func(ctx context.Context, tx *store.Tx) error {
				_, err := tx.PutAccount(ctx, store.Story{ID: int64(1 + id%2), Version: 1}, account, now)
				return err
			})
		}
		known, err := s.EntitiesByKey(t.Context(), []string{"person:ada lund"})
		if err != nil || known["person:ada lund"].Name != "Ada Lund" {
			t.Errorf("entity %+v, %v", known, err)
		}
	})
}

// twoNames is an account that names one person under two keys.
func twoNames(mentions int) news.Account {
	a := registered("first")
	a.Entities = []news.AccountEntity{
		{Key: "person:ada lund", Name: "ADA LUND", Kind: news.Organisation, Mentions: mentions},
		{Key: "person:a lund", Name: "A. Lund", Kind: news.Person, Mentions: mentions},
	}
	a.Quotes = append(a.Quotes, news.QuoteEntry{Speaker: "A. Lund", Entity: "person:a lund", Text: "third", Confidence: .9, Citations: a.Quotes[0].Citations})
	return a
}

func TestCorrectionsOfEntitiesOutlastWhatReportsSay(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		article := addRead(t, s, "https://a.example/1", "a.example", 0)
		group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: article, Revision: 1, To: 1})
		put := func(a news.Account) {
			write(t, s, func(ctx context.Context, tx *store.Tx) error {
				_, err := tx.PutAccount(ctx, store.Story{ID: 1, Version: 1}, a, now)
				return err
			})
		}
		byKey := func(key string) store.Entity {
			known, err := s.EntitiesByKey(t.Context(), []string{key})
			if err != nil || known[key].ID == 0 {
				t.Fatalf("%s: %+v, %v", key, known, err)
			}
			return known[key]
		}
		quotes := func(id int64) int {
			list, err := s.Statements(t.Context(), id, store.StatementQuote, .8, 0, 10)
			if err != nil {
				t.Fatal(err)
			}
			return len(list)
		}
		put(twoNames(2))
		lund, other := byKey("person:ada lund"), byKey("person:a lund")
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			return tx.CorrectEntity(ctx, lund.ID, "Ada Lund", news.Person, now)
		})
		put(twoNames(50))
		if e := byKey("person:ada lund"); e.Name != "Ada Lund" || e.Kind != news.Person || !e.Corrected {
			t.Errorf("the correction is lost: %+v", e)
		}
		merge := func(from, into int64) error {
			return s.Write(t.Context(), func(tx *store.Tx) error { return tx.MergeEntities(t.Context(), from, into) })
		}
		if err := merge(other.ID, lund.ID); err != nil {
			t.Fatal(err)
		}
		for range 2 { // also when the story is written again
			if e := byKey("person:a lund"); e.ID != lund.ID || quotes(lund.ID) != 2 || quotes(other.ID) != 0 {
				t.Errorf("%+v has %d quotes", e, quotes(lund.ID))
			}
			if stories, err := s.EntityStories(t.Context(), lund.ID, 0, 10); err != nil || len(stories) > 1 {
				t.Errorf("%v, %v", stories, err)
			}
			put(twoNames(3))
		}
		if parts, err := s.MergedEntities(t.Context(), lund.ID); err != nil || len(parts) != 1 || parts[0].ID != other.ID {
			t.Errorf("%v, %v", parts, err)
		}
		for _, wrong := range [][2]int64{{other.ID, lund.ID}, {lund.ID, other.ID}, {lund.ID, lund.ID}, {lund.ID, 999}, {999, lund.ID}} {
			if merge(wrong[0], wrong[1]) == nil {
				t.Errorf("%v were merged", wrong)
			}
		}
		write(t, s, func(ctx context.Context, tx *store.Tx) error { return tx.PartEntity(ctx, other.ID) })
		if e := byKey("person:a lund"); e.ID != other.ID || quotes(lund.ID) != 1 || quotes(other.ID) != 1 {
			t.Errorf("not parted: %+v has %d quotes, %d", e, quotes(other.ID), quotes(lund.ID))
		}
	})
}
