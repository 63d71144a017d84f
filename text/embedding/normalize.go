package embedding

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxNesting bounds sequences within sequences.
const maxNesting = 8

// addNormalizer adds what is done to a text before it is cut.
func (t *tokenizer) addNormalizer(raw json.RawMessage, depth int) error {
	p, err := partOf(raw, depth)
	if err != nil || p.Type == "" {
		return err
	}
	add := func(fn func(string) string) { t.normalize = append(t.normalize, fn) }
	switch p.Type {
	case "Sequence":
		for _, inner := range p.Normalizers {
			if err := t.addNormalizer(inner, depth+1); err != nil {
				return err
			}
		}
	case "BertNormalizer":
		add(p.bert())
	case "NFC":
		add(norm.NFC.String)
	case "NFD":
		add(norm.NFD.String)
	case "NFKC", "Nmt", "Precompiled": // the tables of the last two are NFKC and the folding of spaces
		add(norm.NFKC.String)
	case "NFKD":
		add(norm.NFKD.String)
	case "Lowercase":
		add(strings.ToLower)
	case "StripAccents":
		add(stripAccents)
	case "Strip":
		add(strings.TrimSpace)
	case "Prepend":
		add(func(s string) string { return p.Prepend + s })
	case "Replace":
		replace, err := p.replacer()
		if err != nil {
			return err
		}
		add(replace)
	default:
		return fmt.Errorf("a normalizer of type %q is not understood", p.Type)
	}
	return nil
}

func partOf(raw json.RawMessage, depth int) (part, error) {
	var p part
	if len(raw) == 0 {
		return p, nil
	}
	if depth > maxNesting {
		return p, fmt.Errorf("nested deeper than %d", maxNesting)
	}
	return p, json.Unmarshal(raw, &p)
}

// bert is the normaliser of the BERT models: control characters go, characters of Han get space around them, capitals
// and accents are dropped.
func (p part) bert() func(string) string {
	on := func(b *bool) bool { return b == nil || *b }
	lower := on(p.Lowercase)
	strip := lower
	if p.StripAccents != nil {
		strip = *p.StripAccents
	}
	return func(s string) string {
		if on(p.CleanText) {
			s = strings.Map(cleaned, s)
		}
		if on(p.HandleChineseChars) {
			s = apart(s)
		}
		if strip {
			s = stripAccents(norm.NFD.String(s))
		}
		if lower {
			s = strings.ToLower(s)
		}
		return s
	}
}

func cleaned(r rune) rune {
	switch {
	case unicode.IsSpace(r):
		return ' '
	case r == 0 || r == unicode.ReplacementChar || unicode.IsControl(r):
		return -1
	}
	return r
}

func apart(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			b.WriteByte(' ')
			b.WriteRune(r)
			b.WriteByte(' ')
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func stripAccents(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, s)
}

// replacer replaces a text or what a regular expression finds.
func (p part) replacer() (func(string) string, error) {
	var pattern struct{ String, Regex *string }
	if err := json.Unmarshal(p.Pattern, &pattern); err != nil {
		return nil, fmt.Errorf("pattern: %w", err)
	}
	switch {
	case pattern.String != nil:
		return strings.NewReplacer(*pattern.String, p.Content).Replace, nil
	case pattern.Regex != nil:
		re, err := regexp.Compile(*pattern.Regex)
		if err != nil {
			return nil, fmt.Errorf("pattern: %w", err)
		}
		return func(s string) string { return re.ReplaceAllLiteralString(s, p.Content) }, nil
	}
	return nil, fmt.Errorf("a pattern must be a text or a regular expression")
}
