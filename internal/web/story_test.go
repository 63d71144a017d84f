package web_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

func TestAStoryShowsItsAccountWithSources(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	page := w.get("/story/1-ferry-aground-off-saltney", http.StatusOK)
	wants(t, page,
		"<h1 lang=\"en\" dir=\"auto\">Ferry aground off Saltney</h1>",
		"3 reports by 3 outlets, 2 independent",
		"ran aground off Saltney on <span class=\"tail\">Wednesday.<span class=\"cite\"><button",
		"aria-label=\"Source 1: Harbour Post\"",
		"https://harbour.example/1/1#:~:text=",
		"<mark>The ferry will be pulled free at high tide.</mark> Two tugs are on their …",
		"<time datetime=\"2026-03-04T10:00:00Z\" title=\"4 Mar 2026, 10:00 UTC\">2 h ago</time>",
		"<desc id=\"plot-desc\">3 reports from 4 Mar 07:00 to 4 Mar 10:00, at most 1 in 10 min. One of them is a copy, drawn lighter.</desc>",
		"Passengers taken off ferry",
		"href=\"/story/1.json\"",
	)
}

func TestACopyIsFoldedUnderItsOriginal(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	page := w.get("/story/1-ferry-aground-off-saltney", http.StatusOK)
	_, after, found := strings.Cut(page, "<summary>1 copy of this report</summary>")
	folded, _, _ := strings.Cut(after, "</details>")
	if !found || !strings.Contains(folded, "Coast Daily") {
		t.Errorf("the copy is not folded: %q", folded)
	}
	if strings.Count(page, "Ferry runs aground near port") != 1 {
		t.Error("the copy stands on the page more than once")
	}
}

func TestWhatAnAggregatorListsAndTheDeskHasIsNotListedTwice(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	_, listed, _ := strings.Cut(w.get("/story/1-ferry-aground-off-saltney", http.StatusOK), "Also listed by")
	listed, _, _ = strings.Cut(listed, "</section>")
	lacks(t, listed, "harbour.example")
}

func TestAddressesOfAStoryLeadToTheOneThatHolds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	for _, path := range []string{"/story/1", "/story/1-", "/story/1-an-older-headline", "/story/01-ferry", "/story/1-Ferry-Aground-Off-Saltney", "/story/1-%D0%BF"} {
		resp := w.do(request(http.MethodGet, path, nil))
		if got := resp.Header.Get("Location"); resp.StatusCode != http.StatusMovedPermanently || got != "/story/1-ferry-aground-off-saltney" {
			t.Errorf("%s: %d to %q", path, resp.StatusCode, got)
		}
	}
}

func TestAStoryWithoutLatinLettersHasAnAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	lone(w, "Пожежа на поромі", "uk", time.Hour)
	wants(t, w.get("/story/1", http.StatusOK), "Пожежа на поромі")
}

func TestAMergedStoryRedirects(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first := ferry(w)
	second := w.tell("Another ferry", told{outlet: "Far Post", host: "far.example", title: "Another", lang: "en", first: "Another ferry is late."})
	w.write(func(ctx context.Context, tx *store.Tx) error {
		seq, err := tx.GroupingSeq(ctx)
		if err != nil {
			return err
		}
		_, _, err = tx.AppendGrouping(ctx, seq, []store.GroupingEvent{{Kind: store.EventMerged, From: second, To: first}}, noon)
		return err
	})
	for path, want := range map[string]string{"/story/4-another-ferry": "/story/1-ferry-aground-off-saltney", "/story/4.json": "/story/1.json"} {
		resp := w.do(request(http.MethodGet, path, nil))
		if got := resp.Header.Get("Location"); resp.StatusCode != http.StatusMovedPermanently || got != want {
			t.Errorf("%s: %d to %q, want %q", path, resp.StatusCode, got, want)
		}
	}
}

func TestAStoryThatWasTakenDownIsGone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.tell("Short story", told{outlet: "Far Post", host: "far.example", title: "Another", lang: "en", first: "Another ferry is late."})
	w.write(func(ctx context.Context, tx *store.Tx) error {
		_, _, err := tx.AppendGrouping(ctx, 1, []store.GroupingEvent{{Kind: store.EventRemoved, ArticleID: 1, From: id}}, noon)
		return errors.Join(err, tx.EraseArticle(ctx, 1), tx.EraseAccounts(ctx, id), tx.TakeDown(ctx, store.TakedownOutlet, "far.example", "asked", noon))
	})
	for _, path := range []string{"/story/1-short-story", "/story/1.json", "/outlet/far.example", "/outlet/far.example.atom"} {
		lacks(t, w.get(path, http.StatusGone), "Another ferry", "Short story")
	}
}

