package entity

import (
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// unspacedScript reports whether a rune is of a script that writes no space
// between words.
func unspacedScript(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// unspacedPlace is a place's name at a stretch of bytes.
type unspacedPlace struct {
	news.Span
	place int
}

// findUnspaced finds names of places by their letters alone, longest first, in
// text without spaces. A name of one character is none.
func (t *tables) findUnspaced(text, lang string, within news.Span) []unspacedPlace {
	var found []unspacedPlace
	for i := within.Start; i < within.End; {
		r, size := utf8.DecodeRuneInString(text[i:within.End])
		longest := 0
		if r >= 0x0E00 {
			longest = t.unspaced[r]
		}
		if p, end, ok := t.longestUnspaced(text[:within.End], lang, i, longest); ok {
			found = append(found, unspacedPlace{news.Span{Start: i, End: end}, p})
			size = end - i
		}
		i += size
	}
	return found
}

func (t *tables) longestUnspaced(text, lang string, start, longest int) (p, end int, ok bool) {
	at := start
	for n := 1; n <= longest && at < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
		if n < 2 || !endsRun(text, start, at) {
			continue
		}
		if q, found := t.unspacedMeaning(text[start:at], lang); found {
			p, end, ok = q, at, true
		}
	}
	return p, end, ok
}

func (t *tables) unspacedMeaning(name, lang string) (int, bool) {
	meanings := t.names[name]
	for i := range meanings {
		if meanings[i].usedIn(lang) {
			return meanings[i].place, true
		}
	}
	if len(meanings) == 1 {
		return meanings[0].place, true
	}
	return 0, false
}

// endsRun keeps a name in Katakana from being part of a longer foreign word.
func endsRun(text string, start, end int) bool {
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return !(isKatakana(first) && isKatakana(before)) && !(isKatakana(last) && isKatakana(after))
}

func isKatakana(r rune) bool { return unicode.Is(unicode.Katakana, r) || r == 'ー' }
