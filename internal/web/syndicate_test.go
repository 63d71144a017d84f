package web_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/wiredesk/wiredesk/internal/web"
)

var forms = []string{".atom", ".rss", ".json"}

// parsed reads a feed of the site back.
func parsed(t *testing.T, w *world, path string) *gofeed.Feed {
	t.Helper()
	f, err := gofeed.NewParser().ParseString(w.get(path, http.StatusOK))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return f
}

func TestStoriesAreReadBackFromEveryForm(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *web.Options) { o.PublicURL = "https://news.example.org/" })
	ferry(w)
	for _, form := range forms {
		f := parsed(t, w, "/index"+form)
		if f.Title != "Wiredesk" || f.Link != "https://news.example.org/" || f.FeedLink != "https://news.example.org/index"+form || len(f.Items) != 1 {
			t.Fatalf("%s: title %q, link %q, self %q, %d items", form, f.Title, f.Link, f.FeedLink, len(f.Items))
		}
		i := f.Items[0]
		if i.GUID != "tag:news.example.org,2026:story/1" || i.Link != "https://news.example.org/story/1-ferry-aground-off-saltney" || i.Title != "Ferry aground off Saltney" {
			t.Errorf("%s: item %q %q %q", form, i.GUID, i.Link, i.Title)
		}
		content := i.Content
		if form == ".rss" {
			content = i.Description
		}
		wants(t, content, `<a href="https://harbour.example/1/1#:~:text=`, `rel="nofollow noopener noreferrer">Saltney Echo</a>`, "Reported by Harbour Post and Saltney Echo.")
		if i.PublishedParsed == nil || !i.PublishedParsed.Equal(noon.Add(-5*time.Hour)) || !slices.Contains(i.Categories, "ferry") {
			t.Errorf("%s: published %v, tags %v", form, i.PublishedParsed, i.Categories)
		}
		if form != ".rss" && (i.UpdatedParsed == nil || !i.UpdatedParsed.Equal(noon)) {
			t.Errorf("%s: updated %v", form, i.UpdatedParsed)
		}
	}
}

func TestJSONFeedHasWhatTheFormatAsksFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var f struct {
		Version string
		Items   []struct{ ID, URL string }
	}
	if err := json.Unmarshal([]byte(w.get("/index.json", http.StatusOK)), &f); err != nil || f.Version != "https://jsonfeed.org/version/1.1" || f.Items == nil {
		t.Errorf("empty feed: %+v, %v", f, err)
	}
}

func TestFeedsComeWithTheirTypes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for form, want := range map[string]string{".atom": "application/atom+xml; charset=utf-8", ".rss": "application/rss+xml; charset=utf-8", ".json": "application/feed+json"} {
		if got := w.do(request(http.MethodGet, "/index"+form, nil)).Header.Get("Content-Type"); got != want {
			t.Errorf("%s: %q, want %q", form, got, want)
		}
	}
}

func TestSearchesAndOutletsHaveFeeds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	lone(w, "Leeks vanish", "en", time.Hour)
	for _, form := range forms {
		if f := parsed(t, w, "/search"+form+"?q=leeks"); len(f.Items) != 1 || f.Items[0].Title != "Leeks vanish" {
			t.Errorf("search%s: %d items", form, len(f.Items))
		}
		if f := parsed(t, w, "/outlet/echo.example"+form); len(f.Items) != 1 || f.Title != "Wiredesk: Saltney Echo" {
			t.Errorf("outlet%s: %q, %d items", form, f.Title, len(f.Items))
		}
		if f := parsed(t, w, "/index"+form+"?lang=de"); len(f.Items) != 0 {
			t.Errorf("index%s in German: %d items", form, len(f.Items))
		}
	}
	wants(t, w.get("/search?q=leeks", http.StatusOK), `<link rel="alternate" type="application/atom&#43;xml" title="Search: leeks (Atom)" href="/search.atom?q=leeks">`)
}

func TestTheNumberOfAStoryInAFeedOutlivesItsHeadline(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	before := parsed(t, w, "/index.atom").Items[0]
	a, err := w.store.Account(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	a.Headline, a.Slug = "Ferry floats", "ferry-floats"
	w.account(1, a)
	w.later()
	after := parsed(t, w, "/index.atom").Items[0]
	if after.Title != "Ferry floats" || after.GUID != before.GUID || after.Link == before.Link {
		t.Errorf("before %q %q, after %q %q", before.GUID, before.Link, after.GUID, after.Link)
	}
}

func TestAFeedIsSentOnlyWhenItChanged(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	modified := w.do(request(http.MethodGet, "/index.atom", nil)).Header.Get("Last-Modified")
	if want := noon.Format(http.TimeFormat); modified != want {
		t.Fatalf("Last-Modified %q, want %q", modified, want)
	}
	since := func() int {
		return w.do(request(http.MethodGet, "/index.atom", nil, header("If-Modified-Since", modified))).StatusCode
	}
	if got := since(); got != http.StatusNotModified {
		t.Errorf("unchanged: %d", got)
	}
	w.later()
	lone(w, "Leeks vanish", "en", time.Hour)
	if got := since(); got != http.StatusOK {
		t.Errorf("changed: %d", got)
	}
}

func TestFeedsPutTheLastChangedFirst(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	w.later()
	lone(w, "Leeks vanish", "en", 20*time.Hour)
	titles := ""
	for _, i := range parsed(t, w, "/index.rss").Items {
		titles += i.Title + "|"
	}
	if !strings.HasPrefix(titles, "Leeks vanish|") {
		t.Errorf("order %s", titles)
	}
}
