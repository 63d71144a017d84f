package token

import (
	"testing"
	"unicode/utf8"
)

func FuzzTerms(f *testing.F) {
	f.Add("The minister's talks", "en")
	f.Add("東京タワー น้ำท่วม 대통령", "ja")
	f.Add("Ankara'da l’accord المفاوضات", "tr")
	f.Fuzz(func(t *testing.T, text, lang string) {
		for _, term := range Terms(text, lang) {
			if term == "" || len(term) > 4*maxTermBytes || utf8.ValidString(text) && !utf8.ValidString(term) {
				t.Fatalf("bad term %q of %q", term, text)
			}
		}
		if once := Fold(text); utf8.ValidString(text) && Fold(once) != once {
			t.Fatalf("Fold(%q) = %q folds again to %q", text, once, Fold(once))
		}
	})
}
