package rewrite

import (
	"math"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/token"
)

// figures refuses a quantity that no source allows, and figures of other kinds (years, results, names with
// digits) that stand in none.
func (c *check) figures() Reason {
	for _, n := range c.b.numbers {
		if c.allowedBy(n) < 0 {
			return Number
		}
	}
	digits := map[string]bool{}
	for w := range token.Words(c.old) {
		digits[onlyDigits(w.Text)] = true
	}
	for w := range token.Words(c.text) {
		d := onlyDigits(w.Text)
		if d != "" && !digits[d] && !c.b.covers(w.Span) {
			return Number
		}
	}
	return ""
}

// allowedBy returns the place of the first number of the sources from which n follows, -1 for none.
func (c *check) allowedBy(n news.Number) int {
	return slices.IndexFunc(c.a.numbers, func(m news.Number) bool { return entails(m, n) })
}

// entails reports whether a number follows from another: it is the same, or rougher. "About 30" follows from 27, but 27
// not from "about 30". What is counted has other names in other words, so a count is compared by its value.
func entails(source, told news.Number) bool {
	x, y := value.OfNumber(source), value.OfNumber(told)
	if x.Dimension != y.Dimension {
		if source.Unit != "" && told.Unit != "" {
			return false
		}
		x.Dimension, y.Dimension = "", ""
	}
	if source.Bound == told.Bound && source.Max == told.Max && near(x.Given, y.Given) {
		return true
	}
	exact := source.Bound == "" || source.Bound == "exact"
	return exact && (y.Hedged || y.Open || told.Bound == "range") && x.Relate(y) == value.Agree
}

// near reports two figures that differ by no more than reckoning with fractions does.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(math.Abs(a), math.Abs(b)) }

func onlyDigits(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, word)
}

// covers reports whether a number or date of the reading takes in the span.
func (r *reading) covers(span news.Span) bool {
	for _, n := range r.numbers {
		if n.Overlaps(span) {
			return true
		}
	}
	for _, d := range r.dates {
		if d.Overlaps(span) {
			return true
		}
	}
	return false
}

// dates refuses a day, month, year or time that no source means. Where the sources are of several days, "on Tuesday" may
// be meant from any of them.
func (c *check) dates() Reason {
	if len(c.b.dates) == 0 {
		return ""
	}
	var given []news.Date
	for _, s := range c.sources {
		given = append(given, date.Find(s.Text, s.Lang, s.At)...)
	}
	for _, s := range c.sources {
		if everyDate(date.Find(c.text, c.lang, s.At), given) {
			return ""
		}
	}
	return Number
}

func everyDate(dates, given []news.Date) bool {
	for _, d := range dates {
		if !slices.ContainsFunc(given, func(g news.Date) bool { return sameDate(d, g) }) {
			return false
		}
	}
	return true
}

// sameDate reports two dates that mean one: the same stretch at the same precision, or, of days told from the
// report's own, the same day of the week, since tense tells which of them is meant and languages differ in it.
func sameDate(a, b news.Date) bool {
	if a.Precision != b.Precision || !a.Until.IsZero() != !b.Until.IsZero() {
		return false
	}
	if a.Time.Equal(b.Time) && a.Until.Equal(b.Until) {
		return true
	}
	apart := a.Time.Sub(b.Time) % (7 * 24 * time.Hour)
	return a.Relative && b.Relative && a.Precision == "day" && apart == 0 && a.Until.Sub(a.Time) == b.Until.Sub(b.Time) &&
		a.Time.Sub(b.Time).Abs() <= 7*24*time.Hour
}
