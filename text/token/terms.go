package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/clipperhouse/uax29/v2/words"

	"github.com/wiredesk/wiredesk/news"
)

// maxTermBytes bounds a term; what is longer is no word and is left out.
const maxTermBytes = 128

// Terms returns the terms of a text in order, with repetitions: its words folded,
// without stop words, and stemmed where lang (ISO 639-1) has a Snowball
// stemmer. Runs of Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese become
// overlapping pairs of characters, a run of one character that character.
//
// A word is stemmed with its accents, which the stemmers need, and the stem is
// folded.
func Terms(text, lang string) []string {
	return AppendTerms(make([]string, 0, len(text)/8+1), text, lang)
}

// AppendTerms is [Terms], appending to dst. The terms do not keep text alive.
func AppendTerms(dst []string, text, lang string) []string {
	return appendTerms(dst, text, lang, stopList(lang))
}

// AppendAllTerms is [AppendTerms] with the stop words, for telling whether words stand one behind the other.
func AppendAllTerms(dst []string, text, lang string) []string {
	return appendTerms(dst, text, lang, nil)
}

func appendTerms(dst []string, text, lang string, stop wordSet) []string {
	a := analyser{text: text, lang: lang, stop: stop, stem: stemmerOf(lang), terms: dst}
	it := words.FromString(text)
	for it.Next() {
		word := it.Value()
		if !holdsWord(word) {
			continue
		}
		start := it.Start()
		if at := joinedAt(word); at > 0 {
			a.word(word[:at], start)
			word, start = word[at+1:], start+at+1
		}
		a.word(word, start)
	}
	a.flush()
	return a.terms
}

// analyser turns the words of one text into terms.
type analyser struct {
	text, lang string
	stop       wordSet
	stem       stemmer
	env        *snowballstem.Env
	buf        []byte
	units      []news.Span // the characters of the run that is being read
	terms      []string
}

// word takes the next word, which begins at byte start.
func (a *analyser) word(word string, start int) {
	if c := word[0]; c < utf8.RuneSelf {
		a.flush()
		a.spaced(word)
		return
	}
	r, _ := utf8.DecodeRuneInString(word)
	if !writtenInPairs(r) {
		a.flush()
		a.spaced(word)
		return
	}
	a.paired(word, start)
}

// spaced adds the term of a word of a script that writes spaces.
func (a *analyser) spaced(word string) {
	if len(word) > maxTermBytes {
		return
	}
	word = wordStem(word, a.lang)
	if a.lang == "ar" {
		word = withoutAnd(word)
	}
	a.buf = AppendFold(a.buf[:0], word)
	if len(a.buf) == 0 {
		return
	}
	if _, ok := a.stop[string(a.buf)]; ok {
		return
	}
	switch c := a.buf[0]; {
	case c >= '0' && c <= '9':
		a.terms = append(a.terms, strings.ReplaceAll(string(a.buf), ",", ""))
	case a.stem == nil || len(word) > maxStemBytes:
		a.terms = append(a.terms, string(a.buf))
	default:
		a.terms = append(a.terms, a.stemmed(word))
	}
}

// stemmed returns the folded stem of a word whose folded form is in a.buf.
func (a *analyser) stemmed(word string) string {
	form := string(a.buf)
	if !isASCII(word) || a.lang == "tr" {
		form = lower(word, a.lang)
	}
	if a.env == nil {
		a.env = snowballstem.NewEnv("")
	}
	a.env.SetCurrent(form)
	a.stem(a.env)
	stem := a.env.Current()
	if stem == "" {
		return string(a.buf)
	}
	return Fold(stem)
}

// paired adds a word of a script without spaces to the run that is being read.
func (a *analyser) paired(word string, start int) {
	if n := len(a.units); n > 0 && a.units[n-1].End != start {
		a.flush()
	}
	for i, r := range word {
		at := start + i
		if n := len(a.units); n > 0 && unicode.In(r, unicode.Mn, unicode.Mc) {
			a.units[n-1].End = at + utf8.RuneLen(r)
			continue
		}
		a.units = append(a.units, news.Span{Start: at, End: at + utf8.RuneLen(r)})
	}
}

// flush adds the pairs of the run that was read.
func (a *analyser) flush() {
	switch len(a.units) {
	case 0:
		return
	case 1:
		a.pair(a.units[0].In(a.text))
	}
	for i := 1; i < len(a.units); i++ {
		a.pair(a.text[a.units[i-1].Start:a.units[i].End])
	}
	a.units = a.units[:0]
}

func (a *analyser) pair(s string) {
	a.buf = AppendFold(a.buf[:0], s)
	if _, ok := a.stop[string(a.buf)]; !ok && len(a.buf) > 0 && len(a.buf) <= maxTermBytes {
		a.terms = append(a.terms, string(a.buf))
	}
}

// writtenInPairs reports whether a rune belongs to a script whose words are
// indexed as pairs of characters: those that write no spaces, and Hangul, whose
// spaces divide phrases of noun and particle.
func writtenInPairs(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r < 0x0F00, r >= 0x1000 && r < 0x10A0, r >= 0x1780 && r < 0x1800:
		return true // Thai, Lao, Burmese, Khmer
	case r >= 0x1100 && r < 0x1200, r >= 0xAC00 && r < 0xD7B0:
		return true // Hangul
	case r >= 0x3005 && r < 0x3008, r >= 0x3040 && r < 0x3100, r >= 0x31F0 && r < 0x3200:
		return true // Kana
	case r >= 0x3400 && r < 0xA000, r >= 0xF900 && r < 0xFB00, r >= 0x20000 && r < 0x33480:
		return true // Han
	}
	return r >= 0xFF66 && r < 0xFFA0
}

// wordStem takes from a word the article or suffix that an apostrophe joins to
// it: "l'accord", "dell'accordo", "Ankara'da", "minister's".
func wordStem(word, lang string) string {
	at := strings.IndexByte(word, '\'')
	size := 1
	if at < 0 {
		if at = strings.Index(word, "’"); at < 0 {
			return word
		}
		size = len("’")
	}
	switch lang {
	case "fr", "it", "ca":
		if rest := word[at+size:]; rest != "" && at <= len("quell") {
			return rest
		}
	case "tr", "en", "az":
		if at > 1 && (lang != "en" || len(word)-at-size == 1) {
			return word[:at]
		}
	}
	return word
}

// withoutAnd takes off the "and" that Arabic joins to a word with the article (وال), which
// Snowball does only where there is no article. Three letters of the word must be left,
// so that those that begin with the same letters mostly stay (after the light10 stemmer: Larkey,
// Ballesteros and Connell, 2007, Light stemming for Arabic information retrieval).
func withoutAnd(word string) string {
	rest, joined := strings.CutPrefix(word, "و")
	noun, article := strings.CutPrefix(rest, "ال")
	if joined && article && utf8.RuneCountInString(noun) >= 3 {
		return rest
	}
	return word
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
