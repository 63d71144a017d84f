package app

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
)

// withAccounts runs fn on the accounts of a desk, which may be at work meanwhile. What a person got wrong is a
// mistake in the call.
func (a *App) withAccounts(ctx context.Context, fn func(accounts *auth.Accounts) error) error {
	return a.accountsOf(ctx, a.existingStore, fn)
}

func (a *App) accountsOf(ctx context.Context, open func(context.Context) (*store.Store, error), fn func(accounts *auth.Accounts) error) (err error) {
	s, err := open(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	err = fn(auth.New(auth.Options{Store: s}))
	var mistaken auth.Mistake
	switch {
	case errors.As(err, &mistaken):
		return &UsageError{mistaken}
	case errors.Is(err, store.ErrLastAdmin):
		return Usage("the desk needs an admin: make somebody else one first")
	}
	return err
}

// AddUser makes a link that invites somebody; with a name and a password, it makes the person at once. A desk that is not
// there yet begins with that.
func (a *App) AddUser(ctx context.Context, name, role string, password io.Reader) error {
	return a.accountsOf(ctx, a.openStore, func(accounts *auth.Accounts) error {
		if password == nil {
			secret, err := accounts.Invite(ctx, atTheDesk, role)
			if err != nil {
				return err
			}
			fmt.Fprintf(a.Out, "This link, good once and for three days, makes a new %s:\n  %s\n", role, a.link(siteAt(a.Config.Listen), secret))
			return nil
		}
		line, err := bufio.NewReader(io.LimitReader(password, 2*auth.MaxPassword)).ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read the password: %w", err)
		}
		u, err := accounts.Add(ctx, atTheDesk, name, role, strings.TrimRight(line, "\r\n"))
		if err != nil {
			return err
		}
		fmt.Fprintf(a.Out, "%s can sign in as %s\n", u.Name, u.Role)
		return nil
	})
}

// ListUsers prints who can sign in.
func (a *App) ListUsers(ctx context.Context) error {
	return a.withAccounts(ctx, func(accounts *auth.Accounts) error {
		people, err := accounts.Store.Users(ctx)
		if err != nil {
			return err
		}
		if len(people) == 0 {
			fmt.Fprintln(a.Out, "Nobody can sign in yet. Make a link for the first admin with `wiredesk users add --role admin`.")
			return nil
		}
		table := tabwriter.NewWriter(a.Out, 0, 4, 2, ' ', 0)
		fmt.Fprintln(table, "NAME\tROLE\tMADE\tLAST HERE")
		for _, u := range people {
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", u.Name, u.Role, dateOf(u.Made), dateOf(u.Seen))
		}
		return table.Flush()
	})
}

func dateOf(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.Local().Format("2006-01-02")
}

// RemoveUser forgets a person.
func (a *App) RemoveUser(ctx context.Context, name string) error {
	return a.onUser(ctx, name, func(accounts *auth.Accounts, u store.User) error {
		if err := accounts.Remove(ctx, atTheDesk, u.ID); err != nil {
			return err
		}
		fmt.Fprintf(a.Out, "removed %s\n", u.Name)
		return nil
	})
}

// SetUserRole changes what a person may do.
func (a *App) SetUserRole(ctx context.Context, name, role string) error {
	return a.onUser(ctx, name, func(accounts *auth.Accounts, u store.User) error {
		if err := accounts.SetRole(ctx, atTheDesk, u.ID, role); err != nil {
			return err
		}
		fmt.Fprintf(a.Out, "%s is %s now\n", u.Name, role)
		return nil
	})
}

// LinkUser makes a link by which a person who can sign in chooses a new password.
func (a *App) LinkUser(ctx context.Context, name string) error {
	return a.onUser(ctx, name, func(accounts *auth.Accounts, u store.User) error {
		secret, err := accounts.Reset(ctx, atTheDesk, u.ID)
		if err != nil {
			return err
		}
		fmt.Fprintf(a.Out, "This link, good once and for three days, lets %s choose a new password:\n  %s\n", u.Name, a.link(siteAt(a.Config.Listen), secret))
		return nil
	})
}

func (a *App) onUser(ctx context.Context, name string, fn func(accounts *auth.Accounts, u store.User) error) error {
	return a.withAccounts(ctx, func(accounts *auth.Accounts) error {
		u, err := findUser(ctx, accounts, name)
		if err != nil {
			return err
		}
		return fn(accounts, u)
	})
}

func findUser(ctx context.Context, accounts *auth.Accounts, name string) (store.User, error) {
	u, err := accounts.Store.UserByKey(ctx, auth.Key(name))
	if errors.Is(err, store.ErrNotFound) {
		return u, Usage("nobody here is called %s; `wiredesk users list` shows all", name)
	}
	return u, err
}

// AddToken makes a token for a program, of a person or of nobody, and prints it.
func (a *App) AddToken(ctx context.Context, label, owner, scope string, life time.Duration) error {
	return a.withAccounts(ctx, func(accounts *auth.Accounts) error {
		var u store.User
		if owner != "" {
			var err error
			if u, err = findUser(ctx, accounts, owner); err != nil {
				return err
			}
		}
		secret, t, err := accounts.NewToken(ctx, atTheDesk, u, label, scope, life)
		if err != nil {
			return err
		}
		fmt.Fprintln(a.Out, secret)
		until := "without end"
		if !t.Ends.IsZero() {
			until = "until " + dateOf(t.Ends)
		}
		fmt.Fprintf(a.Err, "Token %d, good %s. It is shown this once.\n", t.ID, until)
		return nil
	})
}

// ListTokens prints the tokens of all.
func (a *App) ListTokens(ctx context.Context) error {
	return a.withAccounts(ctx, func(accounts *auth.Accounts) error {
		tokens, err := accounts.Store.Tokens(ctx, 0)
		if err != nil {
			return err
		}
		table := tabwriter.NewWriter(a.Out, 0, 4, 2, ' ', 0)
		fmt.Fprintln(table, "ID\tSCOPE\tOF\tMADE\tENDS\tLAST USED\tFOR")
		for _, t := range tokens {
			fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%s\t%s\t%s\n", t.ID, t.Scope, orDash(t.User.Name), dateOf(t.Made), dateOf(t.Ends), dateOf(t.Used), t.Label)
		}
		return table.Flush()
	})
}

// RevokeToken ends a token by its number.
func (a *App) RevokeToken(ctx context.Context, number string) error {
	return a.withAccounts(ctx, func(accounts *auth.Accounts) error {
		id, err := strconv.ParseInt(number, 10, 64)
		if err == nil {
			err = accounts.Revoke(ctx, atTheDesk, id, 0)
		}
		if err != nil {
			if errors.Is(err, store.ErrNotFound) || errors.Is(err, strconv.ErrSyntax) || errors.Is(err, strconv.ErrRange) {
				return Usage("there is no token %s; `wiredesk tokens list` shows all", number)
			}
			return err
		}
		fmt.Fprintf(a.Out, "revoked token %d\n", id)
		return nil
	})
}
