package feed_test

import (
	"slices"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
)

func TestKeysTellEntriesApart(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 1, 2, 3, 0, 0, 0, time.UTC)
	for name, entries := range map[string][]news.Entry{
		"own guids":          {{GUID: "a", URL: "https://x.example/"}, {GUID: "b", URL: "https://x.example/"}},
		"no guids":           {{URL: "https://x.example/1"}, {URL: "https://x.example/2"}},
		"one guid for all":   {{GUID: "g", URL: "https://x.example/1"}, {GUID: "g", URL: "https://x.example/2"}},
		"one address":        {{URL: "https://x.example/", Title: "A"}, {URL: "https://x.example/", Title: "B"}},
		"one title, address": {{URL: "https://x.example/", Title: "A", Published: at}, {URL: "https://x.example/", Title: "A", Published: at.Add(time.Hour)}},
		"all but text":       {{Title: "A", Summary: "one"}, {Title: "A", Summary: "two"}},
	} {
		keys := feed.Keys(entries)
		if keys[0] == keys[1] || len(keys[0]) != 23 {
			t.Errorf("%s: keys %v", name, keys)
		}
		slices.Reverse(entries)
		if again := feed.Keys(entries); again[0] != keys[1] || again[1] != keys[0] {
			t.Errorf("%s: the order of the document changes the keys", name)
		}
	}
}

func TestKeyStaysWhenTheEntryIsEdited(t *testing.T) {
	t.Parallel()
	old := news.Entry{GUID: "a", URL: "https://x.example/1?utm_source=rss", Title: "Before"}
	edited := news.Entry{GUID: "a", URL: "https://x.example/1", Title: "After", Summary: "more"}
	other := news.Entry{GUID: "b", URL: "https://x.example/2"}
	if feed.Keys([]news.Entry{old})[0] != feed.Keys([]news.Entry{other, edited})[1] {
		t.Error("an edited entry has a new key")
	}
}

func TestFingerprintOutlivesTheGUID(t *testing.T) {
	t.Parallel()
	first := news.Entry{GUID: "made up at 10:00", URL: "https://x.example/1", Title: "Same"}
	second := first
	second.GUID = "made up at 10:30"
	if feed.Keys([]news.Entry{first})[0] == feed.Keys([]news.Entry{second})[0] {
		t.Error("keys do not follow the GUID")
	}
	if feed.Fingerprint(first) != feed.Fingerprint(second) {
		t.Error("fingerprints differ")
	}
	second.Title = "Other"
	if feed.Fingerprint(first) == feed.Fingerprint(second) {
		t.Error("fingerprint ignores the title")
	}
}

func TestTheSameEntryTwiceHasOneKey(t *testing.T) {
	t.Parallel()
	e := news.Entry{GUID: "a", URL: "https://x.example/1", Title: "T"}
	if keys := feed.Keys([]news.Entry{e, e}); keys[0] != keys[1] {
		t.Errorf("keys %v", keys)
	}
}
