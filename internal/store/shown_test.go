package store_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

// named is an account that mentions places.
func named(names ...string) news.Account {
	a := news.Account{Headline: "H", Lang: "en"}
	for _, n := range names {
		a.Entities = append(a.Entities, news.AccountEntity{Key: "place:" + n, Name: n, Kind: news.Place, Mentions: 1})
	}
	return a
}

// threeStories are of one article each; the first two have an account.
func threeStories(t *testing.T, s *store.Store) {
	t.Helper()
	var events []store.GroupingEvent
	for i, host := range []string{"a.example", "b.example", "c.example"} {
		id := addRead(t, s, "https://"+host+"/1", host, 0)
		events = append(events, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: id, Revision: 1, To: int64(i + 1)})
	}
	group(t, s, 0, events...)
	for id, a := range map[int64]news.Account{1: named("Saltney", "Wexmouth"), 2: named("Wexmouth", "Saltney", "Ardoyle")} {
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			_, err := tx.PutAccount(ctx, store.Story{ID: id, Version: 1}, a, now.Add(time.Duration(id)*time.Minute))
			return err
		})
	}
}

func TestWhatIsShownIsTold(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		threeStories(t, s)
		shown, err := s.LastShown(t.Context(), 10)
		if err != nil || len(shown) != 2 {
			t.Fatalf("shown %+v, %v", shown, err)
		}
		for _, st := range shown {
			if st.Version != 1 || st.Lang != "en" || !st.At.Equal(now.Add(time.Duration(st.ID)*time.Minute)) || st.Began.IsZero() {
				t.Errorf("shown %+v", st)
			}
		}
		one, err := s.Story(t.Context(), 1)
		if err != nil {
			t.Fatal(err)
		}
		heads, err := s.RecentHeads(t.Context(), one.Latest, one.Latest.Add(time.Hour), 10)
		recent, otherErr := s.RecentStories(t.Context(), one.Latest, one.Latest.Add(time.Hour), "", 10)
		if err != nil || otherErr != nil || len(heads) != len(recent) || len(heads) != 2 {
			t.Fatalf("%d heads of %d stories, %v, %v", len(heads), len(recent), err, otherErr)
		}
		for i, h := range heads {
			if h != (store.StoryHead{ID: recent[i].ID, Version: recent[i].Version, Written: recent[i].Written}) {
				t.Errorf("head %+v of story %d", h, recent[i].ID)
			}
		}
		for _, c := range []struct {
			since, until, after time.Duration
			want                int
		}{{-time.Hour, time.Hour, time.Hour, 2}, {time.Second, time.Hour, time.Hour, 0}, {-time.Hour, 0, time.Hour, 0}, {-time.Hour, time.Hour, 0, 0}} {
			found, err := s.StoriesBetween(t.Context(), one.Latest.Add(c.since), one.Latest.Add(c.until), one.Latest.Add(c.after), 10)
			if err != nil || len(found) != c.want {
				t.Errorf("%+v: %d stories, %v", c, len(found), err)
			}
		}
	})
}

func TestAnAccountIsFoundAsItWas(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		threeStories(t, s)
		if _, err := s.AccountAt(t.Context(), 1, now); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("before the first: %v", err)
		}
		group(t, s, 3, store.GroupingEvent{Kind: store.EventRevised, ArticleID: 1, Revision: 1, To: 1})
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			newer := named("Saltney")
			newer.Headline = "Newer"
			_, err := tx.PutAccount(ctx, store.Story{ID: 1, Version: 2}, newer, now.Add(time.Hour))
			return err
		})
		for after, want := range map[time.Duration]string{time.Minute: "H", 59 * time.Minute: "H", time.Hour: "Newer"} {
			if a, err := s.AccountAt(t.Context(), 1, now.Add(after)); err != nil || a.Headline != want {
				t.Errorf("after %v: %q, %v; want %q", after, a.Headline, err, want)
			}
		}
	})
}

func TestStoriesWithTheSameNamesAreFound(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		threeStories(t, s)
		lists, err := s.StoriesNaming(t.Context(), 2, 10, 10)
		if err != nil || len(lists) != 3 {
			t.Fatalf("lists %v, %v", lists, err)
		}
		alone := 0
		for _, list := range lists {
			if len(list) == 0 {
				alone++
			} else if !slices.Equal(list, []int64{1}) {
				t.Errorf("list %v", list)
			}
		}
		if alone != 1 {
			t.Errorf("%d names that no other story has, want 1", alone)
		}
	})
}

func TestWhatCouldNotBeWrittenIsNotedOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		threeStories(t, s)
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			return tx.SetSetting(ctx, "unwritten", "of another kind")
		})
		for tries := 1; tries <= 2; tries++ {
			write(t, s, func(ctx context.Context, tx *store.Tx) error {
				return tx.CouldNotWrite(ctx, store.Unwritten{Story: 3, Version: 1, Reason: "broken", Since: now, Tries: tries, Next: now.Add(time.Hour)})
			})
		}
		all, err := s.Unwritten(t.Context())
		if err != nil || len(all) != 1 || all[3].Tries != 2 || !all[3].Next.Equal(now.Add(time.Hour)) {
			t.Errorf("noted %+v, %v", all, err)
		}
		if w, err := s.WorkLeft(t.Context(), now); err != nil || w.Unwritable != 1 || w.Unwritten != 0 {
			t.Errorf("left %+v, %v", w, err)
		}
		write(t, s, func(ctx context.Context, tx *store.Tx) error { return tx.CouldWrite(ctx, 3) })
		if all, err := s.Unwritten(t.Context()); err != nil || len(all) != 0 {
			t.Errorf("still noted: %v, %v", all, err)
		}
	})
}
