package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/auth"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/internal/web"
)

// atTheDesk is what the log calls whoever uses the command line.
const atTheDesk = "the command line"

func (a *App) accounts(s *store.Store, now func() time.Time) *auth.Accounts {
	return auth.New(auth.Options{Store: s, Clock: now, Logger: a.Log})
}

// proxies are the networks of the setting trusted_proxies, which [Config.check] has looked at.
func (c *Config) proxies() []netip.Prefix {
	var all []netip.Prefix
	for _, text := range c.TrustedProxies {
		if p, err := parseNetwork(text); err == nil {
			all = append(all, p)
		}
	}
	return all
}

// parseNetwork reads a network, or an address as the network of itself alone.
func parseNetwork(text string) (netip.Prefix, error) {
	if a, err := netip.ParseAddr(text); err == nil {
		a = a.Unmap().WithZone("")
		return netip.PrefixFrom(a, a.BitLen()), nil
	}
	p, err := netip.ParsePrefix(text)
	return p.Masked(), err
}

// link is the full address of a link with a secret, at a site or, where readers reach it under another name, there.
func (a *App) link(site, secret string) string {
	base := site
	if a.Config.PublicURL != "" {
		base = a.Config.PublicURL
	}
	return strings.TrimSuffix(base, "/") + web.LinkPath(secret)
}

// siteAt is the address of a site that listens somewhere, as a browser on this machine can ask for it.
func siteAt(listen string) string {
	host, port, err := net.SplitHostPort(listen)
	if err != nil {
		return "http://" + listen + "/"
	}
	if ip, err := netip.ParseAddr(host); host == "" || err == nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port) + "/"
}

// welcome prints where the site is and, while there is no admin, the link that makes the first one.
func (a *App) welcome(ctx context.Context, site *site) error {
	if site == nil {
		return nil
	}
	secret, err := site.accounts.Setup(ctx)
	if err != nil && ctx.Err() == nil {
		return err
	}
	fmt.Fprintf(a.Out, "Wiredesk is at %s\n", site.url)
	if secret == "" {
		return nil
	}
	fmt.Fprintf(a.Out, "Nobody can change anything yet. This link, good once, makes the first admin:\n  %s\n", a.link(site.url, secret))
	return nil
}

// warnOfPlainSignIn says that passwords can be read on their way when people from other machines sign in without https.
func (a *App) warnOfPlainSignIn(site *site) {
	if site == nil || strings.HasPrefix(a.Config.PublicURL, "https://") {
		return
	}
	host, _, err := net.SplitHostPort(a.Config.Listen)
	if ip, parse := netip.ParseAddr(host); err == nil && host != "localhost" && (parse != nil || !ip.IsLoopback()) {
		a.Log.Warn("the site is served to other machines without https: put a proxy in front that has it, and set public_url", "listen", a.Config.Listen)
	}
}

// The name of the demo's admin.
const demoAdmin = "demo"

// welcomeToDemo makes the demo's admin, and returns a link that signs in as that.
func (a *App) welcomeToDemo(ctx context.Context, site *site) (link string, err error) {
	accounts := auth.New(auth.Options{Store: site.accounts.Store, Clock: site.accounts.Clock}) // nobody reads the demo's log
	u, err := accounts.Store.UserByKey(ctx, demoAdmin)
	if errors.Is(err, store.ErrNotFound) {
		// Nobody knows the password: the link is the way in, and the demo prints another one when it is started again.
		u, err = accounts.Add(ctx, "the demo", demoAdmin, store.RoleAdmin, auth.Password())
	}
	if err != nil {
		return "", err
	}
	secret, err := accounts.Enter(ctx, "the demo", u.ID)
	return a.link(site.url, secret), err
}
