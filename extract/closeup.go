package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// closeUp takes out the space before a full stop or comma, which markup leaves there: "met <a>Ilse Brandt</a> ." No
// orthography of these two marks has one. The dots of an ellipsis, and what a point begins (".5", ".org"), stay.
func closeUp(text string) string {
	if !strings.Contains(text, " .") && !strings.Contains(text, " ,") {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	from := 0
	for i := 1; i+1 < len(text); i++ {
		if text[i] != ' ' || text[i+1] != '.' && text[i+1] != ',' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		after := text[i+2:]
		if after != "" && after[0] != ' ' || strings.HasPrefix(after, " .") || !unicode.IsLetter(before) && !unicode.IsDigit(before) && !unicode.In(before, unicode.Pe, unicode.Pf) && before != '"' {
			continue
		}
		b.WriteString(text[from:i])
		from = i + 1
	}
	b.WriteString(text[from:])
	return b.String()
}
