package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// Find returns the quantities of a text in order and without overlap. lang is ISO
// 639-1. Unit is an ISO 4217 code for money, "%" for shares, "pp" for percentage points, else the
// folded noun that is counted, "" when none is. The span covers the number with its multiplier
// and sign of currency or percent, not the noun. Sentence is left 0.
func Find(text, lang string) []news.Number {
	f := finder{text: text, lex: lexiconOf(lang)}
	f.read()
	var numbers []news.Number
	before := 0 // first word of the last number
	for i := 0; i < len(f.words); {
		q, ok := f.quantity(i)
		if !ok {
			i += max(q.words, 1)
			continue
		}
		n := f.finish(i, q)
		if last := len(numbers) - 1; last < 0 || !f.join(&numbers[last], n, before, q.factor) {
			numbers = append(numbers, n)
			before = i
		}
		i += q.words
	}
	return numbers
}

// word is one word of the text.
type word struct {
	news.Span
	figure bool // begins with a digit
	meaning
}

func (w *word) spelled() bool { return w.cardinal > 0 || w.times > 0 || w.plural > 0 }

// finder reads the numbers of one text.
type finder struct {
	text  string
	lex   *lexicon
	words []word
	taken int // where the last number ends
}

// quantity is a number that was read: its value, the words it takes (also when it
// turns out to be none and is skipped) and what is known of its bound.
type quantity struct {
	value  float64
	max    float64 // of a range
	words  int
	bound  string
	unit   string  // that its own words say
	bare   bool    // one figure alone, which may be a year
	factor float64 // what its multipliers come to, 0 without one
}

// read cuts the text into words and looks them up. Letters written together with
// figures are a word of their own ("5bn", "30만명").
func (f *finder) read() {
	var buf []byte
	f.words = make([]word, 0, len(f.text)/6+1)
	for t := range token.Words(f.text) {
		if r, _ := utf8.DecodeRuneInString(t.Text); unicode.IsDigit(r) {
			f.splitFigure(t)
			continue
		}
		buf = token.AppendFold(buf[:0], t.Text)
		f.words = append(f.words, f.lookup(t.Span, buf))
	}
}

// lookup makes a word of letters.
func (f *finder) lookup(span news.Span, folded []byte) word {
	w := word{Span: span, meaning: f.lex.words[string(folded)]}
	if !w.spelled() && f.lex.compounds && len(folded) > 5 {
		w.cardinal = f.lex.compound(string(folded))
	}
	return w
}

// splitFigure adds a figure and the letters behind it.
func (f *finder) splitFigure(t token.Token) {
	cut := strings.IndexFunc(t.Text, func(r rune) bool { return unicode.IsLetter(r) })
	if cut < 0 {
		f.words = append(f.words, word{Span: t.Span, figure: true})
		return
	}
	middle := t.Start + cut
	f.words = append(f.words, word{Span: news.Span{Start: t.Start, End: middle}, figure: true})
	rest := news.Span{Start: middle, End: t.End}
	if r, size := utf8.DecodeRuneInString(t.Text[cut:]); eastern(r) > 0 && cut+size < len(t.Text) {
		rest.End = middle + size // the unit behind 만 is a word of its own
		f.words = append(f.words, word{Span: rest, meaning: meaning{times: eastern(r)}}, word{Span: news.Span{Start: rest.End, End: t.End}})
		return
	}
	f.words = append(f.words, f.lookup(rest, []byte(token.Fold(rest.In(f.text)))))
}

// eastern is the value of a Chinese, Japanese or Korean multiplier behind figures.
func eastern(r rune) float64 {
	switch r {
	case '百':
		return 100
	case '千', '천':
		return 1000
	case '万', '萬', '만':
		return 1e4
	case '亿', '億', '억':
		return 1e8
	case '兆', '조':
		return 1e12
	}
	return 0
}

// gap is the text between word i and the next.
func (f *finder) gap(i int) string { return f.text[f.words[i].End:f.words[i+1].Start] }

