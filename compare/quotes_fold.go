package compare

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
)

// The likeness from which two tellings are of one utterance: both word for word, one or both in indirect speech, and what of
// the marks that cross languages must be shared over two languages.
const (
	reworded   = .34
	retold     = .36
	translated = .34
	// unnamed is what is needed when the speaker of one of the two is not known by name.
	unnamed = .55
	// verbatim is what is needed of two speakers with names.
	verbatim = .8
	// contradicted is what is left of what they share when their numbers cannot both hold.
	contradicted = .5
	// maxHolders is how many utterances are looked up by one mark, maxCandidates how many one is compared with.
	maxHolders    = 32
	maxCandidates = 16
)

// pairing is two utterances that may be one.
type pairing struct {
	a, b *utterance
	like float64
}

// foldUtterances groups the tellings of one utterance: best pairs first, each telling with the one of another article that is
// most like it. The groups are in the order of their first telling.
func foldUtterances(said []*utterance, who *actors) [][]*utterance {
	all := append(ofOneSpeaker(said, who), ofOthers(said, who)...)
	slices.SortStableFunc(all, func(x, y pairing) int {
		return cmp.Or(cmp.Compare(y.like, x.like), cmp.Compare(x.a.at, y.a.at), cmp.Compare(x.b.at, y.b.at))
	})
	groups := make([][]*utterance, len(said))
	home := make([]int, len(said))
	for i, u := range said {
		groups[i], home[i] = []*utterance{u}, i
	}
	for _, p := range all {
		x, y := home[p.a.at], home[p.b.at]
		if x == y || !joins(groups[x], groups[y], who, p.like) {
			continue
		}
		x, y = min(x, y), max(x, y)
		for _, u := range groups[y] {
			home[u.at] = x
		}
		groups[x], groups[y] = append(groups[x], groups[y]...), nil
	}
	return slices.DeleteFunc(groups, func(g []*utterance) bool { return g == nil })
}

// ofOneSpeaker compares the utterances of each speaker, with those of the body that the speaker speaks for.
func ofOneSpeaker(said []*utterance, who *actors) []pairing {
	own := make([][]*utterance, len(who.named))
	for _, u := range said {
		if u.speaker < 0 {
			continue
		}
		own[u.speaker] = append(own[u.speaker], u)
		if body, ok := who.body[u.speaker]; ok {
			own[body] = append(own[body], u)
		}
	}
	var out []pairing
	for _, list := range own {
		out = append(out, pairings(list, 0, func(_, _ *utterance) bool { return true })...)
	}
	return out
}

// ofOthers compares the utterances whose speaker has no name with all others: "the minister" of one report may be
// named in another. The same words in quotation marks are one utterance whoever is said to have said them.
func ofOthers(said []*utterance, who *actors) []pairing {
	return pairings(said, unnamed, func(a, b *utterance) bool {
		return !who.isNamed(a.speaker) || !who.isNamed(b.speaker) || a.Kind == news.Direct && b.Kind == news.Direct && a.lang == b.lang
	})
}

// pairings compares each utterance of a list with the earlier ones of other articles that share its rarest marks, at most
// maxCandidates of them, and returns the pairs that are like enough.
func pairings(list []*utterance, needed float64, may func(a, b *utterance) bool) []pairing {
	if len(list) < 2 {
		return nil
	}
	var out []pairing
	holders := map[int][]*utterance{}
	seen := map[*utterance]bool{}
	for _, u := range list {
		clear(seen)
		for _, i := range u.rarest[:min(maxMarks, len(u.rarest))] {
			mark := u.marks[i].id
			known := holders[mark]
			for _, o := range known {
				if len(seen) == maxCandidates {
					break
				}
				if o.report == u.report || seen[o] || !may(u, o) {
					continue
				}
				seen[o] = true
				if like := u.like(o); like > 0 && like >= needed {
					out = append(out, pairing{o, u, like})
				}
			}
			if len(known) < maxHolders {
				holders[mark] = append(known, u)
			}
		}
	}
	return out
}

// joins reports whether two groups may be one: not when both have a telling of one article, which are two parts of what was
// said, nor when they are of two speakers with names, unless they are the same words.
func joins(x, y []*utterance, who *actors, like float64) bool {
	for _, a := range x {
		for _, b := range y {
			others := who.isNamed(a.speaker) && who.isNamed(b.speaker) && !who.related(a.speaker, b.speaker)
			if a.report == b.report || others && !a.repeats(b, like) {
				return false
			}
		}
	}
	return true
}

// repeats reports the same words in quotation marks: several, and all but a few of them.
func (u *utterance) repeats(o *utterance, like float64) bool {
	return u.Kind == news.Direct && o.Kind == news.Direct && like >= verbatim && min(len(u.words), len(o.words)) >= 4
}

// like is how surely two tellings are of one utterance, 0 when they are not taken for it.
func (u *utterance) like(o *utterance) float64 {
	s := u.shared(o)
	if u.contradicts(o) {
		s.weight *= contradicted
	}
	if u.lang != o.lang {
		return u.translation(o, s)
	}
	contained := s.weight / max(1e-9, min(u.full, o.full))
	order := inOrder(u.words, o.words)
	like := .6*contained + .4*order
	needed := retold
	if u.Kind == news.Direct && o.Kind == news.Direct {
		needed = reworded
	}
	if like < needed || s.words < 2 && (order < .5 || min(len(u.words), len(o.words)) < 3) {
		return 0
	}
	return like
}

// translation is like over languages, of which only what crosses them can be compared. One word is enough where it is all that
// can be compared of two sentences of one length in quotation marks.
func (u *utterance) translation(o *utterance, s overlap) float64 {
	contained := s.weight / max(1e-9, min(u.weight, o.weight))
	length := float64(min(len(u.words), len(o.words))) / float64(max(1, len(u.words), len(o.words)))
	spoken := u.Kind == news.Direct && o.Kind == news.Direct
	switch {
	case contained < translated:
		return 0
	case s.words >= 2 && (length >= .3 || contained >= .9):
	case s.words == 1 && s.light > 0 && contained >= .5 && length >= .3:
	case s.words == 1 && contained >= .9 && length >= .6 && spoken && len(u.words) >= 4:
	default:
		return 0
	}
	return contained * (.5 + .5*length)
}

// contradicts reports numbers of one dimension of which neither side's stand on the other.
func (u *utterance) contradicts(o *utterance) bool {
	for _, n := range u.numbers {
		for _, m := range o.numbers {
			if value.OfNumber(n).Relate(value.OfNumber(m)) == value.Conflict && !allows(o.numbers, n) && !allows(u.numbers, m) {
				return true
			}
		}
	}
	return false
}

func allows(numbers []news.Number, n news.Number) bool {
	return slices.ContainsFunc(numbers, func(m news.Number) bool { return value.OfNumber(n).Relate(value.OfNumber(m)) == value.Agree })
}

// maxOrdered bounds the words that are put in order; an utterance has a few dozen.
const maxOrdered = 60

// inOrder is the share of the shorter list of words that stands in the other in the same order (longest common
// subsequence).
func inOrder(a, b []string) float64 {
	a, b = a[:min(maxOrdered, len(a))], b[:min(maxOrdered, len(b))]
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	row := make([]int, len(b)+1)
	for _, x := range a {
		corner := 0
		for k, y := range b {
			above := row[k+1]
			if x == y {
				row[k+1] = corner + 1
			} else {
				row[k+1] = max(above, row[k])
			}
			corner = above
		}
	}
	return float64(row[len(b)]) / float64(min(len(a), len(b)))
}
