package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// shape is how a word is written.
type shape uint8

const (
	uncased shape = iota // a script without case, or digits
	lower                // iphone counts as lower, iPhone as title
	title                // first letter or an inner one is a capital
	upper                // two or more letters, all capitals
	initial              // one capital letter
)

// gap is what stands between a word and the one before it.
type gap uint8

const (
	gapBreak  gap = iota // punctuation, a new sentence, or nothing before
	gapSpace             // white space
	gapHyphen            // a hyphen and nothing else
	gapDot               // "J. Smith", "St. John", "J.R."
	gapAmp               // " & "
	gapComma             // ", "
	gapParen             // " ("
	gapNone              // nothing: scripts without spaces, a cut-off elision
)

// word is a word of a title or text, without elided article or possessive.
type word struct {
	news.Span
	fold     string
	skeleton string // of fold, made when first asked for
	sentence int
	shape    shape
	gap      gap
	opens    bool // first in its sentence, after a colon or an opening quote
	shouted  bool // stands among words in capitals, or in a headline in title case
	elided   bool // an article was cut off in front: l'Ukraine
	cut      bool // a possessive or case ending was cut off behind: Kyiv's
}

// capital reports whether the word is written as names are.
func (w *word) capital() bool { return w.shape >= title }

// scan cuts the sentences of a text into words.
func scan(text, lang string, sentences []news.Sentence, first int, words []word) []word {
	for i, s := range sentences {
		if s.Start < 0 || s.End > len(text) || s.Start >= s.End {
			continue
		}
		start := len(words)
		words = scanSentence(text, lang, s.Span, first+i, words)
		markShouting(words[start:], first+i < 0)
	}
	return words
}

func scanSentence(text, lang string, s news.Span, number int, words []word) []word {
	sentence, last := s.In(text), 0
	for t := range token.Words(sentence) {
		from, to := trimWord(t.Text, lang)
		w := word{sentence: number, elided: from > 0, cut: to < len(t.Text)}
		w.Span = news.Span{Start: s.Start + t.Start + from, End: s.Start + t.Start + to}
		w.fold = token.Fold(t.Text[from:to])
		w.shape = shapeOf(t.Text[from:to])
		between := sentence[last:t.Start]
		w.gap = gapOf(between, last == 0)
		w.opens = last == 0 || w.gap == gapBreak && strings.ContainsAny(between, ":\"“«„‚‘»¿¡•–—")
		words = append(words, w)
		last = t.End
	}
	return words
}

func gapOf(between string, start bool) gap {
	if start {
		return gapBreak
	}
	switch between {
	case "":
		return gapNone
	case " ", "\u00a0", "\u202f":
		return gapSpace
	case "-", "\u2010", "\u2011":
		return gapHyphen
	case ".", ". ", ".\u00a0":
		return gapDot
	case " & ", "&":
		return gapAmp
	case ", ":
		return gapComma
	case " (":
		return gapParen
	}
	if strings.TrimSpace(between) == "" && !strings.Contains(between, "\n\n") {
		return gapSpace
	}
	return gapBreak
}

func shapeOf(s string) shape {
	if isASCII(s) && len(s) > 1 {
		if c := s[0]; c >= 'a' && c <= 'z' && strings.IndexFunc(s, unicode.IsUpper) < 0 {
			return lower
		}
	}
	letters, capitals, cased, first := 0, 0, false, false
	for i, r := range s {
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			capitals++
			cased = true
			first = first || i == 0
		case unicode.IsLower(r):
			cased = true
		}
	}
	switch {
	case !cased:
		return uncased
	case letters == 1 && capitals == 1:
		return initial
	case capitals == letters:
		return upper
	case first || capitals > 0 && !unicode.IsDigit(rune(s[0])):
		return title
	}
	return lower
}

// trimWord cuts an elided article in front ("l'Ukraine") and what an apostrophe
// hangs on behind ("Kyiv's", "Ankara'da"). An apostrophe inside a name stays:
// O'Brien, Sana'a, Лук'янов.
func trimWord(s, lang string) (from, to int) {
	to = len(s)
	at := strings.IndexAny(s, "'’")
	if at <= 0 {
		return 0, to
	}
	size := 1
	if s[at] != '\'' {
		size = len("’")
	}
	rest := s[at+size:]
	if rest == "" {
		return 0, at
	}
	if elides(lang) && at <= 6 && isElision(token.Fold(s[:at])) && utf8.RuneCountInString(rest) > 1 {
		return at + size, to
	}
	if behind(rest, lang) {
		return 0, at
	}
	return 0, to
}

func elides(lang string) bool {
	switch lang {
	case "fr", "it", "ca", "oc", "pt", "es", "lb", "und":
		return true
	}
	return false
}

func isElision(s string) bool {
	switch s {
	case "l", "d", "s", "c", "j", "m", "n", "t", "qu", "un", "dell", "all", "nell", "sull", "dall", "quell", "coll",
		"lorsqu", "puisqu", "jusqu", "quest":
		return true
	}
	return false
}

// behind reports whether what follows an apostrophe is no part of the name.
func behind(rest, lang string) bool {
	switch rest {
	case "s", "S", "re", "ve", "ll", "d":
		return true
	}
	switch lang {
	case "tr", "az", "fi", "kk", "uz", "tk", "et", "sv", "pl", "nl":
		return shapeOf(rest) == lower
	}
	return false
}

// markShouting marks the words of a sentence in which capitals say nothing
// because nearly all letters have them, or in a headline nearly all words.
func markShouting(words []word, headline bool) {
	cased, capitals, uppers := 0, 0, 0
	for i := range words {
		w := &words[i]
		if w.shape < lower || w.shape == initial || utf8.RuneCountInString(w.fold) < 4 {
			continue
		}
		cased++
		if w.capital() {
			capitals++
		}
		if w.shape == upper {
			uppers++
		}
	}
	shouted := cased >= 3 && uppers*10 >= cased*6 || headline && cased >= 4 && capitals*10 >= cased*8
	for i := range words {
		words[i].shouted = shouted
	}
}
