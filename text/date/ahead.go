package date

import (
	"strings"

	"github.com/wiredesk/wiredesk/text/token"
)

// How far from a weekday a word of the future counts, in words.
const (
	aheadBefore = 9
	aheadAfter  = 6
	// opening is how many words may stand before a day that opens its sentence, so that the
	// clause behind the comma tells when it is: "On Friday, the council will meet".
	opening = 3
)

// looksAhead reports whether the clause of words i to i+words speaks of the future: the nearest
// verb decides, on the left before the right. "He said on Friday that it will close" does
// not, "he said that on Friday it will close" does.
func (f *finder) looksAhead(i, words int) bool {
	ahead, known, first := f.aheadLeft(i)
	if known {
		return ahead
	}
	return f.aheadRight(i+words, first)
}

// aheadLeft looks to the left of word i. Known says that a verb was found, first that
// the sentence begins close by.
func (f *finder) aheadLeft(i int) (ahead, known, first bool) {
	for j := i - 1; j >= i-aheadBefore; j-- {
		if j < 0 || endsSentence(f.gap(j)) {
			return false, false, i-1-j < opening
		}
		switch id := f.words[j].id; {
		case f.lex.has(id, future) || f.futureForm(j) || f.wasAhead(j):
			return true, true, false
		case f.isPast(j):
			return false, true, false
		case f.lex.has(id, border):
			return false, false, i-1-j < opening
		}
	}
	return false, false, false
}

// aheadRight looks to the right from word j on, over a comma only when the day opens its sentence.
func (f *finder) aheadRight(j int, overComma bool) bool {
	for end := min(len(f.words), j+aheadAfter); j < end; j++ {
		gap := f.gap(j - 1)
		if endsSentence(gap) || !overComma && strings.ContainsAny(gap, ",،、，") {
			return false
		}
		switch id := f.words[j].id; {
		case f.lex.has(id, future) || f.futureForm(j) || f.wasAhead(j):
			return true
		case f.isPast(j), f.lex.has(id, border):
			return false
		}
	}
	return false
}

// wasAhead reports a verb of the past that, with an infinitive, tells what was still to come: "was to resume on Friday", "would be
// put to ministers", "sollte am Freitag beginnen", "devait reprendre vendredi". What was to have been and what
// would not or would have been say nothing of it.
func (f *finder) wasAhead(j int) bool {
	if !f.lex.has(f.words[j].id, meant) {
		return false
	}
	next := func(n int) string {
		if j+n >= len(f.words) || strings.ContainsAny(f.gap(j+n-1), ",;:.!?()\n") {
			return ""
		}
		return token.Fold(f.wordText(j + n))
	}
	switch f.lex.lang {
	case "en":
		if f.wordText(j) == "would" {
			return next(1) != "" && next(1) != "not" && next(1) != "never" && next(1) != "have" && next(2) != "have"
		}
		return next(1) == "to" && next(2) != "" && next(2) != "have"
	case "pl":
		return endsIn(next(1), "c") || endsIn(next(2), "c")
	case "uk":
		return endsIn(next(1), "ти", "тися") || endsIn(next(2), "ти", "тися")
	case "ru": // "должна была начаться": the word before says that it lay ahead
		return j > 0 && f.joined(j-1, "") && f.lex.has(f.words[j-1].id, future)
	case "nl":
		return next(1) != "" && next(1) != "hebben"
	}
	return true
}

// isPast reports a verb that says that something has happened: one of the table, or one with
// the ending of the past where that is plain.
func (f *finder) isPast(j int) bool {
	if f.lex.has(f.words[j].id, past) {
		return !f.afterAuxiliary(j)
	}
	text := f.wordText(j)
	switch f.lex.lang {
	case "en":
		return len(text) > 4 && strings.HasSuffix(text, "ed") && !f.afterAuxiliary(j)
	case "de":
		return len(text) > 5 && text[0] >= 'a' && (strings.HasSuffix(text, "te") || strings.HasSuffix(text, "ten")) && !germanModal(text)
	}
	return false
}

func (f *finder) afterAuxiliary(j int) bool {
	return j > 0 && f.joined(j-1, "") && f.lex.has(f.words[j-1].id, auxiliary)
}

// germanModal reports the forms that look like a past and speak of what may come.
func germanModal(text string) bool {
	switch strings.TrimSuffix(token.Fold(text), "n") {
	case "konnte", "sollte", "musste", "durfte", "mochte", "wollte", "heute", "beste", "letzte", "nachste":
		return true
	}
	return false
}

// futureForm reports a verb in the simple future of the languages that have one, by its ending
// with the accent as it is written: "reunirá", "terrà", "tiendra", "yapılacak".
func (f *finder) futureForm(j int) bool {
	text := f.wordText(j)
	if len(text) < 5 {
		return false
	}
	switch f.lex.lang {
	case "es":
		return endsIn(text, "rá", "rán")
	case "pt":
		return endsIn(text, "rá", "rão")
	case "it":
		return endsIn(text, "rà", "ranno")
	case "fr":
		return endsIn(text, "ront", "dra", "vra")
	case "tr":
		return endsIn(text, "acak", "ecek", "acağını", "eceğini", "acaklar", "ecekler")
	}
	return false
}

func endsIn(text string, endings ...string) bool {
	for _, e := range endings {
		if strings.HasSuffix(text, e) {
			return true
		}
	}
	return false
}

func (f *finder) wordText(j int) string { return f.text[f.words[j].start:f.words[j].end] }
