package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// speaker returns the number of who says a quote: whom the source names, or who holds the office that it names alone. What has
// no speaker is nobody's: -1. A pronoun for an office means whom the office meant before, as known by its words in this report.
func (a *actors) speaker(r *news.Report, q news.Quote, known map[string]int) int {
	if q.Speaker == "" && q.Entity == "" {
		return -1
	}
	who := a.holder(r, news.Position{Holder: q.Source, Actor: q.Speaker, Entity: q.Entity})
	if q.Entity != "" {
		return who
	}
	if before, ok := known[q.Speaker]; ok && !a.isNamed(who) {
		return before
	}
	known[q.Speaker] = who
	return who
}

// isNamed reports whether a speaker is one whom an article names.
func (a *actors) isNamed(i int) bool { return i >= 0 && a.named[i].entity != "" }

// unite gives the utterances of one person one number, however outlets and scripts spell the name: that of the
// actor whose name is in the story's main language, the fullest of these.
func (a *actors) unite(said []*utterance) {
	var who []int
	for _, u := range said {
		if a.isNamed(u.speaker) && !slices.Contains(who, u.speaker) && !strings.HasPrefix(a.named[u.speaker].entity, "place:") {
			who = append(who, u.speaker)
		}
	}
	slices.SortStableFunc(who, func(i, k int) int {
		x, y := &a.named[i], &a.named[k]
		return cmp.Or(compareBool(y.main, x.main), cmp.Compare(letters(y.words), letters(x.words)), cmp.Compare(y.reports, x.reports), cmp.Compare(len(y.words), len(x.words)), cmp.Compare(i, k))
	})
	same := map[int]int{}
	bySurname := map[string][]int{} // by the first letters, of those that stand for others
	for _, i := range who {
		name := sounds(a.named[i].entity)
		if len(name) < 2 {
			continue
		}
		for _, surname := range name {
			key := surname[:min(3, len(surname))]
			for _, k := range bySurname[key] {
				if _, done := same[i]; !done && k != i && samePerson(name, sounds(a.named[k].entity)) {
					same[i] = k
					a.spell(k, i)
				}
			}
			if _, done := same[i]; !done {
				bySurname[key] = append(bySurname[key], i)
			}
		}
	}
	for _, u := range said {
		if k, ok := same[u.speaker]; ok {
			u.speaker = k
		}
	}
	a.uniteBodies(said)
}

// spell gives an actor the spelling that more reports have, of the same letters.
func (a *actors) spell(i, as int) {
	x, y := &a.named[i], &a.named[as]
	if y.reports > x.reports && strings.Join(x.skeleton, "") == strings.Join(y.skeleton, "") && latin(x.name) == latin(y.name) {
		x.name, x.words, x.reports = y.name, y.words, y.reports
	}
}

// letters counts those of a name, so that it is as full in one word as in two.
func letters(words []string) int {
	n := 0
	for _, w := range words {
		n += utf8.RuneCountInString(w)
	}
	return n
}

// unlike are letters that one language writes for a sound where another writes others, or none.
var unlike = strings.NewReplacer("j", "z", "h", "", "ia", "a", "iu", "u", "ie", "e")

// longName is how many letters a name has in which two may differ.
const longName = 8

// sounds are the words of an entity's key in a form in which transcriptions meet that keep apart in it.
func sounds(entity string) []string {
	_, key, _ := strings.Cut(entity, ":")
	words := strings.Fields(unlike.Replace(key))
	for i, w := range words {
		if len(w) > 4 {
			words[i] = strings.TrimSuffix(w, "e")
		}
	}
	return words
}

// samePerson reports whether two names of several words are one: all words of the shorter stand at the end of the longer, or
// their first and last words are a letter apart.
func samePerson(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 2 {
		return false
	}
	if near(a[0], b[0], longName) && len(a[0]) > 2 && near(strings.Join(a[1:], ""), strings.Join(b[1:], ""), longName) {
		return true // "Van Hoek", "Vanhoek"
	}
	tail := b[len(b)-len(a):]
	ends := true
	for i := range a {
		ends = ends && near(a[i], tail[i], longName)
	}
	return ends || near(a[0], b[0], longName) && near(a[len(a)-1], b[len(b)-1], longName)
}
