package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestAFeedIsFoundFromItsSite(t *testing.T) {
	t.Parallel()
	p, server := newPoller(t, storetest.SQLite(t), nil), newScript(t)
	feed := rssOf(server.URL, "", numberedItems(server.URL, 2)...)
	page := func(head string) string {
		return "<!doctype html><html><head><title>Lantern</title>" + head + "</head><body><p>News</p></body></html>"
	}
	server.say("/named", page(`<link rel="alternate" type="application/rss+xml" href="/deep/news.xml">`), "Content-Type: text/html")
	server.say("/deep/news.xml", feed)
	server.say("/direct", feed)
	server.say("/wrong", page(`<link rel="alternate" type="application/rss+xml" href="/lost.xml"><link rel="alternate" type="application/atom+xml" href="/direct2">`), "Content-Type: text/html")
	server.say("/direct2", feed)
	for typed, want := range map[string]string{"/named": "/deep/news.xml", "/direct": "/direct", "/wrong": "/direct2"} {
		added, err := p.desk.AddFeed(t.Context(), " "+server.URL+typed+"#top ", "harbour")
		if err != nil || len(added) != 1 || added[0].URL != server.URL+want {
			t.Errorf("%s adds %v, %v; want %s", typed, added, err, want)
		}
	}
	if again, err := p.desk.AddFeed(t.Context(), "feed:"+server.URL+"/direct", ""); err != nil || len(again) != 0 {
		t.Errorf("a second time adds %v, %v", again, err)
	}
	server.say("/bare", page(""), "Content-Type: text/html")
	for typed, want := range map[string]string{
		server.URL + "/bare":    "a web page, not a feed",
		server.URL + "/nothing": "answered 404",
		"ftp://lantern.example": "is not the address of a feed or site",
		"":                      "is not the address of a feed or site",
		"http://10.0.0.1/feed":  "private network",
	} {
		_, err := p.desk.AddFeed(t.Context(), typed, "")
		if err == nil || !strings.Contains(err.Error(), want) || notPlain(err.Error()) != "" {
			t.Errorf("%q: %v; want %q", typed, err, want)
		}
	}
}

func TestAFeedWhereSitesMostlyHaveItIsFound(t *testing.T) {
	t.Parallel()
	p, server := newPoller(t, storetest.SQLite(t), nil), newScript(t)
	server.say("/", "<html><head><title>Lantern</title></head><body>News</body></html>", "Content-Type: text/html")
	server.say("/feed", rssOf(server.URL, "", numberedItems(server.URL, 2)...))
	added, err := p.desk.AddFeed(t.Context(), server.URL, "")
	if err != nil || len(added) != 1 || added[0].URL != server.URL+"/feed" {
		t.Errorf("adds %v, %v", added, err)
	}
}

func TestSubscriptionsAreTakenIn(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p, server := newPoller(t, s, nil), newScript(t)
		server.say("/a", rssOf(server.URL, "", numberedItems(server.URL, 2)...))
		list := fmt.Sprintf(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
			<outline text="Coast"><outline text="A &amp; B" type="rss" xmlUrl="%[1]s/a" htmlUrl="%[1]s/"/>
			<outline text="Lost" type="rss" xmlUrl="%[1]s/lost"/></outline>
			<outline text="No address" type="rss" xmlUrl="mailto:x@lantern.example"/></body></opml>`, server.URL)
		for i, want := range []struct{ added, known int }{{2, 0}, {0, 2}} {
			added, known, err := p.desk.ImportOPML(t.Context(), []byte(list))
			if err != nil || added != want.added || known != want.known {
				t.Errorf("import %d: %d added, %d known, %v", i+1, added, known, err)
			}
		}
		p.poll()
		feeds, err := s.Feeds(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]string{}
		for _, f := range feeds {
			got[strings.TrimPrefix(f.URL, server.URL)] = f.Section + ", " + f.Health
		}
		if len(got) != 2 || got["/a"] != "Coast, ok" || got["/lost"] != "Coast, error" {
			t.Errorf("feeds %v", got)
		}
		if _, _, err := p.desk.ImportOPML(t.Context(), []byte("<html>")); err == nil || notPlain(err.Error()) != "" {
			t.Errorf("a page instead: %v", err)
		}
	})
}

func TestAnOutletTakenDownStaysAway(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p := newPoller(t, s, func(o *desk.Options) { o.Roles, o.FetchPages = nil, false })
		server := newScript(t)
		feed := func(n int) string {
			items := append(numberedItems("https://www.lantern.example", n), numberedItems("https://anchor.example", n)...)
			for i := range items {
				items[i].guid = ""
			}
			return rssOf("https://digest.example", "", items...)
		}
		server.say("/feed", feed(3))
		p.follow(server.URL + "/feed")
		p.poll()
		settle(t, p.desk)
		n, err := p.desk.TakeDown(t.Context(), store.TakedownOutlet, "WWW.Lantern.example", "by court order")
		if err != nil || n != 3 {
			t.Fatalf("took down %d articles, %v; want 3", n, err)
		}
		if _, err := p.desk.TakeDown(t.Context(), store.TakedownArticle, "https://anchor.example/news/0", "asked for"); err != nil {
			t.Fatal(err)
		}
		server.say("/feed", feed(5))
		p.poll()
		settle(t, p.desk)
		if _, articles := p.count(); articles != 4 {
			t.Errorf("%d articles, want 4: five of the other outlet less one", articles)
		}
		err = s.EachStory(t.Context(), func(st store.Story) error {
			articles, err := s.StoryArticles(t.Context(), st.ID)
			for _, a := range articles {
				if a.Host == "lantern.example" || a.URL == "https://anchor.example/news/0" {
					t.Errorf("story %d still holds %s", st.ID, a.URL)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestLookingFindsFeedsAndFollowsNone(t *testing.T) {
	t.Parallel()
	s := storetest.SQLite(t)
	p, server := newPoller(t, s, nil), newScript(t)
	server.say("/a", rssOf(server.URL, "", numberedItems(server.URL, 2)...))
	server.say("/b", rssOf(server.URL, "", numberedItems(server.URL, 3)...))
	server.say("/", `<html><head><link rel="alternate" type="application/rss+xml" href="/a"><link rel="alternate" type="application/rss+xml" href="/gone">
		<link rel="alternate" type="application/rss+xml" href="/b"></head><body>Front page</body></html>`, "Content-Type: text/html")
	found, err := p.desk.Look(t.Context(), server.URL+"/")
	if err != nil || len(found) != 2 || found[0].Self != server.URL+"/a" || len(found[1].Entries) != 3 {
		t.Errorf("found %d feeds, %v", len(found), err)
	}
	if found, err := p.desk.Look(t.Context(), server.URL+"/b"); err != nil || len(found) != 1 || found[0].Title != "The Lantern" {
		t.Errorf("found %d feeds at the address itself, %v", len(found), err)
	}
	for _, address := range []string{server.URL + "/nothing", "ftp://example.org", ""} {
		if found, err := p.desk.Look(t.Context(), address); err == nil || len(found) > 0 && found[0].Self != "" {
			t.Errorf("%q: %d feeds, %v", address, len(found), err)
		}
	}
	if feeds, err := s.Feeds(t.Context()); err != nil || len(feeds) != 0 {
		t.Errorf("follows %d feeds, %v", len(feeds), err)
	}
}
