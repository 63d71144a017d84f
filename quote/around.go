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
	if c.kindAt(at.unit-1) == commaUnit && c.kindAt(at.after) == phrase && isNominal(c.headWord(at.after).tag) && !c.isTime(at.after) && at.inverts() {
		if who := c.rightOf(at.after); !c.clauseAt(at.after) {
			c.enclose(at, reading, who, at.unit, c.skipAdjuncts(who.to), parenthesis)
		}
		return
	}
	if reading.Strength < 3 && (!reading.Uttered || at.after < c.end()) {
		return // "posted, argued, weighed in": too many other uses
	}
	after := at.after
	if _, told := at.reading(cue.Addressee); told && c.kindAt(after) == phrase && !c.isTime(after) {
		after = c.phraseEnd(after)
	}
	after = c.skipAdjuncts(after)
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

// inverts reports whether the subject may follow the cue behind a clause, as it may behind verbs of saying that take nobody
// who is spoken to.
func (at cueAt) inverts() bool {
	reading, ok := at.reading(cue.Speech)
	_, told := at.reading(cue.Addressee | cue.ToDoOther)
	return ok && !told && reading.Class == news.Say && reading.Strength > 1
}

// enclose files the clause around the units from begin to after. The units before must be set off by a comma or
// stand in quotation marks. Where they are a clause, those behind belong to it only if they are one, too.
func (c *clauseReader) enclose(at cueAt, reading cue.Cue, who source, begin, after int, way construction) {
	if k := begin - 1; k >= 0 && way == parenthesis && c.units[k].kind != commaUnit && c.units[k].kind != breakUnit {
		return
	}
	a := attribution{way: way, cue: reading, cueSpan: at.span, speaker: who.speaker(c)}
	parts := [][2]int{c.leftPart(begin), c.rightPart(after)}
	left, right := c.statesSomething(parts[0]), c.statesSomething(parts[1])
	if left && !right {
		parts = parts[:1]
	}
	if !left && !right {
		return
	}
	for _, part := range append(parts, [2]int{begin, after}) {
		if part[0] < part[1] && part[0] != begin {
			a.content = append(a.content, c.contentSpan(part[0], part[1]))
		}
		c.mark(part[0], part[1])
	}
	c.spent[at.unit] = true
	c.found = append(c.found, a)
	c.speaking = len(c.found) - 1
}

// leftPart is the clause before unit begin, without the comma between; empty for none.
func (c *clauseReader) leftPart(begin int) [2]int {
	if begin == 0 {
		return [2]int{}
	}
	start, end := c.clauseStart(begin-1), begin
	if c.units[begin-1].kind == commaUnit {
		end--
	}
	if c.anyTaken(start, end) {
		return [2]int{}
	}
	return [2]int{start, end}
}

// rightPart is the clause behind the comma at unit after, empty for none. A participle or another attribution begins
// something else.
func (c *clauseReader) rightPart(after int) [2]int {
	start := after + 1
	if start >= c.end() || c.units[after].kind != commaUnit {
		return [2]int{}
	}
	u := c.units[start]
	if u.kind == verb && u.form == gerund || u.kind == coordUnit && c.speechInClause(start) {
		return [2]int{}
	}
	end := c.contentEnd(start, c.end(), false, false)
	if c.anyTaken(start, end) {
		return [2]int{}
	}
	return [2]int{start, end}
}

// statesSomething reports whether the units hold a main clause: a finite verb before which no conjunction stands.
func (c *clauseReader) statesSomething(part [2]int) bool {
	i, j := part[0], part[1]
	if i >= j {
		return false
	}
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
