package cue

import (
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// Form is a set of the forms of its lemma that a word can be: "said" is past and participle.
type Form uint16

// The forms.
const (
	Present     Form = 1 << iota // finite: says, sagt, dice
	Past                         // finite, all tenses of the past: said, sagte, dijo, decía
	Subjunctive                  // finite: sage, diga
	Conditional                  // finite, with the future: dirait, dirá
	Participle                   // of the past or passive: said, gesagt, dit
	Gerund                       // saying, sagend, disant, diciendo
	Infinitive                   // say, sagen, dire
	Noun                         // claim, claims
	Before                       // a preposition, the speaker follows: according to
	After                        // a postposition, the speaker precedes: zufolge, göre

	// Finite is the union of the finite forms, those that can have a subject.
	Finite = Present | Past | Subjunctive | Conditional
)

// Complement is a set of the ways in which a cue takes its content.
type Complement uint16

// The complements.
const (
	Clause    Complement = 1 << iota // said that it rained, said it rained
	Speech                           // words in quotation marks: said "…"
	Question                         // asked whether it rained
	ToDo                             // promised to come: the speaker is who acts
	ToDoOther                        // urged her to come: the addressee acts, and stands before the content
	Doing                            // denied knowing it, suggested waiting
	Object                           // denied the charge: a noun phrase
	As                               // called it a disgrace, described it as one: predicate of an object
	Addressee                        // told her that …: a person may stand before the content
)

// Cue is one reading of the words at a place.
type Cue struct {
	Lemma string // dictionary form: "say", "point out", "according to", "ankündigen"
	Class news.CueClass
	Form  Form
	Takes Complement
	// Uttered tells that whoever does this speaks or writes; plans, wishes and beliefs are not uttered.
	Uttered bool
	// Strength is 3 for words that hardly ever do anything but attribute ("said"), 2 for those that
	// mostly do when the construction fits ("noted"), 1 for those that need a construction
	// which leaves no doubt: quotation marks or a complementiser ("went on", "found").
	Strength int
	// Words counts the words that the cue covers from where it was looked up.
	Words int
	// Particle holds the words that must stand elsewhere in the clause for the reading to hold: "an" for
	// "kündigte … an", "out" for "ruled it out", "davon aus" for "geht … davon … aus". Mostly empty.
	Particle string
	// Reflexive tells that the reading needs a reflexive pronoun beside it: "weigert sich".
	Reflexive bool
}

// Lexicon holds the cues of one language under their forms.
type Lexicon struct {
	cues map[string][]Cue // by words joined with spaces
	// longest is, for each word that begins a key, the number of words in its longest one.
	longest map[string]int
}

// At returns the readings of the words at the beginning of a list of folded words, those that
// cover most words first; nil for none, and of a nil lexicon. Only the next few words are looked at.
func (l *Lexicon) At(words []string) []Cue {
	if l == nil || len(words) == 0 {
		return nil
	}
	n := min(l.longest[words[0]], len(words))
	if n <= 1 {
		return l.cues[words[0]]
	}
	var found []Cue
	for ; n > 0; n-- {
		found = append(found, l.cues[strings.Join(words[:n], " ")]...)
	}
	return found
}

// Lookup returns the strongest reading of a folded word by itself, and whether there is one.
func (l *Lexicon) Lookup(word string) (Cue, bool) {
	var best Cue
	for _, c := range l.cues[word] {
		if c.Particle == "" && c.Strength > best.Strength {
			best = c
		}
	}
	return best, best.Strength > 0
}

// add files a cue under one of its forms. A form that the same reading has already is
// joined with it.
func (l *Lexicon) add(words string, c Cue) {
	c.Words = 1 + strings.Count(words, " ")
	first, _, _ := strings.Cut(words, " ")
	l.longest[first] = max(l.longest[first], c.Words)
	for i := range l.cues[words] {
		had := &l.cues[words][i]
		if had.Lemma == c.Lemma && had.Class == c.Class && had.Particle == c.Particle && had.Reflexive == c.Reflexive {
			had.Form |= c.Form
			had.Takes |= c.Takes
			had.Strength = max(had.Strength, c.Strength)
			return
		}
	}
	l.cues[words] = append(l.cues[words], c)
}

// apostrophes are written in several ways and mean the same.
var apostrophes = strings.NewReplacer("’", "'", "ʼ", "'", "‘", "'", "`", "'")

// turkishLower are the capitals that Turkish lowers in a way of its own.
var turkishLower = strings.NewReplacer("I", "ı", "İ", "i")

// Fold returns the form of a word under which lexicons of a language have it: lower case, with plain apostrophes and
// all accents kept; but Russian ё is е, as most print it.
func Fold(lang, word string) string {
	if isFolded(word) {
		return word
	}
	if lang == "tr" {
		word = turkishLower.Replace(word)
	}
	word = apostrophes.Replace(strings.ToLower(word))
	if lang == "ru" {
		word = strings.ReplaceAll(word, "ё", "е")
	}
	return word
}

// isFolded reports whether a word is plain lower case already, as most are.
func isFolded(word string) bool {
	for i := range len(word) {
		if c := word[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' || c == '`' {
			return false
		}
	}
	return true
}
