package account

import (
	"unicode"
	"unicode/utf8"
)

// wordCount counts words as a reader would: runs between spaces that hold a
// letter or digit, and in scripts written without spaces two characters a word.
func wordCount(text string) int {
	n, dense, inWord := 0, 0, false
	for _, r := range text {
		switch {
		case r > 0x0E00 && isDense(r):
			dense++
			inWord = false
		case unicode.IsSpace(r):
			inWord = false
		case !inWord && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			inWord = true
			n++
		}
	}
	return n + (dense+1)/2
}

// isDense reports whether a rune is of a script written without spaces.
func isDense(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// startsLower reports whether the text begins with a small letter.
func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// capitalised is the text with its first letter in title case.
func capitalised(text string) string {
	r, size := utf8.DecodeRuneInString(text)
	if t := unicode.ToTitle(r); t != r {
		return string(t) + text[size:]
	}
	return text
}
