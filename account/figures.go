package account

import (
	"slices"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/number"
	"github.com/wiredesk/wiredesk/text/token"
)

const (
	// staleFigure is the weight left of a sentence whose figure a later report
	// has replaced.
	staleFigure = .35
	// sameMatter is the likeness from which two sentences with figures of one
	// unit speak of the same thing.
	sameMatter = .18
	// sameMatterBare is the same for figures whose unit is not known or measures many
	// things.
	sameMatterBare = .24
	// replacedAfter is how much later a report must be for its figure to be an
	// update and not another outlet's count.
	replacedAfter = 2 * time.Hour
)

// markStale marks the sentences and titles with a figure for which a later
// article has another one.
func (d *draft) markStale() {
	var figured []*candidate
	for _, list := range [][]*candidate{d.titles, d.fit} {
		for _, c := range list {
			if len(c.numbers) > 0 {
				figured = append(figured, c)
			}
		}
	}
	for _, old := range figured {
		replaced := old.report.Article.Published.Add(replacedAfter)
		for _, now := range figured {
			if now.report != old.report && !now.report.Article.Published.Before(replaced) && d.clash(now, old) {
				old.stale = true
				break
			}
		}
	}
}

// clash reports whether two sentences that speak of the same thing give
// different figures for it: figures of one unit, or, where a unit is not
// known, of sentences that are more alike. A figure that both have says that
// the others are of different things, unless one corrects the other.
func (d *draft) clash(a, b *candidate) bool {
	needed := 2.0
	for _, x := range a.numbers {
		for _, y := range b.numbers {
			switch {
			case x.Value == y.Value && x.Unit == y.Unit:
				if !a.report.corrects && !b.report.corrects {
					return false
				}
			case x.Unit == y.Unit && !isMeasure(x.Unit) && x.Unit != "":
				needed = min(needed, sameMatter)
			case x.Unit == y.Unit, (x.Unit == "" || y.Unit == "") && !isMeasure(x.Unit+y.Unit):
				needed = min(needed, sameMatterBare)
			}
		}
	}
	return needed <= 1 && d.likeness(a.terms, b.terms) >= needed
}

// isMeasure reports whether a unit measures many things, as per cent and the
// currencies of ISO 4217 do, rather than naming what is counted.
func isMeasure(unit string) bool {
	return unit == "%" || len(unit) == 3 && unit >= "AAA" && unit <= "ZZZ"
}

// figures are the quantities of a title, and the results, which are no
// quantities, as figures without a unit.
func figures(title, lang string) []news.Number {
	found := number.Find(title, lang)
	for w := range token.Words(title) {
		value, err := strconv.ParseFloat(w.Text, 64)
		known := slices.ContainsFunc(found, func(n news.Number) bool { return n.Start <= w.Start && w.Start < n.End })
		if err == nil && !known {
			found = append(found, news.Number{Span: w.Span, Sentence: -1, Value: value})
		}
	}
	return found
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

// countsMore reports whether b gives a figure for something of which a gives none.
func countsMore(a, b *candidate) bool {
	return slices.ContainsFunc(b.numbers, func(y news.Number) bool {
		return y.Unit != "" && !slices.ContainsFunc(a.numbers, func(x news.Number) bool { return x.Unit == y.Unit || x.Unit == "" })
	})
}
