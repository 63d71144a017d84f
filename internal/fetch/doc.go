// Package fetch asks other people's servers for feeds and pages, politely,
// guardedly and within bounds.
//
// Politely: it says honestly who asks, makes one request at a time to a host,
// keeps a pause between visits to one, obeys robots.txt where told to, repeats
// validators byte for byte and reports Retry-After. The pause is kept by a
// [Slots], which the database supplies, so that it holds over machines and
// restarts. A visit to a host takes one slot; its robots.txt and redirects
// within the host belong to the visit.
//
// Guardedly: an address on a private network is refused when it is dialled, so
// after its name was resolved and again at every redirect, unless it is allowed
// by name ([Options.Allow]). Only http and https, no credentials, no cookies,
// and no proxy but the one configured.
//
// Within bounds: every answer has a limit in time, in header and in body, and
// the body's limit holds after decompression. An answer beyond a limit is an
// error, never a shortened body.
//
// What goes wrong is a typed error, and [Explain] says it in words for the
// person who reads a feed's health:
//
//	client := fetch.New(fetch.Options{UserAgent: "Wiredesk/1.0 (+https://example.org/about)"})
//	resp, err := client.Get(ctx, fetch.Request{URL: feed, ETag: etag})
//	if err != nil {
//		health = fetch.Explain(err)
//	}
package fetch
