// Package auth knows who is who: people with a name, a password and a role, the browsers in which they are signed
// in, the links by which they come in the first time, and the tokens of programs.
//
// It knows nothing of HTTP; package web asks it who a request comes from, and decides what that person may do.
//
//   - Passwords are kept as Argon2id hashes (see [Hasher]). A name that does not exist costs the same time and gets the
//     same answer as a wrong password.
//   - Secrets of sessions, links and tokens are 256 random bits. They are handed out once; the database holds their
//     SHA-256, so that who reads it cannot sign in with what it holds.
//   - Failed attempts are counted by address and by name, within a fixed amount of memory. The counts are those of one
//     process: with several machines that serve, each has its own.
//   - The role that counts is that of the moment: who loses it, or is removed, has lost it with the next request.
package auth

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/netip"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// How long what is good.
const (
	SessionIdle  = 14 * 24 * time.Hour // without use
	SessionLife  = 60 * 24 * time.Hour // in all
	LinkLife     = 3 * 24 * time.Hour
	MaxTokenLife = 2 * 365 * 24 * time.Hour

	maxSessions = 50 // of one person
	maxTokens   = 50 // of one person, or of nobody

	touchEvery = 10 * time.Minute // how exactly the last use is known
	touchWait  = 250 * time.Millisecond
)

var (
	// ErrWrong says that name and password do not belong together; which of them is wrong is not told.
	ErrWrong = errors.New("name and password do not belong together")
	// ErrBusy says that too many passwords are being checked at the moment.
	ErrBusy = errors.New("too many people are signing in at the moment")
)

// TooOften says that there were too many failed attempts.
type TooOften struct{ Wait time.Duration }

func (e *TooOften) Error() string {
	return fmt.Sprintf("too many failed attempts; try again in %s", e.Wait.Round(time.Second))
}

// Visitor is who a request comes from. The zero Visitor is nobody.
type Visitor struct {
	Role    string      // store.RoleReader, store.RoleAdmin or empty
	User    store.User  // without a number when a token belongs to nobody
	Session string      // hash of the session; empty for programs
	Token   store.Token // of a program; without a number for people
}

// Name is what the log calls the visitor.
func (v Visitor) Name() string {
	switch {
	case v.Role == "":
		return "nobody"
	case v.Token.ID == 0:
		return v.User.Name
	case v.User.ID == 0:
		return "token " + v.Token.Label
	}
	return v.User.Name + " by token " + v.Token.Label
}

// Options are what accounts need.
type Options struct {
	Store  *store.Store
	Clock  func() time.Time // time.Now when nil
	Logger *slog.Logger     // told of every change, and by whom; none when nil
	Hasher *Hasher          // NewHasher() when nil
}

// Accounts are the people and programs of a desk. They are safe for concurrent use.
type Accounts struct {
	Options
	byAddress, byName *limiter
}

// New returns the accounts in a database.
func New(o Options) *Accounts {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.Hasher == nil {
		o.Hasher = NewHasher()
	}
	return &Accounts{Options: o, byAddress: newLimiter(addressFailures), byName: newLimiter(nameFailures)}
}

// SignIn checks name and password and begins a session, whose secret it returns. The session whose secret is
// old, if any, ends: a browser gets a new one each time. Errors are ErrWrong, ErrBusy, and *TooOften.
func (a *Accounts) SignIn(ctx context.Context, name, password string, from netip.Addr, agent, old string) (secret string, err error) {
	now, key := a.Clock(), Key(name)
	address := AddressKey(from)
	wait := a.byAddress.take(address, now)
	if wait == 0 {
		wait = a.byName.take(key, now)
	}
	if wait > 0 {
		return "", &TooOften{wait}
	}
	u, err := a.checked(ctx, key, password)
	if err != nil {
		if errors.Is(err, ErrWrong) {
			a.Logger.Warn("sign-in failed", "from", address, "user", u.Name)
		} else { // not the sender's fault
			a.byAddress.give(address)
			a.byName.give(key)
		}
		return "", err
	}
	a.byAddress.give(address)
	a.byName.forget(key)
	secret, err = a.begin(ctx, u, agent, old, nil)
	if err == nil {
		a.Logger.Info("signed in", "by", u.Name, "from", address)
	}
	return secret, err
}

// checked returns the person who has a name and a password; with ErrWrong the one who has the name, if there is one.
func (a *Accounts) checked(ctx context.Context, key, password string) (store.User, error) {
	u, err := a.Store.UserByKey(ctx, key)
	unknown := errors.Is(err, store.ErrNotFound)
	if err != nil && !unknown {
		return u, fmt.Errorf("look up a name: %w", err)
	}
	hash := u.Password
	if unknown {
		hash = a.Hasher.nobody
	}
	ok, outdated, err := a.Hasher.Verify(ctx, hash, password)
	switch {
	case err != nil:
		return u, err
	case !ok || unknown:
		return u, ErrWrong
	case outdated:
		if hash, err = a.Hasher.Hash(ctx, password); err != nil {
			return u, err
		}
		err = a.Store.Write(ctx, func(tx *store.Tx) error { return tx.SetPassword(ctx, u.ID, hash) })
	}
	return u, err
}

