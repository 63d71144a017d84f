package rewrite

import (
	"github.com/wiredesk/wiredesk/compare"
)

// framing compares the function words over languages: how often one negates differs between them ("ne … pas"),
// whether one does not. Within a language compare.Agree has done it.
func (c *check) framing() Reason {
	if c.from == c.lang {
		return ""
	}
	a, known := compare.Frames(c.a.statement(c.from))
	b, also := compare.Frames(c.b.statement(c.lang))
	switch {
	case !known || !also:
		return Language
	case (a.Negations > 0) != (b.Negations > 0):
		return Negation
	case (a.Conditions > 0) != (b.Conditions > 0):
		return Condition
	case (a.Doubts > 0) != (b.Doubts > 0), (a.Limits > 0) != (b.Limits > 0):
		return Modality
	}
	return ""
}
