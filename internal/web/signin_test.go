package web_test

import (
	"crypto/tls"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/store/storetest"
	"github.com/wiredesk/wiredesk/internal/web"
)

// anonymously sends a form of the desk's own page without being signed in.
func (w *world) anonymously(path string, form url.Values, change ...func(*http.Request)) *http.Response {
	w.t.Helper()
	return w.do(request(http.MethodPost, path, strings.NewReader(form.Encode()), append([]func(*http.Request){fromPage}, change...)...))
}

// with is a request that has the cookies of an answer.
func with(resp *http.Response) func(*http.Request) {
	return func(r *http.Request) {
		for _, c := range resp.Cookies() {
			r.AddCookie(c)
		}
	}
}

func credentials(name, password string) url.Values {
	return url.Values{"name": {name}, "password": {password}, "next": {"/feeds?show=problems"}}
}

func TestSigningInAndOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.as(store.RoleAdmin)
	if to := w.do(request(http.MethodGet, "/takedown?article=1", nil)).Header.Get("Location"); to != "/sign-in?next=%2Ftakedown%3Farticle%3D1" {
		t.Errorf("sent to %q", to)
	}
	wants(t, w.get("/sign-in?next=%2Ftakedown%3Farticle%3D1", 200), `name="next" value="/takedown?article=1"`)
	resp := w.anonymously("/sign-in", credentials(" Some ADMIN", password))
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Location") != "/feeds?show=problems" || len(resp.Cookies()) != 1 {
		t.Fatalf("%d, to %q, %v", resp.StatusCode, resp.Header.Get("Location"), resp.Cookies())
	}
	c := resp.Cookies()[0]
	if c.Name != "wiredesk_8080" || !c.HttpOnly || c.SameSite != http.SameSiteLaxMode || c.Secure || c.Path != "/" || c.Domain != "" || len(c.Value) != 43 {
		t.Errorf("cookie %+v", c)
	}
	wants(t, w.get("/profile", 200, with(resp)), "some admin", "Sign out everywhere", "this browser")
	out := w.anonymously("/sign-out", nil, with(resp))
	if out.Header.Get("Location") != "/sign-in?out" || len(out.Cookies()) != 1 || out.Cookies()[0].MaxAge >= 0 {
		t.Errorf("signed out to %q, %v", out.Header.Get("Location"), out.Cookies())
	}
	w.get("/profile", http.StatusSeeOther, with(resp))
	wants(t, w.get("/sign-in?out", 200), "You are signed out.")
}

func TestWithHTTPSTheCookieIsSafe(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *web.Options) { o.PublicURL = "https://news.example.org" })
	w.as(store.RoleReader)
	for name, change := range map[string]func(*http.Request){
		"https":              func(r *http.Request) { r.TLS, r.Host = &tls.ConnectionState{}, "other.example.org" },
		"the public address": func(r *http.Request) { r.Host = "news.example.org" },
	} {
		resp := w.anonymously("/sign-in", credentials("some reader", password), elsewhere, change, func(r *http.Request) { r.Header.Set("Origin", "https://"+r.Host) })
		if len(resp.Cookies()) != 1 || resp.Cookies()[0].Name != "__Host-wiredesk" || !resp.Cookies()[0].Secure {
			t.Errorf("%s: %v", name, resp.Cookies())
		}
	}
}

func TestAWrongNameGetsTheAnswerOfAWrongPassword(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.as(store.RoleAdmin)
	var pages []string
	for _, name := range []string{"some admin", "some other"} {
		resp := w.anonymously("/sign-in", credentials(name, "gulls gather at noon"))
		if resp.StatusCode != http.StatusUnprocessableEntity || len(resp.Cookies()) != 0 {
			t.Errorf("%s: %d, %v", name, resp.StatusCode, resp.Cookies())
		}
		page := read(t, resp)
		wants(t, page, "Name and password do not belong together.", `value="`+name+`"`)
		lacks(t, page, "gulls")
		pages = append(pages, strings.ReplaceAll(page, name, ""))
	}
	if pages[0] != pages[1] {
		t.Error("the pages differ")
	}
	checkMarkup(t, "name", read(t, w.anonymously("/sign-in", credentials(script, script))))
}

