package sentence

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// dateline matches what may stand before the dash or colon that begins a
// report: a place in capitals with date and agency, or an agency in brackets.
var (
	dateline       = regexp.MustCompile(`^[^!?"“«„]{2,70}?[)\pL\d.]\s*(?:[—–―]|\s-{1,2}|--)\s+`)
	datelineColon  = regexp.MustCompile(`^\p{Lu}[\p{Lu} .'-]{2,30}(?:,\s[^:]{2,30})?\s*(?:\([^)]{2,30}\))?:\s+`)
	datelineAgency = regexp.MustCompile(`\([^()]{2,30}\)\s*(?:[—–―]|-{1,2})\s+$`)
	datelinePlace  = regexp.MustCompile(`^\p{Lu}[\p{Lu}'.-]+\b`)
)

// DatelineEnd is the byte at which a report begins behind its dateline, 0 where
// there is none.
func DatelineEnd(text string) int {
	if at := datelineColon.FindStringIndex(text); at != nil {
		return at[1]
	}
	at := dateline.FindStringIndex(text)
	if at == nil {
		return 0
	}
	head := text[:at[1]]
	if len(strings.Fields(head)) > 11 {
		return 0
	}
	if datelineAgency.MatchString(head) || datelinePlace.MatchString(head) && isUpperWord(head) {
		return at[1]
	}
	return 0
}

// isUpperWord reports whether the first word is in capitals and long enough
// to be a place.
func isUpperWord(head string) bool {
	word := strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == ',' })[0]
	return utf8.RuneCountInString(word) >= 3 && strings.ToUpper(word) == word
}
