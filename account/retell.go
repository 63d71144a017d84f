package account

import (
	"slices"
	"time"
)

const (
	// oneMoment is the time within which reports on the same matter are of the same
	// development.
	oneMoment = 6 * time.Hour
	// sameDevelopment is the likeness of headline and first sentence, taken together,
	// from which two such reports begin with the same news.
	sameDevelopment = .17
)

// retells reports whether two sentences are the beginnings of two reports of one
// development. What is news is told there in each outlet's own words, so that
// the headlines help to tell. A correction tells something else.
func (d *draft) retells(a, b *candidate) bool {
	if a.number != 0 || b.number != 0 || a.report == b.report || a.report.corrects || b.report.corrects {
		return false
	}
	apart := a.report.Article.Published.Sub(b.report.Article.Published).Abs()
	return apart <= oneMoment && d.likeness(a.withTitle(), b.withTitle()) >= sameDevelopment
}

// withTitle are the terms of the candidate and of its report's title.
func (c *candidate) withTitle() []int { return union(c.terms, c.report.headed.terms) }

// union joins two sorted lists.
func union(a, b []int) []int {
	both := slices.Concat(a, b)
	slices.Sort(both)
	return slices.Compact(both)
}
