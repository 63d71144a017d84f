package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// finish gives a quantity its unit, bound and span.
func (f *finder) finish(i int, q quantity) news.Number {
	span := news.Span{Start: f.words[i].Start, End: f.words[i+q.words-1].End}
	n := news.Number{Value: q.value, Bound: q.bound}
	if code, start := f.signBefore(span.Start); code != "" && start >= f.taken {
		n.Unit, span.Start = code, start
	}
	if sign := f.signAfter(span.End); n.Unit == "" && sign != "" {
		_, size := utf8.DecodeRuneInString(strings.TrimLeft(f.text[span.End:], " \u00A0\u202F"))
		n.Unit, span.End = sign, span.End+strings.Index(f.text[span.End:], strings.TrimLeft(f.text[span.End:], " \u00A0\u202F"))+size
	}
	if n.Unit == "" {
		n.Unit = f.unit(i, q.words)
	}
	if b := f.boundBefore(i, span.Start); b != "" {
		n.Bound = b
	}
	n.Span = span
	f.taken = span.End
	return n
}

// signs are the signs of currencies and shares.
var signs = map[rune]string{
	'$': "USD", '€': "EUR", '£': "GBP", '¥': "JPY", '₹': "INR", '₽': "RUB", '₴': "UAH", '₩': "KRW", '₺': "TRY", '₪': "ILS",
	'₫': "VND", '₦': "NGN", '฿': "THB", '₱': "PHP", '￥': "JPY", '＄': "USD", '％': "%", '٪': "%", '%': "%", '₸': "KZT", '₾': "GEL",
}

// signBefore returns the currency whose sign or code ends before byte at, and where
// it begins: "$", "US$", "A$", "EUR ".
func (f *finder) signBefore(at int) (code string, start int) {
	before := strings.TrimRight(f.text[:at], " \u00A0\u202F")
	if at-len(before) > 3 {
		return "", at
	}
	r, size := utf8.DecodeLastRuneInString(before)
	code, ok := signs[r]
	start = len(before) - size
	switch {
	case ok && code == "%":
		return "", at
	case !ok:
		return f.codeBefore(before, at)
	case r == '¥' && (f.lex.lang == "zh"):
		return "CNY", start
	case r != '$':
		return code, start
	}
	for prefix, other := range dollars {
		if strings.HasSuffix(before[:start], prefix) && !endsInLetter(before[:start-len(prefix)]) {
			return other, start - len(prefix)
		}
	}
	return code, start
}

// dollars are the letters before "$" of one country; no two end alike.
var dollars = map[string]string{"US": "USD", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "HK": "HKD", "NT": "TWD", "R": "BRL", "C": "CAD", "A": "AUD", "S": "SGD", "MX": "MXN"}

func endsInLetter(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r)
}

// codeBefore reads an ISO 4217 code in capitals at the end of before.
func (f *finder) codeBefore(before string, at int) (string, int) {
	n := len(before)
	if n < 3 || !isCurrencyCode(before[n-3:]) || endsInLetter(before[:n-3]) {
		return "", at
	}
	return before[n-3:], n - 3
}

// isCurrencyCode reports one of the codes that news quote amounts in.
func isCurrencyCode(s string) bool {
	return len(s) == 3 && strings.Contains(" USD EUR GBP JPY CNY CHF RUB UAH PLN CZK HUF RON BGN SEK NOK DKK TRY ILS INR KRW BRL MXN CAD AUD NZD SGD HKD ZAR AED SAR EGP NGN KES PKR IDR THB VND PHP ARS CLP COP ", " "+s+" ")
}

// signAfter returns the unit whose sign stands behind byte at.
func (f *finder) signAfter(at int) string {
	rest := strings.TrimLeft(f.text[at:min(len(f.text), at+8)], " \u00A0\u202F")
	r, _ := utf8.DecodeRuneInString(rest)
	return signs[r]
}

// maxUnitWords is how many words behind a number are looked at for its unit.
const maxUnitWords = 3

// unit returns what the number in words i to i+words counts.
func (f *finder) unit(i, words int) string {
	j := i + words
	for n := 0; n < 2 && f.follows(j) && f.lex.joiners[f.folded(j)]; n++ {
		j++
	}
	if !f.follows(j) || f.words[j].figure {
		return ""
	}
	first := f.noun(j)
	if f.lex.percents[first] || f.follows(j+1) && f.lex.percents[first+" "+f.folded(j+1)] {
		return "%"
	}
	if f.follows(j+1) && f.lex.currencies[first+f.folded(j+1)] != "" {
		return f.lex.currencies[first+f.folded(j+1)] // "美元" is two words to UAX #29
	}
	if isMeasure(f.words[j].In(f.text)) {
		return first
	}
	for n := range maxUnitWords {
		if !f.follows(j+n) || f.words[j+n].figure {
			break
		}
		w := f.noun(j + n)
		if code := f.currency(j+n, w); code != "" {
			return code
		}
		if f.closes(w) {
			break
		}
		if f.lex.lang == "en" && (strings.HasSuffix(w, "s") || f.lex.nouns[w]) {
			return w
		}
	}
	if f.closes(first) || f.lex.lang == "en" {
		return "" // what English counts is in the plural
	}
	return first
}

// noun is the folded word j without an article joined to it ("d’euros").
func (f *finder) noun(j int) string {
	w := f.folded(j)
	if at := strings.IndexByte(w, '\''); at >= 0 && at <= 2 && at+1 < len(w) && (f.lex.lang == "fr" || f.lex.lang == "it" || f.lex.lang == "ca") {
		return w[at+1:]
	}
	return w
}

// follows reports whether word j stands right behind the one before it.
func (f *finder) follows(j int) bool {
	if j < 1 || j >= len(f.words) {
		return false
	}
	gap := f.gap(j - 1)
	return f.joined(j-1) && gap != "-" || strings.TrimSpace(gap) == "." && f.words[j-1].times > 0
}

// currency returns the code of a word for money or an ISO code in capitals.
func (f *finder) currency(j int, folded string) string {
	if text := f.words[j].In(f.text); isCurrencyCode(text) {
		return text
	}
	return f.lex.currencies[folded]
}

// closes reports a word that no counted thing is named by.
func (f *finder) closes(folded string) bool {
	return token.IsStop(f.lex.lang, folded) && !f.lex.nouns[folded]
}

// boundBefore returns the bound that the words before a number give it.
func (f *finder) boundBefore(i, start int) string {
	if sign, _ := utf8.DecodeLastRuneInString(strings.TrimRight(f.text[:start], " \u00A0")); sign == '~' || sign == '≈' {
		return about
	}
	for i > 0 && f.words[i-1].End > start {
		i-- // the letters of "US$"
	}
	phrase, found := "", ""
	for n := 1; n <= 3 && i-n >= 0; n++ {
		if n > 1 && !f.joined(i-n) {
			break
		}
		if n == 1 && strings.ContainsAny(f.text[f.words[i-1].End:start], ".!?;:\n") {
			break
		}
		w := f.folded(i - n)
		switch {
		case phrase == "":
			phrase = w
		default:
			phrase = w + " " + phrase
		}
		if b, ok := f.lex.bounds[phrase]; ok {
			found = b
		}
	}
	return found
}
