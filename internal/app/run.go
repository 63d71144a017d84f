package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/wiredesk/wiredesk/internal/api"
	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/desk"
	"github.com/wiredesk/wiredesk/internal/web"
)

// Run is the desk at work: it polls, reads, groups, writes, publishes and serves until ctx
// ends.
func (a *App) Run(ctx context.Context) (err error) {
	release, err := a.lockData()
	if err != nil {
		if errors.Is(err, errLocked) {
			return Usage("%w; stop it, or name another folder with --data", err)
		}
		return err
	}
	defer release()
	p, err := a.assemble(ctx, time.Now, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	site, err := a.serve(p, time.Now, a.Config.Listen)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, site.close()) }()
	if err := p.desk.Start(ctx); err != nil {
		return err
	}
	a.warnOfPlainSignIn(site)
	a.Log.Info("the desk is at work", "version", Version, "data", a.where(), "roles", strings.Join(a.Config.Roles, ","))
	if err := a.welcome(ctx, site); err != nil {
		return fmt.Errorf("link for the first admin: %w", err)
	}
	go a.watch(ctx, p)
	select {
	case <-ctx.Done():
		a.Log.Info("stopping")
		return nil
	case err := <-site.failed():
		return fmt.Errorf("serve the site: %w", err)
	}
}

func (a *App) where() string {
	if a.Config.Database != "" {
		return "PostgreSQL"
	}
	return a.Config.Data
}

// site is the web site on the air; nil where this machine does not serve.
type site struct {
	url      string
	accounts *auth.Accounts
	server   *http.Server
	done     chan error
}

// serve opens the site's address and answers there.
func (a *App) serve(p *parts, now func() time.Time, listen string) (*site, error) {
	if !slices.Contains(a.Config.Roles, desk.RoleServe) {
		return nil, nil
	}
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return nil, Usage("listen on %s: %w; name another address with --listen", listen, err)
	}
	accounts := a.accounts(p.store, now)
	handler := web.New(web.Options{
		Store: p.store, Desk: p.desk, Clock: now, Logger: a.Log, Title: a.Config.Title, PublicURL: a.Config.PublicURL,
		Accounts: accounts, Public: a.Config.Public, Proxies: a.Config.proxies(),
		Hosts: a.Config.Hosts, Pictures: a.Config.ReadPictures, Metrics: metrics(p), API: api.New(api.Options{Store: p.store, Clock: now, Logger: a.Log}),
	})
	s := &site{url: siteAt(listener.Addr().String()), accounts: accounts, server: web.Server(handler), done: make(chan error, 1)}
	go func() { s.done <- s.server.Serve(listener) }()
	return s, nil
}

func (s *site) failed() <-chan error {
	if s == nil {
		return nil
	}
	return s.done
}

// close ends the site, letting answers under way finish.
func (s *site) close() error {
	if s == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	if err := s.server.Shutdown(ctx); err != nil {
		return s.server.Close()
	}
	return nil
}

// metrics are what the rows say is there and to be done, counted when asked.
func metrics(p *parts) http.Handler {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), newWorkCollector(p.desk))
	if p.desk.Rewriter != nil {
		registry.MustRegister(p.desk.Rewriter.Collectors()...)
	}
	return promhttp.HandlerFor(registry, promhttp.HandlerOpts{})
}
