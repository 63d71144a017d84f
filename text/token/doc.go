// Package token cuts text into words and brings words into the form under
// which they are compared: folded, stripped of stop words, stemmed.
//
// [Words] yields the words of a text with their places. [Fold] gives the form
// under which spellings of one word meet. [Terms] is the analyser that search
// and grouping share: what it returns for an article's text and for a query's
// meets in an index. All functions are pure and safe for concurrent use.
package token
