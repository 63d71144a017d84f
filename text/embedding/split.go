package embedding

import (
	"cmp"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// addSplitter adds a way in which a text is cut into words.
func (t *tokenizer) addSplitter(raw json.RawMessage, depth int) error {
	p, err := partOf(raw, depth)
	if err != nil || p.Type == "" {
		return err
	}
	add := func(fn func(string) []string) {
		t.split = append(t.split, func(words []string) []string {
			var out []string
			for _, word := range words {
				out = append(out, fn(word)...)
			}
			return out
		})
	}
	switch p.Type {
	case "Sequence":
		for _, inner := range p.Pretokenizers {
			if err := t.addSplitter(inner, depth+1); err != nil {
				return err
			}
		}
	case "BertPreTokenizer":
		add(func(s string) []string { return classes(s, isPunctuation) })
	case "Whitespace":
		add(func(s string) []string { return runs(s) })
	case "WhitespaceSplit":
		add(strings.Fields)
	case "Punctuation":
		add(func(s string) []string { return classes(s, isPunctuation) })
	case "Digits":
		add(func(s string) []string { return classes(s, unicode.IsDigit) })
	case "Metaspace":
		add(p.metaspace())
	default:
		return fmt.Errorf("a pre-tokenizer of type %q is not understood", p.Type)
	}
	return nil
}

// metaspace writes spaces as a visible character, which begins a word.
func (p part) metaspace() func(string) []string {
	mark := cmp.Or(p.Replacement, "▁")
	prefix := p.PrependScheme == "always" || p.PrependScheme == "first" || p.PrependScheme == "" && (p.AddPrefixSpace == nil || *p.AddPrefixSpace)
	return func(s string) []string {
		s = strings.ReplaceAll(s, " ", mark)
		if prefix && !strings.HasPrefix(s, mark) {
			s = mark + s
		}
		var words []string
		for start := 0; start < len(s); {
			end := strings.Index(s[start+1:], mark)
			if end < 0 {
				return append(words, s[start:])
			}
			words = append(words, s[start:start+1+end])
			start += 1 + end
		}
		return words
	}
}

// isPunctuation also counts the symbols of ASCII, as BERT does.
func isPunctuation(r rune) bool {
	return unicode.IsPunct(r) || r < unicode.MaxASCII && unicode.IsSymbol(r)
}

// classes cuts a text at spaces, and around every character of a class.
func classes(s string, alone func(rune) bool) []string {
	var words []string
	start := -1
	for i, r := range s {
		space, single := unicode.IsSpace(r), alone(r)
		if start >= 0 && (space || single) {
			words = append(words, s[start:i])
			start = -1
		}
		switch {
		case single:
			words = append(words, s[i:i+len(string(r))])
		case !space && start < 0:
			start = i
		}
	}
	if start >= 0 {
		words = append(words, s[start:])
	}
	return words
}

// runs cuts a text at spaces, and where letters or digits meet other characters.
func runs(s string) []string {
	var words []string
	start, inWord := -1, false
	for i, r := range s {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '_'
		space := unicode.IsSpace(r)
		if start >= 0 && (space || word != inWord) {
			words = append(words, s[start:i])
			start = -1
		}
		if !space && start < 0 {
			start, inWord = i, word
		}
	}
	if start >= 0 {
		words = append(words, s[start:])
	}
	return words
}