func TestGuessingIsSlowedDown(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.as(store.RoleAdmin)
	status := 0
	for range 11 {
		resp := w.anonymously("/sign-in", credentials("some admin", "gulls gather at noon"), elsewhere)
		if status = resp.StatusCode; status == http.StatusTooManyRequests {
			wait, err := strconv.Atoi(resp.Header.Get("Retry-After"))
			if err != nil || wait < 1 || wait > 900 {
				t.Errorf("Retry-After %q", resp.Header.Get("Retry-After"))
			}
			wants(t, read(t, resp), "too many failed attempts. Try again in 15 minutes.")
		}
	}
	if status != http.StatusTooManyRequests {
		t.Errorf("the eleventh guess: %d", status)
	}
	if resp := w.anonymously("/sign-in", credentials("some admin", password), elsewhere); resp.StatusCode != http.StatusTooManyRequests {
		t.Errorf("the right one, too soon: %d", resp.StatusCode)
	}
	if resp := w.anonymously("/sign-in", credentials("some admin", password), elsewhere, header("X-Forwarded-For", "198.51.100.7")); resp.StatusCode != http.StatusTooManyRequests {
		t.Errorf("with an address that it says itself: %d", resp.StatusCode)
	}
	w.at.Add(int64(15 * time.Minute))
	if resp := w.anonymously("/sign-in", credentials("some admin", password), elsewhere); resp.StatusCode != http.StatusSeeOther {
		t.Errorf("the right one, later: %d", resp.StatusCode)
	}
}

func TestNoOtherSiteSignsSomebodyIn(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.as(store.RoleAdmin)
	secret, err := w.accounts.Invite(t.Context(), "test", store.RoleReader)
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/sign-in", web.LinkPath(secret), "/sign-out"} {
		if resp := w.anonymously(path, credentials("some admin", password), header("Sec-Fetch-Site", "cross-site"), w.admin); resp.StatusCode != http.StatusForbidden || len(resp.Cookies()) != 0 {
			t.Errorf("%s: %d, %v", path, resp.StatusCode, resp.Cookies())
		}
	}
	w.get("/profile", 200, w.admin)
}

func TestASessionEnds(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	reader := w.as(store.RoleReader)
	w.get("/profile", 200, reader)
	w.at.Add(int64(auth.SessionIdle))
	w.get("/profile", http.StatusSeeOther, reader)
	for _, value := range []string{"", "x", strings.Repeat("A", 43), strings.Repeat("A", 5000), "' OR 1=1 --"} {
		w.get("/profile", http.StatusSeeOther, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "wiredesk_8080", Value: value}) })
	}
}

func TestPathsToReturnToStayOnTheSite(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]string{
		"/": "/", "/feeds?show=problems&page=2": "/feeds?show=problems&page=2", "/story/4-ferry": "/story/4-ferry", "/search?q=a%20b": "/search?q=a%20b", "/story/1-m%C3%B6we": "/story/1-m%C3%B6we",
		"": "/", "feeds": "/", "//evil.example": "/", "///evil.example": "/", "/\\evil.example": "/", "\\\\evil.example": "/", "/\t/evil.example": "/", "/\n/evil.example": "/",
		"https://evil.example/": "/", "https:/evil.example": "/", "javascript:alert(1)": "/", "data:text/html,x": "/", "/..//evil.example": "/", "/%2e%2e//evil.example": "/",
		"/x//evil.example": "/", " //evil.example": "/", "/%0d%0aSet-Cookie:x=1": "/%0D%0ASet-Cookie:x=1", "/\r\nSet-Cookie: x=1": "/", "/\u2028/evil.example": "/%E2%80%A8/evil.example",
		"/sign-out": "/", "/sign-in?next=/sign-in": "/", "/" + strings.Repeat("a", 3000): "/", "/%zz": "/", "/@evil.example": "/@evil.example", "//me@evil.example/": "/",
	} {
		got := web.SafeReturn(path)
		if !strings.EqualFold(got, want) {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
		base := &url.URL{Scheme: "http", Host: "desk.example", Path: "/sign-in"}
		if u, err := base.Parse(got); err != nil || u.Host != base.Host || u.Scheme != base.Scheme {
			t.Errorf("%q leads to %v, %v", path, u, err)
		}
	}
	w := newWorld(t)
	w.as(store.RoleReader)
	form := credentials("some reader", password)
	form.Set("next", "//evil.example/")
	if to := w.anonymously("/sign-in", form).Header.Get("Location"); to != "/" {
		t.Errorf("sent to %q", to)
	}
}

