package desk_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
)

func TestGUIDsThatChangeOnEachFetchMakeNoNewEntries(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p, server := newPoller(t, s, nil), newScript(t)
		p.follow(server.URL + "/own")    // every item has its page
		p.follow(server.URL + "/shared") // all items lead to one page
		for fetch := range 3 {
			own := numberedItems(server.URL, 5)
			shared := numberedItems(server.URL, 5)
			for i := range own {
				own[i].guid, shared[i].guid = fmt.Sprint("own", fetch, i), fmt.Sprint("shared", fetch, i)
				shared[i].link = server.URL + "/live"
			}
			own[2].text = fmt.Sprint("The text changes each time, now ", fetch)
			shared[2].text = own[2].text
			server.say("/own", rssOf(server.URL, "", own...))
			server.say("/shared", rssOf(server.URL, "", shared...))
			p.poll()
			if entries, articles := p.count(); entries != 10 || articles != 10 {
				t.Fatalf("after %d fetches there are %d entries and %d articles, want 10 and 10", fetch+1, entries, articles)
			}
		}
	})
}

func TestItemsWithOneAddressOrOneTitleStayApart(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		for name, change := range map[string]func(*item){
			"one address":              func(i *item) { i.link = "https://lantern.example/live" },
			"one address, no GUIDs":    func(i *item) { i.link, i.guid = "https://lantern.example/live", "" },
			"no address, no GUIDs":     func(i *item) { i.link, i.guid = "", "" },
			"one title":                func(i *item) { i.title = "Weather" },
			"one title, no GUIDs":      func(i *item) { i.title, i.guid = "Weather", "" },
			"one GUID":                 func(i *item) { i.guid = "always" },
			"one of all but text":      func(i *item) { i.title, i.link, i.guid = "Weather", "https://lantern.example/live", "always" },
			"no title, no GUIDs":       func(i *item) { i.title, i.guid = "", "" },
			"one address, GUIDs alike": func(i *item) { i.link, i.guid = "https://lantern.example/live", "https://lantern.example/live" },
		} {
			t.Run(name, func(t *testing.T) {
				server := newScript(t)
				items := numberedItems("https://"+strings.NewReplacer(" ", "-", ",", "").Replace(name)+".example", 6)
				for i := range items {
					change(&items[i])
				}
				p := newPoller(t, s, nil)
				p.follow(server.URL + "/feed")
				entries, articles := p.count()
				for range 2 { // the second time with something before, so that the body is another
					server.say("/feed", rssOf("https://lantern.example", "", items...))
					p.poll()
					if e, a := p.count(); e-entries != 6 || a-articles != 6 {
						t.Errorf("%d entries and %d articles came, want 6 and 6", e-entries, a-articles)
					}
					items[0], items[5] = items[5], items[0]
				}
			})
		}
	})
}

func TestSoundFeedsOfManyOutletsShareOneArticle(t *testing.T) {
	t.Parallel()
	p, server := newPoller(t, storetest.SQLite(t), nil), newScript(t)
	items := numberedItems(server.URL, 4)
	server.say("/all", rssOf(server.URL, "", items...))
	for i := range items {
		items[i].link += "?utm_source=rss#top"
		items[i].guid = "other" + items[i].guid
	}
	server.say("/local", rssOf(server.URL, "", items[:2]...))
	p.follow(server.URL + "/all")
	p.follow(server.URL + "/local")
	p.poll()
	if entries, articles := p.count(); entries != 6 || articles != 4 {
		t.Errorf("%d entries and %d articles, want 6 and 4", entries, articles)
	}
}

func TestAChangedEntryBecomesANewRevisionAndIsWrittenAnew(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		p := newPoller(t, s, func(o *desk.Options) { o.Roles, o.FetchPages = nil, false })
		server := newScript(t)
		p.follow(server.URL + "/feed")
		items := numberedItems(server.URL, 2)
		items[0].text = "The ferry Aurora ran aground off Helm on Friday. Nobody was hurt, the coastguard said."
		server.say("/feed", rssOf(server.URL, "", items...))
		p.poll()
		settle(t, p.desk)
		a := articleAt(t, s, server.URL+"/news/0")
		before := story(t, s, a.StoryID)
		if a.Revision != 1 || before.Written == 0 {
			t.Fatalf("revision %d, story written at version %d", a.Revision, before.Written)
		}
		items[0].text = "The ferry Aurora ran aground off Helm on Friday. Three people were hurt, the coastguard said later."
		server.say("/feed", rssOf(server.URL, "", items...))
		p.poll()
		settle(t, p.desk)
		a = articleAt(t, s, server.URL+"/news/0")
		revision, err := s.Revision(t.Context(), a.ID, a.Revision)
		if err != nil || a.Revision != 2 || !strings.Contains(revision.Text, "Three people") {
			t.Errorf("revision %d says %q, %v", a.Revision, revision.Text, err)
		}
		if after := story(t, s, a.StoryID); after.ID != before.ID || after.Written <= before.Written || after.Written != after.Version {
			t.Errorf("story %d was written at version %d, now %d at %d of %d", before.ID, before.Written, after.ID, after.Written, after.Version)
		}
		if other := articleAt(t, s, server.URL+"/news/1"); other.Revision != 1 {
			t.Errorf("the entry that did not change has revision %d", other.Revision)
		}
	})
}

func articleAt(t *testing.T, s *store.Store, address string) store.Article {
	t.Helper()
	a, err := s.ArticleByKey(t.Context(), address)
	if err != nil {
		t.Fatalf("%s: %v", address, err)
	}
	return a
}

func story(t *testing.T, s *store.Store, id int64) store.Story {
	t.Helper()
	st, err := s.Story(t.Context(), id)
	if err != nil {
		t.Fatalf("story %d: %v", id, err)
	}
	return st
}
