package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// CorrectEntity gives an entity a name and a kind of a person's. Reports do not change them any more.
func (t *Tx) CorrectEntity(ctx context.Context, id int64, name string, kind news.EntityKind, now time.Time) error {
	return t.one(ctx, `UPDATE entity SET name = $2, kind = $3, corrected = $4 WHERE id = $1 AND merged_into = 0`, id, name, string(kind), ms(now))
}

// MergeEntities makes one entity part of another: what was said of it is said of the other, and what reports name by its
// key from now on is the other. ErrNotFound when one of them is not there or part of another already.
func (t *Tx) MergeEntities(ctx context.Context, from, into int64) error {
	if from == into {
		return fmt.Errorf("entity %d is to be merged into itself", from)
	}
	target, err := t.Entity(ctx, into)
	if err != nil {
		return err
	}
	if target.MergedInto != 0 {
		return ErrNotFound
	}
	if err := t.one(ctx, `UPDATE entity SET merged_into = $2 WHERE id = $1 AND merged_into = 0`, from, into); err != nil {
		return err
	}
	for _, statement := range []string{
		`UPDATE entity SET merged_into = $2 WHERE merged_into = $1`, // what was part of it goes with it
		`UPDATE statement SET entity_id = $2 WHERE entity_id = $1`,
		`INSERT INTO entity_story (entity_id, story_id, mentions) SELECT CAST($2 AS BIGINT), story_id, mentions FROM entity_story WHERE entity_id = $1
			ON CONFLICT (entity_id, story_id) DO UPDATE SET mentions = entity_story.mentions + excluded.mentions`,
	} {
		if _, err := t.q.ExecContext(ctx, statement, from, into); err != nil {
			return err
		}
	}
	_, err = t.q.ExecContext(ctx, `DELETE FROM entity_story WHERE entity_id = $1`, from)
	return err
}

// PartEntity takes an entity out of the one that it was merged into. What each of them said is told apart by the accounts of
// the stories that name them.
func (t *Tx) PartEntity(ctx context.Context, id int64) error {
	e, err := t.Entity(ctx, id)
	if err != nil {
		return err
	}
	if e.MergedInto == 0 {
		return ErrNotFound
	}
	if err := t.one(ctx, `UPDATE entity SET merged_into = 0 WHERE id = $1`, id); err != nil {
		return err
	}
	rows, err := t.q.QueryContext(ctx, `SELECT story_id FROM entity_story WHERE entity_id = $1 ORDER BY story_id`, e.MergedInto)
	if err != nil {
		return err
	}
	stories, err := collect(rows, scanID)
	if err != nil {
		return err
	}
	for _, story := range stories {
		a, err := t.Account(ctx, story)
		if errors.Is(err, ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if err := t.PutRegister(ctx, story, a); err != nil {
			return err
		}
	}
	return nil
}

// MergedEntities returns those that were merged into an entity, by their IDs.
func (q Queries) MergedEntities(ctx context.Context, into int64) ([]Entity, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+entityColumns+` FROM entity WHERE merged_into = $1 AND merged_into > 0 ORDER BY id`, into)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanEntity)
}
