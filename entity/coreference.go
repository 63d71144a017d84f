package entity

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// group is an entity of one article: its mentions and what they say together.
type group struct {
	words   []string // keys of the words of its fullest mention
	members []int    // candidates
	kind    news.EntityKind
	name    string
	key     string
	strong  bool
}

// resolve joins the candidates that name one entity: first those of the same
// words, then surnames, short forms and acronyms to the names they stand for.
func (d *document) resolve() {
	d.splitNames()
	d.groupOf = make([]*group, len(d.names))
	byWords := map[string]*group{}
	for i := range d.names {
		d.joinSame(i, byWords)
	}
	d.joinShort()
	d.joinAcronyms()
	for _, g := range d.groups {
		d.settle(g)
	}
	d.nameFromHeadline()
}

// joinSame groups candidates of the same words, endings and spelling apart.
func (d *document) joinSame(i int, byWords map[string]*group) {
	words := d.wordKeys(&d.names[i])
	key := strings.Join(words, " ")
	if d.names[i].acronym {
		key = "=" + key // an acronym is no other word of the same letters
	}
	g := byWords[key]
	if g == nil {
		g = &group{words: words}
		byWords[key] = g
		d.groups = append(d.groups, g)
	}
	g.members = append(g.members, i)
	d.groupOf[i] = g
	g.strong = g.strong || !d.names[i].weak
}

// wordKeys are the forms under which the words of a name are compared inside
// one article; legal forms and small words are left out.
func (d *document) wordKeys(c *candidate) []string {
	keys := make([]string, 0, c.size())
	for i := c.from; i < c.to; i++ {
		w := &d.words[i]
		if c.size() > 1 && d.lang.is(w.fold, legal|suffix) || w.shape == lower {
			continue
		}
		key := d.wordKey(i)
		if d.lang.nouns && i+1 < c.to {
			key = adjectiveKey(key)
		}
		if n := len(keys); n > 0 && w.gap == gapHyphen {
			keys[n-1] += key
			continue
		}
		keys = append(keys, key)
	}
	if d.lang.code == "hu" && c.given && c.size() > 1 && !d.isGiven(c.from) {
		slices.Reverse(keys) // the surname stands first
	}
	return keys
}

// adjectiveKey cuts the ending of an adjective inside a German name: "Deutsche
// Bank", "der Deutschen Bank".
func adjectiveKey(key string) string {
	if n := len(key); n > 5 && key[n-2] == 'e' && strings.IndexByte("nrsm", key[n-1]) >= 0 {
		return key[:n-1]
	}
	return key
}

// wordKey is the form under which word i is compared: its skeleton, without the
// endings of the language. Two endings go, since the first may be one of a
// surname's own (Лавров, Лаврова).
func (d *document) wordKey(i int) string {
	if d.lang.inflection.names {
		return skeletonWord(d.lang.stem(d.lang.stem(d.words[i].fold)))
	}
	return d.skeleton(i)
}

// joinShort joins names of fewer words to longer ones of which they are the
// surname ("Example" to "Ann Example"), the given name, or the beginning
// ("Nordbank" to "Nordbank Holding").
func (d *document) joinShort() {
	byWord := map[string][]*group{}
	for _, g := range d.groups {
		if len(g.words) > 1 {
			for _, w := range g.words {
				byWord[w] = append(byWord[w], g)
			}
		}
	}
	for _, g := range d.shortestFirst() {
		switch full := d.fullNames(g, byWord); len(full) {
		case 0:
		case 1:
			d.merge(g, full[0])
		default:
			d.share(g, full)
		}
	}
	d.dropMerged()
}

// shortestFirst lists the groups by number of words, so that a chain of ever
// fuller names ends at the fullest.
func (d *document) shortestFirst() []*group {
	sorted := slices.Clone(d.groups)
	slices.SortStableFunc(sorted, func(a, b *group) int { return len(a.words) - len(b.words) })
	return sorted
}

