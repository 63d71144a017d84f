package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// kind says what a token is: a word, or which work a mark of punctuation does.
type kind uint8

const (
	word      kind = iota
	figure         // a number in figures
	comma          // also the ideographic and the Arabic one
	stop           // . ? ! … and their kin
	semicolon      //
	colon          //
	dash           // a dash between words, not a hyphen inside one
	opening        // an opening bracket
	closing        // a closing bracket
	mark           // a quotation mark or an apostrophe that stands alone
	other          // currency signs, slashes, bullets
)

// token is a word or a mark of punctuation.
type tok struct {
	news.Span
	kind    kind
	capital bool   // begins with a capital letter
	spaced  bool   // white space or the text's start is before it
	fold    string // words only: folded, see cue.Fold
	class   class  // words only: what the language's tables say of it
	tag     tag    // words only: its part of speech here
}

// tokens cuts a paragraph. Numbers keep their inner points and commas, words their inner hyphens,
// points and apostrophes, but for the clitics which the language writes with an apostrophe.
func (r *reader) tokens(from, to int) []tok {
	out := r.buffer[:0]
	text := r.text
	spaced := true
	for i := from; i < to; {
		c, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(c) {
			spaced = true
			i += size
			continue
		}
		t := tok{Span: news.Span{Start: i, End: i + size}, spaced: spaced}
		spaced = false
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c):
			t.End = wordEnd(text, i, to)
			t.capital = unicode.IsUpper(c) || unicode.IsTitle(c)
			if unicode.IsDigit(c) {
				t.kind, t.capital = figureKind(t.In(text))
			}
			out = r.appendWord(out, t)
			i = t.End
			continue
		default:
			t.kind = markKind(c)
			if n := doubled(text[i:to]); n > 0 {
				t.End, t.kind = i+n, mark
			}
		}
		out = append(out, t)
		i = t.End
	}
	r.buffer = out
	return out
}

// figureKind tells a number from a word that begins with one, "78-Jährige", and whether the word in it has a capital.
func figureKind(s string) (k kind, capital bool) {
	_, noun, ok := strings.Cut(s, "-")
	if c, _ := utf8.DecodeRuneInString(noun); ok && unicode.IsLetter(c) && utf8.RuneCountInString(noun) > len("Jahr") {
		return word, unicode.IsUpper(c)
	}
	return figure, false
}

// doubled is the length of two apostrophes or grave accents that stand for one double mark, 0 when
// there are none.
func doubled(s string) int {
	if len(s) >= 2 && (s[:2] == "''" || s[:2] == "``") {
		return 2
	}
	return 0
}

// wordEnd finds the end of the word that begins at i.
func wordEnd(text string, i, to int) int {
	for i < to {
		c, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) {
			i += size
			continue
		}
		if !joins(c) || i+size >= to {
			return i
		}
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		if c == ',' && (!unicode.IsDigit(before) || !unicode.IsDigit(next)) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return i
		}
		i += size
	}
	return i
}

// joins reports whether a character may stand inside a word.
func joins(c rune) bool {
	switch c {
	case '\'', '’', 'ʼ', '.', '-', '‑', ',', '·', '&', '@', '_', '\u00AD', '\u200C', '\u200D':
		return true
	}
	return false
}

// appendWord appends a word, its clitics as words of their own.
func (r *reader) appendWord(out []tok, t tok) []tok {
	at := r.lang.clitic(r.text[t.Start:t.End])
	if at > 0 {
		head, tail := t, t
		head.End, tail.Start = t.Start+at, t.Start+at
		tail.capital, tail.spaced = false, false
		return append(out, r.look(head), r.look(tail))
	}
	return append(out, r.look(t))
}

// look fills in what the tables know of a word.
func (r *reader) look(t tok) tok {
	t.fold = cue.Fold(r.lang.code, r.text[t.Start:t.End])
	t.class = r.lang.classOf(t.fold)
	return t
}

// markKind says what a character that is no part of a word does.
func markKind(c rune) kind {
	switch c {
	case ',', '、', '，', '،', '﹐':
		return comma
	case '.', '?', '!', '…', '。', '！', '？', '؟', '।', '۔', '‥', '‽':
		return stop
	case ';', '；', '؛':
		return semicolon
	case ':', '：':
		return colon
	case '-', '–', '—', '―', '−':
		return dash
	case '(', '[', '{', '（', '［':
		return opening
	case ')', ']', '}', '）', '］':
		return closing
	}
	if _, ok := markRoles[c]; ok {
		return mark
	}
	return other
}