// begin stores a new session for a person; first may do something in the same transaction, and say for whom the
// session is when it is known only then.
func (a *Accounts) begin(ctx context.Context, u store.User, agent, old string, first func(tx *store.Tx) (store.User, error)) (string, error) {
	now, secret := a.Clock(), newSecret()
	err := a.Store.Write(ctx, func(tx *store.Tx) error {
		who := u
		if first != nil {
			var err error
			if who, err = first(tx); err != nil {
				return err
			}
		}
		if err := errors.Join(tx.PruneSessions(ctx, now.Add(-SessionIdle), now.Add(-SessionLife), now), tx.EndSession(ctx, digest(old))); err != nil {
			return err
		}
		return tx.AddSession(ctx, store.Session{Hash: digest(secret), User: who, Agent: cut(agent, 200), Made: now, Seen: now}, maxSessions)
	})
	if err != nil {
		return "", fmt.Errorf("begin a session: %w", err)
	}
	return secret, nil
}

// Session returns who is signed in with a secret, nobody when it is not or no longer good.
func (a *Accounts) Session(ctx context.Context, secret string) (Visitor, error) {
	if !wellFormed(secret) {
		return Visitor{}, nil
	}
	s, err := a.Store.Session(ctx, digest(secret))
	if errors.Is(err, store.ErrNotFound) {
		return Visitor{}, nil
	}
	if err != nil {
		return Visitor{}, fmt.Errorf("look up a session: %w", err)
	}
	now := a.Clock()
	if now.Sub(s.Seen) >= SessionIdle || now.Sub(s.Made) >= SessionLife {
		return Visitor{}, nil // its row goes with the next sign-in
	}
	if now.Sub(s.Seen) >= touchEvery {
		a.touch(ctx, func(ctx context.Context, tx *store.Tx) error { return tx.TouchSession(ctx, s.Hash, now) })
	}
	return Visitor{Role: s.User.Role, User: s.User, Session: s.Hash}, nil
}

// touch notes a use. Nobody waits long for that, because on SQLite the stages write on the same connection.
func (a *Accounts) touch(ctx context.Context, fn func(ctx context.Context, tx *store.Tx) error) {
	ctx, cancel := context.WithTimeout(ctx, touchWait)
	defer cancel()
	if err := a.Store.Write(ctx, func(tx *store.Tx) error { return fn(ctx, tx) }); err != nil {
		a.Logger.Debug("last use not noted", "error", err)
	}
}

// SignOut ends the visitor's session.
func (a *Accounts) SignOut(ctx context.Context, v Visitor) error {
	err := a.Store.Write(ctx, func(tx *store.Tx) error { return tx.EndSession(ctx, v.Session) })
	if err == nil {
		a.Logger.Info("signed out", "by", v.Name())
	}
	return err
}

// SignOutEverywhere ends all sessions of a person, but for the visitor's own when keep says so, and returns how many
// ended.
func (a *Accounts) SignOutEverywhere(ctx context.Context, v Visitor, user int64, keep bool) (n int64, err error) {
	except := ""
	if keep {
		except = v.Session
	}
	err = a.Store.Write(ctx, func(tx *store.Tx) (err error) {
		n, err = tx.EndSessions(ctx, user, except)
		return err
	})
	if err == nil {
		a.Logger.Info("signed out everywhere", "by", v.Name(), "user", user, "sessions", n)
	}
	return n, err
}

// ChangePassword replaces the visitor's password, given the present one, and ends the other sessions. Wrong ones
// count like failed attempts to sign in.
func (a *Accounts) ChangePassword(ctx context.Context, v Visitor, present, wanted string, from netip.Addr) error {
	if err := CheckPassword(wanted, v.User.Name); err != nil {
		return err
	}
	now, address := a.Clock(), AddressKey(from)
	if wait := a.byAddress.take(address, now); wait > 0 {
		return &TooOften{wait}
	}
	u, err := a.checked(ctx, v.User.Key, present)
	if !errors.Is(err, ErrWrong) {
		a.byAddress.give(address)
	}
	if err != nil {
		return err
	}
	hash, err := a.Hasher.Hash(ctx, wanted)
	if err != nil {
		return err
	}
	err = a.Store.Write(ctx, func(tx *store.Tx) error {
		if err := tx.SetPassword(ctx, u.ID, hash); err != nil {
			return err
		}
		_, err := tx.EndSessions(ctx, u.ID, v.Session)
		return err
	})
	if err == nil {
		a.Logger.Info("password changed", "by", v.Name())
	}
	return err
}

// cut shortens a text to at most n bytes, at a character, and drops what is no text.
func cut(s string, n int) string {
	if len(s) > n {
		s = s[:n]
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
}
