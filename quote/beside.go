package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// beside attributes the utterances next to a cue: “…,” she said; said Brandt: “…”; she told him, “…”.
func (c *clauseReader) beside(at cueAt) {
	u := c.units[at.unit]
	if u.kind != verb || u.passive && c.kindAt(at.unit-1) != utterance || c.taken[at.unit] {
		return
	}
	reading, ok := at.reading(cue.Speech | cue.Clause | cue.Question | cue.Object | cue.As | cue.Addressee)
	if !ok || at.joined || !reading.Uttered && reading.Takes&cue.Speech == 0 && reading.Class != news.Ask {
		return
	}
	before, who, behind := c.before(at)
	after := c.afterwards(at, behind)
	if before < 0 && after < 0 || before < 0 && reading.Takes&(cue.Speech|cue.Clause|cue.Addressee) == 0 && c.kindAt(after-1) != breakUnit && c.kindAt(after-1) != commaUnit {
		return
	}
	if !who.ok {
		who = c.subject(at.unit)
	}
	a := attribution{direct: true, way: spoken, cue: reading, cueSpan: at.span, speaker: who.speaker(c)}
	for k := before; k >= 0 && c.units[k].kind == utterance && !c.taken[k]; k-- {
		a.content = append([]news.Span{c.span(k, k+1)}, a.content...)
		c.taken[k] = true
	}
	for k := after; k >= 0 && c.kindAt(k) == utterance && !c.taken[k]; k++ {
		a.content = append(a.content, c.span(k, k+1))
		c.taken[k] = true
	}
	if len(a.content) == 0 {
		return
	}
	c.spent[at.unit], c.spoken = true, true
	a.goesOn = c.reopened && before == 0 && c.speaking >= 0
	c.found = append(c.found, a)
	c.speaking = len(c.found) - 1
}

// before finds the utterance that ends where source and cue begin, -1 for none, the source that stands between it and
// the cue or behind the cue, and the unit behind both.
func (c *clauseReader) before(at cueAt) (int, source, int) {
	// “…,” said Brandt: the cue follows, with its subject behind it.
	j := c.backOver(at.unit - 1)
	if c.kindAt(j) == utterance {
		if c.kindAt(at.after) == phrase && !c.isTime(at.after) {
			s := c.rightOf(at.after)
			return j, s, s.to
		}
		return j, source{}, at.after
	}
	s := c.subject(at.unit)
	if !s.ok || s.to > at.unit {
		return -1, s, at.after
	}
	if j = c.backOver(s.from - 1); c.kindAt(j) == utterance {
		return j, s, at.after
	}
	return -1, s, at.after
}

// backOver steps back over a comma and adverbs.
func (c *clauseReader) backOver(j int) int {
	for j >= 0 && (c.units[j].kind == commaUnit || c.units[j].kind == adverbUnit) {
		j--
	}
	return j
}

// afterwards finds the utterance that follows a cue, over an addressee, a time or place, a comma or colon, -1 for none.
func (c *clauseReader) afterwards(at cueAt, k int) int {
	for steps := 0; steps < far && k < len(c.units); steps++ {
		switch c.units[k].kind {
		case utterance:
			if c.taken[k] {
				return -1
			}
			return k
		case phrase, prepUnit, adverbUnit, thatUnit:
		case commaUnit:
			if next := c.kindAt(k + 1); next != utterance && next != prepUnit && next != adverbUnit && next != phrase && next != relUnit {
				return -1
			}
		case breakUnit:
			if c.kindAt(k+1) != utterance {
				return -1
			}
		case verb:
			if c.units[k].form == finite || c.kindAt(k-1) == coordUnit {
				return -1
			}
		case coordUnit, relUnit:
		default:
			return -1
		}
		k++
	}
	return -1
}

// opener is the number of units before an utterance that only join it to what was said before: "Now, “we …”".
func (c *clauseReader) opener() int {
	k := 0
	for c.kindAt(k) == adverbUnit || c.kindAt(k) == coordUnit || c.kindAt(k) == commaUnit {
		k++
	}
	return k
}

// alone takes the utterances of a sentence that no cue is beside. Where the sentence holds nothing else, they go on with
// what was said before; behind a colon, the subject of the clause before it speaks.
func (c *clauseReader) alone() {
	end := c.end()
	for k := 0; k < end; k++ {
		if c.units[k].kind != utterance || c.taken[k] {
			continue
		}
		if c.uncued(k) {
			continue
		}
		a := attribution{direct: true, way: lone, content: []news.Span{c.span(k, k+1)}}
		switch {
		case (k == c.opener() || c.kindAt(k-1) == pointUnit) && end == k+1 && c.speaking >= 0:
			if k == c.opener() {
				a.content[0] = c.contentSpan(0, end)
				a.direct = k == 0
			}
			a.way, a.goesOn = floating, true
			last := c.found[c.speaking]
			a.cue, a.cueSpan, a.speaker = last.cue, last.cueSpan, last.speaker
		case c.kindAt(k-1) == breakUnit && c.tokens[c.units[k-1].from].kind == colon:
			if s := c.shared(k - 1); s.ok {
				a.way, a.speaker = labelled, s.speaker(c)
				a.cueSpan = c.span(k-1, k)
			}
		}
		c.take(a, k, k+1)
		c.speaking = len(c.found) - 1
		if a.way == lone {
			c.speaking = -1
		}
	}
}

// uncued attributes an utterance to the subject of a verb that no lexicon has, where nothing else can be meant: “…,” she
// stormed.
func (c *clauseReader) uncued(k int) bool {
	u := c.units[k]
	last := c.tokens[u.to-2]
	if u.to-u.from < 4 || last.kind != comma && (last.kind != stop || c.runeAt(last.Start) == '.') {
		return false
	}
	at, who := k+2, source{}
	switch {
	case c.kindAt(k+1) == phrase && c.kindAt(k+2) == verb:
		who = c.leftOf(k+1, k+2)
	case c.kindAt(k+1) == verb && c.kindAt(k+2) == phrase:
		at, who = k+1, c.rightOf(k+2)
	}
	if !who.ok || c.units[at].form != finite || c.units[at].copula || c.skipAdjuncts(max(at+1, who.to)) < c.end() {
		return false
	}
	a := attribution{direct: true, way: uncued, speaker: who.speaker(c), cueSpan: c.span(at, at+1), content: []news.Span{c.span(k, k+1)}}
	c.take(a, k, k+1)
	c.speaking = len(c.found) - 1
	return true
}
