package date

import "time"

// persian reads a day of the Persian calendar, the solar Hijri of Iran and Afghanistan: day d at
// word i, with a month at word j.
func (f *finder) persian(i, j, d int) match {
	if j >= len(f.words) {
		return match{}
	}
	m, words, _ := f.phrase(j)
	if m.kind != persianMonth {
		return match{}
	}
	j += words
	for n := range 2 {
		if !f.joined(j+n-1, "،,") {
			break
		}
		if w := f.words[j+n]; f.isPersian(w.number) && w.digits == 4 {
			return f.persianDay(j+n+1-i, w.number, m.value, d)
		}
		if !f.lex.has(f.words[j+n].id, beforeYear) {
			break
		}
	}
	best := match{}
	this := f.ref.Year() - 622
	for y := this - 1; y <= this+1; y++ {
		c := f.persianDay(j-i, y, m.value, d)
		if c.words > 0 && (best.words == 0 || f.ref.Sub(c.time).Abs() < f.ref.Sub(best.time).Abs()) {
			best = c
			best.relative = true
		}
	}
	return best
}

// isPersian reports a year that is one of the Persian calendar in a Persian text.
func (f *finder) isPersian(y int) bool {
	switch f.lex.lang {
	case "fa", "ps":
		return y >= 1300 && y < 1500
	}
	return false
}

// persianDay makes a match of a day of the Persian calendar. Its first six months have 31 days,
// the others 30, the last 29 unless the year is a leap year.
func (f *finder) persianDay(words, y, m, d int) match {
	length := 31
	switch {
	case m > 6 && m < 12 || m == 12 && persianLeap(y):
		length = 30
	case m == 12:
		length = 29
	}
	if m < 1 || m > 12 || d < 1 || d > length {
		return match{}
	}
	dayOfYear := 31*(m-1) + d - 1
	if m > 7 {
		dayOfYear -= m - 7
	}
	g := persianNewYear(y).AddDate(0, 0, dayOfYear)
	return f.exact(words, g.Year(), int(g.Month()), g.Day())
}

// persianLeap follows the cycle of 33 years, which agrees with the observed calendar from
// 1343 to 1472 (1964 to 2094).
func persianLeap(y int) bool {
	switch y % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}

// persianNewYear is the first of Farvardin of a year, counted from that of 1403, 20 March 2024.
func persianNewYear(y int) time.Time {
	days := 0
	for k := 1403; k < y; k++ {
		days += 365 + leapDay(k)
	}
	for k := y; k < 1403; k++ {
		days -= 365 + leapDay(k)
	}
	return time.Date(2024, 3, 20+days, 0, 0, 0, 0, time.UTC)
}

func leapDay(y int) int {
	if persianLeap(y) {
		return 1
	}
	return 0
}
