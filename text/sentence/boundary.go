package sentence

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/token"
)

// stopKind says how a mark ends sentences.
type stopKind int

const (
	noStop   stopKind = iota
	period            // may also belong to an abbreviation or a number
	strong            // "!", "?" and their like, before white space
	ellipsis          // ends a sentence when a new one begins after it
	fullStop          // ends a sentence with or without white space
)

// stopOf is the kind of a mark in every language.
func stopOf(r rune) stopKind {
	switch r {
	case '.':
		return period
	case '!', '?', '؟', '‼', '⁇', '⁈', '⁉', '՜', '՞':
		return strong
	case '…':
		return ellipsis
	case '。', '！', '？', '｡', '।', '॥', '۔', '։', '።', '፧', '፨', '။', '។', '៕', '༎', '᙮':
		return fullStop
	}
	return noStop
}

// stopAt looks at the stop at [i, after). It returns where the sentence ends and
// true, or where to read on and false.
func (p *passage) stopAt(i, after int, kind stopKind) (int, bool) {
	kind, after = p.runOfStops(i, after, kind)
	end := p.closeMarks(after)
	if p.inWhole(end) || end == len(p.text) {
		return end, end == len(p.text)
	}
	next, size := utf8.DecodeRuneInString(p.text[end:])
	spaced := unicode.IsSpace(next)
	if !spaced && kind != fullStop {
		return end, p.closedUp(i, end, kind)
	}
	if next == '\n' && p.lineEnds(end) {
		return end + size, true
	}
	start := p.skipToWord(end)
	if start == len(p.text) {
		return start, true
	}
	if p.goesOn(i, after, end, start, kind) {
		return end, false
	}
	return end, true
}

// closedUp reports whether a sentence ends at the stop at i although the next begins
// right behind it, at end, as is common in Arabic, Persian and Hebrew reports. Behind an
// ellipsis it goes on. Before a period stands a word that is long enough and no
// abbreviation, a number that is no item's, or a mark that closes; and no third part
// follows, as in addresses and acronyms ("إف.بي.آي").
func (p *passage) closedUp(i, end int, kind stopKind) bool {
	after := wordAfter(p.text[end:])
	if kind == ellipsis || !token.BeginsClosedUp(after) {
		return false
	}
	if kind == strong {
		return true
	}
	if rest := p.text[end+len(after):]; len(rest) > 1 && rest[0] == '.' && wordAfter(rest[1:]) != "" {
		return false
	}
	word := wordBefore(p.text[p.from:i])
	switch folded := token.Fold(word); {
	case word == "":
		last, _ := utf8.DecodeLastRuneInString(p.text[p.from:i])
		return closes(last)
	case isNumber(word):
		return strings.TrimSpace(p.text[p.from:i-len(word)]) != ""
	default:
		return token.EndsClosedUp(word) && p.rules.abbreviations[folded] == notAbbreviated && !p.rules.initials[folded]
	}
}

// runOfStops extends a stop over those that follow it: "?!", "...", "。。".
func (p *passage) runOfStops(i, after int, kind stopKind) (stopKind, int) {
	first := after
	for after < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[after:])
		k := p.rules.stop(r)
		if k == noStop {
			break
		}
		if k != kind && !(kind == ellipsis && k == period) {
			kind = max(kind, k)
		}
		after += size
	}
	if kind == period && after > first {
		kind = ellipsis
	}
	return kind, after
}

// closeMarks returns where the quotation marks and brackets that close after a
// stop end. French sets a space before its closing mark.
func (p *passage) closeMarks(i int) int {
	for i < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[i:])
		if r == ' ' || r == '\u00A0' || r == '\u202F' {
			if mark, n := utf8.DecodeRuneInString(p.text[i+size:]); mark == '»' && p.rules.lang == "fr" {
				i += size + n
				continue
			}
			return i
		}
		if !closes(r) || r == '"' && p.opensNext(i+size) {
			return i
		}
		i += size
	}
	return i
}

// opensNext reports whether a straight quotation mark that ends at i stands
// before a word and so opens.
func (p *passage) opensNext(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.text[i:])
	return i < len(p.text) && isWord(r) && !isUnspaced(r)
}

func closes(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '«', '“', '‘', ')', ']', '}', '」', '』', '）', '］', '】', '》', '〉', '›', '‹':
		return true
	}
	return false
}

// skipToWord returns the place of the first rune from i on that is neither space
// nor a mark that opens.
func (p *passage) skipToWord(i int) int {
	for i < len(p.text) {
		r, size := utf8.DecodeRuneInString(p.text[i:])
		if isWord(r) || !unicode.IsSpace(r) && !unicode.IsPunct(r) {
			return i
		}
		i += size
	}
	return i
}

