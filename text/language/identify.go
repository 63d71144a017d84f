package language

import (
	_ "embed"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lid176 is fastText's model; see lid176/NOTICE.txt.
//
//go:embed lid176/lid.176.ftz
var lid176 []byte

// Unknown is the code for a text that gives nothing to go by.
const Unknown = "und"

const (
	// maxSample is the number of bytes of a text that are looked at: three pieces
	// of it from the beginning, the middle and the end.
	maxSample = 1800
	// declaredOdds is how much likelier a declared language is than it would be
	// else. Declarations are mostly right, but templates are copied.
	declaredOdds = 30
	// rareOdds is the weight of a language that hardly any outlet writes, see
	// wellSupported.
	rareOdds = 0.05
)

// wellSupported lists the languages that Unicode's CLDR 48 covers at level "modern"
// (coverageLevels.json): those that computers are really used in. The model
// knows many more, mostly from small Wikipedias, and takes short texts for them.
const wellSupported = `af am ar as az be bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko
	ky lo lt lv mk ml mn mr ms my nb ne nl no or pa pl ps pt ro ru sd si sk sl so sq sr sv sw ta te th tk tr uk ur uz vi yue zh`

// Identifier tells languages. It is safe for concurrent use.
type Identifier struct {
	model   *model
	masks   map[script][]bool
	weights []float32
	codes   []string // of the labels, as Identify returns them
	letters alphabets
}

// Load reads the embedded model. It takes a few milliseconds.
func Load() (*Identifier, error) {
	m, err := readModel(lid176)
	if err != nil {
		return nil, fmt.Errorf("load language model: %w", err)
	}
	id := &Identifier{model: m, masks: scriptMasks(m.labels), letters: readAlphabets()}
	common := map[string]bool{}
	for _, l := range strings.Fields(wellSupported) {
		common[l] = true
	}
	for _, l := range m.labels {
		id.codes = append(id.codes, canonical(l))
		weight := float32(rareOdds)
		if common[canonical(l)] {
			weight = 1
		}
		id.weights = append(id.weights, weight)
	}
	return id, nil
}

// canonical returns the code under which a language is known here: written
// Norwegian is nb, and Serbo-Croatian hr.
func canonical(lang string) string {
	lang, _, _ = strings.Cut(strings.ToLower(strings.TrimSpace(lang)), "-")
	lang, _, _ = strings.Cut(lang, "_")
	switch lang {
	case "no", "nn", "nor", "nno", "nob":
		return "nb"
	case "sh":
		return "hr"
	case "iw":
		return "he"
	case "in":
		return "id"
	case "ji":
		return "yi"
	case "tl":
		return "fil"
	}
	return lang
}

// Identify returns the language of a text as ISO 639-1 code (639-3 where there is no
// shorter one) and how sure that is, from 0 to 1. prior is the language that
// the publisher declares, a BCP 47 tag or "": it decides where the text leaves
// doubt. The result is "und" with confidence 0 when the text has no letters and
// nothing is declared.
func (id *Identifier) Identify(text, prior string) (lang string, confidence float64) {
	prior = canonical(prior)
	sample := sampleOf(text)
	count, letters := countScripts(sample)
	if letters == 0 {
		return undecided(prior)
	}
	s := count.main()
	if lang := s.decides(); lang != "" {
		return lang, share(count[s], letters)
	}
	if s == han {
		return chinese(prior, letters)
	}
	mask := id.masks[s]
	if mask == nil {
		return undecided(prior)
	}
	lang, confidence = id.best(sample, mask, prior)
	if lang == "" {
		return undecided(prior)
	}
	return lang, confidence
}

// undecided is the answer where only the declaration speaks.
func undecided(prior string) (string, float64) {
	if prior == "" || prior == Unknown {
		return Unknown, 0
	}
	return prior, 0.5
}

// maxHeadline is the number of letters, as countScripts counts them, up to which
// Japanese may do without kana.
const maxHeadline = 40

// chinese is the answer for a text in Chinese characters alone.
func chinese(prior string, letters int) (string, float64) {
	switch {
	case prior == "yue" || prior == "wuu":
		return prior, 0.8
	case prior == "ja" && letters <= maxHeadline:
		return prior, 0.6
	}
	return "zh", 0.95
}

// share is the confidence in a script that alone decides.
func share(letters, all int) float64 { return min(1, 0.5+float64(letters)/float64(all)/2) }

// best returns the likeliest language of those that mask allows, "" when the model
// knows none of the words.
func (id *Identifier) best(sample string, mask []bool, prior string) (string, float64) {
	words := wordsOf(sample)
	fits := id.letters.fits(words)
	odds := id.scores(words)
	for i := range odds {
		if !mask[i] {
			odds[i] = 0
			continue
		}
		odds[i] *= id.weights[i] * fits(id.codes[i])
		if id.codes[i] == prior {
			odds[i] *= declaredOdds
		}
	}
	id.weighStopWords(odds, words)
	return id.likeliest(odds)
}

// likeliest returns the language with the highest odds and its share of them all.
func (id *Identifier) likeliest(odds []float32) (string, float64) {
	at, total, sum := 0, float32(0), float32(0)
	for i, p := range odds {
		total += p
		if p > odds[at] {
			at = i
		}
	}
	if total <= 0 {
		return "", 0
	}
	for i, p := range odds {
		if id.codes[i] == id.codes[at] {
			sum += p
		}
	}
	return id.codes[at], float64(sum / total)
}

// scores gives the words of a sample, in small letters and without their
// punctuation, to the model. It was trained on text as written, but tells more of
// what is in small letters right.
func (id *Identifier) scores(words []string) []float32 {
	b := id.model.newBag()
	for _, word := range words {
		for len(word) > maxWordBytes {
			piece := cut(word, 0, maxWordBytes)
			b.addWord([]byte(piece))
			word = word[len(piece):]
		}
		b.addWord([]byte(word))
	}
	b.addWord([]byte(endOfSentence))
	return b.scores()
}

// wordsOf returns the words of a sample in small letters; what has no letter and
// addresses are left out.
func wordsOf(sample string) []string {
	var words []string
	for field := range strings.FieldsSeq(sample) {
		if isAddress(field) {
			continue
		}
		for word := range strings.FieldsFuncSeq(field, isPunctuation) {
			if strings.ContainsFunc(word, unicode.IsLetter) {
				words = append(words, strings.ToLower(word))
			}
		}
	}
	return words
}

// isPunctuation reports a mark that never stands inside a word.
func isPunctuation(r rune) bool {
	return r != '\'' && r != '’' && r != '-' && r != '·' && (unicode.IsPunct(r) || unicode.IsSymbol(r))
}

// isAddress reports a web or mail address or a handle: words of no language.
func isAddress(word string) bool {
	return strings.ContainsRune(word, '@') || strings.Contains(word, "://") || strings.HasPrefix(word, "www.")
}

// sampleOf returns at most maxSample bytes of a text, cut between words where that
// is possible: all of it, or its beginning, middle and end.
func sampleOf(text string) string {
	if len(text) <= maxSample {
		return text
	}
	const piece = maxSample / 3
	middle := (len(text) - piece) / 2
	return cut(text, 0, piece) + " " + cut(text, middle, middle+piece) + " " + cut(text, len(text)-piece, len(text))
}

// cut returns text[start:end] without the bytes of characters cut in two.
func cut(text string, start, end int) string {
	for start < end && !utf8.RuneStart(text[start]) {
		start++
	}
	for end > start && end < len(text) && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[start:end]
}
