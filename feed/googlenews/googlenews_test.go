package googlenews_test

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/feed/googlenews"
)

// link makes an article link of the older kind.
func link(fields ...string) string {
	buf := []byte{0x08, 0x13}
	for i, f := range fields {
		tag := []byte{0x22}
		if i == 1 {
			tag = []byte{0xD2, 0x01}
		}
		buf = append(append(append(buf, tag...), byte(len(f))), f...)
	}
	return "https://news.google.com/rss/articles/" + base64.RawURLEncoding.EncodeToString(buf) + "?oc=5"
}

func TestPublisherIsReadOutOfOldLinks(t *testing.T) {
	t.Parallel()
	const page, amp = "https://harbour.example/pier", "https://harbour.example/pier.amp"
	for in, want := range map[string]string{
		link(page):                        page,
		link(page, amp):                   page,
		link("AU_yqLabc", amp):            amp,
		link("AU_yqLabc"):                 "",
		link(""):                          "",
		link("javascript:alert(1)"):       "",
		link("https://news.google.com/x"): "",
		strings.Replace(link(page), "rss/articles", "articles", 1):                      page,
		strings.Replace(link(page), "rss/articles", "__i/rss/rd/articles", 1):           page,
		strings.Replace(link(page), "news.google.com", "other.example", 1):              "",
		"https://news.google.com/rss/articles/":                                         "",
		"https://news.google.com/rss/articles/%%%":                                      "",
		"http://news.google.com/news/url?sa=t&url=https%3A%2F%2Fharbour.example%2Fpier": page,
		link(page)[:60]: "",
		"":              "",
	} {
		if got := googlenews.Publisher(in); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestRealLinks(t *testing.T) {
	t.Parallel()
	var pairs []struct{ Enc, Dec, Kind string }
	body, err := os.ReadFile(pairsFile(t))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(body, &pairs); err != nil || len(pairs) == 0 {
		t.Fatalf("%d pairs, %v", len(pairs), err)
	}
	for _, p := range pairs {
		want := ""
		if p.Kind == "base64" {
			want = p.Dec
		}
		if got := googlenews.Publisher(p.Enc); got != want || !googlenews.IsArticle(p.Enc) {
			t.Errorf("%s: got %q, want %q", p.Enc, got, want)
		}
	}
}

func pairsFile(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("WIREDESK_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "..", "..", "shared")
	}
	path := filepath.Join(dir, "data", "feeds", "gnews_pairs.json")
	if _, err := os.Stat(path); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("data set is missing: %v", err)
		}
		t.Skipf("data set is missing: %v", err)
	}
	return path
}

func TestFeedAddressOfAPage(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"https://news.google.com/topics/CAAq?hl=en-US&gl=US&ceid=US:en": "https://news.google.com/rss/topics/CAAq?hl=en-US&gl=US&ceid=US:en",
		"https://news.google.com/search?q=tide%20tables&hl=en":          "https://news.google.com/rss/search?q=tide%20tables&hl=en",
		"https://news.google.com/?hl=de&gl=DE":                          "https://news.google.com/rss?hl=de&gl=DE",
		"https://news.google.com/":                                      "https://news.google.com/rss",
		"https://news.google.com":                                       "https://news.google.com/rss",
		"https://news.google.com/rss/topics/CAAq":                       "https://news.google.com/rss/topics/CAAq",
		"https://harbour.example/topics/CAAq":                           "",
		"":                                                              "",
	} {
		if got := googlenews.FeedAddress(in); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func FuzzPublisher(f *testing.F) {
	f.Add(link("https://harbour.example/pier", "https://harbour.example/amp"))
	f.Add("https://news.google.com/read/CBMi_w")
	f.Fuzz(func(t *testing.T, in string) {
		if got := googlenews.Publisher(in); got != "" && !strings.HasPrefix(got, "http") {
			t.Errorf("%q: got %q", in, got)
		}
		googlenews.FeedAddress(in)
	})
}
