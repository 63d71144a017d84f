package account

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// belongsOutside reports whether the candidate says of a person whose or of what
// he is, and the owner stands in another sentence: "…, said Anna Holm, its head".
// The owner must be named, because nobody can tell without a parser which noun
// before the pronoun it would be.
func (c *candidate) belongsOutside() bool {
	table := openersOf[c.report.lang]
	if table.pronouns == "" {
		return false
	}
	whole := c.span.In(c.report.Article.Text)
	for w := range token.Words(whole) {
		comma := strings.TrimRight(whole[:w.Start], " \u00a0")
		if !strings.HasSuffix(comma, ",") && !strings.HasSuffix(comma, "،") || !isListed(w.Text, table.pronouns) {
			continue
		}
		described := c.personBefore(c.span.Start + w.Start)
		if described != nil && !c.hasOwner(*described, isListed(w.Text, table.ofThings)) {
			return true
		}
	}
	return false
}

// personBefore is the person whose name ends right before a byte of the article;
// a comma and an age may stand between.
func (c *candidate) personBefore(at int) *news.Mention {
	for i, m := range c.named {
		if m.Kind == news.Person && m.End <= at && strings.Trim(c.report.Article.Text[m.End:at], " \u00a0,،()0123456789") == "" {
			return &c.named[i]
		}
	}
	return nil
}

// hasOwner reports whether somebody else is named before the person described, or
// something where the pronoun stands for a thing.
func (c *candidate) hasOwner(described news.Mention, thing bool) bool {
	for _, m := range c.named {
		if m.End <= described.Start && !c.isQuoted(m) && m.Entity != described.Entity && (!thing || m.Kind != news.Person) {
			return true
		}
	}
	return false
}

// isQuoted reports whether a mention stands between quote marks: what a speaker names, the writer has not.
func (c *candidate) isQuoted(m news.Mention) bool {
	quoted, _ := quotedSpans(c.text)
	at := m.Start - c.spoken()
	return slices.ContainsFunc(quoted, func(q news.Span) bool { return q.Start <= at && at < q.End })
}
