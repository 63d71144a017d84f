package cue

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/news"
)

//go:embed lexicon/*.txt
var files embed.FS

// form is one inflected form of a word.
type form struct {
	word string
	form Form
}

// inflector makes the forms of a lemma, which is a single word in lower case.
type inflector func(lemma string) []form

// language is what differs between languages when a lexicon is made.
type language struct {
	verb inflector
	noun inflector
	// add files all forms of a verb entry, of one or more words.
	add func(l *Lexicon, entry string, c Cue, verb inflector)
}

// languages are those that have a lexicon.
var languages = map[string]language{
	"de": {germanBase, germanNoun, addGermanic(germanBase, "sich", "zu")},
	"en": {englishVerb, englishNoun, addEnglish},
	"es": {spanish.verb, romanceNoun, addRomance},
	"fr": {french.verb, romanceNoun, addRomance},
	"it": {italian.verb, italianNoun, addRomance},
	"nl": {dutchBase, dutchNoun, addGermanic(dutchBase, "zich", "")},
	"pt": {portuguese.verb, romanceNoun, addRomance},
	"ru": {russian.verb, slavicNoun, addHeadFirst},
	"tr": {turkishVerb, turkishNoun, addTurkish},
	"uk": {ukrainian.verb, slavicNoun, addHeadFirst},
}

// lexicons makes each language's lexicon when it is first asked for.
var lexicons = func() map[string]func() *Lexicon {
	all := map[string]func() *Lexicon{}
	for code, language := range languages {
		all[code] = sync.OnceValue(func() *Lexicon {
			table, err := files.ReadFile("lexicon/" + code + ".txt")
			if err != nil {
				panic(err) // the table is part of the program
			}
			l, err := read(string(table), language)
			if err != nil {
				panic(fmt.Errorf("lexicon of %s: %w", code, err))
			}
			return l
		})
	}
	return all
}()

// For returns the lexicon of a language (ISO 639-1), nil where there is none.
func For(lang string) *Lexicon {
	if lexicon, ok := lexicons[lang]; ok {
		return lexicon()
	}
	return nil
}

// group is the head of a list of entries.
type group struct {
	kind string // verb, noun, before, after or phrase
	cue  Cue
}

// classes are the names of classes in tables.
var classes = map[string]news.CueClass{
	"say": news.Say, "think": news.Think, "want": news.Want, "commit": news.Commit, "refuse": news.Refuse,
	"deny": news.Deny, "demand": news.Demand, "judge": news.Judge, "ask": news.Ask, "show": news.Show,
}

// complements are the names of complements in tables.
var complements = map[string]Complement{
	"clause": Clause, "speech": Speech, "question": Question, "to-do": ToDo, "to-do-other": ToDoOther,
	"doing": Doing, "object": Object, "as": As, "addressee": Addressee,
}

// read makes a lexicon of a table. A group is a line "KIND CLASS [WORD …]:" with entries behind it and
// on the lines below that begin with a space, divided by commas. The words are complements, "uttered",
// and the strength. Lines that begin with # are left out.
func read(table string, lang language) (*Lexicon, error) {
	l := &Lexicon{cues: map[string][]Cue{}, longest: map[string]int{}}
	var g group
	for line := range strings.Lines(table) {
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] != ' ' {
			head, entries, ok := strings.Cut(line, ":")
			if !ok {
				return nil, fmt.Errorf("no colon in %q", line)
			}
			var err error
			if g, err = readHead(head); err != nil {
				return nil, err
			}
			line = entries
		}
		for entry := range strings.SplitSeq(line, ",") {
			if entry = strings.TrimSpace(entry); entry != "" {
				addEntry(l, entry, g, lang)
			}
		}
	}
	return l, nil
}

// readHead reads the head of a group.
func readHead(head string) (group, error) {
	words := strings.Fields(head)
	if len(words) < 2 || classes[words[1]] == "" {
		return group{}, fmt.Errorf("no class in %q", head)
	}
	g := group{kind: words[0], cue: Cue{Class: classes[words[1]], Strength: 2}}
	for _, word := range words[2:] {
		switch takes, ok := complements[word]; {
		case ok:
			g.cue.Takes |= takes
		case word == "uttered":
			g.cue.Uttered = true
		case len(word) == 1 && word[0] >= '1' && word[0] <= '3':
			g.cue.Strength = int(word[0] - '0')
		default:
			return group{}, fmt.Errorf("%q in %q", word, head)
		}
	}
	return g, nil
}

// addEntry files an entry of a group under its forms. Spellings of one lemma are divided by "/"; the first
// is the lemma.
func addEntry(l *Lexicon, entry string, g group, lang language) {
	c := g.cue
	lemma, _, _ := strings.Cut(entry, "/")
	c.Lemma = strings.ReplaceAll(lemma, "|", "")
	for spelling := range strings.SplitSeq(entry, "/") {
		switch g.kind {
		case "verb":
			lang.add(l, spelling, c, lang.verb)
		case "noun":
			addHeadFirst(l, spelling, c, lang.noun)
		case "before":
			c.Form = Before
			l.add(spelling, c)
		case "after":
			c.Form = After
			l.add(spelling, c)
		}
	}
}

// addHeadFirst files an entry whose first word is inflected and whose others stay: "make clear".
func addHeadFirst(l *Lexicon, entry string, c Cue, inflect inflector) {
	head, rest, more := strings.Cut(entry, " ")
	if more {
		rest = " " + rest
	}
	for _, f := range inflect(head) {
		c.Form = f.form
		l.add(f.word+rest, c)
	}
}
