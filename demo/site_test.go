package demo

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// onAir serves a world for one test.
func onAir(t *testing.T, w *World, clock func() time.Time) *Served {
	t.Helper()
	s, err := w.Serve(t.Context(), clock)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func at(moment time.Time) func() time.Time { return func() time.Time { return moment } }

// get asks for an address without following redirects.
func get(t *testing.T, address string, header ...string) (*http.Response, string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	resp, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, string(body)
}

func TestEveryFeedParsesAsItsDeclaredFormat(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	// Before the feed of the Harbour Courier moves.
	s := onAir(t, w, at(w.calendar.day(2)))
	versions := map[string]string{
		"rss 2.0": "rss 2.0", "rss 0.91": "rss 0.91", "rdf": "rss 1.0", "atom": "atom 1.0",
		"json": "json https://jsonfeed.org/version/1.1",
	}
	for i, f := range s.Feeds() {
		o := w.Outlets()[i]
		_, body := get(t, f.URL)
		feed, err := gofeed.NewParser().ParseString(body)
		if err != nil {
			t.Errorf("%s: %v", f.Outlet, err)
			continue
		}
		if got := feed.FeedType + " " + feed.FeedVersion; got != versions[o.Format] {
			t.Errorf("%s: feed is %q, want %q", o.ID, got, o.Format)
		}
		if !strings.Contains(feed.Title, o.Name) {
			t.Errorf("%s: feed is titled %q, want %q in it", o.ID, feed.Title, o.Name)
		}
		if len(feed.Items) == 0 {
			t.Errorf("%s: feed is empty after the first day", o.ID)
			continue
		}
		if got := feed.Items[0].Content != ""; got != o.FullText {
			t.Errorf("%s: whole articles in the feed: %v, declared %v", o.ID, got, o.FullText)
		}
	}
}

func TestFeedsShowWhatIsPublishedNewestFirst(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	noon := w.calendar.day(2).Add(12*time.Hour + 30*time.Minute)
	s := onAir(t, w, at(noon))
	for _, f := range s.Feeds() {
		if f.Outlet == "courier" {
			f.URL = s.Bases()["courier"] + "/feeds/all.atom"
		}
		_, body := get(t, f.URL)
		feed, err := gofeed.NewParser().ParseString(body)
		if err != nil {
			t.Fatalf("%s: %v", f.Outlet, err)
		}
		last := noon
		for _, item := range feed.Items {
			if item.PublishedParsed == nil {
				continue // RSS 0.91 has no dates
			}
			if item.PublishedParsed.After(last) {
				t.Errorf("%s: %q of %v stands after %v", f.Outlet, item.Title, item.PublishedParsed, last)
			}
			last = *item.PublishedParsed
		}
	}
	gold := s.Gold()
	for address := range gold {
		if strings.Contains(address, "mackerel-deal-signed") {
			if resp, _ := get(t, address); resp.StatusCode != http.StatusNotFound {
				t.Errorf("%s answers %s two days early", address, resp.Status)
			}
		}
	}
}

func TestPagesHoldTheArticleAndTheOutletsName(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	evening := w.calendar.day(4).Add(lastMinute)
	s := onAir(t, w, at(evening))
	for _, a := range w.Articles() {
		r, ok := a.At(evening)
		if !ok {
			continue
		}
		o, _ := w.outlet(a.Outlet)
		resp, body := get(t, s.Bases()[a.Outlet]+a.Path)
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s answers %s", a.ID, resp.Status)
			continue
		}
		text := textOf(t, body, resp.Header.Get("Content-Type"))
		for _, want := range append([]string{r.Title}, r.Paragraphs...) {
			if !strings.Contains(text, strings.TrimPrefix(want, "## ")) {
				t.Errorf("%s: page lacks %q", a.ID, want)
			}
		}
		if !strings.Contains(text, o.Name) {
			t.Errorf("%s: page does not name %s", a.ID, o.Name)
		}
	}
}

// textOf is all text of a page, decoded, with its white space folded.
func textOf(t *testing.T, page, contentType string) string {
	t.Helper()
	decoded, err := charset.NewReader(strings.NewReader(page), contentType)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(decoded)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			out.WriteString(n.Data + " ")
		}
	}
	return strings.Join(strings.Fields(out.String()), " ")
}

func TestNothingPointsToAnotherHost(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	s := onAir(t, w, at(w.calendar.day(4).Add(lastMinute)))
	own := map[string]bool{}
	addresses := []string{}
	for id, base := range s.Bases() {
		u, err := url.Parse(base)
		if err != nil {
			t.Fatal(err)
		}
		own[u.Host] = true
		o, _ := w.outlet(id)
		addresses = append(addresses, base+"/", base+w.feedPathAt(o, s.world.calendar.day(4)))
	}
	for address := range s.Gold() {
		addresses = append(addresses, address)
	}
	for _, address := range addresses {
		_, body := get(t, address)
		for _, link := range linksIn(t, body) {
			u, err := url.Parse(link)
			if err != nil || u.Host != "" && !own[u.Host] {
				t.Errorf("%s points to %q", address, link)
			}
		}
	}
}

