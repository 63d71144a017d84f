package web_test

import (
	"bytes"
	"context"
	"errors"
	"mime/multipart"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed/opml"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/web"
	"github.com/wiredesk/wiredesk/news"
)

func TestFeedsShowTheirHealthInPlainWords(t *testing.T) {
	t.Parallel()
	w := byAdmin(newWorld(t))
	w.addFeed(store.Feed{URL: "https://a.example/feed", Title: "Harbour Post", Site: "https://a.example/", Status: store.FeedActive, Health: store.HealthOK,
		LastPoll: noon.Add(-5 * time.Minute), NextPoll: noon.Add(25 * time.Minute), Entries: 1200, Section: "Coast"})
	w.addFeed(store.Feed{URL: "https://b.example/feed", Status: store.FeedActive, Health: store.HealthError, Failures: 3, Message: "The server answered 503.", NextPoll: noon})
	page := w.get("/feeds", http.StatusOK)
	wants(t, page, "2 feeds", "1 needs a look", "Harbour Post", "Coast", "Well", "1,200 entries", "5 min ago", "next in 25 min",
		"Failed 3 times in a row", "The server answered 503.", "due now", "Ask now", "Pause")
	problems := w.get("/feeds?show=problems", http.StatusOK)
	wants(t, problems, "b.example")
	lacks(t, problems, "Harbour Post")
}

func TestReadersSeeFeedsWithoutFormsAndKeys(t *testing.T) {
	t.Parallel()
	w := newWorld(t, public)
	w.addFeed(store.Feed{URL: "https://me:secret@a.example/feed?key=secret", Status: store.FeedActive, Health: store.HealthError,
		Message: "https://me:secret@a.example/feed?key=secret answered 403."})
	wants(t, w.get("/feeds", http.StatusOK, w.admin), "key=secret", `method="post"`)
	for name, asker := range map[string]func(*http.Request){"nobody": fromPage, "a reader": w.as(store.RoleReader), "nobody elsewhere": behindProxy} {
		page := w.get("/feeds", http.StatusOK, asker)
		wants(t, page, "https://a.example/feed", "by the admins of the desk")
		lacks(t, page, "secret", `method="post"`, "Remove…", "feeds.opml")
		for _, path := range []string{"/feeds/1/remove", "/feeds.opml"} {
			if body := read(t, w.do(request(http.MethodGet, path, nil, asker))); strings.Contains(body, "secret") {
				t.Errorf("%s: %s holds the key", name, path)
			}
		}
	}
}

func TestAFeedIsAddedByItsAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	form := url.Values{"address": {" https://a.example/feed "}, "section": {"Coast"}}
	resp := w.post("/feeds", form)
	if got := resp.Header.Get("Location"); got != "/feeds?done=added&n=1" {
		t.Fatalf("%d to %q", resp.StatusCode, got)
	}
	page := w.get(resp.Header.Get("Location"), http.StatusOK)
	wants(t, page, "1 feed added.", "https://a.example/feed", "Coast", "Not asked yet")
	if got := w.post("/feeds", form).Header.Get("Location"); got != "/feeds?done=nothing" {
		t.Errorf("added again: to %q", got)
	}
}

func TestWhyAFeedCouldNotBeAddedIsSaidBesideTheForm(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.desk.err = errors.New("no feed was found at https://a.example/")
	resp := w.post("/feeds", url.Values{"address": {"a.example"}, "section": {"<i>"}})
	page := read(t, resp)
	if resp.StatusCode != http.StatusUnprocessableEntity {
		t.Errorf("status %d", resp.StatusCode)
	}
	wants(t, page, "No feed was found at https://a.example/.", `value="a.example"`, `value="&lt;i&gt;"`)
	w.desk.err = errors.New("https://nowhere.example: there is no host named nowhere.example")
	wants(t, read(t, w.post("/feeds", url.Values{"address": {"nowhere.example"}})), ">https://nowhere.example: there is no host named nowhere.example.<")
	w.desk.err = nil
	wants(t, read(t, w.post("/feeds", url.Values{})), "Type the address")
}

