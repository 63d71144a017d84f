package compare

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// names reports a name that the source has in no form, and names that changed places while all
// else stayed.
func (c *comparison) names() {
	if shouted(c.a) || shouted(c.b) {
		return
	}
	for _, w := range c.b {
		if c.isName(w) && !c.named(w) {
			c.report(OtherName, "", w.text)
		}
	}
	for _, ch := range c.changes {
		if w, lost := c.replaced(ch); lost {
			c.report(OtherName, w.text, c.other.Text[ch.new[0].Start:ch.new[len(ch.new)-1].End])
		}
	}
	if old, now := c.order(c.a), c.order(c.b); old != now && sorted(old) == sorted(now) && c.restIsEqual() {
		c.report(OtherName, old, now)
	}
}

// offices are words that English writes with a capital before a name and that name nobody.
var offices = map[string]bool{
	"ceo": true, "cfo": true, "coo": true, "cto": true, "chairman": true, "chairwoman": true, "president": true, "chancellor": true, "prime": true,
	"minister": true, "secretary": true, "senator": true, "governor": true, "mayor": true, "mp": true, "mps": true, "pm": true, "mr": true, "mrs": true,
	"ms": true, "dr": true, "prof": true, "professor": true, "sir": true, "king": true, "queen": true, "prince": true, "princess": true, "judge": true,
	"justice": true, "general": true, "colonel": true, "captain": true, "director": true, "representative": true, "ambassador": true,
}

// replaced returns a mention in a change that has other words of meaning in its stead, and which the statement names nowhere
// else.
func (c *comparison) replaced(ch change) (word, bool) {
	if c.meaning(ch.new, c.hasA) == 0 {
		return word{}, false
	}
	for _, w := range ch.old {
		if w.entity != "" && !c.hasB[w.folded] && !slices.ContainsFunc(c.b, func(x word) bool { return x.entity == w.entity || alike(x.folded, w.folded) }) {
			return w, true
		}
	}
	return word{}, false
}

// isName reports a word of a name: one with a capital within a sentence, where the language keeps those for
// names, or a mention.
func (c *comparison) isName(w word) bool {
	if w.figure || utf8.RuneCountInString(w.folded) < 2 || w.entity == "" && offices[w.folded] {
		return false
	}
	return w.entity != "" || w.capital && c.lang != "de"
}

// named reports whether the source has the name: its words, its entity under another name, or its letters as an
// abbreviation.
func (c *comparison) named(w word) bool {
	if c.hasA[w.folded] {
		return true
	}
	for _, x := range c.a {
		if w.entity != "" && x.entity == w.entity || alike(x.folded, w.folded) {
			return true
		}
	}
	return abbreviates(w, c.a) || c.abbreviated(w)
}

// alike reports two forms of one name: one begins with the other, or both with the same four letters or
// more and differ in an ending only ("Kenya", "Kenyan").
func alike(x, y string) bool {
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n >= 4 && max(len(x), len(y))-n <= 3
}

// abbreviates reports whether the letters of w are the initials of words of the other side that stand together.
func abbreviates(w word, other []word) bool {
	if len(w.folded) < 2 || len(w.folded) > 6 || strings.ToUpper(w.text) != w.text {
		return false
	}
	var initials strings.Builder
	for _, x := range other {
		initials.WriteByte(x.folded[0])
	}
	if strings.Contains(initials.String(), w.folded) {
		return true
	}
	initials.Reset()
	for _, x := range other {
		if !x.stop {
			initials.WriteByte(x.folded[0])
		}
	}
	return strings.Contains(initials.String(), w.folded)
}

// abbreviated reports whether w belongs to a name whose initials the source has.
func (c *comparison) abbreviated(w word) bool {
	for _, x := range c.a {
		if len(x.folded) >= 2 && strings.ToUpper(x.text) == x.text && strings.Contains(x.folded, w.folded[:1]) && abbreviates(x, c.b) {
			return true
		}
	}
	return false
}

// shouted reports a headline in capitals, or in the capitals of titles: they tell nothing of names.
func shouted(words []word) bool {
	capitals, all := 0, 0
	for _, w := range words {
		if !w.stop && !w.figure {
			all++
			if w.capital {
				capitals++
			}
		}
	}
	return all > 3 && capitals*10 > all*8
}

// order is the names of a statement in their order.
func (c *comparison) order(words []word) string {
	var names []string
	for _, w := range words {
		if c.isName(w) || w.number >= 0 {
			names = append(names, w.folded)
		}
	}
	return strings.Join(names, " ")
}

func sorted(names string) string {
	list := strings.Fields(names)
	slices.Sort(list)
	return strings.Join(list, " ")
}

// restIsEqual reports whether all words that are neither names nor numbers stand in both, in the same order.
func (c *comparison) restIsEqual() bool {
	return c.rest(c.a) == c.rest(c.b)
}

func (c *comparison) rest(words []word) string {
	var rest []string
	for _, w := range words {
		if !c.isName(w) && w.number < 0 {
			rest = append(rest, w.folded)
		}
	}
	return strings.Join(rest, " ")
}
