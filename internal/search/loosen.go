package search

import (
	"slices"
	"strings"
	"time"
)

// Looser is a query that asks for less than another, with what it leaves out.
type Looser struct{ Label, Query string }

// Loosen returns the queries to try when one finds nothing: without its phrases' order, without what narrows it down,
// without its last word.
func Loosen(q Query) []Looser {
	var all []Looser
	try := func(label string, o Query) {
		if text := o.String(); text != "" && text != q.String() && !slices.ContainsFunc(all, func(l Looser) bool { return l.Query == text }) {
			all = append(all, Looser{label, text})
		}
	}
	o := q
	o.Clauses = slices.Clone(q.Clauses)
	for i, c := range o.Clauses {
		o.Clauses[i].Phrase = c.Phrase && c.Not
	}
	try("the words in any order", o)
	try("without what narrows it down", Query{Clauses: q.Clauses})
	o = q
	o.Clauses = slices.DeleteFunc(slices.Clone(q.Clauses), func(c Clause) bool { return c.Not })
	try("with what you left out", o)
	if n := len(q.Clauses); n > 1 {
		o = q
		o.Clauses = q.Clauses[:n-1]
		try("without the last word", o)
	}
	return all
}

// String writes a query so that [Parse] reads the same.
func (q Query) String() string {
	var parts []string
	part := func(operator, text string, quote, not bool) {
		text = strings.Map(func(r rune) rune {
			if isQuoteMark(r) {
				return ' '
			}
			return r
		}, text)
		if quote || strings.Contains(text, " ") && operator != "" {
			text = `"` + text + `"`
		}
		if operator += text; not {
			operator = "-" + operator
		}
		parts = append(parts, operator)
	}
	choice := func(operator string, c Choice) {
		for _, v := range c.Of {
			part(operator, v, false, false)
		}
		for _, v := range c.Not {
			part(operator, v, false, true)
		}
	}
	for _, c := range q.Clauses {
		part([...]string{"", "said:", "by:"}[c.Field], c.Text, c.Phrase, c.Not)
	}
	choice("outlet:", q.Outlets)
	choice("lang:", q.Langs)
	choice("section:", q.Sections)
	if !q.After.IsZero() {
		part("after:", q.After.Format(time.DateOnly), false, false)
	}
	if !q.Before.IsZero() {
		part("before:", q.Before.Format(time.DateOnly), false, false)
	}
	return strings.Join(parts, " ")
}
