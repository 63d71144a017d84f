package date

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/text/table"
	"github.com/wiredesk/wiredesk/text/token"
)

// namesGz holds the phrases of CLDR 48 by language and meaning; made by
// tools/textdata, which documents the form. See LICENSE-unicode.txt.
//
//go:embed names.txt.gz
var namesGz []byte

// anyNumber stands in a phrase for a number.
const anyNumber = "#"

// kind is what a phrase names.
type kind int

const (
	nothing     kind = iota
	monthName        // value: 1 to 12
	monthShort       // value: 1 to 12; only beside a day or year
	weekdayName      // value: 0 for Sunday
	dayStep          // value: days from the present
	monthStep
	yearStep
	weekStep
	weekdayStep // value: weekday*8 + step + 2
	days        // a number of them; value: -1 for ago, 1 for ahead
	weeks
	months
	years
	weekend      // value: weeks from the present
	persianMonth // value: 1 to 12
)

// meaning is what a phrase stands for.
type meaning struct {
	kind  kind
	value int
}

// role is what a word does beside a date.
type role uint32

const (
	beforeYear role = 1 << iota
	beforeMonth
	between // between day, month and year: "of", "de"
	future  // in the sentence: the day lies ahead
	next    // beside a weekday
	last
	notBefore // before a phrase: it is none ("la mañana")
	dayWord   // must follow or precede an ambiguous weekday
	afterYear // "года", "roku"
	past      // a verb: what stands beside it has happened
	border    // begins another clause
	auxiliary // before a participle that says nothing of the past: "will be held"
	through   // between the two days of a stretch
	part      // of a day, behind its name: "evening"
	deadline  // before a weekday: it lies ahead ("until Friday")
	meant     // with an infinitive: what lay ahead in the past ("was to resume")
)

// branch is a node of the tree of phrases.
type branch struct {
	meaning meaning
	next    map[int32]*branch
}

// lexicon is what one language writes dates with.
type lexicon struct {
	lang    string
	ids     map[string]int32
	roles   []role // by id
	numbers map[int32]int
	root    branch
}

func newLexicon(lang string) *lexicon {
	l := &lexicon{lang: lang, ids: map[string]int32{}, numbers: map[int32]int{}}
	l.id(anyNumber)
	return l
}

// id returns the number of a folded word, giving it one when it is new.
func (l *lexicon) id(word string) int32 {
	id, ok := l.ids[word]
	if !ok {
		id = int32(len(l.ids))
		l.ids[word] = id
		l.roles = append(l.roles, 0)
	}
	return id
}

// begins reports whether a date can begin with the word.
func (l *lexicon) begins(id int32) bool {
	_, number := l.numbers[id]
	return id >= 0 && (number || l.root.next[id] != nil || l.roles[id]&(beforeYear|beforeMonth) != 0)
}

// has reports whether the word plays the role.
func (l *lexicon) has(id int32, r role) bool { return id >= 0 && l.roles[id]&r != 0 }

// addPhrase adds a phrase of folded words.
func (l *lexicon) addPhrase(words string, m meaning) {
	at := &l.root
	for w := range strings.FieldsSeq(words) {
		id := l.id(w)
		if at.next == nil {
			at.next = map[int32]*branch{}
		}
		if at.next[id] == nil {
			at.next[id] = &branch{}
		}
		at = at.next[id]
	}
	if k := at.meaning.kind; k == nothing || k == monthShort && m.kind == monthName {
		at.meaning = m
	}
}

// addLine adds a line "code phrase,phrase" of the table.
func (l *lexicon) addLine(line string) {
	code, phrases, _ := strings.Cut(line, " ")
	m := meaningOf(code)
	if m.kind == nothing {
		return
	}
	for p := range strings.SplitSeq(phrases, ",") {
		l.addPhrase(p, m)
	}
}

// meaningOf reads a code of the table, such as "m12", "d-1" or "w3+1".
func meaningOf(code string) meaning {
	rest := code[1:]
	step, sign := 0, strings.IndexAny(rest, "+-")
	if sign >= 0 {
		step, _ = strconv.Atoi(rest[sign:])
		rest = rest[:sign]
	}
	value, _ := strconv.Atoi(rest)
	switch code[0] {
	case 'm':
		return meaning{monthName, value}
	case 'a':
		return meaning{monthShort, value}
	case 'w':
		if sign >= 0 {
			return meaning{weekdayStep, value*8 + step + 2}
		}
		return meaning{weekdayName, value}
	case 'd':
		return meaning{dayStep, step}
	case 'n':
		return meaning{monthStep, step}
	case 'y':
		return meaning{yearStep, step}
	case 'k':
		return meaning{weekStep, step}
	case 'e':
		return meaning{weekend, step}
	case 'j':
		return meaning{persianMonth, value}
	}
	return numbered(code)
}

// numbered reads the code of a phrase with a number in it.
func numbered(code string) meaning {
	m := meaning{value: -1}
	if strings.HasSuffix(code, ">") {
		m.value = 1
	}
	switch code[0] {
	case 'D':
		m.kind = days
	case 'K':
		m.kind = weeks
	case 'N':
		m.kind = months
	case 'Y':
		m.kind = years
	}
	return m
}

// lexiconOf returns the lexicon of a language, an empty one when it has none.
func lexiconOf(lang string) *lexicon {
	switch lang {
	case "no":
		lang = "nb"
	case "sh":
		lang = "hr"
	case "wuu":
		lang = "zh"
	}
	if l := lexicons()[lang]; l != nil {
		return l
	}
	return newLexicon(lang)
}

// lexicons reads the tables once, at the first need of them.
var lexicons = sync.OnceValue(func() map[string]*lexicon {
	all := map[string]*lexicon{}
	readBlocks(table.Unpack("date", namesGz), all)
	readBlocks(token.Fold(supplement), all)
	for lang, g := range grammars {
		g.addTo(all[lang])
	}
	return all
})

// readBlocks reads blocks that begin with "= lang".
func readBlocks(table string, all map[string]*lexicon) {
	var l *lexicon
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		lang, begins := strings.CutPrefix(line, "= ")
		switch {
		case begins && all[lang] != nil:
			l = all[lang]
		case begins:
			l = newLexicon(lang)
			all[lang] = l
		case line != "":
			l.addLine(line)
		}
	}
}

// IsMonth reports whether a folded word (token.Fold) is the name of a month in a
// language, in full or abbreviated.
func IsMonth(lang, folded string) bool {
	l := lexiconOf(lang)
	id, ok := l.ids[folded]
	if !ok {
		return false
	}
	at := l.root.next[id]
	return at != nil && (at.meaning.kind == monthName || at.meaning.kind == monthShort)
}
