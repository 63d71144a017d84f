package sentence

import (
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/text/token"
)

// abbreviation says what may follow an abbreviation in its sentence.
type abbreviation int

const (
	notAbbreviated abbreviation = iota
	title                       // a name follows, always
	beforeNumber                // a number follows; else the period is a stop
	anywhere                    // goes on unless a word that often begins a sentence follows
)

// rules are what the cutting of one language needs.
type rules struct {
	lang          string
	abbreviations map[string]abbreviation
	ordinals      bool            // capitalised nouns follow ordinals with a period
	ordinalAfter  map[string]bool // words before such an ordinal
	months        map[string]bool
	initials      map[string]bool // names of letters that stand for initials
}

// stop is the kind of a mark in this language. Greek asks with a semicolon.
func (r *rules) stop(mark rune) stopKind {
	if r.lang == "el" && (mark == ';' || mark == '\u037E') {
		return strong
	}
	return stopOf(mark)
}

// rulesOf returns the rules of a language.
func rulesOf(lang string) *rules {
	switch lang {
	case "no", "nn":
		lang = "nb"
	case "bs", "sh":
		lang = "hr"
	}
	if r, ok := languages()[lang]; ok {
		return r
	}
	return &rules{lang: lang, abbreviations: commonAbbreviations()}
}

// languages holds the rules of every language of the table.
var languages = sync.OnceValue(func() map[string]*rules {
	all := map[string]*rules{}
	for lang, table := range abbreviationTable {
		r := &rules{lang: lang, abbreviations: map[string]abbreviation{}}
		addWords(r.abbreviations, common)
		addWords(r.abbreviations, table)
		all[lang] = r
	}
	for _, lang := range []string{"de", "lb"} {
		if r := all[lang]; r != nil {
			r.ordinals = true
			r.months = wordSet(germanMonths)
			r.ordinalAfter = wordSet(germanBeforeOrdinal)
		}
	}
	if r := all["ar"]; r != nil {
		r.initials = wordSet(arabicInitials)
	}
	return all
})

var commonAbbreviations = sync.OnceValue(func() map[string]abbreviation {
	words := map[string]abbreviation{}
	addWords(words, common)
	return words
})

// addWords reads a line of the table into words.
func addWords(words map[string]abbreviation, table string) {
	kinds := []abbreviation{title, beforeNumber, anywhere}
	for i, part := range strings.Split(table, "|") {
		for _, w := range strings.Fields(part) {
			words[token.Fold(w)] = kinds[i]
		}
	}
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
