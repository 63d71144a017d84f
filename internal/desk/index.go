package desk

import (
	"context"
	"errors"
	"fmt"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/store"
)

// The index of grouping follows from the log alone, but after months the log is long. Therefore the index is saved
// now and then, and a start reads the latest one and what the log has beyond it. The
// log stays the truth: without an index that can be read, all of it is replayed.

const (
	// indexPart is how many bytes of an index are written in one transaction.
	indexPart = 4 << 20
	// savedShare is the part of the active articles, one in so many, by which the events between two saved
	// indexes grow. A large index takes seconds to save, but an event takes ten times as long to replay as its
	// article takes to load.
	savedShare = 32
)

// warmUp makes the index ready before the first article asks for it.
func (d *Desk) warmUp(ctx context.Context) {
	d.grouper.mu.Lock()
	defer d.grouper.mu.Unlock()
	if err := d.catchUp(ctx); err != nil && ctx.Err() == nil {
		d.Logger.Error("the index of grouping is not ready", "err", err)
	}
}

// loadIndex makes the index that was saved last the grouper's own, or an empty one.
func (d *Desk) loadIndex(ctx context.Context) error {
	g := &d.grouper
	g.index, g.seq, g.saved = cluster.New(d.Cluster), 0, 0
	for {
		saved, err := d.Store.LatestIndex(ctx)
		if errors.Is(err, store.ErrNotFound) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("look for a saved index of grouping: %w", err)
		}
		last, err := d.Store.GroupingSeq(ctx)
		if err != nil || saved.Seq > last {
			return err // the index is from another log than this one
		}
		index, err := cluster.Load(&indexReader{ctx: ctx, store: d.Store, saved: saved}, d.Cluster)
		if err == nil {
			g.index, g.seq, g.saved = index, saved.Seq, saved.Seq
			return nil
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if again, e := d.Store.LatestIndex(ctx); e == nil && again.ID != saved.ID {
			continue // another machine has saved one meanwhile, and this one is gone
		}
		d.Logger.Warn("the saved index of grouping cannot be used; the log is read from its beginning", "err", err)
		return nil
	}
}

// indexReader reads a saved index part by part.
type indexReader struct {
	ctx   context.Context
	store *store.Store
	saved store.SavedIndex
	next  int
	data  []byte
}

func (r *indexReader) Read(p []byte) (int, error) {
	if len(r.data) == 0 {
		data, err := r.store.IndexPart(r.ctx, r.saved.ID, r.next)
		if err != nil {
			return 0, fmt.Errorf("part %d of %d: %w", r.next+1, r.saved.Parts, err)
		}
		r.data = data
		r.next++
	}
	n := copy(p, r.data)
	r.data = r.data[n:]
	return n, nil
}

// saveIndexWhenDue saves the index when a restart would have much to replay. That it cannot be saved
// is no reason not to group.
func (d *Desk) saveIndexWhenDue(ctx context.Context) {
	g := &d.grouper
	if g.index == nil || g.seq-g.saved < int64(d.SaveEvery+g.index.Articles()/savedShare) {
		return
	}
	if err := d.saveIndex(ctx); err != nil && ctx.Err() == nil {
		d.Logger.Error("the index of grouping was not saved", "err", err)
	}
	g.saved = g.seq
}

func (d *Desk) saveIndex(ctx context.Context) error {
	w := indexWriter{ctx: ctx, store: d.Store, saved: store.SavedIndex{Seq: d.grouper.seq}}
	err := d.Store.Write(ctx, func(tx *store.Tx) (err error) {
		w.saved.ID, err = tx.BeginIndex(ctx, w.saved.Seq, d.Clock())
		return err
	})
	if err != nil {
		return fmt.Errorf("begin to save: %w", err)
	}
	if err := errors.Join(d.grouper.index.Save(&w), w.flush()); err != nil {
		return err
	}
	if err := d.Store.Write(ctx, func(tx *store.Tx) error { return tx.EndIndex(ctx, w.saved) }); err != nil {
		return fmt.Errorf("end of saving: %w", err)
	}
	return d.pruneIndexParts(ctx)
}

// pruneIndexParts removes what is left of earlier indexes, some at a time.
func (d *Desk) pruneIndexParts(ctx context.Context) error {
	const atOnce = 8
	for {
		var gone int64
		err := d.Store.Write(ctx, func(tx *store.Tx) (err error) {
			gone, err = tx.PruneIndexParts(ctx, atOnce)
			return err
		})
		if err != nil || gone < atOnce {
			return err
		}
	}
}

// indexWriter stores an index part by part.
type indexWriter struct {
	ctx   context.Context
	store *store.Store
	saved store.SavedIndex
	data  []byte
}

func (w *indexWriter) Write(p []byte) (int, error) {
	w.data = append(w.data, p...)
	if len(w.data) < indexPart {
		return len(p), nil
	}
	return len(p), w.flush()
}

func (w *indexWriter) flush() error {
	if len(w.data) == 0 {
		return nil
	}
	err := w.store.Write(w.ctx, func(tx *store.Tx) error {
		return tx.AddIndexPart(w.ctx, w.saved.ID, w.saved.Parts, w.data)
	})
	w.saved.Parts++
	w.data = w.data[:0]
	if err != nil {
		return fmt.Errorf("store a part: %w", err)
	}
	return nil
}
