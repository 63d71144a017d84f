package quote

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
