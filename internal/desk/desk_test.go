package desk_test

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/demo"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/eval"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// testDesk starts a desk that is quick and may ask loopback.
func testDesk(t *testing.T, s *store.Store, change func(*desk.Options), beforeStart ...func(*desk.Desk)) *desk.Desk {
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
	for _, prepare := range beforeStart {
		prepare(d)
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

// patience is how long a test waits for the desk before it fails. An import of some hundred articles takes ten seconds of a
// processor, and all packages' tests may run at once on two.
const patience = 5 * time.Minute

// settle waits until nothing is left to be done.
func settle(t *testing.T, d *desk.Desk) store.Work {
	t.Helper()
	deadline := time.Now().Add(patience)
	for {
		w, err := d.Store.WorkLeft(t.Context(), d.Clock()) // the whole count reads all articles, and takes from the desk what it asks for
		if err != nil {
			t.Fatal(err)
		}
		if w.Idle() && w.Due == 0 {
			if w, err = d.Work(t.Context()); err != nil {
				t.Fatal(err)
			}
			return w
		}
		if time.Now().After(deadline) {
			t.Fatalf("not settled: %+v", w)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// polled waits until every active feed has been asked at since or later. A feed that is being asked
// is not due, so settle alone would not wait for its answer.
func polled(t testing.TB, s *store.Store, since time.Time) {
	t.Helper()
	for deadline := time.Now().Add(patience); ; {
		done, err := s.PolledSince(t.Context(), since)
		if err != nil {
			t.Fatal(err)
		}
		if done {
			return
		}
		if time.Now().After(deadline) {
			t.Fatal("not all feeds have been asked")
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
		polled(t, s, now.now()) // or an answer of now could be stored over the next step's due times
		for i, at := range steps {
			if i+1 < len(steps) && steps[i+1].Sub(at) < 2*time.Hour && i%4 != 0 {
				continue // several at once, as a real poll finds them
			}
			now.set(at.Add(time.Minute))
			due(t, s, now.now())
			polled(t, s, now.now())
			settle(t, d)
		}
		checkFeeds(t, s)
		checkStories(t, s, served.Gold())
		checkAccounts(t, s)
		checkRepairs(t, s)
		checkReplay(t, s, d)
	})
}

func checkFeeds(t *testing.T, s *store.Store) {
	t.Helper()
	feeds, err := s.Feeds(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range feeds {
		if f.Health != store.HealthOK || f.Entries == 0 {
			t.Errorf("feed %s: %d entries, health %q, %s", f.Title, f.Entries, f.Health, f.Message)
		}
	}
}

// checkStories wants events of the same kind apart, and what one language tells of an event mostly
// together.
func checkStories(t *testing.T, s *store.Store, gold map[string]string) {
	t.Helper()
	var want, got []string
	err := s.EachStory(t.Context(), func(st store.Story) error {
		articles, err := s.StoryArticles(t.Context(), st.ID)
		for _, a := range articles {
			if label := gold[a.URL]; label != "" {
				want, got = append(want, label), append(got, strconv.FormatInt(st.ID, 10))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	precision, recall := eval.BCubed(want, got)
	t.Logf("%d articles: B-cubed precision %.3f, recall %.3f", len(want), precision, recall)
	if len(want) < 120 || precision < .97 || recall < .65 {
		t.Errorf("%d articles grouped with precision %.3f and recall %.3f", len(want), precision, recall)
	}
}

func checkAccounts(t *testing.T, s *store.Store) {
	t.Helper()
	n := 0
	err := s.EachStory(t.Context(), func(st store.Story) error {
		a, err := s.Account(t.Context(), st.ID)
		if err != nil {
			return err
		}
		articles, err := s.CitedSources(t.Context(), st.ID, a)
		if err != nil {
			return err
		}
		sources := make([]account.Source, len(articles))
		for i := range articles {
			sources[i].Article = articles[i]
		}
		n++
		if a.Headline == "" || len(a.Forms.Short.Sentences) == 0 || a.Version != st.Version {
			t.Errorf("story %d: headline %q, %d sentences, version %d of %d", st.ID, a.Headline, len(a.Forms.Short.Sentences), a.Version, st.Version)
		}
		return account.Check(a, sources)
	})
	if err != nil || n == 0 {
		t.Errorf("%d accounts, %v", n, err)
	}
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
	if testing.Short() {
		t.Skip("the data sets are for the long run")
	}
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

func TestAMachineThatOnlyServesStartsAndStops(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		d := testDesk(t, s, func(o *desk.Options) { o.Roles = []string{desk.RoleServe} })
		if _, err := d.AddFeed(t.Context(), "http://127.0.0.1:1/feed", ""); err == nil {
			t.Error("a feed that does not answer was added")
		}
	})
}
