package feed

import (
	"strings"
	"time"
	"unicode/utf8"
)

// maxDateLength bounds what is taken for a date.
const maxDateLength = 120

// ParseDate reads a date as feeds write it: RFC 822 and its many variants, RFC 3339 and
// the other forms of ISO 8601 (with ordinal and week dates), asctime, and dates with
// month names in other languages. It returns the zero time for what is none. A
// date without a zone is taken for UTC, one without a time for midnight.
func ParseDate(s string) time.Time {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxDateLength || !utf8.ValidString(s) {
		return time.Time{}
	}
	if t, ok := quickDate(s); ok {
		return t
	}
	if t, ok := isoDate(s); ok {
		return t
	}
	d, ok := scanDate(s)
	if !ok {
		return time.Time{}
	}
	t, _ := d.time()
	return t
}

// quickDate tries the two layouts that nearly all feeds use.
func quickDate(s string) (time.Time, bool) {
	layout := time.RFC1123Z
	switch {
	case len(s) >= 20 && s[4] == '-' && s[10] == 'T':
		layout = time.RFC3339
	case len(s) == len(time.RFC1123) && strings.HasSuffix(s, " GMT"):
		layout = time.RFC1123
	case len(s) != len(time.RFC1123Z):
		return time.Time{}, false
	}
	t, err := time.Parse(layout, s)
	return t, err == nil
}

// dateParts is a date as found in a text. Fields not found are -1.
type dateParts struct {
	year, month, day     int
	hour, minute, second int
	nanosecond           int
	zone                 int // seconds east of UTC
}

func noDate() dateParts {
	return dateParts{year: -1, month: -1, day: -1, hour: -1, minute: -1, second: -1}
}

// time makes a time of the parts. A leap second counts as the next second, 24:00
// as the next day.
func (d dateParts) time() (time.Time, bool) {
	if d.year < 0 || d.year > 9999 {
		return time.Time{}, false
	}
	if d.month < 0 {
		d.month = 1
	}
	if d.day < 0 {
		d.day = 1
	}
	h, m, s := max(0, d.hour), max(0, d.minute), max(0, d.second)
	if d.month < 1 || d.month > 12 || d.day < 1 || d.day > daysIn(d.year, d.month) || h > 24 || m > 59 || s > 60 {
		return time.Time{}, false
	}
	t := time.Date(d.year, time.Month(d.month), d.day, h, m, s, d.nanosecond, time.UTC)
	return t.Add(-time.Duration(d.zone) * time.Second), true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// fullYear completes a year of two digits: 00 to 68 are of this century, as in
// POSIX.
func fullYear(n, digits int) int {
	switch {
	case digits > 2:
		return n
	case n < 69:
		return 2000 + n
	}
	return 1900 + n
}
