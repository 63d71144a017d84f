package store_test

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/news"
)

func TestLabelsAndTheirSlugs(t *testing.T) {
	t.Parallel()
	if got := store.Labels(" World ,, world, Arts &  Books,—, 世界 "); !slices.Equal(got, []string{"World", "Arts & Books", "世界"}) {
		t.Errorf("labels %q", got)
	}
	for label, want := range map[string]string{"Arts & Books": "arts-books", "Überregional": "uberregional", "Мир и война!": "мир-и-война", "世界": "世界", "—": "", "a/b": "a-b"} {
		if got := store.SectionSlug(label); got != want {
			t.Errorf("slug of %q is %q, want %q", label, got, want)
		}
	}
}

// timed is a story whose articles are by hosts, so many minutes after the first each, and, where sections are given, came by
// feeds that carry them.
func timed(t *testing.T, s *store.Store, minutes map[string]int, sections map[string]string) int64 {
	t.Helper()
	seq, err := s.GroupingSeq(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	story := seq + 1
	var events []store.GroupingEvent
	hosts := make([]string, 0, len(minutes))
	for host := range minutes {
		hosts = append(hosts, host)
	}
	slices.Sort(hosts)
	for _, host := range hosts {
		address := "https://" + host + "/" + strconv.FormatInt(story, 10)
		id := addRead(t, s, address, host, 0)
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			a, err := tx.Article(ctx, id)
			if err != nil {
				return err
			}
			a.Published, a.Lang = now.Add(time.Duration(minutes[host])*time.Minute), "en"
			if err := tx.SetRead(ctx, a); err != nil || sections[host] == "" {
				return err
			}
			feed, _, err := tx.AddFeed(ctx, store.Feed{URL: "https://" + host + "/feed", Section: sections[host]}, now)
			if err != nil {
				return err
			}
			return tx.InsertEntries(ctx, []store.Entry{{FeedID: feed, Key: address, Fingerprint: address, Hash: "h", FirstSeen: now, ArticleID: id, Item: news.Entry{Categories: []string{"Rowing"}}}})
		})
		events = append(events, store.GroupingEvent{Kind: store.EventAssigned, ArticleID: id, Revision: 1, To: story})
	}
	group(t, s, seq, events...)
	write(t, s, func(ctx context.Context, tx *store.Tx) error {
		st, err := tx.Story(ctx, story)
		if err != nil {
			return err
		}
		if _, err := tx.FileStory(ctx, st); err != nil {
			return err
		}
		_, err = tx.PutAccount(ctx, st, news.Account{Headline: "Headline", Lang: "en", Entities: []news.AccountEntity{{Key: "place:saltney", Name: "Saltney", Kind: news.Place, Mentions: 3}}}, now)
		return err
	})
	return story
}

func TestAStoryIsFiledUnderTheLabelsOfAThirdOfItsArticles(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		sections := map[string]string{"a.example": "Coast, World", "b.example": "coast", "c.example": "Sport", "d.example": "Coast"}
		story := timed(t, s, map[string]int{"a.example": 0, "b.example": 1, "c.example": 2, "d.example": 3, "e.example": 4}, sections)
		other := timed(t, s, map[string]int{"c.example": 0}, sections)
		check := func(id int64, want ...string) {
			t.Helper()
			st, err := s.Story(t.Context(), id)
			if err != nil || !slices.Equal(st.Sections, want) {
				t.Errorf("story %d is in %q, %v; want %q", id, st.Sections, err, want)
			}
		}
		check(story, "Coast")
		check(other, "Sport")
		for section, want := range map[string][]int64{"coast": {story}, "sport": {other}, "world": nil} {
			stories, err := s.LatestStories(t.Context(), store.StoriesBehind{Section: section}, 10)
			var got []int64
			for _, st := range stories {
				got = append(got, st.ID)
			}
			if err != nil || !slices.Equal(got, want) {
				t.Errorf("section %s: %v, %v; want %v", section, got, err, want)
			}
		}
		all, err := s.Sections(t.Context())
		var got []string
		for _, one := range all {
			got = append(got, one.Label+" "+strconv.Itoa(one.Feeds)+" "+strconv.Itoa(one.Stories))
		}
		if err != nil || strings.Join(got, ", ") != "Coast 3 1, Sport 1 1, World 1 0" {
			t.Errorf("sections %q, %v", got, err)
		}
		write(t, s, func(ctx context.Context, tx *store.Tx) error {
			f, err := tx.FeedByURL(ctx, "https://c.example/feed")
			if err != nil {
				return err
			}
			return tx.SetFeedSection(ctx, f.ID, "Rowing")
		})
		stale, err := s.StaleDocs(t.Context(), 10)
		if err != nil || len(stale) != 2 {
			t.Errorf("stale %v, %v; want both stories", stale, err)
		}
	})
}

