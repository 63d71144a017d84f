package quote

import (
	"sort"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// contentEnd finds the unit behind a content that begins at unit k: where a new clause of the sentence, another
// attribution of the same subject, or the main clause behind a subordinate one begins. inside says that the content
// stands in a subordinate clause, setIn that it is set into its sentence between commas.
func (c *clauseReader) contentEnd(k, end int, inside, setIn bool) int {
	clause, verbs := !setIn, false
	for i := k; i < end; i++ {
		if c.taken[i] {
			return c.trim(k, i)
		}
		if c.setOff(k, i) {
			continue
		}
		switch c.units[i].kind {
		case verb:
			verbs = verbs || c.units[i].form == finite
		case breakUnit:
			if i > k && (c.tokens[c.units[i].from].kind == semicolon || c.tokens[c.units[i].from].kind == dash && !c.dashPair(i, end)) {
				return i
			}
		case utterance:
			if i > k && (c.kindAt(i-1) == commaUnit || c.kindAt(i-1) == pointUnit) && c.tokens[min(c.units[i].from+1, len(c.tokens)-1)].capital {
				return c.trim(k, i)
			}
		case commaUnit:
			if i > k && (verbs || setIn) && (c.endsAtComma(i, end, inside) || setIn && (c.kindAt(i+1) == verb && c.units[i+1].form == finite || c.kindAt(i+1) == coordUnit && c.clauseAt(i+2))) {
				return i
			}
		case coordUnit:
			if i > k && (c.nextCue(i+1, clause) || c.clauseAt(i+1) && c.speechInClause(i+1)) {
				return i
			}
		}
	}
	return c.trim(k, end)
}

// setOff reports whether unit i stands in quotation marks that open in the content that begins at unit k: no content ends there, but at the
// comma that American style puts before the closing mark.
func (c *clauseReader) setOff(k, i int) bool {
	at := c.units[i].from
	n := sort.Search(len(c.pairs), func(n int) bool { return c.pairs[n].open >= at }) - 1
	return n >= 0 && !c.pairs[n].utterance && c.pairs[n].open >= c.units[k].from-1 && at < c.pairs[n].close-1
}

// dashPair reports whether the dash at unit i is one of two around an aside.
func (c *clauseReader) dashPair(i, end int) bool {
	for j := i + 1; j < end && j < i+far; j++ {
		if c.units[j].kind == breakUnit && c.tokens[c.units[j].from].kind == dash {
			return true
		}
	}
	for j := i - 1; j >= 0 && j > i-far; j-- {
		if c.units[j].kind == breakUnit && c.tokens[c.units[j].from].kind == dash {
			return true
		}
	}
	return false
}

// trim takes commas off the end.
func (c *clauseReader) trim(k, end int) int {
	for end > k && (c.units[end-1].kind == commaUnit || c.units[end-1].kind == coordUnit) {
		end--
	}
	return end
}

// endsAtComma reports whether a content ends at the comma at unit i.
func (c *clauseReader) endsAtComma(i, end int, inside bool) bool {
	next := i + 1
	if next >= end {
		return true
	}
	if inside && c.clauseAt(next) {
		return true
	}
	switch u := c.units[next]; u.kind {
	case verb:
		return u.form == gerund && c.isSpeech(next, false)
	case coordUnit:
		return c.nextCue(next+1, false) || c.clauseAt(next+1) && c.speechInClause(next+1)
	case relUnit:
		return true
	case subordUnit:
		return c.clauseAt(next+1) && c.speechInClause(next+1)
	}
	return false
}

// isSpeech reports whether unit i holds a cue of speech; if sure, one that hardly ever is anything else.
func (c *clauseReader) isSpeech(i int, sure bool) bool {
	if c.cueOf[i] < 0 {
		return false
	}
	for _, reading := range c.cues[c.cueOf[i]].readings {
		if reading.Uttered && reading.Strength > 1 && (!sure || reading.Strength > 2 && reading.Takes&cue.Clause != 0) {
			return true
		}
	}
	return false
}

// nextCue reports whether the unit at i is a finite verb of speech without auxiliaries, so that a coordinator before it
// joins it to the cue before. Inside a clause that is said itself, only sure cues do.
func (c *clauseReader) nextCue(i int, sure bool) bool {
	if i >= len(c.units) || c.units[i].kind != verb {
		return false
	}
	u := c.units[i]
	return u.form == finite && !u.perfect && !u.modal && !u.passive && c.isSpeech(i, sure)
}

// near is how many units a subject has at most before a verb that begins an attribution of its own.
const near = 5

// speechInClause reports whether the first verb behind unit k is a cue of speech.
func (c *clauseReader) speechInClause(k int) bool {
	for i := k; i < c.end() && i < k+near; i++ {
		if c.units[i].kind == verb {
			return c.nextCue(i, true)
		}
	}
	return false
}

// thingEnd shortens a noun phrase as content to what belongs to it: it ends at a comma, a
// subordinate clause, where a time or place follows, and behind a name at any preposition but "of". as says that a predicate of the object
// follows.
func (c *clauseReader) thingEnd(k, end int, as bool) int {
	named := c.headWord(k).tag == proper || c.headWord(k).tag == pro
	for i := k + 1; i < end; i++ {
		if c.setOff(k, i) {
			continue
		}
		switch u := c.units[i]; u.kind {
		case commaUnit, subordUnit:
			return i
		case coordUnit:
			if c.kindAt(i+1) == verb && !c.units[i+1].toInf {
				return i
			}
		case prepUnit:
			if c.kindAt(i+1) == phrase && (c.isTime(i+1) || c.headWord(i+1).class&venue != 0) || named && !as && c.tokens[u.from].class&subordinator == 0 && c.tokens[u.from].fold != "of" && c.tokens[u.from].fold != "for" {
				return i
			}
		case verb:
			if u.toInf && named && !as {
				return i
			}
		}
	}
	return end
}

// nounEnd shortens the content of a noun that is itself the subject of a verb: "her decision to leave | surprised". A clause has
// one finite verb of its own, an infinitive none.
func (c *clauseReader) nounEnd(k, end int, way cue.Complement) int {
	own := 0
	if way == cue.Clause {
		own = 1
	}
	for i := k; i < end; i++ {
		switch u := c.units[i]; {
		case u.kind == thatUnit || u.kind == relUnit || u.kind == subordUnit || u.kind == whUnit || u.kind == coordUnit || u.kind == verb && c.isSpeech(i, false):
			own++
		case u.kind == verb && u.form == finite:
			if own--; own < 0 {
				return c.trim(k, i)
			}
		}
	}
	return end
}
