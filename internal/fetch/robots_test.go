package fetch

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestRobotsRules(t *testing.T) {
	t.Parallel()
	for _, tc := range []struct{ name, text, allowed, refused string }{
		{"nothing said", "", "/ /a", ""},
		{"all refused", "User-agent: *\nDisallow: /", "", "/ /a"},
		{"an empty rule ends its group", "User-agent: *\nDisallow:\n\nUser-agent: greedy\nDisallow: /", "/ /a", ""},
		{"a pause ends the agents of its group", "User-agent: *\nCrawl-delay: 5\nUser-agent: greedy\nDisallow: /", "/a", ""},
		{"our group wins over the star's", "User-agent: *\nDisallow: /\nUser-Agent: WireDesk/2.0\nDisallow: /private", "/a", "/private/x"},
		{"groups of one agent are joined", "User-agent: wiredesk\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: wiredesk\nDisallow: /b", "/c", "/a /b"},
		{"a name that only begins like ours", "User-agent: wire\nDisallow: /", "/a", ""},
		{"the longest rule decides", "User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", "/news /news/1 /newspaper"},
		{"allow wins a draw", "User-agent: *\nDisallow: /page\nAllow: /page", "/page", ""},
		{"stars and ends", "User-agent: *\nDisallow: /*.php$\nDisallow: /a*b/c", "/x.php5 /abc", "/x.php /d/x.php /aXXb/c /ab/cd"},
		{"patterns begin at the start", "User-agent: *\nDisallow: /x*y", "/a/xy", "/xy"},
		{"a star alone", "User-agent: *\nDisallow: *", "", "/ /a"},
		{"queries count", "User-agent: *\nDisallow: /*?print=", "/a /a?page=2", "/a?print=1"},
		{"escapes compare equal", "User-agent: *\nDisallow: /s%C3%BCd\nDisallow: /ost/ü\nDisallow: /%7Ejoe", "/sud", "/süd /s%c3%bcd /ost/%C3%BC /~joe"},
		{"comments, case, carriage returns", "\uFEFFUSER-AGENT : *  # all\r\ndisallow : /a # this\r\nSitemap: https://example.org/x\rDisallow: /b", "/c", "/a /b"},
		{"HTML instead", "<html><body>Not: here</body></html>", "/a", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			r := parseRobots([]byte(tc.text), "wiredesk")
			for _, path := range strings.Fields(tc.allowed) {
				if !r.allows(path) {
					t.Errorf("%s is refused", path)
				}
			}
			for _, path := range strings.Fields(tc.refused) {
				if r.allows(path) {
					t.Errorf("%s is allowed", path)
				}
			}
		})
	}
}

func TestPagesObeyRobotsAndFeedsDoNotAsk(t *testing.T) {
	t.Parallel()
	var asked atomic.Int32
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			asked.Add(1)
			fmt.Fprint(w, "User-agent: *\nDisallow: /private")
		}
	})
	c := newClient(t, loopback(Options{}))
	mustGet(t, c, Request{URL: server.URL + "/private/feed"})
	if asked.Load() != 0 {
		t.Error("robots.txt was asked for a feed")
	}
	mustGet(t, c, Request{URL: server.URL + "/article", Robots: true})
	_, err := c.Get(t.Context(), Request{URL: server.URL + "/private/article", Robots: true})
	if !errors.Is(err, ErrRobots) || Explain(err) != "robots.txt does not allow it" {
		t.Errorf("a page that is refused: %v", err)
	}
	if asked.Load() != 1 {
		t.Errorf("robots.txt was asked %d times", asked.Load())
	}
}

func TestRobotsThatCannotBeHad(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 1, 7, 12, 0, 0, 0, time.UTC)
	var status atomic.Int32
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			w.WriteHeader(int(status.Load()))
			fmt.Fprint(w, "User-agent: *\nDisallow: /")
		}
	})
	for code, refused := range map[int]bool{404: false, 403: false, 500: true, 503: true, 429: true, 200: true} {
		status.Store(int32(code))
		c := newClient(t, loopback(Options{Now: func() time.Time { return now }}))
		_, err := c.Get(t.Context(), Request{URL: server.URL, Robots: true})
		if errors.Is(err, ErrRobots) != refused {
			t.Errorf("robots.txt answers %d: %v", code, err)
		}
	}
	status.Store(500)
	c := newClient(t, loopback(Options{Now: func() time.Time { return now }}))
	if _, err := c.Get(t.Context(), Request{URL: server.URL, Robots: true}); Explain(err) != "robots.txt, which says what may be read, answered 500 Internal Server Error" {
		t.Errorf("explained as %q", Explain(err))
	}
	status.Store(404)
	now = now.Add(robotsErrorAge)
	mustGet(t, c, Request{URL: server.URL, Robots: true})
}

func TestTheCrawlDelayIsKeptUpToACap(t *testing.T) {
	t.Parallel()
	server := serve(t, func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "User-agent: *\nCrawl-delay: 600") })
	now := time.Date(2026, 1, 7, 12, 0, 0, 0, time.UTC)
	c := newClient(t, loopback(Options{Pause: time.Second, MaxWait: time.Nanosecond, MaxCrawlDelay: time.Minute, Now: func() time.Time { return now }}))
	get := func() error {
		_, err := c.Get(t.Context(), Request{URL: server.URL, Robots: true})
		return err
	}
	if err := get(); err != nil {
		t.Fatal(err)
	}
	now = now.Add(time.Second)
	if err := get(); err != nil {
		t.Fatal(err)
	}
	var busy *BusyError
	if err := get(); !errors.As(err, &busy) || !busy.Until.Equal(now.Add(time.Minute)) {
		t.Errorf("third request: %v", err)
	}
}

func TestTheRobotsCacheIsBounded(t *testing.T) {
	t.Parallel()
	c := robotsCache{hosts: map[string]*robots{}}
	now := time.Now()
	for i := range 2 * maxRobotsHosts {
		c.put(fmt.Sprint(i), &robots{rules: &rules{}, expires: now.Add(time.Duration(i) * time.Second)})
	}
	if len(c.hosts) != maxRobotsHosts || c.get("0", now) != nil || c.get(fmt.Sprint(2*maxRobotsHosts-1), now) == nil {
		t.Errorf("%d hosts are kept", len(c.hosts))
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /*a*b$", "/xaybz")
	f.Fuzz(func(t *testing.T, text, path string) {
		r := parseRobots([]byte(text), "wiredesk")
		r.allows(path)
		if (&rules{}).allows(path) != true {
			t.Error("refused without a rule")
		}
	})
}
