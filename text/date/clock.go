package date

import (
	"strings"
	"time"
	"unicode/utf8"
)

// partOfDay takes the part of the day that follows into the date: "yesterday evening", "hier soir".
func (f *finder) partOfDay(i int, m *match) {
	j := i + m.words
	if m.precision == day && f.joined(j-1, "") && f.lex.has(f.words[j].id, part) {
		m.words++
	}
}

// maxClock bounds the text that is read as a time of day, in bytes.
const maxClock = 48

// clock adds the time of day that stands right behind a day, a word like "at" between them:
// "17:30", "at 5 p.m.", "à 14h30", "kl. 14.30", "um 14.30 Uhr", "오후 2시 30분".
func (f *finder) clock(i int, m *match) {
	if m.precision != day || !m.until.IsZero() {
		return
	}
	last := i + m.words - 1
	end := f.words[last].end
	rest := f.text[end:min(len(f.text), end+maxClock)]
	trimmed := strings.TrimLeft(rest, " ,\u00a0\u202f(")
	led := len(leadIn(trimmed))
	trimmed = trimmed[led:]
	c, ok := readClock(trimmed, led > 0)
	if !ok {
		return
	}
	end += len(rest) - len(trimmed) + c.length
	for j := last + 1; j < len(f.words) && f.words[j].start < end; j++ {
		m.words = j + 1 - i
	}
	f.setClock(m, c)
}

func (f *finder) setClock(m *match, c clockTime) {
	y, mon, d := m.time.Date()
	m.time = time.Date(y, mon, d, c.hour, c.minutes, 0, 0, f.ref.Location())
	m.precision = minute
}

// timeFirst reads a time that stands before its day: "5:30 p.m. on Tuesday", "14 h 30 mardi".
func (f *finder) timeFirst(i int) match {
	w := f.words[i]
	if w.number < 0 || w.number > 24 || w.digits > 2 {
		return match{}
	}
	c, ok := readClock(f.text[w.start:min(len(f.text), w.start+maxClock)], false)
	if !ok {
		return match{}
	}
	j := i + 1
	for j < len(f.words) && f.words[j].start < w.start+c.length {
		j++
	}
	for n := 0; n < 3 && f.joined(j-1, ",."); n++ {
		for _, read := range []func(int) match{f.numeric, f.absolute, f.weekday, f.relative} {
			m := read(j)
			if m.words > 0 && m.precision == day && m.until.IsZero() {
				m.words += j - i
				f.setClock(&m, c)
				return m
			}
		}
		if f.words[j].number >= 0 || f.words[j].end-f.words[j].start > 4 {
			break
		}
		j++
	}
	return match{}
}

// clockTime is a time of day and the bytes it takes.
type clockTime struct{ hour, minutes, length int }

// leadIns stand between a day and its time.
var leadIns = [...]string{"at ", "um ", "gegen ", "ab ", "à ", "vers ", "a las ", "alle ore ", "alle ", "ore ", "às ", "om ", "kl. ", "kl ", "klo ", "kello ",
	"o godz. ", "o godzinie ", "o ", "v ", "ve ", "в ", "о ", "об ", "saat ", "الساعة ", "ساعت ", "h "}

func leadIn(s string) string {
	for _, l := range leadIns {
		if strings.HasPrefix(s, l) {
			return l
		}
	}
	return ""
}

// halves are the words for the half of a day before a time in Chinese, Japanese and Korean, with
// the hours to add.
var halves = [...]struct {
	word string
	add  int
}{{"오전", 0}, {"오후", 12}, {"午前", 0}, {"午後", 12}, {"上午", 0}, {"凌晨", 0}, {"早上", 0}, {"下午", 12}, {"晚上", 12}}

// readClock reads a time of day at the start of s. A number alone is none; "14.30" is one behind a
// word like "at", or with "Uhr".
func readClock(s string, dotted bool) (clockTime, bool) {
	rest, add, marked := s, 0, false
	for _, h := range halves {
		if after, ok := strings.CutPrefix(rest, h.word); ok {
			rest, add, marked = strings.TrimLeft(after, " "), h.add, true
			break
		}
	}
	c := clockTime{}
	var n int
	if c.hour, n = leadingNumber(rest); n == 0 || c.hour > 24 {
		return c, false
	}
	rest = rest[n:]
	rest, marked = c.readMinutes(rest, marked, dotted)
	if after, half, ok := halfOfDay(rest); ok && !marked || ok && add == 0 {
		rest, add, marked = after, half, true
		if c.hour < 1 || c.hour > 12 {
			return c, false
		}
		c.hour %= 12
	} else if add > 0 && c.hour <= 12 {
		c.hour %= 12
	}
	c.hour += add
	c.length = len(s) - len(rest)
	next, _ := utf8.DecodeRuneInString(rest)
	digit := next >= '0' && next <= '9'
	return c, marked && c.hour < 24 && !digit
}

// leadingNumber reads one or two digits.
func leadingNumber(s string) (value, length int) {
	for length < len(s) && length < 3 && s[length] >= '0' && s[length] <= '9' {
		value = value*10 + int(s[length]-'0')
		length++
	}
	if length > 2 {
		return 0, 0
	}
	return value, length
}

// hourMarks stand behind the hour; what is spaced in running text is written in both ways.
var hourMarks = [...]string{":", "h", " h ", "시 ", "시", "時", "时", "點", "点", "."}

// readMinutes reads the minutes and what marks the whole as a time. It returns what is left.
func (c *clockTime) readMinutes(rest string, marked, dotted bool) (string, bool) {
	for _, mark := range hourMarks {
		after, ok := strings.CutPrefix(rest, mark)
		if !ok {
			continue
		}
		minutes, n := leadingNumber(after)
		switch {
		case n == 2 && minutes < 60:
			after = after[n:]
			for _, unit := range [...]string{"분", "分"} {
				after = strings.TrimPrefix(after, unit)
			}
			if uhr, ok := strings.CutPrefix(after, " Uhr"); ok {
				after, marked = uhr, true
			}
			c.minutes = minutes
			return after, marked || dotted || mark != "."
		case n == 0 && mark != ":" && mark != "." && mark != " h ":
			return after, true
		}
	}
	if after, ok := strings.CutPrefix(rest, " Uhr"); ok {
		return after, true
	}
	return rest, marked
}

// halfOfDay reads "a.m." or "p.m." and returns the hours to add.
func halfOfDay(s string) (rest string, add int, ok bool) {
	s = strings.TrimLeft(s, " \u00a0\u202f")
	for _, h := range [...]struct {
		word string
		add  int
	}{{"a.m", 0}, {"p.m", 12}, {"am", 0}, {"pm", 12}, {"AM", 0}, {"PM", 12}, {"A.M", 0}, {"P.M", 12}} {
		after, found := strings.CutPrefix(s, h.word)
		if next, _ := utf8.DecodeRuneInString(after); found && !isLetter(next) {
			return after, h.add, true
		}
	}
	return s, 0, false
}

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
