package account

import "time"

const (
	// staleFigure is the weight left of a sentence whose figure a later report
	// has replaced.
	staleFigure = .35
	// sameMatter is the likeness from which two sentences with figures of one
	// unit speak of the same thing.
	sameMatter = .18
	// sameMatterBare is the same for figures whose unit is not known.
	sameMatterBare = .24
	// replacedAfter is how much later a report must be for its figure to be an
	// update and not another outlet's count.
	replacedAfter = 2 * time.Hour
)

// stale finds the candidates with a figure for which a later article has
// another one.
func (d *draft) stale() map[*candidate]bool {
	var figured []*candidate
	for _, c := range d.fit {
		if len(c.numbers) > 0 {
			figured = append(figured, c)
		}
	}
	out := map[*candidate]bool{}
	for _, old := range figured {
		for _, now := range figured {
			if now.report.Article.Published.Sub(old.report.Article.Published) >= replacedAfter && d.clash(now, old) {
				out[old] = true
				break
			}
		}
	}
	return out
}

// clash reports whether two sentences that speak of the same thing give
// different figures for it: figures of one unit, or, where a unit is not
// known, of sentences that are more alike.
func (d *draft) clash(a, b *candidate) bool {
	likest := 0.0
	for _, x := range a.numbers {
		for _, y := range b.numbers {
			switch {
			case x.Value == y.Value && x.Unit == y.Unit:
				return false
			case x.Unit == "" || y.Unit == "":
				likest = max(likest, 1-sameMatterBare)
			case x.Unit == y.Unit:
				likest = max(likest, 1-sameMatter)
			}
		}
	}
	return likest > 0 && d.likeness(a.terms, b.terms) >= 1-likest
}

// sharesFigure reports whether two sentences give the same figure of the same
// unit.
func sharesFigure(a, b *candidate) bool {
	for _, x := range a.numbers {
		for _, y := range b.numbers {
			if x.Value == y.Value && x.Unit == y.Unit && x.Value > 1 {
				return true
			}
		}
	}
	return false
}
