package number

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/token"
)

// figure reads a number in figures at word i. What is no quantity is skipped whole.
func (f *finder) figure(i int) (quantity, bool) {
	text, words := f.grouped(i)
	q := quantity{words: words}
	if n := f.chain(i); n > 1 {
		return f.rangeOf(i, n)
	}
	value, ok := f.lex.parse(text)
	if !ok || f.partOfName(i) || f.ordinal(i, words) || f.time(i, words) || f.dated(i, words) {
		return q, false
	}
	q.value, q.bound = value, exact
	q.bare = words == 1 && len(text) == 4 && value >= 1800 && value < 2100
	if strings.HasPrefix(f.text[f.words[i+words-1].End:], "+") {
		q.bound = atLeast
	}
	return q, true
}

// grouped joins figures whose groups of three digits are parted by spaces, and
// returns them without the spaces.
func (f *finder) grouped(i int) (string, int) {
	text := token.Fold(f.words[i].In(f.text))
	words := 1
	for len(text) <= 3*words && i+words < len(f.words) && f.words[i+words].figure {
		gap := f.gap(i + words - 1)
		thin := gap == "\u00A0" || gap == "\u202F" || gap == "\u2009"
		next := token.Fold(f.words[i+words].In(f.text))
		digits, _, _ := strings.Cut(next, ",")
		if !thin && !(f.lex.spaceGroups && gap == " ") || len(digits) != 3 || !isDigits(digits) || !isDigits(text) {
			break
		}
		text += next
		words++
	}
	return text, words
}

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// plainMarks takes out the marks of groups that are never decimal marks.
var plainMarks = strings.NewReplacer("'", "", "٬", "", "٫", ".", "_", "")

// parse reads figures by the habits of the language.
func (l *lexicon) parse(text string) (float64, bool) {
	text = plainMarks.Replace(text)
	if len(text) > 24 || len(text) > 1 && text[0] == '0' && isDigits(text) {
		return 0, false
	}
	comma, point := strings.Count(text, ","), strings.Count(text, ".")
	switch {
	case comma > 0 && point > 0:
		grouping, decimal := ",", "."
		if strings.LastIndex(text, ",") > strings.LastIndex(text, ".") {
			grouping, decimal = decimal, grouping
		}
		if strings.Count(text, decimal) > 1 {
			return 0, false
		}
		text = strings.Replace(strings.ReplaceAll(text, grouping, ""), decimal, ".", 1)
	case comma > 0:
		text = l.separated(text, ",", comma, l.decimalComma)
	case point > 0:
		text = l.separated(text, ".", point, !l.decimalComma)
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}

// separated takes one kind of mark out of figures: it parts groups when there are
// several, or when it is not the decimal mark and three digits follow.
func (l *lexicon) separated(text, mark string, count int, decimal bool) string {
	groups := strings.Split(text, mark)
	last := groups[len(groups)-1]
	if count == 1 && (decimal || len(last) != 3 || groups[0] == "0") {
		return groups[0] + "." + last
	}
	for i, g := range groups[1:] {
		indian := len(g) == 2 && i < len(groups)-2
		if len(g) != 3 && !indian || len(groups[0]) > 3 {
			return "no number"
		}
	}
	return strings.Join(groups, "")
}

// chain counts the figures from word i on that marks join: "2-1", "17:30",
// "555-0134-22", "2026/01/05".
func (f *finder) chain(i int) int {
	n := 1
	for i+n < len(f.words) && f.words[i+n].figure && strings.Contains("-–—:/−", f.gap(i+n-1)) && f.gap(i+n-1) != "" {
		n++
	}
	return n
}

// rangeOf reads "20–30 people" as a range; scores, times
// and telephone numbers, which count nothing, are skipped.
func (f *finder) rangeOf(i, n int) (quantity, bool) {
	skip := quantity{words: n}
	if n != 2 || strings.ContainsAny(f.gap(i), ":/") {
		return skip, false
	}
	low, ok1 := f.lex.parse(f.folded(i))
	high, ok2 := f.lex.parse(f.folded(i + 1))
	year := low >= 1800 && low < 2100 && high < 2100
	if !ok1 || !ok2 || low >= high || year || f.dated(i, n) || f.unit(i, n) == "" && f.signAfter(f.words[i+1].End) == "" {
		return skip, false
	}
	return quantity{value: low, max: high, words: n, bound: between}, true
}

// partOfName reports figures that belong to a name or number something: "COVID-19",
// "F-16", "#5", "№ 5", a telephone number with its plus sign.
func (f *finder) partOfName(i int) bool {
	before := f.text[:f.words[i].Start]
	trimmed := strings.TrimRight(before, " \u00A0")
	r, size := utf8.DecodeLastRuneInString(trimmed)
	switch {
	case r == '#' || r == '№' || r == '§' || strings.HasSuffix(before, "+") || strings.HasSuffix(before, "."):
		return true
	case (r == '-' || r == '_' || r == '‑') && trimmed == before:
		r, _ = utf8.DecodeLastRuneInString(before[:len(before)-size])
		return unicode.IsLetter(r) && f.lex.lang != "he"
	}
	return false
}

// ordinal reports an ordinal ("5th", "1er", "5-й", "3. Liga") and figures with letters
// that are no multiplier ("5G").
func (f *finder) ordinal(i, words int) bool {
	j := i + words
	if j >= len(f.words) {
		return false
	}
	gap := f.gap(j - 1)
	r, _ := utf8.DecodeRuneInString(f.words[j].In(f.text))
	switch {
	case f.ending(j):
		return false
	case gap == "" && !f.words[j].figure:
		short := f.shortMultiplier(j) && !f.moneyBefore(i) && f.signAfter(f.words[j].End) == ""
		return (f.words[j].times == 0 || short) && eastern(r) == 0 && unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek) && !isMeasure(f.words[j].In(f.text))
	case gap == "-":
		return unicode.Is(unicode.Cyrillic, r) && f.words[j].Len() <= 2*3 || f.lex.lang == "hu"
	case gap == ". ":
		return unicode.IsLower(r) || f.lex.lang == "de" && len(f.words[j-1].In(f.text)) <= 2
	case gap == "º " || gap == "ª " || gap == "º" || gap == "ª":
		return true
	}
	return false
}

