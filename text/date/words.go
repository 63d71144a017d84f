package date

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// word is one word of the text as the readers see it.
type word struct {
	start, end int
	joint      int   // where it begins with what is written together with it
	id         int32 // in the lexicon, -1 when it is not there
	number     int   // of up to four digits, -1 for another word
	digits     int
	dotted     bool // figures with periods between, such as "05.01.2026"
	prefixed   bool // a preposition is written together with it
}

// read cuts the text into words. A number is cut from the letters that are written
// together with it ("5th", "1er", "5일"), an article from its word ("d'avril").
func (f *finder) read() {
	var buf []byte
	f.words = make([]word, 0, len(f.text)/6+1)
	for t := range token.Words(f.text) {
		buf = token.AppendFold(buf[:0], t.Text)
		digits := 0
		for digits < len(buf) && buf[digits] >= '0' && buf[digits] <= '9' {
			digits++
		}
		if digits == 0 {
			f.words = append(f.words, f.wordOf(t, buf))
			continue
		}
		f.figure(t, buf, digits)
	}
}

// figure adds a word that begins with digits.
func (f *finder) figure(t token.Token, folded []byte, digits int) {
	w := word{start: t.Start, joint: t.Start, end: t.End, id: -1, number: -1, digits: digits}
	rest := folded[digits:]
	if len(rest) > 0 && rest[0] == '.' {
		w.dotted = true
		f.words = append(f.words, w)
		return
	}
	if digits <= 4 && (len(rest) == 0 || rest[0] != ',' && rest[0] != '\'') {
		for _, c := range folded[:digits] {
			w.number = max(w.number, 0)*10 + int(c-'0')
		}
		w.id = f.lex.ids[anyNumber]
	}
	cut := afterDigits(t.Text)
	w.end = t.Start + cut
	f.words = append(f.words, w)
	if cut < len(t.Text) {
		t.Start, t.Text = t.Start+cut, t.Text[cut:]
		f.words = append(f.words, f.wordOf(t, rest))
	}
}

// afterDigits is the length in bytes of the digits at the start of a word.
func afterDigits(s string) int {
	for i, r := range s {
		if !unicode.IsDigit(r) {
			return i
		}
	}
	return len(s)
}

// wordOf looks a word up, whole or behind what is joined to its front.
func (f *finder) wordOf(t token.Token, folded []byte) word {
	w := word{start: t.Start, joint: t.Start, end: t.End, id: -1, number: -1}
	if id, ok := f.lex.ids[string(folded)]; ok {
		w.id = id
		return w
	}
	if i := strings.LastIndexAny(t.Text, "'’"); i > 0 {
		return f.apostrophe(w, t, i)
	}
	switch f.lex.lang {
	case "he":
		return f.hebrewPrefix(w, t.Text, folded)
	case "de", "nl", "sv":
		w.id = f.dayCompound(string(folded))
	}
	return w
}

// dayCompound looks up the day in a word that ends in a part of it: "Dienstagabend",
// "dinsdagavond", "tisdagskvällen".
func (f *finder) dayCompound(folded string) int32 {
	for _, e := range dayParts[f.lex.lang] {
		front, ok := strings.CutSuffix(folded, e)
		if !ok {
			continue
		}
		if id, known := f.lex.ids[front]; known && f.lex.root.next[id] != nil && f.lex.root.next[id].meaning.kind == weekdayName {
			return id
		}
	}
	return -1
}

// dayParts are the folded ends of words for a part of a weekday.
var dayParts = map[string][]string{
	"de": {"morgen", "vormittag", "nachmittag", "mittag", "abend", "nacht", "fruh", "abends", "nachts"},
	"nl": {"ochtend", "middag", "namiddag", "avond", "nacht"},
	"sv": {"smorgonen", "smorgon", "skvallen", "skvall", "snatten", "snatt", "seftermiddagen", "seftermiddag"},
}

// apostrophe looks up the part of a word that carries its meaning: the second in
// French and Italian, the first in Turkish and English.
func (f *finder) apostrophe(w word, t token.Token, i int) word {
	_, size := utf8.DecodeRuneInString(t.Text[i:])
	if f.lex.lang == "tr" || f.lex.lang == "az" {
		if id, ok := f.lex.ids[token.Fold(t.Text[:i])]; ok {
			w.id = id
		}
		return w
	}
	if f.lex.lang == "en" {
		if id, ok := f.lex.ids[token.Fold(t.Text[:i])]; ok && strings.EqualFold(t.Text[i+size:], "s") {
			w.id, w.end = id, t.Start+i // "Friday's"
		}
		return w
	}
	if id, ok := f.lex.ids[token.Fold(t.Text[i+size:])]; ok {
		w.id, w.start, w.prefixed = id, t.Start+i+size, true
	}
	return w
}

// hebrewPrefix takes the preposition or article that is written with a word.
func (f *finder) hebrewPrefix(w word, text string, folded []byte) word {
	first, size := utf8.DecodeRune(folded)
	if !strings.ContainsRune("בלמהוכש", first) {
		return w
	}
	if id, ok := f.lex.ids[string(folded[size:])]; ok {
		_, n := utf8.DecodeRuneInString(text)
		w.id, w.start, w.prefixed = id, w.start+n, true
	}
	return w
}

// gap is the text between word i and the one after it.
func (f *finder) gap(i int) string { return f.text[f.words[i].end:f.words[i+1].joint] }

// joined reports whether the word after i goes on in the same phrase: only space or
// one of marks lies between.
func (f *finder) joined(i int, marks string) bool {
	if i < 0 || i+1 >= len(f.words) {
		return false
	}
	gap := f.gap(i)
	if len(gap) > 6 || strings.Count(gap, "\n") > 1 {
		return false
	}
	for _, r := range gap {
		if !unicode.IsSpace(r) && !strings.ContainsRune(marks, r) {
			return false
		}
	}
	return true
}

// phrase finds the longest phrase of the lexicon at word i: what it means, the words
// it takes and the number in it.
func (f *finder) phrase(i int) (found meaning, words, number int) {
	at := &f.lex.root
	n := 0
	for j := i; j < len(f.words); j++ {
		id := f.words[j].id
		value, isNumber := f.lex.numbers[id]
		next := at.next[id]
		if next == nil && isNumber {
			next = at.next[f.lex.ids[anyNumber]]
			n = value
		} else if f.words[j].number >= 0 {
			n = f.words[j].number
		}
		if next == nil || id < 0 {
			break
		}
		at = next
		if at.meaning.kind != nothing {
			found, words, number = at.meaning, j-i+1, n
		}
		if !f.joined(j, "-") {
			break
		}
	}
	return found, words, number
}

// capital reports whether word i begins with a capital letter, where the language
// writes names of days and months so.
func (f *finder) capital(i int) bool {
	switch f.lex.lang {
	case "en", "de", "tr", "fil":
		r, _ := utf8.DecodeRuneInString(f.text[f.words[i].start:])
		return unicode.IsUpper(r)
	}
	return true
}
