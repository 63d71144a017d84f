package auth

import (
	"context"
	"errors"
	"fmt"

	"github.com/wiredesk/wiredesk/internal/store"
)

// ErrLink says that a link is not good: used, over, taken back, or never there.
var ErrLink = errors.New("the link is not good any more")

// Setup returns the secret of a link that makes the first admin, or "" when there is an admin.
func (a *Accounts) Setup(ctx context.Context) (secret string, err error) {
	n, err := a.Store.Admins(ctx)
	if err != nil || n > 0 {
		return "", err
	}
	return a.link(ctx, store.Invitation{Kind: store.InvitationSetup, Role: store.RoleAdmin})
}

// Invite returns the secret of a link that makes a person with a role.
func (a *Accounts) Invite(ctx context.Context, by, role string) (secret string, err error) {
	if err := checkRole(role); err != nil {
		return "", err
	}
	secret, err = a.link(ctx, store.Invitation{Kind: store.InvitationNew, Role: role, By: by})
	if err == nil {
		a.Logger.Info("invitation made", "by", by, "role", role)
	}
	return secret, err
}

// Reset returns the secret of a link by which a person chooses a new password. Earlier ones for the same person end.
func (a *Accounts) Reset(ctx context.Context, by string, user int64) (secret string, err error) {
	return a.personal(ctx, by, user, store.InvitationReset)
}

// Enter returns the secret of a link that signs a person in at once.
func (a *Accounts) Enter(ctx context.Context, by string, user int64) (secret string, err error) {
	return a.personal(ctx, by, user, store.InvitationEnter)
}

func (a *Accounts) personal(ctx context.Context, by string, user int64, kind string) (string, error) {
	u, err := a.Store.User(ctx, user)
	if err != nil {
		return "", err
	}
	secret, err := a.link(ctx, store.Invitation{Kind: kind, UserID: user, By: by})
	if err == nil {
		a.Logger.Info("link made", "by", by, "user", u.Name, "kind", kind)
	}
	return secret, err
}

func (a *Accounts) link(ctx context.Context, i store.Invitation) (string, error) {
	secret := newSecret()
	i.Hash, i.Made = digest(secret), a.Clock()
	i.Ends = i.Made.Add(LinkLife)
	err := a.Store.Write(ctx, func(tx *store.Tx) error {
		if i.UserID != 0 {
			if err := tx.EndInvitations(ctx, i.Kind, i.UserID); err != nil {
				return err
			}
		}
		return tx.AddInvitation(ctx, i)
	})
	if err != nil {
		return "", fmt.Errorf("make a link: %w", err)
	}
	return secret, nil
}

// Link returns what a link is for, and for whom, without using it. ErrLink when it is not good.
func (a *Accounts) Link(ctx context.Context, secret string) (i store.Invitation, u store.User, err error) {
	if !wellFormed(secret) {
		return i, u, ErrLink
	}
	i, err = a.Store.Invitation(ctx, digest(secret), a.Clock())
	if err == nil && i.Kind == store.InvitationSetup {
		var n int
		if n, err = a.Store.Admins(ctx); err == nil && n > 0 {
			err = ErrLink
		}
	}
	if err == nil && i.UserID != 0 {
		u, err = a.Store.User(ctx, i.UserID)
	}
	if errors.Is(err, store.ErrNotFound) {
		err = ErrLink
	}
	return i, u, err
}

// Accept uses a link: it makes the person, or sets the password, and signs in. The name counts only where somebody new
// comes, the password only where one is chosen. The link stays good when something is wrong with these: a Mistake.
// The session whose secret is old ends.
func (a *Accounts) Accept(ctx context.Context, secret, name, password, agent, old string) (session string, u store.User, err error) {
	i, u, err := a.Link(ctx, secret)
	if err != nil {
		return "", u, err
	}
	if i.UserID == 0 {
		if u.Name, err = CleanName(name); err != nil {
			return "", u, err
		}
		u.Key, u.Role, u.Made = Key(u.Name), i.Role, a.Clock()
	}
	if i.Kind != store.InvitationEnter {
		if err = CheckPassword(password, u.Name); err != nil {
			return "", u, err
		}
		if u.Password, err = a.Hasher.Hash(ctx, password); err != nil {
			return "", u, err
		}
	}
	session, err = a.begin(ctx, u, agent, old, func(tx *store.Tx) (store.User, error) {
		err := a.use(ctx, tx, i, &u)
		return u, err
	})
	if err != nil {
		if errors.Is(err, store.ErrNotFound) {
			err = ErrLink // another was first
		}
		return "", u, mistaken(err)
	}
	a.Logger.Info("link used", "kind", i.Kind, "user", u.Name, "role", u.Role, "made by", i.By)
	return session, u, nil
}

