package web

import (
	"errors"
	"fmt"
	"net/http"
	"strconv"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
)

// usersView is the content of the page of all people.
type usersView struct {
	People []personRow
	Links  []linkRow
	Tokens []tokenRow
	Note   string
	Error  string
	Link   string // the one just made
	For    string // whom it is for
}

type personRow struct {
	ID    int64
	Name  string
	Role  string
	Other string // the role that a button gives
	Seen  instant
	Own   bool
	Last  bool // the last admin, who stays one
}

type linkRow struct {
	ID   int64
	What string
	By   string
	Made instant
	Ends string
}

func (s *site) users(w http.ResponseWriter, r *http.Request) error {
	v := usersView{}
	switch r.URL.Query().Get("done") {
	case "role":
		v.Note = "The role is changed."
	case "removed":
		v.Note = "The person is removed, with all tokens."
	case "link":
		v.Note = "The link is taken back."
	case "token":
		v.Note = "The token is revoked."
	case "out":
		v.Note = "The person is signed out everywhere."
	}
	return s.showUsers(w, r, v, http.StatusOK)
}

func (s *site) showUsers(w http.ResponseWriter, r *http.Request, v usersView, status int) error {
	ctx, now := r.Context(), s.Clock()
	people, err := s.Store.Users(ctx)
	if err != nil {
		return err
	}
	links, err := s.Store.Invitations(ctx, now)
	if err != nil {
		return err
	}
	tokens, err := s.Store.Tokens(ctx, 0)
	if err != nil {
		return err
	}
	admins, names := 0, map[int64]string{}
	for _, u := range people {
		names[u.ID] = u.Name
		if u.Role == store.RoleAdmin {
			admins++
		}
	}
	for _, u := range people {
		row := personRow{ID: u.ID, Name: u.Name, Role: u.Role, Other: store.RoleAdmin, Seen: instantOf(u.Seen, now), Own: u.ID == askerOf(r).User.ID}
		if u.Role == store.RoleAdmin {
			row.Other, row.Last = store.RoleReader, admins == 1
		}
		v.People = append(v.People, row)
	}
	for _, i := range links {
		v.Links = append(v.Links, linkRow{i.ID, linkInWords(i, names[i.UserID]), i.By, instantOf(i.Made, now), i.Ends.UTC().Format("2 January, 15:04")})
	}
	v.Tokens = tokenRows(tokens, now)
	p := s.page(r, "People", v)
	p.Section = "users"
	return s.show(w, r, "users", p, status)
}

func linkInWords(i store.Invitation, name string) string {
	switch i.Kind {
	case store.InvitationSetup:
		return "makes the first admin"
	case store.InvitationReset:
		return "lets " + name + " choose a new password"
	case store.InvitationEnter:
		return "signs " + name + " in"
	}
	return "invites a new " + i.Role
}

// invite makes a link for somebody new, and shows it on the answer itself, because it is not kept.
func (s *site) invite(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(w, r); err != nil {
		return err
	}
	role := r.PostForm.Get("role")
	secret, err := s.Accounts.Invite(r.Context(), askerOf(r).Name(), role)
	if err != nil {
		return s.refuseUsers(w, r, err)
	}
	return s.showUsers(w, r, usersView{Link: s.absolute(r, LinkPath(secret)), For: "a new " + role}, http.StatusOK)
}

// resetLink makes a link by which a person chooses a new password.
func (s *site) resetLink(w http.ResponseWriter, r *http.Request) error {
	u, err := s.person(r)
	if err != nil {
		return err
	}
	secret, err := s.Accounts.Reset(r.Context(), askerOf(r).Name(), u.ID)
	if err != nil {
		return err
	}
	return s.showUsers(w, r, usersView{Link: s.absolute(r, LinkPath(secret)), For: u.Name}, http.StatusOK)
}

// refuseUsers shows the page again with what was wrong.
func (s *site) refuseUsers(w http.ResponseWriter, r *http.Request, err error) error {
	var mistaken auth.Mistake
	switch {
	case errors.As(err, &mistaken):
		return s.showUsers(w, r, usersView{Error: sentenceOf(mistaken)}, http.StatusUnprocessableEntity)
	case errors.Is(err, store.ErrLastAdmin):
		return s.showUsers(w, r, usersView{Error: "The desk needs an admin: make somebody else one first."}, http.StatusUnprocessableEntity)
	}
	return err
}

// person is the one that an address names.
func (s *site) person(r *http.Request) (store.User, error) {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return store.User{}, store.ErrNotFound
	}
	return s.Store.User(r.Context(), id)
}

func (s *site) setRole(w http.ResponseWriter, r *http.Request) error {
	if err := readForm(w, r); err != nil {
		return err
	}
	u, err := s.person(r)
	if err != nil {
		return err
	}
	if err := s.Accounts.SetRole(r.Context(), askerOf(r).Name(), u.ID, r.PostForm.Get("role")); err != nil {
		return s.refuseUsers(w, r, err)
	}
	return usersDone(w, r, "role")
}

func usersDone(w http.ResponseWriter, r *http.Request, what string) error {
	http.Redirect(w, r, "/users?done="+what, http.StatusSeeOther)
	return nil
}

func (s *site) confirmUserRemoval(w http.ResponseWriter, r *http.Request) error {
	u, err := s.person(r)
	if err != nil {
		return err
	}
	return s.ask(w, r, confirmation{Question: "Remove this person?", Subject: u.Name, Lang: "und",
		Says:   []string{"Who is removed is signed out everywhere, and the tokens end at once. What the person changed at the desk stays."},
		Action: fmt.Sprintf("/users/%d/remove", u.ID), Do: "Remove", Back: "/users", BackText: "Keep"})
}

func (s *site) removeUser(w http.ResponseWriter, r *http.Request) error {
	u, err := s.person(r)
	if err != nil {
		return err
	}
	if err := s.Accounts.Remove(r.Context(), askerOf(r).Name(), u.ID); err != nil {
		return s.refuseUsers(w, r, err)
	}
	return usersDone(w, r, "removed")
}

// signOutUser ends all sessions of a person.
func (s *site) signOutUser(w http.ResponseWriter, r *http.Request) error {
	u, err := s.person(r)
	if err != nil {
		return err
	}
	if _, err := s.Accounts.SignOutEverywhere(r.Context(), askerOf(r).Visitor, u.ID, true); err != nil {
		return err
	}
	return usersDone(w, r, "out")
}

func (s *site) takeBackLink(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return store.ErrNotFound
	}
	if err := s.Accounts.TakeBack(r.Context(), askerOf(r).Name(), id); err != nil {
		return err
	}
	return usersDone(w, r, "link")
}

// revokeAnyToken ends a token, whosever it is.
func (s *site) revokeAnyToken(w http.ResponseWriter, r *http.Request) error {
	id, err := strconv.ParseInt(r.PathValue("id"), 10, 64)
	if err != nil {
		return store.ErrNotFound
	}
	if err := s.Accounts.Revoke(r.Context(), askerOf(r).Name(), id, 0); err != nil {
		return err
	}
	return usersDone(w, r, "token")
}
