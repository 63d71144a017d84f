package app

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/news"
)

// TestOffsetsAreThoseOfTheInput finds each word of a cleaned text at its place in the text as it came.
func TestOffsetsAreThoseOfTheInput(t *testing.T) {
	t.Parallel()
	for _, input := range []string{
		"plain words",
		"  \n spaces before and behind  ",
		"lines\r\nof\r\nWindows and\rof old Macs",
		"a\x00zero, a \x07bell and a \u200dmark",
		"cafe\u0301 and nai\u0308ve, composed",
		"\uFEFFbyte order mark",
		"line\u2028separator and c1\u0085control",
		"Українa — 日本語 😀 emoji",
		"",
		"   ",
		"\u1112\u1161\u11ab hangul by letters",
	} {
		text := norm.NFC.String(news.CleanText(input))
		points := []rune(input)
		at := newInputOffsets(input, text)
		from := 0
		for word := range strings.FieldsSeq(text) {
			i := from + strings.Index(text[from:], word)
			from = i + len(word)
			start, end := at.start(i), at.end(from)
			if start < 0 || end < start || end > len(points) {
				t.Fatalf("%q: %q is at %d to %d of %d", input, word, start, end, len(points))
			}
			if got := norm.NFC.String(news.CleanText(string(points[start:end]))); got != word {
				t.Errorf("%q: %q is said to be %q", input, word, got)
			}
		}
	}
}

func FuzzInputOffsets(f *testing.F) {
	f.Add(" a\u0301 \x00 b\r\nc \xff ")
	f.Fuzz(func(t *testing.T, input string) {
		text := norm.NFC.String(news.CleanText(input))
		at := newInputOffsets(input, text)
		n := len([]rune(input))
		last := 0
		for i := range text {
			start := at.start(i)
			if start < last || start > n {
				t.Fatalf("byte %d of %q is at %d of %d", i, text, start, n)
			}
			last = start
		}
	})
}
