package news

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanText makes a text safe for every part of the desk and for both
// databases: valid UTF-8 (what is not becomes U+FFFD), newlines as "\n", no
// control or byte-order characters but newline and tab, and no surrounding
// space. PostgreSQL refuses NUL and bad UTF-8 that SQLite would take.
func CleanText(s string) string {
	if !needsCleaning(s) {
		return strings.TrimSpace(s)
	}
	s = strings.ToValidUTF8(s, "\uFFFD")
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\r':
			return '\n'
		case r == '\n' || r == '\t':
			return r
		case r == '\uFEFF' || r == '\u2028' || r == '\u2029':
			if r == '\uFEFF' {
				return -1
			}
			return '\n'
		case unicode.IsControl(r):
			return -1
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// needsCleaning looks for what CleanText changes. Most texts are clean UTF-8, and cost no
// more than this look.
func needsCleaning(s string) bool {
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 || r <= 0x9f || r == '\u2028' || r == '\u2029' || r == '\uFEFF' {
				return true
			}
			i += size
			continue
		case c < 0x20 && c != '\n' && c != '\t' || c == 0x7f:
			return true
		}
		i++
	}
	return false
}

// CleanLine is CleanText with every run of white space folded to one space.
func CleanLine(s string) string {
	return strings.Join(strings.Fields(CleanText(s)), " ")
}

// Cut shortens s to at most n bytes, at the start of a character.
func Cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// RuneOffsets turns byte offsets of one text into code point offsets.
type RuneOffsets struct {
	text  string
	ascii bool
	// at[i] is the number of code points before byte i*stride.
	at []int
}

const runeStride = 256

// NewRuneOffsets prepares a text for many conversions: O(len(text)) once, then
// O(1) each.
func NewRuneOffsets(text string) *RuneOffsets {
	r := &RuneOffsets{text: text, ascii: true}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%runeStride == 0 {
			r.at = append(r.at, n)
		}
		if text[i] >= utf8.RuneSelf {
			r.ascii = false
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return r
}

// At returns the number of code points before byte offset i, which must lie
// in [0, len(text)] and at the start of a code point.
func (r *RuneOffsets) At(i int) int {
	if r.ascii {
		return i
	}
	block := i / runeStride
	if block >= len(r.at) {
		block = len(r.at) - 1
	}
	n := r.at[block]
	for j := block * runeStride; j < i; j++ {
		if utf8.RuneStart(r.text[j]) {
			n++
		}
	}
	return n
}
