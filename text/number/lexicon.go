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
	between = "range"
)

// lexicon is what one language writes numbers with; all words are folded.
type lexicon struct {
	lang         string
	decimalComma bool
	spaceGroups  bool
	words        map[string]meaning  // number words
	joiners      map[string]bool     // "and" within a number, "of" behind it
	bounds       map[string]string   // phrases of one to three words before a number
	behind       map[string]string   // the same behind one
	ranges       map[string][]string // words before the first, by the word between two numbers
	from         map[string]bool     // before two numbers that are no range
	fractions    map[string]float64  // per cent
	points       map[string]bool     // "percentage points"
	percents     map[string]bool     // phrases of one or two words
	percentWords map[string]bool     // before the number
	currencies   map[string]string
	nouns        map[string]bool // counted, though on the list of stop words
	adjectives   map[string]bool // may stand between number and noun
	compounds    bool            // writes number words as one word
}

// meaning is what a word says in a number.
type meaning struct {
	cardinal float64 // below 1000, or with a half
	times    float64 // a multiplier: "thousand", "Mio", "dozen"
	plural   float64 // "hundreds": at least so many
	rough    bool    // a multiplier that is not meant to the unit: "dozen"
	half     bool
	several  bool // may begin "several hundred"
	fraction bool // may begin a share in words
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
		lang: lang, words: map[string]meaning{}, joiners: map[string]bool{}, bounds: map[string]string{}, behind: map[string]string{},
		ranges: map[string][]string{}, from: map[string]bool{}, fractions: map[string]float64{}, points: map[string]bool{},
		percents: map[string]bool{}, percentWords: map[string]bool{}, currencies: map[string]string{}, nouns: map[string]bool{}, adjectives: map[string]bool{},
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
		case "n", "x", "p":
			l.addValues(kind, words)
		case "half", "several":
			l.addFlags(kind, words)
		case "f":
			l.addFractions(words)
		case "range":
			l.addRanges(words)
		case "compound":
			l.compounds = true
		case "join":
			l.addSet(l.joiners, strings.Fields(words))
		case "noun":
			l.addSet(l.nouns, strings.Fields(words))
		case "adjective":
			l.addSet(l.adjectives, strings.Fields(words))
		case "from":
			l.addSet(l.from, strings.Split(words, ","))
		case "%":
			l.addSet(l.percents, strings.Split(words, ","))
		case "pp":
			l.addSet(l.points, strings.Split(words, ","))
		case "before-%":
			l.addSet(l.percentWords, strings.Split(words, ","))
		case about, atLeast, atMost:
			addBounds(l.bounds, kind, words)
		case behindMark + about, behindMark + atLeast, behindMark + atMost:
			addBounds(l.behind, kind[len(behindMark):], words)
		case "":
		default: // a currency
			for w := range strings.FieldsSeq(words) {
				l.currencies[token.Fold(w)] = kind
			}
		}
	}
}

// behindMark begins the kinds of bounds behind a number.
const behindMark = "behind-"

func addBounds(into map[string]string, bound, phrases string) {
	for phrase := range strings.SplitSeq(phrases, ",") {
		into[foldPhrase(phrase)] = bound
	}
}

// addValues reads "1=one,a 2=two …", or "12~dozen" for a multiplier meant roughly.
func (l *lexicon) addValues(kind, words string) {
	for entry := range strings.FieldsSeq(words) {
		at := strings.IndexAny(entry, "=~")
		v := l.parseValue(entry[:at])
		for form := range strings.SplitSeq(entry[at+1:], ",") {
			fold := token.Fold(form)
			m := l.words[fold]
			switch kind {
			case "n":
				m.cardinal = v
			case "x":
				m.times, m.rough = v, entry[at] == '~'
			case "p":
				m.plural = v
			}
			l.words[fold] = m
		}
	}
}

// parseValue reads a number of the table, which is part of the program.
func (l *lexicon) parseValue(s string) float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic("number: table of " + l.lang + ": " + s)
	}
	return v
}

// addFlags marks the first words of phrases.
func (l *lexicon) addFlags(kind, words string) {
	for phrase := range strings.SplitSeq(words, ",") {
		phrase = foldPhrase(phrase)
		first := phrase[strings.LastIndexByte(phrase, ' ')+1:]
		m := l.words[first]
		m.half, m.several = m.half || kind == "half", m.several || kind == "several"
		l.words[first] = m
	}
}

// addFractions reads "1/2=half of,half the 1/3=a third of …" as per cent.
func (l *lexicon) addFractions(words string) {
	value := 0.0
	for part := range strings.SplitSeq(words, ",") {
		for {
			at := strings.IndexByte(part, '=')
			if at < 0 {
				break
			}
			start := strings.LastIndexByte(part[:at], ' ') + 1
			l.addFraction(part[:start], value)
			above, below, _ := strings.Cut(part[start:at], "/")
			value = 100 * l.parseValue(above) / l.parseValue(below)
			part = part[at+1:]
		}
		l.addFraction(part, value)
	}
}

func (l *lexicon) addFraction(phrase string, value float64) {
	phrase = foldPhrase(phrase)
	if phrase == "" {
		return
	}
	l.fractions[phrase] = value
	first, _, _ := strings.Cut(phrase, " ")
	m := l.words[first]
	m.fraction = true
	l.words[first] = m
}

// addRanges reads "between=and,=to": what stands before and between the numbers.
func (l *lexicon) addRanges(words string) {
	for pair := range strings.SplitSeq(words, ",") {
		before, middle, _ := strings.Cut(pair, "=")
		middle = foldPhrase(middle)
		l.ranges[middle] = append(l.ranges[middle], foldPhrase(before))
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