func FuzzPathsToReturnTo(f *testing.F) {
	f.Add("//evil.example")
	f.Add("/\\evil.example")
	f.Fuzz(func(t *testing.T, path string) {
		got := web.SafeReturn(path)
		if !strings.HasPrefix(got, "/") || strings.HasPrefix(got, "//") || strings.ContainsAny(got, "\\\r\n\t \x00") {
			t.Errorf("%q: %q", path, got)
		}
	})
}

func TestTheLinkForTheFirstAdminIsGoodOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	wants(t, w.get("/sign-in", 200), "Nobody can sign in yet.")
	secret, err := w.accounts.Setup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	path := web.LinkPath(secret)
	for range 2 { // looking at it does not use it
		page := w.get(path, 200, elsewhere)
		wants(t, page, "You are the first here.", `action="`+path+`"`, `autocomplete="new-password"`)
		lacks(t, page, ">Stories<", "article") // nothing of the desk before somebody is signed in
	}
	wrong := w.anonymously(path, credentials("Edda", "short"), elsewhere)
	if page := read(t, wrong); wrong.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, "at least 12 characters") || !strings.Contains(page, `value="Edda"`) {
		t.Errorf("a short password: %d\n%s", wrong.StatusCode, page)
	}
	resp := w.anonymously(path, credentials("Edda", password), elsewhere)
	if resp.StatusCode != http.StatusSeeOther || resp.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d, %v", resp.StatusCode, resp.Header)
	}
	wants(t, w.get("/users", 200, elsewhere, with(resp)), "Edda", "the only admin")
	wants(t, w.get(path, http.StatusGone), "not good any more")
	if again := w.anonymously(path, credentials("Mallory", password)); again.StatusCode != http.StatusGone || len(again.Cookies()) != 0 {
		t.Errorf("used again: %d", again.StatusCode)
	}
	for _, line := range w.logged() {
		if strings.Contains(line, secret) || strings.Contains(line, password) {
			t.Errorf("the log holds a secret: %s", line)
		}
	}
}

func TestALinkThatSignsInAtOnceIsUsedByOpeningIt(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.as(store.RoleAdmin)
	secret, err := w.accounts.Enter(t.Context(), "test", 1)
	if err != nil {
		t.Fatal(err)
	}
	path := web.LinkPath(secret)
	if resp := w.do(request(http.MethodHead, path, nil)); resp.StatusCode != 200 || len(resp.Cookies()) != 0 {
		t.Errorf("HEAD: %d, %v", resp.StatusCode, resp.Cookies())
	}
	wants(t, w.get(path, 200, header("Sec-Purpose", "prefetch;prerender")), "Sign in")
	resp := w.do(request(http.MethodGet, path, nil))
	if resp.StatusCode != http.StatusSeeOther {
		t.Fatalf("opened: %d", resp.StatusCode)
	}
	w.get("/users", 200, with(resp))
	w.get(path, http.StatusGone)
}

var madeToken = regexp.MustCompile(`readonly value="(wiredesk_[A-Za-z0-9_-]{43})"`)

// makesToken makes a token on the page of who is signed in.
func (w *world) makesToken(scope string, as func(*http.Request)) string {
	w.t.Helper()
	resp := w.anonymously("/profile/tokens", url.Values{"label": {"a <b>program</b>"}, "scope": {scope}, "days": {"30"}}, as)
	page := read(w.t, resp)
	found := madeToken.FindStringSubmatch(page)
	if resp.StatusCode != 200 || found == nil || resp.Header.Get("Cache-Control") != "no-store" {
		w.t.Fatalf("%d, %v\n%s", resp.StatusCode, resp.Header, page)
	}
	return found[1]
}

