package antonym

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/text/token"
)

// englishGz holds "! word word" for opposite words, "~ 1 2" for opposite senses by their numbers, and the numbers
// of the opposite senses that a word is near: "word 1 7". Made by tools/wordnet from WordNet 3.1; see LICENSE-wordnet.txt.
//
//go:embed english.txt.gz
var englishGz []byte

// table is what is known of one language.
type table struct {
	lang      string
	opposites map[string][]string
	poles     map[string][]int    // word to the senses with an opposite that it is near
	against   map[int][]int       // such a sense to its opposites
	sets      map[string][]member // words of which only one holds
}

// member is a word's place in a set: words of one set and another rank exclude each other.
type member struct{ set, rank int }

// Words reports whether two folded words (token.Fold) of a language (ISO 639-1) exclude each other. It is false
// for two forms of one word and in a language without a table.
func Words(lang, a, b string) bool {
	t := tables()[lang]
	if t == nil || a == b {
		return false
	}
	as, bs := t.forms(a), t.forms(b)
	for _, x := range as {
		if slices.Contains(bs, x) {
			return false
		}
	}
	if t.lang == "en" && (negates(a, b) || negates(b, a)) {
		return true
	}
	for _, x := range as {
		for _, y := range bs {
			if t.opposed(x, y) {
				return true
			}
		}
	}
	return t.apart(t.polesOf(as), t.polesOf(bs))
}

// shortestNegated is the fewest letters of a word that a syllable before it negates: "under" is no opposite of "der".
const shortestNegated = 5

// negates reports whether English word a is word b with a syllable before it that makes its opposite: "uncrewed", "crewed".
func negates(a, b string) bool {
	for _, prefix := range [...]string{"un", "non", "non-"} {
		if len(b) >= shortestNegated && len(a) == len(prefix)+len(b) && strings.HasPrefix(a, prefix) && strings.HasSuffix(a, b) {
			return true
		}
	}
	return false
}

// opposed reports two entries that the table has as a pair, or in one set.
func (t *table) opposed(x, y string) bool {
	if slices.Contains(t.opposites[x], y) || slices.Contains(t.opposites[y], x) {
		return true
	}
	for _, m := range t.sets[x] {
		for _, n := range t.sets[y] {
			if m.set == n.set && m.rank != n.rank {
				return true
			}
		}
	}
	return false
}

// polesOf joins the poles of several forms of a word.
func (t *table) polesOf(forms []string) []int {
	var poles []int
	for _, f := range forms {
		poles = append(poles, t.poles[f]...)
	}
	return poles
}

// apart reports two words near opposite poles that are near none together.
func (t *table) apart(a, b []int) bool {
	opposite := false
	for _, p := range a {
		if slices.Contains(b, p) {
			return false
		}
		for _, q := range t.against[p] {
			opposite = opposite || slices.Contains(b, q)
		}
	}
	return opposite
}

// forms are the entries under which a word may stand.
func (t *table) forms(word string) []string {
	if t.lang == "en" {
		return baseForms(word)
	}
	forms := []string{word}
	for _, stem := range token.Terms(word, t.lang) {
		if stem != word {
			forms = append(forms, stem)
		}
	}
	return forms
}

var tables = sync.OnceValue(func() map[string]*table {
	all := map[string]*table{}
	for lang, text := range ownTable {
		t := &table{lang, map[string][]string{}, map[string][]int{}, map[int][]int{}, map[string][]member{}}
		t.read(text)
		all[lang] = t
	}
	all["en"].readWordNet(unpack(englishGz))
	return all
})

// read takes in a table: "word word / word word" are two sides whose words exclude each other, and a line that begins
// with "=" a set of words, those joined by commas of one rank.
func (t *table) read(text string) {
	set := 0
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if words, isSet := strings.CutPrefix(line, "="); isSet {
			set++
			for rank, alike := range strings.Fields(words) {
				for word := range strings.SplitSeq(alike, ",") {
					for _, form := range t.entry(word) {
						t.sets[form] = append(t.sets[form], member{set, rank})
					}
				}
			}
			continue
		}
		left, right, _ := strings.Cut(line, "/")
		for a := range strings.FieldsSeq(left) {
			for b := range strings.FieldsSeq(right) {
				t.pair(a, b)
			}
		}
	}
}

// entry is a word of the table in the forms under which it is looked up: as it is, and its stem.
func (t *table) entry(word string) []string {
	if t.lang == "en" {
		return []string{token.Fold(word)}
	}
	forms := []string{token.Fold(word)}
	for _, stem := range token.Terms(word, t.lang) {
		if stem != forms[0] {
			forms = append(forms, stem)
		}
	}
	return forms
}

func (t *table) pair(a, b string) {
	for _, x := range t.entry(a) {
		t.opposites[x] = append(t.opposites[x], t.entry(b)...)
	}
}

// readWordNet takes in the table of English.
func (t *table) readWordNet(text string) {
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		switch f[0] {
		case "!":
			t.opposites[f[1]] = append(t.opposites[f[1]], f[2])
		case "~":
			pair := numbers(f[1:])
			t.against[pair[0]] = append(t.against[pair[0]], pair[1])
			t.against[pair[1]] = append(t.against[pair[1]], pair[0])
		default:
			t.poles[f[0]] = numbers(f[1:])
		}
	}
}

func numbers(fields []string) []int {
	out := make([]int, len(fields))
	for i, f := range fields {
		n, err := strconv.Atoi(f)
		if err != nil {
			panic("antonym: embedded table: " + err.Error())
		}
		out[i] = n
	}
	return out
}

// unpack inflates the embedded table. It is part of the program, so one that cannot be read is a build
// that cannot work.
func unpack(gz []byte) string {
	r, err := gzip.NewReader(bytes.NewReader(gz))
	if err != nil {
		panic("antonym: embedded table: " + err.Error())
	}
	text, err := io.ReadAll(r)
	if err != nil {
		panic("antonym: embedded table: " + err.Error())
	}
	return string(text)
}
