package fetch

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

// loopback allows the test servers, which a client refuses otherwise.
func loopback(o Options) Options {
	o.UserAgent = "Wiredesk/test (+https://example.org)"
	o.Allow = append(o.Allow, "127.0.0.1")
	return o
}

func serve(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

func newClient(t *testing.T, o Options) *Client {
	t.Helper()
	client := New(o)
	t.Cleanup(client.Close)
	return client
}

func mustGet(t *testing.T, c *Client, req Request) *Response {
	t.Helper()
	resp, err := c.Get(t.Context(), req)
	if err != nil {
		t.Fatal(err)
	}
	return resp
}

func TestValidatorsGoBackByteForByte(t *testing.T) {
	t.Parallel()
	const etag, modified = `W/"a b\"c--gzip"; odd`, "Sat, 1 Jan 2022 00:00:00 +0000"
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == etag && r.Header.Get("If-Modified-Since") == modified {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", etag)
		w.Header().Set("Last-Modified", modified)
		fmt.Fprint(w, "news")
	})
	c := newClient(t, loopback(Options{}))
	fresh := mustGet(t, c, Request{URL: server.URL})
	if string(fresh.Body) != "news" || fresh.NotModified {
		t.Fatalf("first answer: %q, not modified %v", fresh.Body, fresh.NotModified)
	}
	again := mustGet(t, c, Request{URL: server.URL, ETag: fresh.ETag, LastModified: fresh.LastModified})
	if !again.NotModified || again.ETag != etag || again.LastModified != modified {
		t.Fatalf("second answer: %+v", again)
	}
}

func TestTheClientSaysWhoItIsAndCarriesNoCookies(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	var seen []http.Header
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		seen = append(seen, r.Header)
		http.SetCookie(w, &http.Cookie{Name: "track", Value: "1"})
	})
	c := newClient(t, loopback(Options{}))
	for range 2 {
		mustGet(t, c, Request{URL: server.URL, Accept: "text/html"})
	}
	last := seen[1]
	if last.Get("User-Agent") != "Wiredesk/test (+https://example.org)" || last.Get("Accept") != "text/html" || last.Get("Cookie") != "" {
		t.Errorf("request header: %v", last)
	}
}

func compressed(t *testing.T, encoding string, plain []byte) []byte {
	t.Helper()
	var buf bytes.Buffer
	var w interface {
		Write([]byte) (int, error)
		Close() error
	}
	switch encoding {
	case "gzip":
		w = gzip.NewWriter(&buf)
	case "deflate":
		w = zlib.NewWriter(&buf)
	case "bare deflate":
		w, _ = flate.NewWriter(&buf, 6)
	case "zstd":
		w, _ = zstd.NewWriter(&buf)
	default:
		return plain
	}
	if _, err := w.Write(plain); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestBodiesAreDecompressedAndABombFails(t *testing.T) {
	t.Parallel()
	const limit = 64 << 10
	for _, encoding := range []string{"gzip", "deflate", "bare deflate", "zstd", "identity"} {
		for _, size := range []int{0, 1, limit, limit + 1, 64 * limit} {
			t.Run(fmt.Sprintf("%s %d", encoding, size), func(t *testing.T) {
				t.Parallel()
				plain := bytes.Repeat([]byte("x"), size)
				sent := compressed(t, encoding, plain)
				server := serve(t, func(w http.ResponseWriter, _ *http.Request) {
					w.Header().Set("Content-Encoding", strings.TrimPrefix(encoding, "bare "))
					_, _ = w.Write(sent)
				})
				resp, err := newClient(t, loopback(Options{})).Get(t.Context(), Request{URL: server.URL, MaxBytes: limit})
				if size > limit {
					if !errors.Is(err, ErrTooLarge) || Explain(err) != "the answer is larger than 64 KB" {
						t.Fatalf("error %v", err)
					}
					return
				}
				if err != nil || !bytes.Equal(resp.Body, plain) {
					t.Fatalf("%d bytes, error %v", len(resp.Body), err)
				}
			})
		}
	}
}

func TestABodyThatIsNotWhatItsHeaderSaysIsStillRead(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", strings.Trim(r.URL.Path, "/"))
		fmt.Fprint(w, "plain words")
	})
	c := newClient(t, loopback(Options{}))
	for _, encoding := range []string{"gzip", "zstd", "none"} {
		if resp := mustGet(t, c, Request{URL: server.URL + "/" + encoding}); string(resp.Body) != "plain words" {
			t.Errorf("%s: %q", encoding, resp.Body)
		}
	}
	if _, err := c.Get(t.Context(), Request{URL: server.URL + "/br"}); !errors.Is(err, ErrEncoding) {
		t.Errorf("an encoding that was not asked for: %v", err)
	}
}

