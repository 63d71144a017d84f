package demo

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// record asks a handler without a network.
func record(t *testing.T, h http.Handler, path string) *http.Response {
	t.Helper()
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil))
	return rec.Result()
}

func body(t *testing.T, resp *http.Response) string {
	t.Helper()
	b, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestEachOutletHasAFrontPageThatNamesItsFeed(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	for _, o := range w.Outlets() {
		h, err := w.Handler(o.ID, Bases{}, at(w.calendar.day(2)))
		if err != nil {
			t.Fatal(err)
		}
		page := body(t, record(t, h, "/"))
		if !strings.Contains(page, `rel="alternate"`) || !strings.Contains(page, `href="`+o.FeedPath+`"`) {
			t.Errorf("%s: the front page does not lead to %s", o.ID, o.FeedPath)
		}
	}
}

func TestRobotsRules(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	for _, o := range w.Outlets() {
		h, err := w.Handler(o.ID, Bases{}, at(w.calendar.day(2)))
		if err != nil {
			t.Fatal(err)
		}
		rules := body(t, record(t, h, "/robots.txt"))
		if !strings.Contains(rules, "User-agent: *") || !strings.Contains(rules, "Allow: /\n") {
			t.Errorf("%s: robots.txt is %q", o.ID, rules)
		}
		if got := strings.Contains(rules, "Disallow: /archive/"); got != (o.ID == "meridian") {
			t.Errorf("%s: robots.txt closes /archive/: %v", o.ID, got)
		}
	}
}

func TestTheTopicFeedListsTheCoverage(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	bases := Bases{"sift": "http://sift.test", "meridian": "http://meridian.test", "courier": "http://courier.test"}
	h, err := w.Handler("sift", bases, at(w.calendar.day(5)))
	if err != nil {
		t.Fatal(err)
	}
	feed := body(t, record(t, h, "/topics/world/rss"))
	for _, want := range []string{
		`&lt;ol&gt;&lt;li&gt;&lt;a href=&#34;`,
		`&lt;/a&gt;&amp;nbsp;&amp;nbsp;&lt;font color=&#34;#6f6f6f&#34;&gt;Meridian Press&lt;/font&gt;&lt;/li&gt;`,
		`<source url="http://meridian.test">Meridian Press</source>`,
		` - Harbour Courier</title>`,
	} {
		if !strings.Contains(feed, want) {
			t.Errorf("the topic feed lacks %s", want)
		}
	}
}

func TestPicturesAreServed(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	a := w.byID["echo/otter-marina"]
	h, err := w.Handler("echo", Bases{}, at(w.calendar.day(2)))
	if err != nil {
		t.Fatal(err)
	}
	resp := record(t, h, pictureOf(a))
	if got := resp.Header.Get("Content-Type"); resp.StatusCode != http.StatusOK || got != "image/svg+xml" {
		t.Errorf("the otter's picture answers %s, %s", resp.Status, got)
	}
}
