package account

import (
	"math"
	"time"
)

// A story is told from its newest development. How new a report is counts
// against the story's own span: an hour in a story of a morning is a day in one
// of a week.
const (
	// shortStory is the time within which reports of an event hardly differ in
	// age.
	shortStory = 36 * time.Hour
	// halfFresh is the share of the story's span in which a report loses half of
	// its freshness.
	halfFresh = .3
	// keptWhenOld is the weight that the oldest headline or lead keeps.
	keptWhenOld = .2
	// undatedTop, undatedBelow and passedPlan are the weights that a sentence of
	// the oldest report keeps: without a date, among its first ones and further
	// down, and with a date that was still to come.
	undatedTop   = .35
	undatedBelow = .7
	passedPlan   = .1
)

// markFresh sets how fresh the reports are, which stand in the order of
// publication.
func markFresh(reports []*report) {
	if len(reports) == 0 {
		return
	}
	first, last := reports[0].Article.Published, reports[len(reports)-1].Article.Published
	span := max(last.Sub(first), shortStory).Seconds()
	for _, r := range reports {
		r.fresh = math.Exp2(-last.Sub(r.Article.Published).Seconds() / span / halfFresh)
	}
}

// current is the weight of a report's news as the news of the story, from
// keptWhenOld to 1.
func (r *report) current() float64 { return keptWhenOld + (1-keptWhenOld)*r.fresh }

// outdated is what the age of its report leaves of a sentence. What was new then
// reads as if it were new now, most of all at the top, unless the sentence gives
// its day; a plan for a day that has passed since is worth least. "On Friday" is no
// day where the report is not of that Friday: it may be the one before or after.
func (d *draft) outdated(c *candidate) float64 {
	kept := undatedBelow
	if c.number < topSentences {
		kept = undatedTop
	}
	for _, date := range c.dates {
		if date.Time.After(c.report.Article.Published) && date.Time.Before(d.latest()) {
			kept = passedPlan
			break
		}
		if !date.Relative || c.isReported(date) {
			kept = 1
		}
	}
	return kept + (1-kept)*c.report.fresh
}

// latest is the time of the newest report.
func (d *draft) latest() time.Time { return d.reports[len(d.reports)-1].Article.Published }
