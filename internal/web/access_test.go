package web_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/web"
)

// The people and programs that ask, in the order in which outcomes are written below.
var askers = []string{"nobody here", "nobody elsewhere", "nobody through a proxy", "reader elsewhere", "read token", "admin token", "admin elsewhere"}

// outcomes are what each of the askers gets by the rule of a route: "in", "sign" for the way to the form to sign in,
// "401" and "403".
var outcomes = map[string]struct{ get, change, public string }{
	"all":       {get: "in in in in in in in", change: "in in in in in in in"},
	"readers":   {get: "in sign sign in in in in", public: "in in in in in in in", change: "401 401 401 403 403 in in"},
	"operators": {get: "in sign sign in in in in"},
	"people":    {get: "sign sign sign in 403 403 in", change: "401 401 401 in 403 403 in"},
	"admins":    {get: "sign sign sign 403 403 in in", change: "401 401 401 403 403 in in"},
}

// apiRoutes stand in package api, whose own test walks them; here it is enough that the rule is in front of all of it.
var apiRoutes = map[string]string{"GET /api/v1/stories": "readers", "POST /api/v1/stories": "readers", "GET /api/": "readers"}

func elsewhere(r *http.Request) { r.RemoteAddr = "192.168.1.20:50000" }

func (w *world) token(scope string) func(*http.Request) {
	w.t.Helper()
	secret, _, err := w.accounts.NewToken(w.t.Context(), "test", store.User{}, "a program", scope, 0)
	if err != nil {
		w.t.Fatal(err)
	}
	return func(r *http.Request) {
		elsewhere(r)
		r.Header.Set("Authorization", "Bearer "+secret)
		for _, name := range []string{"Origin", "Sec-Fetch-Site"} { // programs say nothing of pages
			r.Header.Del(name)
		}
	}
}

func (w *world) askers() map[string]func(*http.Request) {
	reader, admin := w.as(store.RoleReader), w.as(store.RoleAdmin)
	return map[string]func(*http.Request){
		"nobody here":            func(*http.Request) {},
		"nobody elsewhere":       elsewhere,
		"nobody through a proxy": behindProxy,
		"reader elsewhere":       func(r *http.Request) { elsewhere(r); reader(r) },
		"read token":             w.token(store.RoleReader),
		"admin token":            w.token(store.RoleAdmin),
		"admin elsewhere":        func(r *http.Request) { elsewhere(r); admin(r) },
	}
}

// TestEveryAddressKeepsItsRule walks all routes as everybody. A new route is walked by itself; one without a rule fails.
func TestEveryAddressKeepsItsRule(t *testing.T) {
	t.Parallel()
	routes := web.Routes()
	if len(routes) < 30 {
		t.Fatalf("only %d routes", len(routes))
	}
	for pattern, rule := range apiRoutes {
		routes[pattern] = rule
	}
	for pattern, rule := range routes {
		want, ok := outcomes[rule]
		if !ok {
			t.Errorf("%s has no rule", pattern)
			continue
		}
		method, path, both := strings.Cut(pattern, " ")
		if !both {
			method, path = http.MethodGet, pattern
		}
		t.Run(pattern, func(t *testing.T) {
			t.Parallel()
			expected := want.get
			if method != http.MethodGet {
				expected = want.change
			}
			walk(t, method, addressOf(path), expected)
			if want.public != "" && method == http.MethodGet {
				walk(t, method, addressOf(path), want.public, public)
			} else {
				walk(t, method, addressOf(path), expected, public)
			}
		})
	}
}

// addressOf is an address that a pattern matches.
func addressOf(pattern string) string {
	return strings.NewReplacer("{$}", "", "{id}", "1", "{name}", "1", "{list}", "unknown", "{secret}", "none", "{file}", "none").Replace(pattern)
}

