package main

import (
	"context"
	"io"
	"os"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/app"
)

type usersCommand struct {
	Add    usersAddCommand    `cmd:"" help:"Make a link that invites somebody, or the person at once."`
	List   usersListCommand   `cmd:"" help:"List who can sign in."`
	Role   usersRoleCommand   `cmd:"" help:"Change what a person may do."`
	Link   usersLinkCommand   `cmd:"" help:"Make a link by which a person chooses a new password."`
	Remove usersRemoveCommand `cmd:"" help:"Remove a person with all tokens."`
}

type usersAddCommand struct {
	Role     string `enum:"reader,admin" default:"reader" help:"reader or admin."`
	Password bool   `name:"password-stdin" help:"Read the password from standard input and make the person at once."`
	Name     string `arg:"" optional:"" help:"Name of the person, with --password-stdin."`
}

func (c *usersAddCommand) Run(ctx context.Context, a *app.App) error {
	var password io.Reader
	switch {
	case c.Password && strings.TrimSpace(c.Name) == "":
		return app.Usage("--password-stdin: name the person too")
	case c.Password:
		password = os.Stdin
	case c.Name != "":
		return app.Usage("%s: who is invited by a link chooses the name; give it with --password-stdin only", c.Name)
	}
	return a.AddUser(ctx, c.Name, c.Role, password)
}

type usersListCommand struct{}

func (c *usersListCommand) Run(ctx context.Context, a *app.App) error { return a.ListUsers(ctx) }

type usersRoleCommand struct {
	Name string `arg:"" help:"Name of the person."`
	Role string `arg:"" enum:"reader,admin" help:"reader or admin."`
}

func (c *usersRoleCommand) Run(ctx context.Context, a *app.App) error {
	return a.SetUserRole(ctx, c.Name, c.Role)
}

type usersLinkCommand struct {
	Name string `arg:"" help:"Name of the person."`
}

func (c *usersLinkCommand) Run(ctx context.Context, a *app.App) error { return a.LinkUser(ctx, c.Name) }

type usersRemoveCommand struct {
	Name string `arg:"" help:"Name of the person."`
}

func (c *usersRemoveCommand) Run(ctx context.Context, a *app.App) error {
	return a.RemoveUser(ctx, c.Name)
}

type tokensCommand struct {
	Add    tokensAddCommand    `cmd:"" help:"Make a token and print it."`
	List   tokensListCommand   `cmd:"" help:"List all tokens."`
	Revoke tokensRevokeCommand `cmd:"" help:"End a token."`
}

type tokensAddCommand struct {
	Scope string `enum:"reader,admin" default:"reader" help:"What it may do: reader or admin."`
	User  string `placeholder:"NAME" help:"Whose it is; it ends with that person, and may do no more."`
	Days  int    `default:"365" help:"How many days it is good; 0: without end."`
	Label string `arg:"" help:"What it is for."`
}

func (c *tokensAddCommand) Run(ctx context.Context, a *app.App) error {
	if c.Days < 0 || c.Days > 730 {
		return app.Usage("--days %d: want 1 to 730, or 0 for a token without end", c.Days)
	}
	return a.AddToken(ctx, c.Label, c.User, c.Scope, time.Duration(c.Days)*24*time.Hour)
}

type tokensListCommand struct{}

func (c *tokensListCommand) Run(ctx context.Context, a *app.App) error { return a.ListTokens(ctx) }

type tokensRevokeCommand struct {
	ID string `arg:"" name:"number" help:"Number of the token."`
}

func (c *tokensRevokeCommand) Run(ctx context.Context, a *app.App) error {
	return a.RevokeToken(ctx, c.ID)
}
