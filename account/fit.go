package account

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// Bounds of a sentence's length in words.
const (
	shortestSentence = 8
	longestSentence  = 45
)

// trimSentence gives the part of a sentence from byte start that an account
// prints: without a leading connective. The second result is false when the
// sentence cannot stand alone.
func trimSentence(text string, start int, lang string) (news.Span, bool) {
	how, at := readOpening(text[start:], lang)
	if how == leaning {
		return news.Span{}, false
	}
	return news.Span{Start: start + at, End: len(text)}, true
}

// boilerplate are marks of text that is no reporting, in any language.
var boilerplate = []string{
	"http://", "https://", "www.", "@", "©", "(c)", "►", "▶", "•", "→", "[email", "read more", "click here",
	"newsletter", "subscribe", "sign up", "editing by", "reporting by", "all rights reserved", "cookie", "(pictured",
	"file photo", "foto:", "photo:", "image:", "getty images", "this story", "this article", "live blog",
}

// readable reports whether a sentence, as trimmed, is a statement of sane
// length and no heading, caption, byline, question or advertisement.
func readable(text, lang string, words int) bool {
	if words < shortestSentence || words > longestSentence || startsLower(text) || strings.Contains(text, "\n") {
		return false
	}
	return endsStatement(text, lang) && isWhole(text) && !shouts(text) && !isBoilerplate(text)
}

// isWhole reports whether a sentence is one and has no bracket left open:
// pages that lost a space or a tag glue two together.
func isWhole(text string) bool {
	open := 0
	var two, before rune
	for _, r := range text {
		switch r {
		case '(', '[', '（':
			open++
		case ')', ']', '）':
			open--
		}
		if (before == '.' || before == '?' || before == '!') && unicode.IsLower(two) && unicode.IsUpper(r) {
			return false
		}
		two, before = before, r
	}
	return open == 0
}

func isBoilerplate(text string) bool {
	low := strings.ToLower(text)
	for _, mark := range boilerplate {
		if strings.Contains(low, mark) {
			return true
		}
	}
	return false
}

// endsStatement reports whether the sentence ends as a statement does. Thai and
// its neighbours write no full stop.
func endsStatement(text, lang string) bool {
	last, _ := utf8.DecodeLastRuneInString(trimClosing(text))
	switch last {
	case '.', '!', '。', '！', '۔', '।', '։', '።', '．':
		return true
	case '?', '؟', '？', ';', ':', '…', ',':
		return false
	}
	switch lang {
	case "th", "lo", "km", "my":
		return true
	}
	return false
}

// trimClosing is a text without the marks that may stand behind its full stop.
func trimClosing(text string) string {
	return strings.TrimRight(text, "\"”’'»“‘)]」』】 \u00a0")
}

// shouts reports whether more than a third of the letters are capitals.
func shouts(text string) bool {
	letters, capitals := 0, 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			letters++
		}
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return capitals*3 > letters
}

// Weights that remain of a sentence with a weakness; 0 keeps it out.
const (
	namesNothing  = .55 // a reader does not know of whom or what it speaks
	relativeDay   = .87 // "on Tuesday", of which week?
	reportedDay   = .95 // the same, of the day on which it was reported
	relativeToday = .4  // "today": of the article, not of the reader
	inFirstPerson = .1
	addressing    = .25 // "you"
	exclaiming    = .6
	addsOn        = .7  // "also": to what?
	pointsBack    = .25 // "Together with his brother": whose?
	mostlyQuoted  = .6
	longSentence  = .85
	stressing     = .6 // with a word in capitals
)

// fitness is what the rules leave of a readable sentence's weight.
func (c *candidate) fitness() float64 {
	quoted, closed := quotedSpans(c.text)
	if !closed {
		return 0
	}
	share := c.quotedShare(quoted)
	if share > 0 && longestQuote(c.text, quoted) >= 4 && !c.namesOutside(quoted) || c.belongsOutside() {
		return 0
	}
	doubt := 1.0
	if share > .5 {
		doubt *= mostlyQuoted
	}
	if len(c.named) == 0 {
		doubt *= namesNothing
	}
	if c.words > 35 {
		doubt *= longSentence
	}
	if strings.HasSuffix(c.text, "!") {
		doubt *= exclaiming
	}
	if speaksOfItself(without(c.text, quoted), c.report.lang) {
		doubt *= inFirstPerson
	}
	if c.addresses(quoted) {
		doubt *= addressing
	}
	if addsToWhatStood(c.text, c.report.lang) {
		doubt *= addsOn
	}
	c.leaning = c.leans()
	if c.leaning || c.pointsBack() {
		doubt *= pointsBack
	}
	return doubt * c.dayDoubt()
}

// pointsBack reports whether a pronoun stands early in the candidate and nobody
// is named before it.
func (c *candidate) pointsBack() bool {
	at := earlyWord(c.text, openersOf[c.report.lang].pronouns, earlyWords)
	if at < 0 {
		return false
	}
	at += c.span.Start
	return !slices.ContainsFunc(c.named, func(m news.Mention) bool { return m.Start < at })
}

// stresses reports whether the candidate has a word of four letters or more in
// capitals that belongs to no name.
func (c *candidate) stresses() bool {
	if !hasCapitals(c.text) {
		return false
	}
	whole := c.span.In(c.report.Article.Text)
	for w := range token.Words(whole) {
		at := news.Span{Start: w.Start + c.span.Start, End: w.End + c.span.Start}
		inName := slices.ContainsFunc(c.named, func(m news.Mention) bool { return m.Overlaps(at) })
		if !inName && hasCapitals(w.Text) {
			return true
		}
	}
	return false
}

// hasCapitals reports whether four capitals follow each other.
func hasCapitals(text string) bool {
	row := 0
	for _, r := range text {
		if unicode.IsUpper(r) {
			row++
		} else {
			row = 0
		}
		if row == 4 {
			return true
		}
	}
	return false
}

func (c *candidate) quotedShare(quoted []news.Span) float64 {
	n := 0
	for _, q := range quoted {
		n += q.Len()
	}
	return float64(n) / float64(max(len(c.text), 1))
}

func longestQuote(text string, quoted []news.Span) int {
	longest := 0
	for _, q := range quoted {
		longest = max(longest, wordCount(q.In(text)))
	}
	return longest
}

// namesOutside reports whether a person or body is named outside of the quotes:
// the one who speaks.
func (c *candidate) namesOutside(quoted []news.Span) bool {
	for _, m := range c.named {
		if m.Kind == news.Place {
			continue
		}
		at := news.Span{Start: m.Start - c.span.Start, End: m.End - c.span.Start}
		inside := false
		for _, q := range quoted {
			inside = inside || q.Overlaps(at)
		}
		if !inside {
			return true
		}
	}
	return false
}

// without is the text with the spans left out.
func without(text string, spans []news.Span) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		b.WriteString(text[at:s.Start])
		b.WriteByte(' ')
		at = s.End
	}
	b.WriteString(text[at:])
	return b.String()
}
