package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestSearchFindsOtherFormsOfAWordAndMarksThem(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	page := w.get("/search?q=ferries", http.StatusOK)
	wants(t, page, `<a href="/story/1-ferry-aground-off-saltney"><mark>Ferry</mark> aground off Saltney</a>`, "The <mark>ferry</mark> will be pulled free at high tide.",
		`value="ferries"`, "the story, by 3 outlets")
}

func TestSearchReadsAQueryInTheLanguagesOfTheStories(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	lone(w, "Leeks vanish", "en", time.Hour)
	lone(w, "Häuser eingestürzt", "de", time.Hour)
	lone(w, "Пожежа на поромі", "uk", time.Hour)
	lone(w, "东京发生强烈地震", "zh", time.Hour)
	for query, want := range map[string]string{
		"häuser": "<mark>Häuser</mark>", "Hauser": "<mark>Häuser</mark>", "пожежа": "<mark>Пожежа</mark>", "地震": "东京发生强烈<mark>地震</mark>",
	} {
		page := w.get("/search?q="+url.QueryEscape(query), http.StatusOK)
		if !strings.Contains(page, want) {
			t.Errorf("%s: lacks %s", query, want)
		}
	}
}

func TestASearchWithoutWordsOrHitsSaysWhatToDo(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	wants(t, w.get("/search", http.StatusOK), "Type one or more words", `<a href="/search?q=outlet%3aharbour">`)
	for query, want := range map[string]string{
		"unheardof": "Nothing holds all of this", `"' OR 1=1 --`: "Nothing holds all of this", "*": "Type one or more words", "\xff\x00": "Type one or more words",
		strings.Repeat("x", 5000): "at most 400 characters", "outlet:nobody": "no report of an outlet called “nobody”",
		"before:soon": "“soon” is none of these", "lang:klingonish": "“klingonish” is neither",
	} {
		page := w.get("/search?q="+url.QueryEscape(query), http.StatusOK)
		if !strings.Contains(page, want) {
			t.Errorf("%.40q: lacks %q", query, want)
		}
	}
	wants(t, w.get("/search?q="+url.QueryEscape(`"sandbank ferry" outlet:echo`), http.StatusOK), `<bdi>sandbank ferry outlet:echo</bdi>`, "the words in any order")
}
