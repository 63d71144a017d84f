package app

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/news"
)

// inputOffsets turns byte offsets of a text that was cleaned and normalised into code point offsets of the
// text as it was put in.
type inputOffsets struct {
	runes *news.RuneOffsets // of the cleaned text
	// moved lists, in order, the code points of the cleaned text from which on another shift holds.
	moved []shift
	// wide are the code points of the cleaned text that stand for several of the input, with their number.
	wide map[int]int
}

// shift says that the code points from At on stand By places further in the input.
type shift struct{ at, by int }

// newInputOffsets walks both texts side by side. Cleaning only leaves characters out or replaces them one by one, and
// composition joins neighbours, so each stretch between two differences is a shift.
func newInputOffsets(input, text string) *inputOffsets {
	o := &inputOffsets{runes: news.NewRuneOffsets(text), wide: map[int]int{}}
	i, at, from := 0, 0, 0 // byte of input, code points of text and input
	for _, c := range text {
		start := i
		skipped := 0
		for i < len(input) {
			r, size := utf8.DecodeRuneInString(input[i:])
			if r == c || sameSpace(r, c) || r == utf8.RuneError {
				break
			}
			if n := composed(input[i:], c); n > 0 {
				break
			}
			i += size
			skipped++
		}
		if i >= len(input) && start < len(input) {
			i = start // not to be found: stay, and look for the next one from here
			continue
		}
		from += skipped
		o.move(at, from-at)
		if n := composed(input[i:], c); n > 0 {
			points := utf8.RuneCountInString(input[i : i+n])
			i, from = i+n, from+points
			o.wide[at] = points
		} else if i < len(input) {
			_, size := utf8.DecodeRuneInString(input[i:])
			i, from = i+size, from+1
		}
		at++
	}
	o.move(at, from-at)
	return o
}

// sameSpace reports whether cleaning turns r into c.
func sameSpace(r, c rune) bool {
	return c == '\n' && (r == '\r' || r == '\u2028' || r == '\u2029')
}

// composed is the length of the characters at the beginning of s that compose to c, 0 when a single one does.
func composed(s string, c rune) int {
	n := norm.NFC.NextBoundaryInString(s, true)
	if n <= 0 || n > 64 {
		return 0
	}
	if _, size := utf8.DecodeRuneInString(s); size == n && s[:n] == string(c) {
		return 0
	}
	if norm.NFC.String(s[:n]) == string(c) {
		return n
	}
	return 0
}

// move notes a shift where it differs from the one before.
func (o *inputOffsets) move(at, by int) {
	if n := len(o.moved); n > 0 && o.moved[n-1].by == by || n == 0 && by == 0 {
		return
	}
	o.moved = append(o.moved, shift{at, by})
}

// start is where the byte at offset i of the cleaned text begins in the input.
func (o *inputOffsets) start(i int) int { return o.of(o.runes.At(i)) }

// end is where what ends at byte offset i of the cleaned text ends in the input: behind its last character.
func (o *inputOffsets) end(i int) int {
	at := o.runes.At(i)
	if at == 0 {
		return o.of(0)
	}
	return o.of(at-1) + max(o.wide[at-1], 1)
}

// of looks the shift up by bisection.
func (o *inputOffsets) of(at int) int {
	low, high := 0, len(o.moved)
	for low < high {
		mid := (low + high) / 2
		if o.moved[mid].at <= at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low == 0 {
		return at
	}
	return at + o.moved[low-1].by
}
