package web_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

const script = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`

// hostile is a world in which everything that comes from outside is meant to break out.
func hostile(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	w.tell("Bad "+script, told{outlet: "Bad " + script, host: `bad.example"><script>`, title: "Bad " + script, lang: `en"><script>`, first: "Bad " + script, ago: 3 * time.Hour,
		url: "javascript:alert(1)", coverage: []news.Coverage{{Title: "Bad " + script, URL: "javascript:alert(2)", Outlet: script}, {Title: "Bad", URL: "data:text/html,x"}}},
		told{outlet: "Bad " + script, host: "worse.example", title: "Bad " + script, lang: "en", first: "Bad " + script, ago: 2 * time.Hour, url: `https://worse.example/"onmouseover="alert(1)`},
		told{outlet: "Bad too", host: "too.example", title: "\u202eBad", lang: "ar", first: "Bad " + script, ago: time.Hour, copyOf: 1})
	w.addFeed(store.Feed{URL: "javascript:alert(1)", Title: "Bad " + script, Site: "javascript:alert(3)", Section: script, Status: store.FeedActive, Health: store.HealthError, Message: script})
	return w
}

func TestNothingFromOutsideBecomesMarkup(t *testing.T) {
	t.Parallel()
	w := hostile(t)
	story := w.do(request(http.MethodGet, "/story/1", nil)).Header.Get("Location")
	w.append(store.GroupingEvent{Kind: store.EventMoved, ArticleID: 2, Revision: 1, From: 1, To: 1, Reason: script},
		store.GroupingEvent{Kind: script, ArticleID: 1, Revision: 1, From: 1, To: 1, CopyOf: 0, Reason: `{"parts":[{"name":"<script>","value":7}]}`})
	for _, path := range []string{"/", story, story + "/why", story + "/why?done=%3Cscript%3E&n=1&to=1", "/story/1/merge?into=%3Cscript%3E", "/takedown?article=1",
		`/takedown?outlet=bad.example%22%3E%3Cscript%3E`, "/feeds", "/feeds/1/remove", "/search?q=bad", "/outlet/worse.example", `/outlet/bad.example%22%3E%3Cscript%3E`,
		"/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/?lang=%22%3E%3Cscript%3E", "/nothing%3Cscript%3E"} {
		page := read(t, w.do(request(http.MethodGet, path, nil)))
		checkMarkup(t, path, page)
	}
}

// checkMarkup reads a page as a browser does and looks for what only a break-out can bring.
func checkMarkup(t *testing.T, path, page string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(page))
	for z.Next() != html.ErrorToken {
		token := z.Token()
		if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
			continue
		}
		if token.Data == "img" || token.Data == "style" || token.Data == "iframe" {
			t.Errorf("%s: <%s>", path, token.Data)
		}
		for _, a := range token.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on") || a.Key == "style":
				t.Errorf("%s: <%s %s>", path, token.Data, a.Key)
			case token.Data == "script" && (a.Key != "src" && a.Key != "defer" || a.Key == "src" && !strings.HasPrefix(a.Val, "/static/")):
				t.Errorf("%s: script %s=%q", path, a.Key, a.Val)
			case a.Key == "href" && !regexp.MustCompile(`^(https?://|/|#)`).MatchString(a.Val):
				t.Errorf("%s: link to %q", path, a.Val)
			case a.Key == "href" && strings.HasPrefix(a.Val, "http") && !strings.Contains(token.String(), `rel="nofollow noopener noreferrer"`):
				t.Errorf("%s: link without rel: %s", path, token)
			}
		}
		if token.Data == "script" && len(token.Attr) == 0 {
			t.Errorf("%s: a script of its own", path)
		}
	}
}

func TestFeedsOfHostileStoriesAreSound(t *testing.T) {
	t.Parallel()
	w := hostile(t)
	for _, form := range forms {
		f := parsed(t, w, "/index"+form)
		if len(f.Items) != 1 || f.Items[0].Title != "Bad "+script {
			t.Fatalf("%s: %+v", form, f.Items)
		}
		checkContent(t, form, f.Items[0].Content+f.Items[0].Description)
	}
}

func checkContent(t *testing.T, form, content string) {
	t.Helper()
	if lower := strings.ToLower(content); strings.Contains(lower, "<script") || strings.Contains(lower, "<img") || strings.Contains(lower, `href="javascript`) {
		t.Errorf("%s: %s", form, content)
	}
}
