package token

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form of a word under which its spellings meet: NFKC, lower
// case, digits of all scripts as 0-9, typographic apostrophes as "'", and
// without the marks that writers leave out:
//
//   - accents of Latin and Greek, with ø, ł, đ, ß, æ, œ, þ and ı spelled in
//     plain letters; the Turkish I, İ, ı and i all become "i", so that no language
//     is needed;
//   - stress marks of Cyrillic and the dots of ё (й, ї and ў are letters of their own);
//   - tatweel, harakat and the hamza on alef in Arabic, where ى and ی become ي, ک
//     becomes ك and ة becomes ه; niqqud in Hebrew.
//
// The vowel signs of the Indic and South-East Asian scripts stay.
func Fold(word string) string {
	if i := asciiLowerLen(word); i == len(word) {
		return word
	}
	return string(AppendFold(nil, word))
}

// asciiLowerLen counts the leading bytes that folding leaves as they are.
func asciiLowerLen(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || c >= 'A' && c <= 'Z' {
			return i
		}
	}
	return len(s)
}

// AppendFold appends [Fold] of word to dst.
func AppendFold(dst []byte, word string) []byte {
	if !norm.NFKC.IsNormalString(word) {
		word = norm.NFKC.String(word)
	}
	for _, r := range word {
		switch {
		case r < utf8.RuneSelf:
			dst = append(dst, asciiLower(byte(r)))
		default:
			dst = appendFoldedRune(dst, r)
		}
	}
	return dst
}

func asciiLower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// appendFoldedRune folds one rune beyond ASCII.
func appendFoldedRune(dst []byte, r rune) []byte {
	switch {
	case r < 0x250 || r >= 0x1E00 && r < 0x2000:
		return appendUnaccented(dst, r)
	case r >= 0x300 && r < 0x370:
		return dst // combining marks of Latin, Greek and Cyrillic
	case r >= 0x370 && r < 0x400:
		return appendUnaccented(dst, r)
	case r >= 0x400 && r < 0x530:
		return utf8.AppendRune(dst, foldCyrillic(r))
	case r >= 0x590 && r < 0x700:
		return appendSemitic(dst, r)
	case r == '\u2019' || r == '\u2018' || r == '\u02BC':
		return append(dst, '\'')
	case r == '\u200B' || r == '\u200C' || r == '\u200D' || r == '\uFEFF' || r == '\u2060':
		return dst
	case unicode.IsDigit(r):
		return append(dst, '0'+digitValue(r))
	}
	return utf8.AppendRune(dst, unicode.ToLower(r))
}

// plainLetters spells the Latin and Greek letters that have no decomposition.
var plainLetters = map[rune]string{
	'ø': "o", 'ł': "l", 'đ': "d", 'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th", 'ð': "d",
	'ı': "i", 'ħ': "h", 'ŧ': "t", 'ŋ': "n", 'ĸ': "k", 'ς': "σ", 'ə': "a", 'ƒ': "f",
}

// appendUnaccented appends the base letters of a Latin or Greek rune.
func appendUnaccented(dst []byte, r rune) []byte {
	r = unicode.ToLower(r)
	if r < utf8.RuneSelf {
		return append(dst, byte(r))
	}
	if r == '\u00AD' { // soft hyphen
		return dst
	}
	if s, ok := plainLetters[r]; ok {
		return append(dst, s...)
	}
	base := baseRune(r)
	if s, ok := plainLetters[base]; ok {
		return append(dst, s...)
	}
	return utf8.AppendRune(dst, base)
}

// baseRune is the first code point of the full decomposition: the letter
// without its marks.
func baseRune(r rune) rune {
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	if d := norm.NFD.Properties(buf[:n]).Decomposition(); d != nil {
		base, size := utf8.DecodeRune(d)
		if size == len(d) || base == r {
			return base
		}
		return baseRune(base)
	}
	return r
}

// foldCyrillic lowers a Cyrillic letter and takes the dots of ё and the accent of
// the stressed ѐ and ѝ.
func foldCyrillic(r rune) rune {
	switch r = unicode.ToLower(r); r {
	case 'ё', 'ѐ':
		return 'е'
	case 'ѝ':
		return 'и'
	}
	return r
}

// appendSemitic folds a rune of the Hebrew and Arabic blocks.
func appendSemitic(dst []byte, r rune) []byte {
	switch r {
	case 'ـ': // tatweel
		return dst
	case 'أ', 'إ', 'آ', 'ٱ':
		r = 'ا'
	case 'ى', 'ی':
		r = 'ي'
	case 'ک':
		r = 'ك'
	case 'ة':
		r = 'ه'
	}
	if unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) {
		return dst
	}
	if unicode.IsDigit(r) {
		return append(dst, '0'+digitValue(r))
	}
	return utf8.AppendRune(dst, r)
}

// digitValue is the value of a decimal digit of any script. Unicode lays the
// digits of a script out in runs of ten that begin at zero.
func digitValue(r rune) byte {
	n := byte(0)
	for n < 9 && unicode.IsDigit(r-1) {
		r, n = r-1, n+1
	}
	return n
}

// lower returns word in NFC lower case for the stemmers, which know the
// accents of their language. Turkish and Azerbaijani keep their dotless i.
func lower(word, lang string) string {
	word = norm.NFKC.String(word)
	if lang == "tr" || lang == "az" {
		return strings.ToLowerSpecial(unicode.TurkishCase, word)
	}
	return strings.ToLower(word)
}
