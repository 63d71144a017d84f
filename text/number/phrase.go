package number

import "github.com/wiredesk/wiredesk/text/token"

// maxPhrase is the number of words of the longest phrase of a table.
const maxPhrase = 3

// phrase reads what several words say together at word i: a share ("two thirds of"), half of a
// multiplier ("half a million"), or several of it ("several hundred").
func (f *finder) phrase(i int) (quantity, bool) {
	w := &f.words[i]
	if w.fraction {
		if q, ok := f.fraction(i); ok {
			return q, true
		}
	}
	switch {
	case w.half:
		return f.halfOf(i)
	case w.several:
		return f.severalOf(i)
	}
	return quantity{}, false
}

// fraction reads a share in words as per cent. The small word that marks it as one is not
// part of the number.
func (f *finder) fraction(i int) (quantity, bool) {
	found := quantity{}
	phrase := f.folded(i)
	for n := 1; n <= maxPhrase; n++ {
		if v, ok := f.lex.fractions[phrase]; ok {
			found = quantity{value: v, words: n, bound: exact, unit: "%"}
		}
		if !f.joined(i + n - 1) {
			break
		}
		phrase += " " + f.folded(i+n)
	}
	if last := i + found.words - 1; found.words > 1 && (f.lex.joiners[f.folded(last)] || token.IsStop(f.lex.lang, f.folded(last))) {
		found.words--
	}
	return found, found.words > 0
}

// halfOf reads "half a million" and "пів мільйона".
func (f *finder) halfOf(i int) (quantity, bool) {
	j := i + 1
	if f.joined(j-1) && f.words[j].cardinal == 1 {
		j++
	}
	if !f.joined(j-1) || f.words[j].times < 12 {
		return quantity{}, false
	}
	return quantity{value: f.words[j].times / 2, words: j + 1 - i, bound: about, factor: f.words[j].times}, true
}

// severalOf reads "several hundred" as at least two of them.
func (f *finder) severalOf(i int) (quantity, bool) {
	if !f.joined(i) {
		return quantity{}, false
	}
	next := &f.words[i+1]
	v := max(next.times, next.plural)
	if v < 10 {
		return quantity{}, false
	}
	q := quantity{value: 2 * v, words: 2, bound: atLeast, factor: v}
	if next.plural > 0 {
		if p, ok := f.plural(i + 1); ok {
			q.value, q.words = p.value, p.words+1
		}
	}
	return q, true
}

// addHalf adds the half behind a number: "two and a half", "un million et demi", "bir buçuk".
func (f *finder) addHalf(i int, q *quantity) {
	j := i + q.words
	if q.bound == between || !f.joined(j-1) {
		return
	}
	if f.lex.lang != "tr" {
		if !f.lex.joiners[f.folded(j)] {
			return
		}
		j++
	}
	if f.joined(j-1) && f.words[j].cardinal == 1 {
		j++
	}
	if !f.joined(j-1) || !f.words[j].half || f.words[j].cardinal > 0 {
		return
	}
	q.value += orOne(f.words[i+q.words-1].times) / 2
	q.words = j + 1 - i
}
