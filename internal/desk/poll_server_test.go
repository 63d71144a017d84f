package desk_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
)

// script is a server on loopback whose answers a test sets by path, and which remembers what it
// was asked. What is not set is 404.
type script struct {
	*httptest.Server
	mu      sync.Mutex
	answers map[string]http.HandlerFunc
	asked   map[string][]http.Header
}

func newScript(t *testing.T) *script {
	s := &script{answers: map[string]http.HandlerFunc{}, asked: map[string][]http.Header{}}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.asked[r.URL.Path] = append(s.asked[r.URL.Path], r.Header)
		answer := s.answers[r.URL.Path]
		s.mu.Unlock()
		if answer == nil {
			http.NotFound(w, r)
			return
		}
		answer(w, r)
	}))
	t.Cleanup(func() {
		s.CloseClientConnections() // those that a test lets hang
		s.Close()
	})
	return s
}

// on sets how a path is answered from now on.
func (s *script) on(path string, answer http.HandlerFunc) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answers[path] = answer
}

// say answers a path with a body; header lines are "Name: value".
func (s *script) say(path, body string, header ...string) {
	s.on(path, func(w http.ResponseWriter, _ *http.Request) {
		setHeader(w, header)
		fmt.Fprint(w, body)
	})
}

// status answers a path with a code and nothing else.
func (s *script) status(path string, code int, header ...string) {
	s.on(path, func(w http.ResponseWriter, _ *http.Request) {
		setHeader(w, header)
		w.WriteHeader(code)
	})
}

func setHeader(w http.ResponseWriter, lines []string) {
	for _, line := range lines {
		name, value, _ := strings.Cut(line, ": ")
		w.Header()[name] = []string{value} // as written, not in the canonical form
	}
}

// requests returns the headers of all requests for a path.
func (s *script) requests(path string) []http.Header {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]http.Header(nil), s.asked[path]...)
}

// item is one item of an RSS feed.
type item struct{ guid, link, title, date, text string }

// rssOf writes a feed; extra goes into its channel.
func rssOf(site, extra string, items ...item) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<rss version="2.0"><channel><title>The Lantern</title><link>%s/</link>%s`, site, extra)
	for _, i := range items {
		b.WriteString("<item>")
		for _, e := range []struct{ name, text string }{
			{"guid", i.guid}, {"link", i.link}, {"title", i.title}, {"pubDate", i.date}, {"description", i.text},
		} {
			if e.text != "" {
				fmt.Fprintf(&b, "<%s>%s</%s>", e.name, e.text, e.name)
			}
		}
		b.WriteString("</item>")
	}
	return b.String() + "</channel></rss>"
}

// numberedItems are n items with pages on a site.
func numberedItems(site string, n int) []item {
	items := make([]item, n)
	for i := range items {
		items[i] = item{
			guid: fmt.Sprint("lantern-", i), link: fmt.Sprintf("%s/news/%d", site, i), title: fmt.Sprintf("Report %d from the quay", i),
			date: "Fri, 06 Mar 2026 09:00:00 GMT", text: fmt.Sprintf("The harbour master counted %d boats on Friday.", i+10),
		}
	}
	return items
}

// poller is a desk that only polls, with a clock and feeds of a script.
type poller struct {
	t     *testing.T
	store *store.Store
	desk  *desk.Desk
	clock clock
}

func newPoller(t *testing.T, s *store.Store, change func(*desk.Options), beforeStart ...func(*desk.Desk)) *poller {
	p := &poller{t: t, store: s}
	p.clock.set(time.Date(2026, 3, 6, 12, 0, 0, 0, time.UTC))
	p.desk = testDesk(t, s, func(o *desk.Options) {
		o.Clock, o.Random = p.clock.now, func() float64 { return 0 }
		o.Roles, o.MinInterval, o.MaxInterval = []string{desk.RolePoll}, 5*time.Minute, 6*time.Hour
		if change != nil {
			change(o)
		}
	}, beforeStart...)
	return p
}

// follow adds a feed without asking it.
func (p *poller) follow(address string) int64 {
	p.t.Helper()
	var id int64
	err := p.store.Write(p.t.Context(), func(tx *store.Tx) (err error) {
		id, _, err = tx.AddFeed(p.t.Context(), store.Feed{URL: address}, p.clock.now().AddDate(1, 0, 0))
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
	return id
}

// poll lets a day pass, makes all feeds due and waits until they have been asked.
func (p *poller) poll() {
	p.t.Helper()
	now := p.clock.now().Add(24 * time.Hour)
	p.clock.set(now)
	if err := p.store.Write(p.t.Context(), func(tx *store.Tx) error { return tx.AllDue(p.t.Context(), now) }); err != nil {
		p.t.Fatal(err)
	}
	p.desk.Wake()
	polled(p.t, p.store, now)
}

func (p *poller) feed(id int64) store.Feed {
	p.t.Helper()
	f, err := p.store.Feed(p.t.Context(), id)
	if err != nil {
		p.t.Fatal(err)
	}
	return f
}

// pause is the time from the last to the next poll of a feed.
func (p *poller) pause(id int64) time.Duration {
	f := p.feed(id)
	return f.NextPoll.Sub(f.LastPoll)
}

// count counts the entries and the articles stored.
func (p *poller) count() (entries, articles int) {
	p.t.Helper()
	err := p.store.EachEntry(p.t.Context(), func(store.EntrySource, store.Entry) error { entries++; return nil })
	if err != nil {
		p.t.Fatal(err)
	}
	w, err := p.desk.Work(p.t.Context())
	if err != nil {
		p.t.Fatal(err)
	}
	return entries, w.Articles
}
