package web_test

import (
	"compress/gzip"
	"context"
	"io"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// lone is a story of one article.
func lone(w *world, headline, lang string, ago time.Duration) int64 {
	return w.tell(headline, told{outlet: "Far Post", host: "far.example", title: headline, lang: lang, first: headline + ", it was said.", ago: ago})
}

func TestTheFrontPageLeadsWithTheWidestFreshStory(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	lone(w, "Leeks vanish", "en", time.Hour)
	ferry(w)
	page := w.get("/", http.StatusOK)
	_, leading, _ := strings.Cut(page, `<article class="lead" `)
	leading, rest, _ := strings.Cut(leading, "</article>")
	wants(t, leading, `<a href="/story/2-ferry-aground-off-saltney">Ferry aground off Saltney</a>`, "3 outlets, 2 independent", "Harbour Post",
		"The ferry will be pulled free at high tide.", `<svg class="spark" role="img"`, "<title>3 reports over 3 h</title>")
	_, also, _ := strings.Cut(rest, "Also reported")
	wants(t, also, "Leeks vanish", "Far Post", "1 h ago")
}

func TestStoriesAreFilteredByLanguage(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	lone(w, "Leeks vanish", "en", time.Hour)
	lone(w, "Lauch verschwunden", "de", time.Hour)
	page := w.get("/?lang=de", http.StatusOK)
	wants(t, page, "Lauch verschwunden", `<a href="/?lang=de" aria-current="true">German`)
	lacks(t, page, "Leeks vanish")
	wants(t, w.get("/?lang=fr", http.StatusOK), "No story in this language", `href="/?window=all"`)
}

func TestAQuietDayShowsTheWeek(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	lone(w, "Old leeks", "en", 72*time.Hour)
	lone(w, "Older leeks", "en", 60*24*time.Hour)
	page := w.get("/", http.StatusOK)
	wants(t, page, "Old leeks")
	lacks(t, page, "Older leeks")
	wants(t, w.get("/?window=day", http.StatusOK), "No story in this stretch of time")
	wants(t, w.get("/?window=all", http.StatusOK), "Old leeks", "Older leeks")
}

func TestAnImportedArchiveCanBeRead(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	lone(w, "Leeks of long ago", "en", 300*24*time.Hour)
	wants(t, w.get("/", http.StatusOK), "Leeks of long ago")
}

func TestAnEmptyFrontPageSaysWhatToDo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	wants(t, w.get("/", http.StatusOK, w.admin), "Add a feed or import a list of feeds")
	lacks(t, w.get("/", http.StatusOK), "Add a feed or import")
	w.later()
	w.addFeed(store.Feed{URL: "https://a.example/feed", Status: store.FeedActive, NextPoll: noon})
	wants(t, w.get("/", http.StatusOK), "on their way")
}

func TestTheFrontPageHasPages(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for i := range 45 {
		lone(w, "Story number "+strconv.Itoa(i), "en", time.Duration(i)*time.Minute)
	}
	first, second := w.get("/?window=day", http.StatusOK), w.get("/?page=2&window=day", http.StatusOK)
	wants(t, first, `<a rel="next" href="/?page=2&amp;window=day">`, "Story number 0<")
	wants(t, second, `<a rel="prev" href="/?window=day">`, "Story number 44<")
	lacks(t, second, "Story number 0<", "rel=\"next\"")
}

func TestTheFrontPageIsLight(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for i := range 60 {
		ferry(w)
		lone(w, "Story number "+strconv.Itoa(i), "en", time.Duration(i)*time.Minute)
	}
	weight := 0
	page := w.get("/", http.StatusOK)
	for _, path := range append(regexp.MustCompile(`/static/[^"]+`).FindAllString(page, -1), "/") {
		resp := w.do(request(http.MethodGet, path, nil, func(r *http.Request) { r.Header.Set("Accept-Encoding", "gzip") }))
		body := read(t, resp)
		weight += len(body)
		if len(body) > 500 && resp.Header.Get("Content-Encoding") != "gzip" {
			t.Errorf("%s is sent as it is", path)
		}
		if resp.Header.Get("Content-Encoding") == "gzip" {
			z, err := gzip.NewReader(strings.NewReader(body))
			if err == nil {
				_, err = io.ReadAll(z)
			}
			if err != nil {
				t.Errorf("%s: %v", path, err)
			}
		}
	}
	if weight > 60_000 || len(page) > 60_000 {
		t.Errorf("front page: %d bytes, with all it needs %d compressed; want less than 60,000 each", len(page), weight)
	}
}

