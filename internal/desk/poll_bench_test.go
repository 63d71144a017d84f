package desk_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// BenchmarkPoll asks 1,000 feeds of 30 items, each on a host of its own (127.1.x.y): the first
// time, when all answer 200 with the body they had, and when all answer 304. An operation is one
// round over all feeds. The server is another process, so cpu-s/op is the desk's alone, the
// database included; peak-MB is the largest resident size of this process during the round.
//
//	go test ./internal/desk -run '^$' -bench '^BenchmarkPoll$' -benchtime 1x
func BenchmarkPoll(b *testing.B) {
	for _, round := range []struct {
		name   string
		server string // how the server answers the measured round
		before bool   // whether a first round went before
	}{{"first", "always", false}, {"unchanged", "always", true}, {"not modified", "conditional", true}} {
		b.Run(round.name, func(b *testing.B) {
			server := startFeeds(b, benchFeeds)
			var cpu time.Duration
			peak := 0
			for range b.N {
				b.StopTimer()
				p := newPolling(b, server)
				if round.before {
					p.round(b)
				}
				server.answer(b, round.server)
				resetPeak()
				before := cpuTime(b)
				b.StartTimer()
				p.round(b)
				b.StopTimer()
				cpu += cpuTime(b) - before
				peak = max(peak, peakMB())
				p.check(b)
				p.stop(b)
			}
			b.ReportMetric(cpu.Seconds()/float64(b.N), "cpu-s/op")
			b.ReportMetric(float64(peak), "peak-MB")
		})
	}
}

const (
	benchFeeds = 1000
	benchItems = 30
)

// polling is a desk that does nothing but poll the feeds of a server.
type polling struct {
	store *store.Store
	desk  *desk.Desk
	clock clock
	fetch *fetch.Client
}

