package web

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
)

// policy is what a page may load and do: its own style sheet, script and
// pictures, and forms to the desk itself.
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; " +
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

// hostNames are the names under which the desk is asked, in lower case; with a
// port where only that port is meant.
type hostNames map[string]bool

func newHostNames(names []string) hostNames {
	set := hostNames{"localhost": true}
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
	name := hostname(host)
	return n[host] || n[name] || strings.HasSuffix(name, ".localhost") || loopback(name)
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

// guardHost keeps the pages that are served on loopback from sites that let their own
// name lead there (DNS rebinding). An address in figures needs no name, so it cannot be
// rebound.
func (s *site) guardHost(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if loopback(hostname(r.RemoteAddr)) && !s.names.own(r.Host) && !isAddress(hostname(r.Host)) {
			s.wrap(func(http.ResponseWriter, *http.Request) error {
				return &refusal{status: http.StatusForbidden, title: "Not a name of this desk",
					message: "The request asks for " + r.Host + ". If that is how readers reach the desk, put it into the settings as its public address or one of its hosts."}
			}).ServeHTTP(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
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

// local says whether a request comes from the person at the machine.
func (s *site) local(r *http.Request) bool {
	return loopback(hostname(r.RemoteAddr)) && !cameThroughProxy(r) && s.names.own(r.Host)
}

// ownPage says whether a request was sent by one of the desk's own pages. A request that
// says nothing of where it comes from is not.
func ownPage(r *http.Request) bool {
	site := r.Header.Get("Sec-Fetch-Site")
	if site != "" && site != "same-origin" {
		return false
	}
	origins := r.Header.Values("Origin")
	if len(origins) == 0 {
		return site == "same-origin"
	}
	u, err := url.Parse(origins[0])
	return err == nil && len(origins) == 1 && (u.Scheme == "http" || u.Scheme == "https") && strings.EqualFold(u.Host, r.Host)
}

func onlyHere() error {
	return &refusal{status: http.StatusForbidden, title: "Only at the desk itself",
		message: "Feeds and stories are changed, and feeds exported, only in a browser on the machine that the desk runs on, or there with the command “wiredesk”."}
}

// localOnly lets only the person at the machine, from the desk's own pages, through to a handler
// that changes something.
func (s *site) localOnly(h handlerFunc) handlerFunc {
	return func(w http.ResponseWriter, r *http.Request) error {
		switch {
		case !s.local(r):
			return onlyHere()
		case !ownPage(r):
			return &refusal{status: http.StatusForbidden, title: "Not from this desk’s page",
				message: "The request did not come from a page of this desk. Open the page of the feeds or of the story there, and use its form."}
		}
		return h(w, r)
	}
}
