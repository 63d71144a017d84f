package web

import (
	"context"
	"fmt"

	"github.com/wiredesk/wiredesk/internal/store"
)

// kin are the stories that a story is a part of, or that are a part of it, as its page names them.
type kin struct {
	From  *storyName  // the story as a part of which this one began; nil for none
	Parts []storyName // what goes on of this one under a number of its own
}

// kinOf finds out of which story this one came, and which came out of it. One that was merged since stands for
// the story that it is in now.
func (s *site) kinOf(ctx context.Context, st store.Story) (k kin, err error) {
	events, err := s.Store.StoryEvents(ctx, st.ID, maxSteps)
	if err != nil {
		return k, fmt.Errorf("history of story %d: %w", st.ID, err)
	}
	named := map[int64]bool{st.ID: true}
	for _, e := range events {
		if e.Seq != e.To || e.Kind != store.EventSplit && e.Kind != store.EventMoved {
			continue // only what begins a story
		}
		id := e.To
		if e.To == st.ID {
			id = e.From
		}
		other, err := s.standing(ctx, id)
		if err != nil {
			return k, err
		}
		if named[other.ID] || other.Articles == 0 {
			continue
		}
		named[other.ID] = true
		name := nameOfStory(other)
		if e.To == st.ID {
			k.From = &name
		} else {
			k.Parts = append(k.Parts, name)
		}
	}
	return k, nil
}

// standing is a story, or the one that it became part of.
func (s *site) standing(ctx context.Context, id int64) (store.Story, error) {
	st, err := s.Store.Story(ctx, id)
	if err == nil && st.MergedInto != 0 {
		st, err = s.Store.Story(ctx, st.MergedInto)
	}
	if err != nil {
		return st, fmt.Errorf("story %d: %w", id, err)
	}
	return st, nil
}
