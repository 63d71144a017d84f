package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// source is a noun phrase as the speaker of a cue.
type source struct {
	from, to int // units
	head     int // token
	ok       bool
}

// speaker says whom a source names, nobody when there is none.
func (s source) speaker(c *clauseReader) speaker {
	if !s.ok || s.to == s.from+1 && c.tokens[s.head].fold == c.lang.existential {
		return speaker{}
	}
	head := &c.tokens[s.head]
	who := speaker{source: c.span(s.from, s.to), named: head.Span}
	if c.opensRelative(s) {
		who.source = head.Span
	}
	switch {
	case c.units[s.from].kind == relUnit:
		if j := c.backOver(s.from - 1); c.kindAt(j) == phrase {
			if of := c.leftOf(j, j+1); of.ok {
				who.named, who.of = c.tokens[of.head].Span, c.span(of.from, of.to)
			}
		}
	case head.class&personal != 0 && head.tag == pro, head.class&possessive != 0 && head.tag == det:
		who.pronoun = head.class & (masculine | feminine | neuter | plural | firstPerson | personal | possessive)
	}
	if u := c.units[s.from]; u.kind == phrase && s.to == s.from+1 && c.tokens[u.from].class&(determiner|possessive) == determiner && c.definite(u.from) {
		switch {
		case u.to-u.from == 2 && head.class&institution != 0:
			who.description = anInstitution
		case u.to-u.from == 2 && head.class&body != 0:
			who.description = aBody
		case c.personal(head) && head.class&title == 0:
			who.description = aPerson
		}
	}
	return who
}

// opensRelative reports whether the head of a phrase is the subject of a relative clause without a pronoun, and what stands before it in
// the phrase what that clause belongs to: "used twice the amount | scientists say the river can bear". The phrase is then an object: of a
// verb that takes no clause without a conjunction, or of a preposition.
func (c *clauseReader) opensRelative(s source) bool {
	u := c.units[s.from]
	if s.to != s.from+1 || u.kind != phrase || s.head-u.from < 2 || c.kindAt(s.to) != verb || c.units[s.to].form != finite {
		return false
	}
	head, before := &c.tokens[s.head], &c.tokens[s.head-1]
	if head.tag != noun || !strings.HasSuffix(head.fold, "s") || !c.personal(&tok{Span: head.Span, fold: strings.TrimSuffix(head.fold, "s"), tag: noun}) || before.tag != noun || before.capital || c.tokens[u.from].tag != det {
		return false
	}
	k := s.from - 1
	for c.kindAt(k) == adverbUnit {
		k-- // "twice the amount"
	}
	switch c.kindAt(k) {
	case prepUnit:
		return true
	case verb:
		if c.cueOf[k] < 0 {
			return true
		}
		_, clause := c.cues[c.cueOf[k]].reading(cue.Clause)
		return !clause
	}
	return false
}

// far is how many units the search for a subject or an end looks back at most.
const far = 40

// subject finds the subject of the verb in unit i: the noun phrase before it with its attributes, over an
// apposition between commas; of a verb that shares its subject with another ("said … and called …", "…, adding
// …") that of the other.
func (c *clauseReader) subject(i int) source {
	j := i - 1
	for j >= 0 && (c.units[j].kind == adverbUnit || c.kindAt(j) == closeUnit) {
		j--
	}
	if j < 0 {
		return source{}
	}
	if c.units[i].form == gerund || c.units[i].toInf {
		return c.shared(i)
	}
	for j > 0 && (c.units[j].kind == phrase && c.isTime(j) || c.units[j].kind == adverbUnit || c.kindAt(j-1) == prepUnit && c.isTime(j)) &&
		(c.kindAt(j-1) == relUnit || c.kindAt(j-1) == phrase) {
		j--
	}
	switch c.units[j].kind {
	case phrase:
		return c.leftOf(j, j+1)
	case relUnit:
		return source{j, j + 1, c.units[j].head, true}
	case commaUnit:
		if s := c.overApposition(j); s.ok {
			return s
		}
	}
	return c.shared(i)
}

// leftOf takes the noun phrase at unit j and what it is attached to on its left: "a spokesman for the
// ministry", "Brandt and Holm".
func (c *clauseReader) leftOf(j, to int) source {
	from := j
	for steps := 0; steps < far; steps++ {
		k := from - 1
		switch c.kindAt(k) {
		case prepUnit:
			if c.kindAt(k-1) == phrase && !c.isTime(from) {
				from = k - 1
				continue
			}
			if c.isTime(from) && c.kindAt(k-1) == phrase {
				// "The mayor on Monday said": the subject is before the time.
				return c.leftOf(k-1, k)
			}
		case coordUnit:
			if c.kindAt(k-1) == phrase && c.list(k-1) {
				from = k - 1
				continue
			}
		case commaUnit:
			if from < j && c.kindAt(k-1) == phrase && c.kindAt(k-2) != prepUnit && c.list(k-1) && c.coordinates(from, j) {
				from = k - 1
				continue
			}
		case verb:
			if u := c.units[k]; (u.form == participle || u.form == gerund) && c.kindAt(k-1) == phrase {
				from = k - 1
				continue
			}
		case phrase:
			if c.isTime(from) && from == j {
				return c.leftOf(k, k+1)
			}
		}
		break
	}
	if c.isTime(from) && c.headWord(from).class&timeNoun != 0 {
		return source{}
	}
	return source{from, to, c.units[from].head, true}
}

