package cluster

import (
	"encoding/binary"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// credit tells of an article what a copy of it would name as its source, and what it names itself.
// All are hashes of 16 bits: they are looked at only between texts that are copies already.
type credit struct {
	dated  bool     // the time of publication is known
	outlet []uint16 // under which names its own outlet would be credited
	named  []uint16 // what stands in it where an agency is named
}

const (
	// maxCredits bounds the names of either list.
	maxCredits = 12
	// creditZone is how many bytes at the beginning and at the end of a text are searched.
	creditZone = 120
	// creditWords is the most words that the name of an agency has, creditPhrase those of the last words
	// of a text that say where it is from.
	creditWords, creditPhrase = 4, 5
)

// place is where a name stands. In a dateline the name of a town may stand, too, from which
// many outlets have their names.
type place byte

const (
	certain  place = 'c' // in a byline, in brackets, at the end
	dateline place = 'd'
)

func creditOf(a news.Article) credit {
	c := credit{dated: !a.Published.IsZero(), outlet: outletCredits(a.Outlet, a.Host)}
	for _, author := range a.Authors {
		c.name(author, certain)
	}
	c.search(strings.TrimSpace(a.Text))
	return c
}

func appendCredit(list []uint16, name string, at ...place) []uint16 {
	for _, p := range at {
		key := uint16(hashTerm(byte(p), name))
		if name != "" && len(list) < maxCredits && !slices.Contains(list, key) {
			list = append(list, key)
		}
	}
	return list
}

// outletCredits are the names under which an outlet may be credited: its name, its initials, a word of it that is
// all capitals, the name in its address, and, but in a dateline, the beginnings of its name ("Nordwire"
// for Nordwire News Agency).
func outletCredits(name, host string) (list []uint16) {
	words := wordsOf(name)
	list = appendCredit(list, strings.Join(foldAll(words), " "), certain, dateline)
	initials := ""
	for i, w := range words[:min(len(words), creditWords)] {
		list = appendCredit(list, strings.Join(foldAll(words[:i+1]), " "), certain)
		if shouted(w) {
			list = appendCredit(list, token.Fold(w), certain, dateline)
		}
		r, _ := utf8.DecodeRuneInString(token.Fold(w))
		initials += string(r)
	}
	if len(words) > 1 {
		list = appendCredit(list, initials, certain, dateline)
	}
	longest := ""
	labels := strings.Split(host, ".")
	for _, label := range labels[:len(labels)-1] {
		if len(label) > len(longest) {
			longest = label
		}
	}
	return appendCredit(list, longest, certain, dateline)
}

// search looks for names where a text names an agency: in a dateline before the first dash or colon, in brackets
// near the beginning or the end, and in the last few words ("… With Nordwire.").
func (c *credit) search(text string) {
	head, _, more := strings.Cut(news.Cut(text, creditZone), "\n")
	if line, found := cutAtDash(head); found || more && len(line) < creditZone/2 {
		c.name(unbracketed(line), dateline)
	}
	tail := text[max(0, len(text)-creditZone):]
	tail = tail[strings.LastIndexByte(tail, '\n')+1:]
	for _, line := range []string{head, tail} {
		for _, part := range bracketed(line) {
			c.name(part, certain)
		}
	}
	end := strings.TrimRight(tail, ".!)] ")
	if i := strings.LastIndexAny(end, ".!?–—"); i >= 0 {
		_, width := utf8.DecodeRuneInString(end[i:])
		end = end[i+width:]
	}
	if len(wordsOf(end)) <= creditPhrase {
		c.name(end, certain)
	}
}

// unbracketed is a line up to its first bracket.
func unbracketed(line string) string {
	before, _, _ := strings.Cut(line, "(")
	return before
}

// cutAtDash returns what stands in a line before the first dash or colon that stands apart.
func cutAtDash(line string) (before string, found bool) {
	at := len(line)
	for _, mark := range []string{"–", "—", " - ", "--", ": "} {
		if i := strings.Index(line, mark); i >= 0 && i < at {
			at = i
		}
	}
	return line[:at], at < len(line)
}

// bracketed are the contents of the brackets of a line.
func bracketed(line string) (all []string) {
	for {
		open := strings.IndexByte(line, '(')
		if open < 0 {
			return all
		}
		line = line[open+1:]
		end := strings.IndexByte(line, ')')
		if end < 0 {
			return all
		}
		all = append(all, line[:end])
		line = line[end+1:]
	}
}

// name notes the names in a part of a text: runs of words with a capital, also without their first word,
// which may be one that begins a sentence ("With Nordwire"), and parts that are one word only ("dpa").
func (c *credit) name(part string, at place) {
	for piece := range strings.FieldsFuncSeq(part, func(r rune) bool { return strings.ContainsRune("/,;:|()[]–—", r) }) {
		words := wordsOf(piece)
		if len(words) == 1 {
			c.named = appendCredit(c.named, token.Fold(words[0]), at)
			continue
		}
		for len(words) > 0 {
			n := 0
			for n < len(words) && capital(words[n]) {
				n++
			}
			for skip := 0; skip < min(n, 2); skip++ {
				if n-skip <= creditWords {
					c.named = appendCredit(c.named, strings.Join(foldAll(words[skip:n]), " "), at)
				}
			}
			words = words[max(1, n):]
		}
	}
}

func wordsOf(s string) (list []string) {
	for w := range token.Words(news.Cut(s, creditZone)) {
		list = append(list, w.Text)
	}
	return list
}

func foldAll(words []string) []string {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = token.Fold(w)
	}
	return folded
}

func capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// shouted reports whether a word is written in capitals, as abbreviations are.
func shouted(word string) bool {
	return utf8.RuneCountInString(word) > 1 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// names reports whether the article credits the outlet of the other one.
func (c *credit) names(o *credit) bool {
	return slices.ContainsFunc(c.named, func(key uint16) bool { return slices.Contains(o.outlet, key) })
}

// precedes reports whether the first of two texts, of which one is a copy of the other, is the original
// where the second came first. The one whose outlet the other credits is; else the one that was published
// first; else the one that credits its own outlet, as agencies do. When nothing tells,
// what came first stays the original.
func (c *credit) precedes(published int64, o *credit, otherPublished int64) bool {
	if mine, theirs := o.names(c), c.names(o); mine != theirs {
		return mine
	}
	if c.dated && o.dated && published != otherPublished {
		return published < otherPublished
	}
	return c.names(c) && !o.names(o)
}

// appendTo writes the credit.
func (c *credit) appendTo(b []byte) []byte {
	b = append(b, flag(c.dated))
	for _, list := range [][]uint16{c.outlet, c.named} {
		b = append(b, byte(len(list)))
		for _, key := range list {
			b = binary.LittleEndian.AppendUint16(b, key)
		}
	}
	return b
}

// credit reads what appendTo wrote.
func (r *reader) credit() (c credit) {
	c.dated = r.byte() == 1
	for _, list := range []*[]uint16{&c.outlet, &c.named} {
		n := int(r.byte())
		if n > maxCredits && r.err == nil {
			r.fail(errTooMany)
		}
		b := r.bytes(2 * n)
		for i := 0; i < len(b); i += 2 {
			*list = append(*list, binary.LittleEndian.Uint16(b[i:]))
		}
	}
	return c
}
