package desk_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestValidatorsGoBackByteForByte(t *testing.T) {
	t.Parallel()
	p, server := newPoller(t, storetest.SQLite(t), nil), newScript(t)
	id := p.follow(server.URL + "/feed")
	body := rssOf(server.URL, "", numberedItems(server.URL, 3)...)
	const odd, modified = `W/"a  b%2Fc'é"`, "Fri, 6 March 2026 9:00 +0100 (CET)"
	server.say("/feed", body, "ETag: "+odd, "Last-Modified: "+modified)
	p.poll()
	server.say("/feed", body, `ETag: "second"`)
	p.poll()
	server.status("/feed", http.StatusNotModified)
	p.poll()
	p.poll()
	asked := server.requests("/feed")
	for i, want := range []struct{ etag, modified string }{{"", ""}, {odd, modified}, {`"second"`, ""}, {`"second"`, ""}} {
		if asked[i].Get("If-None-Match") != want.etag || asked[i].Get("If-Modified-Since") != want.modified {
			t.Errorf("request %d sends %q, %q; want %+v", i, asked[i].Get("If-None-Match"), asked[i].Get("If-Modified-Since"), want)
		}
	}
	if f := p.feed(id); f.Health != store.HealthOK || f.Entries != 3 {
		t.Errorf("%d entries, %s %s", f.Entries, f.Health, f.Message)
	}
}

func TestAnUnchangedBodyIsNotReadAgain(t *testing.T) {
	t.Parallel()
	p, server := newPoller(t, storetest.SQLite(t), nil), newScript(t)
	id := p.follow(server.URL + "/feed")
	server.say("/feed", rssOf(server.URL, "", numberedItems(server.URL, 3)...))
	p.poll()
	// Without its entries, a body that is read again would bring them back.
	f := p.feed(id)
	if err := p.store.Write(t.Context(), func(tx *store.Tx) error { return tx.RemoveFeed(t.Context(), id) }); err != nil {
		t.Fatal(err)
	}
	id = p.follow(f.URL)
	f.ID, f.Entries = id, 0
	if err := p.store.Write(t.Context(), func(tx *store.Tx) error { return tx.UpdatePolled(t.Context(), f) }); err != nil {
		t.Fatal(err)
	}
	p.poll()
	if entries, _ := p.count(); entries != 0 {
		t.Errorf("%d entries were read out of the body that was known", entries)
	}
	if after := p.feed(id); !after.LastOK.After(f.LastOK) || after.Health != store.HealthOK {
		t.Errorf("last good answer at %v, health %s", after.LastOK, after.Health)
	}
}

func TestTheNextTimeIsThePublishersWish(t *testing.T) {
	t.Parallel()
	p, server := newPoller(t, storetest.SQLite(t), nil), newScript(t)
	items := numberedItems(server.URL, 20)
	for i := range items {
		items[i].date = time.Date(2026, 3, 7, 11, 59-2*i, 0, 0, time.UTC).Format(time.RFC1123) // one every two minutes
	}
	body := func(extra string) string { return rssOf(server.URL, extra, items...) }
	server.say("/plain", body(""))
	server.say("/cache", body(""), "Cache-Control: public, max-age=2700")
	server.say("/ttl", body("<ttl>90</ttl>"))
	server.say("/far", body("<ttl>90000</ttl>"))
	server.say("/skip", body("<skipHours><hour>12</hour><hour>13</hour></skipHours>"))
	server.status("/busy", http.StatusServiceUnavailable, "Retry-After: 7200")
	server.status("/many", http.StatusTooManyRequests, "Retry-After: 3600")
	server.status("/broken", http.StatusInternalServerError)
	pauses := map[string]time.Duration{
		"/plain": 5 * time.Minute, "/cache": 45 * time.Minute, "/ttl": 90 * time.Minute, "/far": 6 * time.Hour,
		"/skip": 2 * time.Hour, "/busy": 2 * time.Hour, "/many": time.Hour, "/broken": 5 * time.Minute,
	}
	ids := map[string]int64{}
	for path := range pauses {
		ids[path] = p.follow(server.URL + path)
	}
	p.poll()
	for path, want := range pauses {
		if got := p.pause(ids[path]); got != want {
			t.Errorf("%s is asked again after %v, want %v", path, got, want)
		}
	}
	before := time.Duration(0)
	for range 6 {
		pause := p.pause(ids["/broken"])
		if pause <= before {
			t.Errorf("after %d failures the pause is %v, it was %v", p.feed(ids["/broken"]).Failures, pause, before)
		}
		before = pause
		p.poll()
	}
	if f := p.feed(ids["/busy"]); f.Health != store.HealthError || !strings.Contains(f.Message, "503") {
		t.Errorf("health %s, %q", f.Health, f.Message)
	}
}