func newPolling(b *testing.B, server *feedServer) *polling {
	p := &polling{store: storetest.SQLite(b)}
	p.clock.set(time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC))
	p.fetch = fetch.New(fetch.Options{Allow: []string{"127.0.0.0/8"}, Slots: p.store.Slots()})
	err := p.store.Write(b.Context(), func(tx *store.Tx) error {
		for _, address := range server.feeds {
			// Due in a year, so that a round begins when AllDue says so.
			if _, _, err := tx.AddFeed(b.Context(), store.Feed{URL: address}, p.clock.now().AddDate(1, 0, 0)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	p.desk, err = desk.New(desk.Options{Store: p.store, Fetch: p.fetch, Clock: p.clock.now, Roles: []string{desk.RolePoll}})
	if err != nil {
		b.Fatal(err)
	}
	if err := p.desk.Start(b.Context()); err != nil {
		b.Fatal(err)
	}
	return p
}

// round makes all feeds due and waits until each has been asked.
func (p *polling) round(b *testing.B) {
	now := p.clock.now().Add(24 * time.Hour)
	p.clock.set(now)
	if err := p.store.Write(b.Context(), func(tx *store.Tx) error { return tx.AllDue(b.Context(), now) }); err != nil {
		b.Fatal(err)
	}
	p.desk.Wake()
	polled(b, p.store, now)
}

// check looks whether every feed has its entries and no complaint.
func (p *polling) check(b *testing.B) {
	feeds, err := p.store.Feeds(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for _, f := range feeds {
		if f.Entries != benchItems || f.Health != store.HealthOK {
			b.Fatalf("%s: %d entries, %s %s", f.URL, f.Entries, f.Health, f.Message)
		}
	}
}

func (p *polling) stop(b *testing.B) {
	p.fetch.Close()
	if err := p.desk.Stop(); err != nil {
		b.Fatal(err)
	}
	if err := p.store.Close(); err != nil {
		b.Fatal(err)
	}
}

func cpuTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// resetPeak begins a new peak of resident memory; peakMB reads it, 0 where the
// system does not tell.
func resetPeak() {
	_ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0)
}

func peakMB() int {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, after, _ := strings.Cut(string(status), "VmHWM:")
	kB, _, _ := strings.Cut(strings.TrimSpace(after), " ")
	n, _ := strconv.Atoi(kB)
	return n >> 10
}

// feedServer is the test binary run once more as a server of feeds.
type feedServer struct {
	control string
	feeds   []string
}

const feedServerVariable = "WIREDESK_TEST_FEED_SERVER"

func startFeeds(b *testing.B, n int) *feedServer {
	port := freePort(b)
	command := exec.Command(os.Args[0], "-test.run=^TestFeedServer$")
	command.Env = append(os.Environ(), feedServerVariable+"="+port)
	stdin, err := command.StdinPipe() // the server ends when this closes
	if err != nil {
		b.Fatal(err)
	}
	command.Stderr = os.Stderr
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		stdin.Close()
		_ = command.Wait()
	})
	s := &feedServer{control: "http://127.1.0.0:" + port + "/"}
	for i := range n {
		s.feeds = append(s.feeds, fmt.Sprintf("http://%s:%s/feed.xml", benchHost(i), port))
	}
	for range 200 {
		if resp, err := http.Get(s.control); err == nil {
			resp.Body.Close()
			return s
		}
		time.Sleep(50 * time.Millisecond)
	}
	b.Fatal("the server of feeds does not come up")
	return nil
}

func benchHost(i int) string { return fmt.Sprintf("127.1.%d.%d", i/250, i%250+1) }

func freePort(b *testing.B) string {
	l, err := net.Listen("tcp", "127.1.0.0:0")
	if err != nil {
		b.Skip("this system has only one loopback address: ", err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// answer sets how the server answers from now on: "always" with the body, "conditional" with 304
// where the validator fits.
func (s *feedServer) answer(b *testing.B, how string) {
	resp, err := http.Post(s.control+how, "", nil)
	if err != nil {
		b.Fatal(err)
	}
	resp.Body.Close()
}

// TestFeedServer is the server of BenchmarkPoll, in the process that the benchmark starts.
func TestFeedServer(t *testing.T) {
	port := os.Getenv(feedServerVariable)
	if port == "" {
		return // started by go test and not by the benchmark
	}
	var conditional atomic.Bool
	bodies := make(map[string][]byte, benchFeeds)
	serve := func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodPost {
			conditional.Store(r.URL.Path == "/conditional")
			return
		}
		host, _, _ := net.SplitHostPort(r.Host)
		etag := `"` + host + `"`
		w.Header().Set("ETag", etag)
		if conditional.Load() && r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("Content-Type", "application/rss+xml; charset=utf-8")
		_, _ = w.Write(bodies[host])
	}
	for i := range benchFeeds {
		bodies[benchHost(i)] = benchFeed(i)
		l, err := net.Listen("tcp", net.JoinHostPort(benchHost(i), port))
		if err != nil {
			t.Fatal(err)
		}
		go http.Serve(l, http.HandlerFunc(serve))
	}
	l, err := net.Listen("tcp", net.JoinHostPort("127.1.0.0", port))
	if err != nil {
		t.Fatal(err)
	}
	go http.Serve(l, http.HandlerFunc(serve))
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// benchFeed is a feed of about 25 kB as a newsroom's system writes it.
func benchFeed(n int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Harbour Post %d</title><link>https://post%d.example/</link><description>News from harbour %d</description>
<atom:link href="https://post%d.example/feed.xml" rel="self" type="application/rss+xml"/><language>en-GB</language><ttl>15</ttl>
`, n, n, n, n)
	at := time.Date(2026, 3, 6, 11, 0, 0, 0, time.UTC)
	for i := range benchItems {
		fmt.Fprintf(&b, `<item>
  <title>Council of harbour %d votes on part %d of the pier &amp; its bridge</title>
  <link>https://post%d.example/news/2026/03/pier-%d?utm_source=rss&amp;utm_medium=feed</link>
  <guid isPermaLink="false">post-%d-%d</guid>
  <pubDate>%s</pubDate>
  <dc:creator><![CDATA[Ines Marlow]]></dc:creator>
  <category>Local</category><category>Politics</category>
  <media:content url="https://post%d.example/images/pier-%d.jpg" medium="image" width="800" height="450"/>
  <description><![CDATA[<p>The council voted by %d to %d for the repair of the pier; “nobody knows” the cost, said the mayor.
Work is to begin in the autumn and to last until the ferries return.</p>]]></description>
</item>
`, n, i, n, i, n, i, at.Add(-time.Duration(i)*40*time.Minute).Format(time.RFC1123), n, i, i+12, i+3)
	}
	b.WriteString(`</channel></rss>`)
	return []byte(b.String())
}
