package news

import (
	"net/url"
	"slices"
	"strings"
)

// trackingParams are query parameters that tell where a reader came from and
// never which page is meant.
var trackingParams = map[string]bool{
	"fbclid": true, "gclid": true, "dclid": true, "msclkid": true, "yclid": true, "igshid": true,
	"mc_cid": true, "mc_eid": true, "_hsenc": true, "_hsmi": true, "cmpid": true, "ocid": true,
	"at_medium": true, "at_campaign": true, "at_custom1": true, "ns_mchannel": true,
	"ns_campaign": true, "ns_source": true, "xtor": true, "guccounter": true,
}

// CanonicalURL is the form under which two addresses of one page are the same:
// scheme and host in lower case, default port, fragment and tracking
// parameters dropped, parameters left in their order. It returns "" for what is no
// absolute http or https address. The scheme stays, because not every site
// answers on both.
func CanonicalURL(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" || u.User != nil {
		return ""
	}
	u.Scheme = strings.ToLower(u.Scheme)
	if u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.Host = strings.ToLower(u.Host)
	if u.Scheme == "http" {
		u.Host = strings.TrimSuffix(u.Host, ":80")
	} else {
		u.Host = strings.TrimSuffix(u.Host, ":443")
	}
	u.Fragment, u.RawFragment = "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	if u.RawQuery != "" {
		parts := strings.Split(u.RawQuery, "&")
		parts = slices.DeleteFunc(parts, func(p string) bool {
			name, _, _ := strings.Cut(p, "=")
			name = strings.ToLower(name)
			return p == "" || strings.HasPrefix(name, "utm_") || trackingParams[name]
		})
		u.RawQuery = strings.Join(parts, "&")
	}
	u.ForceQuery = false
	return u.String()
}

// Host returns the host of an address, with its port where it has one, in lower
// case and without "www.": the key of an outlet. It returns "" when there is none.
func Host(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Host), "www.")
}

// Slug is the form of a title in an address: lower case, apostrophes dropped,
// every other run of characters outside a-z and 0-9 one hyphen, none at the ends.
func Slug(title string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(title) {
		switch {
		case r == '\'' || r == '\u2019' || r == '\u2018':
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}