func TestAStoryThatIsBeingWrittenSaysSo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	w.write(func(ctx context.Context, tx *store.Tx) error { return tx.EraseAccounts(ctx, 1) })
	resp := w.do(request(http.MethodGet, "/story/1", nil))
	if resp.StatusCode != http.StatusServiceUnavailable || resp.Header.Get("Retry-After") == "" {
		t.Errorf("%d, Retry-After %q", resp.StatusCode, resp.Header.Get("Retry-After"))
	}
}

func TestWhatIsNotThereIsNotFound(t *testing.T) {
	t.Parallel()
	w := byAdmin(newWorld(t))
	for _, path := range []string{"/story/7", "/story/x", "/story/-1", "/story/99999999999999999999", "/story/1/x", "/outlet/none.example", "/nothing", "/static/none.css",
		"/feeds/9/remove", "/metrics", "/other.atom", "/?page=9", "/.atom"} {
		page := w.get(path, http.StatusNotFound)
		wants(t, page, "<h1>Not found</h1>", "href=\"/\"")
	}
}

func TestTheAccountAsJSONIsTheStoredOne(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	var got news.Account
	if err := json.Unmarshal([]byte(w.get("/story/1.json", http.StatusOK)), &got); err != nil {
		t.Fatal(err)
	}
	want, err := w.store.Account(t.Context(), 1)
	if err != nil || got.Headline != want.Headline || len(got.Articles) != 3 || got.Version != want.Version {
		t.Errorf("got %+v, want %+v, %v", got, want, err)
	}
}

func TestANewVersionOfAnAccountShowsAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	w.get("/story/1-ferry-aground-off-saltney", http.StatusOK)
	a, err := w.store.Account(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	w.write(func(ctx context.Context, tx *store.Tx) error { // the article is read again: the story has a new version
		_, _, err := tx.AppendGrouping(ctx, 3, []store.GroupingEvent{{Kind: store.EventRevised, ArticleID: 1, Revision: 1, To: 1}}, noon)
		return err
	})
	a.Forms.Short.Sentences[0].Text = "The ferry floats again."
	w.account(1, a)
	wants(t, w.get("/story/1-ferry-aground-off-saltney", http.StatusOK), "The ferry floats <span class=\"tail\">again.", "Version 2 of this account")
}

func TestRelatedStoriesShareNames(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	w.tell("Ferry aground again, says Saltney mayor", told{outlet: "Far Post", host: "far.example", title: "Again", lang: "en", first: "It happened again.", ago: time.Hour})
	w.tell("Bakers meet aground", told{outlet: "Far Post", host: "far.example", title: "Bakers", lang: "en", first: "Bakers met.", ago: time.Hour})
	w.tell("Ferry aground in winter", told{outlet: "Far Post", host: "far.example", title: "Winter", lang: "en", first: "It was cold.", ago: 90 * time.Hour})
	for id, names := range map[int64][]string{1: {"saltney", "ferry"}, 4: {"saltney", "ferry"}, 5: {"saltney"}, 6: {"saltney", "ferry"}} {
		a, err := w.store.Account(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			a.Entities = append(a.Entities, news.AccountEntity{Key: "place:" + name, Name: name, Kind: news.Place, Mentions: 1})
		}
		w.account(id, a)
	}
	_, related, _ := strings.Cut(w.get("/story/1-ferry-aground-off-saltney", http.StatusOK), "Related stories")
	related, earlier, _ := strings.Cut(related, "Earlier stories")
	wants(t, related, "Ferry aground again, says Saltney mayor")
	lacks(t, related, "Bakers meet", "in winter")
	wants(t, earlier, "Ferry aground in winter")
}

func TestAStoryOfManyReportsFoldsTheEarlierOnes(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	var all []told
	for i := range 40 {
		all = append(all, told{outlet: "Post " + string(rune('A'+i%26)), host: "post.example", title: "Report", lang: "en", first: "It went on.", ago: time.Duration(i) * time.Hour})
	}
	w.tell("A long story", all...)
	page := w.get("/story/1-a-long-story", http.StatusOK)
	wants(t, page, "<summary>15 earlier reports</summary>")
}

func TestAStoryShowsWhoReportedHowMuchAndWhen(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	page := w.get("/story/1-ferry-aground-off-saltney", http.StatusOK)
	_, bars, _ := strings.Cut(page, "Coverage by outlet")
	bars, _, _ = strings.Cut(bars, "</ol>")
	wants(t, bars, `<a href="/outlet/harbour.example"><bdi>Harbour Post</bdi></a>`, `aria-label="1 report, a copy"`, `<span class="n">first</span>`, `<span class="n">&#43;1 h</span>`, `<span class="n">&#43;3 h</span>`)
	wants(t, page, `<a href="/story/1" rel="bookmark">`)
}
