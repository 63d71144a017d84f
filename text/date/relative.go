package date

import (
	"strings"
	"time"
	"unicode"

	"github.com/wiredesk/wiredesk/text/token"
)

// weekday reads the name of a weekday: with the date it stands before, or alone.
func (f *finder) weekday(i int) match {
	name, words, _ := f.phrase(i)
	if name.kind != weekdayName || !f.capital(i) || f.ambiguous(i, words) {
		return match{}
	}
	j := i + words
	for n := 0; n < 3 && f.joined(j-1, ",("); n++ {
		for _, read := range []func(int) match{f.numeric, f.eastern, f.absolute} {
			if m := read(j); m.words > 0 && m.precision == day && f.words[j].number != 0 {
				m.words += j - i
				return m
			}
		}
		if !f.lex.has(f.words[j].id, between) {
			break
		}
		j++
	}
	return match{words: words, time: f.resolve(i, words, name.value), precision: day, relative: true}
}

// ambiguous reports whether a name of a day is a word of its own ("pazar" is also a
// market) that nothing marks as a day.
func (f *finder) ambiguous(i, words int) bool {
	if f.lex.lang != "tr" || !strings.HasPrefix(token.Fold(f.text[f.words[i].start:f.words[i].end]), "pazar") {
		return false
	}
	return !f.joined(i+words-1, "") || !f.lex.has(f.words[i+words].id, dayWord)
}

// resolve returns the day that a weekday alone means: the latest up to the report,
// or the coming one where the sentence looks ahead.
func (f *finder) resolve(i, words, weekday int) time.Time {
	back := (int(f.ref.Weekday()) - weekday + 7) % 7
	var step int
	switch {
	case f.beside(i, words, last):
		step = -back
		if back == 0 {
			step = -7
		}
	case f.beside(i, words, next):
		step = 7 - back
	case f.looksAhead(i, words) && back != 0:
		step = 7 - back
	default:
		step = -back
	}
	return f.today().AddDate(0, 0, step)
}

// beside reports whether a word with the role stands before or after the phrase.
func (f *finder) beside(i, words int, r role) bool {
	return i > 0 && f.joined(i-1, "") && f.lex.has(f.words[i-1].id, r) ||
		f.joined(i+words-1, "") && f.lex.has(f.words[i+words].id, r)
}

// How far from a weekday a word of the future counts, in words.
const (
	aheadBefore = 9
	aheadAfter  = 5
)

// looksAhead reports whether a word of the future stands in the sentence near words
// i to i+words.
func (f *finder) looksAhead(i, words int) bool {
	for j := i - 1; j >= 0 && j >= i-aheadBefore && !endsSentence(f.gap(j)); j-- {
		if f.lex.has(f.words[j].id, future) {
			return true
		}
	}
	for j := i + words; j < len(f.words) && j < i+words+aheadAfter && !endsSentence(f.gap(j-1)); j++ {
		if f.lex.has(f.words[j].id, future) {
			return true
		}
	}
	return false
}

func endsSentence(gap string) bool { return strings.ContainsAny(gap, ".!?\n;。！？؟।۔") }

// relative reads phrases like "yesterday", "last month" and "three days ago".
func (f *finder) relative(i int) match {
	m, words, number := f.phrase(i)
	if words == 0 || i > 0 && f.lex.has(f.words[i].id, notBefore) && f.joined(i-1, "") && f.lex.has(f.words[i-1].id, notBefore) {
		return match{}
	}
	t := f.today()
	found := match{words: words, precision: day, relative: true}
	switch m.kind {
	case dayStep:
		if f.nounMorning(i) {
			return match{}
		}
		found.time = t.AddDate(0, 0, m.value)
	case daysAgo:
		found.time = t.AddDate(0, 0, -number)
	case weekdayStep:
		found.time = f.weekdayStep(m.value>>3, m.value&7-2)
	case monthStep, monthsAgo:
		found.time, found.precision = f.monthStart(m.value-number), month
	case yearStep, yearsAgo:
		found.time, found.precision = f.yearStart(m.value-number), year
	default:
		return match{}
	}
	return only(believable(found.time.Year()), found)
}

// nounMorning reports the German noun "Morgen", which is no "tomorrow".
func (f *finder) nounMorning(i int) bool {
	return f.lex.lang == "de" && strings.HasPrefix(f.text[f.words[i].start:], "Morgen")
}

// weekdayStep returns the weekday before, in or after this week. Chinese,
// Japanese, Korean and Swedish count whole weeks; the others mean the next such day.
func (f *finder) weekdayStep(weekday, step int) time.Time {
	t := f.today()
	monday := t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	inWeek := monday.AddDate(0, 0, (weekday+6)%7)
	switch f.lex.lang {
	case "zh", "yue", "ja", "ko", "sv":
		return inWeek.AddDate(0, 0, 7*step)
	}
	switch {
	case step < 0 && !inWeek.Before(t):
		return inWeek.AddDate(0, 0, -7)
	case step > 0 && !inWeek.After(t):
		return inWeek.AddDate(0, 0, 7)
	}
	return inWeek
}

func (f *finder) monthStart(step int) time.Time {
	y, m, _ := f.ref.Date()
	return time.Date(y, m+time.Month(step), 1, 0, 0, 0, 0, f.ref.Location())
}

func (f *finder) yearStart(step int) time.Time {
	return time.Date(f.ref.Year()+step, 1, 1, 0, 0, 0, 0, f.ref.Location())
}

// bareMonth reads a month after a preposition, without day and year: the latest such
// month up to the report, or the coming one where the sentence looks ahead.
func (f *finder) bareMonth(i int) match {
	skip := 1
	if f.words[i].prefixed {
		skip = 0
	} else if !f.lex.has(f.words[i].id, beforeMonth) {
		return match{}
	}
	j := i + skip
	if skip == 1 && !f.joined(i, "") {
		return match{}
	}
	m, words, short := f.month(j)
	if words == 0 || short || f.absolute(j).words > 0 {
		return match{}
	}
	y := f.ref.Year()
	ahead := f.looksAhead(j, words)
	switch {
	case ahead && m < int(f.ref.Month()):
		y++
	case !ahead && m > int(f.ref.Month()):
		y--
	}
	t, _ := f.dayAt(y, m, 1)
	return match{words: skip + words, skip: skip, time: t, precision: month, relative: true}
}

// bareYear reads a year after a preposition or before a word for "year".
func (f *finder) bareYear(i int) match {
	j := i
	for j < i+2 && f.lex.has(f.words[j].id, beforeYear) && f.joined(j, "") {
		j++
	}
	w := f.words[j]
	if w.digits != 4 || w.end < len(f.text) && strings.ContainsRune("%-–:/", rune(f.text[w.end])) {
		return match{}
	}
	y, named := f.common(w.number), f.yearWord(j)
	if y < 1900 || y > 2100 || j == i && named == 0 || named == 0 && f.counts(j, y) {
		return match{}
	}
	t, _ := f.dayAt(y, 1, 1)
	return match{words: j - i + 1 + named, skip: j - i, time: t, precision: year}
}

// counts reports whether the round number at word j counts what follows it: "in
// 2000 homes".
func (f *finder) counts(j, y int) bool {
	if y%100 != 0 || j+1 >= len(f.words) || f.gap(j) != " " {
		return false
	}
	following := f.text[f.words[j+1].start:f.words[j+1].end]
	return !token.IsStop(f.lex.lang, token.Fold(following)) && !strings.ContainsFunc(following, unicode.IsUpper)
}
