package web_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// visitor keeps cookies as a browser does.
type visitor struct {
	world   *world
	cookies map[string]string
}

func (v *visitor) get(path string) string {
	v.world.t.Helper()
	resp := v.world.do(request(http.MethodGet, path, nil, func(r *http.Request) {
		for name, value := range v.cookies {
			r.AddCookie(&http.Cookie{Name: name, Value: value})
		}
	}))
	for _, c := range resp.Cookies() {
		v.cookies[c.Name] = c.Value
		if !c.HttpOnly || c.SameSite != http.SameSiteLaxMode {
			v.world.t.Errorf("cookie %s", c)
		}
	}
	return read(v.world.t, resp)
}

func TestWhatIsNewSinceTheLastVisitIsMarked(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	lone(w, "Old leeks", "en", 3*time.Hour)
	v := &visitor{w, map[string]string{}}
	const story = "/story/1-ferry-aground-off-saltney"
	lacks(t, v.get("/"), "Since your last visit", "flag")
	w.at.Add(int64(10 * time.Minute))
	lacks(t, v.get(story), "Since your last visit")
	w.at.Add(int64(2 * time.Hour))
	lacks(t, v.get("/"), "Since your last visit") // nothing has come

	lone(w, "Fresh leeks", "en", -time.Hour)
	w.write(func(ctx context.Context, tx *store.Tx) error { // a report is read again
		_, _, err := tx.AppendGrouping(ctx, 5, []store.GroupingEvent{{Kind: store.EventRevised, ArticleID: 2, Revision: 1, To: 1}}, w.now())
		return err
	})
	a, err := w.store.Account(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	a.Forms.Short.Sentences = append(a.Forms.Short.Sentences, news.AccountSentence{Text: "Two tugs are on their way.",
		Citations: []news.Citation{{Article: a.Articles[1].ID, Revision: 1, Exact: "Two tugs are on their way."}}})
	w.account(1, a)
	w.at.Add(int64(time.Minute))
	page := v.get("/")
	wants(t, page, "Since your last visit", "1 new story and 1 updated", `href="/?new=1"`, `<strong class="flag">new</strong>`, `<strong class="flag">updated</strong>`)
	alone := v.get("/?new=1")
	wants(t, alone, "Fresh leeks", "Ferry aground", "Show all")
	lacks(t, alone, "Old leeks")
	page = v.get(story)
	wants(t, page, "1 new sentence. ", `<a href="`+story+`/versions" rel="nofollow">What changed</a>`)
	if n := strings.Count(page, `class="sentence fresh"`); n != 1 {
		t.Errorf("%d sentences are marked as new", n)
	}
	lacks(t, w.get(story, http.StatusOK), "Since your last visit", "sentence fresh") // who has no cookie is no regular
	w.at.Add(int64(time.Hour))
	wants(t, v.get("/?new=1"), "Nothing new since your last visit")
}

func TestAVisitThatMakesNoSenseIsNone(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	for _, value := range []string{"", ".", "x", "zzzzzzzzzzzzzz.zzzzzzzzzzzzzz", "-1.5", "5.1", "<script>", "1.1.1"} {
		v := &visitor{w, map[string]string{"visit_8080": value}}
		lacks(t, v.get("/"), "Since your last visit")
	}
}
