package entity

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// nameHolder finds the person who is named beside an office.
func (d *document) nameHolder(r *roleAt) {
	for _, g := range []*group{d.nameBehind(r), d.nameBefore(r)} {
		if g != nil {
			r.holder, r.named = g, true
			return
		}
	}
}

// personStarting returns the person whose name begins at word i, or nil.
func (d *document) personStarting(i int) *group {
	if i < 1 || i >= len(d.words) {
		return nil
	}
	if w := &d.words[i]; w.shouted && w.capital() && d.nameAt[i] == 0 {
		return d.bySurname[d.wordKey(i)]
	}
	n := d.nameAt[i] - 1
	if n < 0 {
		return nil
	}
	if g := d.groupOf[n]; d.names[n].from == i && g.kind == news.Person {
		return g
	}
	return nil
}

// personEnding returns the person whose name ends before word i, or nil.
func (d *document) personEnding(i int) *group {
	if i < 1 || d.nameAt[i-1] == 0 {
		return nil
	}
	n := d.nameAt[i-1] - 1
	if g := d.groupOf[n]; d.names[n].to == i && g.kind == news.Person {
		return g
	}
	return nil
}

// nameBehind sees "mayor Ilse Brandt" and "the mayor of Wexmouth, Ilse Brandt".
func (d *document) nameBehind(r *roleAt) *group {
	for _, i := range []int{r.to, r.end} {
		if g := d.personStarting(i); g != nil && d.followsRole(i, i == r.end, r) {
			return g
		}
	}
	return d.nameBehindOwner(r)
}

// followsRole reports whether a name at word i stands beside the office: right behind it,
// or behind a comma after its owner.
func (d *document) followsRole(i int, comma bool, r *roleAt) bool {
	if d.words[i].sentence != d.words[r.from].sentence || d.words[i-1].cut {
		return false
	}
	g := d.words[i].gap
	return g == gapSpace || g == gapDot || comma && g == gapComma
}

// maxOwnerWords bounds the words of an owner that is no name: "of the city council".
const maxOwnerWords = 5

// nameBehindOwner sees a name behind an owner in plain words: "the head of the city council,
// Ilse Brandt", and in the languages of cases "речниця уряду Анна Лінд".
func (d *document) nameBehindOwner(r *roleAt) *group {
	i := r.end
	if g := d.nameBehindGenitive(i); g != nil {
		return g
	}
	bare := d.bareOwner(i)
	if !bare && (i >= len(d.words) || !d.inPhrase(i) || !d.lang.is(d.words[i].fold, owner)) {
		return nil
	}
	for n := 0; n < maxOwnerWords && i < len(d.words) && d.words[i].sentence == d.words[r.from].sentence; n++ {
		w := &d.words[i]
		switch {
		case w.gap == gapComma && !bare, w.gap == gapSpace && bare && n > 0 && d.nameAt[i] > 0:
			return d.personStarting(i)
		case !d.inPhrase(i) || d.lang.is(w.fold, speech|copula) || d.nameAt[i] > 0 && d.groupOf[d.nameAt[i]-1].kind == news.Person:
			return nil
		case bare && !d.bareOwner(i):
			return nil
		case w.shape == lower && d.lang.isStop(w.fold) && !d.lang.is(w.fold, owner|definite):
			return nil
		}
		i++
	}
	return nil
}

// nameBehindGenitive sees a name behind one noun in the genitive in the languages of cases: "тренер чемпіона Григорій".
func (d *document) nameBehindGenitive(i int) *group {
	ends := slavicGenitive[d.lang.code]
	if ends == nil || i+1 >= len(d.words) || !d.inPhrase(i) || d.words[i+1].gap != gapSpace || d.words[i+1].sentence != d.words[i].sentence {
		return nil
	}
	w := &d.words[i]
	if w.shape != lower || d.lang.isStop(w.fold) || d.lang.is(w.fold, speech|copula) || !hasEnding(w.fold, ends) || hasEnding(w.fold, slavicPast) {
		return nil
	}
	return d.personStarting(i + 1)
}

// slavicGenitive are the endings of nouns in the genitive, slavicPast those of verbs in the past that look like them.
var (
	slavicGenitive = map[string][]string{
		"uk": {"а", "я", "у", "ю", "и", "і", "ів", "їв", "ей"},
		"ru": {"а", "я", "ы", "и", "ов", "ев", "ей"},
		"pl": {"a", "u", "y", "i", "ow"},
	}
	slavicPast = []string{"ла", "ли", "лася", "лась", "лися", "лись", "la", "li", "ly"}
)

func hasEnding(word string, endings []string) bool {
	return slices.ContainsFunc(endings, func(end string) bool { return len(word) > len(end)+2 && strings.HasSuffix(word, end) })
}

