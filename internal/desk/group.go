package desk

import (
	"context"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"github.com/riverqueue/river"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// groupBatch is how many articles are decided on in one transaction. How the batches are cut
	// changes nothing in the stories.
	groupBatch = 250
	// replayBatch is how many events of the log are loaded at once.
	replayBatch = 2000
)

// grouper is the projection of the log that decisions are made on. It is behind the log when
// another machine has written; then it catches up.
type grouper struct {
	mu    sync.Mutex
	index *cluster.Index
	seq   int64
	saved int64 // seq when the index was saved last
}

// group decides on what is read, oldest first, and appends to the log.
func (d *Desk) group(ctx context.Context, job *river.Job[GroupArgs]) error {
	d.grouper.mu.Lock()
	defer d.grouper.mu.Unlock()
	for end := time.Now().Add(readFor); time.Now().Before(end); {
		if err := d.catchUp(ctx); err != nil {
			return err
		}
		articles, err := d.Store.Ungrouped(ctx, groupBatch)
		if err != nil {
			return fmt.Errorf("load ungrouped articles: %w", err)
		}
		if len(articles) == 0 {
			return d.groupDone(ctx, job)
		}
		if err := d.groupSome(ctx, articles); err != nil {
			return err
		}
		d.saveIndexWhenDue(ctx)
	}
	return river.JobSnooze(0)
}

// groupDone completes the job unless something was read meanwhile.
func (d *Desk) groupDone(ctx context.Context, job *river.Job[GroupArgs]) error {
	more := false
	err := d.Store.Write(ctx, func(tx *store.Tx) error {
		left, err := tx.Ungrouped(ctx, 1)
		if more = len(left) > 0; err != nil || more {
			return err
		}
		return finish(ctx, d, tx, job)
	})
	if err == nil && more {
		return river.JobSnooze(0)
	}
	d.Wake()
	// What changed is written as soon as it has been quiet long enough, not with the next look at the rows.
	for _, after := range []time.Duration{time.Duration(youngSettle * float64(d.Settle)), d.Settle} {
		if after > 0 {
			time.AfterFunc(after+time.Millisecond, d.Wake)
		}
	}
	return err
}

// catchUp applies to the index what the log has beyond it.
func (d *Desk) catchUp(ctx context.Context) error {
	g := &d.grouper
	if g.index == nil {
		if err := d.loadIndex(ctx); err != nil {
			return err
		}
	}
	for {
		events, err := d.Store.Replays(ctx, g.seq, replayBatch)
		if err != nil {
			return fmt.Errorf("read the log of grouping: %w", err)
		}
		if len(events) == 0 {
			return nil
		}
		for _, e := range events {
			if err := g.replay(e); err != nil {
				g.index = nil
				return fmt.Errorf("grouping event %d: %w", e.Seq, err)
			}
			g.seq = e.Seq
		}
	}
}

// replay applies one event of the log with the view of the article that was stored for it.
func (g *grouper) replay(e store.Replay) error {
	event := cluster.Event{Seq: e.Seq, Kind: cluster.EventKind(e.Kind), Article: e.ArticleID, From: e.From, To: e.To, CopyOf: e.CopyOf, ByHand: e.Reason == byHand}
	if e.Kind == store.EventAssigned || e.Kind == store.EventRevised {
		if e.Doc == nil {
			return nil // taken down or pruned since; a later event says so, or the window has passed it
		}
		doc := new(cluster.Doc)
		if err := doc.UnmarshalBinary(e.Doc); err != nil {
			return err
		}
		event.Doc = doc
	}
	g.apply(event)
	return nil
}

// apply carries out one event. A revision is a removal and an assignment.
func (g *grouper) apply(e cluster.Event) {
	if e.Kind == store.EventRevised {
		g.index.Apply(cluster.Event{Seq: e.Seq, Kind: cluster.Removed, Article: e.Article, From: e.To})
		e.Kind, e.From = cluster.Assigned, 0
	}
	g.index.Apply(e)
}

// groupSome decides on a batch and appends it to the log. When another machine was first, or the
// transaction failed, the index has seen decisions that never were: it is made anew.
func (d *Desk) groupSome(ctx context.Context, articles []store.Ungrouped) error {
	g := &d.grouper
	old := g.seq
	var events []store.GroupingEvent
	for _, a := range articles {
		decided, err := d.decide(a, old+int64(len(events)))
		if err != nil {
			g.index = nil
			return fmt.Errorf("group article %d: %w", a.ID, err)
		}
		events = append(events, decided...)
		if g.index.RepairDue() {
			corrected, err := g.repair(old + int64(len(events)))
			if err != nil {
				g.index = nil
				return fmt.Errorf("repair after article %d: %w", a.ID, err)
			}
			events = append(events, corrected...)
		}
	}
	ok := false
	err := d.Store.Write(ctx, func(tx *store.Tx) (err error) {
		ok, _, err = tx.AppendGrouping(ctx, old, events, d.Clock())
		return err
	})
	if err != nil || !ok {
		g.index = nil
		return err
	}
	g.seq = old + int64(len(events))
	return nil
}

// decide finds the story of one article and applies the decision. A new story gets the number
// of the event that begins it, so numbers are never used twice and every machine
// gives the same.
func (d *Desk) decide(a store.Ungrouped, seq int64) ([]store.GroupingEvent, error) {
	doc := new(cluster.Doc)
	if err := doc.UnmarshalBinary(a.Doc); err != nil {
		return nil, err
	}
	g := &d.grouper
	if a.StoryID != 0 {
		g.index.Apply(cluster.Event{Kind: cluster.Removed, Article: a.ID, From: a.StoryID})
	}
	decision := g.index.Decide(*doc)
	reason, err := json.Marshal(decision.Reason)
	if err != nil {
		return nil, err
	}
	kind, story := store.EventAssigned, decision.Story
	if a.StoryID != 0 {
		kind = store.EventRevised
		if story != a.StoryID || g.index.CopyOf(decision.CopyOf) == a.ID { // its own copies stay copies
			decision.CopyOf, decision.Copies = 0, nil
		}
		story = a.StoryID
		decision.Merge = nil
	}
	var events []store.GroupingEvent
	add := func(e store.GroupingEvent) {
		e.Seq = seq + int64(len(events)) + 1
		e.Reason = string(reason)
		events = append(events, e)
	}
	for _, from := range decision.Merge {
		add(store.GroupingEvent{Kind: store.EventMerged, From: from, To: story})
		g.index.Apply(cluster.Event{Kind: cluster.Merged, From: from, To: story})
	}
	if story == 0 {
		story = seq + int64(len(events)) + 1
	}
	add(store.GroupingEvent{Kind: kind, ArticleID: a.ID, Revision: a.Revision, To: story, CopyOf: decision.CopyOf})
	g.index.Apply(cluster.Event{Kind: cluster.Assigned, Article: a.ID, To: story, CopyOf: decision.CopyOf, Doc: doc})
	for _, other := range decision.Copies {
		if g.index.CopyOf(other) == a.ID {
			continue
		}
		add(store.GroupingEvent{Kind: store.EventFolded, ArticleID: other, To: story, CopyOf: a.ID})
		g.index.Apply(cluster.Event{Kind: cluster.Folded, Article: other, To: story, CopyOf: a.ID})
	}
	return events, nil
}
