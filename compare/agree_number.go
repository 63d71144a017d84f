package compare

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
)

// markNumbers notes which number each word belongs to.
func markNumbers(words []word, numbers []news.Number) {
	for i := range words {
		for n := range numbers {
			if numbers[n].Overlaps(words[i].Span) {
				words[i].number = n
			}
		}
	}
}

// numbers reports each quantity that no quantity of the source allows, and other figures (years, dates,
// results, "Q3") that the source does not have.
func (c *comparison) numbers() {
	for _, n := range c.numbersB {
		if !c.allowed(n) {
			c.report(OtherNumber, c.nearest(n), n.In(c.other.Text))
		}
	}
	for _, w := range c.b {
		if w.figure && w.number < 0 && !c.hasA[w.folded] && !strings.Contains(c.source.Text, w.text) {
			c.report(OtherNumber, "", w.text)
		}
	}
	c.dropped()
}

// dropped reports the numbers in a change that has other words of meaning, and no number, in their stead.
func (c *comparison) dropped() {
	for _, ch := range c.changes {
		if c.meaning(ch.new, c.hasA) == 0 || slices.ContainsFunc(ch.new, isNumber) {
			continue
		}
		if i := slices.IndexFunc(ch.old, isNumber); i >= 0 && !c.hasB[ch.old[i].folded] {
			c.report(OtherNumber, ch.old[i].text, c.other.Text[ch.new[0].Start:ch.new[len(ch.new)-1].End])
		}
	}
}

func isNumber(w word) bool { return w.figure || w.number >= 0 }

// allowed reports whether a number of the source gives the same: of its dimension, or, where one of the two
// stands without a unit, of its value.
func (c *comparison) allowed(n news.Number) bool {
	for _, m := range c.numbersA {
		x, y := value.OfNumber(m), value.OfNumber(n)
		if x.Dimension != y.Dimension && (m.Unit == "" || n.Unit == "") {
			x.Dimension, y.Dimension = "", ""
		}
		if bounded(m) && bounded(n) && (m.Bound != n.Bound || x.Given != y.Given) {
			continue // "at least two" is not what "at least three" says
		}
		if x.Relate(y) == value.Agree {
			return true
		}
	}
	return false
}

func bounded(n news.Number) bool { return n.Bound == "at-least" || n.Bound == "at-most" }

// nearest is the number of the source in whose place n may stand, "" for none.
func (c *comparison) nearest(n news.Number) string {
	for _, m := range c.numbersA {
		if m.Unit == n.Unit {
			return m.In(c.source.Text)
		}
	}
	return ""
}
