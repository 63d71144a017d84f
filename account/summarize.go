package account

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

// Summarize gives a plain text of at most the given number of words, as split
// at white space, made of sentences of the documents. There is no limit on what
// is taken of a document. Datelines are left out, and so are copies and sentences
// that say again what one that is taken says.
//
// It takes the sentences that tell, for each of their words, most of what several
// documents tell: pairs of neighbouring words (concept coverage, Gillick and Favre, 2009) and
// stems. What is told loses weight, and so does a document with each sentence
// taken from it, so that the text is made of all of them. The greedy choice by
// gain for the length is that of Lin and Bilmes (2010, Multi-document summarization
// via budgeted maximization of submodular functions); as long as a sentence fits what
// is left, it is taken. Sentences are whole; only where not even one fits, the best
// is cut. They stand in the order of the documents' publication, so that
// those of one document stay together.
func Summarize(docs []Source, words int) string {
	s := newSummary(docs)
	var taken []*passage
	left := words
	for left > 0 {
		p := s.best(left)
		if p == nil {
			break
		}
		s.cover(p)
		taken = append(taken, p)
		left -= p.words
	}
	if len(taken) == 0 && words > 0 {
		if p := s.best(math.MaxInt); p != nil {
			return strings.Join(strings.Fields(p.text)[:words], " ")
		}
	}
	slices.SortFunc(taken, func(a, b *passage) int {
		return cmp.Or(cmp.Compare(a.document, b.document), cmp.Compare(a.sentence, b.sentence))
	})
	var out []string
	for _, p := range taken {
		out = append(out, strings.Fields(p.text)...)
	}
	return strings.Join(out, " ")
}

// passage is a sentence of a document as two sets of concepts.
type passage struct {
	text     string
	words    int   // as split at white space
	document int   // number, in the order of publication
	sentence int   // number in its document
	pairs    []int // of neighbouring words, each once
	stems    []int // each once
	told     bool  // taken, or the same as one that is
}

// summary is what is known of the documents while sentences are chosen.
type summary struct {
	passages     []*passage
	pairs, stems concepts
	taken        map[int]int // sentences of a document
}

// concepts are things that a text can tell, by number, with what is gained by
// telling each.
type concepts struct {
	number    map[string]int
	weight    []float64
	documents []int // with the concept
	lastSeen  []int // document that was counted last
}

// The constants were chosen on five topics in five languages, by ROUGE-2 with all
// of the documents and with some of them left out: each is the middle of a stretch
// in which the figure hardly changes.
const (
	// shortestPassage is the number of words below which a sentence is a heading
	// or a fragment.
	shortestPassage = 6
	// conceptFall says how fast concepts lose weight with the number of the sentence in
	// its document; a sentence's own weight falls by its number.
	conceptFall = .4
	// pairPower and stemPower are the powers of the number of documents with a concept
	// that are its weight.
	pairPower = 2
	stemPower = 1.5
	// partStems is the part of the weight that stems have, pairs having the rest.
	partStems = .3
	// toldAgain is the share of its weight that a concept keeps once it is told.
	toldAgain = .4
	// ofDocumentAgain is the share that a document's sentences keep with each that is taken.
	ofDocumentAgain = .7
	// samePassage is the share of the pairs of the shorter of two sentences from
	// which they are one sentence, edited.
	samePassage = .55
)

func newSummary(docs []Source) *summary {
	s := &summary{pairs: concepts{number: map[string]int{}}, stems: concepts{number: map[string]int{}}, taken: map[int]int{}}
	documents := 0
	for i, r := range newReports(docs) {
		if !r.independent {
			continue
		}
		documents++
		for n, at := range r.Analysis.Sentences {
			s.add(r, i, n, at.Span)
		}
	}
	s.pairs.weigh(documents, pairPower)
	s.stems.weigh(documents, stemPower)
	s.balance()
	return s
}

