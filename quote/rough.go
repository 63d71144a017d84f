package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// assignRoughly gives each word the tag that its class alone tells, for languages that are read by their fields.
func (r *reader) assignRoughly(tokens []tok) {
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.kind == mark:
			t.tag = silent
		case t.kind == figure:
			t.tag = number
		case t.kind != word:
			t.tag = point
		case t.class&(be|have|modal) != 0 || r.isFinite(t):
			t.tag = finite
		case t.class&preposition != 0:
			t.tag = prep
		case t.class&determiner != 0:
			t.tag = det
		default:
			t.tag = noun
		}
	}
}

// isFinite reports whether the lexicon has a word as a finite verb.
func (r *reader) isFinite(t *tok) bool {
	if r.lang.style.capitals && t.capital {
		return false
	}
	for _, c := range r.lang.lexicon.At([]string{t.fold}) {
		if c.Form&cue.Finite != 0 {
			return true
		}
	}
	return false
}
