package quote

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// style is what the reading of sentences by their fields must know of a language beside its word classes.
type style struct {
	// capitals: all nouns are written with a capital.
	capitals bool
	// comma: what is said stands behind a comma ("sagte, dass").
	comma bool
	// dropsSubject: a finite verb needs no subject.
	dropsSubject bool
	// attribute are the prepositions that attach a noun phrase to the one before it.
	attribute map[string]bool
	// genitive are determiners that do so without preposition.
	genitive map[string]bool
	// reported tells whether the word at a place is a verb in the mood of reported speech; nil where no mood tells.
	reported func(f *fieldReader, i int) mood
	// marked: an infinitive needs its marker right before it.
	marked bool
	// isInfinitive tells an infinitive by its form.
	isInfinitive func(word string) bool
	// verbLast: verbs stand behind what is said; nominalised tells by its ending a verb whose clause is an object.
	verbLast    bool
	nominalised func(word string) bool
	// finite tells by its form a word that may be a finite verb and goes on with no noun phrase; nil for none.
	finite func(word string) bool
	// articles gives the gender of those that a subject in the singular has before it; verbGender that of a verb's form.
	articles map[string]class
	// definite are the articles of what is known; nil where nouns have none.
	definite map[string]bool
	// adjective tells by its form an adjective that stands before its noun; nil where capitals tell enough.
	adjective func(word string) bool
	// compounds: a noun's last part, written as one word with the others, says what it names.
	compounds  bool
	verbGender func(word string) class
	// dative tells words that are an addressee by their form, so that no subject begins with them; nil for none.
	dative func(word string) bool
}

// mood says how clearly a verb shows reported speech.
type mood uint8

const (
	indicative mood = iota
	unclear         // forms that also have other uses: würde, hätte
	reporting       // forms that hardly have another: sei, habe gesagt
)

// field is a stretch of a sentence between marks of punctuation, or an utterance with its marks. The order of fields and
// what opens them shows clauses well enough in languages that divide them by commas, and
// those that put a complementiser before what is said; cf. Drach, Grundgedanken der deutschen Satzlehre (1937).
type field struct {
	from, to  int // tokens
	utterance bool
	left      kind // the mark before it, word for none
	opener    class
	hits      []hit
	taken     bool
}

// tokenRange is a half-open range of tokens.
type tokenRange struct{ from, to int }

// hit is a cue at its place.
type hit struct {
	field    int
	at, to   int // tokens
	aux      int // token of its auxiliary, -1 for none
	passive  bool
	whose    int // token of the possessive inside a preposition of several words, 0 for none
	readings []cue.Cue
}

// reading returns the strongest reading that takes one of the complements.
func (h *hit) reading(takes cue.Complement) (cue.Cue, bool) {
	var best cue.Cue
	for _, c := range h.readings {
		if c.Takes&takes != 0 && c.Strength > best.Strength {
			best = c
		}
	}
	return best, best.Strength > 0
}

// fieldReader reads one sentence by its fields.
type fieldReader struct {
	*reader
	*style
	tokens   []tok // of the paragraph
	from, to int   // the sentence
	fields   []field
	pairs    []quotation
	inner    []quotation // quotations that are no utterances
	reopened bool
	// read are the tokens that stand in what was attributed; cues there are part of what somebody said.
	read   []tokenRange
	before int // attributions found before this sentence
}

// longSentence is the number of tokens beyond which a sentence is read in parts, so that the cost of a text without
// full stops stays in proportion to its length.
const longSentence = 600

// readFields reads the sentence of the tokens from and to.
func (r *reader) readFields(tokens []tok, from, to int, pairs []quotation, reopened bool) {
	for ; to-from > longSentence; from += longSentence {
		r.readPart(tokens, from, from+longSentence, pairs, reopened)
	}
	r.readPart(tokens, from, to, pairs, reopened)
}

func (r *reader) readPart(tokens []tok, from, to int, pairs []quotation, reopened bool) {
	f := &fieldReader{reader: r, style: r.lang.style, tokens: tokens, from: from, to: to, pairs: pairs, reopened: reopened, before: len(r.found)}
	f.cut()
	if r.lang.order.dashes && tokens[from].kind == dash && (from == 0 || tokens[from-1].kind != word) {
		f.dialogue()
	}
	f.dialogueGoesOn()
	for i := range f.fields {
		f.findHits(i)
	}
	f.prepositions()
	for i := range f.fields {
		for j := range f.fields[i].hits {
			f.attributeTo(&f.fields[i].hits[j])
		}
	}
	f.alone()
	f.freeIndirect()
	f.innerQuotes()
	f.rememberReporter()
	r.previous = tokenRange{from, to}
}