// goesOn reports whether the sentence goes on after the stop in [i, after), whose
// closing marks end at end, with the word at start.
func (p *passage) goesOn(i, after, end, start int, kind stopKind) bool {
	next, _ := utf8.DecodeRuneInString(p.text[start:])
	if kind == fullStop {
		return end > after && quoteParticle(p.text[end:])
	}
	if unicode.IsLower(next) {
		return true
	}
	if kind != period || end > after {
		return false
	}
	return p.abbreviates(i, start)
}

// quoteParticle reports whether a Japanese sentence goes on after a quotation:
// 「…。」と述べた, 「…。」、, 「…。」の.
func quoteParticle(rest string) bool {
	for _, particle := range []string{"と", "、", "の", "を", "が", "に", "は", "など", "，"} {
		if strings.HasPrefix(rest, particle) {
			return true
		}
	}
	return false
}

// abbreviates reports whether the period at i belongs to the word before it, so
// that the word at start is part of the same sentence.
func (p *passage) abbreviates(i, start int) bool {
	word := wordBefore(p.text[p.from:i])
	if word == "" {
		return false
	}
	following := wordAfter(p.text[start:])
	begins := len(following) > 1 && token.IsStop(p.rules.lang, token.Fold(following)) && !isInitial(following)
	switch {
	case isNumber(word):
		return p.numbers(i-len(word), word, following, begins)
	case isInitial(word):
		return !begins || len(p.text[p.from:i]) == len(word)
	case isLetter(word) && isLetter(following) && strings.HasPrefix(p.text[start+len(following):], "."):
		return true // "z. B."
	}
	if p.rules.initials[token.Fold(word)] {
		return !p.afterInitial(i - len(word))
	}
	switch p.rules.abbreviations[token.Fold(word)] {
	case title:
		return !isLetter(word) || !p.afterNumber(i-len(word))
	case beforeNumber:
		return isNumber(following)
	case anywhere:
		return !begins && (!isLetter(word) || !p.afterNumber(i-len(word)))
	}
	return strings.Contains(word, ".") && isAcronym(word) && !begins
}

func isLetter(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsLetter(r)
}

// afterNumber reports whether the word at i stands after a number: "в 2024 г." ends
// where "г. Москва" goes on.
func (p *passage) afterNumber(i int) bool {
	return isNumber(wordBefore(strings.TrimRight(p.text[p.from:i], " \u00A0")))
}

// afterInitial reports whether the name of a letter at i stands right behind another,
// so that it is the last of an acronym ("بي بي سي") and no initial.
func (p *passage) afterInitial(i int) bool {
	before := strings.TrimRight(p.text[p.from:i], " \u00A0")
	return p.rules.initials[token.Fold(wordBefore(before))]
}

// numbers reports whether the number that begins at i with a period after it
// goes on: the marker of an item of a list, or an ordinal.
func (p *passage) numbers(i int, number, following string, begins bool) bool {
	if strings.TrimSpace(p.text[p.from:i]) == "" && len(number) <= 3 {
		return true
	}
	if !p.rules.ordinals || len(number) > 2 {
		return false
	}
	if p.rules.months[token.Fold(following)] {
		return true
	}
	before := wordBefore(strings.TrimRight(p.text[p.from:i], " \u00A0"))
	return p.rules.ordinalAfter[token.Fold(before)] && !begins
}

// maxWord bounds, in bytes, the word that is looked at on either side of a stop.
const maxWord = 40

// wordBefore returns the letters, digits and inner periods and hyphens at the end
// of a text.
func wordBefore(text string) string {
	i := len(text)
	for i > 0 && len(text)-i < maxWord {
		r, size := utf8.DecodeLastRuneInString(text[:i])
		if !isWord(r) && r != '.' && r != '-' && !unicode.IsMark(r) {
			break
		}
		i -= size
	}
	return strings.TrimLeft(text[i:], ".-")
}

// wordAfter returns the word at the beginning of a text.
func wordAfter(text string) string {
	for i, r := range text {
		if i >= maxWord || !isWord(r) && !unicode.IsMark(r) {
			return text[:i]
		}
	}
	return text
}

func isNumber(word string) bool {
	for _, r := range word {
		if !unicode.IsDigit(r) {
			return false
		}
	}
	return word != ""
}

// isInitial reports a single letter, or a pair as in "Ch." of a Cyrillic or Latin
// name joined by a hyphen ("J.-P.").
func isInitial(word string) bool {
	if i := strings.LastIndexAny(word, ".-"); i >= 0 {
		word = word[i+1:]
	}
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && unicode.IsLetter(r) && !unicode.IsLower(r) && !isUnspaced(r)
}

// isAcronym reports a word of parts of one or two letters with periods between:
// "U.S", "p.m", "z.B", but not "7.1" or "3.2m".
func isAcronym(word string) bool {
	if strings.ContainsFunc(word, unicode.IsDigit) {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 {
			return false
		}
	}
	return true
}
