package feed

import (
	"bytes"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"github.com/wiredesk/wiredesk/news"
)

// Link is a feed that a page points to.
type Link struct {
	URL   string // absolute
	Title string // as the page calls it; may be empty
	Type  string // media type as declared; may be empty
}

// Bounds of what Discover looks at and returns.
const (
	maxDiscoverTokens = 200_000
	maxDiscovered     = 50
)

// feedTypes are the media types under which pages declare feeds. Plain XML and
// JSON count in a link element only, where they are said to be an alternate.
var feedTypes = set(`application/rss+xml application/atom+xml application/rdf+xml application/feed+json
	application/json application/xml text/xml application/x.atom+xml application/x-atom+xml text/rss+xml`)

// Discover finds the feeds an HTML page names: first those of its link elements,
// then what its anchors call one, each in the order of the page. pageURL is the
// page's address and may be empty; then only absolute links are found.
func Discover(page []byte, pageURL string) []Link {
	s := discovery{base: parseBase(pageURL)}
	z := html.NewTokenizer(bytes.NewReader(page))
	z.SetMaxBuf(1 << 20)
	for range maxDiscoverTokens {
		switch z.Next() {
		case html.ErrorToken:
			return s.links()
		case html.StartTagToken, html.SelfClosingTagToken:
			s.tag(z)
		}
	}
	return s.links()
}

type discovery struct {
	base     base
	declared []Link // of link elements
	anchors  []Link
}

func (s *discovery) links() []Link {
	var out []Link
	for _, l := range slices.Concat(s.declared, s.anchors) {
		known := slices.ContainsFunc(out, func(have Link) bool { return have.URL == l.URL })
		if !known && len(out) < maxDiscovered {
			out = append(out, l)
		}
	}
	return out
}

func (s *discovery) tag(z *html.Tokenizer) {
	name, more := z.TagName()
	switch string(name) {
	case "base", "link", "a":
	default:
		return
	}
	tag, attrs := string(name), map[string]string{}
	for more && len(attrs) < 32 {
		var key, value []byte
		key, value, more = z.TagAttr()
		attrs[string(key)] = clip(string(value), MaxURL)
	}
	switch tag {
	case "base":
		s.base = s.base.join(attrs["href"])
	case "link":
		s.link(attrs)
	case "a":
		s.anchor(attrs)
	}
}

func (s *discovery) link(attrs map[string]string) {
	kind, _, _ := strings.Cut(strings.ToLower(attrs["type"]), ";")
	kind = strings.TrimSpace(kind)
	rel := strings.Fields(strings.ToLower(attrs["rel"]))
	isFeed := slices.Contains(rel, "alternate") && feedTypes[kind] || slices.Contains(rel, "feed")
	if !isFeed || len(s.declared) >= maxDiscovered || strings.Contains(attrs["href"], "/wp-json/") ||
		kind == "application/json" && strings.Contains(attrs["href"], "oembed") {
		return
	}
	if u := s.base.web(attrs["href"]); u != "" {
		s.declared = append(s.declared, Link{URL: u, Title: clip(news.CleanLine(attrs["title"]), 256), Type: kind})
	}
}

func (s *discovery) anchor(attrs map[string]string) {
	u := s.base.web(attrs["href"])
	if u == "" || len(s.anchors) >= maxDiscovered {
		return
	}
	kind := strings.ToLower(attrs["type"])
	if !looksLikeFeed(u) && (!feedTypes[kind] || !strings.Contains(kind, "+")) {
		return
	}
	s.anchors = append(s.anchors, Link{URL: u, Title: clip(news.CleanLine(attrs["title"]), 256), Type: kind})
}

// feedNames are the last parts of a path by which feeds go.
var feedNames = set(`feed feeds rss rss2 atom rdf feed.xml feed.rss feed.atom feed.json rss.xml rss.php atom.xml
	index.rss index.atom index.rdf index.xml rss.rdf rss2.xml news.rss news.xml`)

func looksLikeFeed(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	last := strings.ToLower(path.Base(strings.TrimSuffix(u.Path, "/")))
	ext := path.Ext(last)
	return feedNames[last] || ext == ".rss" || ext == ".atom" || ext == ".rdf" ||
		ext == ".xml" && strings.Contains(last, "rss") || u.Query().Get("feed") != "" ||
		strings.HasPrefix(strings.ToLower(u.Host), "feeds.")
}

// guessPaths are where feeds usually are, the most usual first.
var guessPaths = []string{"feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json", "feeds/posts/default", "feed.atom", "?feed=rss2"}

// Guess returns addresses at which a site's feed may be, for a site whose page
// names none: below the address given, then below the root of its host.
func Guess(siteURL string) []string {
	u, err := url.Parse(strings.TrimSpace(siteURL))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil
	}
	root := u.Scheme + "://" + u.Host + "/"
	here := root
	if dir := strings.Trim(u.EscapedPath(), "/"); dir != "" && path.Ext(dir) == "" {
		here += dir + "/"
	}
	var out []string
	for _, from := range []string{here, root} {
		for _, p := range guessPaths {
			if !slices.Contains(out, from+p) {
				out = append(out, from+p)
			}
		}
	}
	return out
}