// span is the bytes of the tokens from i to j, without marks of punctuation at either end.
func (f *fieldReader) span(i, j int) news.Span {
	for i < j && f.loose(i) {
		i++
	}
	for j > i && f.loose(j-1) {
		j--
	}
	if i >= j {
		return news.Span{}
	}
	return news.Span{Start: f.tokens[i].Start, End: f.tokens[j-1].End}
}

// loose reports whether a token is punctuation that belongs to no content.
func (f *fieldReader) loose(i int) bool {
	switch f.tokens[i].kind {
	case comma, stop, semicolon, colon, dash:
		return true
	}
	return false
}

// bracketReach is the number of tokens up to which what stands in brackets is read with the words before it.
const bracketReach = 6

// cut divides the sentence into fields.
func (f *fieldReader) cut() {
	start, left := f.from, word
	p := sort.Search(len(f.pairs), func(i int) bool { return f.pairs[i].open >= f.from })
	add := func(end int) {
		if end > start {
			f.fields = append(f.fields, field{from: start, to: end, left: left, opener: f.openerOf(start, end)})
			left = word
		}
	}
	for i := f.from; i < f.to; {
		for p < len(f.pairs) && f.pairs[p].open < i {
			p++
		}
		if p < len(f.pairs) && f.pairs[p].open == i {
			end := min(f.pairs[p].close+1, f.to)
			if f.pairs[p].utterance {
				add(i)
				f.addUtterance(i, end, left)
				left, start = word, end
			} else {
				f.inner = append(f.inner, f.pairs[p])
			}
			i = end
			continue
		}
		switch k := f.tokens[i].kind; k {
		case opening:
			if end := f.closingBracket(i); end > 0 {
				i = end
				continue
			}
			fallthrough
		case comma, semicolon, colon, closing, stop:
			if k == stop && f.abbreviated(i) {
				break
			}
			add(i)
			left, start = k, i+1
		case dash:
			if f.tokens[i].spaced {
				add(i)
				left, start = k, i+1
			}
		}
		i++
	}
	add(f.to)
}

// abbreviated reports whether a full stop belongs to a title or an initial: "Prof. Dr. I. Brandt".
func (f *fieldReader) abbreviated(i int) bool {
	if i == f.from || i+1 >= f.to || f.tokens[i].spaced || f.tokens[i-1].kind != word {
		return false
	}
	t := &f.tokens[i-1]
	return t.class&title != 0 || t.capital && utf8.RuneCountInString(t.fold) == 1
}

// fieldStart is the first token of the field that holds token i.
func (f *fieldReader) fieldStart(i int) int {
	n := sort.Search(len(f.fields), func(n int) bool { return f.fields[n].to > i })
	if n < len(f.fields) {
		return f.fields[n].from
	}
	return f.from
}

// closingBracket is the token behind a short bracket that opens at i, 0 for a long one.
func (f *fieldReader) closingBracket(i int) int {
	for j := i + 1; j < f.to && j <= i+bracketReach; j++ {
		if f.tokens[j].kind == closing {
			return j + 1
		}
	}
	return 0
}

// openerOf joins the classes by which the first word of a field can open it.
func (f *fieldReader) openerOf(from, to int) class {
	const opening = complementiser | relative | interrogative | subordinator | coordinator | manner
	var c class
	for i := from; i < to && i < from+3; i++ {
		c |= f.tokens[i].class & opening
		if f.tokens[i].class&(coordinator|adverb|preposition) == 0 || f.tokens[i].class&(opening&^coordinator) != 0 {
			break
		}
	}
	return c
}

// endings makes a test for words that end in one of a few ways.
func endings(of ...string) func(word string) bool {
	return func(word string) bool {
		for _, ending := range of {
			if len(word) > len(ending)+1 && strings.HasSuffix(word, ending) {
				return true
			}
		}
		return false
	}
}
