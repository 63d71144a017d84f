package quote

import (
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// class is a set of word classes, those that a language can list. A word may be in several: "that" is a
// determiner, a complementiser and a relative pronoun.
type class uint64

const (
	determiner     class = 1 << iota // the, a, this, every
	possessive                       // his, our
	preposition                      // of, with, during
	coordinator                      // and, or, but
	subordinator                     // because, while, after: begins an adverbial clause
	complementiser                   // that, dass, que: begins what is said
	relative                         // who, which
	interrogative                    // whether, what, how: begins what is asked
	personal                         // he, she, they: pronoun that can be a subject
	objective                        // him, her, them: pronoun that cannot
	pronoun                          // many, others, none: other words that stand for a noun phrase
	be                               // forms of be, also werden and être as auxiliaries of the passive
	have                             // forms of have, as auxiliaries of the perfect
	do                               // forms of do
	modal                            // will, could, must
	negation                         // not, never
	adverb                           // also, reportedly
	infinitive                       // to, zu: marks the infinitive
	verbal                           // common verbs that are never a noun
	nominal                          // common nouns that look like a verb or adverb
	both                             // common words that are verbs and nouns
	adjective                        // common adjectives that look like something else
	feminine                         // she, spokeswoman, Mrs
	masculine                        // he, spokesman, Mr
	plural                           // they
	neuter                           // it
	firstPerson                      // I, we
	timeNoun                         // Monday, week: a noun phrase that tells when
	venue                            // statement, interview: what something is said in
	title                            // Mr, Dr, Sen: stands before a name
	past                             // irregular forms of the past
	manner                           // wie, comme: opens a clause that tells who said so
	reflexive                        // sich, se
	demonstrative                    // das, це: a pronoun that can mean the sentence before
	predicative                      // als, comme: stands before what something is called
	body                             // company, group: "the company" stands for one that was named
	institution                      // ministry, court: "the ministry" stands for one whose name has the word
)

// order says where a language puts its words, as far as attribution depends on it.
type order struct {
	// bareClause: what is said may follow without a complementiser.
	bareClause bool
	// dashes: a dash at the beginning of a paragraph opens speech.
	dashes bool
}

// grammar is all that the engine knows of a language beside its lexicon of cues.
type grammar struct {
	code    string
	lexicon *cue.Lexicon
	words   map[string]class
	order   order
	// suffixes are the clitics which the language joins to the end of a word with an apostrophe,
	// prefixes those that it joins to the beginning.
	suffixes, prefixes map[string]bool
	// enclitics are the pronouns that the language joins to the end of a verb with a hyphen.
	enclitics []string
	// agent is the preposition before whoever acts in the passive.
	agent string
	// article is the definite article where there is one form of it, empty elsewhere.
	article string
	// existential is the word that stands for a subject and is none: "there is"; empty for none.
	existential string
	// person tells a noun for persons by its form; may be nil.
	person func(word string) bool
	// form guesses the tag of a word that no table has, from its form.
	form func(word string, capital bool) tag
	// style has a language whose sentences are read by their fields; nil for one that is read by
	// its chunks.
	style *style
}

// classOf looks a folded word up.
func (g *grammar) classOf(fold string) class { return g.words[fold] }

// clitic says at which byte a word of two is cut, 0 for a single word. The apostrophe goes to the clitic.
func (g *grammar) clitic(word string) int {
	for _, enclitic := range g.enclitics {
		if at := len(word) - len(enclitic); at > 0 && word[at:] == enclitic {
			return at
		}
	}
	at := apostrophe(word)
	if at <= 0 {
		return 0
	}
	width := 1
	if word[at] != '\'' {
		width = len("’")
	}
	if last := max(strings.LastIndexByte(word, '\''), strings.LastIndex(word, "’")); len(g.suffixes) > 0 {
		width = 1
		if word[last] != '\'' {
			width = len("’")
		}
		if g.suffixes[strings.ToLower(word[last+width:])] {
			return last
		}
	}
	if g.prefixes[strings.ToLower(word[:at])] && at+width < len(word) {
		return at + width
	}
	return 0
}

// apostrophe finds the first apostrophe of a word, -1 for none.
func apostrophe(word string) int {
	for i := range len(word) {
		if word[i] == '\'' || word[i] == "’"[0] && strings.HasPrefix(word[i:], "’") {
			return i
		}
	}
	return -1
}

// grammars makes each language's tables when they are first asked for.
var grammars = map[string]func() *grammar{
	"de": sync.OnceValue(german),
	"en": sync.OnceValue(english),
	"es": sync.OnceValue(spanish),
	"fr": sync.OnceValue(french),
	"it": sync.OnceValue(italian),
	"nl": sync.OnceValue(dutch),
	"pt": sync.OnceValue(portuguese),
	"ru": sync.OnceValue(russian),
	"tr": sync.OnceValue(turkish),
	"uk": sync.OnceValue(ukrainian),
}

// grammarOf returns the tables of a language; nil for one that has none.
func grammarOf(code string) *grammar {
	if g, ok := grammars[code]; ok {
		return g()
	}
	return nil
}

// tables joins lists of words into one map, each list under the classes of its words.
func tables(lists []wordList) map[string]class {
	words := map[string]class{}
	for _, list := range lists {
		for _, word := range strings.Fields(list.words) {
			words[strings.ReplaceAll(word, "_", " ")] |= list.class
		}
	}
	return words
}

// wordList is a list of folded words, divided by spaces, with the classes they share.
type wordList struct {
	class class
	words string
}
