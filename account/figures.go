package account

import (
	"time"

	"github.com/wiredesk/wiredesk/news"
)

const (
	// staleFigure is the weight left of a sentence whose figure a later report
	// has replaced.
	staleFigure = .35
	// sameMatter is the likeness from which two sentences with figures of one
	// unit speak of the same thing.
	sameMatter = .18
	// replacedAfter is how much later a report must be for its figure to be an
	// update and not another outlet's count.
	replacedAfter = 2 * time.Hour
)

// stale finds the candidates with a figure for which a later article has
// another one.
func (d *draft) stale() map[*candidate]bool {
	byUnit := map[string][]*candidate{}
	for _, c := range d.fit {
		for _, n := range c.numbers {
			if counts(n) {
				byUnit[n.Unit] = append(byUnit[n.Unit], c)
			}
		}
	}
	out := map[*candidate]bool{}
	for unit, group := range byUnit {
		for _, old := range group {
			for _, now := range group {
				if !out[old] && d.replaces(now, old, unit) {
					out[old] = true
				}
			}
		}
	}
	return out
}

// replaces reports whether now gives a later figure for what old tells.
func (d *draft) replaces(now, old *candidate, unit string) bool {
	if now.report.Article.Published.Sub(old.report.Article.Published) < replacedAfter {
		return false
	}
	return d.disagree(now, old, unit)
}

// disagree reports whether two sentences give different figures of a unit
// for the same thing.
func (d *draft) disagree(a, b *candidate, unit string) bool {
	differ := false
	for _, x := range a.numbers {
		for _, y := range b.numbers {
			if x.Unit != unit || y.Unit != unit || !counts(x) || !counts(y) {
				continue
			}
			if x.Value == y.Value {
				return false
			}
			differ = true
		}
	}
	return differ && d.likeness(a.terms, b.terms) >= sameMatter
}

// counts reports whether a number counts something that can change: it has a
// unit.
func counts(n news.Number) bool { return n.Unit != "" && n.Unit != "%" }

// clash reports whether two sentences give different figures for one thing.
func (d *draft) clash(a, b *candidate) bool {
	for _, n := range a.numbers {
		if counts(n) && d.disagree(a, b, n.Unit) {
			return true
		}
	}
	return false
}
