package rewrite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// names refuses a name that the sources do not have: a mention of something else, or, where the language
// keeps capitals for names, a word with a capital within a sentence.
func (c *check) names() Reason {
	for _, m := range c.b.mentions {
		if !c.a.has(m) {
			return Name
		}
	}
	known := skeletons(c.old)
	for _, m := range c.b.mentions {
		if m.Kind == news.Person && !known.hasAll(m.In(c.text)) {
			return Name // more of a name than the sources have
		}
	}
	if !keepsCapitals(c.lang) && c.from != c.lang {
		return "" // every noun of a translation is new
	}
	for _, w := range capitals(c.text) {
		if c.b.covers(w.Span) || c.b.otherWords(w) || known.has(w.Text) || c.inRole(w.Span) {
			continue
		}
		if keepsCapitals(c.lang) || !c.nounOf(w.Text) {
			return Name
		}
	}
	return ""
}

// nounOf reports a noun of German that the sources have, too: in another form, in a compound, or in another word for the same
// concept. Any other may be a name.
func (c *check) nounOf(word string) bool {
	if ids := concepts(word, c.lang); len(ids) > 0 && overlap(ids, concepts(c.old, c.from)) {
		return true
	}
	for _, term := range token.Terms(word, c.lang) {
		if strings.Contains(token.Fold(c.old), term) {
			return true
		}
		for _, part := range token.Terms(c.old, c.from) {
			if len(part) >= leastPart && strings.Contains(term, part) {
				return true
			}
		}
	}
	return false
}

// leastPart is the shortest word, in bytes, that is looked for in a compound.
const leastPart = 5

// keepsCapitals reports whether a capital within a sentence marks a name. German has one on every noun.
func keepsCapitals(lang string) bool { return lang != "de" }

func (r *reading) mentioned(span news.Span) bool {
	return slices.ContainsFunc(r.mentions, func(m news.Mention) bool { return m.Overlaps(span) })
}

// otherWords reports a word of a name that may be other words than those of the source: a place, which has a key in
// every language, or letters that stand for a name. That they are of the source is known by what they name.
func (r *reading) otherWords(w token.Token) bool {
	return slices.ContainsFunc(r.mentions, func(m news.Mention) bool {
		return m.Overlaps(w.Span) && (m.Kind == news.Place || strings.ToUpper(w.Text) == w.Text)
	})
}

// inRole reports a word of an office ("Prime Minister") that the sources name, in whatever language.
func (c *check) inRole(span news.Span) bool {
	return slices.ContainsFunc(c.b.roles, func(x news.Role) bool { return x.Overlaps(span) && c.a.hasRole(x) })
}

func (r *reading) hasRole(x news.Role) bool {
	return slices.ContainsFunc(r.roles, func(y news.Role) bool { return y.Office == x.Office && y.Field == x.Field })
}

// has reports whether the reading names what m does: under one key, as a person whose surname it is, or
// with words that sound alike.
func (r *reading) has(m news.Mention) bool {
	if slices.ContainsFunc(r.mentions, func(x news.Mention) bool { return sameEntity(x.Entity, m.Entity) }) {
		return true
	}
	if m.Kind == news.Place && strings.Count(m.Entity, "/") == 0 && len(m.Entity) <= len("place:XX") {
		return false // a country has its key in every language
	}
	return skeletons(r.text).hasAll(m.Name)
}

// sameEntity compares what stands behind the kind, since a text may take for a body what another takes for a place.
func sameEntity(a, b string) bool {
	if a == b || entity.SamePerson(a, b) {
		return true
	}
	_, x, _ := strings.Cut(a, ":")
	_, y, _ := strings.Cut(b, ":")
	return x != "" && x == y
}

// soundSet holds the words of a text in the form in which spellings of several languages meet.
type soundSet map[string]bool

func skeletons(text string) soundSet {
	set := soundSet{}
	for w := range token.Words(text) {
		if s := entity.Skeleton(w.Text); s != "" {
			set[s] = true
		}
	}
	return set
}

// has reports a word of the set, or one that differs from it in its ending alone ("Kenya", "Kenyan").
func (set soundSet) has(word string) bool {
	s := entity.Skeleton(word)
	if s == "" || set[s] {
		return true
	}
	for x := range set {
		n := 0
		for n < len(x) && n < len(s) && x[n] == s[n] {
			n++
		}
		if n >= 4 && max(len(x), len(s))-n <= 3 {
			return true
		}
	}
	return false
}

func (set soundSet) hasAll(name string) bool {
	for w := range token.Words(name) {
		if !set.has(w.Text) {
			return false
		}
	}
	return true
}

// capitals returns the words of a text that begin with a capital and no sentence.
func capitals(text string) []token.Token {
	var all []token.Token
	opens, end := true, 0
	for w := range token.Words(text) {
		opens = opens || strings.ContainsAny(text[end:w.Start], ".!?…:\"“„«‘")
		first, _ := utf8.DecodeRuneInString(w.Text)
		if unicode.IsUpper(first) && !opens && utf8.RuneCountInString(w.Text) > 1 {
			all = append(all, w)
		}
		opens, end = false, w.End
	}
	return all
}

// order refuses names, or numbers, that stand in another order than in the sources: "A beat B" and "B beat A" have the
// same words. A speaker may stand before or behind what was said and does not count.
func (c *check) order() Reason {
	speakers := append(c.a.speakers(), c.b.speakers()...)
	if !inOrder(c.a.entities(speakers), c.b.entities(speakers), sameEntity) {
		return Name
	}
	if !inOrder(c.a.numbers, c.b.numbers, entails) {
		return Number
	}
	return ""
}

// speakers are the mentions to which something is attributed.
func (r *reading) speakers() []string {
	var all []string
	for _, q := range r.quotes {
		for _, m := range r.mentions {
			if q.Source.Len() > 0 && q.Source.Overlaps(m.Span) {
				all = append(all, m.Entity)
			}
		}
	}
	return all
}

// entities are what the reading names, in the order of the first mentions.
func (r *reading) entities(without []string) []string {
	var all []string
	for _, m := range r.mentions {
		same := func(e string) bool { return sameEntity(e, m.Entity) }
		if !slices.ContainsFunc(without, same) && !slices.ContainsFunc(all, same) {
			all = append(all, m.Entity)
		}
	}
	return all
}

// inOrder reports whether those of b that are in a stand in the order of a.
func inOrder[T any](a, b []T, same func(T, T) bool) bool {
	from := 0
	used := make([]bool, len(a))
	for _, x := range b {
		at := -1
		for i := range a {
			if !used[i] && same(a[i], x) && (at < 0 || at < from) {
				at = i
			}
		}
		if at < 0 {
			continue
		}
		if at < from {
			return false
		}
		used[at], from = true, at
	}
	return true
}
