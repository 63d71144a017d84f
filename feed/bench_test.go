package feed_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed"
)

// thirtyItems is a feed as a newsroom's system writes it, about 45 kB.
func thirtyItems() []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Harbour Post</title><link>https://harbour.example/</link><atom:link href="https://harbour.example/feed" rel="self" type="application/rss+xml"/><language>en-GB</language><ttl>30</ttl>`)
	text := strings.Repeat("&lt;p&gt;The council voted on the pier &amp;amp; its funding; “nobody knows” the cost — yet.&lt;/p&gt;\n", 10)
	for i := range 30 {
		fmt.Fprintf(&b, `
<item>
	<title>Council votes on the pier, part %d</title>
	<link>https://harbour.example/news/2026/01/%d?utm_source=rss&amp;utm_medium=feed</link>
	<guid isPermaLink="false">harbour-%d</guid>
	<pubDate>Wed, 07 Jan 2026 05:%02d:00 GMT</pubDate>
	<dc:creator><![CDATA[Ines Marlow]]></dc:creator>
	<category>Local</category><category>Politics</category>
	<description>%s</description>
</item>`, i, i, i, i, text)
	}
	b.WriteString(`</channel></rss>`)
	return []byte(b.String())
}

func BenchmarkParseRSS(b *testing.B) {
	doc, now := thirtyItems(), time.Date(2026, 1, 8, 0, 0, 0, 0, time.UTC)
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		f, err := feed.Parse(doc, "application/rss+xml", "https://harbour.example/feed", now)
		if err != nil || len(f.Entries) != 30 {
			b.Fatal(len(f.Entries), err)
		}
	}
}
