package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// behind attributes what follows a cue: a clause, an infinitive, a noun phrase.
func (c *clauseReader) behind(at cueAt) {
	u := c.units[at.unit]
	if u.kind == phrase {
		c.nounCue(at)
		return
	}
	if u.kind != verb || at.after >= c.end() {
		return
	}
	if u.passive {
		if !c.agent(at) {
			c.passiveCue(at)
		}
		return
	}
	reading, way, k := c.complement(at)
	if k < 0 {
		return
	}
	who := c.subject(at.unit)
	if !who.ok && u.form == gerund {
		return
	}
	if who.ok && who.to > at.unit && u.form != gerund {
		return
	}
	if u.form == gerund {
		way = participial
	}
	c.file(at, reading, way, who, k)
}

// file files the content that begins at unit k.
func (c *clauseReader) file(at cueAt, reading cue.Cue, way construction, who source, k int) {
	for c.kindAt(k) == commaUnit || c.kindAt(k) == breakUnit {
		k++
	}
	stop := c.contentEnd(k, c.end(), c.inside(at.unit) || who.ok && who.from > at.unit, c.setIn(who, way))
	switch way {
	case thing:
		stop = c.thingEnd(k, stop, reading.Takes&(cue.As|cue.ToDoOther) != 0)
	case introduced, bare, asked:
		if who.ok && c.units[who.from].kind == relUnit && c.kindAt(who.from-1) != commaUnit {
			stop = c.nounEnd(k, stop, cue.Clause) // "those who said it was late | went home"
		}
	case nounClause:
		takes := cue.Clause
		if c.units[k].kind == verb && c.units[k].toInf {
			takes = cue.ToDo
		}
		stop = c.nounEnd(k, stop, takes)
	}
	if stop <= k {
		return
	}
	a := attribution{way: way, cue: reading, cueSpan: at.span, speaker: who.speaker(c), content: []news.Span{c.contentSpan(k, stop)}}
	a.doubtful = way == bare && !c.clauseAt(k) && !c.clauseAt(k+1)
	c.take(a, k, stop)
	if reading.Uttered && !c.spoken {
		c.speaking = len(c.found) - 1
	}
}

// inside reports whether the cue stands in a subordinate clause before its main clause: "While she said …, he".
func (c *clauseReader) inside(i int) bool {
	for k := i; k >= 0 && k > i-far; k-- {
		switch u := c.units[k]; u.kind {
		case subordUnit:
			return !c.clauseBetween(0, k)
		case verb:
			if u.form == participle && k == i {
				return true
			}
		case breakUnit:
			return false
		}
	}
	return false
}

// setIn reports whether a verb behind a comma goes on with the clause around the content, not with the content: the cue stands in a
// relative clause, or its content has no finite verb.
func (c *clauseReader) setIn(who source, way construction) bool {
	return way == todo || way == thing || way == participial || who.ok && c.units[who.from].kind == relUnit && c.kindAt(who.from-1) == commaUnit
}

// complement finds how the cue takes its content and at which unit that begins, -1 for none.
func (c *clauseReader) complement(at cueAt) (cue.Cue, construction, int) {
	k := at.after
	if reading, way, n := c.complementAt(at, k); n >= 0 && way != thing {
		return reading, way, n
	}
	// Behind an addressee: told reporters that, urged the council to.
	if c.kindAt(k) == phrase && !c.isTime(k) {
		n := c.phraseEnd(k)
		if reading, way, m := c.complementAt(at, c.skipAdjuncts(n)); m >= 0 && way != thing && reading.Takes&(cue.Addressee|cue.ToDoOther) != 0 {
			if way == todo && reading.Takes&cue.ToDoOther != 0 {
				return reading, way, k
			}
			return reading, way, m
		}
	}
	if n := c.skipAside(k); n > k {
		if reading, way, m := c.complementAt(at, n); m >= 0 && way != thing {
			return reading, way, m
		}
	}
	return c.complementAt(at, k)
}

