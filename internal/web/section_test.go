package web_test

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// carry lets a feed carry the articles of a story.
func (w *world) carry(feed, story int64, entries ...string) {
	w.t.Helper()
	w.write(func(ctx context.Context, tx *store.Tx) error {
		articles, err := tx.StoryArticles(ctx, story)
		if err != nil {
			return err
		}
		for i, a := range articles {
			item := news.Entry{URL: a.URL, Title: a.Title, Categories: entries}
			key := strconv.FormatInt(story, 10) + "/" + strconv.Itoa(i)
			if err := tx.InsertEntries(ctx, []store.Entry{{FeedID: feed, Key: key, Fingerprint: key, Hash: key, FirstSeen: noon, ArticleID: a.ID, Item: item}}); err != nil {
				return err
			}
		}
		st, err := tx.Story(ctx, story)
		if err != nil {
			return err
		}
		_, err = tx.FileStory(ctx, st)
		return err
	})
}

func TestASectionHasAPageOfItsOwnAndFeeds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	sport, world := w.addFeed(store.Feed{URL: "https://a.example/sport", Section: "Sport"}), w.addFeed(store.Feed{URL: "https://a.example/w", Section: "Мир и война"})
	cup, war := lone(w, "Cup final drawn", "en", time.Hour), lone(w, "Truce holds", "en", 2*time.Hour)
	w.carry(sport, cup)
	w.carry(world, war)
	w.later()
	front := w.get("/", http.StatusOK)
	wants(t, front, `<a href="/section/sport"><bdi>Sport</bdi></a>`, "Cup final drawn", "Truce holds", "/section/%D0%BC%D0%B8%D1%80-%D0%B8-%D0%B2%D0%BE%D0%B9%D0%BD%D0%B0")
	page := w.get("/section/sport", http.StatusOK)
	wants(t, page, "Cup final drawn", `<h1 dir="auto">Sport</h1>`, `aria-current="true"><bdi>Sport`, `href="/section/sport.atom"`, `href="/section/sport?window=week"`)
	lacks(t, page, "Truce holds")
	wants(t, w.get("/section/"+url.PathEscape("мир-и-война"), http.StatusOK), "Truce holds")
	wants(t, w.get("/section/sport?lang=de", http.StatusOK), "No story of this section")
	w.get("/section/cooking", http.StatusNotFound)
	if resp := w.do(request(http.MethodGet, "/section/Sport", nil)); resp.Header.Get("Location") != "/section/sport" {
		t.Errorf("leads to %q", resp.Header.Get("Location"))
	}
	for _, form := range forms {
		f := parsed(t, w, "/section/sport"+form)
		if len(f.Items) != 1 || f.Items[0].Title != "Cup final drawn" || !strings.HasSuffix(f.Title, "Sport") {
			t.Errorf("%s: %q with %d items", form, f.Title, len(f.Items))
		}
	}
}

func TestAnAdminSetsTheSectionsOfAFeed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	feed := w.addFeed(store.Feed{URL: "https://a.example/rss/world-news.xml"})
	story := lone(w, "Truce holds", "en", time.Hour)
	for range 3 {
		story = lone(w, "Truce holds on "+strconv.FormatInt(story, 10), "en", time.Hour)
		w.carry(feed, story, "Politics", "Truce")
	}
	path := "/feeds/" + strconv.FormatInt(feed, 10) + "/section"
	wants(t, w.get(path, http.StatusOK, w.as(store.RoleAdmin)), `value="Politics">Add “Politics”`, `value="World">Add “World”`)
	form := func(v url.Values) {
		t.Helper()
		resp := w.post(path, v)
		if resp.StatusCode != http.StatusSeeOther {
			t.Fatalf("status %d: %s", resp.StatusCode, read(t, resp))
		}
	}
	form(url.Values{"section": {" World ,, world, Europe "}, "add": {"Politics"}})
	f, err := w.store.Feed(t.Context(), feed)
	if err != nil || f.Section != "World, Europe, Politics" {
		t.Errorf("sections %q, %v", f.Section, err)
	}
	stale, err := w.store.StaleDocs(t.Context(), 10)
	if err != nil || len(stale) != 3 {
		t.Errorf("%d stories are filed anew, want 3; %v", len(stale), err)
	}
	form(url.Values{"section": {""}})
	if f, err = w.store.Feed(t.Context(), feed); err != nil || f.Section != "" {
		t.Errorf("sections %q, %v", f.Section, err)
	}
}

func TestAnOutletsPageSaysWhatItIsLike(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for range 3 {
		ferry(w)
	}
	w.later()
	wants(t, w.get("/outlet/harbour.example", http.StatusOK), "mostly the first to report · 3 of 3 stories first", "none of them a copy", "English")
	wants(t, w.get("/outlet/echo.example", http.StatusOK), "3 hours after the first report, in the median · 0 of 3 stories first")
	wants(t, w.get("/outlets", http.StatusOK), `<a href="/outlet/coast.example"><bdi>Coast Daily</bdi></a>`, "3 reports · 100 % copies")
}

func TestAHiddenOutletsStoriesAreOnNoList(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	w.tell("Leeks vanish", told{outlet: "Green Gazette", host: "green.example", title: "Leeks vanish", lang: "en", first: "Leeks were gone on Monday."})
	prefer := func(preference string) {
		t.Helper()
		resp := w.post("/outlet/green.example/preference", url.Values{"preference": {preference}})
		if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/outlet/green.example" {
			t.Fatalf("status %d: %s", resp.StatusCode, read(t, resp))
		}
		w.later()
	}
	wants(t, w.get("/", http.StatusOK), "Leeks vanish")
	prefer(store.OutletHidden)
	for _, path := range []string{"/", "/search?q=leeks", "/index.json", "/search.json?q=leeks"} {
		lacks(t, w.get(path, http.StatusOK), "Leeks vanish")
	}
	wants(t, w.get("/story/4", http.StatusOK, func(r *http.Request) { r.URL.Path = "/story/4-leeks-vanish" }), "Leeks vanish") // its address stays
	wants(t, w.get("/outlet/green.example", http.StatusOK), "This outlet is hidden")
	wants(t, w.get("/outlets", http.StatusOK), "hidden")
	prefer("")
	wants(t, w.get("/", http.StatusOK), "Leeks vanish")
	wants(t, w.get("/search?q=leeks", http.StatusOK), "vanish")
}
