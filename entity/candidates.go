package entity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// candidate is a stretch of words written like a name, with the evidence for
// what it names.
type candidate struct {
	from, to int
	seen     wordClass // classes of words in it and beside it
	role     bool      // a title or office stands before it, or behind a comma
	given    bool      // it begins with a given name
	initials bool
	speaks   bool // a verb of speech stands behind it
	located  bool // a preposition of place stands before it
	acronym  bool
	parts    int  // words divided by spaces; a compound with hyphens is one
	weak     bool // counts only together with a stronger mention
}

func (c *candidate) size() int { return c.to - c.from }

// findCandidates walks over the words in capitals that are no place.
func (d *document) findCandidates() {
	for i := 0; i < len(d.words); {
		i = d.candidateAt(i)
	}
}

// candidateAt reads what begins at word i and returns where to go on.
func (d *document) candidateAt(i int) int {
	w := &d.words[i]
	if !w.capital() || w.shouted {
		return i + 1
	}
	if m := d.placeStarting(i); m != nil {
		if !d.continuesName(m.to) || m.people && !d.namesBody(i, m.to) {
			return m.to
		}
	} else if !d.startsName(i) {
		return i + 1
	}
	to, seen := d.extend(i)
	c := candidate{from: i, to: to, seen: seen}
	d.weigh(&c)
	if d.plausible(&c) {
		d.release(i, to)
		d.names = append(d.names, c)
	} else if m := d.placeStarting(i); m != nil {
		return m.to
	}
	return to
}

// release takes words back from the places inside a longer name.
func (d *document) release(from, to int) {
	for i := from; i < to; i++ {
		d.placed[i] = 0
	}
}

func (d *document) placeStarting(i int) *placeMatch {
	if d.placed[i] == 0 {
		return nil
	}
	m := &d.places[d.placed[i]-1]
	if m.from != i {
		return nil
	}
	return m
}

// continuesName reports whether a place's name goes on as a longer name:
// "London School", "Jordan Henderson", but not "Kyiv Mayor" or "Kyiv Monday".
func (d *document) continuesName(i int) bool {
	if i >= len(d.words) || d.words[i].sentence != d.words[i-1].sentence {
		return false
	}
	w := &d.words[i]
	if w.gap != gapSpace || d.words[i-1].cut || !w.capital() || w.shouted || w.elided || d.placed[i] > 0 || d.isDay(i) || d.lang.isStop(w.fold) {
		return false
	}
	if d.lang.is(w.fold, body|landform) {
		return true
	}
	if d.placed[i-1] > 0 && d.places[d.placed[i-1]-1].people && !d.lang.is(w.fold, role) {
		return true // whether it does is for namesBody to say
	}
	if d.lang.is(w.fold, role) || d.lang.nouns || w.shape == upper {
		return false
	}
	// Before a full name the place stands by itself.
	full := i+1 < len(d.words) && d.isGiven(i) && d.words[i+1].capital() && d.words[i+1].gap == gapSpace
	return !full
}

// namesBody reports whether an adjective begins the name of an organisation:
// "Russian Orthodox Church", "Deutsche Bank".
func (d *document) namesBody(i, to int) bool {
	if d.words[i].opens && d.stats[d.words[i].fold].capital == 0 {
		return false
	}
	_, seen := d.extend(i)
	return seen&(body|legal) != 0 && d.words[to].capital()
}

// startsName reports whether a word in capitals can begin a name.
func (d *document) startsName(i int) bool {
	w := &d.words[i]
	next := i+1 < len(d.words) && d.words[i+1].sentence == w.sentence
	switch {
	case d.placed[i] > 0 || d.isDay(i):
		return false
	case w.shape == initial:
		return next && d.words[i+1].capital() && (d.words[i+1].gap == gapDot || d.words[i+1].gap == gapHyphen || d.words[i+1].gap == gapAmp)
	case d.lang.is(w.fold, role):
		return d.behindHonorific(i) || d.bodyAhead(i)
	case d.lang.isStop(w.fold) && w.shape != upper:
		return next && d.words[i+1].capital() && (d.isGiven(i) || !w.opens && w.Len() > 3)
	}
	return true
}

// isGiven reports whether word i is a given name that the article does not use
// as a word.
func (d *document) isGiven(i int) bool {
	if d.stats[d.words[i].fold].lower > 0 {
		return false
	}
	_, ok := d.tables.given[d.skeleton(i)]
	if !ok && d.lang.inflection.names {
		_, ok = d.tables.given[skeletonWord(d.lang.stem(d.words[i].fold))]
	}
	return ok
}