func TestTokensAreMadeShownOnceAndRevoked(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	ferry(w)
	reader := w.as(store.RoleReader)
	secret := w.makesToken(store.RoleReader, reader)
	page := w.get("/profile", 200, reader)
	wants(t, page, "a &lt;b&gt;program&lt;/b&gt;", "reads · until 3 April 2026", "not used yet")
	lacks(t, page, secret)
	authorized := header("Authorization", "Bearer "+secret)
	w.get("/", 200, elsewhere, authorized)
	wants(t, w.get("/profile", 200, reader), "last used")
	if resp := w.anonymously("/profile/tokens", url.Values{"label": {"x"}, "scope": {store.RoleAdmin}, "days": {"30"}}, reader); resp.StatusCode != http.StatusUnprocessableEntity {
		t.Errorf("a reader makes a token that changes: %d", resp.StatusCode)
	}
	if resp := w.anonymously("/profile/tokens", url.Values{"label": {"x"}, "scope": {"reader"}, "days": {"-1"}}, reader); resp.StatusCode != http.StatusUnprocessableEntity {
		t.Errorf("without a life: %d", resp.StatusCode)
	}
	w.anonymously("/profile/tokens/1/revoke", nil, reader)
	w.get("/", http.StatusUnauthorized, elsewhere, authorized)
	w.get("/", http.StatusUnauthorized, authorized) // also where no token is needed: the program should know
	if resp := w.post("/profile/tokens/1/revoke", nil); resp.StatusCode != http.StatusNotFound {
		t.Errorf("revoked again, by another: %d", resp.StatusCode)
	}
}

func TestAnAdminsTokenChangesWithoutAPage(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	token := w.token(store.RoleAdmin)
	form := url.Values{"address": {"https://a.example/feed"}}.Encode()
	resp := w.do(request(http.MethodPost, "/feeds", strings.NewReader(form), header("Content-Type", "application/x-www-form-urlencoded"), token))
	if resp.StatusCode != http.StatusSeeOther {
		t.Errorf("%d", resp.StatusCode)
	}
}

func TestFeedReadersGiveTheirTokenInTheAddress(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *web.Options) { o.PublicURL = "https://news.example.org" })
	ferry(w)
	read1 := w.makesToken(store.RoleReader, w.as(store.RoleReader))
	change := w.makesToken(store.RoleAdmin, w.admin)
	for _, path := range []string{"/index.atom", "/index.rss", "/index.json", "/search.atom?q=ferry", "/outlet/harbour.example.rss"} {
		w.get(path, http.StatusUnauthorized, elsewhere)
		sep := "?"
		if strings.Contains(path, "?") {
			sep = "&"
		}
		page := w.get(path+sep+"token="+read1, 200, elsewhere)
		wants(t, page, "Ferry aground")
		lacks(t, page, read1)
		w.get(path+sep+"token="+read1+"x", http.StatusUnauthorized, elsewhere)
		w.get(path+sep+"token="+change, http.StatusUnauthorized, elsewhere)
	}
	for _, path := range []string{"/", "/feeds", "/story/1-ferry-aground-off-saltney"} {
		w.get(path+"?token="+read1, http.StatusSeeOther, elsewhere)
	}
	if resp := w.do(request(http.MethodPost, "/feeds.atom?token="+change, nil, fromPage, elsewhere)); resp.StatusCode != http.StatusUnauthorized {
		t.Errorf("a change with a token in the address: %d", resp.StatusCode)
	}
	for _, line := range w.logged() {
		if strings.Contains(line, read1) || strings.Contains(line, change) {
			t.Errorf("the log holds a token: %s", line)
		}
	}
}

var madeLink = regexp.MustCompile(`readonly value="http://localhost:8080(/invitation/[A-Za-z0-9_-]{43})"`)

// userNamed is the number of a person.
func userNamed(t *testing.T, s *store.Store, name string) int64 {
	t.Helper()
	all, err := s.Users(t.Context())
	for _, u := range all {
		if u.Name == name {
			return u.ID
		}
	}
	t.Fatalf("nobody is called %s: %v", name, err)
	return 0
}

