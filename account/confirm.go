package account

const (
	// confirms is the likeness from which another outlet's sentence is cited
	// beside the one that is printed.
	confirms = .5
	// confirmedHeadline is the share of the weight of a headline that must be in a
	// sentence beside which it is cited; fewestTerms how many terms it must have.
	confirmedHeadline = .6
	fewestTerms       = 4
	// maxCitations is the most citations of one sentence.
	maxCitations = 3
)

// confirming finds sentences of other outlets that say the same.
func (ch *choice) confirming(c *candidate) []*candidate {
	var out []*candidate
	outlets := map[string]bool{c.report.outlet: true}
	for _, other := range ch.d.confirmers() {
		if len(out) == maxCitations-1 {
			break
		}
		if outlets[other.report.outlet] || !ch.allowed(other) || ch.isTaken(other) {
			continue
		}
		if ch.confirms(other, c) && !ch.d.clash(c, other) {
			outlets[other.report.outlet] = true
			out = append(out, other)
		}
	}
	return out
}

// confirms reports whether other says what c says, and not in a report so much
// older that it cannot know of it. A headline does when most of its weight is in
// the sentence.
func (ch *choice) confirms(other, c *candidate) bool {
	if other.report.fresh < c.report.fresh/2 {
		return false
	}
	if other.isBare() && c.number >= 0 {
		return len(other.terms) >= fewestTerms && ch.d.covered(other.terms, c.terms) >= confirmedHeadline
	}
	return ch.d.likeness(c.terms, other.terms) >= confirms
}

func (ch *choice) isTaken(c *candidate) bool {
	for _, t := range ch.taken {
		if t == c {
			return true
		}
	}
	return false
}

// confirmers are the candidates that may be cited beside a sentence: those fit
// to be printed, and the headlines that stand alone.
func (d *draft) confirmers() []*candidate {
	out := d.fit[:len(d.fit):len(d.fit)]
	for _, t := range d.titles {
		if t.isBare() {
			out = append(out, t)
		}
	}
	return out
}
