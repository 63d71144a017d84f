package extract

import (
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// live is a running report: updates of one article, each with its time, as of
// schema.org's LiveBlogPosting.
type live struct {
	intro   []block // what stands before the first update
	updates []update
	source  string
}

// update is one entry of a running report.
type update struct {
	time   time.Time // zero when unknown
	clock  int       // minutes since midnight where the day is not given, else -1
	blocks []block
}

// fewestUpdates is how many entries with times make a running report.
const fewestUpdates = 3

// timeForm is how the time of an update stands in the text, as a paragraph before it.
const timeForm = "2006-01-02 15:04"

// findLive reads a page's updates: from JSON-LD, from elements that are built alike and
// begin with a time, or from paragraphs that do. The fullest counts. nil when the page is
// no running report.
func findLive(l *layout, f *facts) *live {
	var best *live
	for _, found := range []*live{l.liveElements(), liveBlocks(l.blocks), f.liveObjects(l)} {
		if found != nil && len(found.updates) >= fewestUpdates && (best == nil || found.width()*10 > best.width()*11) {
			best = found
		}
	}
	return best
}

func (v *live) width() int {
	width := 0
	for _, u := range v.updates {
		width += widthOfAll(u.blocks)
	}
	return width
}

// order sets the days of updates that give a clock time alone and brings all in
// the order of time. Such updates follow each other, downwards or upwards, and a clock
// that runs against that has passed midnight.
func (v *live) order(first, last time.Time) {
	down := v.runsDown()
	day := first
	if down && !last.IsZero() || first.IsZero() {
		day = last
	}
	before := -1
	for i := range v.updates {
		u := &v.updates[i]
		if u.clock < 0 {
			if !u.time.IsZero() {
				day, before = u.time, u.time.Hour()*60+u.time.Minute()
			}
			continue
		}
		if before >= 0 && down && u.clock > before {
			day = day.AddDate(0, 0, -1)
		} else if before >= 0 && !down && u.clock < before {
			day = day.AddDate(0, 0, 1)
		}
		before = u.clock
		if !day.IsZero() {
			y, m, d := day.Date()
			u.time = time.Date(y, m, d, u.clock/60, u.clock%60, 0, 0, day.Location())
		}
	}
	if !slices.ContainsFunc(v.updates, func(u update) bool { return u.time.IsZero() }) {
		slices.SortStableFunc(v.updates, func(a, b update) int { return a.time.Compare(b.time) })
	} else if down {
		slices.Reverse(v.updates)
	}
}

// runsDown reports whether the newest update comes first.
func (v *live) runsDown() bool {
	down := 0
	for i := 1; i < len(v.updates); i++ {
		a, b := v.updates[i-1], v.updates[i]
		var step int
		if a.clock >= 0 && b.clock >= 0 { // the shorter way around the clock
			if step = (a.clock - b.clock + 24*60) % (24 * 60); step > 12*60 {
				step -= 24 * 60
			}
		} else {
			step = a.time.Compare(b.time)
		}
		switch {
		case step > 0:
			down++
		case step < 0:
			down--
		}
	}
	return down > 0
}

// text writes the updates one after the other, each behind a paragraph with its time.
func (v *live) text(f *facts) []string {
	lines := linesOf(finish(v.intro, f))
	for _, u := range v.updates {
		blocks := finish(u.blocks, f)
		if len(blocks) == 0 {
			continue
		}
		switch {
		case !u.time.IsZero():
			lines = append(lines, u.time.Format(timeForm))
		case u.clock >= 0:
			lines = append(lines, time.Time{}.Add(time.Duration(u.clock)*time.Minute).Format("15:04"))
		}
		lines = append(lines, linesOf(blocks)...)
	}
	return lines
}

// settle sets the times of a page by its updates: the start of the coverage, and
// the last of them.
func (v *live) settle(page *news.Page, f *facts, now time.Time) {
	if start := readStamp(fromJSON, valueOf(f.article["coverageStartTime"])); !news.BelievableTime(start.time, now).IsZero() {
		page.Published, page.Sources["published"] = start.time, fromJSON
	}
	v.order(page.Published, page.Modified)
	last := v.updates[len(v.updates)-1].time
	if last = last.Truncate(time.Second); !news.BelievableTime(last, now).IsZero() && last.After(page.Published) {
		page.Modified, page.Sources["modified"] = last, v.source
	}
}
