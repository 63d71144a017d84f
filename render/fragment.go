package render

import (
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/news"
)

const (
	// wholeWords is the most words that a fragment gives in full; of more it
	// gives the first and the last edgeWords.
	wholeWords = 10
	edgeWords  = 5
	// bareWords is the number of words from which a fragment needs no context.
	bareWords    = 6
	contextWords = 3
)

// TextFragment is the address at which a browser opens the article and marks
// the words of the citation (WICG, URL Fragment Text Directives,
// prefix-,start,end,-suffix). A citation of a title gives the plain address, as
// does an empty one. Short words get their context, as far as it stands in the
// same paragraph.
func TextFragment(url string, c news.Citation) string {
	start, end, count := edges(c.Exact)
	if url == "" || c.Sentence < 0 || start == "" {
		return url
	}
	var b strings.Builder
	b.WriteString(url)
	if !strings.Contains(url, "#") {
		b.WriteByte('#')
	}
	b.WriteString(":~:text=")
	if prefix := before(c.Prefix); count < bareWords && prefix != "" {
		b.WriteString(directive(prefix) + "-,")
	}
	b.WriteString(directive(start))
	if end != "" {
		b.WriteString("," + directive(end))
	}
	if suffix := after(c.Suffix); count < bareWords && suffix != "" {
		b.WriteString(",-" + directive(suffix))
	}
	return b.String()
}

// edges gives the first and the last words of a long text, or the whole of a
// short one and nothing. A text without spaces counts by characters, four a word.
func edges(text string) (start, end string, count int) {
	words := strings.Fields(text)
	if len(words) > 0 && len(text)/len(words) > 60 {
		return denseEdges([]rune(strings.Join(words, " ")))
	}
	if len(words) <= wholeWords {
		return strings.Join(words, " "), "", len(words)
	}
	return strings.Join(words[:edgeWords], " "), strings.Join(words[len(words)-edgeWords:], " "), len(words)
}

func denseEdges(runes []rune) (start, end string, count int) {
	n := len(runes) / 4
	if n <= wholeWords {
		return string(runes), "", n
	}
	const edge = 3 * edgeWords
	return string(runes[:edge]), string(runes[len(runes)-edge:]), n
}

// before is the last whole words of a prefix that stand in the paragraph of
// the cited words.
func before(prefix string) string {
	at := strings.LastIndexByte(prefix, '\n')
	part := prefix[at+1:]
	words := strings.Fields(part)
	if at < 0 && len(words) > 0 && !unicode.IsSpace(rune(part[0])) {
		words = words[1:] // cut in the middle, perhaps
	}
	return strings.Join(words[max(0, len(words)-contextWords):], " ")
}

// after is the first whole words of a suffix in the paragraph.
func after(suffix string) string {
	part, _, broken := strings.Cut(suffix, "\n")
	words := strings.Fields(part)
	if !broken && len(words) > 0 {
		words = words[:len(words)-1]
	}
	return strings.Join(words[:min(len(words), contextWords)], " ")
}

// directive percent-encodes a part of a text directive: all but letters, digits
// and a few marks, above all "-", "," and "&", which have a meaning in it.
func directive(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '~' {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(hex[c>>4])
		b.WriteByte(hex[c&15])
	}
	return b.String()
}
