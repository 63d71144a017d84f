package web

import (
	"errors"
	"net/http"
	"strings"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
)

// linkPath is the beginning of the links that are good once; their secret follows.
const linkPath = "/invitation/"

// LinkPath is the path of a link with a secret.
func LinkPath(secret string) string { return linkPath + secret }

// linkView is the content of the page that a link opens.
type linkView struct {
	Kind  string
	Role  string
	For   string // the name of whom it is for; empty when that is to be chosen
	Name  string // what was typed
	Error string
	Path  string
	Least int // characters of a password
}

// openLink shows what a link is for. Only one that signs in at once is used by opening it, and not by a browser that only
// looks ahead.
func (s *site) openLink(w http.ResponseWriter, r *http.Request) error {
	secret := r.PathValue("secret")
	i, u, err := s.Accounts.Link(r.Context(), secret)
	if err != nil {
		return linkError(err)
	}
	if i.Kind == store.InvitationEnter && r.Method == http.MethodGet && !strings.Contains(r.Header.Get("Sec-Purpose")+r.Header.Get("Purpose"), "prefetch") {
		return s.acceptLink(w, r)
	}
	return s.showLink(w, r, i, u, linkView{}, http.StatusOK)
}

func (s *site) showLink(w http.ResponseWriter, r *http.Request, i store.Invitation, u store.User, v linkView, status int) error {
	v.Kind, v.Role, v.For, v.Path, v.Least = i.Kind, i.Role, u.Name, LinkPath(r.PathValue("secret")), auth.MinPassword
	title := "Welcome"
	if i.Kind == store.InvitationReset {
		title = "A new password"
	}
	return s.show(w, r, "invitation", s.page(r, title, v), status)
}

func linkError(err error) error {
	if errors.Is(err, auth.ErrLink) {
		return gone("This link is not good any more: it was used, has ended, or was taken back. Ask an admin of the desk for another one, or make one there with the command “wiredesk users”.")
	}
	return err
}

// acceptLink uses a link and signs in.
func (s *site) acceptLink(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(w, r); err != nil {
		return err
	}
	secret, name := r.PathValue("secret"), r.PostForm.Get("name")
	session, _, err := s.Accounts.Accept(r.Context(), secret, name, r.PostForm.Get("password"), r.UserAgent(), oldSession(r))
	if err != nil {
		status, message, known := s.signInMistake(w, err)
		if !known {
			return linkError(err)
		}
		i, u, err := s.Accounts.Link(r.Context(), secret)
		if err != nil {
			return linkError(err)
		}
		return s.showLink(w, r, i, u, linkView{Name: cutAt(name, 4*auth.MaxName), Error: message}, status)
	}
	setCookie(w, askerOf(r).caller, session)
	http.Redirect(w, r, "/", http.StatusSeeOther)
	return nil
}