// joined reports whether only space, a hyphen or nothing lies behind word i.
func (f *finder) joined(i int) bool {
	if i < 0 || i+1 >= len(f.words) {
		return false
	}
	gap := f.gap(i)
	if f.ending(i + 1) {
		return true
	}
	if len(gap) > 4 || strings.Contains(gap, "\n\n") {
		return false
	}
	return strings.TrimFunc(gap, unicode.IsSpace) == "" || gap == "-"
}

// folded is the folded form of word i.
func (f *finder) folded(i int) string { return token.Fold(f.words[i].In(f.text)) }

// quantity reads the number that begins at word i.
func (f *finder) quantity(i int) (quantity, bool) {
	var q quantity
	var ok bool
	w := &f.words[i]
	switch {
	case w.figure:
		q, ok = f.figure(i)
	default:
		if q, ok = f.phrase(i); ok {
			return q, true
		}
		if w.spelled() {
			q, ok = f.spelled(i)
		}
	}
	if ok || q.value == 1 && w.spelled() {
		f.addHalf(i, &q)
		ok = ok || q.value > 1 // "one and a half", while "one" alone is none
	}
	if !ok {
		return q, false
	}
	f.multiply(i, &q)
	f.addHalf(i, &q)
	return q, !q.bare || !f.isYear(i, q)
}

// isYear reports whether a figure of four digits alone is a year: not when it is money or
// a share, a bounded number of something, or a round number of something.
func (f *finder) isYear(i int, q quantity) bool {
	end := f.words[i+q.words-1].End
	unit := f.unit(i, q.words)
	if f.moneyBefore(i) || f.signAfter(end) != "" || isCurrencyCode(unit) || unit == "%" {
		return false
	}
	round := int(q.value)%100 == 0
	return unit == "" || !round && f.boundBefore(i, f.words[i].Start) == ""
}

// multiply applies the multipliers behind the number: "5 million", "3 тыс.", "30万".
func (f *finder) multiply(i int, q *quantity) {
	for j := i + q.words; j < len(f.words); j++ {
		times := f.multiplier(j)
		joined := f.joined(j-1) || strings.TrimSpace(f.gap(j-1)) == "." && f.words[j-1].times > 0
		if times == 0 || !joined || f.shortMultiplier(j) && !f.moneyBefore(i) && f.signAfter(f.words[j].End) == "" {
			f.addSmaller(i, q)
			return
		}
		q.value *= times
		q.max *= times
		q.words = j + 1 - i
		q.bare, q.factor = false, orOne(q.factor)*times
		if f.words[j].rough && q.bound == exact {
			q.bound = about
		}
	}
}

// addSmaller adds figures with a smaller multiplier behind a larger one: "2 million 300
// thousand", "1億2000万".
func (f *finder) addSmaller(i int, q *quantity) {
	j := i + q.words
	if q.factor == 0 || j+1 >= len(f.words) || !f.joined(j-1) || !f.words[j].figure || !f.joined(j) {
		return
	}
	v, ok := f.lex.parse(f.folded(j))
	times := f.multiplier(j + 1)
	if !ok || times < 1000 || v*times >= f.multiplier(j-1) {
		return
	}
	q.value += v * times
	q.words += 2
}

// multiplier is the value of word j as a multiplier, 0 when it is none.
func (f *finder) multiplier(j int) float64 {
	if times := f.words[j].times; times > 0 {
		return times
	}
	r, size := utf8.DecodeRuneInString(f.words[j].In(f.text))
	if size != f.words[j].Len() {
		return 0
	}
	return eastern(r)
}

// shortMultiplier reports the letters "m" and "b", which are multipliers only of money.
func (f *finder) shortMultiplier(j int) bool {
	text := f.words[j].In(f.text)
	return strings.EqualFold(text, "m") || strings.EqualFold(text, "b")
}

func (f *finder) moneyBefore(i int) bool {
	code, _ := f.signBefore(f.words[i].Start)
	return code != "" && code != "%"
}
