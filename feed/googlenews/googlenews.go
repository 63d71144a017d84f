// Package googlenews knows the addresses of Google News: which links lead to an
// article elsewhere, what publisher's address stands in them, and where the
// feed of a page is.
//
// A link of Google News carries a protocol buffer in base64. In links of the older kind
// its field 4 is the publisher's address (and field 26 that of an AMP copy). In
// newer ones it is a token that only Google's servers can resolve; such a link is
// left as it is. Nothing here asks the network.
package googlenews

import (
	"encoding/base64"
	"encoding/binary"
	"net/url"
	"slices"
	"strings"
)

// maxLink bounds the links that are looked into, in bytes.
const maxLink = 8 << 10

// IsHost reports whether a host is one of Google News.
func IsHost(host string) bool {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	return host == "news.google.com" || strings.HasPrefix(host, "news.google.")
}

// IsArticle reports whether a link is Google's redirect to an article elsewhere.
func IsArticle(link string) bool {
	u := parse(link)
	if u == nil {
		return false
	}
	return token(u) != "" || u.Path == "/news/url"
}

// Publisher returns the article's address at its publisher when the link holds
// it, and "" otherwise.
func Publisher(link string) string {
	u := parse(link)
	switch {
	case u == nil:
		return ""
	case u.Path == "/news/url":
		return webAddress(u.Query().Get("url"))
	}
	return publisherIn(token(u))
}

func parse(link string) *url.URL {
	if len(link) > maxLink || !strings.Contains(link, "news.google.") {
		return nil // most links; parsing them would cost more than all else here
	}
	u, err := url.Parse(link)
	if err != nil || !IsHost(u.Host) {
		return nil
	}
	return u
}

// token returns what stands behind "articles" or "read" in the path.
func token(u *url.URL) string {
	parts := strings.Split(strings.Trim(u.Path, "/"), "/")
	i := slices.IndexFunc(parts, func(p string) bool { return p == "articles" || p == "read" })
	if i < 0 || i+1 >= len(parts) {
		return ""
	}
	return parts[i+1]
}

// The fields of the protocol buffer that hold addresses.
const (
	fieldURL = 4
	fieldAMP = 26
)

// publisherIn reads the token's protocol buffer (protobuf.dev/programming-guides/encoding).
func publisherIn(token string) string {
	buf, err := base64.RawURLEncoding.DecodeString(strings.TrimRight(token, "="))
	if err != nil {
		return ""
	}
	amp := ""
	for len(buf) > 0 {
		field, value, rest, ok := next(buf)
		if !ok {
			break
		}
		switch field {
		case fieldURL:
			if address := webAddress(string(value)); address != "" {
				return address
			}
		case fieldAMP:
			amp = webAddress(string(value))
		}
		buf = rest
	}
	return amp
}

// next reads one field. value is nil for a field that is a number.
func next(buf []byte) (field uint64, value, rest []byte, ok bool) {
	key, n := binary.Uvarint(buf)
	if n <= 0 {
		return 0, nil, nil, false
	}
	buf = buf[n:]
	number, n := binary.Uvarint(buf)
	switch wire := key & 7; {
	case n <= 0:
		return 0, nil, nil, false
	case wire == 0:
		return key >> 3, nil, buf[n:], true
	case wire == 2 && number <= uint64(len(buf)-n):
		end := n + int(number)
		return key >> 3, buf[n:end], buf[end:], true
	}
	return 0, nil, nil, false
}

// webAddress returns s when it is an absolute http or https address.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || IsHost(u.Host) {
		return ""
	}
	for _, r := range s {
		if r <= ' ' || r == 0x7F || r == 0xFFFD {
			return ""
		}
	}
	return s
}

// FeedAddress returns the address of the feed that belongs to a page of Google
// News: the same with "/rss" before its path. It returns "" for another address.
func FeedAddress(page string) string {
	u := parse(page)
	if u == nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	if u.Path == "/rss" || strings.HasPrefix(u.Path, "/rss/") {
		return page
	}
	front, rest, ok := cutHost(page)
	if !ok {
		return ""
	}
	if rest == "/" || strings.HasPrefix(rest, "/?") {
		rest = rest[1:]
	}
	return front + "/rss" + rest
}

// cutHost divides an address behind its host, leaving every byte as it is.
func cutHost(address string) (front, rest string, ok bool) {
	i := strings.Index(address, "://")
	if i < 0 {
		return "", "", false
	}
	if j := strings.IndexAny(address[i+3:], "/?#"); j >= 0 {
		return address[:i+3+j], address[i+3+j:], true
	}
	return address, "", true
}
