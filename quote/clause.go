package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// clauseReader finds the attributions of one sentence.
type clauseReader struct {
	*reader
	tokens   []tok
	units    []unit
	pairs    []quotation
	cues     []cueAt
	cueOf    []int  // for each unit its cue, an index of cues, -1 for none
	taken    []bool // units that are content already
	spent    []bool // units whose cue attributes already
	spoken   bool   // the sentence attributes an utterance
	reopened bool   // the paragraph before left a quotation open, which this sentence goes on with
}

// cueAt is a cue at its place: the unit it begins in, the first one behind it, and its readings.
type cueAt struct {
	unit, after int
	readings    []cue.Cue
	span        news.Span
	joined      bool // a preposition or postposition: "according to"
}

// read finds what the sentence attributes. Utterances and clauses that stand around their cue come first, since
// what they hold is content as a whole; then the other cues from left to right, each outside the content of those
// before it.
func (c *clauseReader) read() {
	c.taken = append(c.takenBuffer[:0], make([]bool, len(c.units))...)
	c.takenBuffer = c.taken
	c.spent = append(c.spentBuffer[:0], make([]bool, len(c.units))...)
	c.spentBuffer = c.spent
	c.cueOf = append(c.cueBuffer[:0], make([]int, len(c.units))...)
	for i := range c.cueOf {
		c.cueOf[i] = -1
	}
	c.cueBuffer = c.cueOf
	c.findCues()
	for _, at := range c.cues {
		c.beside(at)
	}
	for i := len(c.cues) - 1; i >= 0; i-- {
		c.around(c.cues[i])
	}
	for _, at := range c.cues {
		if !c.taken[at.unit] && !c.spent[at.unit] {
			c.behind(at)
		}
	}
	c.alone()
	c.noteSubjects()
}

// findCues looks up every verb, noun and preposition of the sentence.
func (c *clauseReader) findCues() {
	c.cues = c.cues[:0]
	var words [cueWords]string
	for i, u := range c.units {
		head := u.head
		switch u.kind {
		case verb:
		case phrase:
			if c.tokens[head].tag == proper || c.tokens[head].tag == pro {
				continue
			}
		case prepUnit, adverbUnit, subordUnit:
			head = u.from
		default:
			continue
		}
		n := 0
		for j := head; j < len(c.tokens) && n < cueWords && c.tokens[j].kind == word; j++ {
			words[n] = c.tokens[j].fold
			n++
		}
		if n == 0 {
			continue
		}
		if readings := c.fitting(u, c.lang.lexicon.At(words[:n])); len(readings) > 0 {
			end := head + readings[0].Words
			after := i + 1
			for after < len(c.units) && c.units[after].from < end {
				after++
			}
			c.cueOf[i] = len(c.cues)
			c.cues = append(c.cues, cueAt{i, after, readings, news.Span{Start: c.tokens[u.from].Start, End: c.tokens[end-1].End},
				readings[0].Form&(cue.Before|cue.After) != 0})
		}
	}
}

// cueWords is the number of words that a cue has at most.
const cueWords = 6

// fitting keeps the readings that can stand in a unit: verbs in a verb, nouns in a phrase.
func (c *clauseReader) fitting(u unit, readings []cue.Cue) []cue.Cue {
	var fit []cue.Cue
	for _, reading := range readings {
		want := cue.Before | cue.After
		switch u.kind {
		case verb:
			want |= cue.Finite | cue.Infinitive | cue.Participle | cue.Gerund
		case phrase:
			want |= cue.Noun
		}
		if reading.Form&want != 0 && (len(fit) == 0 || reading.Words == fit[0].Words || reading.Particle != "") {
			fit = append(fit, reading)
		}
	}
	return fit
}

// noteSubjects keeps the subjects of the sentence for the pronouns of later ones.
func (c *clauseReader) noteSubjects() {
	for i, u := range c.units {
		if u.kind != verb || u.form != finite || c.kindAt(i-1) != phrase && c.kindAt(i-1) != commaUnit && c.kindAt(i-1) != adverbUnit {
			continue
		}
		if s := c.overRelative(c.subject(i)); s.ok && s.to <= i && s.to >= i-2 {
			head, to := &c.tokens[s.head], s.to
			if c.kindAt(s.from+1) == relUnit {
				to = s.from + 1
			}
			c.subjects = append(c.subjects, subject{
				head: head.Span, phrase: c.span(s.from, to), person: head.tag == noun && head.class&(masculine|feminine|title) != 0, gender: head.class & (masculine | feminine),
				body: head.class&(body|institution) != 0 && !head.capital && c.definite(c.units[s.from].from), proper: c.looksNamed(s),
				pronoun: head.tag == pro && head.class&personal != 0,
			})
		}
	}
}

// overRelative goes from the object of a relative clause to the noun that the clause belongs to: "the society that keeps her letters
// has".
func (c *clauseReader) overRelative(s source) source {
	if k := s.from - 1; s.ok && k >= 2 && c.kindAt(k) == verb && c.units[k].form == finite && c.kindAt(k-1) == relUnit && c.kindAt(k-2) == phrase {
		return source{k - 2, s.to, c.units[k-2].head, true}
	}
	return s
}

// looksNamed reports whether a subject is one capitalised word that no table has: a name, though it stands at the beginning.
func (c *clauseReader) looksNamed(s source) bool {
	u, head := &c.units[s.from], &c.tokens[s.head]
	return u.to == u.from+1 && head.capital && head.class == 0 && head.kind == word && (head.tag == proper || head.tag == noun) &&
		!strings.HasSuffix(head.fold, "s") && !c.personal(head)
}

// span is the bytes of the units from i to j, without j.
func (c *clauseReader) span(i, j int) news.Span {
	return news.Span{Start: c.tokens[c.units[i].from].Start, End: c.tokens[c.units[j-1].to-1].End}
}

// contentSpan is span with the quotation marks around a word or two at its ends, which are no units, and the stop
// that stands before the closing one.
func (c *clauseReader) contentSpan(i, j int) news.Span {
	from, to := c.units[i].from, c.units[j-1].to
	for _, q := range c.pairs {
		switch {
		case q.close < from || q.open >= to:
			continue
		case q.open == from-1 && q.close < to:
			from--
		case q.open >= from && q.close >= to && q.close <= to+1 && !q.continued:
			to = q.close + 1
		}
	}
	return news.Span{Start: c.tokens[from].Start, End: c.tokens[to-1].End}
}

// kindAt is the kind of the unit at i, pointUnit outside the sentence.
func (c *clauseReader) kindAt(i int) unitKind {
	if i < 0 || i >= len(c.units) {
		return pointUnit
	}
	return c.units[i].kind
}

// end is the number of units without the stop that ends the sentence.
func (c *clauseReader) end() int {
	n := len(c.units)
	for n > 0 && c.units[n-1].kind == pointUnit {
		n--
	}
	return n
}

// headWord is the token at the head of unit i.
func (c *clauseReader) headWord(i int) *tok { return &c.tokens[c.units[i].head] }

// take files an attribution and marks its content, the units from i to j, as taken.
func (c *clauseReader) take(a attribution, i, j int) {
	for k := i; k < j; k++ {
		c.taken[k] = true
	}
	c.found = append(c.found, a)
}

// reading is the strongest reading of a cue that takes one of the complements; false for none.
func (at cueAt) reading(takes cue.Complement) (cue.Cue, bool) {
	best, ok := cue.Cue{}, false
	for _, reading := range at.readings {
		if reading.Takes&takes != 0 && reading.Particle == "" && (!ok || reading.Strength > best.Strength) {
			best, ok = reading, true
		}
	}
	return best, ok
}
