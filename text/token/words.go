package token

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"

	"github.com/wiredesk/wiredesk/news"
)

// Token is one word of a text.
type Token struct {
	news.Span
	Text string // as it stands in the text
}

// Words yields, in order, the words of a text by the word boundaries of UAX #29
// that hold a letter or a digit. Chinese, Hiragana, Thai and the other scripts
// that write no space come as single characters, because the standard has no
// dictionary. Two words of Arabic or Hebrew between which stands only a full stop come apart.
func Words(text string) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		it := words.FromString(text)
		for it.Next() {
			word := it.Value()
			if !holdsWord(word) {
				continue
			}
			span := news.Span{Start: it.Start(), End: it.End()}
			if at := joinedAt(word); at > 0 {
				if !yield(Token{Span: news.Span{Start: span.Start, End: span.Start + at}, Text: word[:at]}) {
					return
				}
				span.Start += at + 1
				word = word[at+1:]
			}
			if !yield(Token{Span: span, Text: word}) {
				return
			}
		}
	}
}

// holdsWord reports whether a segment has a letter or a digit.
func holdsWord(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return holdsWordRune(s[i:])
		}
		if isASCIIWord(c) {
			return true
		}
	}
	return false
}

func holdsWordRune(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

func isASCIIWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}
