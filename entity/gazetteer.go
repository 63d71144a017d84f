package entity

import (
	"strings"
	"unicode/utf8"
)

// placeMatch says that words[from:to] name a place. People marks an adjective
// or the name of a people, inflected a form that the table does not have.
type placeMatch struct {
	from, to  int
	place     int
	people    bool
	inflected bool
}

// findPlaces finds the longest names of places, from left to right.
func (d *document) findPlaces() []placeMatch {
	var found []placeMatch
	for i := 0; i < len(d.words); i++ {
		if m, ok := d.placeAt(i); ok {
			found = append(found, m)
			i = m.to - 1
		}
	}
	return found
}

func (d *document) placeAt(i int) (placeMatch, bool) {
	w := &d.words[i]
	if w.shape == lower && (d.lang.code == "en" || len(d.lang.peoples) == 0) {
		return placeMatch{}, false
	}
	if w.shape != lower {
		if m, ok := d.exactPlace(i); ok {
			return m, true
		}
		if m, ok := d.attachedPlace(i); ok {
			return m, true
		}
	}
	return d.stemmedPlace(i)
}

// exactPlace looks for a name as the table has it, in the article's language,
// English, or another one that nothing speaks against.
func (d *document) exactPlace(i int) (placeMatch, bool) {
	longest := d.tables.longest[d.words[i].fold]
	if longest == 0 {
		return placeMatch{}, false
	}
	best, key := placeMatch{}, d.words[i].fold
	for n := 1; n <= longest; n++ {
		if n > 1 {
			if !d.joins(i + n - 1) {
				break
			}
			key += " " + d.words[i+n-1].fold
		}
		if p, ok := d.choosePlace(d.tables.names[key], i, n); ok {
			best = placeMatch{from: i, to: i + n, place: p}
		}
	}
	return best, best.to > 0
}

// joins reports whether word i can be part of one name with the word before it.
func (d *document) joins(i int) bool {
	if i >= len(d.words) || d.words[i].sentence != d.words[i-1].sentence {
		return false
	}
	switch d.words[i].gap {
	case gapSpace, gapHyphen, gapDot, gapAmp, gapNone:
		return true
	case gapComma: // Washington, D.C.
		return d.words[i].shape == upper
	}
	return false
}

// choosePlace picks the meaning of a name: of the article's language first,
// then English, then of any language when all agree.
func (d *document) choosePlace(meanings []namedPlace, i, n int) (int, bool) {
	if len(meanings) == 0 {
		return 0, false
	}
	w := &d.words[i]
	own, english, other := -1, -1, -1
	for k := range meanings {
		m := &meanings[k]
		if n == 1 && m.capital && (w.shape != upper || w.shouted && !m.usedIn(d.lang.code)) {
			continue
		}
		switch {
		case m.usedIn(d.lang.code):
			own = d.widerPlace(own, m.place)
		case m.usedIn("en"):
			english = d.widerPlace(english, m.place)
		case other == -1 || other == m.place:
			other = m.place
		default:
			other = -2
		}
	}
	switch {
	case own >= 0:
		return own, true
	case english >= 0 && (n > 1 || d.notAWord(i)):
		return english, true
	case other >= 0 && own == -1 && english == -1 && d.foreignName(i, n):
		return other, true
	}
	return 0, false
}

// widerPlace prefers a territory to a city of the same name.
func (d *document) widerPlace(a, b int) int {
	if a < 0 || strings.Contains(d.tables.places[a].key, "/") && !strings.Contains(d.tables.places[b].key, "/") {
		return b
	}
	return a
}

// notAWord guards against words of the article's language that are a place's
// name in another one.
func (d *document) notAWord(i int) bool {
	w := &d.words[i]
	return !d.lang.isStop(w.fold) && d.stats[w.fold].lower == 0 && !d.lang.is(w.fold, role|body|landform|event)
}

