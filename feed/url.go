package feed

import (
	"net/url"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// base is an address against which relative ones are resolved. The zero value
// resolves nothing.
type base struct{ u *url.URL }

func parseBase(raw string) base {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Scheme == "" || u.Host == "" {
		return base{}
	}
	return base{u}
}

// join returns the base that holds inside an element with this xml:base.
func (b base) join(ref string) base {
	if ref = strings.TrimSpace(ref); ref == "" || len(ref) > MaxURL {
		return b
	}
	u, err := url.Parse(ref)
	if err != nil {
		return b
	}
	if b.u != nil {
		u = b.u.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return b
	}
	return base{u}
}

// or returns b, or other when b resolves nothing.
func (b base) or(other base) base {
	if b.u == nil {
		return other
	}
	return b
}

// web returns an address as an absolute http or https one, "" when it cannot be
// made one. An absolute address stays as written but for blanks.
func (b base) web(ref string) string {
	ref = b.absolute(ref)
	if hasWebScheme(ref) {
		return ref
	}
	return ""
}

// absolute returns an address made absolute, of any scheme that cannot run code.
func (b base) absolute(ref string) string {
	ref = strings.ReplaceAll(news.CleanLine(ref), " ", "%20")
	switch {
	case ref == "" || len(ref) > MaxURL:
		return ""
	case hasWebScheme(ref):
		return ref
	case hasScheme(ref):
		if s := strings.ToLower(ref[:strings.IndexByte(ref, ':')]); s == "javascript" || s == "data" || s == "vbscript" {
			return ""
		}
		return ref
	case b.u == nil:
		if strings.HasPrefix(ref, "//") {
			return "https:" + ref
		}
		return ""
	}
	u, err := url.Parse(ref)
	if err != nil {
		return ""
	}
	return b.u.ResolveReference(u).String()
}

func hasWebScheme(s string) bool {
	rest, ok := cutFold(s, "http")
	if !ok {
		return false
	}
	if rest != "" && (rest[0] == 's' || rest[0] == 'S') {
		rest = rest[1:]
	}
	return len(rest) > 3 && rest[:3] == "://"
}

// cutFold removes a prefix given in lower case, whatever the case in s.
func cutFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// hasScheme reports whether an address starts with a scheme (RFC 3986, 3.1).
func hasScheme(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
		case i > 0 && (c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return c == ':' && i > 0
		}
	}
	return false
}
