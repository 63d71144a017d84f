package desk_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

// shelf holds the numbers of the stories that are out.
type shelf struct {
	mu  sync.Mutex
	out []int64
}

func (*shelf) Name() string { return "shelf" }

func (s *shelf) Publish(_ context.Context, story store.Story, _ news.Account) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !slices.Contains(s.out, story.ID) {
		s.out = append(s.out, story.ID)
	}
	return nil
}

func (s *shelf) Withdraw(_ context.Context, story int64) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.out = slices.DeleteFunc(s.out, func(id int64) bool { return id == story })
	return nil
}

func (s *shelf) has(story int64) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Contains(s.out, story)
}

func TestAMergedStoryIsWithdrawn(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		out := &shelf{}
		d := testDesk(t, s, func(o *desk.Options) { o.Targets = []desk.Target{out} })
		lines := `{"id":"mill","source":"post","date":"2026-03-02T10:00:00Z","lang":"en","title":"Paper mill at Orsk catches fire","url":"https://post.example/mill","text":"A fire broke out in the paper mill at Orsk on Monday. Nobody was hurt."}
{"id":"choir","source":"herald","date":"2026-03-02T11:00:00Z","lang":"en","title":"Choir of Velden wins contest in Lisbon","url":"https://herald.example/choir","text":"Forty singers from Velden took first prize on Sunday. The jury praised their Bach."}
`
		path := filepath.Join(t.TempDir(), "two.jsonl")
		if err := os.WriteFile(path, []byte(lines), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Import(t.Context(), path, nil); err != nil {
			t.Fatal(err)
		}
		var gone, stays store.Story
		eventually(t, "two stories are out", func() bool {
			gone, stays = storyOfReport(t, s, "mill"), storyOfReport(t, s, "choir")
			return gone.ID != stays.ID && out.has(gone.ID) && out.has(stays.ID) && gone.Published > 0
		})
		if err := d.Merge(t.Context(), gone.ID, stays.ID); err != nil {
			t.Fatal(err)
		}
		eventually(t, "the merged one is taken back", func() bool {
			st, err := s.Story(t.Context(), gone.ID)
			return err == nil && st.MergedInto == stays.ID && st.Published == 0 && !out.has(gone.ID)
		})
		if !out.has(stays.ID) {
			t.Error("the story into which it was merged is gone, too")
		}
		st := gone
		if err := s.Write(t.Context(), func(tx *store.Tx) error { // a job that was composing it meanwhile
			stored, err := tx.PutAccount(t.Context(), st, news.Account{ID: "1", Headline: "Too late"}, st.Changed)
			if stored {
				t.Error("an account of a merged story was stored")
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
	})
}
