// Package search finds stories, articles and quotes by words, in all languages that the desk reads.
//
// [Parse] reads what a person typed: words, phrases in quotation marks, what is not wanted, and operators such as
// outlet:, lang:, before: and said:. A query is too short to tell its language, but what was indexed was stemmed in its own, so the
// query is read as words of each, and each reading finds the documents of its language ([Reading]). The database only says which documents
// hold the words; whether a document is really meant, and what stands first, is decided here, so both databases find the
// same in the same order.
//
// What is found comes in windows: the latest documents that match are ranked among themselves, then those before them. So
// a search costs the same however much there is, and everything can be reached page by page.
package search
