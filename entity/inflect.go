package entity

import (
	"strings"
	"unicode/utf8"
)

// endings lists by language the case endings of names and adjectives, folded,
// longest first. Both the names of the table and the words of the text lose
// their ending, so what is needed is that forms of one name meet, not that
// the rest is the grammar's stem.
func endings(lang string) []string {
	switch lang {
	case "uk":
		return []string{"ського", "ському", "ських", "ськими", "ською", "ський", "ська", "ське", "ські", "ську", "ським",
			"ового", "ями", "ами", "ого", "ому", "ими", "ою", "ею", "єю", "ям", "ах", "ях", "ам", "ем", "єм", "ом",
			"ів", "ий", "ій", "ої", "их", "им", "ові", "еві", "єві", "а", "у", "і", "и", "ю", "я", "е", "є", "ї", "о", "ь", "й"}
	case "ru", "be":
		return []string{"ского", "скому", "ских", "скими", "ской", "ский", "ская", "ское", "ские", "скую", "ским", "ском",
			"ями", "ами", "ого", "ому", "ыми", "ими", "ое", "ая", "ую", "ые", "ие", "ой", "ою", "ею", "ей", "ям", "ах", "ях", "ам",
			"ем", "ом", "ов", "ый", "ий", "их", "ых", "им", "ым", "а", "у", "и", "ы", "ю", "я", "е", "о", "ь", "й", "э"}
	case "bg", "mk":
		return []string{"ския", "ският", "ската", "ското", "ските", "ски", "ска", "ско", "ът", "та", "то", "те", "а", "я", "и", "о", "е", "й"}
	case "sr", "hr", "bs", "sl", "sh":
		return []string{"skog", "skoga", "skom", "skome", "skim", "skih", "skoj", "ski", "ska", "sko", "ske", "sku", "ama", "ima", "om", "em", "og", "oj", "im", "ih",
			"a", "e", "i", "o", "u", "ског", "ском", "ским", "ских", "ској", "ски", "ска", "ско", "ске", "ску", "ом", "ем", "ог", "ој", "им", "их", "ама", "има",
			"а", "е", "и", "о", "у"}
	case "pl":
		return []string{"skiego", "skiemu", "skich", "skimi", "skiej", "skim", "ski", "ska", "skie", "iego", "iemu", "ami", "ach", "iej", "ich", "imi", "ego", "emu",
			"owi", "iem", "ie", "im", "ia", "ej", "om", "em", "ym", "ow", "ych", "a", "e", "i", "o", "u", "y"}
	case "cs", "sk":
		return []string{"skeho", "skemu", "skych", "skymi", "skou", "skej", "skem", "skom", "sky", "ska", "ske", "ami", "emi", "ach", "ich", "eho", "emu", "ovi", "em", "om", "ou", "ej",
			"ym", "ych", "um", "ov", "u", "a", "e", "i", "o", "y"}
	case "lt":
		return []string{"oje", "ijos", "ija", "iai", "ais", "ams", "ose", "as", "is", "us", "os", "es", "ai", "ui", "io", "iu", "a", "e", "i", "o", "u", "y"}
	case "lv":
		return []string{"iem", "as", "am", "ai", "is", "us", "ei", "es", "a", "e", "i", "u", "s", "o"}
	case "et":
		return []string{"sse", "lle", "lt", "st", "le", "ga", "ni", "ks", "ta", "na", "a", "e", "i", "u", "s", "t", "l"}
	case "fi":
		return []string{"issa", "ista", "iin", "illa", "ilta", "ssa", "sta", "lla", "lta", "lle", "ksi", "een", "aan", "oon", "uun", "yyn", "hin", "an", "en", "in", "on", "un", "yn",
			"na", "ta", "a", "e", "i", "o", "u", "y", "n"}
	case "hu":
		return []string{"ban", "ben", "ba", "be", "bol", "nak", "nek", "rol", "tol", "hoz", "hez", "val", "vel", "ra", "re", "ert", "ig", "nal", "nel", "on", "en", "an",
			"ot", "et", "at", "t", "a", "e", "i", "o"}
	case "tr", "az":
		return []string{"nin", "nun", "dan", "den", "tan", "ten", "lar", "ler", "in", "un", "da", "de", "ta", "te", "ya", "ye", "yi", "yu", "na", "ne", "ni", "a", "e", "i", "u"}
	case "ro":
		return []string{"ului", "elor", "ilor", "ul", "ei", "ii", "a", "e", "i", "u"}
	case "el":
		return []string{"ους", "ος", "ου", "ον", "ων", "ας", "ης", "ες", "οι", "ο", "α", "η", "ε", "ι"}
	case "de":
		return []string{"en", "es", "em", "er", "s", "e", "n"}
	case "fr":
		return []string{"es", "s", "e"}
	case "es", "pt", "ca", "gl":
		return []string{"os", "as", "es", "s", "o", "a"}
	case "it":
		return []string{"a", "e", "i", "o"}
	case "nl", "sv", "da", "nb", "nn", "no", "is", "af":
		return []string{"en", "er", "et", "a", "e", "s", "n", "t"}
	case "sq":
		return []string{"ise", "ve", "se", "it", "ne", "in", "a", "e", "i", "s"}
	case "ko":
		return []string{"에서는", "에서", "으로", "에게", "까지", "부터", "은", "는", "이", "가", "을", "를", "의", "에", "와", "과", "로", "도", "만", "측", "군"}
	}
	return nil
}

// inflects reports whether names of a language are looked for by stem.
func inflects(lang string) bool { return len(endings(lang)) > 0 }

const minStem = 3 // runes

// stem cuts the longest ending that leaves at least minStem runes, then evens
// out the vowel and consonant changes that endings bring about.
func stem(lang, folded string) string {
	s := folded
	for _, e := range endings(lang) {
		if strings.HasSuffix(s, e) && utf8.RuneCountInString(s)-utf8.RuneCountInString(e) >= stemRoom(lang) {
			s = s[:len(s)-len(e)]
			break
		}
	}
	return alternate(lang, s)
}

func stemRoom(lang string) int {
	if lang == "ko" {
		return 2
	}
	return minStem
}

// alternate maps the stems that a sound change divides onto one: Київ and Києва,
// Прага and Празі, Polska and Polsce.
func alternate(lang, s string) string {
	switch lang {
	case "uk":
		for _, v := range [...]string{"ов", "ев", "єв", "їв"} {
			if strings.HasSuffix(s, v) {
				return s[:len(s)-len(v)] + "ів"
			}
		}
		return swapLast(s, "ц", "к", "з", "г", "с", "х")
	case "pl":
		s = swapLast(s, "dz", "g", "c", "k")
		return swapLast(s, "rz", "r")
	case "cs", "sk":
		return swapLast(s, "c", "k", "z", "h")
	}
	return s
}

func swapLast(s string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		if strings.HasSuffix(s, pairs[i]) {
			return s[:len(s)-len(pairs[i])] + pairs[i+1]
		}
	}
	return s
}
