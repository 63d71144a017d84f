package date

import (
	"strings"
	"time"
)

// clock adds the time of day that stands right behind a day, at most one word like
// "at" between: "17:30", "5 p.m.".
func (f *finder) clock(i int, m *match) {
	if m.precision != day {
		return
	}
	j := i + m.words
	if !f.joined(j-1, ",") {
		return
	}
	if f.words[j].number < 0 {
		j++
		if !f.joined(j-1, "") {
			return
		}
	}
	hour, minutes, words := f.timeOfDay(j)
	if words == 0 {
		return
	}
	y, mon, d := m.time.Date()
	m.time = time.Date(y, mon, d, hour, minutes, 0, 0, f.ref.Location())
	m.precision = minute
	m.words = j + words - i
}

// timeOfDay reads a time at word j.
func (f *finder) timeOfDay(j int) (hour, minutes, words int) {
	w := f.words[j]
	if w.number < 0 || w.number > 23 || w.digits > 2 {
		return 0, 0, 0
	}
	hour, words = w.number, 1
	if j+1 < len(f.words) && f.gap(j) == ":" && f.words[j+1].digits == 2 && f.words[j+1].number < 60 {
		minutes, words = f.words[j+1].number, 2
	}
	if half, ok := f.halfOfDay(j + words); ok && hour >= 1 && hour <= 12 {
		return hour%12 + half, minutes, words + 1
	}
	if words == 1 {
		return 0, 0, 0
	}
	return hour, minutes, words
}

// halfOfDay reads "a.m." or "p.m." and returns the hours to add.
func (f *finder) halfOfDay(j int) (int, bool) {
	if j >= len(f.words) || !f.joined(j-1, "") {
		return 0, false
	}
	switch strings.ToLower(f.text[f.words[j].start:f.words[j].end]) {
	case "am", "a.m":
		return 0, true
	case "pm", "p.m":
		return 12, true
	}
	return 0, false
}
