package cluster

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// minHeadlineWords is the length from which a headline alone says which report
// is meant. Shorter ones ("Live", "Weather") are shared by unrelated reports.
const minHeadlineWords = 5

// hints returns the hashes under which the article itself would stand in an
// aggregator's list, and those of the reports in its own list.
func hints(a news.Article) (own, listed []uint32) {
	own = appendReport(own, a.URL, a.Title)
	for _, c := range a.Coverage {
		if len(listed) >= maxListed {
			break
		}
		listed = appendReport(listed, c.URL, c.Title)
	}
	slices.Sort(own)
	slices.Sort(listed)
	return own, slices.Compact(listed)
}

func appendReport(dst []uint32, url, headline string) []uint32 {
	if u := news.CanonicalURL(url); u != "" {
		dst = append(dst, hashTerm('u', u))
	}
	if folded := foldedWords(headline); len(folded) >= minHeadlineWords {
		dst = append(dst, hashTerm('h', strings.Join(folded, " ")))
	}
	return dst
}

// listedTerms are the terms of the headlines in an aggregator's list, which
// say what the event is where the article itself is only a headline. The
// article's own headline, which the list repeats, is left out.
func listedTerms(a news.Article, lang string) []string {
	if strings.TrimSpace(a.Text) != "" {
		return nil
	}
	var terms []string
	for i, c := range a.Coverage {
		if i >= maxListed/2 {
			break
		}
		if c.Title != a.Title {
			terms = token.AppendTerms(terms, news.Cut(c.Title, 1<<10), lang)
		}
	}
	return terms
}

// shared counts the common elements of two sorted lists.
func shared(a, b []uint32) int {
	n, i, j := 0, 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}

// maxReports bounds the members that are kept for one address or headline.
const maxReports = 16

// list makes a member known under its own address and headline and those it
// lists.
func (x *Index) list(m *member, d *Doc) {
	for _, keys := range [][]uint32{d.own, d.listed} {
		for _, k := range keys {
			x.reports.add(k, m.slot, maxReports, func(list []uint32) int { return copy(list, list[1:]) })
		}
	}
}

func (x *Index) unlist(m *member) {
	own, listed := m.reports()
	for _, keys := range [][]uint32{own, listed} {
		for _, k := range keys {
			x.reports.remove(k, m.slot)
		}
	}
}

// hinted counts, for each story that lists name together with d, how many
// reports connect them best.
// Two articles that merely have one address or headline are not connected:
// some feeds give all their items the same.
func (x *Index) hinted(q *query) map[*story]int {
	found := map[*story]int{}
	seen := map[uint32]bool{}
	for _, keys := range [][]uint32{q.doc.own, q.doc.listed} {
		for _, k := range keys {
			for _, m := range x.reporting(k) {
				if seen[m.slot] || m == q.member {
					continue
				}
				seen[m.slot] = true
				if n := connections(q.doc, m); n > found[m.story] {
					found[m.story] = n
				}
			}
		}
	}
	return found
}

// reporting returns the members that have an address or headline or list it.
func (x *Index) reporting(key uint32) (list []*member) {
	var one [1]uint32
	for _, slot := range x.reports.under(key, &one) {
		list = append(list, x.members.items[slot])
	}
	return list
}

// connections counts the reports that connect a document with a member: one stands in
// the other's list, which counts double, or both list it.
func connections(d *Doc, m *member) int {
	own, listed := m.reports()
	return 2*shared(d.own, listed) + 2*shared(d.listed, own) + shared(d.listed, listed)
}

// hintStrength turns a count into 0 to 1. An address and its headline count
// as two, so one report that both list gives a half.
func hintStrength(n int) float64 { return min(1, float64(n)/4) }
