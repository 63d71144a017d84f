package account

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/token"
)

// labels names topics, each by words of its own.
type labels struct {
	d      *draft
	topics [][]*candidate
	with   []map[string]int // by topic: in how many sentences a term stands
	used   map[string]bool
}

func (d *draft) newLabels(topics [][]*candidate) *labels {
	l := &labels{d, topics, nil, map[string]bool{}}
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
	severalWords = 2.2 // what a phrase of several words gains over the mean of its words
	chanceWords  = .8  // the same, where only one sentence has it
	nameWeight   = .9  // of a name, for each sentence with it
	ofOneOutlet  = .5  // what is left of the weight of a phrase with a word that only one of the outlets uses
	ofATime      = .1  // and of one with a word for a time
)

// of returns the phrase that topic i has most and others have not: content words between words of grammar (RAKE, Rose and
// others, 2010), of which the one before begins a noun phrase, or a name that is the topic's own: the
// people of a story are in all of its topics. It is empty where there is none.
func (l *labels) of(i int) string {
	list := l.names(i)
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
		if p.score == 0 {
			p.score = l.weigh(p, i)
		}
	}
	slices.SortStableFunc(list, func(a, b *phrase) int { return cmp.Or(cmp.Compare(b.score, a.score), strings.Compare(a.key, b.key)) })
	for _, p := range list {
		if !l.used[p.key] {
			l.used[p.key] = true
			return capitalised(p.text)
		}
	}
	return ""
}

// names are the names of the topic that not half of all topics' sentences have.
func (l *labels) names(i int) []*phrase {
	common := commonNames(slices.Concat(l.topics...))
	if title := l.d.bestTitle(); title != nil {
		for _, m := range title.named {
			common[m.Entity] = true
		}
	}
	var list []*phrase
	for _, c := range l.topics[i] {
		for _, m := range c.named {
			known := slices.IndexFunc(list, func(p *phrase) bool { return p.key == m.Entity })
			switch {
			case m.Entity == "" || common[m.Entity] || !strings.Contains(c.text, m.Name):
			case known >= 0:
				list[known].count++
			default:
				list = append(list, &phrase{text: m.Name, key: m.Entity, count: 1})
			}
		}
	}
	for _, p := range list {
		p.score = nameWeight * float64(p.count)
		for j, topic := range l.topics {
			if j != i && slices.ContainsFunc(topic, func(c *candidate) bool { return slices.Contains(namesOf(c), p.key) }) {
				p.score *= elsewhere
			}
		}
	}
	return list
}

// weigh is how often the words of a phrase stand in the topic's sentences, less for those that others
// have too. Words side by side are a term of the matter when they stand so in another sentence, too: else the second may be a verb.
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
	if n := len(p.terms); n > 1 && l.d.sentencesWith(p) > 1 {
		score *= severalWords / float64(n)
	} else if n > 1 {
		score *= chanceWords / float64(n)
	}
	if l.d.outlets > 1 && slices.ContainsFunc(p.terms, func(t string) bool { return l.d.vocab.outletsWith(t) < 2 }) {
		score *= ofOneOutlet
	}
	if namesTime(p.text, l.d) {
		score *= ofATime
	}
	return score * (1 + .3*float64(p.count-1))
}

// sentencesWith counts the sentences of the story in which the words of a phrase stand side by side.
func (d *draft) sentencesWith(p *phrase) int {
	n := 0
	text := token.Fold(p.text)
	for _, c := range d.fit {
		if strings.Contains(token.Fold(c.text), text) {
			n++
		}
	}
	return n
}

// namesTime reports whether a phrase speaks of a time: "teatime yesterday", "last week".
func namesTime(text string, d *draft) bool {
	for w := range token.Words(text) {
		if strings.Contains(times[d.lang], " "+token.Fold(w.Text)+" ") {
			return true
		}
	}
	return len(date.Find(text, d.lang, time.Date(2024, 1, 17, 12, 0, 0, 0, time.UTC))) > 0
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
