package number

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
		if f.lex.lang != "tr" && f.lex.lang != "eu" {
			return "", at
		}
		return code, start
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