func TestAnOutletIsMeasured(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		sections := map[string]string{"late.example": "Coast"}
		timed(t, s, map[string]int{"first.example": 0, "late.example": 30}, sections)
		timed(t, s, map[string]int{"first.example": 0, "late.example": 10}, sections)
		timed(t, s, map[string]int{"first.example": 5, "late.example": 0}, sections)
		timed(t, s, map[string]int{"late.example": 0}, sections) // alone with it
		delays, err := s.OutletDelays(t.Context(), "late.example", 100)
		if err != nil || !slices.Equal(delays, store.Delays{0, 10 * time.Minute, 30 * time.Minute}) || delays.Median() != 10*time.Minute || delays.Firsts() != 1 {
			t.Errorf("delays %v, %v", delays, err)
		}
		if (store.Delays{}).Median() != 0 || (store.Delays{time.Minute, 3 * time.Minute}).Median() != 2*time.Minute {
			t.Error("medians are wrong")
		}
		entities, err := s.OutletEntities(t.Context(), "late.example", 100, 5)
		if err != nil || len(entities) != 1 || entities[0].Name != "Saltney" || entities[0].Stories != 4 {
			t.Errorf("entities %v, %v", entities, err)
		}
		languages, err := s.OutletLanguages(t.Context(), "late.example", 3)
		if err != nil || !slices.Equal(languages, []store.Counted{{Name: "en", Count: 3}}) {
			t.Errorf("languages %v, %v", languages, err)
		}
		filed, err := s.OutletSections(t.Context(), "first.example", 100)
		if err != nil || !slices.Equal(filed, []store.Counted{{Name: "coast", Count: 3}}) {
			t.Errorf("sections %v, %v", filed, err)
		}
		list, err := s.OutletList(t.Context())
		if err != nil || len(list) != 2 || list[0].Host != "late.example" || list[0].Articles != 4 || list[0].Copies != 0 {
			t.Errorf("outlets %v, %v", list, err)
		}
	})
}

func TestWhatOnlyHiddenOutletsReportIsOnNoList(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		alone, shared := timed(t, s, map[string]int{"loud.example": 0}, nil), timed(t, s, map[string]int{"loud.example": 0, "calm.example": 1}, nil)
		prefer := func(host, preference string) {
			t.Helper()
			write(t, s, func(ctx context.Context, tx *store.Tx) error { return tx.SetOutletPreference(ctx, host, preference) })
		}
		check := func(want ...int64) {
			t.Helper()
			latest, err := s.LatestStories(t.Context(), store.StoriesBehind{}, 10)
			var got []int64
			for _, st := range latest {
				got = append(got, st.ID)
			}
			slices.Sort(got)
			recent, err2 := s.RecentStories(t.Context(), now.Add(-time.Hour), now.Add(time.Hour), "", 10)
			heads, err3 := s.RecentHeads(t.Context(), now.Add(-time.Hour), now.Add(time.Hour), 10)
			if err != nil || err2 != nil || err3 != nil || !slices.Equal(got, want) || len(recent) != len(want) || len(heads) != len(want) {
				t.Errorf("listed %v, %d, %d; want %v; %v, %v, %v", got, len(recent), len(heads), want, err, err2, err3)
			}
		}
		check(alone, shared)
		prefer("loud.example", store.OutletHidden)
		check(shared)
		later := timed(t, s, map[string]int{"loud.example": 2}, nil) // hidden from the beginning
		check(shared)
		prefer("calm.example", store.OutletHidden)
		check()
		prefer("calm.example", store.OutletPreferred)
		prefer("loud.example", "")
		check(alone, shared, later)
		got, err := s.OutletPreferences(t.Context())
		if err != nil || len(got) != 1 || got["calm.example"] != store.OutletPreferred {
			t.Errorf("preferences %v, %v", got, err)
		}
		if err := s.Write(t.Context(), func(tx *store.Tx) error { return tx.SetOutletPreference(t.Context(), "calm.example", "love") }); err == nil {
			t.Error("a preference that there is not was taken")
		}
	})
}