func TestFeedsArePausedResumedAskedAndRemoved(t *testing.T) {
	t.Parallel()
	w := byAdmin(newWorld(t))
	id := w.addFeed(store.Feed{URL: "https://a.example/feed", Title: "Harbour Post", Status: store.FeedActive})
	status := func() string {
		f, err := w.store.Feed(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return f.Status
	}
	w.post("/feeds/1/pause", nil)
	if got := status(); got != store.FeedPaused {
		t.Errorf("paused: %q", got)
	}
	wants(t, w.get("/feeds", http.StatusOK), "Paused", "Resume", "not asked any more")
	w.post("/feeds/1/resume", nil)
	if got := status(); got != store.FeedActive {
		t.Errorf("resumed: %q", got)
	}
	if w.post("/feeds/1/poll", nil); len(w.desk.polled) != 1 {
		t.Errorf("asked: %v", w.desk.polled)
	}
	wants(t, w.get("/feeds/1/remove", http.StatusOK), "Remove this feed?", "Harbour Post", "Keep it")
	if resp := w.post("/feeds/1/remove", nil); resp.StatusCode != http.StatusSeeOther {
		t.Errorf("removed: %d", resp.StatusCode)
	}
	if resp := w.post("/feeds/1/remove", nil); resp.StatusCode != http.StatusNotFound {
		t.Errorf("removed again: %d", resp.StatusCode)
	}
}

// upload posts a file to the import form.
func (w *world) upload(name string, data []byte) *http.Response {
	w.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	part, err := form.CreateFormFile(name, "feeds.opml")
	if err == nil {
		_, err = part.Write(data)
	}
	if err = errors.Join(err, form.Close()); err != nil {
		w.t.Fatal(err)
	}
	return w.do(request(http.MethodPost, "/feeds/import", &body, header("Content-Type", form.FormDataContentType()), fromPage, w.admin))
}

func TestAListOfFeedsIsImported(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	if got := w.upload("file", []byte("<opml/>")).Header.Get("Location"); got != "/feeds?done=imported&known=1&n=2" || string(w.desk.data) != "<opml/>" {
		t.Errorf("to %q with %q", got, w.desk.data)
	}
	wants(t, w.get("/feeds?done=imported&known=1&n=2", http.StatusOK), "2 feeds imported, 1 known already.")
	wants(t, read(t, w.upload("file", nil)), "Choose an OPML file first")
	wants(t, read(t, w.upload("other", []byte("x"))), "Choose an OPML file first")
}

func TestWhatIsTooLargeIsRefused(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, size := range []int{4<<20 + 1, 5 << 20} {
		if resp := w.upload("file", make([]byte, size)); resp.StatusCode != http.StatusRequestEntityTooLarge {
			t.Errorf("%d bytes: %d", size, resp.StatusCode)
		}
	}
	if w.upload("file", make([]byte, 4<<20)); len(w.desk.data) != 4<<20 {
		t.Errorf("4 MB were not taken: %d", len(w.desk.data))
	}
	if resp := w.post("/feeds", url.Values{"address": {strings.Repeat("a", 20<<10)}}); resp.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("a long form: %d", resp.StatusCode)
	}
	if resp := w.post("/feeds/import", nil); resp.StatusCode != http.StatusBadRequest {
		t.Errorf("a form without a file: %d", resp.StatusCode)
	}
}

func TestNobodyPutsWordsOnThePageByItsAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	page := w.get("/feeds?done=%3Cb%3Ehacked&n=hacked&show=hacked&page=hacked", http.StatusOK)
	lacks(t, page, "hacked")
}

