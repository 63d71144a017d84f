package web_test

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/web"
)

// twoStories are the ferry, as story 1 with reports 1 to 3 of which 3 is a copy of 1, and a regatta, as
// story 4 with report 4.
func twoStories(t *testing.T, change ...func(*web.Options)) *world {
	t.Helper()
	w := byAdmin(newWorld(t, append([]func(*web.Options){public}, change...)...))
	ferry(w)
	w.tell("Ferry regatta postponed", told{outlet: "Far", host: "far.example", title: "Regatta", lang: "en", first: "Put off.", ago: time.Hour})
	return w
}

// follow returns the page that an answer leads to.
func (w *world) follow(resp *http.Response) string {
	w.t.Helper()
	if resp.StatusCode != http.StatusSeeOther {
		w.t.Fatalf("answered %d, want to be led on\n%s", resp.StatusCode, read(w.t, resp))
	}
	return w.get(resp.Header.Get("Location"), 200)
}

func (w *world) asked(t *testing.T, want ...string) {
	t.Helper()
	w.desk.mu.Lock()
	defer w.desk.mu.Unlock()
	if !slices.Equal(w.desk.edits, want) {
		t.Errorf("the desk was asked for %q, want %q", w.desk.edits, want)
	}
}

func TestAReportIsPutApartWithItsCopies(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	page := w.follow(w.post("/story/1/move", url.Values{"article": {"1"}, "to": {"new"}}))
	w.asked(t, "move [1 3] to 0")
	wants(t, page, "2 reports put into", `href="/story/5/why"`, "Ferry stuck on sandbank")
	lacks(t, page, `id="a1"`, `id="a3"`)
	wants(t, w.get("/story/5/why", 200), "Put here by hand, out of", `id="a1"`, `id="a3"`)
}

func TestAReportIsMovedToTheStoryThatIsMeant(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{"4", "#4", " 004 ", "/story/4-ferry-regatta-postponed", "http://localhost:8080/story/4-x/why#a1", "https://news.example.org/story/4?x=1"} {
		w := twoStories(t)
		page := w.follow(w.post("/story/1-old-slug/move", url.Values{"article": {"2"}, "to": {typed}}))
		w.asked(t, "move [2] to 4")
		wants(t, page, "1 report put into", "Ferry regatta postponed")
	}
}

func TestTheLastReportLeadsToWhereItWent(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	page := w.follow(w.post("/story/4/move", url.Values{"article": {"4"}, "to": {"1"}}))
	wants(t, page, "1 report put here.", `id="a4"`)
	w.get("/story/4/why", 410)
}

func TestWrongEditsAreExplained(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	w.tell("Gone", told{outlet: "Far", host: "far.example", title: "Gone", lang: "en", first: "Gone."})
	w.post("/takedown", url.Values{"article": {"5"}})
	w.desk.edits = nil
	for want, form := range map[string]url.Values{
		"Tick the reports first":             {"to": {"new"}},
		"not in this story any more":         {"article": {"1", "4"}, "to": {"new"}},
		"in this story any more":             {"article": {"x"}, "to": {"4"}},
		"These are all reports of the story": {"article": {"1", "2"}, "to": {"new"}},
		"Type the number or the address":     {"article": {"1"}, "to": {" "}},
		"is not the number or address":       {"article": {"1"}, "to": {"the other one"}},
		"There is no story with number 77":   {"article": {"1"}, "to": {"77"}},
		"That is this story itself":          {"article": {"1"}, "to": {"1"}},
		"has no reports any more":            {"article": {"1"}, "to": {"5"}},
		"999999999999999999":                 {"article": {"1"}, "to": {"999999999999999999"}},
		"is not the number":                  {"article": {"1"}, "to": {script}},
	} {
		resp := w.post("/story/1/move", form)
		page := read(t, resp)
		if resp.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, want) || !strings.Contains(page, `role="alert"`) {
			t.Errorf("%v: answered %d, want a page with %q", form, resp.StatusCode, want)
		}
		checkMarkup(t, form.Encode(), page)
	}
	w.asked(t)
	w.desk.err = errors.New("another machine groups")
	resp := w.post("/story/1/move", url.Values{"article": {"2"}, "to": {"4"}})
	page := read(t, resp)
	wants(t, page, "Another machine groups.", `form="apart" checked`)
}