// linksIn returns what a page or feed links to or loads. Names of vocabularies
// are not links.
func linksIn(t *testing.T, body string) []string {
	t.Helper()
	var links []string
	tokens := html.NewTokenizer(strings.NewReader(html.UnescapeString(body)))
	inLink := false
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return links
		case html.TextToken:
			if text := strings.TrimSpace(tokens.Token().Data); inLink && text != "" {
				links = append(links, text)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			token := tokens.Token()
			inLink = token.Data == "link" || token.Data == "guid" && strings.Contains(token.String(), "true")
			for _, attr := range token.Attr {
				switch attr.Key {
				case "href", "src", "url", "content", "srcset", "action", "poster":
					if attr.Key != "content" || strings.Contains(attr.Val, "://") {
						links = append(links, attr.Val)
					}
				}
			}
		case html.EndTagToken:
			inLink = false
		}
	}
}

func TestAnUnchangedFeedAnswersNotModified(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	s := onAir(t, w, at(w.calendar.day(3)))
	feed := s.Feeds()[0].URL
	first, _ := get(t, feed)
	for _, header := range [][]string{
		{"If-None-Match", first.Header.Get("ETag")},
		{"If-Modified-Since", first.Header.Get("Last-Modified")},
	} {
		if resp, body := get(t, feed, header...); resp.StatusCode != http.StatusNotModified || body != "" {
			t.Errorf("with %v: %s and %d bytes", header, resp.Status, len(body))
		}
	}
	if resp, _ := get(t, feed, "If-None-Match", `"other"`); resp.StatusCode != http.StatusOK {
		t.Errorf("with another ETag: %s", resp.Status)
	}
}

// answer is what a test expects of one address at one time.
type answer struct {
	moment   time.Time
	address  string
	status   int
	location string
}

func TestWhatMovesGoesOrChanges(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	now := w.calendar.day(1)
	bases := Bases{"courier": "http://courier.test", "lantern": "http://lantern.test"}
	handlers := map[string]http.Handler{}
	for id := range bases {
		h, err := w.Handler(id, bases, func() time.Time { return now })
		if err != nil {
			t.Fatal(err)
		}
		handlers[id] = h
	}
	day := w.calendar.day
	for _, want := range []answer{
		{day(1), "courier/feed.xml", 200, ""},
		{day(1), "courier/feeds/all.atom", 404, ""},
		{day(3), "courier/feed.xml", 301, "/feeds/all.atom"},
		{day(3), "courier/feeds/all.atom", 200, ""},
		{day(4), "lantern/news/battery-fire-apprentice", 200, ""},
		{day(5), "lantern/news/battery-fire-apprentice", 410, ""},
		{day(4), "lantern/s/8841", 404, ""},
		{day(5), "lantern/s/8841", 301, "/news/tortoise-lottery"},
		{day(5), "lantern/news/tortoise-lottery", 200, ""},
		{day(5), "lantern/nothing", 404, ""},
	} {
		now = want.moment
		id, path, _ := strings.Cut(want.address, "/")
		got := record(t, handlers[id], "/"+path)
		if got.StatusCode != want.status || got.Header.Get("Location") != want.location {
			t.Errorf("%s on %v: %s to %q, want %d to %q", want.address, want.moment, got.Status, got.Header.Get("Location"), want.status, want.location)
		}
	}
}

func TestAPageIsCorrectedInPlace(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	a := w.byID["courier/tiszaszeg-battery-plant"]
	for _, c := range []struct {
		day   int
		words string
	}{{3, "Thirty-one people were injured"}, {4, "Thirty-three people were injured"}} {
		s := onAir(t, w, at(w.calendar.day(c.day)))
		if _, body := get(t, s.Bases()["courier"]+a.Path); !strings.Contains(body, c.words) {
			t.Errorf("at the start of day %d the page does not say %q", c.day, c.words)
		}
	}
}

func TestAPageStaysTheSameWhileOthersArePublished(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	for _, a := range w.Articles() {
		if len(a.Revisions) > 1 || !a.Withdrawn.IsZero() {
			continue
		}
		bases := Bases{a.Outlet: "http://outlet.test"}
		var tags []string
		for _, moment := range []time.Time{a.Published(), w.calendar.day(5)} {
			h, err := w.Handler(a.Outlet, bases, at(moment))
			if err != nil {
				t.Fatal(err)
			}
			tags = append(tags, record(t, h, a.Path).Header.Get("ETag"))
		}
		if tags[0] == "" || tags[0] != tags[1] {
			t.Errorf("%s changes from %s to %s", a.ID, tags[0], tags[1])
		}
	}
}
