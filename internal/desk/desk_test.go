package desk_test

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/demo"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// testDesk starts a desk that is quick and may ask loopback.
func testDesk(t *testing.T, s *store.Store, change func(*desk.Options)) *desk.Desk {
	t.Helper()
	client := fetch.New(fetch.Options{Allow: []string{"127.0.0.0/8"}, Slots: s.Slots()})
	t.Cleanup(client.Close)
	o := desk.Options{Store: s, Fetch: client, Sweep: 20 * time.Millisecond, FetchPages: true, MinInterval: time.Minute}
	if os.Getenv("WIREDESK_TEST_LOG") != "" {
		o.Logger = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	if change != nil {
		change(&o)
	}
	d, err := desk.New(o)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Stop(); err != nil {
			t.Errorf("stop: %v", err)
		}
	})
	return d
}

// settle waits until nothing is left to be done.
func settle(t *testing.T, d *desk.Desk) store.Work {
	t.Helper()
	deadline := time.Now().Add(2 * time.Minute)
	for {
		w, err := d.Work(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if w.Idle() && w.Due == 0 {
			return w
		}
		if time.Now().After(deadline) {
			t.Fatalf("not settled: %+v", w)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// clock is a time that a test moves.
type clock struct{ at atomic.Int64 }

func (c *clock) set(t time.Time) { c.at.Store(t.UnixNano()) }
func (c *clock) now() time.Time  { return time.Unix(0, c.at.Load()).UTC() }

func TestTheWorldBecomesStories(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		world, err := demo.Load(time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC))
		if err != nil {
			t.Fatal(err)
		}
		steps := world.Steps()
		var now clock
		now.set(steps[0].Add(-time.Hour))
		served, err := world.Serve(t.Context(), now.now)
		if err != nil {
			t.Fatal(err)
		}
		defer served.Close()
		d := testDesk(t, s, func(o *desk.Options) { o.Clock = now.now })
		for _, f := range served.Feeds() {
			if _, err := d.AddFeed(t.Context(), f.URL, ""); err != nil {
				t.Fatal(err)
			}
		}
		for i, at := range steps {
			if i+1 < len(steps) && steps[i+1].Sub(at) < 2*time.Hour && i%4 != 0 {
				continue // several at once, as a real poll finds them
			}
			now.set(at.Add(time.Minute))
			due(t, s, now.now())
			settle(t, d)
		}
		feeds, err := s.Feeds(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range feeds {
			t.Logf("%-40s %-8s %-6s %d entries %s", f.Title, f.Format, f.Health, f.Entries, f.Message)
		}
		gold := served.Gold()
		stories, right := 0, 0
		err = s.EachStory(t.Context(), func(st store.Story) error {
			stories++
			articles, err := s.StoryArticles(t.Context(), st.ID)
			if err != nil {
				return err
			}
			labels := map[string]int{}
			for _, a := range articles {
				labels[gold[a.URL]]++
			}
			t.Logf("story %d %q: %d articles, %d independent, %v", st.ID, st.Headline, st.Articles, st.Independent, labels)
			if len(labels) == 1 {
				right++
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%d of %d stories hold one event alone", right, stories)
	})
}

// due makes all feeds due, as time would.
func due(t *testing.T, s *store.Store, now time.Time) {
	t.Helper()
	feeds, err := s.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	err = s.Write(t.Context(), func(tx *store.Tx) error {
		for _, f := range feeds {
			if err := tx.PutOffFeed(t.Context(), f.ID, now); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func shared(t *testing.T, parts ...string) string {
	t.Helper()
	root := os.Getenv("WIREDESK_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(append([]string{root}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip("no shared data: ", err)
	}
	return path
}

func TestAnImportBecomesStories(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := testDesk(t, s, nil)
		done, err := d.Import(context.Background(), shared(t, "data", "clustering", "stream_dev.jsonl"), nil)
		if err != nil {
			t.Fatal(err)
		}
		if done.Articles != 653 {
			t.Errorf("took in %d articles, want 653: %+v", done.Articles, done)
		}
		w := settle(t, d)
		if w.Articles != 653 || w.Grouped != 653 {
			t.Errorf("%+v: want 653 articles, all in stories", w)
		}
		t.Logf("%+v", w)
	})
}