// isDay reports whether word i names a weekday or month. Jan or May before a
// surname is a given name, unless a small word ("in May") says otherwise.
func (d *document) isDay(i int) bool {
	if !d.lang.isDay(d.words[i].fold) {
		return false
	}
	if i+1 >= len(d.words) || d.words[i].shape != title || !d.isGiven(i) {
		return true
	}
	next := &d.words[i+1]
	named := next.sentence == d.words[i].sentence && next.gap == gapSpace && next.shape == title && !d.lang.is(next.fold, role)
	return !named || i > 0 && d.words[i].gap == gapSpace && d.words[i-1].shape <= lower && d.lang.isStop(d.words[i-1].fold)
}

// bodyAhead sees an office that is part of an organisation's name: "Foreign
// Ministry", "Labour Party".
func (d *document) bodyAhead(i int) bool {
	for k := i + 1; k < len(d.words) && k <= i+3 && d.words[k].gap == gapSpace && d.words[k].capital(); k++ {
		if d.words[k].sentence != d.words[i].sentence || d.lang.is(d.words[k].fold, role) || d.isGiven(k) || d.placed[k] > 0 {
			return false
		}
		if d.lang.is(d.words[k].fold, body) {
			return true
		}
	}
	return false
}

// behindHonorific sees a surname that could be an office: "Mr. King said".
func (d *document) behindHonorific(i int) bool {
	if !d.roleBefore(i) {
		return false
	}
	switch d.words[i-1].fold {
	case "mr", "mrs", "ms", "miss", "herr", "herrn", "frau", "mme", "monsieur", "madame", "señor", "señora", "sr", "sra", "signor", "signora":
		return i+1 >= len(d.words) || !d.words[i+1].capital() || d.words[i+1].gap != gapSpace
	}
	return false
}

func (d *document) skeleton(i int) string {
	w := &d.words[i]
	if w.skeleton == "" {
		w.skeleton = skeletonWord(w.fold)
	}
	return w.skeleton
}

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
	wanted := wordClass(0)
	if person && !(d.lang.is(w.fold, possessive) && d.words[i-1].gap == gapSpace && d.words[i-1].capital() && i > 1 && d.words[i-2].capital() && !d.lang.is(d.words[i-2].fold, role)) {
		wanted |= particle
	}
	if seen&body != 0 {
		wanted |= link
		if i > 1 && d.lang.is(d.words[i-2].fold, link) {
			wanted |= conjunction
		}
	}
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

func (d *document) nextCapital(i int, seen wordClass, person bool) int {
	w := &d.words[i]
	switch {
	case d.isDay(i) && !(person && w.shape == title && d.isGiven(i-1)): // a surname such as May
		return 0
	case w.elided || w.gap == gapParen:
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
		if m.people || m.inflected || m.from != i || person || d.lang.nouns {
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
	return d.lang.is(d.words[i-1].fold, role) && (d.words[i-1].Len() > 1 || d.words[i].gap == gapDot)
}

// weigh gathers the evidence in and around a candidate.
func (d *document) weigh(c *candidate) {
	c.role = d.roleBefore(c.from) || c.size() > 1 && d.roleBehind(c.to)
	c.given = d.isGiven(c.from) || d.lang.code == "hu" && c.size() > 1 && d.isGiven(c.to-1)
	for i := c.from; i < c.to; i++ {
		c.initials = c.initials || d.words[i].shape == initial && i+1 < c.to && d.words[i+1].gap != gapHyphen && d.words[i].gap != gapHyphen
	}
	c.parts = d.parts(c)
	first := &d.words[c.from]
	c.acronym = c.size() == 1 && first.shape == upper && first.Len() <= 8 && d.stats[first.fold].title == 0
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

// roleBehind sees "Ann Example, president of …" and "…, the president".
func (d *document) roleBehind(i int) bool {
	if i >= len(d.words) || d.words[i].gap != gapComma {
		return false
	}
	for n := 0; n < 2 && i+n < len(d.words) && d.words[i+n].sentence == d.words[i-1].sentence; n++ {
		w := &d.words[i+n]
		if n > 0 && w.gap != gapSpace {
			return false
		}
		if w.shape == lower && d.lang.is(w.fold, role) {
			return true
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
	for c.size() > 1 && (d.opensOnly(c.from) || d.isApposition(c) || d.isMaker(c.from)) {
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
	if !d.lang.nouns || i+1 >= len(d.words) || d.words[i+1].gap != gapSpace || d.words[i].gap == gapHyphen {
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
