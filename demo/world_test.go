package demo

import (
	"slices"
	"testing"
	"time"
)

// afternoon is an instant at which the day's news is not over yet.
var afternoon = time.Date(2026, time.March, 5, 14, 30, 0, 0, time.UTC)

func load(t testing.TB, now time.Time) *World {
	t.Helper()
	w, err := Load(now)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestTheWorldIsLargeAndVaried(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	languages, stories, alone := map[string]bool{}, map[string]int{}, 0
	for _, o := range w.Outlets() {
		languages[o.Lang] = true
	}
	for _, a := range w.Articles() {
		if a.Alone {
			alone++
		} else {
			stories[a.Story]++
		}
	}
	for _, c := range []struct {
		what      string
		got, want int
	}{
		{"outlets", len(w.Outlets()), 9},
		{"languages", len(languages), 4},
		{"stories", len(stories), 10},
		{"articles", len(w.Articles()), 80},
		{"articles that stand alone", alone, 12},
	} {
		if c.got < c.want {
			t.Errorf("%d %s, want at least %d", c.got, c.what, c.want)
		}
	}
	for story, n := range stories {
		if n < 3 {
			t.Errorf("story %s has %d articles, want at least 3", story, n)
		}
	}
}

func TestAllNewsIsInThePastAndFresh(t *testing.T) {
	t.Parallel()
	for hour := range 24 {
		now := time.Date(2027, time.January, 1, hour, 7, 0, 0, time.UTC)
		w := load(t, now)
		steps := w.Steps()
		if !slices.IsSortedFunc(steps, time.Time.Compare) {
			t.Fatal("steps are not in order")
		}
		first, last := steps[0], steps[len(steps)-1]
		if last.After(now) || now.Sub(last) > 26*time.Hour {
			t.Errorf("at %v the last step is %v", now, last)
		}
		if first.Before(w.calendar.day(1)) || !last.Before(w.calendar.day(5)) {
			t.Errorf("steps from %v to %v leave the four days", first, last)
		}
	}
}

func TestTheNewsReachesOverAllFourDays(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	days := map[string]map[int]bool{}
	for _, a := range w.Articles() {
		day := int(a.Published().Sub(w.calendar.first)/(24*time.Hour)) + 1
		if days[a.Story] == nil {
			days[a.Story] = map[int]bool{}
		}
		days[a.Story][day] = true
	}
	if got := len(days["mackerel-talks"]); got != 4 {
		t.Errorf("the mackerel talks are told on %d days, want all four", got)
	}
}

func TestGoldNamesTheStoryOfEveryArticle(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	bases := Bases{}
	for _, o := range w.Outlets() {
		bases[o.ID] = "http://" + o.ID + ".test"
	}
	gold := w.Gold(bases)
	if len(gold) != len(w.Articles()) {
		t.Errorf("gold has %d addresses for %d articles", len(gold), len(w.Articles()))
	}
	if got := gold["http://echo.test/news/otter-marina.html"]; got != "echo/otter-marina" {
		t.Errorf("the otter's story is %q, want one of its own", got)
	}
	if got := gold["http://echo.test/news/boil-water-notice.html"]; got != "wexmouth-water" {
		t.Errorf("the boil notice's story is %q, want wexmouth-water", got)
	}
}
