package compare

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// polarity reports another number of negations, unless an opposite takes it back ("did not
// fall", "rose").
func (c *comparison) polarity(flips int) {
	f := framesOf(c.lang)
	if f == nil {
		return
	}
	old, now := f.count(f.negations, c.a), f.count(f.negations, c.b)
	if old == now {
		return
	}
	if flips == 1 && (old-now)%2 != 0 && c.takesBack(f) {
		c.drop(OppositeWord)
		return
	}
	c.report(OtherPolarity, f.first(f.negations, c.a), f.first(f.negations, c.b))
}

// takesBack reports a change that has both the opposite word and the negation.
func (c *comparison) takesBack(f *frames) bool {
	for _, ch := range c.changes {
		if c.opposed(ch) != nil && f.count(f.negations, ch.old) != f.count(f.negations, ch.new) {
			return true
		}
	}
	return false
}

func (c *comparison) drop(kind DifferenceKind) {
	kept := c.found[:0]
	for _, d := range c.found {
		if d.Kind != kind {
			kept = append(kept, d)
		}
	}
	c.found = kept
}

// modality reports words that limit, or take back certainty, which were put in or taken out; one that stands for
// another word is a paraphrase as often as not.
func (c *comparison) modality() {
	f := framesOf(c.lang)
	if f == nil {
		return
	}
	for _, set := range []map[string]bool{f.limits, f.doubts} {
		if (f.count(set, c.a) == 0) == (f.count(set, c.b) == 0) {
			continue
		}
		for _, ch := range c.changes {
			old, now := f.first(set, ch.old), f.first(set, ch.new)
			if now != "" && c.meaning(ch.old, c.hasB) == 0 || old != "" && c.meaning(ch.new, c.hasA) == 0 {
				c.report(OtherModality, old, now)
				break
			}
		}
	}
}

// How many words of meaning a place may gain: put in between the words of the source, in the stead of words that carry no
// meaning, and in the stead of others, which paraphrase may need more words for.
const (
	putIn    = 2
	inPlace  = 3
	inOthers = 4
)

// added reports a place with several words of meaning in the stead of none, or of far fewer.
func (c *comparison) added() {
	for _, ch := range c.changes {
		old := c.meaning(ch.old, c.hasB)
		limit := inOthers
		switch {
		case len(ch.old) == 0:
			limit = putIn
		case old == 0:
			limit = inPlace
		}
		if c.meaning(ch.new, c.hasA)-old >= limit {
			first, last := ch.new[0], ch.new[len(ch.new)-1]
			c.report(AddedFact, "", c.other.Text[first.Start:last.End])
		}
	}
}

// meaning counts the words of a change that carry meaning and that the other side does not have.
func (c *comparison) meaning(words []word, has map[string]bool) int {
	n := 0
	for _, w := range words {
		if !w.stop && !has[w.folded] {
			n++
		}
	}
	return n
}

// frames reports an attribution that was taken out, and a condition that only one side has. An attribution that was
// put in is none: it makes the statement weaker, never wrong.
func (c *comparison) frames() {
	for _, ch := range c.changes {
		if cue := attributed(c.lang, ch.old); cue != "" && c.meaning(ch.new, c.hasA) == 0 && attributed(c.lang, c.b) == "" {
			c.report(OtherAttribution, cue, "")
			break
		}
	}
	f := framesOf(c.lang)
	if f == nil {
		return
	}
	old, now := f.first(f.conditions, c.a), f.first(f.conditions, c.b)
	if (old == "") != (now == "") {
		c.report(OtherCondition, old, now)
	}
}

// attributed returns the first word that surely attributes to a speaker, "" for none.
func attributed(lang string, words []word) string {
	lexicon := cue.For(lang)
	if lexicon == nil {
		return ""
	}
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = cue.Fold(lang, w.text)
	}
	for i := range folded {
		for _, r := range lexicon.At(folded[i:]) {
			if r.Strength == 3 && r.Uttered && r.Class == news.Say && r.Form&cue.Noun == 0 {
				return strings.Join(folded[i:i+r.Words], " ")
			}
		}
	}
	return ""
}