// coordinates reports whether a coordinator stands among the units.
func (c *clauseReader) coordinates(from, to int) bool {
	for k := from; k < to; k++ {
		if c.units[k].kind == coordUnit {
			return true
		}
	}
	return false
}

// list reports whether the phrase at k begins its clause, so that it is coordinated with the one behind it rather
// than the object of a verb before it.
func (c *clauseReader) list(k int) bool {
	for steps := 0; steps < far && k > 0; steps++ {
		switch c.kindAt(k - 1) {
		case prepUnit, phrase, coordUnit:
			k--
			continue
		case commaUnit:
			if c.kindAt(k-2) == phrase || k == 1 {
				k--
				continue
			}
			return true
		case subordUnit, breakUnit, utterance, thatUnit, whUnit, pointUnit, adverbUnit:
			return true
		}
		return false
	}
	return true
}

// isTime reports whether the phrase at k tells when and not who.
func (c *clauseReader) isTime(k int) bool {
	u := c.units[k]
	for i := u.from; i < u.to; i++ {
		if t := &c.tokens[i]; t.class&timeNoun != 0 && (t.capital || i == u.head) && t.class&modal == 0 {
			return true
		}
	}
	return c.tokens[u.head].tag == number && u.to-u.from == 1
}

// clauseBetween reports whether a finite verb with no relative pronoun before it is among the units.
func (c *clauseReader) clauseBetween(from, to int) bool {
	for k := from; k < to; k++ {
		switch c.units[k].kind {
		case relUnit:
			return false
		case verb:
			if u := c.units[k]; u.form == finite {
				return true
			}
		}
	}
	return false
}

// shared finds the subject of the nearest finite verb before unit i that has one.
func (c *clauseReader) shared(i int) source {
	for k := i - 1; k >= 0 && k > i-far; k-- {
		u := c.units[k]
		if u.kind != verb || u.form != finite || c.kindAt(k-1) == relUnit {
			continue
		}
		if c.taken[k] {
			continue
		}
		j := k - 1
		for j >= 0 && c.units[j].kind == adverbUnit {
			j--
		}
		switch c.kindAt(j) {
		case phrase:
			return c.leftOf(j, j+1)
		case commaUnit:
			if s := c.overApposition(j); s.ok {
				return s
			}
		case utterance:
			if c.kindAt(k+1) == phrase {
				return c.rightOf(k + 1)
			}
		}
	}
	return c.mainSubject(i)
}

// mainSubject finds the subject of the main clause behind a participle that begins its sentence: "Citing the costs, the
// council voted".
func (c *clauseReader) mainSubject(i int) source {
	if c.units[i].form != gerund || i > 1 {
		return source{}
	}
	for k := i + 1; k < c.end() && k < i+far; k++ {
		if c.units[k].kind == commaUnit && c.kindAt(k+1) == phrase && c.clauseAt(k+1) {
			return c.rightOf(k + 1)
		}
	}
	return source{}
}

// rightOf takes the noun phrase at unit j, which follows its cue, with its attributes and an apposition.
func (c *clauseReader) rightOf(j int) source {
	s := source{j, j + 1, c.units[j].head, true}
	end := c.end()
	for s.to < end {
		switch c.units[s.to].kind {
		case prepUnit:
			if c.kindAt(s.to+1) == phrase && !c.isTime(s.to+1) && c.headWord(s.to+1).class&venue == 0 && c.tokens[c.units[s.to].from].class&determiner == 0 {
				s.to += 2
				continue
			}
		case coordUnit:
			if c.kindAt(s.to+1) == phrase && c.kindAt(s.to+2) != verb {
				s.to += 2
				continue
			}
		case commaUnit:
			if k := s.to + 1; k < end && (c.units[k].kind == relUnit || c.units[k].kind == phrase && !c.isTime(k)) && !c.clauseBetween(k, c.nextComma(k, end)) {
				s.to = c.appositionEnd(k, end)
			}
		case relUnit:
			s.to = c.appositionEnd(s.to, end)
		}
		break
	}
	return s
}

// definite reports whether the token at i is the definite article.
func (c *clauseReader) definite(i int) bool { return c.tokens[i].fold == c.lang.article }

// personal reports whether a noun names persons.
func (c *clauseReader) personal(t *tok) bool {
	return t.tag == noun && (t.class&(masculine|feminine|title) != 0 || c.lang.person != nil && c.lang.person(t.fold))
}
