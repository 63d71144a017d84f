package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxHeading is the number of characters up to which a line without a stop can be a
// heading or an item; lines that were broken to fit a column are longer.
const maxHeading = 45

// lineEnds reports whether the newline at i ends a sentence: the next line begins
// an item of a list, or this line and the start of the next look like a heading and
// what it stands over.
func (p *passage) lineEnds(i int) bool {
	if p.itemAt(i + 1) {
		return true
	}
	lineStart := max(strings.LastIndexByte(p.text[:i], '\n')+1, p.from)
	line := strings.TrimSpace(p.text[lineStart:i])
	if line == "" || len(line) > maxHeading*utf8.UTFMax {
		return false
	}
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(p.text[i:min(len(p.text), i+16)], " \t\n"))
	if unicode.IsLower(next) || next == utf8.RuneError {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(line)
	if last == ',' || last == ';' || last == '-' || last == '–' || last == '，' || last == '、' {
		return false
	}
	limit := maxHeading
	if isUnspaced(last) {
		limit /= 2
	}
	return utf8.RuneCountInString(line) <= limit
}

// itemAt reports whether the text at i begins an item of a list: a bullet, or a
// number or letter with a period or bracket.
func (p *passage) itemAt(i int) bool {
	rest := strings.TrimLeft(p.text[i:min(len(p.text), i+32)], " \t\n\u00A0")
	marker, size := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune("•‣◦▪■●○★–—*-·→►", marker) {
		after, _ := utf8.DecodeRuneInString(rest[size:])
		return unicode.IsSpace(after)
	}
	digits := strings.TrimLeft(rest, "0123456789")
	n := len(rest) - len(digits)
	return n > 0 && n <= 2 && len(digits) > 1 && (digits[0] == '.' || digits[0] == ')') && digits[1] == ' '
}
