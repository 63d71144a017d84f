// Package concept gives words of ten languages the thing they name, so that reports in several languages can be
// set side by side without a translation: "killed", "getötet" and "погибли" are one concept. It knows the few
// hundred that news turn on. A word may name several; one that is not in the table names none.
package concept

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// tableText holds a concept a line, its words by language; see the head of the file.
//
//go:embed table.txt
var tableText string

// languages are the columns of the table.
var languages = [...]string{"en", "de", "fr", "es", "it", "pt", "nl", "tr", "ru", "uk"}

// ID is the number of a concept, from 1.
type ID int

// shortestPrefix is the fewest letters of a beginning that stands for all words with it.
const shortestPrefix = 3

type words struct {
	whole, prefix map[string][]ID
	longest       int // prefix, in bytes
}

// Of returns the concepts that a folded word (token.Fold) names in a language (ISO 639-1): those of the
// word itself, else those of the longest beginning in the table. The result must not be changed.
func Of(lang, folded string) []ID {
	w := tables()[lang]
	if w == nil {
		return nil
	}
	if ids := w.whole[folded]; ids != nil {
		return ids
	}
	for n := min(len(folded), w.longest); n >= shortestPrefix; n-- {
		if n < len(folded) && !utf8.RuneStart(folded[n]) {
			continue
		}
		if ids := w.prefix[folded[:n]]; ids != nil {
			return ids
		}
	}
	return nil
}

// functional is in how many languages one of a concept's words must be a function word for the concept to be one.
const functional = 5

// Functional reports whether a concept is one that sentences share by chance: "not", "all", "because".
func Functional(id ID) bool {
	list := functionals()
	return int(id) < len(list) && list[id]
}

var functionals = sync.OnceValue(func() []bool {
	var uses []int
	for _, lang := range languages {
		seen := map[ID]bool{}
		for word, ids := range tables()[lang].whole {
			for _, id := range ids {
				if !seen[id] && token.IsStop(lang, word) {
					seen[id] = true
					uses = append(uses, make([]int, max(0, int(id)+1-len(uses)))...)
					uses[id]++
				}
			}
		}
	}
	light := make([]bool, len(uses))
	for id, n := range uses {
		light[id] = n >= functional
	}
	return light
})

// Known reports whether there is a column of a language.
func Known(lang string) bool { return tables()[lang] != nil }

var tables = sync.OnceValue(func() map[string]*words {
	all := map[string]*words{}
	for _, lang := range languages {
		all[lang] = &words{whole: map[string][]ID{}, prefix: map[string][]ID{}}
	}
	id := ID(0)
	for line := range strings.Lines(tableText) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		id++
		columns := strings.Split(line, "|")
		if len(columns) != len(languages) {
			panic("concept: not a word in each language: " + line)
		}
		for i, column := range columns {
			all[languages[i]].add(column, id)
		}
	}
	return all
})

func (w *words) add(column string, id ID) {
	for word := range strings.FieldsSeq(column) {
		stem, isPrefix := strings.CutSuffix(word, "-")
		stem = token.Fold(stem)
		if !isPrefix {
			w.whole[stem] = append(w.whole[stem], id)
			continue
		}
		w.prefix[stem] = append(w.prefix[stem], id)
		w.longest = max(w.longest, len(stem))
	}
}
