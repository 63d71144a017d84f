package web

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
)

// profileView is the content of the page of whoever is signed in.
type profileView struct {
	Name     string
	Role     string
	Sessions []sessionRow
	Tokens   []tokenRow
	Lives    []option
	Scopes   []option
	Label    string // what was typed
	Note     string
	Error    string // what was wrong with a form
	About    string // the form that it was wrong with: "password" or "token"
	Secret   string // of the token just made
	Feed     string // the address of a feed with it; empty when it may do more than read
	Example  string // a call of the API with it
	Least    int
}

// option is one choice of a form.
type option struct {
	Value, Name string
	Chosen      bool
}

type sessionRow struct {
	Agent      string
	Made, Seen instant
	Own        bool
}

type tokenRow struct {
	ID         int64
	Label      string
	Scope      string
	Owner      string // where those of several people are listed
	Made, Used instant
	Ends       string
	Over       bool
}

const aDay = 24 * time.Hour

// tokenLives are how long a token can be good.
var tokenLives = []struct {
	name string
	life time.Duration
}{{"30 days", 30 * aDay}, {"90 days", 90 * aDay}, {"a year", 365 * aDay}, {"without end", 0}}

func (s *site) profile(w http.ResponseWriter, r *http.Request) error {
	v := profileView{}
	switch r.URL.Query().Get("done") {
	case "password":
		v.Note = "The password is changed. You are signed out everywhere else."
	case "revoked":
		v.Note = "The token is revoked."
	}
	return s.showProfile(w, r, v, http.StatusOK)
}

func (s *site) showProfile(w http.ResponseWriter, r *http.Request, v profileView, status int) error {
	who, now := askerOf(r), s.Clock()
	v.Name, v.Role, v.Least = who.User.Name, who.Role, auth.MinPassword
	sessions, err := s.Store.Sessions(r.Context(), who.User.ID)
	if err != nil {
		return err
	}
	for _, one := range sessions {
		if now.Sub(one.Seen) < auth.SessionIdle && now.Sub(one.Made) < auth.SessionLife {
			v.Sessions = append(v.Sessions, sessionRow{browserName(one.Agent), instantOf(one.Made, now), instantOf(one.Seen, now), one.Hash == who.Session})
		}
	}
	tokens, err := s.Store.Tokens(r.Context(), who.User.ID)
	if err != nil {
		return err
	}
	v.Tokens = tokenRows(tokens, now)
	for i, l := range tokenLives {
		v.Lives = append(v.Lives, option{strconv.Itoa(int(l.life / aDay)), l.name, i == 2})
	}
	v.Scopes = []option{{store.RoleReader, "read", true}}
	if who.Role == store.RoleAdmin {
		v.Scopes = append(v.Scopes, option{store.RoleAdmin, "read and change", false})
	}
	p := s.page(r, "Your account", v)
	p.Section = "profile"
	return s.show(w, r, "profile", p, status)
}

func tokenRows(tokens []store.Token, now time.Time) []tokenRow {
	var rows []tokenRow
	for _, t := range tokens {
		row := tokenRow{ID: t.ID, Label: t.Label, Scope: scopeName(t.Scope), Owner: t.User.Name, Made: instantOf(t.Made, now), Used: instantOf(t.Used, now), Ends: "without end"}
		if !t.Ends.IsZero() {
			row.Ends, row.Over = "until "+t.Ends.UTC().Format("2 January 2006"), !t.Ends.After(now)
		}
		if row.Over {
			row.Ends = "ended on " + t.Ends.UTC().Format("2 January 2006")
		}
		rows = append(rows, row)
	}
	return rows
}

func scopeName(scope string) string {
	if scope == store.RoleAdmin {
		return "reads and changes"
	}
	return "reads"
}

// refuseProfile shows the page again with what was wrong with a form.
func (s *site) refuseProfile(w http.ResponseWriter, r *http.Request, v profileView, err error) error {
	status, message, known := s.signInMistake(w, err)
	if !known {
		return err
	}
	v.Error = message
	return s.showProfile(w, r, v, status)
}

func (s *site) changePassword(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(w, r); err != nil {
		return err
	}
	who := askerOf(r)
	err := s.Accounts.ChangePassword(r.Context(), who.Visitor, r.PostForm.Get("present"), r.PostForm.Get("password"), who.addr)
	if errors.Is(err, auth.ErrWrong) {
		err = auth.Mistake("the present password is another")
	}
	if err != nil {
		return s.refuseProfile(w, r, profileView{About: "password"}, err)
	}
	http.Redirect(w, r, "/profile?done=password", http.StatusSeeOther)
	return nil
}

func (s *site) signOutEverywhere(w http.ResponseWriter, r *http.Request) error {
	who := askerOf(r)
	if _, err := s.Accounts.SignOutEverywhere(r.Context(), who.Visitor, who.User.ID, false); err != nil {
		return err
	}
	signedOut(w, r)
	return nil
}

// makeToken shows the token on the answer itself: it is not kept, so there is no other page that could.
func (s *site) makeToken(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(w, r); err != nil {
		return err
	}
	v, who := profileView{About: "token", Label: cutAt(r.PostForm.Get("label"), 200)}, askerOf(r)
	days, err := strconv.Atoi(r.PostForm.Get("days"))
	if err != nil || days < 0 || days > int(auth.MaxTokenLife/aDay) {
		return s.refuseProfile(w, r, v, auth.Mistake("choose how long the token is good"))
	}
	secret, t, err := s.Accounts.NewToken(r.Context(), who.Name(), who.User, v.Label, r.PostForm.Get("scope"), time.Duration(days)*aDay)
	if err != nil {
		return s.refuseProfile(w, r, v, err)
	}
	shown := profileView{Secret: secret, Example: "curl -H 'Authorization: Bearer " + secret + "' " + s.absolute(r, "/api/v1/stories")}
	if t.Scope == store.RoleReader {
		shown.Feed = s.absolute(r, withQuery("/index.atom", url.Values{"token": {secret}}))
	}
	return s.showProfile(w, r, shown, http.StatusOK)
}

func (s *site) revokeToken(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return store.ErrNotFound
	}
	who := askerOf(r)
	if err := s.Accounts.Revoke(r.Context(), who.Name(), id, who.User.ID); err != nil {
		return err
	}
	http.Redirect(w, r, "/profile?done=revoked", http.StatusSeeOther)
	return nil
}
