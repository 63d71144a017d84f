package entity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// roleBefore reports whether a title or office stands right before word i.
func (d *document) roleBefore(i int) bool {
	if i == 0 || d.words[i-1].sentence != d.words[i].sentence {
		return false
	}
	switch d.words[i].gap {
	case gapSpace:
	case gapDot: // "Dr. Smith", but not the end of a sentence
		if d.words[i-1].Len() > 5 {
			return false
		}
	default:
		return false
	}
	return (d.lang.is(d.words[i-1].fold, role) || d.headWord[i-1]) && (d.words[i-1].Len() > 1 || d.words[i].gap == gapDot)
}

// maxAcronym is the number of letters of the longest acronym.
const maxAcronym = 8

// weigh gathers the evidence in and around a candidate.
func (d *document) weigh(c *candidate) {
	*c = candidate{from: c.from, to: c.to, seen: c.seen}
	c.role = d.roleBefore(c.from) || c.size() > 1 && (d.roleBehind(c.to) || d.roleBeforeComma(c)) || d.personNounBefore(c) || d.aged(c)
	c.given = d.isGiven(c.from) || d.lang.code == "hu" && c.size() > 1 && d.isGiven(c.to-1)
	for i := c.from; i < c.to; i++ {
		c.initials = c.initials || d.words[i].shape == initial && i+1 < c.to && d.words[i+1].gap != gapHyphen && d.words[i].gap != gapHyphen
	}
	c.parts = d.parts(c)
	first := &d.words[c.from]
	c.acronym = c.size() == 1 && first.shape == upper && utf8.RuneCountInString(first.fold) <= maxAcronym && d.stats[first.fold].title == 0
	if c.to < len(d.words) && d.words[c.to].sentence == first.sentence {
		c.speaks = d.lang.is(d.words[c.to].fold, speech)
	}
	if c.from > 0 && d.words[c.from-1].sentence == first.sentence {
		before := &d.words[c.from-1]
		c.speaks = c.speaks || first.gap == gapSpace && before.shape == lower && d.lang.is(before.fold, speech)
		c.located = first.gap == gapSpace && before.shape == lower && d.lang.is(before.fold, locative)
	}
	c.located = c.located || d.isDateline(c)
	c.weak = d.isWeak(c)
}

// isDateline sees the place before an agency's report: "EXAMPLETON, Canada —".
func (d *document) isDateline(c *candidate) bool {
	first := &d.words[c.from]
	return first.sentence == 0 && first.opens && first.shape == upper && c.to < len(d.words) && d.words[c.to].gap == gapComma &&
		(c.from == 0 || d.words[c.from-1].sentence < 0)
}

// roleBeforeComma sees "the mayor of Wexmouth, Ann Example, …".
func (d *document) roleBeforeComma(c *candidate) bool {
	sentence := d.words[c.from].sentence
	if d.words[c.from].gap != gapComma || c.to < len(d.words) && d.words[c.to].sentence == sentence && d.words[c.to].gap != gapComma && d.words[c.to].gap != gapBreak {
		return false
	}
	for i := c.from - 1; i >= 0 && i >= c.from-maxOwnerWords-1 && d.words[i].sentence == sentence; i-- {
		if d.headWord[i] {
			return true
		}
		if !d.inPhrase(i) {
			break
		}
	}
	return false
}

// roleBehind sees "Ann Example, president of …" and "…, the president".
func (d *document) roleBehind(i int) bool {
	if i >= len(d.words) || d.words[i].gap != gapComma {
		return false
	}
	for n := 0; n < maxBeforeRole && i+n < len(d.words) && d.words[i+n].sentence == d.words[i-1].sentence; n++ {
		w := &d.words[i+n]
		if n > 0 && w.gap != gapSpace {
			return false
		}
		if w.shape == lower && (n < 2 && d.lang.is(w.fold, role) || d.headWord[i+n]) {
			return true
		}
		if n > 0 && w.shape == lower && d.lang.isStop(w.fold) && !d.lang.is(w.fold, definite|indefinite) {
			return false
		}
	}
	return false
}

