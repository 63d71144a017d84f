package compare

import (
	"github.com/wiredesk/wiredesk/compare/antonym"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/number"
)

// DifferenceKind says in what two statements differ.
type DifferenceKind string

// The kinds of differences.
const (
	OtherNumber      DifferenceKind = "number"      // a quantity, date or rank that the source does not give
	OtherName        DifferenceKind = "name"        // a name that the source does not have, or has elsewhere
	OtherPolarity    DifferenceKind = "negation"    // one denies what the other states
	OtherModality    DifferenceKind = "modality"    // as certain, as limited, as obliged: one is, the other not
	OppositeWord     DifferenceKind = "opposite"    // "fell" for "rose", "some" for "all"
	AddedFact        DifferenceKind = "added"       // several words for which the source has none
	OtherAttribution DifferenceKind = "attribution" // one says that somebody says so, the other says so itself
	OtherCondition   DifferenceKind = "condition"   // one holds only if something else does
)

// Difference is one thing in which a statement differs from its source, with the words on both sides; either
// may be empty.
type Difference struct {
	Kind     DifferenceKind
	Old, New string
}

// Agree compares a statement with the one it was made from and returns in what it says something else: none when
// it still says the same, or less. Both must be of one language. Words that are replaced by others of another
// meaning are known only where they are opposites; for the rest what can be checked without understanding is
// checked: numbers by their values, names by what they name, negation, modality, attribution,
// condition, and what was added.
func Agree(source, other Statement) []Difference {
	c := comparison{lang: other.Lang, source: source, other: other, a: source.read(), b: other.read()}
	c.numbersA, c.numbersB = number.Find(source.Text, source.Lang), number.Find(other.Text, other.Lang)
	markNumbers(c.a, c.numbersA)
	markNumbers(c.b, c.numbersB)
	c.changes = changes(c.a, c.b)
	c.hasA, c.hasB = wordsOf(c.a), wordsOf(c.b)
	c.numbers()
	c.names()
	flips := c.opposites()
	c.polarity(flips)
	c.modality()
	c.added()
	c.frames()
	return c.found
}

// comparison is one call of Agree.
type comparison struct {
	lang               string
	source, other      Statement
	a, b               []word
	numbersA, numbersB []news.Number
	changes            []change
	hasA, hasB         map[string]bool // the folded words of each
	found              []Difference
}

func (c *comparison) report(kind DifferenceKind, old, now string) {
	c.found = append(c.found, Difference{kind, old, now})
}

func wordsOf(words []word) map[string]bool {
	set := make(map[string]bool, len(words))
	for _, w := range words {
		set[w.folded] = true
	}
	return set
}

// opposites reports the words of the source that were replaced by one which excludes them, and returns how many
// there are.
func (c *comparison) opposites() int {
	n := 0
	for _, ch := range c.changes {
		for _, pair := range c.opposed(ch) {
			c.report(OppositeWord, pair[0].text, pair[1].text)
			n++
		}
	}
	return n
}

// opposed returns the pairs of opposite words of one change, those that the other side does not have as well.
func (c *comparison) opposed(ch change) [][2]word {
	var pairs [][2]word
	for _, x := range ch.old {
		for _, y := range ch.new {
			if !c.hasB[x.folded] && !c.hasA[y.folded] && antonym.Words(c.lang, x.folded, y.folded) {
				pairs = append(pairs, [2]word{x, y})
			}
		}
	}
	return pairs
}
