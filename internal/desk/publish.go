package desk

import (
	"context"
	"errors"
	"fmt"

	"github.com/riverqueue/river"

	"github.com/wiredesk/wiredesk/internal/store"
)

// publish hands the newest account of a story to all targets. The row says afterwards which
// version went out; a target that fails is asked again, and the others with it. A job that comes when all is out does
// nothing.
func (d *Desk) publish(ctx context.Context, job *river.Job[PublishArgs]) error {
	story, err := d.Store.Story(ctx, job.Args.Story)
	if err != nil {
		return fmt.Errorf("load story %d: %w", job.Args.Story, err)
	}
	if story.MergedInto != 0 {
		return d.withdraw(ctx, job, story)
	}
	written, err := d.Store.Account(ctx, story.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("load the account of story %d: %w", story.ID, err)
	}
	if err == nil && story.Articles > 0 && story.Published < story.Written {
		for _, target := range d.Targets {
			if err := target.Publish(ctx, story, written); err != nil {
				return fmt.Errorf("publish story %d to %s: %w", story.ID, target.Name(), err)
			}
		}
	}
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		if err := tx.SetPublished(ctx, story); err != nil {
			return err
		}
		return finish(ctx, d, tx, job)
	})
}

// withdraw takes back what went out of a story that is part of another now.
func (d *Desk) withdraw(ctx context.Context, job *river.Job[PublishArgs], s store.Story) error {
	if err := d.withdrawFromTargets(ctx, s); err != nil {
		return err
	}
	return d.Store.Write(ctx, func(tx *store.Tx) error {
		if err := tx.SetWithdrawn(ctx, s.ID); err != nil {
			return err
		}
		return finish(ctx, d, tx, job)
	})
}

func (d *Desk) withdrawFromTargets(ctx context.Context, s store.Story) error {
	for _, target := range d.Targets {
		if err := target.Withdraw(ctx, s.ID); err != nil {
			return fmt.Errorf("withdraw story %d from %s: %w", s.ID, target.Name(), err)
		}
	}
	return nil
}