// bareOwner reports whether word i is a noun for a body, office or unknown place that a
// language of cases puts behind an office without a small word.
func (d *document) bareOwner(i int) bool {
	switch d.lang.code {
	case "uk", "ru", "pl":
		if i >= len(d.words) || !d.inPhrase(i) {
			return false
		}
		w := &d.words[i]
		return w.shape == lower && d.lang.is(w.fold, body|role) || w.shape == title && !w.shouted && d.nameAt[i] == 0
	}
	return false
}

// nameBefore sees "Ilse Brandt, the mayor of Wexmouth," "Ilse Brandt (mayor)" and "Ilse
// Brandt is the mayor".
func (d *document) nameBefore(r *roleAt) *group {
	if d.lang.code == "ko" && d.inPhrase(r.from) {
		return d.personEnding(r.from)
	}
	for i := r.from; i > 0 && i >= r.from-maxBeforeRole; i-- {
		if d.words[i-1].sentence != d.words[i].sentence {
			return nil
		}
		w, before := &d.words[i], &d.words[i-1]
		switch {
		case w.gap == gapComma || w.gap == gapParen:
			if w.gap == gapComma && !d.closesAside(r.end) {
				return nil
			}
			return d.personEnding(d.skipAge(i))
		case w.gap != gapSpace && w.gap != gapHyphen:
			return nil
		case d.lang.is(before.fold, copula) && before.shape == lower:
			return d.personEnding(d.skipAuxiliary(i - 1))
		case before.cut || d.placed[i-1] > 0 || d.nameAt[i-1] > 0 && d.groupOf[d.nameAt[i-1]-1].kind != news.Person || d.lang.is(before.fold, definite|indefinite) || !d.lang.isStop(before.fold) && before.shape == lower:
		default:
			return nil
		}
	}
	return nil
}

// skipAge steps over an age between a name and its office: "Ilse Brandt, 45, the mayor".
func (d *document) skipAge(i int) int {
	if i > 1 && d.words[i-1].shape == uncased && d.words[i-1].gap == gapComma && d.words[i-1].Len() <= 3 {
		return i - 1
	}
	return i
}

// skipAuxiliary steps over "has" in "has been the mayor".
func (d *document) skipAuxiliary(i int) int {
	if i > 0 && d.personEnding(i) == nil && d.words[i].gap == gapSpace && d.lang.isStop(d.words[i-1].fold) {
		return i - 1
	}
	return i
}

// closesAside reports whether an aside can end before word i, so that the verb of another
// clause does not follow: in "Asked by Ilse Brandt, the mayor declined" there is no aside.
func (d *document) closesAside(i int) bool {
	if i >= len(d.words) || d.words[i].sentence != d.words[i-1].sentence || d.words[i].gap != gapSpace {
		return true
	}
	return d.lang.is(d.words[i].fold, owner|locative|conjunction|aside) || d.words[i].capital() && d.lang.nouns
}

// findHolders gives an office that stands alone the one person in the article who holds it.
func findHolders(found []roleAt) {
	byOffice := map[string][]*roleAt{}
	for i := range found {
		if found[i].named {
			byOffice[found[i].office.name] = append(byOffice[found[i].office.name], &found[i])
		}
	}
	for i := range found {
		if r := &found[i]; !r.named && r.definite {
			r.holder = onlyHolder(r, byOffice[r.office.name])
		}
	}
}

// maxHolders bounds the named holders of one office that are looked at.
const maxHolders = 64

// onlyHolder returns the one person that an office alone can mean, or nil. Who is named
// with just the same fields and owner goes before who is named with more.
func onlyHolder(r *roleAt, named []*roleAt) *group {
	var only, best *group
	several, severalBest := false, false
	for _, h := range named[:min(len(named), maxHolders)] {
		if !fits(r, h) {
			continue
		}
		several = several || only != nil && only != h.holder
		only = h.holder
		if slices.Equal(r.fields, h.fields) && r.of == h.of {
			severalBest = severalBest || best != nil && best != h.holder
			best = h.holder
		}
	}
	switch {
	case !several:
		return only
	case !severalBest && (r.of != "" || len(r.fields) > 0):
		return best
	}
	return nil
}

// maxSentencesBack is how far the name may stand before an office that many hold at a time.
const maxSentencesBack = 3

// fits reports whether an office alone can be the one that a holder is named with: it says no
// more than that, belongs to nothing else, and both are or are not former, deputy and the like.
func fits(r, h *roleAt) bool {
	if r.of != "" && h.of != "" && r.of != h.of {
		return false
	}
	if r.ofWord != "" && r.ofWord != h.ofWord {
		return false
	}
	if r.office.many && (h.sentence > r.sentence || h.sentence < r.sentence-maxSentencesBack) {
		return false
	}
	for _, f := range r.fields {
		if f != "new" && f != "acting" && !slices.Contains(h.fields, f) {
			return false
		}
	}
	for _, f := range h.fields {
		switch f {
		case "former", "deputy", "incoming":
			if !slices.Contains(r.fields, f) {
				return false
			}
		}
	}
	return true
}