func TestAPageThatDidNotChangeIsNotSentAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	for _, path := range []string{"/", "/story/1-ferry-aground-off-saltney", "/story/1.json", "/index.atom", "/search?q=ferry", "/outlet/echo.example"} {
		tag := w.do(request(http.MethodGet, path, nil)).Header.Get("ETag")
		resp := w.do(request(http.MethodGet, path, nil, func(r *http.Request) { r.Header.Set("If-None-Match", `"other", `+tag) }))
		if tag == "" || resp.StatusCode != http.StatusNotModified || read(t, resp) != "" {
			t.Errorf("%s: tag %q, then %d", path, tag, resp.StatusCode)
		}
	}
}

func TestStaticFilesStayForGood(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	paths := regexp.MustCompile(`/static/[^"]+`).FindAllString(w.get("/", http.StatusOK), -1)
	if len(paths) != 3 {
		t.Fatalf("static files %v, want style, icon and script", paths)
	}
	for _, path := range paths {
		resp := w.do(request(http.MethodGet, path, nil))
		if resp.StatusCode != http.StatusOK || !strings.Contains(resp.Header.Get("Cache-Control"), "immutable") {
			t.Errorf("%s: %d, %q", path, resp.StatusCode, resp.Header.Get("Cache-Control"))
		}
	}
}

func TestHeadGivesNoBody(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for path, status := range map[string]int{"/": http.StatusOK, "/nothing": http.StatusNotFound} {
		resp := w.do(request(http.MethodHead, path, nil))
		if body := read(t, resp); resp.StatusCode != status || body != "" {
			t.Errorf("HEAD %s: %d, %d bytes", path, resp.StatusCode, len(body))
		}
	}
}

func TestAFailureShowsANumberAndNothingFromInside(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/", "/feeds", "/search?q=x", "/index.rss"} {
		page := w.get(path, http.StatusInternalServerError)
		wants(t, page, "under number")
		lacks(t, page, "sql", "closed")
	}
	w.get("/healthz", http.StatusServiceUnavailable)
}

func TestThePagesOfTheHouseAnswer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	wants(t, w.get("/about", http.StatusOK), "The desk is up to date.")
	wants(t, w.get("/healthz", http.StatusOK), "ok")
	wants(t, w.get("/robots.txt", http.StatusOK), "Disallow: /search")
	if resp := w.do(request(http.MethodGet, "/favicon.ico", nil)); resp.StatusCode != http.StatusFound {
		t.Errorf("favicon.ico: %d", resp.StatusCode)
	}
}

func TestAnOutletShowsHowMuchIsCopied(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	wants(t, w.get("/outlet/coast.example", http.StatusOK), "Coast Daily", "1 report", "100 % are copies", "the story, by 3 outlets")
	wants(t, w.get("/outlet/echo.example", http.StatusOK), "none of them a copy", `href="https://echo.example/"`)
}

func TestMergedAndEmptyStoriesAreOnNoList(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	lone(w, "Ferry again", "en", time.Hour)
	w.write(func(ctx context.Context, tx *store.Tx) error {
		_, _, err := tx.AppendGrouping(ctx, 4, []store.GroupingEvent{{Kind: store.EventMerged, From: 4, To: 1}}, noon)
		return err
	})
	for _, path := range []string{"/", "/index.json"} {
		lacks(t, w.get(path, http.StatusOK), "Ferry again")
	}
}

func TestAnEmptyDeskSaysWhatToDo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	page := w.get("/", http.StatusOK)
	wants(t, page, "The desk follows no feed yet")
	lacks(t, page, `aria-label="Earlier"`)
}

func TestAFeedThatHasNotAnsweredYetIsWaitedFor(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.addFeed(store.Feed{URL: "https://a.example/feed", Status: store.FeedActive, NextPoll: noon.Add(3 * time.Minute)})
	wants(t, w.get("/", http.StatusOK), "The first stories are on their way", "The feeds are being asked.")
	page := w.get("/feeds", http.StatusOK)
	wants(t, page, "Not asked yet", "being asked")
	lacks(t, page, "next in 3 min")
}
