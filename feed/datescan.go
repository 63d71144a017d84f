package feed

import (
	"strings"
	"unicode"
)

// scanDate reads a date out of words and numbers in any order in which feeds write
// them: names of months and zones, a time with colons, a year of four digits or the
// number behind the month, and the day as the number that is left.
func scanDate(s string) (dateParts, bool) {
	sc := dateScan{dateParts: noDate()}
	for _, w := range dateWords(s) {
		sc.word(w)
	}
	return sc.dateParts, sc.resolve()
}

// dateScan collects what the words of a date say.
type dateScan struct {
	dateParts
	numbers []dateNumber // not yet told apart
	monthAt int          // how many numbers stood before the month's name
	pm      int          // 0 unknown, 1 am, 2 pm
	hasZone bool
	yearLed bool // the year stood before all other numbers
	dotted  bool // points stand between the numbers
}

type dateNumber struct{ value, digits int }

// dateWords cuts a date into runs of letters, of digits with colons and points
// between, and signs with digits.
func dateWords(s string) []string {
	var words []string
	start, kind := -1, 0
	for i, r := range s {
		k := charKind(r, s[i:], kind)
		if k != kind || k == 0 {
			if start >= 0 {
				words = append(words, s[start:i])
			}
			start = -1
			if k != 0 {
				start = i
			}
		}
		kind = k
		if len(words) > 24 {
			return words
		}
	}
	if start >= 0 {
		words = append(words, s[start:])
	}
	return words
}

// charKind is 1 for a letter, 2 for part of a number, 3 for a sign before a number.
func charKind(r rune, rest string, before int) int {
	nextDigit := len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9'
	switch {
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return 1
	case r >= '0' && r <= '9':
		if before == 3 {
			return 3
		}
		return 2
	case r == ':' && (before == 2 || before == 3) && nextDigit:
		return before
	case r == '.' && before == 2 && nextDigit:
		return 2
	case (r == '+' || r == '-') && nextDigit && before != 3:
		return 3
	}
	return 0
}

func (sc *dateScan) word(w string) {
	switch c := w[0]; {
	case c == '+' || c == '-':
		sc.signed(w)
	case c >= '0' && c <= '9':
		sc.number(w)
	default:
		sc.name(strings.ToLower(w))
	}
}

// signed reads a zone such as +0100, or a number behind a hyphen ("01-Jan-2004").
func (sc *dateScan) signed(w string) {
	if sc.hour >= 0 {
		if off, ok := zoneOffset(w); ok {
			sc.zone += off // "GMT+2" adds to GMT
			sc.hasZone = true
		}
		return
	}
	sc.number(w[1:])
}

func (sc *dateScan) number(w string) {
	if strings.Contains(w, ":") {
		if sc.hour < 0 {
			sc.clock(w)
		}
		return
	}
	sc.dotted = sc.dotted || strings.Contains(w, ".")
	for part := range strings.SplitSeq(w, ".") {
		if n := number(part); n >= 0 {
			sc.numbers = append(sc.numbers, dateNumber{n, len(part)})
		}
	}
}

// name takes a word: a month, half of the day, or a zone. Weekdays and other words
// say nothing.
func (sc *dateScan) name(w string) {
	if w == "am" || w == "오전" {
		sc.pm = 1
		return
	}
	if w == "pm" || w == "오후" {
		sc.pm = 2
		return
	}
	if m := monthNumber(w); m > 0 && sc.month < 0 {
		sc.month, sc.monthAt = m, len(sc.numbers)
		return
	}
	if off, ok := zoneNames[w]; ok && (sc.hour >= 0) && !sc.hasZone {
		sc.zone, sc.hasZone = off, true
	}
}

// resolve tells the numbers apart and reports whether they make a date.
func (sc *dateScan) resolve() bool {
	if sc.pm == 2 && sc.hour >= 0 && sc.hour < 12 {
		sc.hour += 12
	}
	if sc.pm == 1 && sc.hour == 12 {
		sc.hour = 0
	}
	sc.takeYear()
	if sc.month > 0 {
		return sc.withMonth()
	}
	return sc.allNumbers()
}

// takeYear takes the first number of four digits for the year.
func (sc *dateScan) takeYear() {
	for i, n := range sc.numbers {
		if n.digits == 4 {
			sc.year, sc.yearLed = n.value, i == 0
			rest := append([]dateNumber(nil), sc.numbers[:i]...)
			sc.numbers = append(rest, sc.numbers[i+1:]...)
			if i < sc.monthAt {
				sc.monthAt--
			}
			return
		}
	}
}

// withMonth reads day and year around a month's name.
func (sc *dateScan) withMonth() bool {
	n := sc.numbers
	switch {
	case sc.year >= 0 && len(n) > 0:
		sc.day = n[0].value
	case sc.year >= 0:
	case len(n) >= 2 && n[0].value > 31:
		sc.year, sc.day = fullYear(n[0].value, n[0].digits), n[1].value
	case len(n) >= 2:
		sc.day, sc.year = n[0].value, fullYear(n[1].value, n[1].digits)
	default:
		return false
	}
	return true
}

// allNumbers reads a date of numbers only. With the year in front the month
// follows. Otherwise the day comes first where points stand between, as in most of
// Europe, and the month where not, as in the United States, unless it could be none.
func (sc *dateScan) allNumbers() bool {
	n := sc.numbers
	if sc.year < 0 || len(n) < 2 {
		return false
	}
	a, b := n[0].value, n[1].value
	switch {
	case sc.yearLed || b > 12:
		sc.month, sc.day = a, b
	case a > 12 || sc.dotted:
		sc.day, sc.month = a, b
	default:
		sc.month, sc.day = a, b
	}
	if sc.hour < 0 && len(n) >= 4 {
		sc.hour, sc.minute = n[2].value, n[3].value
		if len(n) >= 5 {
			sc.second = n[4].value
		}
	}
	return true
}