// ending reports a Turkish case ending that an apostrophe hangs on a figure: "20'den".
func (f *finder) ending(j int) bool {
	if f.lex.lang != "tr" || j < 1 || j >= len(f.words) || !f.words[j-1].figure {
		return false
	}
	gap := f.gap(j - 1)
	return gap == "'" || gap == "’"
}

// isMeasure reports a unit that is written right behind its figures.
func isMeasure(word string) bool {
	switch word {
	case "km", "m", "cm", "mm", "kg", "g", "t", "MW", "GW", "kW", "kWh", "MWh", "TWh", "mph", "kph", "ft", "lb", "ha", "l", "C", "F", "GB", "MB", "TB", "км", "м", "кг", "га":
		return true
	}
	return false
}

// time reports a time of day or a part of a date by what follows it.
func (f *finder) time(i, words int) bool {
	j := i + words
	if j >= len(f.words) || !f.joined(j-1) {
		return false
	}
	switch f.folded(j) {
	case "uhr", "pm", "p.m", "am", "a.m", "o'clock", "h", "年", "月", "日", "时", "時", "点", "點", "分", "년", "월", "일", "시", "분",
		"года", "году", "год", "г", "роки", "року", "році", "roku", "yilinda", "gada":
		return f.folded(j) != "года" && f.folded(j) != "год" && f.folded(j) != "г" || len(f.words[i].In(f.text)) == 4
	}
	return false
}

// dated reports figures beside the name of a month.
func (f *finder) dated(i, words int) bool {
	for j, n := i+words, 0; n < 2 && f.joinedLoosely(j-1); j, n = j+1, n+1 {
		if date.IsMonth(f.lex.lang, f.folded(j)) {
			return true
		}
		if f.words[j].Len() > 3 {
			break
		}
	}
	for j, n := i-1, 0; n < 2 && f.joinedLoosely(j); j, n = j-1, n+1 {
		if date.IsMonth(f.lex.lang, f.folded(j)) {
			return true
		}
		if !f.words[j].figure && f.words[j].Len() > 2 {
			break
		}
	}
	return false
}

// joinedLoosely allows the comma and period of a date between word i and the next.
func (f *finder) joinedLoosely(i int) bool {
	return i >= 0 && i+1 < len(f.words) && strings.Trim(f.gap(i), " .,\u00A0-–") == ""
}
