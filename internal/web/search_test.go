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
	wants(t, w.get("/search", http.StatusOK), "Type one or more words")
	for _, q := range []string{"unheardof", `"' OR 1=1 --`, "the", strings.Repeat("x", 5000), "\xff\x00", "*"} {
		page := w.get("/search?q="+url.QueryEscape(q), http.StatusOK)
		wants(t, page, "Nothing holds all of these words")
	}
}
