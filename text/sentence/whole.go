package sentence

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// maxWhole is the length in bytes up to which a quotation or a bracket is kept
// in one sentence; a longer one is cut at its stops like running text.
const maxWhole = 240

// closersOf lists the marks that may close what an opening mark opens.
func closersOf(open rune) string {
	switch open {
	case '“':
		return "”“"
	case '„', '‟':
		return "“”\""
	case '«':
		return "»"
	case '»':
		return "«"
	case '”':
		return "”"
	case '"':
		return "\""
	case '「':
		return "」"
	case '『':
		return "』"
	case '(':
		return ")"
	case '（':
		return "）"
	case '[':
		return "]"
	}
	return ""
}

// findWholes finds the quotations and brackets of the passage that are closed
// within maxWhole bytes. Those inside another one are not looked for.
func (p *passage) findWholes() {
	next := map[string]int{} // closing marks: where the next of them stands
	for i := 0; i < len(p.text); {
		r, size := rune(p.text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(p.text[i:])
		}
		closers := closersOf(r)
		if closers == "" || !p.opens(i, size) {
			i += size
			continue
		}
		at, known := next[closers]
		if !known || at < i+size {
			at = p.find(i+size, closers)
			next[closers] = at
		}
		if at == i+size || at > i+maxWhole {
			i += size
			continue
		}
		_, width := utf8.DecodeRuneInString(p.text[at:])
		p.wholes = append(p.wholes, news.Span{Start: i, End: at + width})
		i = at + width
	}
}

// opens reports whether the mark at i can open. A letter or digit before it, as
// at a mark of inches or one that closes, says no; so does a space after it, but
// in French.
func (p *passage) opens(i, size int) bool {
	before, _ := utf8.DecodeLastRuneInString(p.text[:i])
	after, _ := utf8.DecodeRuneInString(p.text[i+size:])
	if isUnspaced(before) {
		return true
	}
	if unicode.IsSpace(after) {
		return p.rules.lang == "fr" && strings.HasPrefix(p.text[i:], "«")
	}
	return !isWord(before)
}

// find returns where the first mark of closers from i on stands, far beyond the
// passage when there is none.
func (p *passage) find(i int, closers string) int {
	at := strings.IndexAny(p.text[i:], closers)
	if at < 0 {
		return math.MaxInt
	}
	return i + at
}

// inWhole reports whether the byte at i lies inside a quotation or bracket that
// goes on after it.
func (p *passage) inWhole(i int) bool {
	low, high := 0, len(p.wholes)
	for low < high {
		mid := (low + high) / 2
		if p.wholes[mid].End <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low < len(p.wholes) && p.wholes[low].Start < i
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isUnspaced reports a letter of a script that puts no space between sentences.
func isUnspaced(r rune) bool {
	return r >= 0x3000 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
