package entity

import (
	"strings"
	"unicode/utf8"
)

// joinAcronyms joins "OPN" to "Office for Public Numbers" by its initials, and to
// the name right before it when it stands in brackets.
func (d *document) joinAcronyms() {
	byInitials := d.initials()
	for _, g := range d.groups {
		if len(g.members) == 0 || !d.names[g.members[0]].acronym {
			continue
		}
		if to := d.expansion(g, byInitials); to != nil && to != g && len(to.members) > 0 {
			d.merge(g, to)
		}
	}
	d.dropMerged()
}

// initials lists the names of several words by the first letters of all their
// words and of those with capitals.
func (d *document) initials() map[string]*group {
	out := map[string]*group{}
	for _, g := range d.groups {
		if len(g.words) < 2 {
			continue
		}
		c := &d.names[g.members[0]]
		var all, capitals strings.Builder
		for i := c.from; i < c.to; i++ {
			r := firstRune(d.words[i].fold)
			all.WriteRune(r)
			if d.words[i].capital() {
				capitals.WriteRune(r)
			}
		}
		for _, letters := range []string{all.String(), capitals.String()} {
			if out[letters] == nil {
				out[letters] = g
			}
		}
	}
	return out
}

// expansion finds the name that an acronym shortens.
func (d *document) expansion(g *group, byInitials map[string]*group) *group {
	letters := d.words[d.names[g.members[0]].from].fold
	for _, m := range g.members {
		if full := d.bracketed(m, letters); full != nil {
			return full
		}
	}
	if utf8.RuneCountInString(letters) < 2 {
		return nil
	}
	return byInitials[letters]
}

// bracketed returns the name right before an acronym in brackets when both
// begin with the same letter.
func (d *document) bracketed(m int, letters string) *group {
	if m == 0 || d.words[d.names[m].from].gap != gapParen || d.names[m-1].to != d.names[m].from {
		return nil
	}
	if firstRune(d.words[d.names[m-1].from].fold) != firstRune(letters) {
		return nil
	}
	return d.groupOf[m-1]
}
