package web

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
)

// rule says who may use an address. Every route has one; the zero rule is none, and a route with it is not served.
type rule int

const (
	_ rule = iota
	// forAll is for what nobody has to be known for: signing in, the style sheet, whether the desk is well.
	forAll
	// forReaders is for what may be read: by whoever is signed in or has a token, by anybody at the machine itself, and by
	// all the world when the configuration says so.
	forReaders
	// forOperators is for figures on the desk's work: as forReaders, but never for all the world.
	forOperators
	// forPeople is for whoever is signed in in a browser, of any role.
	forPeople
	// forAdmins is for whatever changes what the desk holds, and for what only those see who may change it.
	forAdmins
)

// route is what stands behind an address, and who may use it.
type route struct {
	rule   rule
	answer handlerFunc
}

// asker is who makes a request, and from where.
type asker struct {
	caller
	auth.Visitor
}

type askerKey struct{}

func withAsker(r *http.Request, a asker) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), askerKey{}, a))
}

// askerOf returns who makes a request. It is nobody from nowhere until the rule of the route was applied.
func askerOf(r *http.Request) asker {
	a, _ := r.Context().Value(askerKey{}).(asker)
	return a
}

// viewer is the part of a page's key that tells for whom it was made: people of one role see the same.
func viewer(r *http.Request) string { return askerOf(r).Role }

// isAdmin says whether a page shows the forms that change something.
func isAdmin(r *http.Request) bool { return askerOf(r).Role == store.RoleAdmin }

// mayRead says whether pages show more than a form to sign in.
func (s *site) mayRead(a asker) bool { return a.local || s.Public || a.Role != "" }

