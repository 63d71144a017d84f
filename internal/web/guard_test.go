package web_test

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/web"
)

func header(name, value string) func(*http.Request) {
	return func(r *http.Request) { r.Header.Set(name, value) }
}

func behindProxy(r *http.Request) { r.Header.Set("X-Forwarded-For", "203.0.113.9") }

func fromPage(r *http.Request) {
	r.Header.Set("Origin", "http://"+r.Host)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	if r.Header.Get("Content-Type") == "" {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
}

func (w *world) post(path string, form url.Values, change ...func(*http.Request)) *http.Response {
	w.t.Helper()
	return w.do(request(http.MethodPost, path, strings.NewReader(form.Encode()), append([]func(*http.Request){fromPage, w.admin}, change...)...))
}

func TestChangesComeFromPagesOfTheDeskAlone(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change  func(*http.Request)
		allowed bool
	}{
		"own page":                     {func(*http.Request) {}, true},
		"own page of an older browser": {func(r *http.Request) { r.Header.Del("Sec-Fetch-Site") }, true},
		"own page without origin":      {func(r *http.Request) { r.Header.Del("Origin") }, true},
		"asked by address":             {func(r *http.Request) { r.Host = "127.0.0.1:8080"; r.Header.Set("Origin", "http://127.0.0.1:8080") }, true},
		"from the network":             {func(r *http.Request) { r.RemoteAddr = "192.168.1.20:50000" }, true},
		"through a proxy":              {behindProxy, true},
		"the public address, through a proxy that asks for another": {func(r *http.Request) {
			behindProxy(r)
			r.Header.Set("Origin", "https://news.example.org")
		}, true},
		"another site":                {header("Origin", "https://evil.example"), false},
		"another site by fetch":       {header("Sec-Fetch-Site", "cross-site"), false},
		"another host of the site":    {header("Sec-Fetch-Site", "same-site"), false},
		"another port of the machine": {header("Origin", "http://localhost:9999"), false},
		"another scheme":              {header("Origin", "ftp://localhost:8080"), false},
		"the public host by http":     {header("Origin", "http://news.example.org"), false},
		"origin null":                 {header("Origin", "null"), false},
		"two origins":                 {func(r *http.Request) { r.Header.Add("Origin", "https://evil.example") }, false},
		"no origin at all":            {func(r *http.Request) { r.Header.Del("Origin"); r.Header.Del("Sec-Fetch-Site") }, false},
		"a rebound name":              {func(r *http.Request) { r.Host = "evil.example"; r.Header.Set("Origin", "http://evil.example") }, false},
		"a rebound name told by a proxy that is not trusted": {func(r *http.Request) {
			r.Header.Set("X-Forwarded-Host", "evil.example")
			r.Header.Set("Origin", "http://evil.example")
		}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := twoStories(t, func(o *web.Options) { o.PublicURL = "https://news.example.org" })
			resp := w.post("/feeds", url.Values{"address": {"https://a.example/feed"}}, c.change)
			feeds, err := w.store.Feeds(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			if c.allowed && (resp.StatusCode != http.StatusSeeOther || len(feeds) != 1) {
				t.Errorf("refused: %d\n%s", resp.StatusCode, read(t, resp))
			}
			if !c.allowed && (resp.StatusCode != http.StatusForbidden || len(feeds) != 0) {
				t.Errorf("answered %d, %d feeds", resp.StatusCode, len(feeds))
			}
			if c.allowed {
				return
			}
			for path, form := range edits {
				if resp := w.post(path, form, c.change); resp.StatusCode != http.StatusForbidden {
					t.Errorf("%s: answered %d", path, resp.StatusCode)
				}
			}
			w.asked(t)
		})
	}
}

func TestNothingChangesByGET(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.addFeed(store.Feed{URL: "https://a.example/feed", Status: store.FeedActive, NextPoll: noon.AddDate(0, 0, 1)})
	for _, path := range []string{"/feeds/1/remove", "/feeds/1/pause", "/feeds/1/poll", "/feeds/1/resume", "/feeds/import", "/feeds?address=https://b.example/"} {
		w.do(request(http.MethodGet, path, nil, fromPage, w.admin))
	}
	f, err := w.store.Feed(t.Context(), id)
	if err != nil || f.Status != store.FeedActive || len(w.desk.polled) != 0 {
		t.Errorf("feed %+v, %v, polled %v", f, err, w.desk.polled)
	}
}

func TestPagesAreForTheDesksOwnNames(t *testing.T) {
	t.Parallel()
	w := newWorld(t, public, func(o *web.Options) {
		o.PublicURL, o.Hosts = "https://news.example.org", []string{"desk.lan", "other.lan:8080"}
	})
	for host, status := range map[string]int{
		"localhost:8080": 200, "LOCALHOST": 200, "127.0.0.1:1234": 200, "[::1]:8080": 200, "desk.localhost": 200, "desk.lan:99": 200, "other.lan:8080": 200,
		"news.example.org": 200, "192.168.1.5:8080": 200, "other.lan:9": 403, "evil.example": 403, "localhost.evil.example": 403, "127.0.0.1.evil.example": 403,
	} {
		w.get("/", status, func(r *http.Request) { r.Host = host })
		w.get("/", status, func(r *http.Request) { r.Host = host }, behindProxy)
	}
	w.get("/", http.StatusOK, func(r *http.Request) { r.Host, r.RemoteAddr = "desk.home", "192.168.1.20:4000" })
}

func TestEveryAnswerCarriesThePolicy(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, path := range []string{"/", "/nothing", "/feeds.opml", "/index.atom", "/healthz"} {
		h := w.do(request(http.MethodGet, path, nil)).Header
		policy := h.Get("Content-Security-Policy")
		wants(t, policy, "default-src 'none'", "style-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
		lacks(t, policy, "unsafe")
		if h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Referrer-Policy") != "same-origin" {
			t.Errorf("%s: headers %v", path, h)
		}
	}
}

// endless is a part of a form that does not end within the bounds of the desk.
type endless struct{ read, most int }

func (e *endless) Read(b []byte) (int, error) {
	if e.read >= e.most {
		return 0, io.EOF
	}
	e.read += len(b)
	return copy(b, bytes.Repeat([]byte("x"), len(b))), nil
}

func TestNobodyFillsTheDiskWithForms(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	begin := "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"
	for method, bound := range map[string]int{http.MethodGet: 0, http.MethodPost: 4 << 20} {
		body := &endless{most: 64 << 20}
		r := request(method, "/day/2020-01-01", io.MultiReader(strings.NewReader(begin), body), fromPage, w.admin, header("Content-Type", "multipart/form-data; boundary=b"))
		w.do(r)
		if body.read > bound {
			t.Errorf("%s: %d bytes of a form were read", method, body.read)
		}
	}
}
