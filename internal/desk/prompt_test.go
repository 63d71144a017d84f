package desk_test

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

// The desk of this test looks at the rows once, at its start: each stage has to wake the next.
func TestAnArticleIsWrittenWithoutALookAtTheRows(t *testing.T) {
	t.Parallel()
	s, server := storetest.SQLite(t), newScript(t)
	server.say("/feed", rssOf(server.URL, "", numberedItems(server.URL, 1)...))
	server.say("/news/0", reportPage("Pier to close", "The eastern pier will close on Monday."))
	d := testDesk(t, s, func(o *desk.Options) { o.Sweep, o.Settle = time.Hour, 500*time.Millisecond })
	if _, err := d.AddFeed(t.Context(), server.URL+"/feed", ""); err != nil {
		t.Fatal(err)
	}
	until(t, "the story is written", func() bool {
		written, err := s.LatestStories(t.Context(), store.StoriesBehind{}, 2)
		if err != nil {
			t.Fatal(err)
		}
		return len(written) == 1
	})
}

func TestAStoryThatCannotBeWrittenSaysWhyAndIsTriedAgain(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var broken atomic.Bool
		broken.Store(true)
		var tried atomic.Int32
		p := newPoller(t, s, func(o *desk.Options) { o.Roles, o.FetchPages = nil, false }, func(d *desk.Desk) {
			desk.ComposeWith(d, func(id string, sources []account.Source, o account.Options) news.Account {
				tried.Add(1)
				if broken.Load() {
					panic("no verb\nfound")
				}
				return account.Compose(id, sources, o)
			})
		})
		server := newScript(t)
		server.say("/feed", rssOf("https://digest.example", "", numberedItems("https://anchor.example", 1)...))
		p.follow(server.URL + "/feed")
		p.poll()
		settle(t, p.desk)
		var note store.Unwritten
		until(t, "the failure is noted", func() bool {
			all, err := s.Unwritten(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for _, note = range all {
				return true
			}
			return false
		})
		if note.Reason != "no verb found" || note.Tries != 1 || !note.Next.Equal(p.clock.now().Add(time.Minute)) {
			t.Errorf("noted %+v", note)
		}
		desk.QueueAgain(t, p.desk, note.Story) // as a sweep does that read the rows before the failure was noted
		p.desk.Wake()
		time.Sleep(200 * time.Millisecond) // sweeps go by
		worked(t, s)
		if n := tried.Load(); n != 1 {
			t.Errorf("tried %d times before its time", n)
		}
		p.clock.set(p.clock.now().Add(2 * time.Minute))
		p.desk.Wake()
		until(t, "it is tried again", func() bool {
			all, err := s.Unwritten(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return all[note.Story].Tries == 2
		})
		broken.Store(false)
		p.clock.set(p.clock.now().Add(time.Hour))
		p.desk.Wake()
		until(t, "it is written", func() bool {
			st, err := s.Story(t.Context(), note.Story)
			if err != nil {
				t.Fatal(err)
			}
			return st.Written == st.Version
		})
		if all, err := s.Unwritten(t.Context()); err != nil || len(all) != 0 {
			t.Errorf("still noted: %v, %v", all, err)
		}
	})
}
