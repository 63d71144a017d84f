package account

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// labels names topics, each by words of its own.
type labels struct {
	topics [][]*candidate
	with   []map[string]int // by topic: in how many sentences a term stands
	used   map[string]bool
}

func newLabels(topics [][]*candidate) *labels {
	l := &labels{topics, nil, map[string]bool{}}
	for _, topic := range topics {
		with := map[string]int{}
		for _, c := range topic {
			seen := map[string]bool{}
			for w := range token.Words(c.text) {
				if term := termOf(w.Text, c.report.lang); term != "" && !seen[term] {
					seen[term] = true
					with[term]++
				}
			}
		}
		l.with = append(l.with, with)
	}
	return l
}

// phrase is one to three words that stand side by side.
type phrase struct {
	text  string
	key   string // folded stems
	terms []string
	count int
	score float64
}

const (
	longestLabel = 3   // words
	leastLabel   = 3   // characters of a word
	elsewhere    = .45 // what is left of a phrase's weight for each other topic that has it
	severalWords = 1.6 // what a phrase of several words gains over the mean of its words
)

// of returns the phrase that topic i has most and others have not: content words between words of grammar (RAKE, Rose and
// others, 2010), of which the one before begins a noun phrase. Names do not count, because the
// people of a story are in all of its topics. It is empty where there is none.
func (l *labels) of(i int) string {
	var list []*phrase
	byKey := map[string]*phrase{}
	for _, c := range l.topics[i] {
		for _, p := range phrases(c) {
			if known := byKey[p.key]; known != nil {
				known.count++
				continue
			}
			p := p
			byKey[p.key] = &p
			list = append(list, &p)
		}
	}
	for _, p := range list {
		p.score = l.weigh(p, i)
	}
	slices.SortStableFunc(list, func(a, b *phrase) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return strings.Compare(a.key, b.key)
	})
	for _, p := range list {
		if !l.used[p.key] {
			l.used[p.key] = true
			return capitalised(p.text)
		}
	}
	return ""
}

// weigh is how often the words of a phrase stand in the topic's sentences, less for those that others
// have too.
func (l *labels) weigh(p *phrase, topic int) float64 {
	score := 0.0
	for _, term := range p.terms {
		w := float64(l.with[topic][term])
		for i, with := range l.with {
			if i != topic && with[term] > 0 {
				w *= elsewhere
			}
		}
		score += w
	}
	if n := len(p.terms); n > 1 {
		score *= severalWords / float64(n)
	}
	return score * (1 + .3*float64(p.count-1))
}

// termOf is the one term of a word; empty for a word of grammar or one that gives several.
func termOf(word, lang string) string {
	if token.IsStop(lang, token.Fold(word)) {
		return ""
	}
	terms := token.Terms(word, lang)
	if len(terms) != 1 {
		return ""
	}
	return terms[0]
}

// phrases are the runs of one to longestLabel words of a sentence that stand between words of grammar and marks, and
// name nobody.
func phrases(c *candidate) []phrase {
	var list []phrase
	var run []token.Token
	end, before := 0, ""
	flush := func(next string) {
		if n := len(run); n > 0 && n <= longestLabel && next != "-" && opensNoun(before, c.report.lang) {
			list = append(list, phraseOf(c, run))
		}
		run = run[:0]
	}
	for w := range token.Words(c.text) {
		gap := c.text[end:w.Start]
		if end > 0 && strings.TrimSpace(gap) != "" {
			flush(gap)
			before = ""
		}
		end = w.End
		if !fitsLabel(c, w) {
			flush("")
			before = token.Fold(w.Text)
			continue
		}
		run = append(run, w)
	}
	flush("")
	return list
}

func phraseOf(c *candidate, run []token.Token) phrase {
	p := phrase{text: c.text[run[0].Start:run[len(run)-1].End], count: 1}
	for _, w := range run {
		p.terms = append(p.terms, termOf(w.Text, c.report.lang))
	}
	p.key = strings.Join(p.terms, " ")
	return p
}

// fitsLabel says whether a word may stand in a label: a content word that belongs to no name and begins no sentence.
func fitsLabel(c *candidate, w token.Token) bool {
	first, _ := utf8.DecodeRuneInString(w.Text)
	if !unicode.IsLetter(first) || utf8.RuneCountInString(w.Text) < leastLabel || termOf(w.Text, c.report.lang) == "" {
		return false
	}
	if w.Start == 0 || unicode.IsUpper(first) && c.report.lang != "de" {
		return false
	}
	at := news.Span{Start: w.Start + c.span.Start, End: w.End + c.span.Start}
	return !slices.ContainsFunc(c.named, func(m news.Mention) bool { return m.Overlaps(at) })
}