// enter applies a rule before it lets a request through.
func (s *site) enter(rule rule, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		who, err := s.recognise(r)
		if who.Role != "" { // else it is the asker who arrived
			r = withAsker(r, who)
		}
		if err == nil {
			err = s.admit(rule, r, who)
		}
		if err != nil {
			s.turnAway(w, r, err)
			return
		}
		if rule != forAll {
			w.Header().Add("Vary", "Cookie")
		}
		if rule == forAdmins && changes(r) {
			s.audited(w, r, next)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// changes says whether a request is one that may change something.
func changes(r *http.Request) bool { return r.Method != http.MethodGet && r.Method != http.MethodHead }

// recognise finds out who makes a request: by its token, else by its session.
func (s *site) recognise(r *http.Request) (asker, error) {
	who := askerOf(r)
	secret, given := bearer(r)
	inAddress := false
	if !given {
		secret, inAddress = feedToken(r)
	}
	var err error
	if given || inAddress {
		who.Visitor, err = s.Accounts.Token(r.Context(), secret)
		switch {
		case err != nil:
		case who.Role == "":
			err = &denial{status: http.StatusUnauthorized, code: "invalid_token", detail: "The token is not known here, was revoked, or has ended."}
		case inAddress && who.Token.Scope != store.RoleReader: // addresses get into logs and histories
			err = &denial{status: http.StatusUnauthorized, code: "invalid_token", detail: "A token that may change something has no place in an address. Use one that only reads."}
		}
		return who, err
	}
	if cookie, missing := r.Cookie(cookieName(who.caller)); missing == nil {
		who.Visitor, err = s.Accounts.Session(r.Context(), cookie.Value)
	}
	return who, err
}

// bearer is the token in a request's header.
func bearer(r *http.Request) (secret string, given bool) {
	scheme, secret, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	return strings.TrimSpace(secret), strings.EqualFold(scheme, "Bearer")
}

// feedToken takes the token out of the address of a feed: feed readers cannot send headers. It is taken out, so that
// it gets into no link, no key and no log.
func feedToken(r *http.Request) (secret string, given bool) {
	if _, form := feedForm(r.URL.Path); form == "" || changes(r) || !strings.Contains(r.URL.RawQuery, "token=") {
		return "", false
	}
	q := r.URL.Query()
	if given = q.Has("token"); given {
		secret = q.Get("token")
		q.Del("token")
		r.URL.RawQuery = q.Encode()
	}
	return secret, given
}

// admit says why a request must not pass, if it must not.
func (s *site) admit(rule rule, r *http.Request, who asker) error {
	if changes(r) {
		// A token is sent by a program that means it; a cookie is sent by a browser whatever page asks it to.
		if who.Token.ID == 0 && !s.ownPage(r, who.caller) {
			return &refusal{status: http.StatusForbidden, title: "Not from this desk’s page",
				message: "The request did not come from a page of this desk. Open the page there, and use its form. " +
					"If this is its page, a proxy hides the desk’s name: put it into the settings as the public address."}
		}
		if rule == forReaders || rule == forOperators {
			rule = forAdmins // whatever changes something needs an admin
		}
	}
	switch rule {
	case forAll:
		return nil
	case forReaders:
		if s.mayRead(who) {
			return nil
		}
	case forOperators:
		if who.local || who.Role != "" {
			return nil
		}
	case forPeople:
		if who.Session != "" {
			return nil
		}
		if who.Token.ID != 0 {
			return &denial{status: http.StatusForbidden, code: "insufficient_scope", detail: "This is for people who are signed in, not for tokens."}
		}
	case forAdmins:
		if who.Role == store.RoleAdmin {
			return nil
		}
		if who.Role != "" {
			return &denial{status: http.StatusForbidden, code: "insufficient_scope", detail: "Only an admin of this desk may do this."}
		}
	default:
		return fmt.Errorf("%s %s has no rule", r.Method, r.URL.Path)
	}
	return &denial{status: http.StatusUnauthorized, detail: "Sign in, or send a token."}
}

// denial says that a request came from somebody who may not do this. Who is not known is told how to become known.
type denial struct {
	status int
	code   string // an error of RFC 6750, section 3.1; may be empty
	detail string
}

func (d *denial) Error() string { return d.detail }

// challenge is the header of an answer to who is not known (RFC 6750, section 3).
func (d *denial) challenge() string {
	if d.code == "" {
		return `Bearer realm="Wiredesk"`
	}
	return `Bearer realm="Wiredesk", error="` + d.code + `"`
}

// turnAway answers who must not pass: programs with what is wrong, people with the form to sign in.
func (s *site) turnAway(w http.ResponseWriter, r *http.Request, err error) {
	var d *denial
	api := strings.HasPrefix(r.URL.Path, "/api/")
	if errors.As(err, &d) {
		unknown := d.status == http.StatusUnauthorized && d.code == ""
		if unknown && !api && !changes(r) && !isFeed(r) {
			w.Header().Set("Cache-Control", "no-store")
			http.Redirect(w, r, withQuery("/sign-in", url.Values{"next": {r.URL.RequestURI()}}), http.StatusSeeOther)
			return
		}
		w.Header().Set("WWW-Authenticate", d.challenge())
		err = d.refusal()
	}
	var known *refusal
	if api && errors.As(err, &known) {
		problem(w, r, known)
		return
	}
	s.fail(w, r, err)
}

// problem answers a program in the form of RFC 9457, as the API does.
func problem(w http.ResponseWriter, r *http.Request, e *refusal) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(e.status)
	if r.Method != http.MethodHead {
		json.NewEncoder(w).Encode(map[string]any{"title": http.StatusText(e.status), "status": e.status, "detail": e.message}) // an error means that who asked has left
	}
}

func isFeed(r *http.Request) bool {
	_, form := feedForm(r.URL.Path)
	return form != ""
}

func (d *denial) refusal() error {
	title := "Not for everybody"
	if d.status == http.StatusUnauthorized {
		title = "Sign in first"
	}
	return &refusal{status: d.status, title: title, message: d.detail}
}

// ownPage says whether a request was sent by one of the desk's own pages. A request that says nothing of where it
// comes from is not. Both things that browsers say have to agree: Sec-Fetch-Site, which no page can set, and Origin,
// which older browsers send too.
func (s *site) ownPage(r *http.Request, c caller) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	if site != "" && site != "same-origin" {
		return false
	}
	origins := r.Header.Values("Origin")
	if len(origins) == 0 {
		return site == "same-origin"
	}
	u, err := url.Parse(origins[0])
	return err == nil && len(origins) == 1 && (u.Scheme == "http" || u.Scheme == "https") &&
		(strings.EqualFold(u.Host, c.host) || s.base != "" && strings.EqualFold(origins[0], s.origin))
}
