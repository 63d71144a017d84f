package number

import (
	"strconv"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/text/token"
)

// Bounds of a number, as news.Number has them.
const (
	exact   = "exact"
	about   = "about"
	atLeast = "at-least"
	atMost  = "at-most"
)

// lexicon is what one language writes numbers with; all words are folded.
type lexicon struct {
	lang         string
	decimalComma bool
	spaceGroups  bool
	cardinals    map[string]float64 // below 1000
	multipliers  map[string]float64 // "thousand", "Mio", "dozen"
	plurals      map[string]float64 // "hundreds": at least so many
	joiners      map[string]bool    // "and" within a number, "of" behind it
	bounds       map[string]string  // phrases of one to three words
	percents     map[string]bool    // phrases of one or two words
	currencies   map[string]string
	nouns        map[string]bool // counted, though on the list of stop words
	compounds    bool            // writes number words as one word
}

// decimalComma lists the languages that write the decimals behind a comma.
const decimalComma = ` de fr es it pt nl sv da nb nn no fi pl cs sk hu ro hr sr bs sl bg mk ru uk be el tr az id vi lt lv et ca gl eu is sq ka hy kk `

// spaceGroups lists those that part thousands by a plain space.
const spaceGroups = ` fr ru uk be pl cs sk sv nb nn no fi bg et lv lt hu kk `

// lexiconOf returns the lexicon of a language; one without words has figures only.
func lexiconOf(lang string) *lexicon {
	switch lang {
	case "no", "nn":
		lang = "nb"
	}
	if l := lexicons()[lang]; l != nil {
		return l
	}
	return newLexicon(lang, "")
}

// lexicons reads the tables once, at the first need of them.
var lexicons = sync.OnceValue(func() map[string]*lexicon {
	all := map[string]*lexicon{}
	for lang, table := range wordTable {
		all[lang] = newLexicon(lang, table)
	}
	return all
})

func newLexicon(lang, table string) *lexicon {
	l := &lexicon{
		lang: lang, cardinals: map[string]float64{}, multipliers: map[string]float64{}, plurals: map[string]float64{},
		joiners: map[string]bool{}, bounds: map[string]string{}, percents: map[string]bool{}, currencies: map[string]string{}, nouns: map[string]bool{},
		decimalComma: strings.Contains(decimalComma, " "+lang+" "), spaceGroups: strings.Contains(spaceGroups, " "+lang+" "),
	}
	l.read(commonTable)
	l.read(table)
	return l
}

// read adds a table: a line a kind, its name and then words; see wordTable.
func (l *lexicon) read(table string) {
	for line := range strings.Lines(table) {
		kind, words, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch kind {
		case "n":
			l.addValues(l.cardinals, words)
		case "x":
			l.addValues(l.multipliers, words)
		case "p":
			l.addValues(l.plurals, words)
		case "compound":
			l.compounds = true
		case "join":
			l.addSet(l.joiners, strings.Fields(words))
		case "noun":
			l.addSet(l.nouns, strings.Fields(words))
		case "%":
			l.addSet(l.percents, strings.Split(words, ","))
		case about, atLeast, atMost:
			for phrase := range strings.SplitSeq(words, ",") {
				l.bounds[foldPhrase(phrase)] = kind
			}
		case "":
		default: // a currency
			for w := range strings.FieldsSeq(words) {
				l.currencies[token.Fold(w)] = kind
			}
		}
	}
}

// addValues reads "1=one,a 2=two …".
func (l *lexicon) addValues(into map[string]float64, words string) {
	for entry := range strings.FieldsSeq(words) {
		value, forms, _ := strings.Cut(entry, "=")
		v, err := strconv.ParseFloat(value, 64)
		if err != nil {
			panic("number: table of " + l.lang + ": " + entry)
		}
		for form := range strings.SplitSeq(forms, ",") {
			into[token.Fold(form)] = v
		}
	}
}

func (l *lexicon) addSet(into map[string]bool, phrases []string) {
	for _, p := range phrases {
		into[foldPhrase(p)] = true
	}
}

// foldPhrase folds the words of a phrase and sets one space between them.
func foldPhrase(phrase string) string {
	var words []string
	for w := range token.Words(phrase) {
		words = append(words, token.Fold(w.Text))
	}
	return strings.Join(words, " ")
}
