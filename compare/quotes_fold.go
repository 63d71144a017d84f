package compare

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
)

// maxHolders is how many utterances are looked up by one mark, maxCandidates how many one is compared with.
const (
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
		unite(groups, home, x, y)
	}
	joinParted(said, groups, home)
	return slices.DeleteFunc(groups, func(g []*utterance) bool { return g == nil })
}

// unite puts two groups into the one that begins first.
func unite(groups [][]*utterance, home []int, x, y int) {
	x, y = min(x, y), max(x, y)
	for _, u := range groups[y] {
		home[u.at] = x
	}
	groups[x], groups[y] = append(groups[x], groups[y]...), nil
}

// partly is the share of a part of a quote that a telling of the other part must have, too.
const partly = .3

// joinParted adds the part of a quote that the attribution or a paragraph parts from another to the other's group, when a telling of
// that one has something of both.
func joinParted(said []*utterance, groups [][]*utterance, home []int) {
	for i := 1; i < len(said); i++ {
		u, before := said[i], said[i-1]
		if !u.Continues || u.report != before.report || u.speaker != before.speaker || home[u.at] == home[before.at] {
			continue
		}
		for _, p := range [][2]*utterance{{u, before}, {before, u}} {
			part, other := p[0], p[1]
			if len(groups[home[part.at]]) == 1 && slices.ContainsFunc(groups[home[other.at]], func(o *utterance) bool { return o.tellsToo(part, other) }) {
				unite(groups, home, home[part.at], home[other.at])
				break
			}
		}
	}
}

// tellsToo reports whether a telling of another report has some of the words of a part that the other part has not, and nothing
// against it.
func (u *utterance) tellsToo(part, other *utterance) bool {
	if u.report == part.report || u.speaker != part.speaker || u.contradicts(part) {
		return false
	}
	shared, whole := 0.0, part.full
	if u.lang != part.lang {
		whole = part.weight
	}
	var words wordSet
	for _, m := range part.marks {
		if m.light || u.lang != part.lang && !m.abroad || words.has(m.word) || !u.has(m.id) || other.has(m.id) {
			continue
		}
		words.add(m.word)
		shared += part.weights[m.word]
	}
	return shared > 0 && shared >= partly*whole
}

// has reports whether an utterance has a mark.
func (u *utterance) has(id int) bool {
	_, ok := slices.BinarySearchFunc(u.marks, id, func(m mark, id int) int { return cmp.Compare(m.id, id) })
	return ok
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
		out = append(out, pairings(list, func(_, _ *utterance) bool { return true }, func(a, b *utterance) bool { return a.speaker == b.speaker })...)
	}
	return out
}

// ofOthers compares the utterances whose speaker has no name with all others: "the minister" of one report may be
// named in another. The same words in quotation marks are one utterance whoever is said to have said them.
func ofOthers(said []*utterance, who *actors) []pairing {
	return pairings(said, func(a, b *utterance) bool {
		return !who.isNamed(a.speaker) || !who.isNamed(b.speaker) || a.Kind == news.Direct && b.Kind == news.Direct && a.lang == b.lang
	}, func(_, _ *utterance) bool { return false })
}

// pairings compares each utterance of a list with the earlier ones of other articles that share its rarest marks, at most
// maxCandidates of them, and returns the pairs that are like enough. May tells which can be one, oneSpeaker which are surely of one.
func pairings(list []*utterance, may, oneSpeaker func(a, b *utterance) bool) []pairing {
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
				if like := u.like(o, oneSpeaker(u, o)); like > 0 {
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
