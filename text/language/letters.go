package language

import (
	_ "embed"
	"strings"
	"unicode"
)

// lettersTable holds the exemplar letters of CLDR 48 beyond a to z, a line a
// language; made by tools/textdata, see LICENSE-unicode.txt.
//
//go:embed letters.txt
var lettersTable string

// alphabets holds, by letter, the languages that are written with it.
type alphabets struct {
	known map[string]bool
	by    map[rune]map[string]bool
}

func readAlphabets() alphabets {
	a := alphabets{known: map[string]bool{}, by: map[rune]map[string]bool{}}
	for line := range strings.Lines(lettersTable) {
		lang, letters, _ := strings.Cut(strings.TrimSpace(line), " ")
		a.known[lang] = true
		for _, r := range letters {
			if a.by[r] == nil {
				a.by[r] = map[string]bool{}
			}
			a.by[r][lang] = true
		}
	}
	return a
}

const (
	// foreignOdds is how much less likely a language becomes for a word with a letter
	// that it does not have: names keep the letters of where they come from.
	foreignOdds = 0.25
	// maxForeign is the number of such words that count.
	maxForeign = 3
)

// fits returns, for the words of a text, a function from a language to how well its
// alphabet fits them, 1 when it has all letters or is not known.
func (a *alphabets) fits(words []string) func(lang string) float32 {
	var foreign []map[string]bool // of a word: the languages that have its letters
	for _, w := range words {
		for _, r := range w {
			if has := a.by[r]; r > unicode.MaxASCII && has != nil {
				foreign = append(foreign, has)
			}
		}
	}
	return func(lang string) float32 {
		if !a.known[lang] {
			return 1
		}
		fit := float32(1)
		for n, i := 0, 0; i < len(foreign) && n < maxForeign; i++ {
			if !foreign[i][lang] {
				fit *= foreignOdds
				n++
			}
		}
		return fit
	}
}
