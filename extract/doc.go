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
// usable value wins, and [news.Page.Sources] names it. What is usable:
//
//   - A title, without the outlet's name before or behind it. One that is cut short gives
//     way to a longer one that begins the same.
//   - Authors, when one is left after prepositions, roles, places, addresses and the
//     outlet's own name are taken away. On the visible page they are looked for by
//     the article's heading: hCard, rel=author, class names, "By …".
//   - A time that is not later than a day after now. A source further down may add the time
//     of day to a day and the zone to a clock time; the date in the address comes last,
//     but outvotes a written one that is more than two days from it. Times keep the zone
//     that they are given in; without any they are UTC. A change before the publication
//     is none.
//   - A picture that is no logo, icon or counter.
//   - A language, which is the document's own (the lang attribute) before any other, but
//     none that is written in another script than the text.
//   - An address of the same site that is not its front page.
//
// # What is text
//
// Paragraphs, headings, lists, tables and quotations of the article. Not the headline, the
// standfirst, the lines of author and date, captions, pull quotes in elements of their own,
// teasers, and notices for readers.
//
// A running report (live blog, ticker) is one article of dated updates: in the order of
// time whatever that of the page, each behind a paragraph that is its time in the form
// 2006-01-02 15:04. It counts as published when the coverage began and as modified by its
// last update.
//
// # Bounds
//
// Any bytes are a page: of any encoding, nested to any depth, broken in any
// way. Extract never panics, its cost grows with the length of its input and
// not with its nesting, and input beyond [MaxBytes] is refused.
package extract
