package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// assignRoughly gives each word the tag that its class alone tells, for languages that are read by their fields.
func (r *reader) assignRoughly(tokens []tok) {
	for i := range tokens {
		t := &tokens[i]
		if t.kind == word && t.capital && i > 0 && (tokens[i-1].kind == word || tokens[i-1].kind == comma) {
			t.class &= title | timeNoun | masculine | feminine | personal // a name, or a noun
		}
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

// weighByCue makes utterances of the quotations that a verb of speaking follows at once, however short they are.
func (r *reader) weighByCue(tokens []tok, pairs []quotation) {
	for i := range pairs {
		q := &pairs[i]
		k := q.close + 1
		if r.secondPart(tokens, pairs, i) {
			q.utterance = true
			continue
		}
		if q.utterance || q.continued || k >= len(tokens) || q.close-q.open < 3 || q.open > 0 && tokens[q.open-1].kind == word && !r.lang.style.verbLast {
			continue
		}
		if tokens[k].kind == comma && k+1 < len(tokens) {
			k++
		}
		words := make([]string, 0, 2)
		for j := k; j < len(tokens) && j < k+2 && tokens[j].kind == word; j++ {
			words = append(words, tokens[j].fold)
		}
		for _, c := range r.lang.lexicon.At(words) {
			q.utterance = q.utterance || c.Uttered && c.Takes&cue.Speech != 0 && c.Form&(cue.Finite|cue.Participle|cue.Gerund) != 0
		}
	}
}

// partReach is how many tokens there may be between two parts of an utterance.
const partReach = 10

// secondPart reports whether a quotation goes on with the one before it over an attribution between commas: "“It moves,” he admitted,
// “but less than my aunt”".
func (r *reader) secondPart(tokens []tok, pairs []quotation, i int) bool {
	q := &pairs[i]
	if q.utterance || i == 0 || q.continued || !pairs[i-1].utterance || q.open-pairs[i-1].close > partReach || q.close-q.open < 4 || tokens[q.open-1].kind != comma {
		return false
	}
	if q.close+1 < len(tokens) && tokens[q.close+1].kind != stop {
		return false
	}
	from := pairs[i-1].close + 1
	if tokens[from].kind == comma {
		from++
	}
	for j := from; j < q.open-1; j++ {
		if tokens[j].kind != word {
			return false
		}
	}
	for j := from; j < min(from+2, q.open-1); j++ {
		for _, c := range r.lang.lexicon.At([]string{tokens[j].fold}) {
			if c.Uttered && c.Takes&cue.Speech != 0 {
				return true
			}
		}
	}
	return false
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
