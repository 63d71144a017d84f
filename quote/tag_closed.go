package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

func (r *reader) tagAuxiliary(tokens []tok, i int) tag {
	t, prev := &tokens[i], before(tokens, i)
	next := r.after(tokens, i)
	switch {
	case t.class&infinitive != 0:
		if next != nil && r.canBeInfinitive(next) {
			return toInf
		}
		return prep
	case t.class&modal != 0 && (t.class&timeNoun != 0 && t.capital || prev >= 0 && (tokens[prev].tag == det || tokens[prev].tag == genitive)):
		return noun
	case t.class&modal != 0:
		return auxModal
	case t.class&have != 0:
		return auxHave
	case t.class&do != 0:
		return auxDo
	}
	return auxBe
}

// tagApostropheS tells the possessive of English from a short "is" or "has".
func (r *reader) tagApostropheS(tokens []tok, i int) tag {
	prev, next := before(tokens, i), r.after(tokens, i)
	if prev < 0 || tokens[prev].class&(personal|interrogative|relative) != 0 || tokens[prev].fold == "that" || tokens[prev].fold == "there" {
		return auxBe
	}
	if next == nil || next.kind == word && (next.class&(determiner|preposition|be|have|complementiser|personal|negation) != 0 ||
		next.class == 0 && !next.capital && r.lang.form != nil && r.lang.form(next.fold, false) == gerund) {
		return auxBe
	}
	return genitive
}

// canBeInfinitive reports whether the word behind "to" is a verb.
func (r *reader) canBeInfinitive(t *tok) bool {
	if t.kind != word || t.capital {
		return false
	}
	if t.class&(be|have|do|both) != 0 || t.class&verbal != 0 && t.class&past == 0 {
		return true
	}
	if t.class&^(adverb|verbal|both|preposition|adjective) != 0 {
		return false
	}
	for _, c := range r.lang.lexicon.At([]string{t.fold}) {
		if c.Form&cue.Infinitive != 0 {
			return true
		}
	}
	return t.class == 0 && !nounEnding(t.fold)
}

// nounEnding reports whether a word of no table has an ending of nouns, adjectives or plurals.
func nounEnding(w string) bool {
	for _, ending := range [...]string{"s", "tion", "sion", "ness", "ment", "ity", "ship", "hood", "ism", "ist", "ance", "ence", "ing", "ed", "er", "or", "al", "ful", "ous", "ive", "able", "ible", "ic", "ary"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return false
}

// tagConnective tells the uses of that, who, which, what and their kin.
func (r *reader) tagConnective(tokens []tok, i int) tag {
	t, prev, next := &tokens[i], before(tokens, i), r.after(tokens, i)
	nominalBefore := i > 0 && (tokens[i-1].kind == comma || tokens[i-1].kind == closing) || prev >= 0 && isNominal(tokens[prev].tag)
	verbNext := next != nil && next.kind == word && r.looksFinite(next)
	switch {
	case t.class&complementiser != 0:
		switch {
		case verbNext && nominalBefore:
			return rel
		case verbNext && t.class&pronoun != 0:
			return pro
		case prev >= 0 && tokens[prev].tag == prep || prev < 0 && (i == 0 || tokens[i-1].kind != comma && tokens[i-1].kind != colon):
			if next != nil && next.kind == word && next.class&(personal|determiner|preposition) == 0 && t.class&determiner != 0 {
				return det
			}
		}
		return that
	case t.class&relative != 0 && (nominalBefore || prev >= 0 && tokens[prev].tag == prep):
		return rel
	case t.class&interrogative != 0:
		if t.class&subordinator != 0 && (prev < 0 || !isVerb(tokens[prev].tag)) {
			return subord
		}
		return wh
	}
	return rel
}

// tagJoint tells prepositions, conjunctions and the adverbs that look like them.
func (r *reader) tagJoint(tokens []tok, i int) tag {
	t := &tokens[i]
	switch {
	case t.class&coordinator != 0:
		return coord
	case t.class&subordinator != 0 && t.class&preposition == 0:
		return subord
	case t.class&subordinator != 0:
		if r.clauseFollows(tokens, i) {
			return subord
		}
		return prep
	case t.class&adverb != 0:
		if next := r.after(tokens, i); next == nil || next.kind != word && next.kind != figure && next.kind != other ||
			next.class&(preposition|infinitive|subordinator|complementiser|be|have|modal|personal|coordinator) != 0 && next.class&determiner == 0 {
			return adverbial
		}
	case t.class&both != 0 || t.class&verbal != 0:
		return r.tagOpen(tokens, i)
	}
	return prep
}

// reach is how many tokens tagging looks ahead or back at most.
const reach = 12

// clauseFollows reports whether a finite verb comes before the next punctuation, so that "before" begins a clause.
func (r *reader) clauseFollows(tokens []tok, i int) bool {
	for j := i + 1; j < len(tokens) && j <= i+reach; j++ {
		t := &tokens[j]
		switch {
		case t.kind == mark || t.kind == figure || t.kind == opening || t.kind == closing:
		case t.kind != word:
			return false
		case j == i+1 && t.class&personal != 0:
			return true
		case t.class&(subordinator|complementiser|coordinator|relative) != 0 && j > i+1 && t.class&(determiner|preposition) == 0:
			return false
		case r.looksFinite(t) && j > i+1:
			return true
		}
	}
	return false
}

// looksFinite reports whether a word by itself is likely a finite verb.
func (r *reader) looksFinite(t *tok) bool {
	if t.class&(be|have|do|modal) != 0 {
		return true
	}
	if t.kind != word || t.capital || t.class&^(verbal|past) != 0 {
		return false
	}
	if t.class&verbal != 0 {
		return true
	}
	if t.class == 0 && r.lang.form != nil && r.lang.form(t.fold, false) == pastForm {
		return true
	}
	c, ok := r.lang.lexicon.Lookup(t.fold)
	return ok && c.Form&cue.Finite != 0 && c.Form&cue.Noun == 0 && (c.Strength == 3 || c.Form&(cue.Past|cue.Infinitive) == cue.Past)
}

// tagPronoun tells a determiner from a pronoun by what follows.
func (r *reader) tagPronoun(tokens []tok, i int) tag {
	t := &tokens[i]
	if t.class&determiner == 0 {
		if i > 0 && tokens[i-1].tag == det {
			return noun // "the mine"
		}
		return pro
	}
	if t.class&(pronoun|objective) == 0 {
		return det
	}
	if i > 0 && t.class&adverb != 0 && tokens[i-1].tag == det {
		return adverbial // "a more balanced trade"
	}
	if i+1 < len(tokens) {
		next := &tokens[i+1]
		if next.kind == figure || next.kind == mark || next.kind == other {
			return det
		}
		if next.kind == word && next.class&(preposition|coordinator|subordinator|complementiser|relative|be|have|do|modal|personal|infinitive|negation) == 0 &&
			(next.class&adverb == 0 || next.class&(adjective|determiner) != 0) && (next.class&adjective != 0 || next.class&verbal == 0 && !r.looksFinite(next)) {
			if t.class&(determiner|possessive) == determiner && next.class&(determiner|possessive) == determiner {
				return pro
			}
			return det
		}
	}
	return pro
}

func isNominal(t tag) bool { return t <= pro && t != det && t != adj || t == number }

func isVerb(t tag) bool { return t >= auxBe && t <= gerund && t != toInf }
