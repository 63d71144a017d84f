package token

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// BeginsClosedUp reports whether a word can begin a sentence behind whose stop no space was
// set, as is common in scripts without capitals (Arabic, Hebrew): it has two letters or
// more of them, since acronyms have parts of one, or is the Arabic "and", which some
// writers set apart.
func BeginsClosedUp(word string) bool {
	return word == "و" || utf8.RuneCountInString(word) >= 2 && isCapless(word)
}

// EndsClosedUp reports whether a word before a period can be the last of such a sentence
// ("الفيضان.وقال"): it has three letters or more.
func EndsClosedUp(word string) bool {
	return utf8.RuneCountInString(word) >= 3 && isCapless(word)
}

// isCapless reports whether a word has only Arabic or Hebrew letters and their marks.
func isCapless(word string) bool {
	for _, r := range word {
		if letter := unicode.IsLetter(r) && unicode.In(r, unicode.Arabic, unicode.Hebrew); !letter && !unicode.Is(unicode.Mn, r) {
			return false
		}
	}
	return true
}

// joinedAt is the byte of the period in a segment of UAX #29 that is two words joined
// by the stop of a sentence, -1 in every other. A segment with more periods is an
// address or an acronym.
func joinedAt(segment string) int {
	if segment[0] < utf8.RuneSelf {
		return -1
	}
	at := strings.IndexByte(segment, '.')
	if at < 0 || !EndsClosedUp(segment[:at]) || !BeginsClosedUp(segment[at+1:]) {
		return -1
	}
	return at
}
