package feed

import (
	"net/url"
	"strings"

	"github.com/wiredesk/wiredesk/feed/googlenews"
	"github.com/wiredesk/wiredesk/news"
)

// completeAggregator fills in what an aggregator says in its own way: its feed's
// address, the outlet behind the title, the other reports, the publisher's address.
func completeAggregator(f *news.Feed) {
	google := googlenews.IsHost(news.Host(f.Site))
	if google && f.Self == "" {
		f.Self = googlenews.FeedAddress(f.Site)
	}
	for i := range f.Entries {
		completeEntry(&f.Entries[i], google)
	}
}

func completeEntry(e *news.Entry, google bool) {
	google = google || googlenews.IsArticle(e.URL)
	if e.PublisherURL == "" {
		e.PublisherURL = publisherOf(e.URL)
	}
	e.Opaque = e.PublisherURL == "" && googlenews.IsArticle(e.URL)
	if list := coverageOf(e.Summary, google); len(list) > 0 {
		e.Coverage = others(list, e.URL)
	}
	if google && e.Source.Name == "" {
		e.Source.Name = tailOf(e.Title)
	}
	e.Headline = withoutTail(e.Title, e.Source.Name)
}

// publisherOf reads the target out of a redirect of a known form.
func publisherOf(link string) string {
	if p := googlenews.Publisher(link); p != "" {
		return p
	}
	if !strings.Contains(link, "url=") {
		return ""
	}
	u, err := url.Parse(link)
	if err != nil || !redirectPaths[u.Path] {
		return ""
	}
	target := u.Query().Get("url")
	if !hasWebScheme(target) || news.Host(target) == news.Host(link) {
		return ""
	}
	return base{}.web(target)
}

// redirectPaths are the paths under which Google (alerts) and Bing send readers on
// to an address in the parameter "url".
var redirectPaths = map[string]bool{"/url": true, "/news/apiclick.aspx": true}

// others leaves out the report that is the entry itself.
func others(list []news.Coverage, own string) []news.Coverage {
	out := make([]news.Coverage, 0, len(list))
	for _, c := range list {
		if c.URL != own {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// tailDashes divide a title from its outlet.
var tailDashes = []string{" - ", " – ", " — ", " | "}

// tailOf returns what stands behind the last dash of an aggregator's title.
func tailOf(title string) string {
	i := strings.LastIndex(title, tailDashes[0])
	if i <= 0 {
		return ""
	}
	return strings.TrimSpace(title[i+len(tailDashes[0]):])
}

// withoutTail drops the outlet's name and the dash before it.
func withoutTail(title, outlet string) string {
	if outlet == "" || len(title) <= len(outlet) {
		return title
	}
	front := title[:len(title)-len(outlet)]
	if !strings.EqualFold(title[len(front):], outlet) {
		return title
	}
	for _, dash := range tailDashes {
		if head, ok := strings.CutSuffix(front, dash); ok && head != "" {
			return strings.TrimSpace(head)
		}
	}
	return title
}