func walk(t *testing.T, method, path, expected string, change ...func(*web.Options)) {
	t.Helper()
	api := http.NewServeMux()
	api.HandleFunc("/api/", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("{}")) })
	w := newWorld(t, append(change, func(o *web.Options) { o.API = api })...)
	as := w.askers()
	for i, want := range strings.Fields(expected) {
		resp := w.do(request(method, path, nil, fromPage, as[askers[i]], briefly))
		got := "in"
		switch location := resp.Header.Get("Location"); {
		case strings.HasPrefix(location, "/sign-in?next="):
			got = "sign"
			if strings.HasPrefix(path, "/api/") {
				t.Errorf("%s %s: a program is sent to the form", method, path)
			}
		case resp.StatusCode == http.StatusUnauthorized:
			got = "401"
		case resp.StatusCode == http.StatusForbidden:
			got = "403"
		}
		if want == "sign" && (strings.HasPrefix(path, "/api/") || hasFeedForm(path)) {
			want = "401"
		}
		if got != want {
			t.Errorf("%s %s as %s: %s (%d), want %s", method, path, askers[i], got, resp.StatusCode, want)
		}
		if got == "401" && !strings.HasPrefix(resp.Header.Get("WWW-Authenticate"), "Bearer") {
			t.Errorf("%s %s as %s: 401 without a challenge", method, path, askers[i])
		}
		if strings.HasPrefix(path, "/api/") && got != "in" && resp.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s as %s: refused as %s", path, askers[i], resp.Header.Get("Content-Type"))
		}
	}
}

// briefly ends a request after a while: some answers go on for as long as the reader stays.
func briefly(r *http.Request) {
	if r.URL.Path == "/live" {
		ctx, cancel := context.WithTimeout(r.Context(), 500*time.Millisecond)
		context.AfterFunc(ctx, cancel)
		*r = *r.WithContext(ctx)
	}
}

func hasFeedForm(path string) bool {
	return slices.ContainsFunc([]string{".atom", ".rss", ".json"}, func(end string) bool { return strings.HasSuffix(path, end) })
}

func TestAnAdminsRoleIsLostAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	admin := w.as(store.RoleAdmin)
	if _, err := w.accounts.Add(t.Context(), "test", "another", store.RoleAdmin, password); err != nil {
		t.Fatal(err)
	}
	w.get("/feeds.opml", 200, admin)
	u, err := w.store.UserByKey(t.Context(), "some admin")
	if err == nil {
		err = w.accounts.SetRole(t.Context(), "test", u.ID, store.RoleReader)
	}
	if err != nil {
		t.Fatal(err)
	}
	w.get("/feeds.opml", 403, admin)
	if err := w.accounts.Remove(t.Context(), "test", u.ID); err != nil {
		t.Fatal(err)
	}
	w.get("/feeds.opml", 303, admin)
}

// TestAPageKeptForAnAdminIsShownToNobodyElse asks for pages in turns, as the cache would mix them up.
func TestAPageKeptForAnAdminIsShownToNobodyElse(t *testing.T) {
	t.Parallel()
	w := twoStories(t)
	for _, path := range []string{"/", "/outlet/far.example", ferryWhy, "/story/1-ferry-aground-off-saltney", "/about", "/search?q=ferry"} {
		page := w.get(path, 200)
		wants(t, page, ">Your account<")
		lacks(t, page, ">Sign in<")
		w.asker = nil
		page = w.get(path, 200)
		wants(t, page, ">Sign in<")
		lacks(t, page, ">Your account<", `method="post"`, "Take down")
		w.asker = w.admin
	}
}

// TestAProxyThatHidesIsNotTakenForThePersonAtTheMachine asks as programs do that stand in front of the desk on its own machine.
func TestAProxyThatHidesIsNotTakenForThePersonAtTheMachine(t *testing.T) {
	t.Parallel()
	w := newWorld(t, func(o *web.Options) { o.PublicURL, o.Hosts = "https://news.example.org", []string{"desk.lan"} })
	for name, c := range map[string]struct {
		change func(*http.Request)
		status int
	}{
		"by name":          {func(*http.Request) {}, 200},
		"by address":       {func(r *http.Request) { r.Host = "127.0.0.1:7878" }, 200},
		"by IPv6":          {func(r *http.Request) { r.Host, r.RemoteAddr = "[::1]:7878", "[::1]:50000" }, 200},
		"mapped into IPv6": {func(r *http.Request) { r.RemoteAddr = "[::ffff:127.0.0.1]:50000" }, 200},
		"the public name":  {func(r *http.Request) { r.Host = "news.example.org" }, 303},
		"another name":     {func(r *http.Request) { r.Host = "desk.lan" }, 303},
		"HTTP/1.0":         {func(r *http.Request) { r.ProtoMajor, r.ProtoMinor = 1, 0 }, 303},
		"X-Forwarded-For":  {behindProxy, 303},
		"empty header":     {header("X-Forwarded-For", ""), 303},
		"Forwarded":        {header("Forwarded", "for=127.0.0.1"), 303},
		"Via":              {header("Via", "1.1 cache"), 303},
		"X-Real-IP":        {header("X-Real-IP", "127.0.0.1"), 303},
		"no address":       {func(r *http.Request) { r.RemoteAddr = "@" }, 303},
		"its own address":  {func(r *http.Request) { r.Host = "192.168.1.5:7878" }, 303},
	} {
		if got := w.do(request(http.MethodGet, "/", nil, c.change)).StatusCode; got != c.status {
			t.Errorf("%s: %d, want %d", name, got, c.status)
		}
	}
}