// add reads a sentence and counts its concepts for its document. Headings and captions
// count, but are not taken.
func (s *summary) add(r *report, document, n int, at news.Span) {
	text := at.In(r.Article.Text)
	if n == 0 {
		text = text[sentence.DatelineEnd(text):]
	}
	p := &passage{
		text: text, words: len(strings.Fields(text)), document: document, sentence: n,
	}
	p.pairs = s.pairs.count(wordPairs(text, r.lang), document, n)
	p.stems = s.stems.count(token.Terms(text, r.lang), document, n)
	p.told = p.words < shortestPassage || !ends(text, r.lang)
	s.passages = append(s.passages, p)
}

// ends reports whether a text ends as a sentence does, be it a question.
func ends(text, lang string) bool {
	last, _ := utf8.DecodeLastRuneInString(trimClosing(text))
	return unicode.In(last, unicode.STerm) || last == '…' || endsStatement(text, lang)
}

// count gives the numbers of the concepts with these names, each once, and counts
// them for the document in whose sentence n they stand.
func (c *concepts) count(names []string, document, n int) []int {
	var list []int
	for _, name := range names {
		i, ok := c.number[name]
		if !ok {
			i = len(c.weight)
			c.number[name] = i
			c.weight = append(c.weight, 0)
			c.documents = append(c.documents, 0)
			c.lastSeen = append(c.lastSeen, -1)
		}
		list = append(list, i)
		if c.lastSeen[i] != document {
			c.lastSeen[i] = document
			c.documents[i]++
			c.weight[i] += 1 / (1 + conceptFall*float64(n))
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// weigh turns the counts into weights. What one of several documents tells counts
// for nothing.
func (c *concepts) weigh(documents int, power float64) {
	for i, n := range c.documents {
		c.weight[i] = math.Pow(c.weight[i], power)
		if n < 2 && documents > 1 {
			c.weight[i] = 0
		}
	}
}

// balance gives the two kinds of concepts their parts of what the first sentences of
// all documents weigh.
func (s *summary) balance() {
	pairs, stems := 0.0, 0.0
	for _, p := range s.passages {
		if p.sentence == 0 {
			pairs += s.pairs.sum(p.pairs)
			stems += s.stems.sum(p.stems)
		}
	}
	for i := range s.pairs.weight {
		s.pairs.weight[i] *= (1 - partStems) / max(pairs, 1e-9)
	}
	for i := range s.stems.weight {
		s.stems.weight[i] *= partStems / max(stems, 1e-9)
	}
}

func (c *concepts) sum(list []int) float64 {
	sum := 0.0
	for _, i := range list {
		sum += c.weight[i]
	}
	return sum
}

// wordPairs are the pairs of neighbouring words, folded, but for pairs of two
// stop words.
func wordPairs(text, lang string) []string {
	var out []string
	before, beforeStop := "", true
	for w := range token.Words(text) {
		word := token.Fold(w.Text)
		stop := token.IsStop(lang, word)
		if before != "" && !(stop && beforeStop) {
			out = append(out, before+" "+word)
		}
		before, beforeStop = word, stop
	}
	return out
}

// best is the passage of at most so many words that gains most for its length.
func (s *summary) best(words int) *passage {
	var found *passage
	highest := 0.0
	for _, p := range s.passages {
		if p.told || p.words > words {
			continue
		}
		if gain := s.gain(p); gain > highest {
			found, highest = p, gain
		}
	}
	return found
}

func (s *summary) gain(p *passage) float64 {
	gain := s.pairs.sum(p.pairs) + s.stems.sum(p.stems)
	return gain * math.Pow(ofDocumentAgain, float64(s.taken[p.document])) / float64((1+p.sentence)*p.words)
}

// cover takes a passage and with it most of the weight of its concepts, and
// leaves out the passages that say the same.
func (s *summary) cover(p *passage) {
	for _, i := range p.pairs {
		s.pairs.weight[i] *= toldAgain
	}
	for _, i := range p.stems {
		s.stems.weight[i] *= toldAgain
	}
	s.taken[p.document]++
	for _, other := range s.passages {
		other.told = other.told || other == p || overlap(p.pairs, other.pairs) >= samePassage
	}
}
