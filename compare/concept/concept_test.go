package concept

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// meets reports whether two words name a concept together.
func meets(langA, a, langB, b string) bool {
	for _, id := range Of(langA, token.Fold(a)) {
		if slices.Contains(Of(langB, token.Fold(b)), id) {
			return true
		}
	}
	return false
}

func TestWordsOfManyLanguagesMeet(t *testing.T) {
	t.Parallel()
	for lang, word := range map[string]string{
		"de": "Getöteten", "fr": "morts", "es": "muertos", "it": "morti", "pt": "mortos", "nl": "doden", "tr": "öldürüldü", "ru": "погибших", "uk": "загинуло",
	} {
		if !meets("en", "killed", lang, word) {
			t.Errorf("%s: %q is not killed", lang, word)
		}
		if meets("en", "window", lang, word) {
			t.Errorf("%s: %q is a window", lang, word)
		}
	}
	for _, pair := range [][2]string{{"Fenster", "windows"}, {"Brücke", "bridge"}, {"geschlossen", "closed"}} {
		if !meets("de", pair[0], "en", pair[1]) {
			t.Errorf("%v", pair)
		}
	}
	if Of("xx", "killed") != nil || Of("en", "") != nil || Known("xx") || !Known("uk") {
		t.Error("a language without a column has concepts")
	}
}

// A beginning of fewer letters would stand for words that have nothing in common.
func TestBeginningsAreLongEnough(t *testing.T) {
	t.Parallel()
	for line := range strings.Lines(tableText) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(strings.ReplaceAll(line, "|", " ")) {
			if stem, ok := strings.CutSuffix(word, "-"); ok && utf8.RuneCountInString(stem) < shortestPrefix {
				t.Errorf("%q in %.30q", word, line)
			}
		}
	}
}

func FuzzOf(f *testing.F) {
	f.Add("en", "killed")
	f.Add("uk", "\xd0")
	f.Fuzz(func(_ *testing.T, lang, word string) { Of(lang, word) })
}
