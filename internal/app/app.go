// Package app puts the desk together: its configuration, the parts it is made of, and what a
// command does with them from start to end.
package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/export"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
)

// Version is the program's; a release sets it when it is built.
var Version = "dev"

// App is a configured desk that is not running.
type App struct {
	Config   Config
	Settings []*Setting
	Out      io.Writer // what a command prints
	Err      io.Writer // progress, and the log
	Log      *slog.Logger
}

// New makes an App of a configuration.
func New(c Config, settings []*Setting, out, errs io.Writer) *App {
	return &App{Config: c, Settings: settings, Out: out, Err: errs, Log: newLogger(c, errs)}
}

func newLogger(c Config, w io.Writer) *slog.Logger {
	var level slog.Level
	if err := level.UnmarshalText([]byte(c.LogLevel)); err != nil {
		level = slog.LevelInfo
	}
	o := &slog.HandlerOptions{Level: level}
	if c.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, o))
	}
	return slog.New(slog.NewTextHandler(w, o))
}

// openStore opens the database of the configuration.
func (a *App) openStore(ctx context.Context) (*store.Store, error) {
	s, err := store.Open(ctx, store.Options{Dir: a.Config.Data, URL: a.Config.Database})
	if err != nil && a.Config.Database != "" {
		// A driver that tried several addresses gives a line for each; the last says enough.
		lines := strings.Split(strings.TrimSpace(err.Error()), "\n")
		return nil, Usage("no database: %s; check --database", strings.TrimSpace(lines[len(lines)-1]))
	}
	return s, err
}

// existingStore opens the database only where there is one, for commands that would make no sense
// on an empty one.
func (a *App) existingStore(ctx context.Context) (*store.Store, error) {
	if a.Config.Database == "" {
		if _, err := os.Stat(databaseFile(a.Config.Data)); errors.Is(err, os.ErrNotExist) {
			return nil, Usage("no desk in %s: name its folder with --data, or begin one with `wiredesk feeds add`, `wiredesk run` or `wiredesk import`", a.Config.Data)
		}
	}
	return a.openStore(ctx)
}

func (a *App) userAgent() string {
	contact := a.Config.FetchContact
	if contact == "" {
		contact = a.Config.PublicURL
	}
	if contact == "" {
		return "Wiredesk/" + Version
	}
	return "Wiredesk/" + Version + " (+" + contact + ")"
}

func (a *App) fetcher(s *store.Store, now func() time.Time) (*fetch.Client, error) {
	o := fetch.Options{
		UserAgent: a.userAgent(), Allow: a.Config.FetchAllow, Timeout: a.Config.FetchTimeout, Pause: a.Config.FetchPause,
		Slots: s.Slots(), Now: now,
	}
	if a.Config.FetchProxy != "" {
		proxy, err := url.Parse(a.Config.FetchProxy)
		if err != nil || proxy.Host == "" {
			return nil, Usage("fetch.proxy %q: want http://HOST:PORT", a.Config.FetchProxy)
		}
		o.Proxy = proxy
	}
	return fetch.New(o), nil
}

func (a *App) deskOptions(s *store.Store, client *fetch.Client, now func() time.Time) desk.Options {
	c := a.Config
	o := desk.Options{
		Store: s, Fetch: client, Logger: a.Log, Clock: now, Roles: c.Roles,
		MinInterval: c.PollMin, MaxInterval: c.PollMax, MaxFeed: c.PollMaxSize, Polls: c.PollAtOnce,
		MaxPage: c.ReadMaxSize, Recheck: c.ReadRecheck, Reads: c.ReadAtOnce, FetchPages: c.ReadPages, Pictures: c.ReadPictures,
		Settle: c.WriteSettle, RewriteAge: c.RewriteMaxAge,
		Account: account.Options{MaxShare: c.WriteMaxShare, MaxWords: c.WriteMaxWords, Lang: c.WriteLang},
		Cluster: cluster.Options{Window: c.GroupWindow},
		Kept:    store.Kept{Pages: c.KeepPages, Articles: c.KeepArticles, Stories: c.KeepStories},
	}
	if c.PublishHugo != "" {
		o.Targets = append(o.Targets, export.HugoTarget{Dir: c.PublishHugo})
	}
	return o
}

// kite keeps files for Kite's reader up to date, nil when none are configured.
func (a *App) kite(s *store.Store) *export.KiteTarget {
	if a.Config.PublishKite == "" || !slices.Contains(a.Config.Roles, desk.RoleWrite) {
		return nil
	}
	return export.NewKiteTarget(s, a.Config.PublishKite, export.KiteOptions{}, a.Log)
}

// parts is a desk with what it works with.
type parts struct {
	store  *store.Store
	client *fetch.Client
	desk   *desk.Desk
	kite   *export.KiteTarget // nil for none
}

// assemble opens the database and makes the desk; change may alter its options.
func (a *App) assemble(ctx context.Context, now func() time.Time, change func(*desk.Options)) (*parts, error) {
	for _, role := range a.Config.Roles {
		if !slices.Contains(desk.Roles, role) {
			return nil, Usage("roles: %q is none of %s", role, strings.Join(desk.Roles, ", "))
		}
	}
	s, err := a.openStore(ctx)
	if err != nil {
		return nil, err
	}
	client, err := a.fetcher(s, now)
	if err != nil {
		s.Close()
		return nil, err
	}
	o := a.deskOptions(s, client, now)
	if o.Vectors, err = a.vectors(now); err != nil {
		client.Close()
		s.Close()
		return nil, err
	}
	if o.Rewriter, err = a.rewriter(); err != nil {
		client.Close()
		s.Close()
		return nil, err
	}
	if change != nil {
		change(&o)
	}
	kite := a.kite(s)
	if kite != nil {
		o.Targets = append(o.Targets, kite)
	}
	d, err := desk.New(o)
	if err != nil {
		client.Close()
		s.Close()
		return nil, err
	}
	return &parts{s, client, d, kite}, nil
}

func (p *parts) close() error {
	err := p.desk.Stop()
	if p.kite != nil {
		err = errors.Join(err, p.kite.Close())
	}
	p.client.Close()
	if closing := p.store.Close(); closing != nil {
		err = errors.Join(err, fmt.Errorf("close the database: %w", closing))
	}
	return err
}
