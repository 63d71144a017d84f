package language

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is a writing system, or several that share their languages.
type script uint8

const (
	noScript script = iota
	latin
	cyrillic
	arabic
	devanagari
	bengali
	hebrew
	han
	kana
	ethiopic
	single // the first of the scripts that one language writes
)

// singles are the scripts that, in news, stand for one language.
var singles = []struct {
	lang  string
	table *unicode.RangeTable
}{
	{"el", unicode.Greek}, {"hy", unicode.Armenian}, {"ka", unicode.Georgian}, {"ko", unicode.Hangul},
	{"th", unicode.Thai}, {"lo", unicode.Lao}, {"km", unicode.Khmer}, {"my", unicode.Myanmar},
	{"ta", unicode.Tamil}, {"te", unicode.Telugu}, {"kn", unicode.Kannada}, {"ml", unicode.Malayalam},
	{"gu", unicode.Gujarati}, {"pa", unicode.Gurmukhi}, {"or", unicode.Oriya}, {"si", unicode.Sinhala},
	{"bo", unicode.Tibetan}, {"dv", unicode.Thaana}, {"chr", unicode.Cherokee},
}

// shared are the scripts that several languages write, with their tables.
var shared = []struct {
	script script
	table  *unicode.RangeTable
}{
	{latin, unicode.Latin}, {cyrillic, unicode.Cyrillic}, {arabic, unicode.Arabic}, {han, unicode.Han},
	{kana, unicode.Hiragana}, {kana, unicode.Katakana}, {devanagari, unicode.Devanagari},
	{bengali, unicode.Bengali}, {hebrew, unicode.Hebrew}, {ethiopic, unicode.Ethiopic},
}

// languagesOf lists the labels of the model that are written in a script other
// than Latin, which all labels in no line may be written in.
var languagesOf = map[script]string{
	cyrillic:   "ru uk be bg mk sr kk ky tg mn tt ba cv ce os av kv mhr mrj myv sah xal krc lez bxr tyv rue",
	arabic:     "ar fa ur ps sd ug ckb arz azb pnb mzn glk",
	devanagari: "hi mr ne sa bh mai gom new dty",
	bengali:    "bn as bpy",
	hebrew:     "he yi",
	han:        "zh yue wuu ja",
	kana:       "ja",
	ethiopic:   "am",
	single:     "el hy ka ko th lo km my ta te kn ml gu pa or si bo dv chr xmf",
}

// bothScripts are written in Latin letters too.
const bothScripts = "sr uz az kk tt tg mn"

// scriptOf returns the script of a letter.
func scriptOf(r rune) script {
	switch {
	case r < 0x250:
		return latin
	case r >= 0x400 && r < 0x530:
		return cyrillic
	case r >= 0x600 && r < 0x700:
		return arabic
	case r >= 0x4E00 && r < 0xA000:
		return han
	}
	for _, s := range shared {
		if unicode.Is(s.table, r) {
			return s.script
		}
	}
	for i, s := range singles {
		if unicode.Is(s.table, r) {
			return single + script(i)
		}
	}
	return noScript
}

// scriptCount counts the letters of a text by script. A Chinese character counts for
// two letters, because it says about as much.
type scriptCount [int(single) + 32]int

func countScripts(text string) (count scriptCount, letters int) {
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		i += size
		if !unicode.IsLetter(r) {
			continue
		}
		s := scriptOf(r)
		weight := 1
		if s == han || s == kana {
			weight = 2
		}
		count[s] += weight
		letters += weight
	}
	return count, letters
}

// main returns the script that most letters belong to. Kana beside Chinese
// characters is Japanese; a few Latin names do not make a text Latin.
func (c *scriptCount) main() script {
	if c[kana] > 0 && c[kana]*8 >= c[han] {
		c[kana] += c[han]
		c[han] = 0
	}
	best := noScript
	weigh := func(s script) int {
		if s == latin {
			return c[s]
		}
		return c[s] * 2
	}
	for s := range c {
		if s := script(s); s != noScript && weigh(s) > weigh(best) {
			best = s
		}
	}
	return best
}

// decides returns the one language of a script, "" when there are several.
func (s script) decides() string {
	switch {
	case s == kana:
		return "ja"
	case s >= single:
		return singles[s-single].lang
	}
	return ""
}

// scriptMasks returns, per script, which labels can be written in it.
func scriptMasks(labels []string) map[script][]bool {
	masks := map[script][]bool{}
	elsewhere := map[string]bool{}
	for s, list := range languagesOf {
		langs := strings.Fields(list)
		masks[s] = mask(labels, langs)
		for _, l := range langs {
			elsewhere[l] = true
		}
	}
	for _, l := range strings.Fields(bothScripts) {
		delete(elsewhere, l)
	}
	masks[latin] = make([]bool, len(labels))
	for i, l := range labels {
		masks[latin][i] = !elsewhere[l]
	}
	return masks
}

func mask(labels, langs []string) []bool {
	m := make([]bool, len(labels))
	for i, l := range labels {
		for _, lang := range langs {
			m[i] = m[i] || l == lang
		}
	}
	return m
}