func TestAFeedThatIsGoneIsAskedNoMore(t *testing.T) {
	t.Parallel()
	p, server := newPoller(t, storetest.SQLite(t), nil), newScript(t)
	id := p.follow(server.URL + "/feed")
	server.say("/feed", rssOf(server.URL, "", numberedItems(server.URL, 2)...))
	p.poll()
	server.status("/feed", http.StatusGone)
	p.poll()
	p.poll()
	if f := p.feed(id); f.Status != store.FeedGone || !strings.Contains(f.Message, "gone for good") || f.Title != "The Lantern" {
		t.Errorf("%q is %s, %q", f.Title, f.Status, f.Message)
	}
	if n := len(server.requests("/feed")); n != 2 {
		t.Errorf("asked %d times, want 2", n)
	}
	if entries, _ := p.count(); entries != 2 {
		t.Errorf("%d entries are kept, want 2", entries)
	}
}

func TestOnlyALastingRedirectMovesAFeed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p, server := newPoller(t, s, nil), newScript(t)
		ids := map[string]int64{}
		for path, code := range map[string]int{"/moved": 301, "/found": 302, "/308": 308, "/307": 307, "/taken": 301} {
			ids[path] = p.follow(server.URL + path)
			server.status(path, code, "Location: /new"+path)
			server.say("/new"+path, rssOf(server.URL, "", numberedItems(server.URL, 1)...))
		}
		ids["/new/taken"] = p.follow(server.URL + "/new/taken")
		address := func(path string) string { return strings.TrimPrefix(p.feed(ids[path]).URL, server.URL) }
		p.poll()
		p.poll()
		if address("/moved") != "/moved" {
			t.Errorf("moved after two answers, to %s", address("/moved"))
		}
		server.status("/308", 302, "Location: /new/308") // an answer between breaks the row
		p.poll()
		server.status("/308", 308, "Location: /new/308")
		p.poll()
		for path, want := range map[string]string{
			"/moved": "/new/moved", "/308": "/308", "/found": "/found", "/307": "/307", "/taken": "/taken", "/new/taken": "/new/taken",
		} {
			if got := address(path); got != want {
				t.Errorf("%s is now %s, want %s", path, got, want)
			}
			if f := p.feed(ids[path]); f.Health != store.HealthOK {
				t.Errorf("%s: %s %s", path, f.Health, f.Message)
			}
		}
	})
}

func TestAHangingFeedIsAskedOnceAndHoldsUpNoOther(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p, server, other := newPoller(t, s, patient(t)), newScript(t), newScript(t)
		release := make(chan struct{})
		defer close(release)
		server.on("/hangs", func(_ http.ResponseWriter, r *http.Request) {
			select {
			case <-release:
			case <-r.Context().Done():
			}
		})
		hanging := p.follow(server.URL + "/hangs")
		var sound []int64
		for i := range 40 {
			path := fmt.Sprint("/feed", i)
			other.say(path, rssOf(other.URL, "", numberedItems(other.URL, 2)...))
			sound = append(sound, p.follow(other.URL+path))
		}
		now := p.clock.now()
		if err := s.Write(t.Context(), func(tx *store.Tx) error { return tx.AllDue(t.Context(), now) }); err != nil {
			t.Fatal(err)
		}
		p.desk.Wake()
		for _, id := range sound {
			until(t, "a sound feed is stored", func() bool { return !p.feed(id).LastPoll.IsZero() })
		}
		if f := p.feed(hanging); !f.LastPoll.IsZero() || !f.NextPoll.After(now) {
			t.Errorf("while it hangs: last asked %v, next %v", f.LastPoll, f.NextPoll)
		}
		p.desk.Wake()
		time.Sleep(100 * time.Millisecond)
		if n := len(server.requests("/hangs")); n != 1 {
			t.Errorf("it was asked %d times, want once", n)
		}
	})
}

// patient lets a desk wait for a hanging server as long as any test takes.
func patient(t *testing.T) func(*desk.Options) {
	client := fetch.New(fetch.Options{Allow: []string{"127.0.0.1"}, Timeout: time.Hour, HeaderTimeout: time.Hour})
	t.Cleanup(client.Close)
	return func(o *desk.Options) { o.Fetch = client }
}

// until waits for a condition.
func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("never: %s", what)
		}
	}
}