func (d *document) foreignName(i, n int) bool {
	w := &d.words[i]
	if n > 1 || w.shape == uncased {
		return utf8.RuneCountInString(w.fold) >= 4
	}
	_, given := d.tables.given[w.fold]
	return utf8.RuneCountInString(w.fold) >= 4 && !w.opens && !w.shouted && !given && !d.lang.nouns && d.notAWord(i)
}

// stemmedPlace looks for an inflected name or an adjective of the article's
// language.
func (d *document) stemmedPlace(i int) (placeMatch, bool) {
	w := &d.words[i]
	s := d.lang.stem(w.fold)
	best := placeMatch{}
	if p, ok := d.people(s, w.fold); ok {
		best = placeMatch{from: i, to: i + 1, place: p, people: true}
	}
	if w.shape != lower {
		if p, ok := d.inflectedName(i, s); ok && best.to == 0 {
			best = placeMatch{from: i, to: i + 1, place: p, inflected: true}
		}
	}
	key := s
	for n := 2; n <= d.lang.longest[s] && d.joins(i+n-1); n++ {
		key += " " + d.lang.stem(d.words[i+n-1].fold)
		if p, ok := d.lang.stems[key]; ok && p != ambiguous && w.shape != lower {
			best = placeMatch{from: i, to: i + n, place: p, inflected: true}
		} else if p, ok := d.lang.peoples[key]; ok {
			best = placeMatch{from: i, to: i + n, place: p, people: true}
		}
	}
	return best, best.to > 0
}

// inflectedName looks a stem up and, in a language that strings endings together,
// what is left without each of the endings that the word may have.
func (d *document) inflectedName(i int, s string) (int, bool) {
	if p, ok := d.lang.stems[s]; ok && p != ambiguous && d.trustStem(i, s) {
		return p, true
	}
	if !d.lang.strings {
		return 0, false
	}
	for _, e := range d.lang.endings {
		rest, ok := strings.CutSuffix(d.words[i].fold, e)
		if !ok || len(rest) < d.lang.room {
			continue
		}
		rest = trimVowel(rest)
		if p, ok := d.lang.stems[rest]; ok && p != ambiguous && d.trustStem(i, rest) {
			return p, true
		}
	}
	return 0, false
}

// people looks an adjective up, by its letters where its stem is too short to
// tell it from other words.
func (d *document) people(s, fold string) (int, bool) {
	if p, ok := d.lang.peoples[fold]; ok {
		return p, true
	}
	if utf8.RuneCountInString(s) < 4 {
		return 0, false
	}
	p, ok := d.lang.peoples[s]
	return p, ok
}

// trustStem asks more of a stem the less it says: three runes are a name
// only in the middle of a sentence, and no stem is one where capitals say
// nothing or the language writes words alike.
func (d *document) trustStem(i int, s string) bool {
	w := &d.words[i]
	if d.stats[w.fold].lower > 0 || d.lang.isStop(w.fold) || w.shape == upper && !w.shouted {
		return false
	}
	runes := utf8.RuneCountInString(s)
	if w.shape == uncased {
		return runes >= 2
	}
	return runes >= 5 || runes == 4 && !d.lang.nouns || runes >= 3 && !w.opens && !w.shouted && !d.lang.nouns
}

// attachedPlace finds a name behind the particles that Arabic and Hebrew write
// together with the next word ("and", "in", "to", "the").
func (d *document) attachedPlace(i int) (placeMatch, bool) {
	w := &d.words[i]
	rest := w.fold
	for range 2 {
		r, size := utf8.DecodeRuneInString(rest)
		if !strings.ContainsRune("وفبلكهבלמהושכ", r) || utf8.RuneCountInString(rest) < 5 {
			return placeMatch{}, false
		}
		rest = rest[size:]
		kept := w.fold
		w.fold = rest
		m, ok := d.exactPlace(i)
		w.fold = kept
		if ok {
			return m, true
		}
	}
	return placeMatch{}, false
}
