package rewrite

import (
	"slices"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/compare/concept"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// How much of the words of a sentence may be new, how much of what each source says must be kept, and how much
// shorter a translation may be.
const (
	mostNew     = .2
	alwaysNew   = 1 // word, however short the sentence
	leastKept   = .34
	leastLength = .4
)

// words refuses what turns on words that the sources do not have: a concept that none of them names, or, within a
// language, too many new words; and a sentence that leaves most of its sources out.
func (c *check) words() Reason {
	if c.strangeConcept() {
		return Added
	}
	if c.from != c.lang {
		if float64(utf8.RuneCountInString(c.text)) < leastLength*float64(utf8.RuneCountInString(c.old)) {
			return Dropped
		}
		return ""
	}
	if c.newWords() {
		return Added
	}
	told := concepts(c.text, c.lang)
	for _, s := range c.sources {
		if c.kept(s.Text, told) < leastKept {
			return Dropped
		}
	}
	return ""
}

// strangeConcept reports a word for one of the things news turn on ("killed", "agreed", "strike") where the
// sources have no word for it.
func (c *check) strangeConcept() bool {
	given := concepts(c.old, c.from)
	has := skeletons(c.old)
	for w := range token.Words(c.text) {
		folded := token.Fold(w.Text)
		ids := concept.Of(c.lang, folded)
		if len(ids) > 0 && !token.IsStop(c.lang, folded) && !overlap([][]concept.ID{ids}, given) && !c.b.inName(w.Span) && !(c.from == c.lang && has.has(w.Text)) {
			return true
		}
	}
	return false
}

// inName reports a word of a name, a number, a date or an office: those are checked by what they mean.
func (r *reading) inName(span news.Span) bool {
	return r.mentioned(span) || r.covers(span) || slices.ContainsFunc(r.roles, func(x news.Role) bool { return x.Overlaps(span) })
}

// newWords reports more new words of meaning than a paraphrase needs. Other words for a concept of the sources are
// not new.
func (c *check) newWords() bool {
	has := map[string]bool{}
	for _, t := range token.Terms(c.old, c.lang) {
		has[t] = true
	}
	given := concepts(c.old, c.from)
	all, strange := 0, 0
	for w := range token.Words(c.text) {
		if token.IsStop(c.lang, token.Fold(w.Text)) || c.b.inName(w.Span) {
			continue
		}
		for _, t := range token.Terms(w.Text, c.lang) {
			all++
			if ids := concept.Of(c.lang, token.Fold(w.Text)); !has[t] && (len(ids) == 0 || !overlap([][]concept.ID{ids}, given)) {
				strange++
			}
		}
	}
	return strange > max(alwaysNew, int(mostNew*float64(all)))
}

// kept is the share of the terms of a source, from 0 to 1, that the text has in the same words or in others for the
// same concept.
func (c *check) kept(source string, told [][]concept.ID) float64 {
	has := map[string]bool{}
	for _, t := range token.Terms(c.text, c.lang) {
		has[t] = true
	}
	all, kept := 0, 0
	for w := range token.Words(source) {
		for _, t := range token.Terms(w.Text, c.lang) {
			all++
			ids := concept.Of(c.lang, token.Fold(w.Text))
			if has[t] || len(ids) > 0 && overlap([][]concept.ID{ids}, told) {
				kept++
			}
		}
	}
	if all == 0 {
		return 1
	}
	return float64(kept) / float64(all)
}