func TestStoriesAreMergedAfterAQuestion(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	page := w.get("/story/4/merge?into=1", 200)
	wants(t, page, "Merge this story into another?", "Ferry regatta postponed", "story 1, “Ferry aground off Saltney”", `action="/story/4/merge"`, `name="into" value="1"`)
	w.asked(t)
	page = w.follow(w.post("/story/4/merge", url.Values{"into": {"1"}}))
	w.asked(t, "merge 4 into 1")
	wants(t, page, "The other story is part of this one now, with its 1 report.", "Took in", "by hand; its address leads here since.", `id="a4"`)
	wants(t, w.get("/story/1/merge?into=1", http.StatusUnprocessableEntity), "That is this story itself.")
	wants(t, w.get("/story/4/merge?into=", http.StatusUnprocessableEntity), "Type the number")
}

func TestAReportIsTakenDownAfterAQuestion(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	page := w.get("/takedown?article=2", 200)
	wants(t, page, "Take down this report?", "Ferry stuck on sandbank", "This cannot be undone.", `name="article" value="2"`)
	w.asked(t)
	page = w.follow(w.post("/takedown", url.Values{"article": {"2"}, "reason": {" asked \n for"}}))
	w.asked(t, `take down article 2 because "asked for"`)
	wants(t, page, "1 report taken down.")
	lacks(t, page, "Ferry stuck on sandbank")
	w.get("/takedown?article=2", 410)
	w.get("/takedown?article=99", 404)
	w.get("/takedown", 404)
	wants(t, w.follow(w.post("/takedown", url.Values{"article": {"4"}})), "those that have none are no longer kept")
}

func TestAnOutletIsTakenDownAfterAQuestion(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	wants(t, w.get("/outlet/far.example", 200), `href="/takedown?outlet=far.example"`)
	wants(t, w.get("/takedown?outlet=far.example", 200), "Take down this outlet?", "Far (far.example)", "forgets its 1 report:")
	w.follow(w.post("/takedown", url.Values{"outlet": {"FAR.example"}}))
	w.asked(t, `take down outlet far.example because ""`)
	w.get("/takedown?outlet=unknown.example", 404)
}

// edits are all requests that change a story, with the forms they take.
var edits = map[string]url.Values{
	"/story/1/move":  {"article": {"2"}, "to": {"new"}},
	"/story/4/merge": {"into": {"1"}},
	"/takedown":      {"article": {"2"}},
}

func TestReadersSeeReasonsAndNoForms(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	wants(t, w.get(ferryWhy, 200), `action="/story/1/move"`, `form="apart"`)
	for name, asker := range map[string]func(*http.Request){"nobody": nil, "a reader": w.as(store.RoleReader), "nobody elsewhere": behindProxy} {
		w.asker = asker
		page := w.get(ferryWhy, 200)
		wants(t, page, "Ferry stuck on sandbank", "Began with its first report.")
		for _, page := range []string{page, w.get(ferryWhy+"?done=moved&n=3&to=4", 200), w.get("/outlet/far.example", 200)} {
			lacks(t, page, `method="post"`, "/takedown", `form="apart"`, "/merge", "put into")
		}
		if t.Failed() {
			t.Fatal(name)
		}
	}
}

func TestStoriesDoNotChangeByGET(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	for path, form := range edits {
		w.do(request(http.MethodGet, path+"?"+form.Encode(), nil, fromPage, w.admin))
		w.do(request(http.MethodHead, path+"?"+form.Encode(), nil, fromPage, w.admin))
	}
	w.asked(t)
}

func TestADeskThatOnlyShowsPagesChangesNoStory(t *testing.T) {
	t.Parallel()
	w := twoStories(t, func(o *web.Options) { o.Desk = nil })
	lacks(t, w.get(ferryWhy, 200), `method="post"`, "/takedown")
	for path, form := range edits {
		if resp := w.post(path, form); resp.StatusCode != http.StatusConflict {
			t.Errorf("%s: answered %d", path, resp.StatusCode)
		}
	}
}
