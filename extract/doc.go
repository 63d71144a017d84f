// Package extract reads the article out of an HTML page: its text, without the
// navigation, teasers, captions, comments and notices around it, and what the
// page says of itself: title, authors, times, outlet, image, language and
// canonical address.
//
//	page, err := extract.Extract(body, resp.ContentType, resp.URL, time.Now())
//
// # Where a field comes from
//
// Pages describe themselves several times over, and the descriptions differ.
// One order holds for every field: JSON-LD, then Open Graph, then microdata, then
// other metadata of the head, then the visible page. The first of these that gives a
// usable value wins, and [news.Page.Sources] names it. The language is the exception:
// it is the document's own (the lang attribute) before any other.
//
// # Bounds
//
// Any bytes are a page: of any encoding, nested to any depth, broken in any
// way. Extract never panics, its cost grows with the length of its input and
// not with its nesting, and input beyond [MaxBytes] is refused.
package extract