// isWeak says of which candidates the capital alone is the only sign, where
// the place in the sentence or the language explains it.
func (d *document) isWeak(c *candidate) bool {
	w := &d.words[c.from]
	strong := c.role || c.initials || c.seen&(legal|suffix) != 0 || c.given && c.parts > 1
	if d.lang.nouns {
		return !strong && !c.acronym && !(c.parts > 1 && c.seen&body != 0) && !d.innerCapital(c.from)
	}
	if strong {
		return false
	}
	u := d.stats[w.fold]
	if c.size() == 1 {
		return w.opens && u.capital == 0 && !c.acronym || u.lower > u.capital && w.shape == title ||
			w.opens && d.lang.isStop(w.fold)
	}
	return false
}

// parts counts the words of a name, a compound with hyphens as one.
func (d *document) parts(c *candidate) int {
	n := 1
	for i := c.from + 1; i < c.to; i++ {
		if d.words[i].gap != gapHyphen {
			n++
		}
	}
	return n
}

// innerCapital sees capitals inside a word, as in BioNova.
func (d *document) innerCapital(i int) bool {
	s, _ := d.in(i, i+1)
	for k, r := range s {
		if k > 0 && r >= 'A' && r <= 'Z' {
			return d.words[i].shape == title
		}
	}
	return false
}

// plausible drops what no evidence could make a name, after shortening a name
// by the word that only opens the sentence.
func (d *document) plausible(c *candidate) bool {
	for c.size() > 1 && (d.opensOnly(c.from) || d.isApposition(c) || d.opensAsNoun(c) || d.behindPlace(c) || d.isMaker(c.from)) {
		d.dropFirst(c)
	}
	if c.size() == 1 {
		w := &d.words[c.from]
		if w.shape == initial || utf8.RuneCountInString(w.fold) < 2 || d.lang.is(w.fold, role|body|legal|suffix|landform|event) && !d.behindHonorific(c.from) {
			return false
		}
		if d.lang.isStop(w.fold) && (!c.role || w.opens || d.stats[w.fold].lower > 0) || d.isDay(c.from) || d.lang.is(w.fold, noname) {
			return false
		}
	}
	return true
}

// dropFirst takes the first word off a name and keeps what it said.
func (d *document) dropFirst(c *candidate) {
	opens, maker := d.opensOnly(c.from), d.isMaker(c.from)
	for c.from++; c.size() > 1 && d.words[c.from].shape == lower; {
		c.from++
	}
	c.seen = 0
	for i := c.from; i < c.to; i++ {
		c.seen |= d.class(i)
	}
	d.weigh(c)
	switch {
	case maker:
		c.seen |= body
		c.weak = false
	case !opens:
		c.role = true
		c.weak = false
	}
}

// isMaker sees the noun before a company's name where nouns have capitals:
// "Baufirma Nordholt".
func (d *document) isMaker(i int) bool {
	if !d.lang.nouns || i+1 >= len(d.words) || d.words[i+1].gap != gapSpace || !d.words[i+1].capital() || d.words[i].gap == gapHyphen {
		return false
	}
	return slices.ContainsFunc(d.lang.makers, func(end string) bool { return strings.HasSuffix(d.words[i].fold, end) })
}

// isApposition sees the noun before a full name where nouns have capitals:
// "Konzernchef Jan Beispiel". It says that the name is a person's.
func (d *document) isApposition(c *candidate) bool {
	if !d.lang.nouns || c.size() < 3 || d.isGiven(c.from) || d.words[c.from+1].gap != gapSpace && d.words[c.from+1].gap != gapHyphen || c.seen&body != 0 {
		return false
	}
	if IsPersonNoun(d.lang.code, d.words[c.from].fold) {
		return true
	}
	for i := c.from + 1; i+1 < c.to; i++ {
		if d.isGiven(i) && d.words[i].gap == gapSpace && d.words[i+1].gap != gapHyphen {
			return true
		}
	}
	return false
}

// opensOnly reports whether a word has its capital from the sentence's start.
func (d *document) opensOnly(i int) bool {
	w := &d.words[i]
	if !w.opens || w.shape != title || d.placed[i] > 0 {
		return false
	}
	u := d.stats[w.fold]
	return d.lang.isStop(w.fold) || u.lower > 0 && u.capital == 0
}
