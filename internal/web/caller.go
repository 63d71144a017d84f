package web

import (
	"net/http"
	"net/netip"
	"net/url"
	"strings"
)

// caller is where a request comes from, as far as that can be believed.
type caller struct {
	addr  netip.Addr // who asked; not valid where that is not known
	local bool       // it comes from this machine, and through no proxy
	https bool       // between who asked and the desk, or its proxy
	host  string     // the name under which the desk was asked for, perhaps with a port
}

// maxForwarded bounds how many proxies in a row are looked at.
const maxForwarded = 32

// callerOf believes the connection, and what proxies say only where the connection comes from one that the
// configuration trusts. A request with a trace of a proxy is never local, nor is one for a name by which readers elsewhere
// ask: a proxy on this machine that tells nothing of itself passes that name on.
func (s *site) callerOf(r *http.Request) caller {
	peer := addressOf(r.RemoteAddr)
	c := caller{addr: peer, https: r.TLS != nil, host: r.Host}
	switch {
	case !cameThroughProxy(r):
		c.local = peer.IsLoopback() && namesLoopback(r.Host)
	case s.trusted(peer):
		s.forwarded(r.Header, &c)
	}
	// Who asks for the public address has come by its scheme, whether or not a proxy says so.
	if host, ok := strings.CutPrefix(s.origin, "https://"); ok && strings.EqualFold(c.host, host) {
		c.https = true
	}
	return c
}

func addressOf(hostPort string) netip.Addr {
	a, err := netip.ParseAddr(hostname(hostPort))
	if err != nil {
		return netip.Addr{}
	}
	return a.Unmap().WithZone("")
}

func (s *site) trusted(a netip.Addr) bool {
	for _, p := range s.Proxies {
		if p.Contains(a) {
			return true
		}
	}
	return false
}

// proxyHeaders are set by proxies and by nobody at the machine itself.
var proxyHeaders = []string{"Forwarded", "Via", "X-Real-Ip", "X-Client-Ip", "True-Client-Ip", "Cf-Connecting-Ip", "X-Cluster-Client-Ip"}

func cameThroughProxy(r *http.Request) bool {
	if !r.ProtoAtLeast(1, 1) { // no browser speaks 1.0, but proxies do to their upstream
		return true
	}
	for _, name := range proxyHeaders {
		if _, ok := r.Header[name]; ok {
			return true
		}
	}
	for name := range r.Header {
		if strings.HasPrefix(name, "X-Forwarded") {
			return true
		}
	}
	return false
}

// hop is what a proxy says of who asked it.
type hop struct{ from, proto, host string }

// forwarded reads what a trusted proxy says. Lists grow at their end, so they are read from there, as long as
// the addresses are those of trusted proxies: what stands before may be the asker's invention.
//
// A proxy that writes one of the two kinds of headers passes on what the asker put into the other. Where both are there and do
// not name the same address, the address stays that of the proxy.
func (s *site) forwarded(h http.Header, c *caller) {
	standard, usual := forwardedHops(h), usualHops(h)
	list := usual
	if len(usual) == 0 {
		list = standard
	}
	at := s.firstStranger(list)
	if at < 0 {
		return
	}
	if len(usual) > 0 && len(standard) > 0 {
		if other := s.firstStranger(standard); other < 0 || standard[other].from != list[at].from {
			return
		}
	}
	said := list[at]
	if a := addressOf(said.from); a.IsValid() {
		c.addr = a
	}
	c.https = c.https || strings.EqualFold(said.proto, "https")
	if isHost(said.host) {
		c.host = said.host
	}
}

// firstStranger is the place, from the end, of the first address that is no trusted proxy's; else that of the first
// in the list. It is -1 where the list is empty.
func (s *site) firstStranger(list []hop) int {
	for i := len(list) - 1; i >= 0; i-- {
		if a := addressOf(list[i].from); i == 0 || !a.IsValid() || !s.trusted(a) {
			return i
		}
	}
	return -1
}

// usualHops reads X-Forwarded-For, -Proto and -Host. The latter two mostly have one value, whatever the number of
// proxies; the last is that of the nearest.
func usualHops(h http.Header) []hop {
	last := func(name string) string {
		values := listOf(h.Values(name))
		if len(values) == 0 {
			return ""
		}
		return values[len(values)-1]
	}
	proto, host := last("X-Forwarded-Proto"), last("X-Forwarded-Host")
	var all []hop
	for _, from := range listOf(h.Values("X-Forwarded-For")) {
		all = append(all, hop{from, proto, host})
	}
	return all
}

// listOf are the values of a header that is a list, the last maxForwarded of them.
func listOf(values []string) []string {
	var all []string
	for _, v := range values {
		for part := range strings.SplitSeq(v, ",") {
			all = append(all, strings.TrimSpace(part))
		}
	}
	return all[max(0, len(all)-maxForwarded):]
}

// forwardedHops reads Forwarded (RFC 7239). Commas and semicolons within quotes do not occur in what is looked for
// here, so that a header with some is read wrongly, but never as another address than one it holds.
func forwardedHops(h http.Header) []hop {
	var all []hop
	for _, element := range listOf(h.Values("Forwarded")) {
		var one hop
		for pair := range strings.SplitSeq(element, ";") {
			name, value, _ := strings.Cut(pair, "=")
			value = strings.Trim(strings.TrimSpace(value), `"`)
			switch strings.ToLower(strings.TrimSpace(name)) {
			case "for":
				one.from = value
			case "proto":
				one.proto = value
			case "host":
				one.host = value
			}
		}
		all = append(all, one)
	}
	return all
}

// isHost says whether a text can be a Host header.
func isHost(s string) bool {
	if s == "" || len(s) > 255 {
		return false
	}
	u, err := url.Parse("http://" + s + "/")
	return err == nil && u.Host == s && u.User == nil
}
