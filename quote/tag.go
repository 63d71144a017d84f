package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// tag is the part of speech that a word has at its place.
type tag uint8

const (
	noun       tag = iota // and whatever is unknown
	proper                // a name
	det                   // determiner or possessive
	adj                   // adjective, also a participle before a noun
	number                // cardinal
	pro                   // pronoun that stands for a noun phrase
	genitive              // 's of the possessive
	auxBe                 // forms of be
	auxHave               // forms of have
	auxDo                 // forms of do
	auxModal              // will, could
	toInf                 // to before an infinitive
	finite                // finite form of a full verb
	baseForm              // infinitive behind an auxiliary or to
	pastForm              // form of the past, not yet told from the participle
	participle            // past participle
	gerund                // form in -ing
	adverbial             // adverb
	not                   // negation
	prep                  // preposition
	coord                 // and, or, but
	subord                // because, while
	that                  // complementiser
	rel                   // relative pronoun
	wh                    // whether, what, how
	silent                // quotation marks around a word or two, points of abbreviations
	point                 // any other punctuation
)

// assign gives every word of a paragraph its tag, from left to right: a decision may look at the tags
// before it and at the classes behind it.
func (r *reader) assign(tokens []tok) {
	if headline(tokens) {
		for i := range tokens {
			tokens[i].capital = tokens[i].capital && !r.common(&tokens[i])
		}
	}
	for i := range tokens {
		tokens[i].tag = r.tagAt(tokens, i)
	}
}

// headline reports whether most longer words begin with a capital, as in headlines of some houses, so that none marks a name.
func headline(tokens []tok) bool {
	words, capitals := 0, 0
	for i := range tokens {
		if t := &tokens[i]; t.kind == word && t.Len() > 3 && t.class&(determiner|preposition|coordinator|subordinator|complementiser|be|have) == 0 {
			words++
			if t.capital {
				capitals++
			}
		}
	}
	return words > 3 && capitals*4 >= words*3
}

// common reports whether a word is no name: a table has it, or the lexicon of cues.
func (r *reader) common(t *tok) bool {
	if t.class&^timeNoun != 0 {
		return true
	}
	_, ok := r.lang.lexicon.Lookup(t.fold)
	return ok
}

func (r *reader) tagAt(tokens []tok, i int) tag {
	t := &tokens[i]
	switch {
	case t.kind == figure:
		return number
	case t.kind == mark:
		return silent
	case t.kind != word:
		return point
	case t.capital && i > 0 && t.class&(title|timeNoun) == 0 && r.within(tokens, i):
		return proper
	case t.fold == "'s":
		return r.tagApostropheS(tokens, i)
	case t.class&(be|have|do|modal|infinitive) != 0:
		return r.tagAuxiliary(tokens, i)
	case t.class&(complementiser|relative|interrogative) != 0:
		return r.tagConnective(tokens, i)
	case t.class&(coordinator|subordinator|preposition) != 0:
		return r.tagJoint(tokens, i)
	case t.class&(personal|objective|pronoun|determiner) != 0:
		return r.tagPronoun(tokens, i)
	case t.class&negation != 0:
		return not
	case t.class&(adverb|adjective) == adverb:
		return adverbial
	case t.class&(timeNoun|nominal) != 0:
		return noun
	}
	return r.tagOpen(tokens, i)
}

// within reports whether a capital stands inside a sentence, where it marks a name, and not in words that
// all have one.
func (r *reader) within(tokens []tok, i int) bool {
	before := tokens[i-1]
	if before.kind == stop || before.kind == mark || before.kind == colon || before.kind == opening || before.kind == dash {
		return false
	}
	return tokens[i].class&(personal|negation|be|modal|subordinator|coordinator) == 0 || tokens[i].class&modal != 0 && tokens[i].class&timeNoun != 0
}

// before is the tag of the word before i that is no adverb, and its place; -1 at the start of the
// paragraph or behind punctuation.
func before(tokens []tok, i int) int {
	low := max(i-reach, 0)
	for i--; i >= low; i-- {
		switch tokens[i].tag {
		case adverbial, not, silent:
			continue
		case point:
			return -1
		}
		return i
	}
	return -1
}

// after is the next token behind i that is no adverb, nil at the end.
func (r *reader) after(tokens []tok, i int) *tok {
	high := min(i+reach, len(tokens))
	for i++; i < high; i++ {
		t := &tokens[i]
		if t.kind == mark || t.kind == word && (t.class&(adverb|negation) != 0 && t.class&(preposition|determiner|be|have|do|modal|coordinator) == 0 ||
			t.class == 0 && r.lang.form != nil && r.lang.form(t.fold, t.capital) == adverbial) {
			continue
		}
		return t
	}
	return nil
}

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
