package feed_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
)

// coverage reads the list out of a description of one item.
func coverage(t *testing.T, site, description string) news.Entry {
	t.Helper()
	doc := fmt.Sprintf(`<rss><channel><title>T</title><link>%s</link><item><title>Own - Outlet</title><link>%sown</link><description><![CDATA[%s]]></description></item></channel></rss>`, site, site, description)
	f, err := feed.Parse([]byte(doc), "", "", clock)
	if err != nil {
		t.Fatal(err)
	}
	return f.Entries[0]
}

func TestCoverageInTheFormsOfAggregators(t *testing.T) {
	t.Parallel()
	const google = "https://news.google.com/"
	for name, c := range map[string]struct{ site, html, want string }{
		"list":         {google, `<ol><li><a href="https://a.example/1">One</a>&nbsp;&nbsp;<font color="#6f6f6f">A Post</font></li><li><a href="https://b.example/2">Two</a>&nbsp;&nbsp;<font>B Post</font></li></ol>`, "One|A Post Two|B Post"},
		"old table":    {google, `<table><tr><td><font><a href="https://i.example/"><img src="x.jpg"><br>I</a></font></td><td><div class=lh><a href="http://a.example/1"><b>One</b></a><br><font size="-1"><b><font color="#6f6f6f">A Post</font></b></font><br><font size="-1">A long text on what the report says, far longer than the name of any outlet would be, so that it is none of them at all.</font><br><font><a href="http://b.example/2">Two</a><font><nobr>B Post</nobr></font></font><br><a class="p" href="http://news.google.com/x"><nobr>all 12 articles &raquo;</nobr></a></div></td></tr></table>`, "One|A Post Two|B Post"},
		"other":        {"https://agg.example/", `<ul><li><a href="https://a.example/1">One</a> <small>A Post</small></li><li><a href="https://b.example/2">Two</a> <cite>B Post</cite></li></ul>`, "One|A Post Two|B Post"},
		"one host":     {"https://agg.example/", `<ul><li><a href="https://a.example/1">One</a> x</li><li><a href="https://a.example/2">Two</a> y</li></ul>`, ""},
		"text with it": {"https://agg.example/", `<ul><li>See <a href="https://a.example/1">One</a> x</li><li><a href="https://b.example/2">Two</a> y</li></ul>`, ""},
		"after text":   {"https://agg.example/", `<p>Read on:</p><ul><li><a href="https://a.example/1">One</a> x</li><li><a href="https://b.example/2">Two</a> y</li></ul>`, ""},
		"no outlets":   {google, `<ol><li><a href="https://a.example/1">One</a></li><li><a href="https://b.example/2">Two</a></li></ol>`, ""},
		"broken":       {google, `<ol><li><a href="https://a.example/1">One</a> A Post<li><a href="https://b.example/2">Two</a> B Post<li><a href="https://c.example`, "One|A Post Two|B Post"},
		"own report":   {google, `<ol><li><a href="https://news.google.com/own">Own</a> Outlet</li><li><a href="https://b.example/2">Two</a> B Post</li></ol>`, "Two|B Post"},
	} {
		var got []string
		for _, r := range coverage(t, c.site, c.html).Coverage {
			got = append(got, r.Title+"|"+r.Outlet)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", name, got, c.want)
		}
	}
}

func TestHeadlineLosesOnlyTheOutletsName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ title, source, want string }{
		{"Pier - closed - Harbour Post", "Harbour Post", "Pier - closed"},
		{"Pier closed | HARBOUR POST", "Harbour Post", "Pier closed"},
		{"Harbour Post", "Harbour Post", "Harbour Post"},
		{"Pier - closed", "Harbour Post", "Pier - closed"},
		{"Pier - closed", "", "Pier - closed"},
		{"The Harbour Post", "Harbour Post", "The Harbour Post"},
	} {
		doc := fmt.Sprintf(`<rss><channel><item><title>%s</title><source>%s</source></item></channel></rss>`, c.title, c.source)
		f, err := feed.Parse([]byte(doc), "", "", clock)
		if err != nil || f.Entries[0].Headline != c.want || f.Entries[0].Title != c.title {
			t.Errorf("%+v: got %q, %v", c, f.Entries[0].Headline, err)
		}
	}
}

func TestRedirectsGiveUpTheirTarget(t *testing.T) {
	t.Parallel()
	for link, want := range map[string]string{
		"https://www.google.com/url?rct=j&amp;url=https://a.example/1%3Fx%3D2&amp;ct=ga":        "https://a.example/1?x=2",
		"http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;url=https%3a%2f%2fa.example%2f1": "https://a.example/1",
		"https://a.example/page?url=https://b.example/":                                         "",
		"https://www.google.com/url?url=javascript:x":                                           "",
	} {
		doc := `<rss><channel><item><link>` + link + `</link></item></channel></rss>`
		f, err := feed.Parse([]byte(doc), "", "", clock)
		if err != nil || f.Entries[0].PublisherURL != want || f.Entries[0].Opaque {
			t.Errorf("%s: got %q, %v", link, f.Entries[0].PublisherURL, err)
		}
	}
}
