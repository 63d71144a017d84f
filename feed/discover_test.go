package feed_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/feed"
)

func TestDiscoverFindsDeclaredFeedsFirst(t *testing.T) {
	t.Parallel()
	page := `<html><head><base href="https://cdn.example/site/">
<script>var s = '<link rel="alternate" type="application/rss+xml" href="/not-me">'</script>
<LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" TITLE="Harbour &amp; Sea" HREF="atom?x=1&amp;y=2">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
<link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="/feed.css">
</head><body><a href="/about">About</a><a href="https://feeds.other.example/news">News</a>
<a href="rss.xml" title="RSS">RSS</a><a href="atom?x=1&y=2">again</a><a href="javascript:feed()">x</a></body></html>`
	var got []string
	for _, l := range feed.Discover([]byte(page), "https://harbour.example/") {
		got = append(got, l.URL+" "+l.Title)
	}
	want := []string{"https://cdn.example/site/atom?x=1&y=2 Harbour & Sea", "https://feeds.other.example/news ", "https://cdn.example/site/rss.xml RSS"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestGuessTriesTheUsualPlaces(t *testing.T) {
	t.Parallel()
	got := feed.Guess("https://harbour.example/blog/?page=2")
	if len(got) < 10 || got[0] != "https://harbour.example/blog/feed" || !slices.Contains(got, "https://harbour.example/rss.xml") {
		t.Errorf("got %q", got)
	}
	for _, bad := range []string{"", "harbour.example", "ftp://harbour.example/", "https://", "::"} {
		if got := feed.Guess(bad); got != nil {
			t.Errorf("%q: %q", bad, got)
		}
	}
}

func FuzzDiscover(f *testing.F) {
	f.Add([]byte(`<link rel=alternate type=application/rss+xml href=/feed>`), "https://x.example/")
	f.Add([]byte(`<base href="//y"><a href="feed.xml">`), "")
	f.Fuzz(func(t *testing.T, page []byte, address string) {
		for _, l := range feed.Discover(page, address) {
			if !strings.HasPrefix(strings.ToLower(l.URL), "http") {
				t.Errorf("link %q", l.URL)
			}
		}
		feed.Guess(address)
	})
}
