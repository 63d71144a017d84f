package demo

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"
)

// afternoon is an instant at which day 4 is still the day before.
var afternoon = time.Date(2026, time.March, 5, 14, 30, 0, 0, time.UTC)

func load(t *testing.T) *World {
	t.Helper()
	w, err := Load(afternoon)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// serve puts a world on the air for one test, at the end of its last day.
func serve(t *testing.T, w *World) *Served {
	t.Helper()
	s, err := w.Serve(t.Context(), func() time.Time { return afternoon })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func get(t *testing.T, url string) (*http.Response, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, string(body)
}

func TestEveryFeedParsesAsItsDeclaredFormat(t *testing.T) {
	t.Parallel()
	w := load(t)
	s := serve(t, w)
	for i, f := range s.Feeds() {
		_, body := get(t, f.URL)
		feed, err := gofeed.NewParser().ParseString(body)
		if err != nil {
			t.Errorf("%s: %v\n%s", f.Outlet, err, body)
			continue
		}
		o := w.Outlets()[i]
		format := strings.TrimSpace(feed.FeedType + " " + feed.FeedVersion)
		t.Log(o.ID, o.Format, format, len(feed.Items))
		if !strings.Contains(feed.Title, o.Name) {
			t.Errorf("%s: feed is titled %q", o.ID, feed.Title)
		}
		for _, item := range feed.Items {
			resp, _ := get(t, item.Link)
			if resp.StatusCode != 200 {
				t.Errorf("%s: %s answers %s", o.ID, item.Link, resp.Status)
			}
		}
	}
}