// maxNamesakes bounds the longer names that are looked at for a short one.
const maxNamesakes = 32

// fullNames finds the longer names that a short one may stand for: those for
// which it is the best short form.
func (d *document) fullNames(g *group, byWord map[string][]*group) []*group {
	if len(g.words) == 0 || d.names[g.members[0]].acronym {
		return nil
	}
	var best []*group
	rank := 1
	namesakes := byWord[g.words[len(g.words)-1]]
	for _, full := range namesakes[:min(len(namesakes), maxNamesakes)] {
		switch r := d.shortForm(g, full); {
		case r > rank:
			best, rank = []*group{full}, r
		case r == rank:
			best = append(best, full)
		}
	}
	if rank == 1 && len(best) > 1 {
		return nil // a given name that two people share
	}
	return best
}

// share gives each mention of a short name to the longer one that was mentioned
// last before it; before all of them, to the first.
func (d *document) share(g *group, full []*group) {
	members := g.members
	g.members = nil
	for _, m := range members {
		to := full[0]
		for _, f := range full[1:] {
			if d.lastBefore(f, m) > d.lastBefore(to, m) {
				to = f
			}
		}
		d.groupOf[m] = to
		at, _ := slices.BinarySearch(to.members, m)
		to.members = slices.Insert(to.members, at, m)
		to.strong = true
	}
}

// shortForm ranks how well a name stands for a longer one: 3 as its surname or
// with words left out in the middle, 2 as its beginning, 1 as a given name, 0 not.
func (d *document) shortForm(short, full *group) int {
	if full == short || len(full.words) <= len(short.words) || len(full.members) == 0 {
		return 0
	}
	isBody := d.classes(full)&(body|legal|landform|event) != 0
	n := len(short.words)
	switch {
	case isBody && slices.Equal(short.words, full.words[:n]):
		return 2
	case isBody:
		return 0
	case n == 1 && short.words[0] == full.words[len(full.words)-1] && len(full.words) <= 4 && d.mayHaveSurname(full):
		return 3
	case n > 1 && short.words[n-1] == full.words[len(full.words)-1] && subsequence(short.words, full.words):
		return 3
	case n == 1 && short.words[0] == full.words[0] && d.names[full.members[0]].given:
		return 1
	case len(full.words) == n+1 && slices.Equal(short.words, full.words[:n]):
		return 2
	}
	return 0
}

// mayHaveSurname reports whether the last word of a name may stand for it: where
// something says that it is a person's, or nothing speaks against it.
func (d *document) mayHaveSurname(g *group) bool {
	for _, m := range g.members {
		if c := &d.names[m]; c.role || c.given || c.initials || c.seen&(particle|suffix) != 0 {
			return true
		}
	}
	first := &d.words[d.names[g.members[0]].from]
	_, placeLike := d.tables.names[first.fold] // Jordan and Paris are given names as well
	return !d.lang.nouns && !d.lang.isStop(first.fold) && (!first.opens || len(g.members) > 1 || placeLike)
}

func subsequence(short, long []string) bool {
	i := 0
	for _, w := range long {
		if i < len(short) && short[i] == w {
			i++
		}
	}
	return i == len(short)
}

// lastBefore is the last mention of a group before candidate i, or -1.
func (d *document) lastBefore(g *group, i int) int {
	n, _ := slices.BinarySearch(g.members, i)
	if n == 0 {
		return -1
	}
	return g.members[n-1]
}

func (d *document) classes(g *group) wordClass {
	var c wordClass
	for _, m := range g.members {
		c |= d.names[m].seen
	}
	return c
}

func (d *document) merge(from, to *group) {
	for _, m := range from.members {
		d.groupOf[m] = to
	}
	to.members = append(to.members, from.members...)
	slices.Sort(to.members)
	to.strong = to.strong || from.strong || len(to.members) > len(from.members)
	from.members = nil
}

func (d *document) dropMerged() {
	d.groups = slices.DeleteFunc(d.groups, func(g *group) bool { return len(g.members) == 0 })
}
