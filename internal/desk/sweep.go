package desk

import (
	"context"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

const (
	// pollLease is how long a feed that is being asked is left alone by others.
	pollLease = 4 * jobTimeout
	// pollBatch is how many feeds one job asks.
	pollBatch = 128
	// pollAhead is how many jobs that ask feeds may wait: with more, leases would end before
	// the feeds are asked.
	pollAhead = 2
	// sweepMost bounds what one sweep begins of each kind.
	sweepMost = 256
	// pruneEvery is how often what has been kept long enough is removed.
	pruneEvery = time.Hour
)

// sweepOn sweeps at once, at intervals, and when woken, until ctx ends.
func (d *Desk) sweepOn(ctx context.Context) {
	for {
		if err := d.sweep(ctx); err != nil && ctx.Err() == nil {
			d.Logger.Error("sweep failed", "err", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Duration(d.pace.Load())):
		case <-d.woken:
		}
	}
}

// sweep reads from the rows what is to be done and inserts the jobs for it that are missing.
// It may run on any number of machines at the same time.
func (d *Desk) sweep(ctx context.Context) error {
	for _, step := range []struct {
		role string
		name string
		run  func(context.Context) error
	}{
		{RolePoll, "due feeds", d.sweepFeeds},
		{RoleRead, "unread articles", d.sweepUnread},
		{RoleGroup, "ungrouped articles", d.sweepUngrouped},
		{RoleWrite, "unwritten stories", d.sweepUnwritten},
		{RoleWrite, "stories to rewrite", d.sweepUnrewritten},
		{RoleRead, "stories without pictures", d.sweepUnpictured},
		{RoleWrite, "what is to be found", d.freshen},
		{RoleGroup, "old rows", d.prune},
	} {
		if !d.has(step.role) {
			continue
		}
		if err := step.run(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	if d.Store.SQLite() {
		return nil
	}
	return d.Store.RescueJobs(ctx)
}

func (d *Desk) sweepFeeds(ctx context.Context) error {
	now := d.Clock()
	next, err := d.Store.NextDue(ctx)
	if err != nil || next.IsZero() || next.After(now) {
		return err
	}
	waiting, err := d.Store.WaitingJobs(ctx, queuePoll)
	if err != nil || waiting >= pollAhead {
		return err
	}
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		due, err := tx.LeaseDueFeeds(ctx, now, pollLease, sweepMost)
		if err != nil {
			return err
		}
		var jobs []PollArgs
		for start := 0; start < len(due); start += pollBatch {
			jobs = append(jobs, PollArgs{due[start:min(start+pollBatch, len(due))], now.Add(pollLease).UnixMilli()})
		}
		return insert(ctx, d, tx, jobs...)
	})
}

func (d *Desk) sweepUnread(ctx context.Context) error {
	now := d.Clock()
	err := d.Store.Write(ctx, func(tx *store.Tx) error {
		_, err := tx.CheckDue(ctx, now, sweepMost)
		return err
	})
	if err != nil {
		return err
	}
	queues, err := d.Store.UnreadQueues(ctx, now, sweepMost)
	if err != nil {
		return err
	}
	jobs := make([]ReadArgs, len(queues))
	for i, q := range queues {
		jobs[i] = ReadArgs{q}
	}
	return queue(ctx, d, jobs...)
}

func (d *Desk) sweepUngrouped(ctx context.Context) error {
	left, err := d.Store.Ungrouped(ctx, 1)
	if err != nil || len(left) == 0 {
		return err
	}
	return queue(ctx, d, GroupArgs{})
}

// youngSettle is the share of Settle for which a story without an account has to be quiet: readers see nothing of it
// until it has one.
const youngSettle = .25

// sweepUnwritten has stories written that have been quiet for a while, so that a story of many
// articles is not written for each of them. One that could not be written waits for its time, or for a change.
func (d *Desk) sweepUnwritten(ctx context.Context) error {
	failed, err := d.Store.Unwritten(ctx)
	if err != nil {
		return err
	}
	now := d.Clock()
	young := now.Add(-time.Duration(youngSettle * float64(d.Settle)))
	stories, err := d.Store.UnwrittenStories(ctx, now.Add(-d.Settle), young, sweepMost+len(failed))
	if err != nil {
		return err
	}
	var jobs []WriteArgs
	for _, s := range stories {
		if !tooSoon(failed, s.ID, s.Version, now) {
			jobs = append(jobs, WriteArgs{s.ID})
		}
	}
	if err := queue(ctx, d, jobs...); err != nil {
		return err
	}
	behind, err := d.Store.UnpublishedStories(ctx, sweepMost)
	if err != nil {
		return err
	}
	targets := make([]PublishArgs, len(behind))
	for i, id := range behind {
		targets[i] = PublishArgs{id}
	}
	return queue(ctx, d, targets...)
}

func (d *Desk) prune(ctx context.Context) error {
	now := d.Clock()
	if now.Sub(d.pruned) < pruneEvery {
		return nil
	}
	d.pruned = now
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		n, err := tx.Prune(ctx, d.Kept, now, 1000)
		if n > 0 {
			d.Logger.Info("removed what was kept long enough", "rows", n)
			d.pruned = time.Time{} // there may be more
		}
		return err
	})
}