// use does in a transaction what a link is for.
func (a *Accounts) use(ctx context.Context, tx *store.Tx, i store.Invitation, u *store.User) (err error) {
	if err := tx.UseInvitation(ctx, i.Hash, a.Clock()); err != nil {
		return err
	}
	switch i.Kind {
	case store.InvitationEnter:
		return nil
	case store.InvitationReset:
		if err := tx.SetPassword(ctx, u.ID, u.Password); err != nil {
			return err
		}
		_, err := tx.EndSessions(ctx, u.ID, "")
		return err
	}
	if u.ID, err = tx.AddUser(ctx, *u); err != nil {
		return err
	}
	if i.Role == store.RoleAdmin { // nobody makes the first one any more
		err = tx.EndInvitations(ctx, store.InvitationSetup, 0)
	}
	return err
}

// Add makes a person at once, for the command line.
func (a *Accounts) Add(ctx context.Context, by, name, role, password string) (u store.User, err error) {
	if u.Name, err = CleanName(name); err != nil {
		return u, err
	}
	if err = errors.Join(checkRole(role), CheckPassword(password, u.Name)); err != nil {
		return u, err
	}
	u.Key, u.Role, u.Made = Key(u.Name), role, a.Clock()
	if u.Password, err = a.Hasher.Hash(ctx, password); err != nil {
		return u, err
	}
	err = a.Store.Write(ctx, func(tx *store.Tx) (err error) {
		if u.ID, err = tx.AddUser(ctx, u); err == nil && role == store.RoleAdmin {
			err = tx.EndInvitations(ctx, store.InvitationSetup, 0)
		}
		return err
	})
	if err != nil {
		return u, mistaken(err)
	}
	a.Logger.Info("user added", "by", by, "user", u.Name, "role", role)
	return u, nil
}

func checkRole(role string) error {
	if role != store.RoleReader && role != store.RoleAdmin {
		return Mistake("the role is reader or admin")
	}
	return nil
}

// SetRole changes what a person may do. store.ErrLastAdmin when nobody would be left who may do everything.
func (a *Accounts) SetRole(ctx context.Context, by string, user int64, role string) error {
	if err := checkRole(role); err != nil {
		return err
	}
	return a.change(ctx, by, user, "role changed", func(tx *store.Tx) error { return tx.SetRole(ctx, user, role) }, "role", role)
}

// Remove forgets a person with all sessions and tokens. store.ErrLastAdmin when nobody would be left who may do everything.
func (a *Accounts) Remove(ctx context.Context, by string, user int64) error {
	return a.change(ctx, by, user, "user removed", func(tx *store.Tx) error { return tx.RemoveUser(ctx, user) })
}

// TakeBack ends a link by its number.
func (a *Accounts) TakeBack(ctx context.Context, by string, invitation int64) error {
	err := a.Store.Write(ctx, func(tx *store.Tx) error { return tx.EndInvitation(ctx, invitation) })
	if err == nil {
		a.Logger.Info("link taken back", "by", by, "link", invitation)
	}
	return err
}

func (a *Accounts) change(ctx context.Context, by string, user int64, what string, fn func(tx *store.Tx) error, more ...any) error {
	u, err := a.Store.User(ctx, user)
	if err != nil {
		return err
	}
	if err := a.Store.Write(ctx, fn); err != nil {
		return err
	}
	a.Logger.Info(what, append([]any{"by", by, "user", u.Name}, more...)...)
	return nil
}
