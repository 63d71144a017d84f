package web

import (
	"errors"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
)

// cookieName is the name of the session's cookie. Browsers share cookies between the ports of a host, so the port is
// part of it. With https it has the prefix by which browsers see to it that no neighbouring host has set it.
func cookieName(c caller) string {
	name := "wiredesk"
	if c.https {
		return "__Host-" + name
	}
	if _, port, err := net.SplitHostPort(c.host); err == nil {
		name += "_" + port
	}
	return name
}

func setCookie(w http.ResponseWriter, c caller, secret string) {
	cookie := &http.Cookie{Name: cookieName(c), Value: secret, Path: "/", HttpOnly: true, Secure: c.https,
		SameSite: http.SameSiteLaxMode, MaxAge: int(auth.SessionLife / time.Second)}
	if secret == "" {
		cookie.MaxAge = -1
	}
	w.Header().Set("Cache-Control", "no-store")
	http.SetCookie(w, cookie)
}

// oldSession is the secret of the session that a browser has, which a new one replaces.
func oldSession(r *http.Request) string {
	cookie, err := r.Cookie(cookieName(askerOf(r).caller))
	if err != nil {
		return ""
	}
	return cookie.Value
}

// signInView is the content of the page on which people sign in.
type signInView struct {
	Next  string
	Name  string
	Error string
	Note  string
	Empty bool // there is nobody yet who could
}

func (s *site) signInForm(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	v := signInView{Next: safeReturn(q.Get("next"))}
	if askerOf(r).Session != "" {
		http.Redirect(w, r, v.Next, http.StatusSeeOther)
		return nil
	}
	if q.Has("out") {
		v.Note = "You are signed out."
	}
	return s.showSignIn(w, r, v, http.StatusOK)
}

func (s *site) showSignIn(w http.ResponseWriter, r *http.Request, v signInView, status int) error {
	n, err := s.Store.Admins(r.Context())
	if err != nil {
		return err
	}
	v.Empty = n == 0
	p := s.page(r, "Sign in", v)
	p.Section = "sign-in"
	return s.show(w, r, "sign-in", p, status)
}

// show writes a page that is nobody else's and is not kept.
func (s *site) show(w http.ResponseWriter, r *http.Request, view string, p page, status int) error {
	p.NoIndex = true
	body, err := s.views.render(view, p)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", htmlType)
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(body) // an error means that the reader has left
	}
	return nil
}

func (s *site) signIn(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(w, r); err != nil {
		return err
	}
	v, who := signInView{Next: safeReturn(r.PostForm.Get("next")), Name: r.PostForm.Get("name")}, askerOf(r)
	secret, err := s.Accounts.SignIn(r.Context(), v.Name, r.PostForm.Get("password"), who.addr, r.UserAgent(), oldSession(r))
	if err != nil {
		status, message, known := s.signInMistake(w, err)
		if !known {
			return err
		}
		v.Error, v.Name = message, cutAt(v.Name, 4*auth.MaxName)
		return s.showSignIn(w, r, v, status)
	}
	setCookie(w, who.caller, secret)
	http.Redirect(w, r, v.Next, http.StatusSeeOther)
	return nil
}

// signInMistake says in words why a password was not taken, and with which status.
func (s *site) signInMistake(w http.ResponseWriter, err error) (status int, message string, known bool) {
	var tooOften *auth.TooOften
	var mistaken auth.Mistake
	switch {
	case errors.Is(err, auth.ErrWrong):
		return http.StatusUnprocessableEntity, "Name and password do not belong together.", true
	case errors.As(err, &tooOften):
		retryAfter(w, tooOften.Wait)
		return http.StatusTooManyRequests, "There were too many failed attempts. Try again in " + inWords(tooOften.Wait) + ".", true
	case errors.Is(err, auth.ErrBusy):
		retryAfter(w, 10*time.Second)
		return http.StatusServiceUnavailable, "Too many people are signing in at the moment. Try again in a few seconds.", true
	case errors.As(err, &mistaken):
		return http.StatusUnprocessableEntity, sentenceOf(mistaken), true
	}
	return 0, "", false
}

func inWords(d time.Duration) string {
	if d > time.Minute {
		return count(int((d+time.Minute-1)/time.Minute), "minute")
	}
	return count(int((d+time.Second-1)/time.Second), "second")
}

func (s *site) signOut(w http.ResponseWriter, r *http.Request) error {
	who := askerOf(r)
	if err := s.Accounts.SignOut(r.Context(), who.Visitor); err != nil {
		return err
	}
	signedOut(w, r)
	return nil
}

func signedOut(w http.ResponseWriter, r *http.Request) {
	setCookie(w, askerOf(r).caller, "")
	http.Redirect(w, r, "/sign-in?out", http.StatusSeeOther)
}

func readForm(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	if err := r.ParseForm(); err != nil {
		return formError(err)
	}
	return nil
}

// safeReturn is the path to go back to after signing in; the front page unless it is sure to be one of this site. Browsers
// take a backslash for a slash, and drop tabs and line breaks wherever they stand, so that none may be in it.
func safeReturn(path string) string {
	if len(path) > 2000 || !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") {
		return "/"
	}
	for i := range len(path) {
		if c := path[i]; c <= ' ' || c == 0x7f || c == '\\' {
			return "/"
		}
	}
	u, err := url.Parse(path)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || strings.Contains(u.Path, "..") || strings.Contains(u.Path, "//") ||
		strings.HasPrefix(u.Path, "/sign-") {
		return "/"
	}
	return u.RequestURI()
}
