package value

import (
	"math"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// Quantity is a number with what it allows. Low and High are in the base unit of the
// dimension; High is +Inf for one that is only bounded below.
type Quantity struct {
	Low, High float64
	// Given is the figure itself in the base unit, the lower end of a range.
	Given float64
	// Dimension is what is measured: "length", "time", "mass", "area", "speed", "volume", "power",
	// "temperature", "%", "pp", an ISO 4217 code, or "" for a count.
	Dimension string
	// Hedged says that the figure is marked as rough ("about", "nearly"), Open that it is a
	// bound and no figure ("more than", "up to").
	Hedged, Open bool
	step         float64 // of the figure's last digit that is not 0, in the base unit
}

// Tolerances, as shares of the larger figure.
const (
	// hedgedAgrees is what "about" allows, hedgedConflicts where it is clearly broken.
	hedgedAgrees    = .12
	hedgedConflicts = .25
	// rounding is how far a plain figure may be from one of fewer digits that it rounds to.
	rounding = .055
)

// OfNumber reads a number of an analysis. What counts no known unit is a count.
func OfNumber(n news.Number) Quantity { return Of(n, n.Unit) }

// Of reads a number under another unit than its own, for one whose unit was found elsewhere ("a 41-page
// report").
func Of(n news.Number, unit string) Quantity {
	u := UnitOf(unit)
	q := Quantity{Given: n.Value * u.Factor, Dimension: u.Dimension, step: lastDigit(n.Value) * u.Factor}
	q.Low, q.High = q.Given, q.Given
	switch n.Bound {
	case "about":
		q.Hedged = true
		q.Low, q.High = q.Given*(1-hedgedAgrees), q.Given*(1+hedgedAgrees)
	case "at-least":
		q.Open, q.High = true, math.Inf(1)
	case "at-most":
		q.Open, q.Low = true, min(0, q.Given)
	case "range":
		q.High = max(n.Max, n.Value) * u.Factor
	}
	return q
}

// lastDigit is the worth of the last digit of v that is not 0: 100 for 1200, .1 for 3.1.
func lastDigit(v float64) float64 {
	text := strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	if _, decimals, found := strings.Cut(text, "."); found {
		return math.Pow(10, -float64(len(decimals)))
	}
	zeros := len(text) - len(strings.TrimRight(text, "0"))
	return math.Pow(10, float64(zeros))
}

// Plus adds a smaller part written behind: "one minute 17 seconds".
func (q Quantity) Plus(part Quantity) Quantity {
	q.Low, q.High, q.Given = q.Low+part.Low, q.High+part.High, q.Given+part.Given
	q.step = part.step
	return q
}

// Relate compares two quantities of one fact.
func (q Quantity) Relate(o Quantity) Relation {
	if q.Dimension != o.Dimension {
		return CannotTell // another currency or scale: nobody converts by the day's rate here
	}
	if q.Low <= o.High && o.Low <= q.High {
		return Agree
	}
	lower, upper := q, o
	if o.High < q.Low {
		lower, upper = o, q
	}
	apart := (upper.Low - lower.High) / math.Max(math.Abs(upper.Given), math.Abs(lower.Given))
	switch {
	case q.rounds(o) || o.rounds(q):
		return Agree
	case q.Hedged || o.Hedged:
		return beyond(math.Abs(q.Given-o.Given)/math.Max(math.Abs(q.Given), math.Abs(o.Given)), hedgedConflicts)
	case q.step != o.step && apart <= rounding:
		return CannotTell
	}
	return Conflict
}

func beyond(apart, limit float64) Relation {
	if apart > limit {
		return Conflict
	}
	return CannotTell
}

// rounds reports whether o, given to fewer digits, is what q is rounded to.
func (q Quantity) rounds(o Quantity) bool {
	if q.Open || o.Open || o.step <= q.step || o.Given == 0 {
		return false
	}
	near := math.Abs(q.Given - o.Given)
	return near <= o.step/2+1e-9 && near/math.Abs(o.Given) <= rounding
}
