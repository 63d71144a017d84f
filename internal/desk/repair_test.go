package desk_test

import (
	"testing"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
)

// checkRepairs wants a story in the world that was merged, whose address leads to one that stands, and one that
// was split, whose part goes on under a number of its own.
func checkRepairs(t *testing.T, s *store.Store) {
	t.Helper()
	events, err := s.Replays(t.Context(), 0, 10_000)
	if err != nil {
		t.Fatal(err)
	}
	merged, parted := 0, map[int64]int{}
	for _, e := range events {
		switch e.Kind {
		case store.EventMerged:
			merged++
			if into := storyOf(t, s, e.From).MergedInto; into == 0 || storyOf(t, s, into).Articles == 0 {
				t.Errorf("the address of story %d, which was merged, leads to %d", e.From, into)
			}
		case store.EventSplit:
			parted[e.To]++
		}
	}
	halves := 0
	for to, n := range parted {
		if st := storyOf(t, s, to); n > 1 && (st.Articles > 0 || st.MergedInto != 0) {
			halves++
		}
	}
	if merged == 0 || halves == 0 {
		t.Errorf("%d stories merged and %d split", merged, halves)
	}
}

// checkReplay wants a machine that reads the log from its beginning to know each report where its row has it, and as
// a copy of the same one.
func checkReplay(t *testing.T, s *store.Store, d *desk.Desk) {
	t.Helper()
	again := desk.Replayed(t, d)
	err := s.EachArticle(t.Context(), func(a store.Article, _ store.Revision) error {
		if again.Story(a.ID) != a.StoryID || again.CopyOf(a.ID) != a.CopyOf {
			t.Errorf("report %d is in story %d as a copy of %d by the log, in %d of %d by its row",
				a.ID, again.Story(a.ID), again.CopyOf(a.ID), a.StoryID, a.CopyOf)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func storyOf(t *testing.T, s *store.Store, id int64) store.Story {
	t.Helper()
	st, err := s.Story(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return st
}
