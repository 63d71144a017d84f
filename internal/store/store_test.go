package store_test

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

var now = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

func write(t *testing.T, s *store.Store, fn func(ctx context.Context, tx *store.Tx) error) {
	t.Helper()
	if err := s.Write(t.Context(), func(tx *store.Tx) error { return fn(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

func addFeed(t *testing.T, s *store.Store, url string) int64 {
	t.Helper()
	var id int64
	write(t, s, func(ctx context.Context, tx *store.Tx) (err error) {
		id, _, err = tx.AddFeed(ctx, store.Feed{URL: url}, now)
		return err
	})
	return id
}

// addRead stores an article that has been read, and returns its ID.
func addRead(t *testing.T, s *store.Store, key, host string, importID int64) int64 {
	t.Helper()
	var id int64
	write(t, s, func(ctx context.Context, tx *store.Tx) error {
		ids, _, err := tx.InsertArticles(ctx, []store.Article{{Key: key, URL: key, Host: host, Queue: host, ImportID: importID, Seen: now}})
		if err != nil {
			return err
		}
		id = ids[key]
		return readArticle(ctx, tx, id)
	})
	return id
}

func readArticle(ctx context.Context, tx *store.Tx, id int64) error {
	a, err := tx.Article(ctx, id)
	if err != nil {
		return err
	}
	a.Revision, a.State, a.Title, a.Published = a.Revision+1, store.ArticleRead, "Title of "+a.Key, now
	err = tx.InsertRevision(ctx, store.Revision{ArticleID: id, Number: a.Revision, Title: a.Title, Text: "Words.", Made: now, Doc: []byte{1}, Reader: 3,
		Analysis: news.Analysis{Version: 3, Sentences: []news.Sentence{{Span: news.Span{End: 6}}}}})
	if err != nil {
		return err
	}
	return tx.SetRead(ctx, a)
}

func TestFeedIsLeasedOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		id := addFeed(t, s, "https://a.example/feed")
		lease := func() (ids []int64) {
			write(t, s, func(ctx context.Context, tx *store.Tx) (err error) {
				ids, err = tx.LeaseDueFeeds(ctx, now, time.Minute, 10)
				return err
			})
			return ids
		}
		if got := lease(); !slices.Equal(got, []int64{id}) {
			t.Fatalf("first lease: %v, want [%d]", got, id)
		}
		if got := lease(); len(got) != 0 {
			t.Fatalf("second lease: %v, want none", got)
		}
	})
}

func TestAFeedAddedTwiceStaysOne(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		first, second := addFeed(t, s, "https://a.example/feed"), addFeed(t, s, "https://a.example/feed")
		if first != second {
			t.Errorf("IDs %d and %d, want the same", first, second)
		}
	})
}

func TestSlotsOfAHostFollowEachOther(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		for i := range 3 {
			at, err := s.Slots().Take(t.Context(), "a.example:443", 2*time.Second, now)
			if err != nil {
				t.Fatal(err)
			}
			if want := now.Add(time.Duration(i) * 2 * time.Second); !at.Equal(want) {
				t.Errorf("slot %d at %v, want %v", i, at, want)
			}
		}
		if err := s.Slots().Hold(t.Context(), "a.example:443", now.Add(time.Hour)); err != nil {
			t.Fatal(err)
		}
		if at, _ := s.Slots().Take(t.Context(), "a.example:443", time.Second, now); !at.Equal(now.Add(time.Hour)) {
			t.Errorf("slot after Retry-After at %v", at)
		}
	})
}

func TestEntriesAreKeptOnceByKey(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		feed := addFeed(t, s, "https://a.example/feed")
		entries := []store.Entry{
			{FeedID: feed, Key: "1", Fingerprint: "f1", Hash: "h", FirstSeen: now, Item: news.Entry{Title: "Eins — один"}},
			{FeedID: feed, Key: "2", Fingerprint: "f2", Hash: "h", FirstSeen: now, Item: news.Entry{Title: "Zwei"}},
		}
		for range 2 {
			write(t, s, func(ctx context.Context, tx *store.Tx) error { return tx.InsertEntries(ctx, entries) })
		}
		states, err := s.EntriesByKey(t.Context(), feed, []string{"1", "3"})
		if err != nil || len(states) != 1 || states[0].Key != "1" {
			t.Fatalf("by key: %v, %v", states, err)
		}
		states, err = s.EntriesByFingerprint(t.Context(), feed, []string{"f2", "f3"})
		if err != nil || len(states) != 1 || states[0].Key != "2" {
			t.Fatalf("by fingerprint: %v, %v", states, err)
		}
		var titles []string
		err = s.EachEntry(t.Context(), func(o store.EntrySource, e store.Entry) error {
			titles = append(titles, o.FeedURL+" "+e.Item.Title)
			return nil
		})
		if want := []string{"https://a.example/feed Eins — один", "https://a.example/feed Zwei"}; err != nil || !slices.Equal(titles, want) {
			t.Errorf("entries %q, %v", titles, err)
		}
	})
}

