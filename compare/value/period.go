package value

import (
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Period is a stretch of time that a text names, from From until before To. A day, a month and a year are
// the stretches they cover; a point in time is its minute.
type Period struct {
	From, To time.Time
	// Clock says that the time of day was given.
	Clock bool
}

// zoneSlack is what two clocks may differ by because the reports count in different zones.
const zoneSlack = 30 * time.Minute

// OfDate reads a date of an analysis.
func OfDate(d news.Date) Period {
	p := Period{From: d.Time}
	switch {
	case !d.Until.IsZero():
		p.To = d.Until
	case d.Precision == "year":
		p.To = d.Time.AddDate(1, 0, 0)
	case d.Precision == "month":
		p.To = d.Time.AddDate(0, 1, 0)
	case d.Precision == "time":
		p.To, p.Clock = d.Time.Add(time.Minute), true
	default:
		p.To = d.Time.AddDate(0, 0, 1)
	}
	return p
}

// Relate compares two periods in which one event is said to have been. They agree when they meet; days next to
// each other cannot be told apart, because the day of an event depends on the zone it is
// counted in, and so with hours that are whole zones apart on the same day.
func (p Period) Relate(o Period) Relation {
	if p.From.Before(o.To) && o.From.Before(p.To) {
		return Agree
	}
	gap := o.From.Sub(p.To)
	if o.From.Before(p.From) {
		gap = p.From.Sub(o.To)
	}
	switch {
	case p.Clock && o.Clock && gap < zoneSlack:
		return CannotTell
	case p.Clock && o.Clock:
		return Conflict
	case gap < 12*time.Hour && p.length() <= 48*time.Hour && o.length() <= 48*time.Hour:
		return CannotTell
	}
	return Conflict
}

func (p Period) length() time.Duration { return p.To.Sub(p.From) }
