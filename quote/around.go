package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// around attributes a clause to the cue set into it or behind it with its subject: "The bridge, she said, will reopen";
// "The bridge will reopen, according to the mayor".
func (c *clauseReader) around(at cueAt) {
	u := c.units[at.unit]
	if at.joined {
		c.preposition(at)
		return
	}
	if u.kind != verb {
		return
	}
	reading, ok := at.reading(cue.Clause)
	if !ok || u.form != finite || u.passive || u.copula || c.taken[at.unit] || c.spent[at.unit] {
		return
	}
	if c.kindAt(at.unit-1) == commaUnit && c.kindAt(at.after) == phrase && isNominal(c.headWord(at.after).tag) && reading.Takes&cue.Speech != 0 && reading.Takes&cue.Addressee == 0 && reading.Strength > 1 {
		if who := c.rightOf(at.after); !c.clauseAt(at.after) {
			c.enclose(at, reading, who, at.unit, c.skipAdjuncts(who.to), parenthesis)
		}
		return
	}
	if reading.Strength < 3 && (!reading.Uttered || at.after < c.end()) {
		return // "posted, argued, weighed in": too many other uses
	}
	after := c.skipAdjuncts(at.after)
	closing := after >= c.end() || c.units[after].kind == commaUnit || c.units[after].kind == closeUnit
	if !closing {
		return
	}
	who := c.subject(at.unit)
	if !who.ok || who.to > at.unit || c.units[who.from].kind == relUnit {
		return
	}
	begin := who.from
	if begin > 0 && c.units[begin-1].kind == subordUnit { // "as she said"
		begin--
	}
	c.enclose(at, reading, who, begin, after, parenthesis)
}

// enclose files the clause around the units from begin to after. The units before must be set off by a comma or
// stand in quotation marks.
func (c *clauseReader) enclose(at cueAt, reading cue.Cue, who source, begin, after int, way construction) {
	end := c.end()
	a := attribution{way: way, cue: reading, cueSpan: at.span, speaker: who.speaker(c)}
	left, right := begin, after
	states := false
	var taken [][2]int
	if begin > 0 {
		if c.units[begin-1].kind != commaUnit && c.units[begin-1].kind != breakUnit && way == parenthesis {
			return
		}
		start := c.clauseStart(begin - 1)
		if c.units[begin-1].kind == commaUnit {
			left--
		}
		if start < left && !c.anyTaken(start, left) {
			states = states || c.statesSomething(start, left)
			a.content = append(a.content, c.contentSpan(start, left))
			taken = append(taken, [2]int{start, left})
		}
	}
	if right < end && c.units[right].kind == commaUnit {
		right++
		if stop := c.contentEnd(right, end, false, false); stop > right && !c.anyTaken(right, stop) && !(c.units[right].kind == verb && c.units[right].form == gerund) && !(c.units[right].kind == coordUnit && c.speechInClause(right)) {
			states = states || c.statesSomething(right, stop)
			a.content = append(a.content, c.contentSpan(right, stop))
			taken = append(taken, [2]int{right, stop})
		}
	}
	if len(a.content) == 0 || !states {
		return
	}
	c.spent[at.unit] = true
	for _, t := range append(taken, [2]int{begin, after}) {
		c.mark(t[0], t[1])
	}
	c.found = append(c.found, a)
	c.speaking = len(c.found) - 1
}

// statesSomething reports whether the units hold a main clause: a finite verb before which no conjunction stands.
func (c *clauseReader) statesSomething(i, j int) bool {
	if c.units[i].kind == subordUnit || c.units[i].kind == prepUnit {
		for ; i < j && c.units[i].kind != commaUnit; i++ {
		}
	}
	below := false // the next finite verb is that of a subordinate clause
	for ; i < j; i++ {
		switch u := c.units[i]; {
		case u.kind == subordUnit || u.kind == relUnit:
			below = true
		case u.kind == verb && u.form == finite && !below:
			return true
		case u.kind == verb && u.form == finite:
			below = false
		}
	}
	return false
}

// mark makes units taken.
func (c *clauseReader) mark(i, j int) {
	for ; i < j; i++ {
		c.taken[i] = true
	}
}

func (c *clauseReader) anyTaken(i, j int) bool {
	for ; i < j; i++ {
		if c.taken[i] {
			return true
		}
	}
	return false
}

// clauseStart finds where the clause that ends before unit k begins: behind a semicolon, an utterance, or at the
// beginning of the sentence, whose first "but" is left out.
func (c *clauseReader) clauseStart(k int) int {
	start := 0
	for j := k - 1; j >= 0; j-- {
		if u := c.units[j]; u.kind == utterance || u.kind == breakUnit && c.tokens[u.from].kind == semicolon || c.taken[j] {
			start = j + 1
			break
		}
	}
	for start < k && (c.units[start].kind == coordUnit || c.units[start].kind == commaUnit) {
		start++
	}
	return start
}

// skipAdjuncts steps over adverbs, times and places behind a cue: "said on Tuesday", "said in a statement".
func (c *clauseReader) skipAdjuncts(k int) int {
	for k < len(c.units) {
		switch c.units[k].kind {
		case adverbUnit:
			k++
			continue
		case phrase:
			if c.isTime(k) {
				k++
				continue
			}
		case prepUnit:
			if c.kindAt(k+1) == phrase {
				k += 2
				continue
			}
		}
		return k
	}
	return k
}

// preposition attributes to the noun phrase behind "according to" or before "zufolge" the clause around it.
func (c *clauseReader) preposition(at cueAt) {
	if c.taken[at.unit] {
		return
	}
	reading := at.readings[0]
	var who source
	begin, after := at.unit, at.after
	switch {
	case reading.Form&cue.Before != 0 && c.kindAt(at.after) == phrase:
		who = c.rightOf(at.after)
		after = who.to
	case reading.Form&cue.After != 0 && c.kindAt(at.unit-1) == phrase:
		who = c.leftOf(at.unit-1, at.unit)
		begin = who.from
	default:
		return
	}
	if !who.ok {
		return
	}
	if u := utteranceBefore(c, begin); u >= 0 {
		a := attribution{direct: true, way: spoken, cue: reading, cueSpan: at.span, speaker: who.speaker(c), content: []news.Span{c.span(u, u+1)}}
		c.mark(begin, after)
		c.take(a, u, u+1)
		c.speaking = len(c.found) - 1
		return
	}
	c.enclose(at, reading, who, begin, after, accordingTo)
}

// utteranceBefore is the utterance that ends right before unit k, -1 for none.
func utteranceBefore(c *clauseReader, k int) int {
	if j := c.backOver(k - 1); c.kindAt(j) == utterance && !c.taken[j] {
		return j
	}
	return -1
}
