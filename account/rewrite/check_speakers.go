package rewrite

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/compare/concept"
	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// quotations refuses words in quotation marks that stand in the source in other words, or without marks.
func (c *check) quotations() Reason {
	given := marked(c.old)
	for _, words := range marked(c.text) {
		if !slices.ContainsFunc(given, func(g string) bool { return strings.Contains(g, words) }) {
			return Quotation
		}
	}
	return ""
}

// The quotation marks of all house styles. Apostrophes are none: where they are used for quotations they cannot be told
// from those within words, so a sentence has to use others.
const (
	opening = "\"“„«»‟”「『"
	closing = "\"”“»«」』"
)

// marked returns the words between quotation marks, folded, with a space on both sides. Marks that are not paired open
// a quotation up to the end.
func marked(text string) []string {
	var all []string
	for {
		i := strings.IndexAny(text, opening)
		if i < 0 {
			return all
		}
		rest := text[i:]
		_, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
		end := strings.IndexAny(rest, closing)
		if end < 0 {
			return append(all, spaced(rest))
		}
		if words := spaced(rest[:end]); words != " " {
			all = append(all, words)
		}
		_, size = utf8.DecodeRuneInString(rest[end:])
		text = rest[end+size:]
	}
}

func spaced(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	for w := range token.Words(text) {
		b.WriteString(strings.ToLower(w.Text))
		b.WriteByte(' ')
	}
	return b.String()
}

// Shares of the words of what is attributed, by which it is known again.
const (
	partOfQuote = .34 // of the words of the new quote that the old one has
	stillSaid   = .5  // of the words of the old quote that are told without a speaker
)

// attribution refuses what is attributed to another speaker than in the source, or in another way (denied, not said), or was
// not attributed there, and what was attributed there and is told as a fact.
func (c *check) attribution() Reason {
	old, now := attributed(&c.a), attributed(&c.b)
	for _, q := range now {
		if !slices.ContainsFunc(old, func(p news.Quote) bool {
			return p.Class == q.Class && c.sameSpeaker(p, q) && (c.from != c.lang || share(q.In(c.text), p.In(c.old), c.lang) >= partOfQuote)
		}) {
			return Attribution
		}
	}
	for _, p := range old {
		if slices.ContainsFunc(now, func(q news.Quote) bool { return p.Class == q.Class && c.sameSpeaker(p, q) }) {
			continue
		}
		if c.from != c.lang || share(p.In(c.old), c.text, c.lang) >= stillSaid {
			return Attribution
		}
	}
	if c.from != c.lang && c.speakers(old) > 1 {
		return Attribution // who said which of it cannot be seen over languages
	}
	return ""
}

// attributed are the quotes that name a source.
func attributed(r *reading) []news.Quote {
	var all []news.Quote
	for _, q := range r.quotes {
		if q.Source.Len() > 0 && q.Speech {
			all = append(all, q)
		}
	}
	return all
}

func (c *check) speakers(quotes []news.Quote) int {
	var all []news.Quote
	for _, q := range quotes {
		if !slices.ContainsFunc(all, func(p news.Quote) bool { return p.Speaker == q.Speaker || p.Entity != "" && p.Entity == q.Entity }) {
			all = append(all, q)
		}
	}
	return len(all)
}

// sameSpeaker reports whether a quote of the sources and one of the text have one speaker: one entity, one office,
// one name, or a description with the same head ("the police", "officers").
func (c *check) sameSpeaker(p, q news.Quote) bool {
	if p.Entity != "" && q.Entity != "" {
		return sameEntity(p.Entity, q.Entity)
	}
	if x, ok := c.a.roleAt(p.Source); ok {
		if y, ok := c.b.roleAt(q.Source); ok {
			return x.Office == y.Office && x.Field == y.Field
		}
	}
	old, now := p.Source.In(c.old), q.Source.In(c.text)
	if c.from == c.lang && pronoun(now) {
		return c.speakers(attributed(&c.a)) == 1
	}
	if c.from == c.lang {
		if named := namesIn(now, c.lang); named != "" {
			now = named // "boss Edda Pryce" is "manager Edda Pryce"
		}
		return share(now, old+" "+p.Speaker, c.lang) == 1
	}
	if heads := concepts(now, c.lang); len(heads) > 0 {
		return overlap(heads, concepts(old, c.from))
	}
	return strings.ContainsFunc(now, unicode.IsUpper) && skeletons(old+" "+p.Speaker).hasAll(now)
}

// namesIn are the words of a source with a capital, where the language keeps those for names.
func namesIn(source, lang string) string {
	var names []string
	for w := range token.Words(source) {
		if first, _ := utf8.DecodeRuneInString(w.Text); unicode.IsUpper(first) && keepsCapitals(lang) && !token.IsStop(lang, token.Fold(w.Text)) {
			names = append(names, w.Text)
		}
	}
	return strings.Join(names, " ")
}

// pronoun reports a source without a word of meaning of its own.
func pronoun(source string) bool {
	return entity.Skeleton(source) != "" && len(strings.Fields(source)) == 1 && len(source) <= 4
}

func (r *reading) roleAt(span news.Span) (news.Role, bool) {
	for _, x := range r.roles {
		if span.Len() > 0 && x.Overlaps(span) {
			return x, true
		}
	}
	return news.Role{}, false
}

// share is the part of the terms of a text, from 0 to 1, that another has; 1 for a text without any.
func share(part, whole, lang string) float64 {
	terms, has := token.Terms(part, lang), map[string]bool{}
	if len(terms) == 0 {
		return 1
	}
	for _, t := range token.Terms(whole, lang) {
		has[t] = true
	}
	n := 0
	for _, t := range terms {
		if has[t] {
			n++
		}
	}
	return float64(n) / float64(len(terms))
}

// concepts are those that the words of a text name.
func concepts(text, lang string) [][]concept.ID {
	var all [][]concept.ID
	for w := range token.Words(text) {
		if ids := concept.Of(lang, token.Fold(w.Text)); len(ids) > 0 {
			all = append(all, ids)
		}
	}
	return all
}

func overlap(a, b [][]concept.ID) bool {
	for _, x := range a {
		for _, y := range b {
			if slices.ContainsFunc(x, func(id concept.ID) bool { return slices.Contains(y, id) }) {
				return true
			}
		}
	}
	return false
}
