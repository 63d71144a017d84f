package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// tagOpen tags a word of an open class: verbs and nouns that a table knows, and those that only their form tells.
func (r *reader) tagOpen(tokens []tok, i int) tag {
	t := &tokens[i]
	forms, strong := r.forms(t)
	guess := noun
	if r.lang.form != nil {
		guess = r.lang.form(t.fold, t.capital && i > 0 && r.within(tokens, i))
	}
	switch {
	case guess == proper:
		return proper
	case t.class&adjective != 0 && forms == 0:
		return adj
	case guess == gerund || forms&cue.Gerund != 0:
		return r.tagGerund(tokens, i)
	case t.class&past != 0 || guess == pastForm || forms&(cue.Past|cue.Participle) != 0 && forms&cue.Infinitive == 0:
		return r.tagPast(tokens, i, forms)
	case guess == adverbial:
		return adverbial
	case t.class&(verbal|both) != 0 || forms&(cue.Finite|cue.Infinitive) != 0:
		return r.tagPresent(tokens, i, t.class&verbal != 0 || strong)
	case i > 0 && tokens[i-1].tag == toInf:
		return baseForm
	case i > 0 && t.class == 0 && !nounEnding(t.fold) && (tokens[i-1].tag == auxModal || tokens[i-1].tag == auxDo):
		return baseForm
	}
	return noun
}

// forms joins the forms of all readings of a word as a cue by itself; strong says that it is a verb that is
// hardly ever a noun.
func (r *reader) forms(t *tok) (forms cue.Form, strong bool) {
	for _, c := range r.lang.lexicon.At([]string{t.fold}) {
		forms |= c.Form
		strong = strong || c.Strength == 3
	}
	return forms, strong && forms&cue.Noun == 0 && t.class&both == 0
}

// tagGerund tells "the ruling", a noun, from "ruling that …".
func (r *reader) tagGerund(tokens []tok, i int) tag {
	prev := before(tokens, i)
	if i > 0 && tokens[i-1].kind == mark && r.mayClose(tokens, i-1) {
		return adj // “…,” managing director Brandt said
	}
	if prev < 0 {
		return gerund
	}
	switch tokens[prev].tag {
	case det, adj, genitive, number:
		return noun
	}
	return gerund
}

// tagPast tells the finite past from the participle.
func (r *reader) tagPast(tokens []tok, i int, forms cue.Form) tag {
	prev := before(tokens, i)
	next := r.after(tokens, i)
	if prev < 0 {
		if i == 0 || tokens[i-1].kind == stop {
			return participle // "Asked whether …, she answered"
		}
		afterComma := i > 0 && tokens[i-1].kind == comma
		if afterComma && opensAside(tokens, i-1) && next != nil && next.class&preposition != 0 && forms&cue.Past == 0 {
			return participle
		}
		return finite
	}
	switch tokens[prev].tag {
	case auxBe, auxHave:
		return participle
	case adj:
		if j := before(tokens, prev); j >= 0 && tokens[j].tag == auxBe {
			return finite // "that it was likely surprised them"
		}
		fallthrough
	case det, genitive, number, prep:
		if next != nil && (next.kind == word && next.class&(preposition|determiner|personal|objective|coordinator|complementiser|infinitive) == 0 || next.kind == figure) {
			return adj
		}
		if tokens[prev].tag != prep && tokens[prev].tag != number {
			return noun
		}
		return participle
	case coord:
		if j := before(tokens, prev); j >= 0 && tokens[j].tag == participle {
			return participle
		}
	case noun, proper:
		if next != nil && next.fold == "by" || r.clauseHasVerb(tokens, prev) {
			return participle
		}
	case auxModal, toInf, auxDo:
		return baseForm
	}
	return finite
}

// opensAside reports whether the comma at i is the first, third, … of its sentence, so that it rather opens than closes
// an aside.
func opensAside(tokens []tok, i int) bool {
	odd := false
	for j := i; j >= 0 && j > i-far; j-- {
		if tokens[j].kind == stop && (j+1 >= len(tokens) || tokens[j+1].capital) || tokens[j].kind == mark {
			break
		}
		if tokens[j].kind == comma {
			odd = !odd
		}
	}
	return odd
}

// clauseHasVerb reports whether the clause of the noun at i has its finite verb before it already, so that a form of the
// past behind the noun is a participle ("left a town called Holm"); a verb that takes a clause leaves it open ("said the town
// called").
func (r *reader) clauseHasVerb(tokens []tok, i int) bool {
	for j := i; j >= 0 && j > i-reach; j-- {
		switch t := &tokens[j]; t.tag {
		case point, coord, subord, that, rel, wh, silent:
			if t.tag == point && t.kind == stop && j > 0 && !t.spaced && tokens[j-1].capital {
				continue
			}
			return false
		case finite, auxBe, auxHave, auxModal:
			if t.tag == auxBe && j == i-1 {
				return false // "that it was late surprised them"
			}
			for _, c := range r.lang.lexicon.At([]string{t.fold}) {
				if c.Takes&(cue.Clause|cue.Speech|cue.As|cue.ToDoOther) != 0 {
					return false
				}
			}
			return true
		}
	}
	return false
}

// tagPresent tells a verb in its base form or third person from a noun. sure says that the word is hardly ever a noun.
func (r *reader) tagPresent(tokens []tok, i int, sure bool) tag {
	t, prev := &tokens[i], before(tokens, i)
	if prev < 0 {
		if sure || i > 0 && tokens[i-1].kind != stop && r.complementFollows(tokens, i) {
			return finite
		}
		return noun
	}
	switch p := tokens[prev]; p.tag {
	case toInf, auxModal, auxDo:
		return baseForm
	case auxHave:
		return participle // "has run", "had put"
	case rel, wh:
		return finite
	case pro:
		if p.class&(personal|relative) != 0 || sure || r.complementFollows(tokens, i) {
			return finite
		}
		return noun
	case det, genitive, adj, prep, number:
		if sure && p.tag == number {
			return finite
		}
		return noun
	case noun, proper:
		if sure {
			return finite
		}
		// Agreement: a singular goes with the third person, a plural with the base form. A name may end in s.
		third, ends := strings.HasSuffix(t.fold, "s"), strings.HasSuffix(p.fold, "s")
		if third == ends && (p.tag == noun || !third) {
			return noun
		}
		if r.complementFollows(tokens, i) {
			return finite
		}
		return noun
	case coord:
		if j := before(tokens, prev); j >= 0 && (tokens[j].tag == baseForm || tokens[j].tag == finite) {
			return tokens[j].tag
		}
		if sure || r.complementFollows(tokens, i) {
			return finite
		}
		return noun
	}
	if sure && !isVerb(tokens[prev].tag) {
		return finite
	}
	return noun
}

// complementFollows reports whether the next word begins what a verb takes: a noun phrase, a clause, an infinitive, a
// preposition or a quotation.
func (r *reader) complementFollows(tokens []tok, i int) bool {
	if i+1 >= len(tokens) {
		return false
	}
	next := &tokens[i+1]
	switch next.kind {
	case mark, figure, colon:
		return true
	case word:
		return next.capital || next.class&(determiner|personal|objective|complementiser|interrogative|infinitive) != 0 ||
			next.class&(adverb|preposition) != 0 && next.fold != "of"
	}
	return false
}
