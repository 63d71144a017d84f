package date

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// month reads the name of a month at word i and returns its number and the words it
// takes; two names of one month with a slash between count as one.
func (f *finder) month(i int) (number, words int, short bool) {
	if i >= len(f.words) || !f.capital(i) {
		return 0, 0, false
	}
	m, words, _ := f.phrase(i)
	if m.kind != monthName && m.kind != monthShort {
		return 0, 0, false
	}
	if end := i + words; end < len(f.words) && f.gap(end-1) == "/" {
		if again, more, _ := f.phrase(end); again.kind == monthName {
			words += more
		}
	}
	return m.value, words, m.kind == monthShort
}

// yearAfter reads a year after word i-1, skipping a word like "of" or "de".
func (f *finder) yearAfter(i int, marks string) (number, words int) {
	for n := range 3 {
		if !f.joined(i+n-1, marks) {
			return 0, 0
		}
		w := f.words[i+n]
		if w.digits == 4 && w.number > 0 {
			if y := f.common(w.number); believable(y) {
				return y, n + 1 + f.yearWord(i+n)
			}
		}
		if !f.lex.has(w.id, between) {
			return 0, 0
		}
	}
	return 0, 0
}

// yearWord is 1 when a word for "year" follows the year at word i.
func (f *finder) yearWord(i int) int {
	if f.joined(i, "") && f.lex.has(f.words[i+1].id, afterYear) {
		return 1
	}
	return 0
}

// buddhistEra is how far the Thai calendar is ahead of the Gregorian.
const buddhistEra = 543

// common turns a year of the Thai calendar into one of the Gregorian.
func (f *finder) common(y int) int {
	if f.lex.lang == "th" && y > 2400 {
		return y - buddhistEra
	}
	return y
}

// absolute reads a date with the name of a month.
func (f *finder) absolute(i int) match {
	w := f.words[i]
	switch {
	case w.number >= 1 && w.number <= 31 && w.digits <= 2:
		return f.dayFirst(i)
	case w.digits == 4 && w.number > 0:
		return f.yearFirst(i)
	case w.id >= 0:
		return f.monthFirst(i)
	}
	return match{}
}

// dayFirst reads "5 January 2026", "5. Januar", "5 de enero de 2026", "5–7 January".
func (f *finder) dayFirst(i int) match {
	d := f.words[i].number
	end, j := f.lastDay(i + 1)
	for range 3 {
		if !f.joined(j-1, ".-º°ª") {
			return match{}
		}
		if !f.lex.has(f.words[j].id, between) {
			break
		}
		j++
	}
	m, words, short := f.month(j)
	if words == 0 {
		return f.persian(i, j, d)
	}
	return f.withYear(i, j+words, m, d, short).through(d, end)
}

// lastDay reads the second day of a stretch from word j on ("–5", "to 5", "bis zum 5."): the day and
// the word after it, or 0 and j.
func (f *finder) lastDay(j int) (day, next int) {
	if j >= len(f.words) {
		return 0, j
	}
	k := j
	if f.joined(j-1, ".") && f.lex.has(f.words[j].id, through) {
		if k++; f.joined(k-1, "") && (f.lex.has(f.words[k].id, between) || f.lex.has(f.words[k].id, through)) {
			k++
		}
	} else if !isRange(f.gap(j-1)) && !isRange(strings.TrimPrefix(f.gap(j-1), ".")) {
		return 0, j
	}
	if k >= len(f.words) || k > j && !f.joined(k-1, "") || f.words[k].number < 1 || f.words[k].number > 31 || f.words[k].digits > 2 {
		return 0, j
	}
	return f.words[k].number, k + 1
}

// through makes a stretch up to the end of a later day of the same month.
func (m match) through(first, last int) match {
	if m.words > 0 && last > first {
		m.until = m.time.AddDate(0, 0, last-first+1)
	}
	return m
}

// withYear ends a day and month, read up to word j, with the year if one follows.
func (f *finder) withYear(i, j, m, d int, short bool) match {
	marks := ","
	if short {
		marks = ".,"
	}
	if y, words := f.yearAfter(j, marks); words > 0 {
		return f.exact(j+words-i, y, m, d)
	}
	return f.nearest(j-i, m, d)
}

func isRange(gap string) bool {
	switch strings.TrimSpace(gap) {
	case "-", "–", "—", "/":
		return true
	}
	return false
}

// monthFirst reads "January 5, 2026" in the languages that write so, and "January
// 2026" in all.
func (f *finder) monthFirst(i int) match {
	m, words, short := f.month(i)
	if words == 0 {
		return match{}
	}
	j := i + words
	marks := ""
	if short {
		marks = "."
	}
	if y, n := f.yearAfter(j, marks+","); n > 0 {
		t, _ := f.dayAt(y, m, 1)
		return match{words: words + n, time: t, precision: month}
	}
	if !monthBeforeDay[f.lex.lang] || !f.joined(j-1, marks) {
		return match{}
	}
	d := f.words[j]
	if d.number < 1 || d.number > 31 || d.digits > 2 || strings.HasPrefix(f.text[d.end:], "%") {
		return match{}
	}
	j++
	if f.joined(j-1, "") && f.lex.has(f.words[j].id, between) && f.words[j].start == d.end {
		j++ // "5th"
	}
	end, j := f.lastDay(j)
	return f.withYear(i, j, m, d.number, short).through(d.number, end)
}

// monthBeforeDay are the languages that write the month before the day.
var monthBeforeDay = map[string]bool{"en": true, "fil": true, "hu": true, "lt": true, "eu": true, "mn": true, "sw": true}

