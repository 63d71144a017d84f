package quote

import (
	"unicode"
	"unicode/utf8"
)

// roles of a character as a quotation mark. Most can do several: “ opens in English and closes in German,
// » opens in Danish and closes in French, ” opens and closes in Swedish.
type markRole struct {
	opens  bool
	closes string // the opening marks which it can close
	single bool   // may also be an apostrophe, or marks a quotation inside another
}

// markRoles are the quotation marks of all house styles, after the chapter on punctuation of the
// Unicode Standard (6.2, "Quotation Marks").
var markRoles = map[rune]markRole{
	'"':  {opens: true, closes: `"„“`},
	'“':  {opens: true, closes: "„"},
	'”':  {opens: true, closes: `“”„"`},
	'„':  {opens: true},
	'‟':  {opens: true, closes: "“"},
	'«':  {opens: true, closes: "»"},
	'»':  {opens: true, closes: "«»"},
	'‹':  {opens: true, closes: "›", single: true},
	'›':  {opens: true, closes: "‹›", single: true},
	'‘':  {opens: true, closes: "‚", single: true},
	'’':  {opens: true, closes: "‘‚’", single: true},
	'‚':  {opens: true, single: true},
	'\'': {opens: true, closes: "'", single: true},
	'`':  {opens: true, single: true},
	'「':  {opens: true},
	'」':  {closes: "「"},
	'『':  {opens: true, single: true},
	'』':  {closes: "『", single: true},
	'〝':  {opens: true},
	'〟':  {closes: "〝"},
	'＂':  {opens: true, closes: "＂"},
}

// quotation is a stretch between a pair of marks, as indexes of tokens of one paragraph: the marks
// stand at open and close. One that is continued has no closing mark: its paragraph ends and
// the next begins with the same mark again; close is then the number of tokens.
type quotation struct {
	open, close int
	continued   bool
	// utterance tells what somebody says from a word or two set off in running text.
	utterance bool
}

// quotations pairs the marks of a paragraph, outermost pairs only, in order. What is opened and not closed is no
// quotation, unless the next paragraph begins with the mark that opened it.
func (r *reader) quotations(tokens []tok, next rune) []quotation {
	r.pairs = r.pairs[:0]
	open, role := -1, rune(0)
	for i := range tokens {
		if tokens[i].kind != mark {
			continue
		}
		c, _ := utf8.DecodeRuneInString(r.text[tokens[i].Start:])
		switch {
		case open >= 0 && closesMark(c, role) && r.mayClose(tokens, i) && !r.plural(tokens, i, role):
			r.pairs = append(r.pairs, quotation{open: open, close: i})
			open = -1
		case open < 0 && markRoles[c].opens && r.mayOpen(tokens, i):
			open, role = i, c
		case open >= 0 && markRoles[role].single && !markRoles[c].single && r.mayOpen(tokens, i):
			open, role = i, c // the single mark was an apostrophe
		}
	}
	if open >= 0 && next == role && !r.reopens(tokens, open) {
		r.pairs = append(r.pairs, quotation{open: open, close: len(tokens), continued: true, utterance: true})
	}
	return r.pairs
}

// closesMark reports whether c closes what o opened.
func closesMark(c, o rune) bool {
	for _, x := range markRoles[c].closes {
		if x == o {
			return true
		}
	}
	// Two grave accents are closed by two apostrophes, one by one.
	return o == '`' && c == '\''
}

// mayOpen reports whether a mark stands where one opens: something follows it closely, and
// before it is a space, a bracket, a dash or another mark.
func (r *reader) mayOpen(tokens []tok, i int) bool {
	t := tokens[i]
	next, _ := utf8.DecodeRuneInString(r.text[t.End:])
	before, _ := utf8.DecodeLastRuneInString(r.text[:t.Start])
	if i+1 >= len(tokens) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.text[t.Start:])
	switch c {
	case '「', '『', '〝':
		return true // scripts that use these write no spaces
	case '„', '‚', '“', '«', '»', '‘':
		return !unicode.IsLetter(before) || !unicode.IsLetter(next) || unspaced(before)
	}
	return (t.spaced || !unicode.IsLetter(before) && !unicode.IsDigit(before) && !unicode.IsPunct(before) ||
		before == '(' || before == '[' || unicode.Is(unicode.Pd, before) || before == ':' || markRoles[before].opens) && !unicode.IsSpace(next)
}

// mayClose reports whether a mark stands where one closes: no letter follows it, and what is
// before it is close, or French space.
func (r *reader) mayClose(tokens []tok, i int) bool {
	t := tokens[i]
	next, _ := utf8.DecodeRuneInString(r.text[t.End:])
	c, _ := utf8.DecodeRuneInString(r.text[t.Start:])
	if t.spaced && c != '»' && c != '«' && c != '›' && c != '‹' {
		return false
	}
	if t.End == len(r.text) {
		return true
	}
	return c == '」' || c == '』' || c == '〟' || unspaced(next) || !unicode.IsLetter(next) && !unicode.IsDigit(next)
}

// plural reports whether a single mark behind an s is the apostrophe of a plural ("the voters’ list"): no
// punctuation is beside it and another mark that can close comes before any that opens.
func (r *reader) plural(tokens []tok, i int, role rune) bool {
	if !markRoles[role].single || i == 0 || r.text[tokens[i].Start-1] != 's' || i+1 >= len(tokens) || tokens[i+1].kind != word {
		return false
	}
	for j := i + 1; j < len(tokens) && j < i+200; j++ {
		if tokens[j].kind != mark {
			continue
		}
		c, _ := utf8.DecodeRuneInString(r.text[tokens[j].Start:])
		return closesMark(c, role) && r.mayClose(tokens, j)
	}
	return false
}

// reopens reports whether another mark follows the one at open, so that its lack of a partner is a slip.
func (r *reader) reopens(tokens []tok, open int) bool {
	for i := open + 1; i < len(tokens); i++ {
		if tokens[i].kind == mark && !markRoles[r.runeAt(tokens[i].Start)].single {
			return true
		}
	}
	return false
}

func (r *reader) runeAt(i int) rune {
	c, _ := utf8.DecodeRuneInString(r.text[i:])
	return c
}
