package entity

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// findTitled finds people in scripts without capitals, where an office or a title stands
// before the name and a verb of speech beside them: "قال رئيس الوزراء محمد السعيدي إن", "विदेश मंत्री अनिल
// शर्मा ने". In Korean the office follows: "김민수 대통령". Then it finds their surnames alone.
func (d *document) findTitled() {
	first := len(d.names)
	switch d.lang.code {
	case "ar", "fa", "he", "hi":
		for _, h := range d.heads {
			d.nameBehindTitle(h)
		}
	case "ko":
		for _, h := range d.heads {
			d.nameBeforeTitle(h.at)
		}
		for i := range d.words {
			if w := d.words[i].fold; strings.HasPrefix(w, "씨") && utf8.RuneCountInString(w) < 3 { // Mr or Ms
				d.nameBeforeTitle(i)
			}
		}
		slices.SortStableFunc(d.names[first:], func(a, b candidate) int { return a.from - b.from })
	}
	if len(d.names) > first {
		d.findSurnames(d.names[first:])
	}
}

// maxTitled is the number of words of the longest name that is taken from behind a title.
const maxTitled = 3

// nameBehindTitle takes the words between a title and what closes a name.
func (d *document) nameBehindTitle(h officeHead) {
	i := h.at + h.words
	for n := 0; n < maxModifiers && i < len(d.words) && d.inPhrase(i) && d.modifiesTitle(i); n++ {
		i++
	}
	to := i
	for to < len(d.words) && to-i < maxTitled && d.inPhrase(to) && d.mayBeName(to) {
		to++
	}
	if to-i < 2 || !d.closesName(to) || !d.saidBefore(h.at) && !d.saidBehind(to) {
		return
	}
	d.addTitled(i, to)
}

// modifiesTitle sees a field ("of foreign affairs") or an adjective ("Russian", "former") behind a title.
func (d *document) modifiesTitle(i int) bool {
	if d.placed[i] > 0 || d.fieldWord[i] {
		return true
	}
	if _, n := d.fieldStarting(i); n > 0 {
		return true
	}
	return d.lang.code == "ar" && strings.HasPrefix(d.words[i].fold, "ال")
}

func (d *document) mayBeName(i int) bool {
	w := &d.words[i]
	return w.shape == uncased && d.placed[i] == 0 && !d.headWord[i] && !d.lang.isStop(w.fold) && !d.lang.is(w.fold, speech|conjunction) &&
		utf8.RuneCountInString(w.fold) > 1 && (w.fold[0] < '0' || w.fold[0] > '9')
}

// closesName reports whether a name can end before word i: at a mark, a verb of speech or a
// small word.
func (d *document) closesName(i int) bool {
	if i >= len(d.words) || !d.inPhrase(i) {
		return true
	}
	w := &d.words[i]
	return d.placed[i] > 0 || d.lang.isStop(w.fold) || d.lang.is(w.fold, speech|conjunction)
}

// saidBefore sees a verb of speech before a title, which comes first in Arabic.
func (d *document) saidBefore(i int) bool {
	return i > 0 && d.inPhrase(i) && d.lang.is(d.words[i-1].fold, speech)
}

func (d *document) saidBehind(i int) bool {
	return i < len(d.words) && d.inPhrase(i) && d.lang.is(d.words[i].fold, speech)
}

// koreanSurnames are the syllables with which all but a few Korean names begin (census of
// Statistics Korea, surnames of more than 10,000 people).
const koreanSurnames = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경사부황보복태목형피두감음빈동온호범좌팽승간견당화"

// nameBeforeTitle takes a name of three syllables before an office, with at most two words
// for the body between them: "박지영 외교부 장관".
func (d *document) nameBeforeTitle(title int) {
	for i := title - 1; i >= 0 && i >= title-3 && d.inPhrase(i+1); i-- {
		w := &d.words[i]
		if utf8.RuneCountInString(w.fold) == 3 && strings.ContainsRune(koreanSurnames, firstRune(w.fold)) && d.mayBeName(i) && !hasParticle(w.fold) {
			d.addTitled(i, i+1)
			return
		}
	}
}

// hasParticle reports a word that ends in a particle no given name ends in.
func hasParticle(word string) bool {
	for _, p := range [...]string{"의", "을", "를", "는", "에", "와", "과", "부", "당", "시"} {
		if strings.HasSuffix(word, p) {
			return true
		}
	}
	return false
}

// maxBehind is how far behind the last name a title may be read again.
const maxBehind = 8

// addTitled adds a person beside a title.
func (d *document) addTitled(from, to int) {
	for _, c := range slices.Backward(d.names) {
		if c.from == from {
			return
		}
		if c.to <= from-maxBehind {
			break
		}
	}
	d.names = append(d.names, candidate{from: from, to: to, role: true, parts: to - from})
}

// findSurnames finds the last words of titled names, and whole names of one word, elsewhere.
func (d *document) findSurnames(titled []candidate) {
	known, taken := map[string]bool{}, make([]bool, len(d.words))
	for _, c := range titled {
		known[d.wordKey(c.to-1)] = true
		for i := c.from; i < c.to; i++ {
			taken[i] = true
		}
	}
	for i := range d.words {
		if !taken[i] && d.mayBeName(i) && known[d.wordKey(i)] {
			d.names = append(d.names, candidate{from: i, to: i + 1, parts: 1})
		}
	}
}