func TestABrokenOffAnswerIsAnError(t *testing.T) {
	t.Parallel()
	whole := compressed(t, "gzip", bytes.Repeat([]byte("words "), 5000))
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body := whole[:len(whole)/2]
		if r.URL.Path == "/gzip" {
			w.Header().Set("Content-Encoding", "gzip")
			w.Header().Set("Content-Length", fmt.Sprint(len(body)))
		} else {
			w.Header().Set("Content-Length", fmt.Sprint(len(whole)))
		}
		_, _ = w.Write(body)
	})
	c := newClient(t, loopback(Options{}))
	for _, path := range []string{"/gzip", "/plain"} {
		_, err := c.Get(t.Context(), Request{URL: server.URL + path})
		if Explain(err) != "the answer broke off before its end" {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestRedirects(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		go301 := func(to string) { w.Header().Set("Location", to); w.WriteHeader(http.StatusMovedPermanently) }
		switch r.URL.Path {
		case "/moved":
			go301("/moved-again")
		case "/moved-again":
			w.Header().Set("Location", "/here")
			w.WriteHeader(http.StatusPermanentRedirect)
		case "/now-and-then":
			go301("/temporary")
		case "/temporary":
			w.Header().Set("Location", "/here")
			w.WriteHeader(http.StatusFound)
		case "/circle":
			go301("/circle#more")
		case "/file":
			go301("file:///etc/passwd")
		case "/login":
			go301("http://user:secret@" + r.Host + "/here")
		case "/nowhere":
			w.WriteHeader(http.StatusFound)
		case "/here":
			fmt.Fprint(w, "here")
		default:
			var n int
			if _, err := fmt.Sscanf(r.URL.Path, "/chain/%d", &n); err == nil {
				go301(fmt.Sprintf("/chain/%d", n+1))
			}
		}
	})
	c := newClient(t, loopback(Options{}))
	for path, permanent := range map[string]string{"/moved": "/here", "/now-and-then": "/temporary", "/temporary": "", "/here": ""} {
		resp := mustGet(t, c, Request{URL: server.URL + path})
		if permanent != "" {
			permanent = server.URL + permanent
		}
		if resp.URL != server.URL+"/here" || resp.PermanentURL != permanent || string(resp.Body) != "here" {
			t.Errorf("%s: at %s, permanently %q, %q", path, resp.URL, resp.PermanentURL, resp.Body)
		}
	}
	for path, want := range map[string]error{"/circle": ErrRedirects, "/chain/0": ErrRedirects, "/file": ErrAddress, "/login": ErrAddress} {
		if resp, err := c.Get(t.Context(), Request{URL: server.URL + path}); !errors.Is(err, want) || resp != nil {
			t.Errorf("%s: %v, want %v", path, err, want)
		}
	}
	var status *HTTPError
	if _, err := c.Get(t.Context(), Request{URL: server.URL + "/nowhere"}); !errors.As(err, &status) || status.Status != 302 {
		t.Errorf("a redirect to nowhere: %v", err)
	}
}

func TestAnErrorStatusComesWithRetryAfter(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 7, 12, 0, 0, 0, time.UTC)
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Retry-After", r.URL.Query().Get("after"))
		w.WriteHeader(http.StatusServiceUnavailable)
	})
	c := newClient(t, loopback(Options{Now: func() time.Time { return now }}))
	for after, want := range map[string]time.Duration{
		"120": 2 * time.Minute, "-5": 0, "soon": 0, "99999999999999": maxDelay,
		now.Add(time.Hour).Format(http.TimeFormat): time.Hour, now.Add(-time.Hour).Format(http.TimeFormat): 0,
	} {
		resp, err := c.Get(t.Context(), Request{URL: server.URL + "?after=" + url.QueryEscape(after)})
		var status *HTTPError
		if !errors.As(err, &status) || status.Status != 503 || resp.RetryAfter != want {
			t.Errorf("Retry-After %q: %v, error %v", after, resp.RetryAfter, err)
		}
		if Explain(err) != "answered 503 Service Unavailable" {
			t.Errorf("explained as %q", Explain(err))
		}
	}
}

func TestAHostThatHasTooMuchToDoIsLeftAlone(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 7, 12, 0, 0, 0, time.UTC)
	for name, tc := range map[string]struct {
		status int
		after  string
		want   time.Duration // how long the host is left alone
	}{
		"too many requests":  {http.StatusTooManyRequests, "600", 10 * time.Minute},
		"overloaded":         {http.StatusServiceUnavailable, "600", 10 * time.Minute},
		"for a whole day":    {http.StatusServiceUnavailable, "86400", maxHold},
		"gone for some time": {http.StatusNotFound, "600", time.Second},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := serve(t, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Retry-After", tc.after)
				w.WriteHeader(tc.status)
			})
			c := newClient(t, loopback(Options{Pause: time.Second, MaxWait: time.Nanosecond, Now: func() time.Time { return now }}))
			var status *HTTPError
			if _, err := c.Get(t.Context(), Request{URL: server.URL + "/one"}); !errors.As(err, &status) {
				t.Fatalf("the first answer: %v, want its status", err)
			}
			var busy *BusyError
			if _, err := c.Get(t.Context(), Request{URL: server.URL + "/two"}); !errors.As(err, &busy) {
				t.Fatalf("asked again at once: %v, want a BusyError", err)
			}
			if got := busy.Until.Sub(now); got != tc.want {
				t.Errorf("the host is left alone for %v, want %v", got, tc.want)
			}
		})
	}
}