func TestWhatProxiesSayCountsOnlyWhereTheyAreTrusted(t *testing.T) {
	t.Parallel()
	trusting := func(o *web.Options) {
		o.Proxies = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("127.0.0.1/32"), netip.MustParsePrefix("2001:db8::/32")}
	}
	for name, c := range map[string]struct {
		peer   string
		header http.Header
		secure bool   // the cookie is one for https
		from   string // who is counted
	}{
		"no proxy":             {"10.0.0.2:1", nil, false, "10.0.0.2"},
		"trusted":              {"10.0.0.2:1", http.Header{"X-Forwarded-For": {"203.0.113.9"}, "X-Forwarded-Proto": {"https"}}, true, "203.0.113.9"},
		"trusted, on loopback": {"127.0.0.1:1", http.Header{"X-Forwarded-For": {"203.0.113.9"}, "X-Forwarded-Proto": {"https"}}, true, "203.0.113.9"},
		"not trusted":          {"192.168.1.2:1", http.Header{"X-Forwarded-For": {"203.0.113.9"}, "X-Forwarded-Proto": {"https"}}, false, "192.168.1.2"},
		"invented in front":    {"10.0.0.2:1", http.Header{"X-Forwarded-For": {"198.51.100.7, 203.0.113.9"}}, false, "203.0.113.9"},
		"two proxies":          {"10.0.0.2:1", http.Header{"X-Forwarded-For": {"203.0.113.9, 10.0.0.3"}}, false, "203.0.113.9"},
		"two headers":          {"10.0.0.2:1", http.Header{"X-Forwarded-For": {"198.51.100.7", "203.0.113.9"}}, false, "203.0.113.9"},
		"standard":             {"10.0.0.2:1", http.Header{"Forwarded": {`for="[2001:DB8:9::1]:4711";proto=https;host=localhost:8080`}}, true, "2001:db8:9::"},
		"standard, not v6":     {"10.0.0.2:1", http.Header{"Forwarded": {`for=198.51.100.7, for=203.0.113.9;by=10.0.0.2`}}, false, "203.0.113.9"},
		"both, the same":       {"10.0.0.2:1", http.Header{"Forwarded": {"for=203.0.113.9"}, "X-Forwarded-For": {"203.0.113.9"}}, false, "203.0.113.9"},
		"both, at odds":        {"10.0.0.2:1", http.Header{"Forwarded": {"for=198.51.100.7;proto=https"}, "X-Forwarded-For": {"203.0.113.9"}}, false, "10.0.0.2"},
		"no address":           {"10.0.0.2:1", http.Header{"X-Forwarded-For": {"unknown"}}, false, "10.0.0.2"},
		"obfuscated":           {"10.0.0.2:1", http.Header{"Forwarded": {"for=_hidden"}}, false, "10.0.0.2"},
		"empty":                {"10.0.0.2:1", http.Header{"X-Forwarded-For": {""}}, false, "10.0.0.2"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, trusting)
			ask := func(r *http.Request) {
				r.RemoteAddr = c.peer
				for name, values := range c.header {
					r.Header[name] = values
				}
			}
			if resp := w.do(request(http.MethodGet, "/", nil, ask)); resp.StatusCode != http.StatusSeeOther {
				t.Errorf("it is taken for local: %d", resp.StatusCode)
			}
			w.admin(httptest.NewRequest(http.MethodGet, "/", nil)) // there is one
			resp := w.post("/sign-in", url.Values{"name": {"some admin"}, "password": {password}}, ask)
			if len(resp.Cookies()) != 1 || resp.Cookies()[0].Secure != c.secure {
				t.Errorf("cookies %v", resp.Cookies())
			}
			counted := strings.TrimSuffix(c.from, "::")
			if !slices.ContainsFunc(w.logged(), func(line string) bool {
				return strings.Contains(line, "signed in") && strings.Contains(line, "from="+counted)
			}) {
				t.Errorf("%s is not who was counted: %q", c.from, w.logged())
			}
		})
	}
}
