package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"code.dny.dev/ssrf"
)

// guard decides which addresses may be dialled. It looks at the address that
// a connection is about to be made to, in net.Dialer.Control, so a name that
// resolves to something else the second time gains nothing.
type guard struct {
	names    map[string]bool // hosts and host:ports that may lead anywhere
	guarded  net.Dialer
	open     net.Dialer
	guardian *ssrf.Guardian
}

func newGuard(o Options) *guard {
	g := &guard{names: map[string]bool{}}
	var v4, v6 []netip.Prefix
	for _, entry := range o.Allow {
		entry = strings.ToLower(strings.TrimSpace(entry))
		prefix, err := netip.ParsePrefix(entry)
		switch {
		case err != nil:
			g.names[strings.Trim(entry, "[]")] = true
		case prefix.Addr().Is4():
			v4 = append(v4, prefix)
		default:
			v6 = append(v6, prefix)
		}
	}
	if o.Proxy != nil {
		g.names[hostKey(o.Proxy)] = true
	}
	g.guardian = ssrf.New(ssrf.WithAnyPort(), ssrf.WithAllowedV4Prefixes(v4...), ssrf.WithAllowedV6Prefixes(v6...))
	g.open = net.Dialer{Timeout: 10 * time.Second, Resolver: o.Resolver}
	g.guarded = g.open
	g.guarded.Control = g.guardian.Safe
	return g
}

// dial is the DialContext of the transport.
func (g *guard) dial(ctx context.Context, network, address string) (net.Conn, error) {
	if g.allowed(address) {
		return g.open.DialContext(ctx, network, address)
	}
	conn, err := g.guarded.DialContext(ctx, network, address)
	if err != nil && isRefusal(err) {
		return nil, fmt.Errorf("dial %s: %w", address, ErrPrivate)
	}
	return conn, err
}

// allowed reports whether a host:port is allowed by name.
func (g *guard) allowed(address string) bool {
	address = strings.ToLower(address)
	host, _, err := net.SplitHostPort(address)
	return g.names[address] || err == nil && g.names[host]
}

func isRefusal(err error) bool {
	return errors.Is(err, ssrf.ErrProhibitedIP) || errors.Is(err, ssrf.ErrProhibitedNetwork)
}

// literal refuses an address that is written as a number and lies on a private
// network before anything is asked: a proxy would otherwise dial it for us.
func (g *guard) literal(u *url.URL) error {
	ip, err := netip.ParseAddr(u.Hostname())
	if err != nil || g.allowed(hostKey(u)) {
		return nil
	}
	if g.guardian.SafeAddr(ip.Unmap().WithZone("")) != nil {
		return ErrPrivate
	}
	return nil
}

// maxAddress is the longest address that is asked, in bytes.
const maxAddress = 8 << 10

// parseAddress reads an absolute http or https address without credentials.
// A host that ends in a number is an IPv4 address to the URL Standard
// (https://url.spec.whatwg.org/#ends-in-a-number-checker); forms other than four
// decimal numbers serve only to get past filters and are refused.
func parseAddress(raw string) (*url.URL, error) {
	if len(raw) > maxAddress {
		return nil, fmt.Errorf("%w: longer than %s", ErrAddress, size(maxAddress))
	}
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrAddress, err)
	}
	return u, checkAddress(u)
}

func checkAddress(u *url.URL) error {
	switch {
	case u.Scheme != "http" && u.Scheme != "https":
		return fmt.Errorf("%w: neither http nor https", ErrAddress)
	case u.Hostname() == "":
		return fmt.Errorf("%w: no host", ErrAddress)
	case u.User != nil:
		return fmt.Errorf("%w: it carries a user name or password", ErrAddress)
	case endsInNumber(u.Hostname()) && !isIP(u.Hostname()):
		return fmt.Errorf("%w: the host is neither a name nor an IP address", ErrAddress)
	}
	u.Fragment, u.RawFragment = "", ""
	u.Host = strings.ToLower(u.Host)
	return nil
}

func isIP(host string) bool {
	_, err := netip.ParseAddr(host)
	return err == nil
}

func endsInNumber(host string) bool {
	host = strings.TrimSuffix(host, ".")
	last := host[strings.LastIndexByte(host, '.')+1:]
	if len(last) > 1 && last[0] == '0' && last[1]|0x20 == 'x' {
		_, err := strconv.ParseUint(last[2:], 16, 64)
		return err == nil || len(last) == 2 || errors.Is(err, strconv.ErrRange)
	}
	return last != "" && strings.Trim(last, "0123456789") == ""
}

// hostKey is the host with its port, the key of everything that is kept per
// host.
func hostKey(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = "80"
		if u.Scheme == "https" {
			port = "443"
		}
	}
	return net.JoinHostPort(strings.ToLower(u.Hostname()), port)
}
