package number

import "strings"

// spelled reads a number in words that begins at word i.
func (f *finder) spelled(i int) (quantity, bool) {
	if f.joined(i-1) && f.lex.percents[f.folded(i-1)+" "+f.folded(i)] {
		return quantity{}, false // the second word of "por cento"
	}
	if w := &f.words[i]; w.plural > 0 && w.times == 0 {
		return f.plural(i)
	}
	s := sum{french: f.lex.lang == "fr"}
	j := i
	for ; j < len(f.words); j++ {
		at := j
		if j > i {
			if !f.joined(j - 1) {
				break
			}
			if !f.words[j].spelled() && f.lex.joiners[f.folded(j)] && f.joined(j) && !f.words[j].figure && s.total+s.current >= 20 {
				at = j + 1
			}
		}
		if !s.add(&f.words[at]) {
			break
		}
		j = at
	}
	q := quantity{value: s.total + s.current, words: max(j-i, 1), bound: exact}
	if s.last >= 1000 {
		q.factor = s.last
	}
	if j > i && f.words[j-1].rough {
		q.bound = about
	}
	return q, j > i && q.value > 1 && !f.article(i, j)
}

// article reports a lone word that is a number only beside others.
func (f *finder) article(i, j int) bool {
	if j-i > 1 {
		return false
	}
	if next := i + 1; next < len(f.words) && f.words[next].times > 0 && f.joined(i) {
		return false
	}
	switch f.lex.lang + " " + f.folded(i) {
	case "fr neuf", "it sei", "tr on", "tr yedi", "tr alti", "tr yuz", "tr bin", "en k", "en b", "en m", "en mn", "en tn", "en bn", "da to", "da fire", "nb to", "cs set", "cs sta", "cs mil", "he מאה":
		return true
	}
	return false
}

// plural reads "dozens", "tens of thousands": at least two of them.
func (f *finder) plural(i int) (quantity, bool) {
	q := quantity{value: 2 * f.words[i].plural, words: 1, bound: atLeast}
	j := i + 1
	for f.joined(j-1) && f.lex.joiners[f.folded(j)] {
		j++
	}
	if j < len(f.words) && f.joined(j-1) && f.words[j].plural > 0 {
		q.value *= f.words[j].plural
		q.words = j + 1 - i
	} else if j < len(f.words) && f.joined(j-1) && f.words[j].times >= 1000 {
		q.value *= f.words[j].times
		q.words = j + 1 - i
	}
	return q, f.words[i].plural != 10 || q.words > 1 || f.lex.lang != "en"
}

// sum adds up the words of one number.
type sum struct {
	total, current float64
	last           float64 // value of the last word
	french         bool
}

// add takes one more word and reports whether it can belong to the number.
func (s *sum) add(w *word) bool {
	switch {
	case w.times >= 1000 && s.last > 0 && w.times == s.last:
		return false
	case w.times >= 1000 && s.current == 0 && s.total > 0 && w.times > s.last:
		s.total *= w.times // "dos mil millones"
		s.last = w.times
		return true
	case w.times >= 1000:
		s.total += orOne(s.current) * w.times
		s.current = 0
		s.last = w.times
		return true
	case w.times > 0:
		if s.current >= 100 && w.times != 12 {
			return false
		}
		s.current = orOne(s.current) * w.times
		s.last = w.times
		return true
	case w.cardinal > 0:
		return s.addCardinal(w.cardinal)
	}
	return false
}

// addCardinal adds a number below 1000 where its place is still free.
func (s *sum) addCardinal(v float64) bool {
	rest := s.current
	switch {
	case s.french && v == 20 && s.last == 4:
		v = 76 // quatre-vingts
	case v >= 100 && rest > 0, s.current == 1:
		return false
	case v >= 10 && mod(rest, 100) != 0 && !(s.french && v < 20 && (mod(rest, 100) == 60 || mod(rest, 100) == 80)):
		return false
	case v < 10 && mod(rest, 100) != 0 && (mod(rest, 10) != 0 || mod(rest, 100) < 20) && !(s.french && mod(rest, 100) == 10):
		return false
	case s.total == 0 && s.current == 0 && s.last > 0:
		return false
	}
	s.current += v
	s.last = v
	return true
}

// orOne is v, or 1 for a multiplier without a number before it.
func orOne(v float64) float64 {
	if v == 0 {
		return 1
	}
	return v
}

func mod(v, m float64) float64 { return float64(int(v) % int(m)) }

// maxCompound bounds the number words that are taken apart, in bytes.
const maxCompound = 60

// compound reads a number word written as one, such as "fünfundzwanzigtausend", by
// taking the longest known word from its front each time. It returns 0 for a word
// that is none.
func (l *lexicon) compound(word string) float64 {
	if len(word) > maxCompound {
		return 0
	}
	var total, current float64
	unit := 0.0 // before "und" and a ten
	for rest := word; rest != ""; {
		part, value, times := l.front(rest)
		switch {
		case part == "":
			return 0
		case times >= 1000:
			total, current = total+max(current, 1)*times, 0
		case times > 0:
			current = max(current, 1) * times
		case value > 0:
			current += value + unit
			unit = 0
		case unit == 0 && mod(current, 100) < 10: // "und"
			unit, current = mod(current, 10), current-mod(current, 10)
		default:
			return 0
		}
		rest = rest[len(part):]
	}
	return total + current
}

// front finds the longest number word or joiner at the front of a word.
func (l *lexicon) front(word string) (part string, value, times float64) {
	for n := len(word); n > 1; n-- {
		head := word[:n]
		m := l.words[head]
		if m.cardinal > 0 {
			return head, m.cardinal, 0
		}
		if m.times >= 100 && m.times <= 1000 && !m.rough {
			return head, 0, m.times
		}
	}
	for _, joiner := range []string{"und", "en", "e"} {
		if l.joiners[joiner] && strings.HasPrefix(word, joiner) {
			return joiner, 0, 0
		}
	}
	return "", 0, 0
}