func TestGroupingNeverPassesAnUnreadArticleOfItsImport(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var imp store.Import
		write(t, s, func(ctx context.Context, tx *store.Tx) (err error) {
			imp, err = tx.BeginImport(ctx, "f", "print", now)
			return err
		})
		first := addRead(t, s, "https://a.example/1", "a.example", imp.ID)
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			_, _, err := tx.InsertArticles(ctx, []store.Article{{Key: "unread", URL: "u", Host: "h", Queue: "q", ImportID: imp.ID, Seen: now}})
			return err
		})
		addRead(t, s, "https://a.example/3", "a.example", imp.ID)
		live := addRead(t, s, "https://b.example/", "b.example", 0)
		got := ungrouped(t, s)
		if !slices.Equal(got, []int64{first, live}) {
			t.Errorf("ungrouped %v, want %v: what stands behind the unread one waits, what came by a feed does not", got, []int64{first, live})
		}
	})
}

func ungrouped(t *testing.T, s *store.Store) []int64 {
	t.Helper()
	rows, err := s.Ungrouped(t.Context(), 10)
	if err != nil {
		t.Fatal(err)
	}
	var ids []int64
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return ids
}

func group(t *testing.T, s *store.Store, old int64, events ...store.GroupingEvent) (ok bool, stories []int64) {
	t.Helper()
	write(t, s, func(ctx context.Context, tx *store.Tx) (err error) {
		ok, stories, err = tx.AppendGrouping(ctx, old, events, now)
		return err
	})
	return ok, stories
}

func TestTheLogTakesOneWriter(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a, b := addRead(t, s, "https://a.example/1", "a.example", 0), addRead(t, s, "https://b.example/1", "b.example", 0)
		ok, stories := group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: a, Revision: 1, To: 1})
		if !ok || !slices.Equal(stories, []int64{1}) {
			t.Fatalf("first append: %v %v", ok, stories)
		}
		if ok, _ := group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: b, Revision: 1, To: 1}); ok {
			t.Fatal("an append behind an old number was taken")
		}
		if got := ungrouped(t, s); !slices.Equal(got, []int64{b}) {
			t.Errorf("ungrouped %v, want [%d]", got, b)
		}
		events, err := s.Replays(t.Context(), 0, 10)
		if err != nil || len(events) != 1 || events[0].Seq != 1 {
			t.Errorf("log %v, %v", events, err)
		}
	})
}

func TestAMergedStoryLeadsToTheOther(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var events []store.GroupingEvent
		for i, key := range []string{"https://a.example/1", "https://b.example/1", "https://c.example/1"} {
			id := addRead(t, s, key, news.Host(key), 0)
			events = append(events, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: id, Revision: 1, To: int64(i + 1)})
		}
		events = append(events, store.GroupingEvent{Kind: store.EventMerged, From: 3, To: 2}, store.GroupingEvent{Kind: store.EventMerged, From: 2, To: 1})
		if ok, stories := group(t, s, 0, events...); !ok || !slices.Equal(stories, []int64{1}) {
			t.Fatalf("append: %v %v", ok, stories)
		}
		for _, id := range []int64{2, 3} {
			if st, err := s.Story(t.Context(), id); err != nil || st.MergedInto != 1 || st.Articles != 0 {
				t.Errorf("story %d: %+v, %v", id, st, err)
			}
		}
		if st, err := s.Story(t.Context(), 1); err != nil || st.Articles != 3 || st.Independent != 3 || !st.First.Equal(now) {
			t.Errorf("story 1: %+v, %v", st, err)
		}
	})
}

