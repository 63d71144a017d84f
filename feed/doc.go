// Package feed turns what a feed's address answers into entries.
//
// [Parse] reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF and JSON Feed, in any
// encoding, well-formed or not. Everything sound in a broken document is kept, and
// the feed's Warnings say in plain words what was wrong. What is no feed at all is
// a [NotFeedError] that names the feeds an HTML page points to; [Discover] and
// [Guess] find feeds for a site's address.
//
// Entries come out completed: links absolute, times in UTC, titles as plain text,
// and for aggregators the outlet, the other reports listed under an item, and the
// publisher's address where it can be read (see package googlenews). [Keys] gives
// each entry an identity that lasts from one fetch to the next, and [NextPoll] says
// when to ask again.
//
// XML is read with a scanner that never fails (package loosexml) and not with a
// strict parser behind repairs: what is broken can then be mended where it stands,
// and it is several times faster. Package internal/eval keeps the figures beside
// those of gofeed.
//
// The package does no I/O. Its cost is linear in the size of the document, which
// the caller bounds; nesting, entries, fields and the expansion of entities are
// bounded here (see the Max constants).
package feed
