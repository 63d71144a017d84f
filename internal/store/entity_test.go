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