func TestMaxAge(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 7, 12, 0, 0, 0, time.UTC)
	for _, tc := range []struct {
		header string
		want   time.Duration
	}{
		{"Cache-Control: public, max-age=600", 10 * time.Minute},
		{"Cache-Control: max-age=600|Age: 500", 100 * time.Second},
		{"Cache-Control: max-age=600, no-cache", 0},
		{"Cache-Control: max-age=-1", 0},
		{"Expires: Wed, 07 Jan 2026 13:00:00 GMT", time.Hour},
		{"Expires: Wed, 07 Jan 2026 13:00:00 GMT|Date: Wed, 07 Jan 2026 12:30:00 GMT", 30 * time.Minute},
		{"Expires: 0", 0},
	} {
		h := http.Header{}
		for _, field := range strings.Split(tc.header, "|") {
			name, value, _ := strings.Cut(field, ": ")
			h.Set(name, value)
		}
		if got := maxAge(h, now); got != tc.want {
			t.Errorf("%s: %v, want %v", tc.header, got, tc.want)
		}
	}
}

func TestASilentServerTimesOut(t *testing.T) {
	t.Parallel()
	end := make(chan struct{})
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/drip" {
			w.WriteHeader(http.StatusOK)
			_ = http.NewResponseController(w).Flush()
		}
		<-end
	})
	defer close(end)
	c := newClient(t, loopback(Options{Timeout: 300 * time.Millisecond, HeaderTimeout: 100 * time.Millisecond}))
	for path, want := range map[string]string{"/silent": "no answer within 100ms", "/drip": "no answer within 300ms"} {
		_, err := c.Get(t.Context(), Request{URL: server.URL + path})
		if !errors.Is(err, ErrTimeout) || Explain(err) != want {
			t.Errorf("%s: %v", path, err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if _, err := c.Get(ctx, Request{URL: server.URL}); !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, ErrTimeout) {
		t.Errorf("the caller's own deadline: %v", err)
	}
}

func TestAHostIsAskedOneRequestAtATime(t *testing.T) {
	t.Parallel()
	var under, most atomic.Int32
	server := serve(t, func(http.ResponseWriter, *http.Request) {
		n := under.Add(1)
		defer under.Add(-1)
		for {
			old := most.Load()
			if n <= old || most.CompareAndSwap(old, n) {
				break
			}
		}
		time.Sleep(2 * time.Millisecond)
	})
	c := newClient(t, loopback(Options{}))
	var all sync.WaitGroup
	for range 20 {
		all.Go(func() { _, _ = c.Get(context.Background(), Request{URL: server.URL}) })
	}
	all.Wait()
	if most.Load() != 1 {
		t.Errorf("%d requests at a time", most.Load())
	}
	if n := len(c.turns.hosts); n != 0 {
		t.Errorf("%d hosts remembered after the last request", n)
	}
}

func TestASlotTooFarAwayIsHandedBackAndKept(t *testing.T) {
	t.Parallel()
	server := serve(t, func(http.ResponseWriter, *http.Request) {})
	now := time.Date(2026, 1, 7, 12, 0, 0, 0, time.UTC)
	c := newClient(t, loopback(Options{Pause: time.Minute, MaxWait: time.Second, Now: func() time.Time { return now }}))
	mustGet(t, c, Request{URL: server.URL})
	_, err := c.Get(t.Context(), Request{URL: server.URL})
	var busy *BusyError
	if !errors.As(err, &busy) || !busy.Until.Equal(now.Add(time.Minute)) {
		t.Fatalf("second request: %v", err)
	}
	now = busy.Until
	mustGet(t, c, Request{URL: server.URL, Held: busy})
	_, err = c.Get(t.Context(), Request{URL: server.URL})
	if !errors.As(err, &busy) || !busy.Until.Equal(now.Add(time.Minute)) {
		t.Errorf("the request after the one that held its slot: %v", err)
	}
}

func TestExplain(t *testing.T) {
	t.Parallel()
	https := httptest.NewTLSServer(http.NotFoundHandler())
	defer https.Close()
	plain := serve(t, http.NotFound)
	gone := serve(t, http.NotFound)
	goneURL := gone.URL
	gone.Close()
	c := newClient(t, loopback(Options{}))
	for _, tc := range []struct{ url, want string }{
		{plain.URL, "answered 404 Not Found"},
		{https.URL, "the certificate is not valid: its issuer is not known"},
		{strings.Replace(plain.URL, "http:", "https:", 1), "the server does not speak https at this address"},
		{goneURL, "the server refused the connection"},
		{"ftp://example.org/feed", "fetch ftp://example.org/feed: not an address that can be asked: neither http nor https"},
		{"http://127.0.0.2/", "the address is on a private network; allow it by name with fetch.allow"},
	} {
		_, err := c.Get(t.Context(), Request{URL: tc.url})
		if got := Explain(err); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.url, got, tc.want)
		}
	}
	if Explain(nil) != "" {
		t.Error("nothing went wrong, and yet it is explained")
	}
}
