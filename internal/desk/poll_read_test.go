package desk_test

import (
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

// newReader is a desk that polls and reads.
func newReader(t *testing.T, s *store.Store, change func(*desk.Options)) *poller {
	return newPoller(t, s, func(o *desk.Options) {
		o.Roles = []string{desk.RolePoll, desk.RoleRead}
		if change != nil {
			change(o)
		}
	})
}

// reportPage is a page of an article with a few paragraphs.
func reportPage(title, sentence string) string {
	return fmt.Sprintf(`<!doctype html><html lang="en"><head><title>%[1]s</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>%[1]s</h1><p>%[2]s</p>
<p>The harbour office said that the work on the eastern pier would go on through the summer, and that the ferries to the islands would leave from the old quay.</p>
<p>Fishermen had asked for a longer pause. The office answered that the season would be over by the time the cranes are brought in.</p></article>
<footer>Contact</footer></body></html>`, title, sentence)
}

// read polls and waits until all that came is read.
func (p *poller) read() {
	p.t.Helper()
	p.poll()
	p.readOn()
}

func (p *poller) readOn() {
	p.t.Helper()
	p.desk.Wake()
	until(p.t, "all is read", func() bool {
		w, err := p.desk.Work(p.t.Context())
		if err != nil {
			p.t.Fatal(err)
		}
		return w.Unread == 0
	})
}

// text returns what an article's current revision says.
func (p *poller) text(a store.Article) string {
	p.t.Helper()
	r, err := p.store.Revision(p.t.Context(), a.ID, a.Revision)
	if err != nil {
		p.t.Fatalf("%s, %s: %v", a.URL, a.State, err)
	}
	return r.Text
}

func TestThePageIsTheArticleOrElseTheEntry(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p, server := newReader(t, s, nil), newScript(t)
		server.say("/robots.txt", "User-agent: *\nDisallow: /forbidden")
		items := numberedItems(server.URL, 1)
		add := func(path string) {
			items = append(items, item{guid: path, link: server.URL + path, title: "Report of " + path, text: "The summary of " + path + " says little."})
		}
		cases := map[string]struct {
			origin, text, message string
			again                 bool // it is asked for once more later
		}{
			"/page":      {store.OriginPage, "eastern pier", "", false},
			"/forbidden": {store.OriginEntry, "summary", "robots.txt does not allow it", false},
			"/missing":   {store.OriginEntry, "summary", "answered 404", false},
			"/broken":    {store.OriginEntry, "summary", "answered 502", true},
			"/pdf":       {store.OriginEntry, "summary", "could not be read", false},
			"/image":     {store.OriginEntry, "summary", "could not be read", false},
			"/nothing":   {store.OriginEntry, "summary", "", false},
			"/wall":      {store.OriginEntry, "summary", "answered 403", false},
		}
		for path := range cases {
			add(path)
		}
		server.say("/news/0", reportPage("Report 0 from the quay", "The harbour master counted the boats on Friday."))
		server.say("/page", reportPage("Report of /page", "The council voted on Friday."), "Content-Type: text/html")
		server.say("/forbidden", reportPage("Forbidden", "Nobody should see this."), "Content-Type: text/html")
		server.status("/broken", http.StatusBadGateway)
		server.status("/wall", http.StatusForbidden)
		server.say("/pdf", "%PDF-1.7\n%\xe2\xe3\xcf\xd3 stream \x00\x01", "Content-Type: application/pdf")
		server.say("/image", "\x89PNG\r\n\x1a\n\x00\x00\x00", "Content-Type: image/png")
		server.say("/nothing", "", "Content-Type: text/html")
		server.say("/feed", rssOf(server.URL, "", items...))
		p.follow(server.URL + "/feed")
		p.read()
		for path, want := range cases {
			a := articleAt(t, s, server.URL+path)
			if a.State != store.ArticleRead || a.Origin != want.origin || !strings.Contains(p.text(a), want.text) {
				t.Errorf("%s: %s, %s, %q", path, a.State, a.Origin, p.text(a))
			}
			if !strings.Contains(a.Message, want.message) || a.Message != "" && notPlain(a.Message) != "" {
				t.Errorf("%s: the message is %q, want %q", path, a.Message, want.message)
			}
			if a.CheckAt.IsZero() == want.again {
				t.Errorf("%s is asked for again at %v", path, a.CheckAt)
			}
		}
		if n := len(server.requests("/forbidden")); n != 0 {
			t.Errorf("the forbidden page was asked for %d times", n)
		}
	})
}

