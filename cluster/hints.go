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
func (x *Index) list(m *member) {
	for _, keys := range [][]uint32{m.doc.own, m.doc.listed} {
		for _, k := range keys {
			slots := append(x.reports[k], m.slot)
			if len(slots) > maxReports {
				slots = slices.Delete(slots, 0, 1)
			}
			x.reports[k] = slots
		}
	}
}

func (x *Index) unlist(m *member) {
	for _, keys := range [][]uint32{m.doc.own, m.doc.listed} {
		for _, k := range keys {
			slots := slices.DeleteFunc(x.reports[k], func(s uint32) bool { return s == m.slot })
			if len(slots) == 0 {
				delete(x.reports, k)
			} else {
				x.reports[k] = slots
			}
		}
	}
}

// hinted counts, for each story that lists name together with d, how many
// reports connect them best.
// Two articles that merely have one address or headline are not connected:
// some feeds give all their items the same.
func (x *Index) hinted(d *Doc) map[*story]int {
	found := map[*story]int{}
	seen := map[uint32]bool{}
	for _, keys := range [][]uint32{d.own, d.listed} {
		for _, k := range keys {
			for _, slot := range x.reports[k] {
				if seen[slot] {
					continue
				}
				seen[slot] = true
				m := x.members.items[slot]
				if &m.doc == d {
					continue
				}
				if n := connections(d, &m.doc); n > found[m.story] {
					found[m.story] = n
				}
			}
		}
	}
	return found
}

// connections counts the reports that connect two documents: one stands in
// the other's list, which counts double, or both list it.
func connections(a, b *Doc) int {
	return 2*shared(a.own, b.listed) + 2*shared(a.listed, b.own) + shared(a.listed, b.listed)
}

// hintStrength turns a count into 0 to 1. An address and its headline count
// as two, so one report that both list gives a half.
func hintStrength(n int) float64 { return min(1, float64(n)/4) }
