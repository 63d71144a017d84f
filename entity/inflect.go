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
			"ий", "ій", "ої", "их", "им", "а", "у", "і", "и", "ю", "я", "е", "є", "ї", "о", "ь", "й"}
	case "ru", "be":
		return []string{"ского", "скому", "ских", "скими", "ской", "ский", "ская", "ское", "ские", "скую", "ским", "ском",
			"ями", "ами", "ого", "ому", "ыми", "ими", "ое", "ая", "ую", "ые", "ие", "ой", "ою", "ею", "ей", "ям", "ах", "ях", "ам",
			"ем", "ом", "ый", "ий", "их", "ых", "им", "ым", "а", "у", "и", "ы", "ю", "я", "е", "о", "ь", "й", "э"}
	case "bg", "mk":
		return []string{"ския", "ският", "ската", "ското", "ските", "ски", "ска", "ско", "ът", "та", "то", "те", "а", "я", "и", "о", "е", "й"}
	case "sr", "hr", "bs", "sl", "sh":
		return []string{"skog", "skoga", "skom", "skome", "skim", "skih", "skoj", "ski", "ska", "sko", "ske", "sku", "ama", "ima", "om", "em", "og", "oj", "im", "ih",
			"a", "e", "i", "o", "u", "ског", "ском", "ским", "ских", "ској", "ски", "ска", "ско", "ске", "ску", "ом", "ем", "ог", "ој", "им", "их", "ама", "има",
			"а", "е", "и", "о", "у"}
	case "pl":
		return []string{"skiego", "skiemu", "skich", "skimi", "skiej", "skim", "ski", "ska", "skie", "iego", "iemu", "ami", "ach", "iej", "ich", "imi", "ego", "emu",
			"owi", "iem", "ie", "im", "ia", "ej", "om", "em", "ym", "ych", "a", "e", "i", "o", "u", "y"}
	case "cs", "sk":
		return []string{"skeho", "skemu", "skych", "skymi", "skou", "skej", "skem", "skom", "sky", "ska", "ske", "ami", "emi", "ach", "ich", "eho", "emu", "ovi", "em", "om", "ou", "ej",
			"ym", "ych", "um", "u", "a", "e", "i", "o", "y"}
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

// inflection is how a language changes its names.
type inflection struct {
	lang    string
	endings []string
	// names says that names of people inflect as well, not only adjectives.
	names bool
	// strings says that endings are strung together, so that a name may end
	// like one. Its stem is then the name without its last vowel.
	strings bool
	room    int // runes that a stem has at least
}

func inflectionOf(lang string) inflection {
	f := inflection{lang: lang, endings: endings(lang), room: minStem}
	switch lang {
	case "de", "fr", "es", "pt", "ca", "gl", "it", "nl", "sv", "da", "nb", "nn", "no", "is", "af":
	case "ko":
		f.names, f.strings, f.room = true, true, 2
	case "fi", "et", "hu", "tr", "az":
		f.names, f.strings = true, true
	default:
		f.names = len(f.endings) > 0
	}
	return f
}

// inflects reports whether names of the language are looked for by stem.
func (f *inflection) inflects() bool { return len(f.endings) > 0 }

const minStem = 3 // runes

// stem cuts the longest ending that leaves at least minStem runes, then evens
// out the vowel and consonant changes that endings bring about.
func (f *inflection) stem(folded string) string {
	if name, ok := strings.CutSuffix(folded, "nen"); ok && f.lang == "fi" && len(name) > 2 {
		return name + "s" // Lahtinen, of which Lahtisen is the genitive
	}
	for _, e := range f.endings {
		if rest, ok := strings.CutSuffix(folded, e); ok && utf8.RuneCountInString(rest) >= f.room {
			return alternate(f.lang, rest)
		}
	}
	return alternate(f.lang, folded)
}

// nameStem is the stem of a word of the table.
func (f *inflection) nameStem(folded string) string {
	if f.strings {
		return alternate(f.lang, trimVowel(folded))
	}
	return f.stem(folded)
}

// trimVowel cuts a last vowel, which endings change in many languages.
func trimVowel(s string) string {
	if len(s) > minStem && strings.IndexByte("aeiou", s[len(s)-1]) >= 0 {
		return s[:len(s)-1]
	}
	return s
}

// alternate maps the stems that a sound change divides onto one: Київ and Києва,
// Прага and Празі, Polska and Polsce.
func alternate(lang, s string) string {
	s = withoutFleeting(lang, s)
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
	case "fi":
		return swapLast(s, "nk", "ng", "nt", "nn", "lt", "ll", "rt", "rr", "mp", "mm", "kk", "k", "pp", "p", "tt", "t")
	}
	return s
}

// withoutFleeting drops the vowel before a last consonant that other cases lose: Wilczek and
// Wilczka, Гринець and Гринця.
func withoutFleeting(lang, s string) string {
	if len(s) < 5 {
		return s
	}
	var pairs []string
	switch lang {
	case "pl", "cs", "sk":
		pairs = []string{"iec", "c", "ek", "k", "ec", "c"}
	case "ru", "be", "uk":
		pairs = []string{"ок", "к", "ек", "к", "ец", "ц"}
	}
	return swapLast(s, pairs...)
}

// weakened returns the stem that a Finnish name has in the cases where its k falls out: Turku,
// Turun. Other consonants change as [alternate] says.
func weakened(lang, stem string) (string, bool) {
	if lang != "fi" || len(stem) < 4 || !strings.HasSuffix(stem, "k") || strings.HasSuffix(stem, "nk") || strings.HasSuffix(stem, "kk") {
		return "", false
	}
	return stem[:len(stem)-1], true
}

func swapLast(s string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		if strings.HasSuffix(s, pairs[i]) {
			return s[:len(s)-len(pairs[i])] + pairs[i+1]
		}
	}
	return s
}
