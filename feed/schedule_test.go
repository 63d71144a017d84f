package feed_test

import (
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
)

// every returns arrivals at a steady pace, the last one just now.
func every(gap time.Duration, n int) []time.Time {
	var at []time.Time
	for i := range n {
		at = append(at, clock.Add(-time.Duration(i+1)*gap))
	}
	return at
}

func TestPauseFollowsThePaceOfTheFeed(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		in   feed.Schedule
		want time.Duration
	}{
		"busy feed":             {feed.Schedule{Arrivals: every(time.Minute, 20)}, feed.DefaultMin},
		"an entry an hour":      {feed.Schedule{Arrivals: every(time.Hour, 20)}, 30 * time.Minute},
		"an entry a week":       {feed.Schedule{Arrivals: every(7*24*time.Hour, 5)}, feed.DefaultMax},
		"nothing known":         {feed.Schedule{}, 2 * time.Hour},
		"entries of the future": {feed.Schedule{Arrivals: []time.Time{clock.Add(time.Hour)}}, 2 * time.Hour},
		"ttl":                   {feed.Schedule{Arrivals: every(time.Minute, 9), Hints: news.PollHints{TTL: time.Hour}}, time.Hour},
		"period":                {feed.Schedule{Hints: news.PollHints{UpdatePeriod: 6 * time.Hour}}, 6 * time.Hour},
		"max-age":               {feed.Schedule{Arrivals: every(time.Minute, 9), MaxAge: 3 * time.Hour}, 3 * time.Hour},
		"ttl of a month":        {feed.Schedule{Hints: news.PollHints{TTL: 700 * time.Hour}}, feed.DefaultMax},
		"own bounds":            {feed.Schedule{Min: time.Minute, Max: 5 * time.Minute, Arrivals: every(time.Hour, 9)}, 5 * time.Minute},
		"retry-after":           {feed.Schedule{RetryAfter: 30 * time.Hour}, 30 * time.Hour},
		"retry-after of a year": {feed.Schedule{RetryAfter: 9000 * time.Hour}, feed.MaxRetryAfter},
		"one failure":           {feed.Schedule{Failures: 1, Arrivals: every(time.Minute, 9)}, feed.DefaultMin},
		"five failures":         {feed.Schedule{Failures: 5, Arrivals: every(time.Minute, 9)}, 160 * time.Minute},
		"endless failures":      {feed.Schedule{Failures: 1 << 40}, feed.MaxBackoff / 2},
	} {
		c.in.Now = clock
		if got := feed.NextPoll(c.in); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestRandomSpreadsFeeds(t *testing.T) {
	t.Parallel()
	low := feed.NextPoll(feed.Schedule{Now: clock, Failures: 4})
	high := feed.NextPoll(feed.Schedule{Now: clock, Failures: 4, Random: 0.99})
	if high <= low || high > 3*low {
		t.Errorf("between %v and %v", low, high)
	}
}

func TestSkippedHoursAndDaysAreLeftOut(t *testing.T) {
	t.Parallel()
	// The clock stands at noon on a Thursday; two hours later is 14:00.
	in := feed.Schedule{Now: clock, Hints: news.PollHints{SkipHours: []int{14, 15}}}
	if got := clock.Add(feed.NextPoll(in)); got.Hour() != 16 {
		t.Errorf("asked at %v", got)
	}
	in.Hints = news.PollHints{SkipDays: []time.Weekday{time.Thursday, time.Friday}}
	if got := clock.Add(feed.NextPoll(in)); got.Weekday() != time.Saturday || got.Hour() != 0 {
		t.Errorf("asked at %v", got)
	}
	for h := range 24 {
		in.Hints.SkipHours = append(in.Hints.SkipHours, h)
	}
	if got := feed.NextPoll(in); got != 2*time.Hour {
		t.Errorf("a feed that is never to be asked waits %v", got)
	}
}
