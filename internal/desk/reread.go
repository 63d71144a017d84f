package desk

import (
	"context"
	"errors"
	"fmt"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// Reread reads again, from what is stored, the articles that older code read, and stores new
// revisions; grouping and writing follow as for a changed article. It asks no server. One
// that is interrupted goes on where it was when it is called again.
func (d *Desk) Reread(ctx context.Context, progress func(done int)) (int, error) {
	done := 0
	for after := int64(0); ; {
		ids, err := d.Store.StaleRevisions(ctx, analyse.Version, after, readBatch)
		if err != nil {
			return done, fmt.Errorf("find what older code read: %w", err)
		}
		if len(ids) == 0 {
			return done, nil
		}
		var readings []reading
		for _, id := range ids {
			after = id
			r, err := d.rereadOne(ctx, id)
			if err != nil {
				return done, fmt.Errorf("read article %d again: %w", id, err)
			}
			readings = append(readings, r)
		}
		if err := d.storeReadings(ctx, readings); err != nil {
			return done, err
		}
		done += len(ids)
		progress(done)
	}
}

func (d *Desk) rereadOne(ctx context.Context, id int64) (reading, error) {
	a, err := d.Store.Article(ctx, id)
	if err != nil {
		return reading{}, err
	}
	f, err := d.stored(ctx, a)
	if err != nil {
		return reading{}, err
	}
	return d.conclude(ctx, reading{article: a}, f, nil)
}

// stored finds what an article is to be read from: its raw bytes, its entries, or, where
// neither is kept any more, the text of its last revision.
func (d *Desk) stored(ctx context.Context, a store.Article) (found, error) {
	entries, err := d.Store.ArticleEntries(ctx, a.ID)
	if err != nil {
		return found{}, err
	}
	fallback, err := d.fromEntries(ctx, a, entries)
	if err != nil {
		return found{}, err
	}
	raw, err := d.Store.Page(ctx, a.ID)
	if err == nil {
		if f, err := fromBytes(raw, d.Clock()); err == nil {
			return better(f, fallback), nil
		}
	} else if !errors.Is(err, store.ErrNotFound) {
		return found{}, err
	}
	if a.Origin == store.OriginEntry && len(entries) > 0 {
		return fallback, nil
	}
	return d.lastRevision(ctx, a)
}

func (d *Desk) lastRevision(ctx context.Context, a store.Article) (found, error) {
	r, err := d.Store.Revision(ctx, a.ID, a.Revision)
	if err != nil {
		return found{}, err
	}
	return found{declared: r.Lang, origin: a.Origin, Article: news.Article{
		URL: a.URL, Title: r.Title, Text: r.Text, Authors: r.Authors, Image: r.Image, Published: r.Published,
		Modified: r.Modified, Coverage: r.Coverage,
	}}, nil
}
