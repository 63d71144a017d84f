package feed

import (
	"strings"
	"time"
)

// isoDate reads the forms of ISO 8601: with or without hyphens, down to the year
// alone, ordinal dates (2003-335), week dates (2003-W52-3), and a time behind "T" or
// a blank. Years of two digits are read too, as old feeds have them.
func isoDate(s string) (time.Time, bool) {
	date, clock := cutClock(s)
	d := noDate()
	if !d.isoDay(date) {
		return time.Time{}, false
	}
	if clock != "" && !d.isoClock(clock) {
		return time.Time{}, false
	}
	return d.time()
}

// cutClock divides a date from its time of day.
func cutClock(s string) (date, clock string) {
	if i := strings.IndexAny(s, "Tt "); i > 0 {
		return s[:i], strings.TrimLeft(s[i+1:], "Tt ")
	}
	return s, ""
}

// isoDay reads the date. Each form is told by its digits and hyphens.
func (d *dateParts) isoDay(s string) bool {
	century := s != "" && s[0] == '-'
	shape := shapeOf(s)
	n := digits(s)
	switch shape {
	case "9999-99-99", "9999-9-9", "9999-9-99", "9999-99-9", "99-99-99", "9999/99/99", "9999.99.99":
		parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '/' || r == '.' })
		d.year, d.month, d.day = fullYear(number(parts[0]), len(parts[0])), number(parts[1]), number(parts[2])
	case "99999999":
		d.year, d.month, d.day = number(n[:4]), number(n[4:6]), number(n[6:])
	case "9999-99", "999999":
		if shape == "999999" && number(n[2:4]) <= 12 && number(n[4:]) <= 31 && number(n[:2]) < 19 {
			d.year, d.month, d.day = fullYear(number(n[:2]), 2), number(n[2:4]), number(n[4:])
			break
		}
		d.year, d.month = number(n[:4]), number(n[4:])
	case "9999":
		d.year = number(n)
	case "9999-999", "9999999":
		return d.ordinal(number(n[:4]), number(n[4:]))
	case "99-999", "99999":
		return d.ordinal(fullYear(number(n[:2]), 2), number(n[2:]))
	case "9999-W99-9", "9999W999", "9999-W99", "9999W99":
		return d.week(number(n[:4]), number(n[4:6]), number("0"+n[6:]))
	case "-9999", "-99-99":
		d.year, d.month = fullYear(number(n[:2]), 2), number(n[2:])
	case "-99":
		d.year = fullYear(number(n), 2)
	default:
		return false
	}
	return !century || len(n) <= 4
}

// shapeOf writes every digit as 9.
func shapeOf(s string) string {
	if len(s) > 12 {
		return ""
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '9'
		}
		return r
	}, s)
}

func digits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// number reads a run of at most nine digits, -1 for anything else.
func number(s string) int {
	if s == "" || len(s) > 9 {
		return -1
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func (d *dateParts) ordinal(year, day int) bool {
	if day < 1 || day > 366 {
		return false
	}
	d.setDate(time.Date(year, 1, day, 0, 0, 0, 0, time.UTC))
	return true
}

// week sets the date by ISO week and weekday, which counts from Monday as 1.
func (d *dateParts) week(year, week, day int) bool {
	if week < 1 || week > 53 || day > 7 {
		return false
	}
	jan4 := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // always in week 1
	monday := jan4.AddDate(0, 0, -(int(jan4.Weekday())+6)%7)
	d.setDate(monday.AddDate(0, 0, (week-1)*7+max(day, 1)-1))
	return true
}

func (d *dateParts) setDate(t time.Time) {
	d.year, d.month, d.day = t.Year(), int(t.Month()), t.Day()
}

// isoClock reads hh, hh:mm, hh:mm:ss or hhmmss with a fraction, and a zone.
func (d *dateParts) isoClock(s string) bool {
	end := 0
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || s[end] == ':' || s[end] == '.' || s[end] == ',') {
		end++
	}
	if !d.clock(s[:end]) {
		return false
	}
	zone := strings.TrimSpace(s[end:])
	if zone == "" {
		return true
	}
	offset, ok := zoneOffset(zone)
	d.zone = offset
	return ok
}

// clock reads a time of day, with or without colons.
func (d *dateParts) clock(s string) bool {
	s, fraction, _ := strings.Cut(strings.ReplaceAll(s, ",", "."), ".")
	parts := strings.Split(s, ":")
	if len(parts) == 1 && len(s) > 2 {
		if len(s) == 3 || len(s) == 5 {
			s = "0" + s
		}
		parts = parts[:0]
		for ; len(s) >= 2; s = s[2:] {
			parts = append(parts, s[:2])
		}
	}
	if len(parts) > 3 {
		return false
	}
	at := [3]int{0, 0, 0}
	for i, p := range parts {
		if at[i] = number(p); at[i] < 0 || len(p) > 2 {
			return false
		}
	}
	d.hour, d.minute, d.second = at[0], at[1], at[2]
	d.nanosecond = fractionOf(fraction)
	return true
}

// fractionOf reads the digits behind the point of a second as nanoseconds.
func fractionOf(s string) int {
	s = (s + "000000000")[:9]
	return max(0, number(s))
}
