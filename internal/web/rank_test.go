package web

import (
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// reported is a story with one report of an outlet of its own at each of the ages.
func reported(hours ...float64) store.Story {
	s := store.Story{Articles: len(hours), Outlets: len(hours), Independent: len(hours), Latest: noon}
	for _, h := range hours {
		s.Pulse = append(s.Pulse, store.Beat{At: noon.Add(-time.Duration(h * float64(time.Hour))), Count: 1})
	}
	return s
}

func TestTheFirstStoryStandsAboveTheSecond(t *testing.T) {
	t.Parallel()
	copied := reported(1, 1, 1, 1)
	copied.Independent = 1
	for i := range copied.Pulse[1:] {
		copied.Pulse[i+1].Copies = 1
	}
	oneOutlet := reported(1, 1, 1, 1)
	oneOutlet.Outlets, oneOutlet.Independent = 1, 1
	long := reported(1)
	long.Outlets, long.Independent = 30, 30
	for i := range 60 {
		long.Pulse = append(long.Pulse, store.Beat{At: noon.Add(-time.Duration(100+i) * time.Hour), Count: 1})
	}
	for _, c := range []struct {
		why           string
		first, second store.Story
	}{
		{"more outlets", reported(1, 1, 1), reported(1, 1)},
		{"fresher", reported(1, 2, 3), reported(10, 11, 12)},
		{"growing rather than fading", reported(1, 1, 1, 14), reported(1, 14, 14, 14)},
		{"own reports rather than copies", reported(1, 1, 1, 1), copied},
		{"copies rather than nothing", copied, reported(1)},
		{"many outlets rather than much from one", reported(1, 1, 1, 1), oneOutlet},
		{"breaking rather than long", reported(.5, .5, 1, 1, 1, 2, 2, 3, 3, 3), long},
		{"long and still reported rather than lone", long, reported(1)},
		{"anything new rather than what is old", reported(1), reported(300, 300, 300, 300, 300)},
	} {
		a, b := score(c.first, noon, 12*time.Hour), score(c.second, noon, 12*time.Hour)
		if a <= b {
			t.Errorf("%s: %.3f is not above %.3f", c.why, a, b)
		}
	}
}

func TestAReportFromTheFutureCountsAsNew(t *testing.T) {
	t.Parallel()
	if a, b := score(reported(-5), noon, 12*time.Hour), score(reported(0), noon, 12*time.Hour); a != b {
		t.Errorf("score %v, want %v", a, b)
	}
}

func TestEqualsAreRankedByTimeAndNumber(t *testing.T) {
	t.Parallel()
	a, b, c := reported(1), reported(1), reported(1)
	a.ID, b.ID, c.ID = 1, 2, 3
	a.Latest = noon.Add(time.Hour)
	for _, order := range [][]store.Story{{a, b, c}, {c, b, a}, {b, a, c}} {
		got := ranked(order, noon, 12*time.Hour)
		if got[0].ID != 1 || got[1].ID != 3 || got[2].ID != 2 {
			t.Errorf("ranked %d %d %d, want 1 3 2", got[0].ID, got[1].ID, got[2].ID)
		}
	}
}
