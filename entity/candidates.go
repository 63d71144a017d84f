package entity

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
	if d.namesOwner(&c) {
		return i + 1 // the place of the office before it
	}
	if d.plausible(&c) {
		d.release(c.from, c.to)
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

// placeStarting returns the place whose name begins at word i, or nil.
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
	case d.placed[i] > 0 || d.isDay(i) || d.fieldWord[i]:
		return false
	case w.shape == initial:
		return next && d.words[i+1].capital() && (d.words[i+1].gap == gapDot || d.words[i+1].gap == gapHyphen || d.words[i+1].gap == gapAmp)
	case d.lang.is(w.fold, role) || d.headWord[i] && d.lang.inflection.names:
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
	return !named || i > 0 && d.words[i].gap == gapSpace && d.words[i-1].shape <= lower && d.lang.isStop(d.words[i-1].fold) && !d.lang.is(d.words[i-1].fold, speech)
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
	case "mr", "mrs", "ms", "miss", "herr", "herrn", "frau", "mme", "monsieur", "madame", "senor", "senora", "sr", "sra", "signor", "signora":
		return i+1 >= len(d.words) || !d.words[i+1].capital() || d.words[i+1].gap != gapSpace
	}
	return false
}

// skeleton is the skeleton of word i, made once.
func (d *document) skeleton(i int) string {
	w := &d.words[i]
	if w.skeleton == "" {
		w.skeleton = skeletonWord(w.fold)
	}
	return w.skeleton
}

// namesOwner sees a place in the genitive between an office and a full name, where the
// language writes no small word there: "мер Вексграда Остап Грінченко".
func (d *document) namesOwner(c *candidate) bool {
	switch d.lang.code {
	case "uk", "ru", "be", "pl", "cs", "sk":
	default:
		return false
	}
	return c.role && c.parts > 2 && d.words[c.from+1].gap == gapSpace && !d.isGiven(c.from) && d.isGiven(c.from+1) && d.roleBefore(c.from)
}
