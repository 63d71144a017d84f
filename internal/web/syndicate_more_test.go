package web_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/web"
	"github.com/wiredesk/wiredesk/news"
)

// quoted is a story in whose account Mara Tein says something.
func quoted(w *world) int64 {
	w.t.Helper()
	articles := []told{{outlet: "Harbour Post", host: "harbour.example", title: "Ferry runs aground", lang: "en", first: "The ferry ran aground off Saltney.", ago: time.Hour}}
	id := w.tell("Ferry aground off Saltney", articles...)
	a, err := w.store.Account(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	said := "“Nobody will sleep on the sandbank tonight”"
	cited := news.Citation{Article: a.Articles[0].ID, Revision: 1, Exact: said}
	a.Entities = []news.AccountEntity{{Key: "person:mara tein", Name: "Mara Tein", Kind: news.Person, Mentions: 2}}
	a.Quotes = []news.QuoteEntry{{Speaker: "Mara Tein", Entity: "person:mara tein", Kind: news.Direct, Class: news.Say, Text: said, Confidence: .95,
		Citations: []news.Citation{cited}, Variants: []news.QuoteVariant{{Text: said, Lang: "en", Citation: cited}}},
		{Speaker: "a passenger", Kind: news.Indirect, Class: news.Say, Text: "the sandbank was well known", Confidence: .9, Citations: []news.Citation{cited}}}
	w.account(id, a)
	return id
}

// lists are the addresses of lists of the world of quoted, by how many items they have.
var lists = map[string]int{
	"/index%s": 1, "/index%s?lang=en&window=week": 1, "/index%s?lang=de": 0, "/section/coast%s": 1, "/outlet/harbour.example%s": 1, "/entity/1-mara-tein%s": 1,
	"/search%s?q=ferry": 1, "/search%s?q=ferry&in=articles": 1, "/search%s?q=said:sandbank&in=quotes": 2, "/search%s?q=unheardof": 0, "/search%s": 0,
}

func TestEveryListIsAFeedThatTheDeskItselfCanRead(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *web.Options) { o.PublicURL = "https://news.example.org/" })
	w.carry(w.addFeed(store.Feed{URL: "https://harbour.example/feed", Section: "Coast"}), quoted(w))
	w.later()
	for pattern, items := range lists {
		for _, form := range forms {
			path := strings.Replace(pattern, "%s", form, 1)
			resp := w.do(request(http.MethodGet, path, nil))
			body := read(t, resp)
			if resp.StatusCode != http.StatusOK {
				t.Errorf("%s: %d", path, resp.StatusCode)
				continue
			}
			doc, err := feed.Parse([]byte(body), resp.Header.Get("Content-Type"), "https://news.example.org"+path, noon)
			if err != nil || items > 0 && len(doc.Warnings) > 0 || len(doc.Warnings) > 1 || len(doc.Entries) != items {
				t.Errorf("%s: %d entries, want %d; %v, %v", path, len(doc.Entries), items, err, doc.Warnings)
				continue
			}
			for _, e := range doc.Entries {
				if e.GUID == "" || e.URL == "" || e.Title == "" || e.Published.IsZero() || e.Content+e.Summary == "" {
					t.Errorf("%s: an entry lacks something: %+v", path, e)
				}
			}
			if tag := resp.Header.Get("ETag"); tag == "" || items > 0 && resp.Header.Get("Last-Modified") == "" {
				t.Errorf("%s: ETag %q, Last-Modified %q", path, tag, resp.Header.Get("Last-Modified"))
			} else if again := w.do(request(http.MethodGet, path, nil, func(r *http.Request) { r.Header.Set("If-None-Match", tag) })); again.StatusCode != http.StatusNotModified {
				t.Errorf("%s is sent again: %d", path, again.StatusCode)
			}
		}
	}
	for _, form := range forms {
		w.get("/search"+form+"?q=outlet:nobody", http.StatusBadRequest)
		w.get("/section/cooking"+form, http.StatusNotFound)
	}
}

func TestAJSONFeedHasWhatTheFormatWants(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.carry(w.addFeed(store.Feed{URL: "https://harbour.example/feed", Section: "Coast"}), quoted(w))
	w.later()
	for pattern := range lists {
		path := strings.Replace(pattern, "%s", ".json", 1)
		var f struct {
			Version, Title string
			Home           string `json:"home_page_url"`
			Self           string `json:"feed_url"`
			Items          *[]struct {
				ID      string
				URL     string
				HTML    string `json:"content_html"`
				Text    string `json:"content_text"`
				Changed string `json:"date_modified"`
			}
		}
		if err := json.Unmarshal([]byte(w.get(path, http.StatusOK)), &f); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if f.Version != "https://jsonfeed.org/version/1.1" || f.Title == "" || f.Items == nil || !strings.HasSuffix(f.Self, path) || !strings.HasPrefix(f.Home, "http://") {
			t.Errorf("%s: %+v", path, f)
			continue
		}
		seen := map[string]bool{}
		for _, i := range *f.Items {
			if _, err := time.Parse(time.RFC3339, i.Changed); i.ID == "" || seen[i.ID] || i.HTML+i.Text == "" || err != nil {
				t.Errorf("%s: %+v, %v", path, i, err)
			}
			seen[i.ID] = true
		}
	}
}

func TestPagesNameTheirFeeds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.carry(w.addFeed(store.Feed{URL: "https://harbour.example/feed", Section: "Coast"}), quoted(w))
	w.later()
	for page, feed := range map[string]string{"/": "/index.atom", "/?lang=en": "/index.atom?lang=en", "/section/coast": "/section/coast.atom", "/outlet/harbour.example": "/outlet/harbour.example.atom",
		"/entity/1-mara-tein": "/entity/1-mara-tein.atom", "/search?q=ferry&in=quotes": "/search.atom?in=quotes&amp;q=ferry"} {
		wants(t, w.get(page, http.StatusOK), `<link rel="alternate" type="application/atom`, `href="`+feed+`"`)
	}
}

func TestWhatSomebodySaidIsFound(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	quoted(w)
	page := w.get(`/search?q=said:sandbank`, http.StatusOK)
	wants(t, page, "on the <mark>sandbank</mark> tonight", `<a href="/entity/1-mara-tein"><bdi>Mara Tein</bdi></a>`, "<bdi>a passenger</bdi>", "reported speech", `Quotes <span class="n">2</span>`,
		"Ferry aground off Saltney")
	wants(t, w.get(`/search?q=by:passenger`, http.StatusOK), "<bdi>a <mark>passenger</mark></bdi>")
	lacks(t, w.get(`/search?q=by:passenger`, http.StatusOK), "tonight")
	wants(t, w.get(`/search?q=said:ferry`, http.StatusOK), "Nothing holds all of this")
}
