package entity

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// settle decides a group's kind, name and key from all its mentions.
func (d *document) settle(g *group) {
	g.name = d.fullestName(g)
	g.kind = d.kindOf(g)
	if g.kind == news.Person {
		g.name = d.nominative(g)
	}
	g.key = Key(g.kind, d.keyName(g))
	if strings.HasSuffix(g.key, ":") {
		g.strong = false
	}
	if len(d.words) > 0 && d.lang.nouns && !g.strong {
		g.strong = d.germanName(g)
	}
}

// fullestName is the longest form; of equally long ones the most frequent, then
// the shortest, which in most inflected languages is the nominative.
func (d *document) fullestName(g *group) string {
	count := map[string]int{}
	size := map[string]int{}
	best := ""
	for _, m := range g.members {
		c := &d.names[m]
		s := d.surface(c.from, c.to)
		count[s]++
		size[s] = c.size()
	}
	for _, m := range g.members {
		s := d.surface(d.names[m].from, d.names[m].to)
		if best == "" || size[s] > size[best] || size[s] == size[best] && d.better(s, best, count) {
			best = s
		}
	}
	return best
}

func (d *document) better(a, b string, count map[string]int) bool {
	if d.lang.inflection.names && len(a) != len(b) {
		return len(a) < len(b)
	}
	return count[a] > count[b]
}

// keyName is the name without legal form and generation.
func (d *document) keyName(g *group) string {
	words := strings.Fields(g.name)
	for len(words) > 1 {
		fold := strings.ToLower(strings.Trim(words[len(words)-1], ".,"))
		if !d.lang.is(fold, legal|suffix) {
			break
		}
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

// kindOf adds up the evidence of all mentions. A point is what a verb of speech
// gives; words inside the name and titles before it say the most.
func (d *document) kindOf(g *group) news.EntityKind {
	person, organisation, place, other := 0, 0, 0, 0
	located, surname, roles, long := 0, 0, 0, 0
	joined := false
	for _, m := range g.members {
		c := &d.names[m]
		person += c.personPoints()
		if c.seen&(body|legal) != 0 {
			organisation += 6
		}
		if d.joined(c) {
			joined = true
			organisation += 6
		}
		if c.acronym {
			organisation += 2
		}
		if c.seen&landform != 0 {
			place += 4
		}
		if c.seen&event != 0 {
			other += 5
		}
		if c.role {
			roles++
		}
		if c.size() > 1 {
			long++
		}
		if c.located && c.size() <= 2 {
			located++
		}
		if len(g.words) > 1 && c.size() == 1 && d.wordKey(c.from) == g.words[len(g.words)-1] {
			surname++
		}
	}
	if surname > 0 && organisation == 0 && !strings.ContainsAny(g.name, "0123456789") {
		person += 2
	}
	if joined {
		person = 0
	}
	if long == 0 && 4*roles < len(g.members) {
		person = 0 // one title near one of many mentions may belong to another name
	}
	if located > 0 && 3*located >= 2*len(g.members) && organisation == 0 {
		place += 2 + located
	}
	return strongest(person, organisation, place, other)
}

// joined reports whether a name's words are joined by an ampersand, as only those of firms are.
func (d *document) joined(c *candidate) bool {
	for i := c.from + 1; i < c.to; i++ {
		if d.words[i].gap == gapAmp {
			return true
		}
	}
	return false
}

func (c *candidate) personPoints() int {
	points := 0
	if c.role {
		points += 4
	}
	if c.given && c.parts > 1 && c.parts < 5 {
		points += 3
	}
	if c.initials && c.parts > 1 || c.seen&suffix != 0 {
		points += 2
	}
	if c.seen&particle != 0 {
		points++
	}
	if c.speaks && !c.acronym {
		points++
	}
	return points
}

func strongest(person, organisation, place, other int) news.EntityKind {
	best := max(person, organisation, place, other)
	switch {
	case best < 2:
		return news.OtherEntity
	case organisation == best:
		return news.Organisation
	case other == best:
		return news.OtherEntity
	case person == best:
		return news.Person
	case place == best:
		return news.Place
	}
	return news.OtherEntity
}

// opensAlways reports whether a name stands at the start of sentences alone,
// where an adjective has its capital from the sentence.
func (d *document) opensAlways(g *group) bool {
	for _, m := range g.members {
		if !d.words[d.names[m].from].opens {
			return false
		}
	}
	return true
}

// germanName accepts two capitalised words side by side that recur: common nouns
// do not stand together like that again and again.
func (d *document) germanName(g *group) bool {
	if len(g.words) < 2 || len(g.members) < 2 || d.opensAlways(g) || d.classes(g)&(body|event) != 0 {
		return false
	}
	for _, m := range g.members {
		c := &d.names[m]
		if c.size() > 1 && c.from > 0 && d.words[c.from-1].shape == uncased && d.words[c.from].gap == gapSpace {
			return false // an amount: "40 Millionen Euro"
		}
	}
	return true
}