func TestAdminsInviteChangeAndRemovePeople(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, s *store.Store) {
		w := byAdmin(newWorldOn(t, s))
		page := read(t, w.post("/users/invite", url.Values{"role": {"reader"}}))
		link := madeLink.FindStringSubmatch(page)
		if link == nil {
			t.Fatalf("no link\n%s", page)
		}
		wants(t, w.get("/users", 200), "invites a new reader", "by <bdi>some admin</bdi>")
		resp := w.anonymously(link[1], credentials("Some Admin", password), elsewhere)
		wants(t, read(t, resp), "Somebody here has this name already")
		resp = w.anonymously(link[1], credentials("Edda", password), elsewhere)
		w.get("/", 200, elsewhere, with(resp))
		edda := "/users/" + strconv.FormatInt(userNamed(t, s, "Edda"), 10)
		w.get("/users", 403, elsewhere, with(resp))
		wants(t, w.get("/users", 200), "Edda", "reader")
		w.follow(w.post(edda+"/role", url.Values{"role": {"admin"}}))
		w.get("/users", 200, elsewhere, with(resp))
		w.follow(w.post(edda+"/role", url.Values{"role": {"reader"}}))
		if resp := w.post(edda+"/role", url.Values{"role": {"owner"}}); resp.StatusCode != http.StatusUnprocessableEntity {
			t.Errorf("a role that there is not: %d", resp.StatusCode)
		}
		for _, path := range []string{"/users/1/role", "/users/1/remove"} {
			resp := w.post(path, url.Values{"role": {"reader"}})
			if page := read(t, resp); resp.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, "The desk needs an admin") {
				t.Errorf("%s, the last admin: %d", path, resp.StatusCode)
			}
		}
		w.follow(w.post(edda+"/sign-out", nil))
		w.get("/profile", 303, elsewhere, with(resp))
		reset := madeLink.FindStringSubmatch(read(t, w.post(edda+"/link", nil)))
		if reset == nil {
			t.Fatal("no link for a new password")
		}
		wants(t, w.get(reset[1], 200, elsewhere), "Choose a new password", "Edda")
		resp = w.anonymously(reset[1], url.Values{"password": {"curlews call at dawn"}}, elsewhere)
		w.get("/profile", 200, elsewhere, with(resp))
		wants(t, w.get(edda+"/remove", 200), "Remove this person?", "Edda")
		wants(t, w.follow(w.post(edda+"/remove", nil)), "The person is removed")
		w.get("/profile", 303, elsewhere, with(resp))
		for _, path := range []string{edda + "/remove", "/users/9/link", "/users/x/role", "/users/invitations/9/revoke", "/users/tokens/9/revoke"} {
			if resp := w.post(path, nil); resp.StatusCode != http.StatusNotFound {
				t.Errorf("%s: %d", path, resp.StatusCode)
			}
		}
		taken := madeLink.FindStringSubmatch(read(t, w.post("/users/invite", url.Values{"role": {"admin"}})))
		open, err := s.Invitations(t.Context(), w.now())
		if err != nil || len(open) != 1 {
			t.Fatalf("%d links, %v", len(open), err)
		}
		w.follow(w.post("/users/invitations/"+strconv.FormatInt(open[0].ID, 10)+"/revoke", nil))
		w.get(taken[1], http.StatusGone)
	})
}

func TestChangesStandInTheLogWithWhoMadeThem(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	w.post("/story/1/move", url.Values{"article": {"2"}, "to": {"4"}}, elsewhere)
	w.post("/story/1/move", url.Values{"article": {"2"}, "to": {"77"}}, elsewhere) // refused
	w.post("/takedown", url.Values{"outlet": {"far.example"}, "reason": {"asked\nfor"}})
	var lines []string
	for _, line := range w.logged() {
		if strings.Contains(line, "changed by hand") {
			lines = append(lines, line)
		}
	}
	if len(lines) != 2 {
		t.Fatalf("%q", lines)
	}
	wants(t, lines[0], `by="some admin"`, "from=192.168.1.20", `what="POST /story/{name}/move"`, "path=/story/1/move", "article=2", "to=4")
	wants(t, lines[1], "outlet=far.example", `reason="asked\nfor"`)
}

func TestChangingThePasswordOnThePage(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	reader := w.as(store.RoleReader)
	form := url.Values{"present": {"gulls gather at noon"}, "password": {"curlews call at dawn"}}
	resp := w.anonymously("/profile/password", form, reader)
	if page := read(t, resp); resp.StatusCode != http.StatusUnprocessableEntity || !strings.Contains(page, "The present password is another.") || strings.Contains(page, "curlews") {
		t.Errorf("%d", resp.StatusCode)
	}
	form.Set("present", password)
	resp = w.anonymously("/profile/password", form, reader)
	wants(t, w.get(resp.Header.Get("Location"), 200, reader), "The password is changed.")
	if resp := w.anonymously("/profile/sign-out", nil, reader); resp.Header.Get("Location") != "/sign-in?out" {
		t.Errorf("signed out everywhere: %d", resp.StatusCode)
	}
	w.get("/profile", 303, reader)
}