func TestABadFeedSaysWhyAndDisturbsNoOther(t *testing.T) {
	t.Parallel()
	s := storetest.SQLite(t)
	client := fetch.New(fetch.Options{Allow: []string{"127.0.0.1"}, Timeout: time.Second, HeaderTimeout: 500 * time.Millisecond})
	t.Cleanup(client.Close)
	p := newPoller(t, s, func(o *desk.Options) { o.Fetch, o.MaxFeed = client, 64<<10 })
	bad := map[string]struct {
		answer  http.HandlerFunc
		health  string
		message string // part of it
		entries int
	}{
		"silent":    {func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, store.HealthError, "no answer within", 0},
		"trickle":   {trickle, store.HealthError, "no answer within", 0},
		"endless":   {endless, store.HealthError, "larger than 64 KB", 0},
		"bomb":      {bomb(), store.HealthError, "larger than 64 KB", 0},
		"damaged":   {damaged, store.HealthError, "cannot be decompressed", 0},
		"brotli":    {answerWith("xx", "Content-Encoding: br"), store.HealthError, "cannot be decompressed", 0},
		"html":      {answerWith("<!doctype html><html><head><title>Hello</title></head><body><p>No feed</p></body></html>", "Content-Type: text/html"), store.HealthError, "a web page, not a feed", 0},
		"empty":     {answerWith(""), store.HealthError, "answers with nothing", 0},
		"blank":     {answerWith(" \n\t "), store.HealthError, "answers with nothing", 0},
		"text":      {answerWith("Service temporarily unavailable"), store.HealthError, "neither XML nor JSON", 0},
		"json":      {answerWith(`{"version": "https://jsonfeed.org/version/1.1", "items": [{`), store.HealthWarning, "breaks off", 0},
		"badjson":   {answerWith(`{"items": [{"title": 'x'}]}`), store.HealthError, "is broken behind byte", 0},
		"truncated": {answerWith(strings.TrimSuffix(rssOf("", "", numberedItems("http://a.example", 5)...), "</description></item></channel></rss>")), store.HealthWarning, "breaks off", 5},
		"cut":       {cut, store.HealthError, "broke off", 0},
		"encoding":  {answerWith("<?xml version='1.0' encoding='utf-8'?>" + strings.ReplaceAll(rssOf("", "", numberedItems("http://b.example", 3)...), "Report", "\xc4rger \xfcber")), store.HealthWarning, "windows-1252", 3},
		"years": {answerWith(rssOf("", "", item{title: "Zero", date: "Mon, 01 Jan 0000 00:00:00 GMT", link: "http://c.example/0"},
			item{title: "Far", date: "9999-12-31T23:59:59-12:00", link: "http://c.example/9"})), store.HealthWarning, "dates", 2},
		"none":    {answerWith(rssOf("http://d.example", "")), store.HealthWarning, "no entries", 0},
		"missing": {http.NotFound, store.HealthError, "answered 404", 0},
		"circle":  {func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, r.URL.Path, http.StatusFound) }, store.HealthError, "redirects", 0},
		"file":    {answerRedirect("file:///etc/passwd"), store.HealthError, "not an address", 0},
		"private": {answerRedirect("http://10.1.2.3/feed"), store.HealthError, "private network", 0},
		"inside":  {answerRedirect("http://[::1]:9/feed"), store.HealthError, "private network", 0},
	}
	ids := map[string]int64{}
	for name, b := range bad {
		server := newScript(t) // a host for each, so that none waits for another
		server.on("/feed", b.answer)
		ids[name] = p.follow(server.URL + "/feed")
	}
	good := newScript(t)
	good.say("/feed", rssOf(good.URL, "", numberedItems(good.URL, 4)...))
	ids["good"] = p.follow(good.URL + "/feed")
	p.poll()
	for name, want := range bad {
		f := p.feed(ids[name])
		if f.Health != want.health || !strings.Contains(f.Message, want.message) || f.Entries != want.entries {
			t.Errorf("%s: %s %q, %d entries; want %s %q, %d", name, f.Health, f.Message, f.Entries, want.health, want.message, want.entries)
		}
		if problem := notPlain(f.Message); problem != "" {
			t.Errorf("%s: the message %q %s", name, f.Message, problem)
		}
	}
	if f := p.feed(ids["good"]); f.Health != store.HealthOK || f.Entries != 4 {
		t.Errorf("the sound feed: %s %q, %d entries", f.Health, f.Message, f.Entries)
	}
}

func answerWith(body string, header ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		setHeader(w, header)
		io.WriteString(w, body)
	}
}

func answerRedirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

// trickle sends a byte now and then.
func trickle(w http.ResponseWriter, r *http.Request) {
	for r.Context().Err() == nil {
		io.WriteString(w, " ")
		w.(http.Flusher).Flush()
		time.Sleep(20 * time.Millisecond)
	}
}

func endless(w http.ResponseWriter, _ *http.Request) {
	for {
		if _, err := io.WriteString(w, strings.Repeat("<item>", 1000)); err != nil {
			return
		}
	}
}

// bomb makes a small answer that would become 16 MB.
func bomb() http.HandlerFunc {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for range 16 {
		z.Write(make([]byte, 1<<20))
	}
	z.Close()
	return answerWith(b.String(), "Content-Encoding: gzip")
}

// damaged is gzip whose checksum is wrong.
func damaged(w http.ResponseWriter, _ *http.Request) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	io.WriteString(z, rssOf("", "", numberedItems("http://a.example", 2)...))
	z.Close()
	b.Bytes()[b.Len()-8] ^= 0xff
	w.Header().Set("Content-Encoding", "gzip")
	w.Write(b.Bytes())
}

// cut promises more than it sends.
func cut(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "5000")
	io.WriteString(w, rssOf("", "", numberedItems("http://a.example", 2)...))
}
