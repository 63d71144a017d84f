package account

import (
	"slices"

	"github.com/wiredesk/wiredesk/text/token"
)

const (
	// ofHeadline is what a sentence of the headline's own article gains as a lead.
	ofHeadline = 1.3
	// hangingDay is the weight left of a lead that begins with a day that is known
	// only in relation to its article's.
	hangingDay = .5
	// leaningLead is the weight left of a lead that speaks of what stands elsewhere.
	leaningLead = .2
	// dayAtStart is the number of bytes within which a sentence begins with a day:
	// a preposition and the article may stand before.
	dayAtStart = 12
	// daySoon is the number of first words among which a day is read before anything else is known.
	daySoon = 3
	// untold is the share of the headline's weight that the lead must lack for
	// another sentence to be sought for it, and toldBySentence the share of this
	// that such a sentence must tell.
	untold         = .3
	toldBySentence = .5
)

// lead is the sentence with which the text begins: high in its article, and
// on what the headline tells.
func (ch *choice) lead() *candidate {
	var found *candidate
	highest := 0.0
	title := ch.d.bestTitle()
	for _, c := range ch.d.fit {
		worth := c.score * leadPlace(c.number) * c.report.current()
		if c.hangsOnDay() {
			worth *= hangingDay
		}
		if c.leaning {
			worth *= leaningLead
		}
		if title != nil {
			worth *= 1 + ch.d.likeness(c.terms, title.terms) + ch.d.covered(title.terms, c.terms)
			if c.report == title.report {
				worth *= ofHeadline
			}
		}
		if worth > highest {
			found, highest = c, worth
		}
	}
	return found
}

// headlined is a sentence, of the headline's own article if possible, that tells
// what the headline tells and the lead does not; nil when there is none or nothing
// to add.
func (ch *choice) headlined() *candidate {
	title := ch.d.bestTitle()
	if title == nil || ch.wanted() < 2 {
		return nil
	}
	missing := slices.DeleteFunc(slices.Clone(title.terms), func(t int) bool { return ch.covered[t] })
	if ch.d.covered(title.terms, missing) < untold {
		return nil
	}
	var found *candidate
	most := toldBySentence
	for _, c := range ch.d.fit {
		if c.stale || !ch.allowed(c) || ch.repeats(c) || ch.isPast(c) {
			continue
		}
		told := ch.d.covered(missing, c.terms)
		if c.report == title.report {
			told *= ofHeadline
		}
		if told > most {
			found, most = c, told
		}
	}
	return found
}

// leadPlace weighs a sentence as a beginning by its place in its article.
func leadPlace(number int) float64 {
	switch number {
	case 0:
		return 1
	case 1:
		return .65
	}
	return .4
}

// hangsOnDay reports whether the candidate begins with a relative day: "On Friday".
func (c *candidate) hangsOnDay() bool {
	return len(c.dates) > 0 && c.dates[0].Relative && c.dates[0].Start-c.span.Start < dayAtStart
}

// opensWithDay reports whether such a day stands among the candidate's first words: "Norway on Friday".
func (c *candidate) opensWithDay() bool {
	if len(c.dates) == 0 || !c.dates[0].Relative {
		return false
	}
	words := 0
	for w := range token.Words(c.text) {
		if words++; words > daySoon || w.Start+c.spoken() >= c.dates[0].End {
			return false
		}
		if w.Start+c.spoken() >= c.dates[0].Start {
			return true
		}
	}
	return false
}