func TestAPageThatFailsForAWhileIsReadLater(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		var now clock
		client := fetch.New(fetch.Options{Allow: []string{"127.0.0.1"}, Now: now.now})
		t.Cleanup(client.Close)
		p := newReader(t, s, func(o *desk.Options) { o.Fetch = client })
		server, robots := newScript(t), newScript(t)
		server.say("/feed", rssOf(server.URL, "", append(numberedItems(server.URL, 1), numberedItems(robots.URL, 1)...)...))
		server.status("/news/0", http.StatusServiceUnavailable)
		robots.status("/robots.txt", http.StatusInternalServerError)
		p.follow(server.URL + "/feed")
		now.set(p.clock.now())
		p.read()
		for _, host := range []string{server.URL, robots.URL} {
			if a := articleAt(t, s, host+"/news/0"); a.Origin != store.OriginEntry || a.CheckAt.IsZero() {
				t.Errorf("%s: %s, %s, again at %v", a.URL, a.Origin, a.Message, a.CheckAt)
			}
		}
		page := reportPage("Report 0 from the quay", "The harbour master counted the boats on Friday.")
		server.say("/news/0", page)
		robots.say("/news/0", page)
		robots.say("/robots.txt", "")
		p.clock.set(p.clock.now().Add(11 * time.Minute))
		now.set(p.clock.now())
		for _, host := range []string{server.URL, robots.URL} {
			until(t, "the page is read", func() bool {
				a := articleAt(t, s, host+"/news/0")
				return a.Origin == store.OriginPage && a.Revision == 2 && a.Message == ""
			})
		}
	})
}

func TestAChangedPageIsFoundWhenItIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	p := newReader(t, storetest.SQLite(t), func(o *desk.Options) { o.Recheck = []time.Duration{time.Hour, 4 * time.Hour} })
	server := newScript(t)
	server.say("/feed", rssOf(server.URL, "", numberedItems(server.URL, 1)...))
	const title = "Report 0 from the quay"
	server.say("/news/0", reportPage(title, "Nobody was hurt."), `ETag: "one"`)
	p.follow(server.URL + "/feed")
	p.read()
	look := func(after time.Duration, requests int) store.Article {
		p.clock.set(p.clock.now().Add(after))
		until(t, "the page is asked for", func() bool { return len(server.requests("/news/0")) == requests })
		p.readOn()
		return articleAt(t, p.store, server.URL+"/news/0")
	}
	server.status("/news/0", http.StatusNotModified)
	if a := look(61*time.Minute, 2); a.Revision != 1 || a.State != store.ArticleRead {
		t.Errorf("not modified: revision %d, %s", a.Revision, a.State)
	}
	if got := server.requests("/news/0")[1].Get("If-None-Match"); got != `"one"` {
		t.Errorf("the validator sent is %s", got)
	}
	server.say("/news/0", reportPage(title, "Three people were hurt."), `ETag: "two"`)
	a := look(3*time.Hour, 3)
	if a.Revision != 2 || !strings.Contains(p.text(a), "Three people") {
		t.Errorf("changed: revision %d says %q", a.Revision, p.text(a))
	}
	if !a.CheckAt.IsZero() {
		t.Errorf("looked at again at %v, after the last age", a.CheckAt)
	}
}

func TestASlowHostStopsNoOther(t *testing.T) {
	t.Parallel()
	p, slow, quick := newReader(t, storetest.SQLite(t), patient(t)), newScript(t), newScript(t)
	release := make(chan struct{})
	for i := range 3 {
		slow.on(fmt.Sprint("/news/", i), func(w http.ResponseWriter, r *http.Request) {
			select {
			case <-release:
			case <-r.Context().Done():
			}
			fmt.Fprint(w, reportPage("Late report", "It came late."))
		})
	}
	for i := range 8 {
		quick.say(fmt.Sprint("/news/", i), reportPage(fmt.Sprintf("Report %d", i), "It came at once."))
	}
	quick.say("/feed", rssOf(quick.URL, "", append(numberedItems(slow.URL, 3), numberedItems(quick.URL, 8)...)...))
	p.follow(quick.URL + "/feed")
	p.poll()
	until(t, "the quick host is read", func() bool {
		return articleAt(t, p.store, quick.URL+"/news/7").State == store.ArticleRead
	})
	if a := articleAt(t, p.store, slow.URL+"/news/0"); a.State != store.ArticleNew {
		t.Errorf("the slow host's first article is %s", a.State)
	}
	if n := len(slow.requests("/news/1")); n != 0 {
		t.Errorf("the slow host is asked for a second page while it owes the first")
	}
	close(release)
	p.readOn()
	if a := articleAt(t, p.store, slow.URL+"/news/2"); a.State != store.ArticleRead || a.Origin != store.OriginPage {
		t.Errorf("the slow host's last article is %s of %s: %s", a.State, a.Origin, a.Message)
	}
}

func TestAnEntryThatChangesWhileItsPageIsAskedForIsReadAgain(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p, server, feeds := newReader(t, s, patient(t)), newScript(t), newScript(t) // a host is asked one thing at a time
		items := numberedItems(server.URL, 1)
		feeds.say("/feed", rssOf(server.URL, "", items...))
		release, asked := make(chan struct{}), make(chan struct{})
		var first atomic.Bool
		server.on("/news/0", func(w http.ResponseWriter, _ *http.Request) {
			if first.CompareAndSwap(false, true) {
				close(asked)
				<-release
			}
			w.WriteHeader(http.StatusNotFound)
		})
		p.follow(feeds.URL + "/feed")
		p.poll()
		<-asked
		items[0].text = "The harbour master corrected the number on Saturday."
		feeds.say("/feed", rssOf(server.URL, "", items...))
		p.poll()
		close(release)
		until(t, "the correction is read", func() bool {
			a := articleAt(t, s, server.URL+"/news/0")
			return a.Revision > 0 && strings.Contains(p.text(a), "corrected")
		})
	})
}
