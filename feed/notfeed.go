package feed

// notFeed tells what a document without a feed is instead.
func (d *document) notFeed(doc []byte) error {
	switch d.root {
	case "":
		return ErrUnreadable
	case "html", "head", "body":
		return &NotFeedError{What: "a web page", Links: Discover(doc, d.url)}
	case "opml":
		return &NotFeedError{What: "a list of subscriptions (OPML)"}
	case "urlset", "sitemapindex":
		return &NotFeedError{What: "a sitemap"}
	}
	if links := Discover(doc, d.url); len(links) > 0 || htmlElements[d.root] {
		return &NotFeedError{What: "a web page", Links: links}
	}
	return &NotFeedError{What: "XML of another kind (" + clip(d.root, 40) + ")"}
}