func TestAnAccountOfAnOldVersionIsNotStored(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a := addRead(t, s, "https://a.example/1", "a.example", 0)
		group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: a, Revision: 1, To: 1})
		put := func(version int) (ok bool) {
			write(t, s, func(ctx context.Context, tx *store.Tx) (err error) {
				ok, err = tx.PutAccount(ctx, store.Story{ID: 1, Version: version}, news.Account{Headline: "H", Tags: []string{"t"}}, now)
				return err
			})
			return ok
		}
		if put(0) {
			t.Error("an account of version 0 was stored over version 1")
		}
		if !put(1) {
			t.Fatal("the account of the current version was refused")
		}
		got, err := s.Account(t.Context(), 1)
		if err != nil || got.Headline != "H" {
			t.Errorf("account %+v, %v", got, err)
		}
		if ids, err := s.UnwrittenStories(t.Context(), now, now, 10); err != nil || len(ids) != 0 {
			t.Errorf("unwritten %v, %v", ids, err)
		}
	})
}

func TestWhatIsTakenDownLeavesNoText(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a := addRead(t, s, "https://a.example/1", "a.example", 0)
		group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: a, Revision: 1, To: 1})
		group(t, s, 1, store.GroupingEvent{Kind: store.EventRemoved, ArticleID: a, From: 1})
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			return errors.Join(tx.EraseArticle(ctx, a), tx.EraseAccounts(ctx, 1), tx.TakeDown(ctx, store.TakedownOutlet, "a.example", "asked", now))
		})
		if _, err := s.Revision(t.Context(), a, 1); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("revision of what was taken down: %v", err)
		}
		if st, err := s.Story(t.Context(), 1); err != nil || st.Articles != 0 {
			t.Errorf("story %+v, %v", st, err)
		}
		if down, err := s.TakenDown(t.Context(), store.TakedownOutlet); err != nil || !down["a.example"] {
			t.Errorf("taken down %v, %v", down, err)
		}
	})
}

func TestAnImportIsResumed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			i, err := tx.BeginImport(ctx, "file.jsonl", "abc", now)
			if err != nil {
				return err
			}
			return tx.AdvanceImport(ctx, i.ID, 40, time.Time{})
		})
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			i, err := tx.BeginImport(ctx, "moved.jsonl", "abc", now)
			if err == nil && (i.Stored != 40 || !i.Finished.IsZero()) {
				t.Errorf("resumed at %+v, want 40 records stored", i)
			}
			return err
		})
	})
}

func TestPagesComeBackAsTheyWere(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		a := addRead(t, s, "https://a.example/1", "a.example", 0)
		body := strings.Repeat("<p>\x00\xff</p>", 1000)
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			return tx.PutPage(ctx, store.Page{ArticleID: a, URL: "u", Fetched: now, ETag: `W/"x"`, Body: []byte(body)})
		})
		p, err := s.Page(t.Context(), a)
		if err != nil || string(p.Body) != body || p.ETag != `W/"x"` {
			t.Errorf("page %d bytes, %q, %v", len(p.Body), p.ETag, err)
		}
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			n, err := tx.Prune(ctx, store.Kept{Pages: time.Hour, Articles: time.Hour, Stories: time.Hour}, now.Add(2*time.Hour), 10)
			if n == 0 {
				t.Error("nothing was pruned")
			}
			return err
		})
		if _, err := s.Page(t.Context(), a); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("pruned page: %v", err)
		}
	})
}

func TestBackupOpensAsADesk(t *testing.T) {
	t.Parallel()
	s := storetest.SQLite(t)
	addFeed(t, s, "https://a.example/feed")
	dir := t.TempDir()
	if err := s.Backup(t.Context(), filepath.Join(dir, "desk.db")); err != nil {
		t.Fatal(err)
	}
	copied, err := store.Open(t.Context(), store.Options{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if feeds, err := copied.Feeds(t.Context()); err != nil || len(feeds) != 1 {
		t.Errorf("feeds of the copy: %v, %v", feeds, err)
	}
}

func TestWorkIsCountedFromRows(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		addFeed(t, s, "https://a.example/feed")
		a := addRead(t, s, "https://a.example/1", "a.example", 0)
		w, err := s.Work(t.Context(), now)
		if err != nil || w.Due != 1 || w.Ungrouped != 1 || w.Idle() {
			t.Errorf("work %+v, %v", w, err)
		}
		group(t, s, 0, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: a, Revision: 1, To: 1})
		if w, err := s.Work(t.Context(), now); err != nil || w.Unwritten != 1 || w.Grouped != 1 {
			t.Errorf("work %+v, %v", w, err)
		}
	})
}

func TestAWrongAddressIsExplained(t *testing.T) {
	t.Parallel()
	_, err := store.Open(t.Context(), store.Options{URL: "mysql://user:secret@h/x"})
	if err == nil || strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "postgres://") {
		t.Errorf("error %v: want what an address looks like, and no password", err)
	}
}