func TestFeedsAreExportedAsOPML(t *testing.T) {
	t.Parallel()
	w := byAdmin(newWorld(t))
	w.addFeed(store.Feed{URL: "https://a.example/feed?a=1&b=2", Title: `Post "& <more>`, Site: "https://a.example/", Section: "Coast"})
	subs, err := opml.Parse([]byte(w.get("/feeds.opml", http.StatusOK)))
	if err != nil || len(subs) != 1 || subs[0].URL != "https://a.example/feed?a=1&b=2" || subs[0].Title != `Post "& <more>` || subs[0].Sections[0] != "Coast" {
		t.Errorf("parsed back: %+v, %v", subs, err)
	}
}

func TestManyFeedsHavePages(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for i := range 130 {
		w.addFeed(store.Feed{URL: "https://a.example/" + strings.Repeat("x", i), Title: "Feed", Status: store.FeedActive})
	}
	wants(t, w.get("/feeds", http.StatusOK), "130 feeds", `href="/feeds?page=2"`)
	if n := strings.Count(w.get("/feeds?page=2", http.StatusOK), `<li class="feed `); n != 30 {
		t.Errorf("second page has %d feeds, want 30", n)
	}
}

func TestADeskThatOnlyServesSaysSo(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *web.Options) { o.Desk = nil })
	lacks(t, w.get("/feeds", http.StatusOK), `action="/feeds"`)
	wants(t, read(t, w.post("/feeds", url.Values{"address": {"a.example"}})), "only shows pages")
}

func TestAStoryThatCouldNotBeWrittenIsOnTheFeedsPage(t *testing.T) {
	t.Parallel()
	w := byAdmin(newWorld(t))
	w.write(func(ctx context.Context, tx *store.Tx) error {
		return tx.CouldNotWrite(ctx, store.Unwritten{Story: 7, Version: 2, Reason: "no verb " + script, Since: noon.Add(-time.Hour), Tries: 3, Next: noon.Add(4 * time.Minute)})
	})
	page := w.get("/feeds", http.StatusOK)
	wants(t, page, "Stories that could not be written", `href="/story/7/why"`, "tried 3 times, first", "1 h ago", "in 4 min", "no verb &lt;script&gt;")
	w.asker = nil
	page = w.get("/feeds", http.StatusOK)
	wants(t, page, `href="/story/7/why"`)
	lacks(t, page, "no verb")
}

func TestAFeedIsLookedAtBeforeItIsFollowed(t *testing.T) {
	t.Parallel()
	w := byAdmin(newWorld(t))
	w.addFeed(store.Feed{URL: "https://b.example/feed", Status: store.FeedActive})
	w.desk.found = []news.Feed{
		{Self: "https://a.example/feed", Title: "The A " + script, Site: "javascript:alert(1)", Lang: "de", Description: "News " + script,
			Entries: []news.Entry{{Title: "Leeks " + script, URL: "javascript:alert(2)", Published: noon.Add(-time.Hour)}, {Title: "More leeks", URL: "https://a.example/2"}, {}}},
		{Self: "https://b.example/feed", Title: "The B", Warnings: []string{"declared as utf-8, read as windows-1252"}},
	}
	resp := w.do(request(http.MethodPost, "/feeds", strings.NewReader(url.Values{"address": {"a.example"}, "section": {"Coast"}, "look": {"1"}}.Encode()), fromPage, w.admin, func(r *http.Request) {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}))
	page := read(t, resp)
	if resp.StatusCode != http.StatusOK {
		t.Fatalf("%d: %s", resp.StatusCode, page)
	}
	wants(t, page, "2 feeds at <bdi>a.example</bdi>", "The A &lt;script&gt;", "German · 3 entries", "Leeks &lt;script&gt;", "1 h ago", `href="https://a.example/2"`, "Untitled entry",
		`name="address" value="https://a.example/feed"`, `name="section" type="text" value="Coast"`, "follows this feed already", "Declared as utf-8, read as windows-1252.", "It has no entry at present.")
	checkMarkup(t, "preview", page)
	if feeds, err := w.store.Feeds(t.Context()); err != nil || len(feeds) != 1 {
		t.Errorf("looking followed something: %v, %v", feeds, err)
	}
}
