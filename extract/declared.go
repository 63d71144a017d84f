package extract

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"github.com/wiredesk/wiredesk/news"
)

// chooseLanguage takes the first declared language that can be the text's: one that is
// written in another script than the text is that of a template.
func (f *facts) chooseLanguage(page *news.Page, sample string) string {
	script := scriptOf(sample)
	accept := func(s string) string {
		tag := languageTag(s)
		if script != "" && tag != "" && !writtenIn(tag, script) {
			return ""
		}
		return tag
	}
	return choose(page, "lang", accept,
		candidate{fromHTML, f.lang},
		candidate{fromMeta, f.meta["content-language"]},
		candidate{fromJSON, valueOf(f.article["inLanguage"], "alternateName", "name")},
		candidate{fromGraph, f.meta["og:locale"]})
}

// languageTag brings a language tag or locale into the form of BCP 47.
func languageTag(s string) string {
	s, _, _ = strings.Cut(s, ",")
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	primary, rest, found := strings.Cut(s, "-")
	primary = strings.ToLower(primary)
	if len(primary) < 2 || len(primary) > 3 || len(s) > 35 || strings.Trim(primary, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	if found && rest != "" {
		return primary + "-" + rest
	}
	return primary
}

// writingSystems are scripts by their codes (ISO 15924), with the codes under which
// languages that write them may be known.
var writingSystems = []struct {
	codes string
	table *unicode.RangeTable
}{
	{"Latn", unicode.Latin}, {"Cyrl", unicode.Cyrillic}, {"Grek", unicode.Greek}, {"Arab", unicode.Arabic}, {"Hebr", unicode.Hebrew},
	{"Hans Hant Hani Jpan Kore", unicode.Han}, {"Jpan", unicode.Hiragana}, {"Jpan", unicode.Katakana}, {"Kore Hang", unicode.Hangul},
	{"Deva", unicode.Devanagari}, {"Beng", unicode.Bengali}, {"Thai", unicode.Thai}, {"Taml", unicode.Tamil}, {"Telu", unicode.Telugu},
	{"Geor", unicode.Georgian}, {"Armn", unicode.Armenian}, {"Ethi", unicode.Ethiopic}, {"Khmr", unicode.Khmer}, {"Mymr", unicode.Myanmar},
	{"Laoo", unicode.Lao}, {"Sinh", unicode.Sinhala}, {"Gujr", unicode.Gujarati}, {"Guru", unicode.Gurmukhi}, {"Knda", unicode.Kannada},
	{"Mlym", unicode.Malayalam}, {"Orya", unicode.Oriya},
}

// scriptOf returns the codes of the script of most letters of a text, "" when it is
// Latin, in which other languages are written too, or none.
func scriptOf(sample string) string {
	counts := make([]int, len(writingSystems))
	best := 0
	for _, r := range sample {
		if !unicode.IsLetter(r) {
			continue
		}
		for i, s := range writingSystems {
			if unicode.Is(s.table, r) {
				if counts[i]++; counts[i] > counts[best] {
					best = i
				}
				break
			}
		}
	}
	if best == 0 || counts[best] < 10 {
		return ""
	}
	return writingSystems[best].codes
}

// writtenIn reports whether a language is, or may be, written in a script. The script of
// a language is that of CLDR's likely subtags.
func writtenIn(tag, codes string) bool {
	t, err := language.Parse(tag)
	if err != nil {
		return true
	}
	script, _ := t.Script()
	base, _ := t.Base()
	return strings.Contains(codes, script.String()) || manyScripts[base.String()]
}

// manyScripts are languages that are written in more than one script.
var manyScripts = words("sr bs uz kk az tk ky tt mn ku pa ug sd ms ks ha sh mul und zxx")

// sample is the beginning of the text that was read, or of the title.
func (l *layout) sample(title string) string {
	var b strings.Builder
	for _, block := range l.blocks {
		if b.Len() > 2000 {
			break
		}
		b.WriteString(block.text)
	}
	if b.Len() == 0 {
		return title
	}
	return b.String()
}
