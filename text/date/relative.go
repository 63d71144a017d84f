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
	case back != 0 && (f.isDeadline(i, words) || f.looksAhead(i, words)):
		step = 7 - back
	default:
		step = -back
	}
	return f.today().AddDate(0, 0, step)
}

// isDeadline reports a weekday that something lasts until or is due by, unless it opens its sentence and a
// verb of the past follows: "Until Friday, nobody had answered".
func (f *finder) isDeadline(i, words int) bool {
	if i < 1 || !f.joined(i-1, "") || !f.lex.has(f.words[i-1].id, deadline) {
		return false
	}
	if i > 1 && !endsSentence(f.gap(i-2)) {
		return true
	}
	for j := i + words; j < min(len(f.words), i+words+aheadBefore) && !endsSentence(f.gap(j-1)); j++ {
		if f.isPast(j) {
			return false
		}
	}
	return true
}

// beside reports whether a word with the role stands before or after the phrase.
func (f *finder) beside(i, words int, r role) bool {
	return i > 0 && f.joined(i-1, "") && f.lex.has(f.words[i-1].id, r) ||
		f.joined(i+words-1, "") && f.lex.has(f.words[i+words].id, r)
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
	if m.value > 0 && f.mayTakeSoLong(m.kind) && !f.looksAhead(i, words) {
		return match{}
	}
	switch m.kind {
	case dayStep:
		if f.nounMorning(i) {
			return match{}
		}
		found.time = t.AddDate(0, 0, m.value)
	case days:
		found.time = t.AddDate(0, 0, m.value*number)
	case weekStep:
		found.time = f.monday().AddDate(0, 0, 7*m.value)
		found.until = found.time.AddDate(0, 0, 7)
	case weeks:
		found.time = f.monday().AddDate(0, 0, 7*m.value*number)
		found.until = found.time.AddDate(0, 0, 7)
	case weekend:
		found.time = f.weekend(m.value, f.looksAhead(i, words))
		found.until = found.time.AddDate(0, 0, 2)
	case weekdayStep:
		found.time = f.weekdayStep(m.value>>3, m.value&7-2)
	case monthStep:
		found.time, found.precision = f.monthStart(m.value), month
	case months:
		found.time, found.precision = f.monthStart(m.value*number), month
	case yearStep:
		found.time, found.precision = f.yearStart(m.value), year
	case years:
		found.time, found.precision = f.yearStart(m.value*number), year
	default:
		return match{}
	}
	return only(believable(found.time.Year()), found)
}

// mayTakeSoLong reports whether a phrase such as "in two days" can say how long something
// took instead of when it will be.
func (f *finder) mayTakeSoLong(k kind) bool {
	switch f.lex.lang {
	case "en", "de", "tr":
		return k == days || k == weeks || k == months || k == years
	}
	return false
}

// monday is the first day of the week of the report.
func (f *finder) monday() time.Time {
	t := f.today()
	return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
}

// weekend is the Saturday that "the weekend" means: that of the week before until Friday, unless
// the sentence looks ahead.
func (f *finder) weekend(step int, ahead bool) time.Time {
	saturday := f.monday().AddDate(0, 0, 5)
	if step == 0 && !ahead && f.ref.Weekday() != time.Saturday && f.ref.Weekday() != time.Sunday {
		step = -1
	}
	if step < 0 && (f.ref.Weekday() == time.Saturday || f.ref.Weekday() == time.Sunday) || step == -1 {
		return saturday.AddDate(0, 0, -7)
	}
	return saturday.AddDate(0, 0, 7*step)
}

// nounMorning reports the German noun "Morgen", which is no "tomorrow".
func (f *finder) nounMorning(i int) bool {
	return f.lex.lang == "de" && strings.HasPrefix(f.text[f.words[i].start:], "Morgen")
}

// weekdayStep returns the weekday before, in or after this week. Chinese,
// Japanese, Korean and Swedish count whole weeks; the others mean the next such day.
func (f *finder) weekdayStep(weekday, step int) time.Time {
	t := f.today()
	inWeek := f.monday().AddDate(0, 0, (weekday+6)%7)
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