// yearFirst reads "2026. január 5." and "2026 m. sausio 5 d.".
func (f *finder) yearFirst(i int) match {
	y := f.words[i].number
	if !monthBeforeDay[f.lex.lang] && f.lex.lang != "lv" || f.lex.lang == "en" || !believable(y) {
		return match{}
	}
	j := i + 1
	for range 2 {
		if !f.joined(j-1, ".") {
			return match{}
		}
		if !f.lex.has(f.words[j].id, between) {
			break
		}
		j++
	}
	if f.lex.lang == "lv" {
		if m := f.absolute(j); m.words > 0 && m.precision == day && f.words[j].number > 0 {
			return f.exact(j-i+m.words, y, int(m.time.Month()), m.time.Day())
		}
		return match{}
	}
	m, words, _ := f.month(j)
	j += words
	if words == 0 {
		return match{}
	}
	if f.joined(j-1, "") && f.words[j].digits <= 2 && f.words[j].number > 0 {
		return f.exact(j+1-i, y, m, f.words[j].number)
	}
	t, _ := f.dayAt(y, m, 1)
	return match{words: j - i, time: t, precision: month}
}

// numeric reads dates in figures: year-month-day with any mark, day.month.year,
// and day/month/year or month/day/year.
func (f *finder) numeric(i int) match {
	if w := f.words[i]; w.dotted {
		return f.figures(1, ".", strings.Split(f.text[w.start:w.end], "."))
	}
	if f.words[i].digits == 0 || i+2 >= len(f.words) {
		return match{}
	}
	mark := f.gap(i)
	if mark != "-" && mark != "/" && mark != ". " && mark != "." || f.gap(i+1) != mark {
		return match{}
	}
	var parts []string
	for _, w := range f.words[i : i+3] {
		if w.number < 0 {
			return match{}
		}
		parts = append(parts, strconv.Itoa(w.number))
	}
	return f.figures(3, mark, parts)
}

// figures makes a date of three numbers that mark divides.
func (f *finder) figures(words int, mark string, parts []string) match {
	if len(parts) != 3 {
		return match{}
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || len(p) > 4 {
			return match{}
		}
		n[i] = v
	}
	switch {
	case f.isPersian(n[0]):
		return f.persianDay(words, n[0], n[1], n[2])
	case n[0] >= 1000:
		return f.exact(words, f.common(n[0]), n[1], n[2])
	case n[2] < 1000:
		return match{}
	case mark != "/":
	case n[1] > 12, n[0] <= 12 && f.order == monthFirst:
		return f.exact(words, n[2], n[0], n[1])
	case n[0] <= 12 && n[0] != n[1] && f.order == unknownOrder:
		return match{} // day and month cannot be told apart
	}
	return f.exact(words, f.common(n[2]), n[1], n[0])
}

// eastern reads dates in figures with the words for year, month and day, as Chinese,
// Japanese and Korean write them: 2026年1月5日, 1월 5일, and 5日 alone.
func (f *finder) eastern(i int) match {
	if f.words[i].number < 0 || i+1 >= len(f.words) {
		return match{}
	}
	j := i
	y, isYear := f.counted(&j, "年년")
	m, isMonth := f.counted(&j, "月월")
	d, isDay := f.counted(&j, "日號号일")
	switch {
	case isDay && (isMonth || !isYear) && f.isDuration(j):
		return match{}
	case isYear && isMonth && isDay:
		return f.exact(j-i, y, m, d)
	case isYear && isMonth:
		t, ok := f.dayAt(y, m, 1)
		return only(ok, match{words: j - i, time: t, precision: month})
	case isYear && !isDay && y >= 1900 && believable(y):
		t, _ := f.dayAt(y, 1, 1)
		return match{words: j - i, time: t, precision: year}
	case isMonth && isDay:
		return f.nearest(j-i, m, d)
	case isDay && !isYear && !isMonth:
		return f.dayOfMonth(j-i, d)
	}
	return match{}
}

// counted reads a number and one of the words of units at word *j, and moves it on.
func (f *finder) counted(j *int, units string) (int, bool) {
	i := *j
	if i+1 >= len(f.words) || f.words[i].number < 0 || !f.joined(i, "") || i > 0 && *j != i && !f.joined(i-1, "") {
		return 0, false
	}
	unit := f.words[i+1]
	if first, _ := utf8.DecodeRuneInString(f.text[unit.start:unit.end]); !strings.ContainsRune(units, first) {
		return 0, false
	}
	if rest := unit.end - unit.start; rest > 3 && f.lex.lang != "ko" {
		return 0, false
	}
	*j = i + 2
	return f.words[i].number, true
}

// isDuration reports whether the word j makes a number of days out of "5日".
func (f *finder) isDuration(j int) bool {
	if j >= len(f.words) || !f.joined(j-1, "") {
		text := f.text[f.words[j-1].start:f.words[j-1].end]
		return strings.HasPrefix(text, "일간") || strings.HasPrefix(text, "일째")
	}
	switch f.text[f.words[j].start:f.words[j].end] {
	case "間", "间", "内", "後", "后", "連", "前", "以", "目":
		return true
	}
	text := f.text[f.words[j-1].start:f.words[j-1].end]
	return strings.HasPrefix(text, "일간") || strings.HasPrefix(text, "일째")
}

// dayOfMonth makes a match of a day alone: the latest such day up to the report.
func (f *finder) dayOfMonth(words, d int) match {
	y, m, _ := f.ref.Date()
	for range 3 {
		if t, ok := f.dayAt(y, int(m), d); ok && !t.After(f.ref) {
			return match{words: words, time: t, precision: day, relative: true}
		}
		if m--; m == 0 {
			y, m = y-1, 12
		}
	}
	return match{}
}

// only returns m when ok, else no match.
func only(ok bool, m match) match {
	if ok {
		return m
	}
	return match{}
}
