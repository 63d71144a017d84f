package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// index puts a story into its sections, and it and what is said in it into the search. The doc is what it is found by, without
// its sections.
func index(ctx context.Context, tx *store.Tx, s store.Story, a news.Account, doc store.SearchDoc) error {
	sections, err := tx.FileStory(ctx, s)
	if err != nil {
		return fmt.Errorf("sections: %w", err)
	}
	for _, label := range sections {
		doc.Marks = append(doc.Marks, store.SectionMark(store.SectionSlug(label)))
	}
	if err := tx.Index(ctx, doc); err != nil {
		return fmt.Errorf("search: %w", err)
	}
	if len(a.Quotes) == 0 {
		return nil
	}
	quotes, err := tx.UnindexedQuotes(ctx, s.ID)
	if err != nil {
		return fmt.Errorf("quotes: %w", err)
	}
	slices.Reverse(quotes) // the latest came first
	docs := make([]store.SearchDoc, len(quotes))
	for i, q := range quotes {
		docs[i] = search.OfQuote(q)
	}
	return tx.IndexNew(ctx, docs)
}

// freshenMost is how many documents one sweep indexes anew.
const freshenMost = 50

// freshen indexes anew what the rows say is stale: all that was indexed before the search knew more of it, and the stories
// of feeds whose sections were changed.
func (d *Desk) freshen(ctx context.Context) error {
	stale, err := d.Store.StaleDocs(ctx, freshenMost)
	if err != nil || len(stale) == 0 {
		return err
	}
	for _, doc := range stale {
		if err := d.freshenOne(ctx, doc, freshenIn); err != nil {
			if ctx.Err() != nil {
				return ctx.Err()
			}
			d.Logger.Error("a document cannot be indexed anew", "kind", doc.Kind, "ref", doc.Ref, "err", err)
			leave := func(context.Context, *store.Tx, store.StaleDoc) error { return nil }
			if err := d.freshenOne(ctx, doc, leave); err != nil {
				return err
			}
		}
	}
	if len(stale) == freshenMost {
		d.Wake()
	}
	return nil
}

// freshenOne indexes a document as its rows are now, unless another machine does. One whose account or text is not kept
// any more stays as it was.
func (d *Desk) freshenOne(ctx context.Context, doc store.StaleDoc, how func(context.Context, *store.Tx, store.StaleDoc) error) error {
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		mine, err := tx.SetFresh(ctx, doc)
		if err != nil || !mine {
			return err
		}
		if err := how(ctx, tx, doc); !errors.Is(err, store.ErrNotFound) {
			return err
		}
		return nil
	})
}

func freshenIn(ctx context.Context, tx *store.Tx, doc store.StaleDoc) error {
	switch doc.Kind {
	case store.SearchStory:
		s, err := tx.Story(ctx, doc.Ref)
		if err != nil || s.MergedInto != 0 || s.Articles == 0 {
			return err
		}
		a, err := tx.Account(ctx, doc.Ref)
		if err != nil {
			return err
		}
		if err := tx.PutRegister(ctx, s.ID, a); err != nil {
			return err
		}
		return index(ctx, tx, s, a, search.OfStory(s, a))
	case store.SearchArticle:
		a, err := tx.Article(ctx, doc.Ref)
		if err != nil || a.Removed {
			return err
		}
		r, err := tx.Revision(ctx, a.ID, a.Revision)
		if err != nil {
			return err
		}
		return tx.Index(ctx, search.OfArticle(a, r))
	}
	return nil
}
