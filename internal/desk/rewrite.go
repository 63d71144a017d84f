package desk

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/riverqueue/river"

	"github.com/wiredesk/wiredesk/internal/llm"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

const (
	// rewriteTimeout is for all forms of an account in all languages: a model on a small machine takes its time.
	rewriteTimeout = 15 * time.Minute
	// rewriteAttempts is how often a model is asked for an account; then the account stays as far as it came.
	rewriteAttempts = 3
	// rewriteAhead is how many stories may wait for a model. Those that come later are more important.
	rewriteAhead = 8
	// longestSnooze bounds how long a story waits for an endpoint that is left alone.
	longestSnooze = 10 * time.Minute
)

// rewrite has a model go over the account of a story that is written and out. Whatever the model or its endpoint
// does, the account that is there stays.
func (d *Desk) rewrite(ctx context.Context, job *river.Job[RewriteArgs]) error {
	story, err := d.Store.Story(ctx, job.Args.Story)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("load story %d: %w", job.Args.Story, err)
	}
	if err != nil || d.Rewriter == nil || story.MergedInto != 0 || story.Written < story.Version || story.Rewritten >= story.Written {
		return d.Store.Write(ctx, func(tx *store.Tx) error { return finish(ctx, d, tx, job) })
	}
	written, err := d.Store.Account(ctx, story.ID)
	if err != nil {
		return fmt.Errorf("load the account of story %d: %w", story.ID, err)
	}
	began := d.Clock()
	tally, err := d.Rewriter.Rewrite(ctx, &written)
	if err != nil {
		var away *llm.Unavailable
		switch {
		case ctx.Err() != nil:
			return err
		case errors.As(err, &away):
			return river.JobSnooze(min(max(away.Until.Sub(d.Clock()), time.Second), longestSnooze))
		case job.Attempt < job.MaxAttempts:
			d.Logger.Warn("the model did not answer; it is asked again", "story", story.ID, "attempt", job.Attempt, "err", err)
			return &deferred{err}
		}
		d.Logger.Warn("the model did not answer; the account stays as it is", "story", story.ID, "err", err)
	}
	d.Logger.Info("account rewritten", "story", story.ID, "version", story.Written, "accepted", tally.Accepted, "refused", tally.Refused,
		"kept", tally.Kept, "took", d.Clock().Sub(began).Round(time.Millisecond))
	changed := &written
	if tally.Accepted == 0 {
		changed = nil
	}
	return d.storeRewriting(ctx, job, story, changed)
}

// storeRewriting stores what a model made of an account, nil for nothing, unless the story has changed meanwhile: then a
// new account is on its way, and this one is of no use.
func (d *Desk) storeRewriting(ctx context.Context, job *river.Job[RewriteArgs], story store.Story, a *news.Account) error {
	err := d.Store.Write(ctx, func(tx *store.Tx) error {
		stored, err := tx.PutRewriting(ctx, story, a)
		if err != nil {
			return err
		}
		if stored && a != nil {
			if err := insert(ctx, d, tx, PublishArgs{story.ID}); err != nil {
				return err
			}
		}
		return finish(ctx, d, tx, job)
	})
	if err != nil {
		return fmt.Errorf("store the rewriting of story %d: %w", story.ID, err)
	}
	return nil
}

// deferred is a failure that was told already and has the job come again.
type deferred struct{ error }

// sweepUnrewritten has a model go over accounts, the newest stories first. While earlier ones wait, the rows do.
func (d *Desk) sweepUnrewritten(ctx context.Context) error {
	if d.Rewriter == nil {
		return nil
	}
	waiting, err := d.Store.OpenJobs(ctx, queueRewrite)
	if err != nil || waiting >= rewriteAhead {
		return err
	}
	stories, err := d.Store.UnrewrittenStories(ctx, d.Clock().Add(-d.RewriteAge), rewriteAhead)
	if err != nil {
		return err
	}
	jobs := make([]RewriteArgs, len(stories))
	for i, id := range stories {
		jobs[i] = RewriteArgs{id}
	}
	return queue(ctx, d, jobs...)
}
