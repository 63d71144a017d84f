package feed

import (
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Schedule is what decides when a feed is asked again.
type Schedule struct {
	Now time.Time
	// Arrivals are the times at which recent entries were published or first seen,
	// in any order. Twenty or so are enough.
	Arrivals []time.Time
	Hints    news.PollHints
	// MaxAge is how long the last answer may be kept (Cache-Control max-age), 0 for
	// not given.
	MaxAge time.Duration
	// RetryAfter is the pause the server asked for, 0 for none.
	RetryAfter time.Duration
	Failures   int // in a row, up to now
	// Min and Max bound the pause after an answer that was good. 0 means
	// DefaultMin and DefaultMax.
	Min, Max time.Duration
	// Random is in [0, 1) and spreads feeds that would fall on the same moment.
	Random float64
}

// Bounds of the pause between two requests.
const (
	DefaultMin    = 10 * time.Minute
	DefaultMax    = 12 * time.Hour
	MaxBackoff    = 48 * time.Hour      // after failures
	MaxRetryAfter = 14 * 24 * time.Hour // that a server may ask for
)

// NextPoll returns how long to wait before the feed is asked again: half the
// mean gap between its recent entries, between Min and Max, not less than the
// publisher asks for as far as Max allows; after failures a pause that doubles; never
// less than Retry-After; and never in an hour or on a day that the feed wants
// skipped.
func NextPoll(in Schedule) time.Duration {
	in = in.withDefaults()
	wait := in.interval()
	if in.Failures > 0 {
		wait = max(wait, in.backoff())
	}
	wait += time.Duration(float64(wait) * 0.1 * in.Random)
	wait = max(wait, min(in.RetryAfter, MaxRetryAfter))
	return in.outsideSkipped(wait)
}

func (in Schedule) withDefaults() Schedule {
	if in.Min <= 0 {
		in.Min = DefaultMin
	}
	if in.Max <= 0 {
		in.Max = DefaultMax
	}
	in.Max = max(in.Min, in.Max)
	if !(in.Random >= 0 && in.Random < 1) {
		in.Random = 0
	}
	return in
}

func (in Schedule) interval() time.Duration {
	wished := max(in.Hints.TTL, in.Hints.UpdatePeriod, in.MaxAge, in.gap()/2)
	return min(max(wished, in.Min), in.Max)
}

// gap is the mean time between entries, the silence since the last one counted as
// a gap too, so that a feed that falls asleep is asked less and less. A feed
// without entries is asked every two hours; one that has failed so far may have some.
func (in Schedule) gap() time.Duration {
	past := slices.DeleteFunc(slices.Clone(in.Arrivals), func(t time.Time) bool { return t.IsZero() || t.After(in.Now) })
	if len(past) == 0 && in.Failures > 0 {
		return 0
	}
	if len(past) == 0 {
		return 4 * time.Hour
	}
	oldest := slices.MinFunc(past, time.Time.Compare)
	return in.Now.Sub(oldest) / time.Duration(len(past))
}

// backoff doubles the pause with each failure. Half of it is random, so that feeds
// that failed together do not come back together.
func (in Schedule) backoff() time.Duration {
	wait := in.Min
	for range min(in.Failures, 30) {
		if wait *= 2; wait >= MaxBackoff {
			wait = MaxBackoff
			break
		}
	}
	return wait/2 + time.Duration(float64(wait/2)*in.Random)
}

// outsideSkipped moves the time on to the first hour that the feed does not want
// skipped. Hints that leave no hour in a week count for nothing.
func (in Schedule) outsideSkipped(wait time.Duration) time.Duration {
	at := in.Now.Add(wait).UTC()
	if !in.skipped(at) {
		return wait
	}
	for t := at.Truncate(time.Hour).Add(time.Hour); t.Sub(at) <= 8*24*time.Hour; t = t.Add(time.Hour) {
		if !in.skipped(t) {
			spread := time.Duration(in.Random * float64(10*time.Minute))
			return t.Add(spread).Sub(in.Now)
		}
	}
	return wait
}

func (in Schedule) skipped(t time.Time) bool {
	return slices.Contains(in.Hints.SkipHours, t.Hour()) || slices.Contains(in.Hints.SkipDays, t.Weekday())
}
