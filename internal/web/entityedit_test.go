package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

// twice names Mara Tein under a second key.
func twice(w *world) {
	id := registered(w)
	a, err := w.store.Account(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	a.Entities = append(a.Entities, news.AccountEntity{Key: "organisation:m tein", Name: "M Tein", Kind: news.Organisation, Mentions: 2})
	q := a.Quotes[0]
	q.Speaker, q.Entity, q.Text, q.Variants = "M Tein", "organisation:m tein", "Nobody was hurt", nil
	a.Quotes = append(a.Quotes, q)
	w.account(id, a)
	w.later()
}

func TestAnAdminCorrectsANameAndItStays(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	registered(w)
	lacks(t, w.get("/entity/1-mara-tein", http.StatusOK), "Correct this name")
	wants(t, w.get("/entity/1-mara-tein", http.StatusOK, w.admin), "Correct this name", `<option value="person" selected>Person</option>`)
	resp := w.post("/entity/1/name", url.Values{"name": {" Mara <b>Teyn "}, "kind": {"organisation"}})
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/entity/1-mara-b-teyn" {
		t.Fatalf("%d to %s", resp.StatusCode, resp.Header.Get("Location"))
	}
	page := w.get("/entity/1-mara-b-teyn", http.StatusOK)
	wants(t, page, "<h1><bdi>Mara &lt;b&gt;Teyn</bdi></h1>", "Organisation", "Everybody is safe and warm")
	if resp := w.do(request(http.MethodGet, "/entity/1-mara-tein", nil)); resp.Header.Get("Location") != "/entity/1-mara-b-teyn" {
		t.Errorf("the old address leads to %q", resp.Header.Get("Location"))
	}
	a, err := w.store.Account(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	a.Entities[0].Mentions = 99
	w.account(1, a) // written again, with more mentions of the name that it has there
	w.later()
	wants(t, w.get("/entity/1-mara-b-teyn", http.StatusOK), "<h1><bdi>Mara &lt;b&gt;Teyn</bdi></h1>")
	wants(t, w.get("/story/1-ferry-aground-off-saltney", http.StatusOK), `<a href="/entity/1-mara-b-teyn" dir="auto">Mara &lt;b&gt;Teyn</a>`)
	for _, wrong := range []url.Values{{"name": {""}, "kind": {"person"}}, {"name": {"X"}, "kind": {"planet"}}, {"name": {strings.Repeat("x", 300)}, "kind": {"person"}}} {
		if resp := w.post("/entity/1/name", wrong); resp.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("%v: %d", wrong, resp.StatusCode)
		}
	}
	if resp := w.post("/entity/99/name", url.Values{"name": {"X"}, "kind": {"person"}}); resp.StatusCode != http.StatusNotFound {
		t.Errorf("a name of nobody: %d", resp.StatusCode)
	}
}

func TestAnAdminMakesTwoNamesOneAndPartsThemAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	twice(w)
	known, err := w.store.EntitiesByKey(t.Context(), []string{"person:mara tein", "organisation:m tein"})
	if err != nil {
		t.Fatal(err)
	}
	into, from := known["person:mara tein"].Path(), known["organisation:m tein"].Path()
	short, _, _ := strings.Cut(strings.TrimPrefix(from, "/entity/"), "-")
	lacks(t, w.get(into, http.StatusOK), "Nobody was hurt")
	wants(t, w.get("/entity/"+short+"/merge?into="+url.QueryEscape("http://desk.example"+into), http.StatusOK, w.admin), "Are these two one?", "M Tein", "Mara Tein")
	for _, wrong := range []string{"", "soon", "999", short} {
		if resp := w.post("/entity/"+short+"/merge", url.Values{"into": {wrong}}); resp.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("%q: %d", wrong, resp.StatusCode)
		}
	}
	resp := w.post("/entity/"+short+"/merge", url.Values{"into": {into}})
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != into {
		t.Fatalf("%d to %s", resp.StatusCode, resp.Header.Get("Location"))
	}
	w.later()
	wants(t, w.get(into, http.StatusOK), "Nobody was hurt", "Everybody is safe and warm")
	if resp := w.do(request(http.MethodGet, from, nil)); resp.Header.Get("Location") != into {
		t.Errorf("its address leads to %q", resp.Header.Get("Location"))
	}
	story := w.get("/story/1-ferry-aground-off-saltney", http.StatusOK)
	wants(t, story, `<a href="`+into+`" dir="auto">Mara Tein</a> <span class="n">6</span>`)
	wants(t, w.get(into, http.StatusOK, w.admin), "Part them again")
	if resp := w.post("/entity/"+short+"/part", nil); resp.StatusCode != http.StatusSeeOther {
		t.Errorf("parted: %d", resp.StatusCode)
	}
	w.later()
	lacks(t, w.get(into, http.StatusOK), "Nobody was hurt")
	wants(t, w.get(from, http.StatusOK), "Nobody was hurt")
	if resp := w.post("/entity/"+short+"/part", nil); resp.StatusCode != http.StatusUnprocessableEntity {
		t.Errorf("parted twice: %d", resp.StatusCode)
	}
}
