package synthetic

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// alphabet are the syllables of an invented language that is written like a real one.
type alphabet struct {
	lang      string
	syllables []string
}

var alphabets = [...]alphabet{
	{"en", []string{"ba", "con", "der", "el", "fo", "gra", "hin", "is", "ker", "lom", "mo", "nes", "or", "pla", "ris", "sto", "tu", "ver", "wen", "ya"}},
	{"de", []string{"ach", "bel", "dau", "ern", "fel", "gru", "hei", "isch", "kop", "lau", "mei", "nur", "ost", "pf", "rei", "sch", "tau", "und", "wei", "zu"}},
	{"fr", []string{"ai", "bou", "ce", "dé", "eau", "fi", "gne", "hu", "ille", "jou", "lle", "mi", "noi", "ou", "pré", "qui", "ra", "sou", "tion", "vi"}},
	{"es", []string{"al", "bra", "ción", "do", "es", "fa", "gue", "ha", "in", "ja", "lla", "me", "ño", "or", "pue", "que", "ro", "sa", "tía", "vo"}},
	{"uk", []string{"ба", "ві", "го", "де", "єм", "жи", "за", "ку", "лі", "мо", "на", "об", "пе", "ра", "сто", "ти", "ук", "хо", "ці", "що"}},
}

// shareOfFirst is how many of ten stories are told in the first language.
const shareOfFirst = 6

const (
	vocabulary = 1 << 20 // words of one language
	nameCount  = 1 << 19 // names, over all languages
	// realEvery is how many of the words there are for each one that is real, where real ones are given and the
	// frequent ones are used up; realNamesEvery the same for names.
	realFirst      = 1000
	realEvery      = 4
	realNamesEvery = 3
)

// lexicon spells words and names out of their ranks.
type lexicon struct {
	words, names []string
}

func (l *lexicon) word(dst []byte, a *alphabet, rank uint64) []byte {
	if i, ok := realRank(rank, len(l.words)); ok && a.lang == "en" {
		return append(dst, l.words[i]...)
	}
	return a.spell(dst, rank+400)
}

// realRank says which real word, if any, a rank stands for.
func realRank(rank uint64, have int) (int, bool) {
	i := int(rank)
	if i >= realFirst {
		if (i-realFirst)%realEvery != 0 {
			return 0, false
		}
		i = realFirst + (i-realFirst)/realEvery
	}
	return i, i < have
}

// name spells a name, whose letters are those of the first language.
func (l *lexicon) name(dst []byte, rank uint64) []byte {
	if i := int(rank) / realNamesEvery; rank%realNamesEvery == 0 && i < len(l.names) {
		return append(dst, l.names[i]...)
	}
	from := len(dst)
	dst = alphabets[0].spell(dst, rank*7+8000)
	first, size := utf8.DecodeRune(dst[from:])
	return append(append(dst[:from], string(unicode.ToUpper(first))...), dst[from+size:]...)
}

// spell writes a number in syllables.
func (a *alphabet) spell(dst []byte, n uint64) []byte {
	base := uint64(len(a.syllables))
	for ; n > 0; n /= base {
		dst = append(dst, a.syllables[n%base]...)
	}
	return dst
}

// plot is what the articles of a story have in common.
type plot struct {
	lang     string
	alphabet *alphabet
	words    []uint64 // ranks
	names    []uint64
	numbers  []int
}

// plot draws a story. What it is about is rarer than the words of the language at large.
func (l *lexicon) plot(seed uint64, story int) plot {
	random := rand.New(rand.NewPCG(seed^0x9107, uint64(story)))
	words := rand.NewZipf(random, 1.05, 60, vocabulary-1)
	names := rand.NewZipf(random, 1.05, 20, nameCount-1)
	p := plot{alphabet: &alphabets[0]}
	if random.IntN(10) >= shareOfFirst {
		p.alphabet = &alphabets[1+random.IntN(len(alphabets)-1)]
	}
	p.lang = p.alphabet.lang
	for range 45 {
		p.words = append(p.words, words.Uint64())
	}
	for range 9 {
		p.names = append(p.names, names.Uint64())
	}
	for range 5 {
		p.numbers = append(p.numbers, 10+random.IntN(5000))
	}
	return p
}

// writer writes one article.
type writer struct {
	plot
	lexicon       *lexicon
	random        *rand.Rand
	buf           []byte
	titleMentions []news.Mention
	mentions      []news.Mention
	sentences     []news.Sentence
}

// headline is eight words, mostly of the story, and two of its names.
func (w *writer) headline() string {
	w.buf = w.buf[:0]
	general := rand.NewZipf(w.random, 1.08, 3, vocabulary-1)
	for i := range 8 {
		switch {
		case i == 1 || i == 4:
			w.titleMentions = append(w.titleMentions, w.name(-1, w.names[w.random.IntN(len(w.names))]))
		case i%3 == 2:
			w.word(general.Uint64())
		default:
			w.word(w.words[w.random.IntN(len(w.words))])
		}
	}
	return string(w.buf)
}

// text is a number of sentences of eighteen words.
func (w *writer) text(sentences int) string {
	w.buf = w.buf[:0]
	general := rand.NewZipf(w.random, 1.08, 3, vocabulary-1)
	names := rand.NewZipf(w.random, 1.05, 20, nameCount-1)
	for i := range sentences {
		from := len(w.buf)
		for range 18 {
			w.next(i, general, names)
		}
		w.buf = append(w.buf, '.')
		w.sentences = append(w.sentences, news.Sentence{Span: news.Span{Start: from, End: len(w.buf)}, Paragraph: i})
		w.buf = append(w.buf, '\n')
	}
	return string(w.buf)
}

// next writes one word, name or number of a sentence.
func (w *writer) next(sentence int, general, names *rand.Zipf) {
	switch dice := w.random.IntN(100); {
	case dice < 30:
		w.word(w.words[w.random.IntN(len(w.words))])
	case dice < 36:
		w.mentions = append(w.mentions, w.name(sentence, w.names[w.random.IntN(len(w.names))]))
	case dice < 39:
		w.mentions = append(w.mentions, w.name(sentence, names.Uint64()))
	case dice < 40:
		w.number(w.numbers[w.random.IntN(len(w.numbers))])
	case dice < 41:
		w.number(w.random.IntN(5000))
	default:
		w.word(general.Uint64())
	}
}

func (w *writer) word(rank uint64) {
	w.space()
	w.buf = w.lexicon.word(w.buf, w.alphabet, rank)
}

func (w *writer) number(n int) {
	w.space()
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
}

func (w *writer) name(sentence int, rank uint64) news.Mention {
	w.space()
	from := len(w.buf)
	w.buf = w.lexicon.name(w.buf, rank)
	name := string(w.buf[from:])
	return news.Mention{
		Span: news.Span{Start: from, End: len(w.buf)}, Sentence: sentence,
		Kind: news.Person, Entity: "person:" + strings.ToLower(name), Name: name,
	}
}

func (w *writer) space() {
	if n := len(w.buf); n > 0 && w.buf[n-1] != '\n' {
		w.buf = append(w.buf, ' ')
	}
}
