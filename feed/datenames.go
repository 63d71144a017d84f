package feed

import (
	"strings"
	"unicode/utf8"
)

const hour = 3600

// zoneNames are the zones of RFC 822 and others in wide use, as seconds east of
// UTC. Names that mean several zones stand for the one met in feeds.
var zoneNames = map[string]int{
	"z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0,
	"est": -5 * hour, "edt": -4 * hour, "cst": -6 * hour, "cdt": -5 * hour,
	"mst": -7 * hour, "mdt": -6 * hour, "pst": -8 * hour, "pdt": -7 * hour,
	"et": -5 * hour, "ct": -6 * hour, "mt": -7 * hour, "pt": -8 * hour,
	"ast": -4 * hour, "adt": -3 * hour, "nst": -3*hour - 1800, "ndt": -2*hour - 1800,
	"akst": -9 * hour, "akdt": -8 * hour, "hst": -10 * hour, "brt": -3 * hour, "art": -3 * hour,
	"bst": 1 * hour, "ist": 5*hour + 1800, "west": 1 * hour, "cet": 1 * hour, "cest": 2 * hour,
	"met": 1 * hour, "mest": 2 * hour, "mez": 1 * hour, "mesz": 2 * hour,
	"eet": 2 * hour, "eest": 3 * hour, "msk": 3 * hour, "msd": 4 * hour, "trt": 3 * hour,
	"pkt": 5 * hour, "wib": 7 * hour, "ict": 7 * hour, "sgt": 8 * hour, "hkt": 8 * hour, "awst": 8 * hour,
	"jst": 9 * hour, "kst": 9 * hour, "acst": 9*hour + 1800, "aest": 10 * hour, "aedt": 11 * hour,
	"nzst": 12 * hour, "nzdt": 13 * hour, "sast": 2 * hour, "eat": 3 * hour, "wat": 1 * hour,
	"a": -1 * hour, "m": -12 * hour, "n": 1 * hour, "y": 12 * hour,
}

// zoneOffset reads a zone: Z, a name, +hh:mm, +hhmm, +hh, or a name with an offset.
func zoneOffset(s string) (seconds int, ok bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	if off, known := zoneNames[s]; known {
		return off, true
	}
	for _, utc := range []string{"gmt", "utc", "ut"} {
		if rest := strings.TrimPrefix(s, utc); rest != s {
			s = rest
			break
		}
	}
	if len(s) < 2 || s[0] != '+' && s[0] != '-' {
		return 0, false
	}
	h, m, ok := offsetDigits(s[1:])
	if !ok || h > 15 || m > 59 {
		return 0, false
	}
	seconds = h*hour + m*60
	if s[0] == '-' {
		seconds = -seconds
	}
	return seconds, true
}

func offsetDigits(s string) (h, m int, ok bool) {
	if a, b, colon := strings.Cut(s, ":"); colon {
		b, _, _ = strings.Cut(b, ":")
		h, m = number(a), number(b)
		return h, m, h >= 0 && m >= 0
	}
	switch len(s) {
	case 1, 2:
		return number(s), 0, number(s) >= 0
	case 3, 4:
		cut := len(s) - 2
		h, m = number(s[:cut]), number(s[cut:])
		return h, m, h >= 0 && m >= 0
	}
	return 0, 0, false
}

// monthStems are beginnings of the names of months, in lower case, that no other
// month of any of these languages shares: English, German, French, Spanish,
// Italian, Portuguese, Dutch, the Scandinavian languages, Polish, Czech, Hungarian,
// Turkish, Greek, Russian and Ukrainian.
var monthStems = [12]string{
	"jan jän janv ene gen sty led oca ιαν янв січ",
	"feb fév fev fevr lut úno únor şub φεβ фев лют",
	"mar mär mars märz maa bře március μάρ μαρ мар бер",
	"apr avr abr kwi dub ápr nis απρ апр кві",
	"may mai maj mei mag kvě máj μάι μαϊ μαι май мая тра",
	"jun juin júni jún giu cze čvn červen červnu června haz ιούν ιουν июн чер",
	"jul juil júli júl lug lip čvc červenc tem ιούλ ιουλ июл лип",
	"aug aoû aou ago sie srp ağu αύγ αυγ авг сер",
	"sep set wrz zář eyl szep σεπ сен вер",
	"oct okt oct out ott paź říj eki οκτ окт жов",
	"nov lis list kas νοέ νοε ноя лис",
	"dec dez déc dic gru pro ara δεκ дек гру",
}

// englishMonths are the names of RFC 822 for months and, as none, for days: nearly all dates
// have them, so that these need no search.
var englishMonths = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	"mon": 0, "tue": 0, "wed": 0, "thu": 0, "fri": 0, "sat": 0, "sun": 0,
}

// monthNumber returns the month that a word in lower case names, 0 for none.
func monthNumber(w string) int {
	if n, known := englishMonths[w]; known {
		return n
	}
	if utf8.RuneCountInString(w) < 3 {
		return 0
	}
	best, length := 0, 0
	for i, stems := range monthStems {
		for stem := range strings.FieldsSeq(stems) {
			if len(stem) > length && strings.HasPrefix(w, stem) {
				best, length = i+1, len(stem)
			}
		}
	}
	return best
}
