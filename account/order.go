package account

import (
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// ordered puts the sentences into the order of the text: the lead first, unless
// an earlier sentence of its article was taken too, then always the one that goes
// on best from the one before. Sentences of one article keep their order, and a
// person is named in full before in part.
func (ch *choice) ordered() []*candidate { return ch.inOrder(ch.taken) }

// inOrder does so with some of the sentences.
func (ch *choice) inOrder(list []*candidate) []*candidate {
	left := slices.Clone(list)
	var out []*candidate
	for len(left) > 0 {
		at := firstToRead(left)
		if len(out) > 0 {
			at = ch.next(out[len(out)-1], left)
		}
		out = append(out, left[at])
		left = slices.Delete(left, at, at+1)
	}
	return out
}

// firstToRead is the place of the sentence with which a paragraph begins: the first of
// the first one's article or, if that cannot open a paragraph, the first that can.
func firstToRead(left []*candidate) int {
	at := firstOfReport(left)
	if left[at].opensParagraph() {
		return at
	}
	for i, c := range left {
		if c.opensParagraph() && !slices.ContainsFunc(left, func(o *candidate) bool { return o.report == c.report && o.number < c.number }) {
			return i
		}
	}
	for i, c := range left {
		if c.opensParagraph() {
			return i
		}
	}
	return at
}

// opensParagraph reports whether a reader who begins with the candidate knows of whom and of which day it speaks.
func (c *candidate) opensParagraph() bool {
	return !c.leaning && !c.opensWithDay() && !c.pointsBack() && !addsToWhatStood(c.text, c.report.lang)
}

// firstOfReport is the place of the earliest sentence of the article from which
// the first one is.
func firstOfReport(left []*candidate) int {
	at := 0
	for i, c := range left {
		if c.report == left[0].report && c.number < left[at].number {
			at = i
		}
	}
	return at
}

// next is the place in left of the sentence that follows last.
func (ch *choice) next(last *candidate, left []*candidate) int {
	best, highest := 0, -1.0
	for i, c := range left {
		fluency := .8*ch.d.likeness(last.terms, c.terms) + .5*place(c.number)
		if c.report == last.report && c.number == last.number+1 {
			fluency++
		}
		if mustWait(c, left) {
			fluency /= 10
		}
		if fluency > highest {
			best, highest = i, fluency
		}
	}
	return best
}

// mustWait reports whether a sentence that is still left belongs before c.
func mustWait(c *candidate, left []*candidate) bool {
	for _, other := range left {
		if other == c {
			continue
		}
		if other.report == c.report && other.number < c.number {
			return true
		}
		for _, m := range c.named {
			if m.Kind == news.Person && !c.introduces(m.Entity) && other.introduces(m.Entity) {
				return true
			}
		}
	}
	return false
}