// complementAt finds the complement that begins at unit k.
func (c *clauseReader) complementAt(at cueAt, k int) (cue.Cue, construction, int) {
	if k >= c.end() {
		return cue.Cue{}, 0, -1
	}
	switch u := c.units[k]; u.kind {
	case thatUnit:
		if reading, ok := at.reading(cue.Clause | cue.Addressee); ok {
			return reading, introduced, k + 1
		}
	case whUnit:
		if reading, ok := at.reading(cue.Question | cue.Clause | cue.Object | cue.Addressee); ok {
			return reading, asked, k
		}
	case verb:
		if u.toInf {
			if reading, ok := at.reading(cue.ToDo | cue.ToDoOther); ok {
				return reading, todo, k
			}
		}
		if u.form == gerund {
			if reading, ok := at.reading(cue.Doing); ok {
				return reading, todo, k
			}
			if reading, ok := at.reading(cue.Clause); ok && c.clauseAt(k+1) {
				return reading, bare, k
			}
		}
	case phrase:
		if c.clauseAt(k) {
			if reading, ok := at.reading(cue.Clause | cue.Addressee); ok && reading.Takes&cue.Clause != 0 && c.lang.order.bareClause {
				return reading, bare, k
			}
		}
		if reading, ok := at.reading(cue.Clause); ok && reading.Strength == 3 && reading.Takes&(cue.Object|cue.Addressee|cue.As) == 0 && c.lang.order.bareClause &&
			!c.isTime(k) && c.units[at.unit].form == finite && c.end()-k > 3 {
			return reading, bare, k // its verb is one that no table knows
		}
		if reading, ok := at.reading(cue.Object | cue.As); ok && !c.isTime(k) {
			if reading.Uttered && reading.Takes&cue.As == 0 && c.kindAt(k+1) == phrase && !c.isTime(k+1) && c.headWord(k+1).tag != pro {
				k++ // "promised the islands an inquiry"
			}
			return reading, thing, k
		}
	}
	return cue.Cue{}, 0, -1
}

// skipAside steps over adverbs, times and places, and over a short subordinate clause before a complementiser: "said as he
// paid that".
func (c *clauseReader) skipAside(k int) int {
	n := c.skipAdjuncts(k)
	if c.kindAt(n) == subordUnit {
		for i := n + 1; i < c.end() && i < n+2*near; i++ {
			switch c.units[i].kind {
			case thatUnit:
				return i
			case commaUnit, breakUnit, utterance, subordUnit:
				return n
			}
		}
	}
	return n
}

// phraseEnd is the unit behind a noun phrase and the prepositional phrases attached to it.
func (c *clauseReader) phraseEnd(k int) int {
	k++
	for c.kindAt(k) == prepUnit && c.kindAt(k+1) == phrase && c.tokens[c.units[k].from].fold == "of" || c.kindAt(k) == coordUnit && c.kindAt(k+1) == phrase && c.kindAt(k+2) != verb {
		k += 2
	}
	return k
}

// clauseAt reports whether a subject and its finite verb begin at unit k.
func (c *clauseReader) clauseAt(k int) bool {
	related := false // the next finite verb is that of a relative clause
	for end := min(c.end(), k+far); k < end; k++ {
		switch u := c.units[k]; u.kind {
		case verb:
			if u.form == finite && !related {
				return true
			}
			related = related && u.form != finite
		case relUnit:
			related = true
		case phrase, prepUnit, coordUnit, adverbUnit, openUnit, closeUnit:
		default:
			return false
		}
	}
	return false
}

// agent attributes the subject of a passive to whom "by" names: "the plan was rejected by the council".
func (c *clauseReader) agent(at cueAt) bool {
	k := at.after
	if c.kindAt(k) != prepUnit || c.tokens[c.units[k].from].fold != c.lang.agent || c.kindAt(k+1) != phrase {
		return false
	}
	reading, ok := at.reading(cue.Object | cue.As)
	what := c.subject(at.unit)
	if !ok || !what.ok || what.to > at.unit || c.anyTaken(what.from, what.to) {
		return false
	}
	who := c.rightOf(k + 1)
	c.take(attribution{way: thing, cue: reading, cueSpan: at.span, speaker: who.speaker(c), content: []news.Span{c.contentSpan(what.from, what.to)}}, what.from, what.to)
	return true
}

// passiveCue attributes what somebody "is expected to" do; nobody is named.
func (c *clauseReader) passiveCue(at cueAt) {
	k := at.after
	if c.kindAt(k) != verb || !c.units[k].toInf {
		return
	}
	reading, ok := at.reading(cue.ToDoOther)
	if !ok {
		return
	}
	c.file(at, reading, passive, source{}, k)
}

// nounCue attributes the content of a noun: "the mayor's claim that …", "a promise to …".
func (c *clauseReader) nounCue(at cueAt) {
	k := at.after
	var takes cue.Complement
	switch {
	case c.kindAt(k) == thatUnit:
		takes = cue.Clause
		k++
	case c.kindAt(k) == verb && c.units[k].toInf:
		takes = cue.ToDo | cue.ToDoOther
	default:
		return
	}
	reading, ok := at.reading(takes)
	if !ok {
		return
	}
	c.file(at, reading, nounClause, c.holder(at.unit), k)
}

// holder finds whose the noun at unit i is: the genitive or possessive in its phrase, else the subject
// of the verb before it.
func (c *clauseReader) holder(i int) source {
	u := c.units[i]
	for j := u.from; j < u.head; j++ {
		if c.tokens[j].tag == genitive || c.tokens[j].class&possessive != 0 && c.tokens[j].tag == det {
			return source{i, i + 1, max(j-1, u.from), true}
		}
	}
	if i > 0 && c.units[i-1].kind == verb {
		return c.subject(i - 1)
	}
	return source{}
}
