package account

import (
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/text/token"
)

const (
	// movedOn is how much older than the lead's a report must be for its news to
	// be a stage that has passed.
	movedOn = 24 * time.Hour
	// stillTold is the share of the weight of such a report's sentence that one
	// later report must have for it to be background that holds.
	stillTold = .9
)

// isPast reports whether the candidate tells a stage that has passed since as if
// it were the present: its report is older than the lead's by more than a day, the
// sentence does not say when it was so, and no later report says it again.
func (ch *choice) isPast(c *candidate) bool {
	now := ch.taken[0].report.Article.Published.Add(-movedOn)
	if !c.report.Article.Published.Before(now) || c.givesDay() {
		return false
	}
	if len(c.terms) < fewestTerms {
		return true
	}
	if ch.background && c.report.lang == "en" && !c.speaksOfNow() {
		return false
	}
	for _, r := range ch.d.reports {
		if r.lang == ch.d.lang && !r.Article.Published.Before(now) && ch.d.covered(c.terms, r.told) >= stillTold {
			return false
		}
	}
	return true
}

// speaksOfNow reports whether an English sentence has, outside of quotes, a verb of the present or the future, or
// says that something is still so or due.
func (c *candidate) speaksOfNow() bool {
	quoted, _ := quotedSpans(c.text)
	for w := range token.Words(without(c.text, quoted)) {
		if strings.Contains(ofNow, " "+token.Fold(w.Text)+" ") {
			return true
		}
	}
	return false
}

const ofNow = " is are isn't aren't has have hasn't haven't will won't can can't cannot may must should shall now today tonight tomorrow still yet " +
	"currently expected due says say remains remain continues continue plans plan faces face seeks seek wants want awaits await stands "

// givesDay reports whether the candidate says on which day it was so: a day that
// had come when its report appeared, and by a name that still means it.
func (c *candidate) givesDay() bool {
	text := c.report.Article.Text
	for _, d := range c.dates {
		if d.End <= len(text) && d.Precision != "year" && !d.Time.After(c.report.Article.Published) &&
			!(d.Relative && movesWithReader(d.In(text), c.report.lang)) {
			return true
		}
	}
	return false
}
