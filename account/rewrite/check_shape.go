package rewrite

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// How long a sentence may be, in characters, against those it stands on: by half longer and a few words more,
// since what is said shorter in one language takes more in another.
const (
	longer    = 1.5
	fewWords  = 40
	maxLength = 2000 // bytes
)

// shape looks at the characters of the sentence alone.
func (c *check) shape() Reason {
	text := c.text
	switch {
	case !utf8.ValidString(text) || strings.ContainsFunc(text, unseen):
		return Markup
	case !strings.ContainsFunc(text, unicode.IsLetter):
		return Empty
	case len(text) > maxLength, float64(utf8.RuneCountInString(text)) > longer*float64(utf8.RuneCountInString(c.old))+fewWords:
		return Length
	case hasMarkup(text, c.old):
		return Markup
	case leaks(text, c.old):
		return Leak
	}
	return ""
}

// unseen are characters that no sentence needs: controls, and marks that change the direction of writing or
// hide what stands beside them.
func unseen(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u00ad' && r != '\u200c' && r != '\u200d' || unicode.Is(unicode.Co, r)
}

// hasMarkup reports what a source does not have itself: signs of HTML, Markdown, templates and addresses.
func hasMarkup(text, source string) bool {
	for _, sign := range []string{"<", ">", "`", "**", "__", "~~", "](", "{", "}", "[", "]", "://", "www.", "mailto:", "&#", "&lt", "\\"} {
		if strings.Contains(text, sign) && !strings.Contains(source, sign) {
			return true
		}
	}
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("#*>|", first) || strings.HasPrefix(text, "- ")
}

// leakWords is how many words in a row a sentence may share with a prompt before it is taken for a part of it.
const leakWords = 6

// prompts are all runs of words of the two prompts.
var prompts = sync.OnceValue(func() map[string]bool {
	all := runs(rewritePrompt)
	for run := range runs(translatePrompt) {
		all[run] = true
	}
	return all
})

func runs(text string) map[string]bool {
	var words []string
	for w := range token.Words(text) {
		words = append(words, token.Fold(w.Text))
	}
	all := map[string]bool{}
	for i := 0; i+leakWords <= len(words); i++ {
		all[strings.Join(words[i:i+leakWords], " ")] = true
	}
	return all
}

func leaks(text, source string) bool {
	sources := runs(source)
	for run := range runs(text) {
		if prompts()[run] && !sources[run] {
			return true
		}
	}
	return false
}
