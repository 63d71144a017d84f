package web

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// policy is what a page may load and do: its own style sheet, script and
// pictures, and forms to the desk itself.
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; " +
	"form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// secured sets the headers that every answer carries. The referrer policy is
// "same-origin" and not stricter, because without a referrer browsers send the
// origin of a form as "null".
func secured(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Permissions-Policy", "interest-cohort=()")
		next.ServeHTTP(w, r)
	})
}

// bounded keeps from every handler more than any form of the desk holds. A request that only asks has nothing to send:
// net/http would read forms in several parts of such a one, too, and lay them on the disk, whatever their size.
func bounded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if changes(r) {
			r.Body = http.MaxBytesReader(w, r.Body, maxOPML+maxForm)
		} else {
			r.Body = http.NoBody
		}
		next.ServeHTTP(w, r)
	})
}

// hostNames are the names under which the desk is asked, in lower case; with a
// port where only that port is meant.
type hostNames map[string]bool

func newHostNames(names []string) hostNames {
	set := hostNames{}
	for _, n := range names {
		if n != "" {
			set[strings.ToLower(n)] = true
		}
	}
	return set
}

// own says whether a Host header names the desk.
func (n hostNames) own(host string) bool {
	host = strings.ToLower(host)
	return n[host] || n[hostname(host)] || namesLoopback(host)
}

// namesLoopback says whether a Host header is one that leads to the machine itself wherever it is used.
func namesLoopback(host string) bool {
	name := strings.ToLower(hostname(host))
	return name == "localhost" || strings.HasSuffix(name, ".localhost") || loopback(name)
}

// hostname is a Host header without its port and brackets.
func hostname(host string) string {
	if name, _, err := net.SplitHostPort(host); err == nil {
		return name
	}
	return strings.Trim(host, "[]")
}

func loopback(address string) bool {
	ip, err := netip.ParseAddr(address)
	return err == nil && ip.Unmap().IsLoopback()
}

func isAddress(name string) bool {
	_, err := netip.ParseAddr(name)
	return err == nil
}

// guardHost finds out where a request comes from, and keeps the pages that are served on loopback from sites that let
// their own name lead there (DNS rebinding). An address in figures needs no name, so it cannot be rebound.
func (s *site) guardHost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		c := s.callerOf(r)
		r = withAsker(r, asker{caller: c})
		if _, told := r.Header["X-Forwarded-For"]; told && !s.trusted(addressOf(r.RemoteAddr)) {
			s.untrusted.Do(func() {
				s.Logger.Warn("a proxy says for whom it asks and is not believed: all who come through it count as one, also when one of them guesses passwords; "+
					"if it is yours, name it in trusted_proxies", "proxy", hostname(r.RemoteAddr))
			})
		}
		if loopback(hostname(r.RemoteAddr)) && !s.names.own(c.host) && !isAddress(hostname(c.host)) {
			s.fail(w, r, &refusal{status: http.StatusForbidden, title: "Not a name of this desk",
				message: "The request asks for " + c.host + ". If that is how readers reach the desk, put it into the settings as its public address or one of its hosts."})
			return
		}
		next.ServeHTTP(w, r)
	})
}
