package desk

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/riverqueue/river"

	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// readBatch is how many articles are loaded, and at most stored, at once.
	readBatch = 50
	// readFor is how long one job reads before it lets others have its place.
	readFor = 15 * time.Second
)

// read reads what is unread in one queue. A queue is a host, so its articles are asked for
// one after the other, and a host that wants us to wait makes nobody else wait.
func (d *Desk) read(ctx context.Context, job *river.Job[ReadArgs]) error {
	for end := time.Now().Add(readFor); time.Now().Before(end); {
		articles, err := d.Store.UnreadArticles(ctx, job.Args.Queue, d.Clock(), readBatch)
		if err != nil {
			return fmt.Errorf("load unread articles: %w", err)
		}
		if len(articles) == 0 {
			return d.readDone(ctx, job)
		}
		if err := d.readSome(ctx, articles, end); err != nil {
			var busy *fetch.BusyError
			if errors.As(err, &busy) {
				return river.JobSnooze(max(busy.Until.Sub(d.Clock()), time.Second))
			}
			return err
		}
	}
	return river.JobSnooze(0)
}

// readDone completes the job unless something was added meanwhile, which the queue's
// uniqueness kept from getting a job of its own.
func (d *Desk) readDone(ctx context.Context, job *river.Job[ReadArgs]) error {
	more := false
	err := d.Store.Write(ctx, func(tx *store.Tx) error {
		left, err := tx.UnreadArticles(ctx, job.Args.Queue, d.Clock(), 1)
		if more = len(left) > 0; err != nil || more {
			return err
		}
		return finish(ctx, d, tx, job)
	})
	if err == nil && more {
		return river.JobSnooze(0)
	}
	return err
}

// readSome reads articles one by one. Those that need no network are stored together, each
// of the others at once: its page has cost a request. None is begun after end.
func (d *Desk) readSome(ctx context.Context, articles []store.Article, end time.Time) error {
	var ready []reading
	flush := func() error {
		if len(ready) == 0 {
			return nil
		}
		err := d.storeReadings(ctx, ready)
		ready = nil
		return err
	}
	for _, a := range articles {
		if time.Now().After(end) {
			break // at a slow host, or the job would be cut off
		}
		r, err := d.readOne(ctx, a)
		if err != nil {
			return errors.Join(flush(), err)
		}
		ready = append(ready, r)
		if r.asked {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

func (d *Desk) storeReadings(ctx context.Context, readings []reading) error {
	err := d.Store.Write(ctx, func(tx *store.Tx) error {
		for _, r := range readings {
			if err := d.storeReading(ctx, tx, r); err != nil {
				return fmt.Errorf("store article %s: %w", r.article.URL, err)
			}
		}
		return nil
	})
	if err == nil {
		d.Wake()
	}
	return err
}

func (d *Desk) storeReading(ctx context.Context, tx *store.Tx, r reading) error {
	if r.page != nil {
		if err := tx.PutPage(ctx, *r.page); err != nil {
			return err
		}
	}
	if r.outlet != "" {
		if err := tx.NameOutlet(ctx, r.article.Host, r.outlet, r.rank, r.article.Lang); err != nil {
			return err
		}
	}
	if r.revision != nil {
		if err := tx.InsertRevision(ctx, *r.revision); err != nil {
			return err
		}
		if err := tx.Index(ctx, search.OfArticle(r.article, *r.revision)); err != nil {
			return err
		}
	}
	return tx.SetRead(ctx, r.article)
}
