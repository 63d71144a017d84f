package date

import "strings"

// order is how a text writes dates in figures with slashes.
type order int

const (
	unknownOrder order = iota
	dayFirst
	monthFirst
)

// monthFirstRegions are those that write month/day/year. In Canada and the Philippines both
// are in use (CLDR, dateFormats), so that nothing is known there.
const monthFirstRegions = " US AS GU MP PR UM VI FM MH PW "

// mixedRegions use both orders.
const mixedRegions = " CA PH KE GH "

// orderOf is the order of a text: that of a date in it which can be read in one way only, else
// that of its region or language.
func (f *finder) orderOf(region string) order {
	if o := f.orderSeen(); o != unknownOrder {
		return o
	}
	region = " " + strings.ToUpper(region) + " "
	switch {
	case strings.Contains(monthFirstRegions, region):
		return monthFirst
	case strings.Contains(mixedRegions, region):
		return unknownOrder
	case f.lex.lang == "en" && len(region) != 4:
		return unknownOrder
	case f.lex.lang == "fil":
		return monthFirst
	}
	return dayFirst
}

// orderSeen looks for a day above 12 in the first or second place of a date.
func (f *finder) orderSeen() order {
	for i := 0; i+2 < len(f.words); i++ {
		a, b, y := f.words[i], f.words[i+1], f.words[i+2]
		if a.number < 1 || b.number < 1 || y.digits != 4 || a.digits > 2 || b.digits > 2 || f.gap(i) != "/" || f.gap(i+1) != "/" {
			continue
		}
		switch {
		case a.number > 12 && a.number <= 31 && b.number <= 12:
			return dayFirst
		case b.number > 12 && b.number <= 31 && a.number <= 12:
			return monthFirst
		}
	}
	return unknownOrder
}
