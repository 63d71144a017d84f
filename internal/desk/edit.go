package desk

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/wiredesk/wiredesk/internal/store"
)

// ErrSameStory says that an edit would change nothing.
var ErrSameStory = errors.New("it is in that story already")

// byHand is the reason of an event that a person made.
const byHand = `{"by":"hand"}`

// Move puts articles into a story, or, when story is 0, into a new one of their own. What a
// person has moved stays there: grouping never takes it out again. It returns the story.
func (d *Desk) Move(ctx context.Context, articles []int64, story int64) (int64, error) {
	var to int64
	err := d.edit(ctx, func(tx *store.Tx, seq int64) ([]store.GroupingEvent, error) {
		if to = story; to != 0 {
			target, err := tx.Story(ctx, to)
			if err != nil {
				return nil, fmt.Errorf("story %d: %w", to, err)
			}
			if target.MergedInto != 0 {
				to = target.MergedInto
			}
		} else {
			to = seq + 1
		}
		return moves(ctx, tx, articles, to)
	})
	return to, err
}

func moves(ctx context.Context, tx *store.Tx, articles []int64, to int64) ([]store.GroupingEvent, error) {
	var events []store.GroupingEvent
	var left []store.Article
	for _, id := range articles {
		a, err := tx.Article(ctx, id)
		if err == nil && (a.StoryID == 0 || a.Removed) {
			err = store.ErrNotFound
		}
		if err != nil {
			return nil, fmt.Errorf("article %d: %w", id, err)
		}
		if a.StoryID == to {
			continue
		}
		copyOf := a.CopyOf // a copy stays one where its original is, or comes along
		if copyOf != 0 && !slices.Contains(articles, copyOf) {
			original, err := tx.Article(ctx, copyOf)
			if err != nil && !errors.Is(err, store.ErrNotFound) {
				return nil, fmt.Errorf("article %d: %w", copyOf, err)
			}
			if original.StoryID != to {
				copyOf = 0
			}
		}
		events = append(events, store.GroupingEvent{
			Kind: store.EventMoved, ArticleID: id, Revision: a.Grouped, From: a.StoryID, To: to, CopyOf: copyOf, Reason: byHand,
		})
		left = append(left, a)
	}
	if len(events) == 0 {
		return nil, ErrSameStory
	}
	heirs, err := orphaned(ctx, tx, left)
	return append(events, heirs...), err
}

// Merge makes one story part of another; its address leads there from now on.
func (d *Desk) Merge(ctx context.Context, from, to int64) error {
	return d.edit(ctx, func(tx *store.Tx, _ int64) ([]store.GroupingEvent, error) {
		for _, id := range []*int64{&from, &to} {
			s, err := tx.Story(ctx, *id)
			if err != nil {
				return nil, fmt.Errorf("story %d: %w", *id, err)
			}
			if s.MergedInto != 0 {
				*id = s.MergedInto
			}
		}
		if from == to {
			return nil, ErrSameStory
		}
		return []store.GroupingEvent{{Kind: store.EventMerged, From: from, To: to, Reason: byHand}}, nil
	})
}

// edit appends what a person wants to the log. Another machine that groups meanwhile goes
// first; then the edit is looked at anew.
func (d *Desk) edit(ctx context.Context, events func(tx *store.Tx, seq int64) ([]store.GroupingEvent, error)) error {
	for {
		ok := false
		err := d.Store.Write(ctx, func(tx *store.Tx) error {
			seq, err := tx.GroupingSeq(ctx)
			if err != nil {
				return err
			}
			list, err := events(tx, seq)
			if err != nil {
				return err
			}
			ok, _, err = tx.AppendGrouping(ctx, seq, list, d.Clock())
			return err
		})
		if err != nil || ok {
			d.Wake()
			return err
		}
	}
}
