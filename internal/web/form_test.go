package web_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// rewrite puts an account in the place of a story's own, as a model would have made it of that.
func rewrite(t *testing.T, w *world, story int64, change func(a *news.Account)) {
	t.Helper()
	a, err := w.store.Account(t.Context(), story)
	if err != nil {
		t.Fatal(err)
	}
	change(&a)
	w.write(func(ctx context.Context, tx *store.Tx) error {
		st, err := tx.Story(ctx, story)
		if err != nil {
			return err
		}
		stored, err := tx.PutRewriting(ctx, st, &a)
		if !stored {
			t.Error("the story has changed")
		}
		return err
	})
}

// by is a sentence in a model's words.
func by(model, text string, of news.AccountSentence) news.AccountSentence {
	return news.AccountSentence{Text: text, Origin: news.Rewritten, Model: model, Citations: of.Citations, Sources: []news.AccountSentence{of}}
}

func TestWhatAModelRewroteIsSaidAndCanBeReadAsReported(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	const path = "/story/1-ferry-aground-off-saltney"
	before := w.get(path, http.StatusOK)
	lacks(t, before, "†", "words=reported")
	rewrite(t, w, 1, func(a *news.Account) {
		s := a.Forms.Short.Sentences
		s[0] = by(`small"><script>`, "On Wednesday a ferry ran aground off Saltney.", s[0])
	})
	page := w.get(path, http.StatusOK)
	wants(t, page,
		`On Wednesday a ferry ran aground off <span class="tail">Saltney.<abbr class="rewritten" title="Put into these words by small&#34;&gt;&lt;script&gt;">†</abbr><span class="cite">`,
		"† Put into these words by small&#34;&gt;&lt;script&gt; and checked against the sentences that it names as sources.",
		path+"?words=reported",
	)
	lacks(t, page, "<script>")
	if strings.Count(page, "†</abbr>") != 1 {
		t.Error("not one sentence alone is marked")
	}
	reported := w.get(path+"?words=reported", http.StatusOK)
	wants(t, reported, "ran aground off Saltney on <span class=\"tail\">Wednesday.<span class=\"cite\">", `<a href="`+path+`" rel="nofollow">Read it as it was rewritten</a>`)
	lacks(t, reported, "†")
	wants(t, w.get("/story/1.json", http.StatusOK), `"origin": "rewritten"`, `"sources": [`)
}

func TestAStoryIsReadInTheLanguagesThatThereAre(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	const path = "/story/1-ferry-aground-off-saltney"
	rewrite(t, w, 1, func(a *news.Account) {
		german := news.Translation{Lang: "de", Model: "small", Headline: "Fähre vor Saltney auf Grund"}
		german.Forms.Short.Sentences = append(german.Forms.Short.Sentences, by("small", "Am Mittwoch lief eine Fähre auf Grund.", a.Forms.Short.Sentences[0]))
		for _, s := range a.Forms.Short.Sentences[1:] {
			s.Lang = "en"
			german.Forms.Short.Sentences = append(german.Forms.Short.Sentences, s)
		}
		a.Translations = []news.Translation{german}
	})
	page := w.get(path, http.StatusOK)
	wants(t, page, `aria-label="Languages of the account"`, `<a href="`+path+`?lang=de">German</a>`, `<a href="`+path+`" aria-current="true">English</a>`)
	lacks(t, page, "†")
	german := w.get(path+"?lang=de", http.StatusOK)
	wants(t, german, `<h1 lang="de" dir="auto">Fähre vor Saltney auf Grund</h1>`, `<p class="sentence" lang="de" dir="auto">Am Mittwoch lief eine Fähre auf`,
		`<p class="sentence" lang="en" dir="auto">`, "† Put into these words by small", `<a href="`+path+`?lang=de" aria-current="true">German</a>`)
	for _, other := range []string{"fr", "zz", "de%22%3E"} {
		wants(t, w.get(path+"?lang="+other, http.StatusOK), "Ferry aground off Saltney</h1>")
	}
}
