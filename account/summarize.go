package account

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

// Summarize gives a plain text of at most the given number of words, as split
// at white space, made of sentences of the documents. There is no limit on what
// is taken of a document. Datelines are left out, and so are copies and sentences
// that say again what one that is taken says.
//
// It takes the sentences that cover, for their length, most of the pairs of
// neighbouring words that several documents use (concept coverage, Gillick and
// Favre, 2009, solved greedily), and puts them into the order of the documents.
// Sentences are whole; only where not even one fits, the best is cut.
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
	slices.SortStableFunc(taken, func(a, b *passage) int { return cmp.Compare(a.place, b.place) })
	var out []string
	for _, p := range taken {
		out = append(out, strings.Fields(p.text)...)
	}
	return strings.Join(out, " ")
}

// passage is a sentence of a document as a set of concepts.
type passage struct {
	text     string
	words    int     // as split at white space
	sentence int     // number in its document
	place    float64 // in its document, 0 for the beginning, 1 for the end
	concepts []int   // each once
	told     bool    // taken, or the same as one that is
}

// summary is what is known of the documents while sentences are chosen.
type summary struct {
	passages  []*passage
	number    map[string]int // of a concept
	weight    []float64      // of a concept: what is gained by telling it
	documents []int          // with the concept
	lastSeen  []int          // document that was counted last for a concept
}

// The constants were chosen on five topics in five languages, by ROUGE-2.
const (
	// shortestPassage is the number of words below which a sentence is a heading
	// or a fragment.
	shortestPassage = 6
	// lengthDamping is the power of its length by which the gain of a sentence is
	// divided: 0 would favour the longest, 1 the densest.
	lengthDamping = .4
	// conceptFall and passageFall say how fast concepts and sentences lose weight
	// with the number of the sentence in its document.
	conceptFall = .3
	passageFall = 3
	// toldAgain is the share of its weight that a concept keeps once it is told.
	toldAgain = .4
	// samePassage is the share of the concepts of the shorter of two sentences from
	// which they are one sentence, edited.
	samePassage = .5
)

func newSummary(docs []Source) *summary {
	s := &summary{number: map[string]int{}}
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
	for c, n := range s.documents {
		s.weight[c] *= s.weight[c]
		if n < 2 && documents > 1 {
			s.weight[c] = 0
		}
	}
	return s
}

// add reads a sentence and counts its concepts for its document.
func (s *summary) add(r *report, document, n int, at news.Span) {
	text := at.In(r.Article.Text)
	if n == 0 {
		text = text[sentence.DatelineEnd(text):]
	}
	p := &passage{text: text, words: len(strings.Fields(text)), sentence: n, place: float64(n) / float64(len(r.Analysis.Sentences))}
	for _, concept := range concepts(text, r.lang) {
		c, ok := s.number[concept]
		if !ok {
			c = len(s.weight)
			s.number[concept] = c
			s.weight = append(s.weight, 0)
			s.documents = append(s.documents, 0)
			s.lastSeen = append(s.lastSeen, -1)
		}
		p.concepts = append(p.concepts, c)
		if s.lastSeen[c] != document {
			s.lastSeen[c] = document
			s.documents[c]++
			s.weight[c] += 1 / (1 + conceptFall*float64(n))
		}
	}
	slices.Sort(p.concepts)
	p.concepts = slices.Compact(p.concepts)
	s.passages = append(s.passages, p)
}

// concepts are the pairs of neighbouring words, folded, but for pairs of two
// stop words.
func concepts(text, lang string) []string {
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

// best is the passage of at most so many words that gains most.
func (s *summary) best(words int) *passage {
	var found *passage
	highest := 0.0
	for _, p := range s.passages {
		if p.told || p.words < shortestPassage || p.words > words {
			continue
		}
		if gain := s.gain(p); gain > highest {
			found, highest = p, gain
		}
	}
	return found
}

func (s *summary) gain(p *passage) float64 {
	gain := 0.0
	for _, c := range p.concepts {
		gain += s.weight[c]
	}
	return gain / ((1 + passageFall*float64(p.sentence)) * math.Pow(float64(p.words), lengthDamping))
}

// cover takes a passage and with it most of the weight of its concepts, and
// leaves out the passages that say the same.
func (s *summary) cover(p *passage) {
	for _, c := range p.concepts {
		s.weight[c] *= toldAgain
	}
	for _, other := range s.passages {
		other.told = other.told || other == p || overlap(p.concepts, other.concepts) >= samePassage
	}
}
