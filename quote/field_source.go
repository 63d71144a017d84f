package quote

import (
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// speakerAt is a speaker as tokens.
type speakerAt struct {
	from, to int
	head     int
	ok       bool
}

// speaker is who the words at s name, nobody where there are none.
func (f *fieldReader) speaker(s speakerAt) speaker {
	if !s.ok {
		return speaker{}
	}
	s = f.withOrigin(s)
	who := speaker{source: f.span(s.from, s.to), named: f.namedIn(s)}
	if c := f.tokens[s.head].class; c&(personal|possessive|objective) != 0 && s.to == s.from+1 {
		who.pronoun = c & (personal | possessive | objective | masculine | feminine | plural | neuter | firstPerson)
	}
	if who.pronoun == 0 && !f.several(s) {
		who.gender = f.articles[f.tokens[s.from].fold]
		who.description = f.describes(s)
	}
	return who
}

// several reports whether a phrase joins more than one.
func (f *fieldReader) several(s speakerAt) bool {
	for i := s.from; i < s.to; i++ {
		if f.tokens[i].class&coordinator != 0 {
			return true
		}
	}
	return false
}

// namedIn is the word that says who the words at s name: the name of a person in it that stands beside the role, else its head.
func (f *fieldReader) namedIn(s speakerAt) news.Span {
	attached := false
	all := f.analysis.Mentions
	m := sort.Search(len(all), func(i int) bool { return all[i].End > f.tokens[s.from].Start })
	for i := s.from; i < s.to && m < len(all); i++ {
		t := &f.tokens[i]
		switch {
		case t.kind == comma:
			attached = false
		case t.kind == word && i > s.from && (f.attribute[t.fold] || f.genitive[t.fold] || t.class&preposition != 0):
			attached = true
		}
		for m < len(all) && all[m].End <= t.Start {
			m++
		}
		if m < len(all) && all[m].Kind == news.Person && all[m].Start <= t.Start && (!attached || f.definite == nil && f.isNominative(&all[m])) {
			return t.Span
		}
	}
	return f.tokens[s.head].Span
}

// originReach is how many words from a preposition on a person's name may begin: "из Нарвы", "из южной Нарвы".
const originReach = 4

// withOrigin goes on with a noun over where somebody is from to the name that follows, in a language of cases: "пенсионерка из Нарвы Зоя
// Лапина".
func (f *fieldReader) withOrigin(s speakerAt) speakerAt {
	if f.definite != nil || s.to >= f.to || f.tokens[s.to].class&preposition == 0 || f.tokens[s.head].capital {
		return s
	}
	for i := s.to + 1; i < f.to && i < s.to+originReach && f.tokens[i].kind == word; i++ {
		m := f.mentionAt(f.tokens[i].Span)
		if m < 0 || i == s.to+1 {
			continue
		}
		if who := &f.analysis.Mentions[m]; who.Kind == news.Person && who.Start == f.tokens[i].Start && f.isNominative(who) {
			for s.to < f.to && f.tokens[s.to].Start < who.End {
				s.to++
			}
			break
		}
	}
	return s
}

// isNominative reports whether a name stands in the form of a subject, in a language of cases: behind "the pensioner from Narva"
// it is no attribute.
func (f *fieldReader) isNominative(m *news.Mention) bool {
	return strings.Contains(m.Name, " ") && m.In(f.text) == m.Name
}

// subject finds the subject of a cue: behind the verb where that comes first in its field or what is before it cannot
// be one, else before it, in the field or in those before that an apposition parts from it.
func (f *fieldReader) subject(h *hit) speakerAt {
	s := f.sharedSubject(h)
	if !s.ok {
		s = f.grammaticalSubject(h)
	}
	if !s.ok && h.readings[0].Class == news.Show || s.ok && s.to == s.from+1 && f.tokens[s.from].class&neuter != 0 {
		return f.impersonal(h) // "hieß es vom Sprecher"
	}
	return s
}

// sharedSubject is the subject of the verb to which a coordinator joins this one in its field.
func (f *fieldReader) sharedSubject(h *hit) speakerAt {
	fl := &f.fields[h.field]
	start := h.at
	if h.aux >= fl.from {
		start = min(start, h.aux)
	}
	if h.passive || f.verbLast || !f.coordinated(start, fl) {
		return speakerAt{}
	}
	for _, other := range f.verbs(fl) {
		if other.at < start && !other.passive {
			return f.grammaticalSubject(other)
		}
	}
	for k := h.field - 1; k >= 0 && k >= h.field-sharedFields; k-- {
		before := &f.fields[k]
		if before.utterance || before.opener&(relative|subordinator) != 0 {
			continue
		}
		for _, other := range f.verbs(before) {
			if s := f.grammaticalSubject(other); s.ok && !other.passive {
				return s
			}
		}
	}
	return speakerAt{}
}

// sharedFields is how many fields before its own the first of two verbs of one subject is looked for.
const sharedFields = 3

// coordinated reports whether a coordinator joins the verb that begins at start to another of its subject: "…, but ruled out", in German
// also behind it: "schloss aber".
func (f *fieldReader) coordinated(start int, fl *field) bool {
	i := start - 1
	for i > fl.from && f.tokens[i].class&(objective|reflexive|negation|adverb) != 0 && f.tokens[i].class&(personal|determiner|coordinator) == 0 {
		i--
	}
	if i >= fl.from && f.tokens[i].class&coordinator != 0 {
		return true
	}
	if !f.capitals || start != fl.from || fl.left != comma {
		return false
	}
	for i := start + 1; i < fl.to; i++ {
		if f.tokens[i].class&coordinator != 0 {
			return true
		}
		if !f.nominalAt(i) {
			continue
		}
		object := f.phraseAt(i, fl.to)
		if !object.ok || !onlyAccusative(f.tokens[i].fold) {
			break
		}
		i = object.to - 1
	}
	return false
}

// impersonal finds whose words "es heißt" gives: the phrase behind the first preposition of the field.
func (f *fieldReader) impersonal(h *hit) speakerAt {
	fl := &f.fields[h.field]
	for i := fl.from; i < fl.to; i++ {
		if t := &f.tokens[i]; t.kind == word && t.class&preposition != 0 && t.class&(adverb|infinitive) == 0 && i+1 < fl.to && f.tokens[i+1].class&timeNoun == 0 {
			s := f.phraseAt(i+1, fl.to)
			if s.ok && f.capitals && (t.fold == "nach" || t.fold == "vor" || t.fold == "seit") {
				s = f.sourceNoun(i+1, fl.to, s) // else it tells when
			}
			if s.ok {
				return s
			}
		}
	}
	return speakerAt{}
}

func (f *fieldReader) grammaticalSubject(h *hit) speakerAt {
	if h.passive {
		return speakerAt{}
	}
	fl := &f.fields[h.field]
	start := h.at
	if h.aux >= 0 {
		start = min(start, h.aux)
	}
	begin := f.skipOpeners(fl.from, start)
	if begin >= start {
		behind := f.behindVerb(h, fl)
		if across := f.acrossApposition(h.field); across.ok && (!behind.ok || f.tokens[behind.head].class&(masculine|feminine|plural) == 0) {
			return across
		}
		return behind
	}
	if s := f.phraseAt(begin, start); s.ok && !f.obliqueAt(begin) && !((f.loneCapital(s) || f.loneParticiple(s, start)) && f.behindVerb(h, fl).ok) {
		if f.tokens[begin].class&(personal|determiner|possessive) != 0 || f.tokens[begin].capital || !f.capitals {
			return f.withApposition(s, h.field, start)
		}
	}
	if s := f.behindVerb(h, fl); s.ok {
		return s
	}
	if s := f.officeBefore(begin, start); s.ok {
		return s
	}
	for i := begin + 1; i < start; i++ { // behind an adverbial: "in Ulm the mayor said"
		if f.tokens[i].class&(determiner|personal|possessive) != 0 && f.tokens[i-1].class&preposition == 0 || f.tokens[i].capital && !f.capitals && f.tokens[i-1].class&(preposition|determiner) == 0 {
			if s := f.phraseAt(i, start); s.ok && s.to >= start-2 {
				return s
			}
		}
	}
	return speakerAt{}
}

// obliqueAt reports whether a German determiner at token i shows the phrase that it begins to be no subject: "Dem Urteil widersprach
// der Anwalt".
func (f *fieldReader) obliqueAt(i int) bool { return f.capitals && onlyAccusative(f.tokens[i].fold) }

// officeBefore finds an office or a person right before the verb where nouns have no articles: "На вопрос об отставке мэр ответила".
func (f *fieldReader) officeBefore(begin, verb int) speakerAt {
	if f.definite != nil || f.capitals || f.verbLast {
		return speakerAt{}
	}
	i := verb - 1
	for i > begin && f.tokens[i].class&(adverb|objective|negation) != 0 {
		i--
	}
	if i <= begin || f.tokens[i-1].class&preposition != 0 {
		return speakerAt{}
	}
	if role := f.roleOver(f.tokens[i].Span); role != nil && role.Start == f.tokens[i].Start && (role.Definite || role.Named) {
		return speakerAt{i, i + 1, i, true}
	}
	return speakerAt{}
}

// loneCapital reports whether a phrase is one word at the beginning of the sentence, and no name: in German it may be an
// adverb.
func (f *fieldReader) loneCapital(s speakerAt) bool {
	return f.capitals && s.from == f.from && s.to == s.from+1 && f.tokens[s.from].class&personal == 0 && !f.namesPerson(s)
}

// loneParticiple reports whether a phrase is one word at the beginning of the sentence, neither a name nor with an article, with more
// behind it before the verb: "Gevraagd naar haar plannen".
func (f *fieldReader) loneParticiple(s speakerAt, verb int) bool {
	return !f.capitals && s.from == f.from && s.to == s.from+1 && s.to < verb && f.tokens[s.from].class&(personal|pronoun|determiner) == 0 &&
		f.mentionAt(f.tokens[s.from].Span) < 0 && f.roleOver(f.tokens[s.from].Span) == nil && f.tokens[s.to].class&preposition != 0
}

// behindVerb finds a subject behind the verb, or between the auxiliary and its participle.
func (f *fieldReader) behindVerb(h *hit, fl *field) speakerAt {
	from, to := h.to, fl.to
	if h.aux >= 0 && h.aux < h.at {
		if s := f.phraseAt(f.skipLight(h.aux+1, h.at), h.at); s.ok {
			return f.withApposition(s, h.field, fl.to)
		}
	}
	from = f.skipLight(from, to)
	for range 2 { // at most two adverbials stand between verb and subject
		if s := f.phraseAt(from, to); s.ok {
			if f.capitals && f.tokens[s.head].class&plural == 0 && onlyAccusative(f.tokens[s.from].fold) {
				break
			}
			return f.withApposition(s, h.field, fl.to)
		}
		if from >= to || f.tokens[from].class&preposition == 0 {
			break
		}
		s := f.phraseAt(from+1, to)
		if from = f.skipLight(max(s.to, from+2), to); from >= to || f.tokens[from].class&(determiner|personal) == 0 && !f.tokens[from].capital {
			break
		}
	}
	return speakerAt{}
}

// skipOpeners steps over the words that open a clause, adverbs, and pronouns that are no subject.
func (f *fieldReader) skipOpeners(i, to int) int {
	for i < to && f.tokens[i].class&(coordinator|complementiser|subordinator|interrogative|manner|adverb|negation|objective|reflexive) != 0 &&
		f.tokens[i].class&(personal|determiner|predicative) == 0 {
		i++
	}
	return i
}

// skipLight steps over adverbs, pronouns that are no subject, and addressees that their form shows.
func (f *fieldReader) skipLight(i, to int) int {
	for i < to {
		t := &f.tokens[i]
		if t.class&(adverb|negation|objective|reflexive) != 0 && t.class&(personal|determiner) == 0 || t.kind == word && f.dative != nil && t.class&personal == 0 && f.dative(t.fold) {
			i++
			continue
		}
		break
	}
	return i
}

// phraseAt reads the noun phrase that begins at token i and ends before to.
func (f *fieldReader) phraseAt(i, to int) speakerAt {
	s := speakerAt{from: i, head: -1}
	if i >= to || !f.capitals && f.tokens[i].class == 0 && !f.tokens[i].capital && f.isVerbAt(i) || f.tokens[i].class&adverb != 0 && f.tokens[i].class&(determiner|personal|title|pronoun) == 0 && !f.capitals {
		return speakerAt{}
	}
	if f.tokens[i].class&(preposition|modal|be|have|infinitive|complementiser|interrogative|negation|predicative) != 0 && f.tokens[i].class&(determiner|personal) == 0 {
		return speakerAt{}
	}
	if t := f.tokens[i]; t.class&personal != 0 && t.class&determiner == 0 || t.class&personal != 0 && (i+1 >= to || !f.canFollow(i+1)) {
		return speakerAt{i, i + 1, i, true}
	}
	headed := false // the head is over, what follows is attached to it
	j := i
	for j < to {
		t := &f.tokens[j]
		step := f.phraseStep(i, j, to)
		if step == 0 {
			break
		}
		if s.head >= 0 && (t.class&(preposition|coordinator) != 0 || f.genitive[t.fold] || t.kind == opening || t.kind == mark) {
			headed = true
		}
		if !headed && t.kind == word && t.class&(determiner|possessive) == 0 && (t.capital || s.head < 0 || !f.tokens[s.head].capital || f.opensAsAdjective(s.head)) {
			s.head = j
		}
		j += step
	}
	s.to = j
	if s.head < 0 {
		if j == i+1 && f.tokens[i].class&(pronoun|determiner) != 0 && j >= to {
			return speakerAt{i, j, i, true}
		}
		return speakerAt{}
	}
	if f.capitals && !f.tokens[s.head].capital && f.tokens[s.head].class&(pronoun|determiner) == 0 {
		return speakerAt{}
	}
	if f.tokens[s.head].class&timeNoun != 0 && s.head < s.from+2 {
		return speakerAt{}
	}
	s.ok = true
	return s
}

// opensAsAdjective reports whether a word has its capital from the beginning of the sentence and is by its form an adjective, so that the
// noun behind it is the head: "Украинская лига".
func (f *fieldReader) opensAsAdjective(i int) bool {
	return i == f.from && f.adjective != nil && f.adjective(f.tokens[i].fold)
}

// canFollow reports whether a token can go on with the noun phrase that a determiner begins.
func (f *fieldReader) canFollow(i int) bool {
	t := &f.tokens[i]
	return t.kind == word && (t.capital || t.class&(adverb|preposition|be|have|modal|personal|objective|negation) == 0 && !f.isVerbAt(i))
}

// phraseStep is how many tokens at j go on with the noun phrase that began at i, 0 for its end.
func (f *fieldReader) phraseStep(i, j, to int) int {
	t := &f.tokens[j]
	switch {
	case t.kind == figure || t.kind == stop && j > i && f.abbreviated(j):
		return 1
	case t.kind == opening:
		return max(f.closingBracket(j)-j, 0)
	case t.kind == mark:
		for _, q := range f.inner {
			if q.open == j {
				return q.close + 1 - j
			}
		}
		return 0
	case t.kind != word:
		return 0
	case j == i:
		return 1
	case t.class&coordinator != 0:
		if j+1 < to && f.nominalAt(j+1) && !f.verbFollows(j+1, to) {
			return 1
		}
		return 0
	case f.attribute[t.fold] && j+1 < to && f.tokens[j+1].class&timeNoun == 0 && f.nominalAt(j+1):
		return 1
	case f.genitive[t.fold] && j+1 < to && f.tokens[j-1].class&(determiner|preposition) == 0:
		return 1
	case t.class&(determiner|possessive) != 0 && (f.tokens[j-1].class&(preposition|coordinator) != 0 || f.tokens[j-1].class&determiner != 0):
		return 1
	case t.class&(timeNoun) != 0 && t.class&title == 0:
		return 0
	case t.capital:
		return 1
	case t.class&(adverb|negation|personal|objective|preposition|be|have|modal|determiner|possessive|subordinator|complementiser|relative|interrogative|manner|infinitive) != 0 && t.class&title == 0:
		return 0
	case f.capitals:
		if p := &f.tokens[j-1]; p.capital && p.class&(determiner|possessive|preposition) == 0 {
			return 0
		}
		return f.adjectives(j, to)
	case f.finite != nil && f.finite(t.fold) && f.tokens[j-1].class&(determiner|possessive|preposition) == 0 && !strings.HasSuffix(f.tokens[j-1].fold, "e"):
		return 0
	case f.isVerbAt(j) && f.tokens[j-1].class&(determiner|possessive|preposition) == 0:
		return 0
	}
	return 1
}

// adjectives counts the small words from j that stand before a noun, in a language that writes that with a capital.
func (f *fieldReader) adjectives(j, to int) int {
	for k := j; k < to && k < j+4; k++ {
		t := &f.tokens[k]
		if t.kind == word && t.capital && k > j {
			return k - j
		}
		if t.kind != word || t.class&(adverb|preposition|personal|objective|be|have|modal|determiner|coordinator) != 0 || !inflected(t.fold) {
			return 0
		}
	}
	return 0
}

// inflected reports whether a word ends like a German adjective before its noun.
func inflected(word string) bool {
	n := len(word)
	if n < 3 {
		return false
	}
	switch word[n-2:] {
	case "en", "er", "es", "em":
		return true
	}
	return word[n-1] == 'e'
}

// nominalAt reports whether a noun phrase can begin at a token.
func (f *fieldReader) nominalAt(i int) bool {
	t := &f.tokens[i]
	if t.kind == figure {
		return true
	}
	if t.kind != word {
		return t.kind == mark
	}
	return t.capital || t.class&(determiner|possessive) != 0 || !f.capitals && t.class&(adverb|preposition|be|have|modal|personal|objective|negation|infinitive) == 0 && !f.isVerbAt(i) && (f.isInfinitive == nil || !f.isInfinitive(t.fold)) ||
		f.capitals && f.adjectives(i, f.to) > 0
}

// verbFollows reports whether the phrase from i is soon followed by a verb, so that a new clause begins.
func (f *fieldReader) verbFollows(i, to int) bool {
	for j := i; j < to && j < i+4; j++ {
		if f.isVerbAt(j) || f.tokens[j].class&(be|have|modal) != 0 {
			return true
		}
	}
	return false
}

// isVerbAt reports whether the lexicon has the token as a finite verb.
func (f *fieldReader) isVerbAt(i int) bool {
	t := &f.tokens[i]
	if t.kind != word || f.capitals && t.capital {
		return false
	}
	for _, c := range f.lang.lexicon.At([]string{t.fold}) {
		if c.Form&cue.Finite != 0 && c.Form&cue.Noun == 0 {
			return true
		}
	}
	return false
}
