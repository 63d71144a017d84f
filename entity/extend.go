package entity

import "strings"

// extend follows a name from word i to its end.
func (d *document) extend(i int) (to int, seen wordClass) {
	seen = d.class(i)
	given := d.isGiven(i)
	to = i + 1
	if m := d.placeStarting(i); m != nil {
		to = m.to
	}
	for to < len(d.words) && to-i < maxNameWords {
		n := d.nextPart(to, seen, given || d.roleBefore(i))
		if n == 0 {
			break
		}
		for k := to; k < to+n; k++ {
			seen |= d.class(k)
		}
		to += n
	}
	return to, seen
}

// maxNameWords bounds a name; what is longer is a headline or a list.
const maxNameWords = 12

// class is the class of a word for what it says inside a name: link words and
// verbs say nothing there.
func (d *document) class(i int) wordClass {
	w := &d.words[i]
	c := d.lang.words[w.fold] | d.lang.shared[w.fold]
	if w.shape == lower {
		return c & (particle | article)
	}
	return c & (body | legal | suffix | landform | event)
}

// nextPart says how many words from word i on belong to the name before it: one
// in capitals, or small words with one in capitals behind them.
func (d *document) nextPart(i int, seen wordClass, person bool) int {
	w := &d.words[i]
	if w.sentence != d.words[i-1].sentence || !d.linked(i) || w.shape == uncased {
		return 0
	}
	if w.capital() {
		return d.nextCapital(i, seen, person)
	}
	if w.gap == gapHyphen {
		return d.nextSyllable(i)
	}
	wanted := d.smallWords(i, seen, person)
	for n := 0; n < 3 && i+n+1 < len(d.words); n++ {
		if n == 1 && wanted&particle != 0 {
			wanted |= article
		}
		if !d.lang.is(d.words[i+n].fold, wanted) {
			return 0
		}
		next := &d.words[i+n+1]
		if next.sentence != w.sentence || next.gap != gapSpace && next.gap != gapHyphen && next.gap != gapNone && !next.elided {
			return 0
		}
		if next.capital() {
			return d.behindLink(i, n, wanted)
		}
	}
	return 0
}

// smallWords says which small words may follow inside a name: particles in a
// person's, links in a body's.
func (d *document) smallWords(i int, seen wordClass, person bool) wordClass {
	var wanted wordClass
	if person && !(d.lang.is(d.words[i].fold, possessive) && d.fullNameBefore(i)) {
		wanted |= particle
	}
	if seen&body != 0 {
		wanted |= link
		if i > 1 && d.lang.is(d.words[i-2].fold, link) {
			wanted |= conjunction
		}
	}
	return wanted
}

// fullNameBefore reports whether given name and surname stand before word i, so
// that "of" behind them tells where the person belongs.
func (d *document) fullNameBefore(i int) bool {
	return i > 1 && d.words[i-1].gap == gapSpace && d.words[i-1].capital() && d.words[i-2].capital() &&
		!d.lang.is(d.words[i-2].fold, role)
}

// nextSyllable continues a Korean or Chinese given name: Ki-moon, but not
// Exampleton-based.
func (d *document) nextSyllable(i int) int {
	w := &d.words[i]
	before := &d.words[i-1]
	if len(w.fold) > 6 || d.lang.is(w.fold, hyphened) || d.lang.isStop(w.fold) || d.stats[w.fold].lower > 2 ||
		before.gap != gapSpace || i < 2 || !d.words[i-2].capital() || d.words[i-2].sentence != w.sentence || before.Len() > 5 {
		return 0
	}
	return 1
}

// behindLink decides whether the name goes on behind n+1 small words. "Of" and
// its like bind what belongs to a body's name; places behind a person's particle
// are where the person is, not a name.
func (d *document) behindLink(i, n int, wanted wordClass) int {
	at := i + n + 1
	if d.isDay(at) || d.lang.is(d.words[at].fold, role) && wanted&link == 0 {
		return 0
	}
	if wanted&link == 0 && d.placed[at] > 0 {
		return 0
	}
	if m := d.placeStarting(at); m != nil {
		return m.to - i
	}
	return n + 2
}

// nextCapital decides whether the name goes on with word i, which has a capital.
func (d *document) nextCapital(i int, seen wordClass, person bool) int {
	w := &d.words[i]
	switch {
	case d.isDay(i) && !(person && w.shape == title && d.isGiven(i-1)): // a surname such as May
		return 0
	case w.elided || w.gap == gapParen || d.fieldWord[i]:
		return 0
	case d.lang.is(w.fold, role) && !d.lang.is(w.fold, body|landform):
		// "Jean King" ends in what could be an office.
		last := i+1 >= len(d.words) || d.words[i+1].sentence != w.sentence || !d.words[i+1].capital() || d.words[i+1].gap != gapSpace
		if !person || !last || d.words[i-1].capital() && d.lang.is(d.words[i-1].fold, role) {
			return 0
		}
	}
	if d.placed[i] > 0 {
		m := d.places[d.placed[i]-1]
		if m.people || m.inflected || d.words[m.to-1].cut || m.from != i || person || d.lang.nouns {
			return 0
		}
		return m.to - i
	}
	return 1
}

// linked reports whether what stands before word i can stand inside a name.
func (d *document) linked(i int) bool {
	before := &d.words[i-1]
	if before.cut {
		return false
	}
	switch d.words[i].gap {
	case gapSpace, gapHyphen, gapAmp:
		return true
	case gapNone:
		return d.words[i].elided
	case gapDot:
		return before.shape == initial || d.lang.is(before.fold, suffix) || before.Len() == 2 && before.capital() || strings.Contains(before.fold, ".")
	case gapComma:
		return d.lang.is(d.words[i].fold, suffix|legal) && d.words[i].capital()
	}
	return false
}
