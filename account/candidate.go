package account

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

// candidate is a sentence that may stand in an account.
type candidate struct {
	report  *report
	number  int       // of the sentence; -1 for the title
	span    news.Span // of what is printed, in the article's text or title
	text    string
	origin  string
	words   int
	terms   []int // of the vocabulary, sorted, each once
	named   []news.Mention
	numbers []news.Number
	dates   []news.Date
	// doubt is what the rules of fitness leave of its weight, 0 to 1.
	doubt   float64
	leaning bool // speaks of something that stands in another sentence
	stale   bool // gives a figure that a later report has replaced
	score   float64
}

// vocabulary numbers terms and counts the outlets and sentences that use each.
type vocabulary struct {
	number    map[string]int
	outlets   []int // independent outlets with the term
	sentences []int // candidates with the term
	lastSeen  []int // number of the outlet that was counted last
}

func newVocabulary() *vocabulary { return &vocabulary{number: map[string]int{}} }

// of gives the numbers of a text's terms, sorted, each once.
func (v *vocabulary) of(text, lang string) []int {
	terms := token.Terms(text, lang)
	out := make([]int, 0, len(terms))
	for _, t := range terms {
		n, ok := v.number[t]
		if !ok {
			n = len(v.outlets)
			v.number[t] = n
			v.outlets = append(v.outlets, 0)
			v.sentences = append(v.sentences, 0)
			v.lastSeen = append(v.lastSeen, -1)
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// count notes that an outlet uses the terms. All the sentences of an outlet
// must be counted one after the other.
func (v *vocabulary) count(terms []int, outlet int) {
	for _, t := range terms {
		v.sentences[t]++
		if v.lastSeen[t] != outlet {
			v.lastSeen[t] = outlet
			v.outlets[t]++
		}
	}
}

// outletsWith is the number of outlets that use a term.
func (v *vocabulary) outletsWith(term string) int {
	if n, ok := v.number[term]; ok {
		return v.outlets[n]
	}
	return 0
}

// Bounds that keep the work for a story of hundreds of articles small.
const (
	maxReports    = 40  // whose sentences are considered
	maxSentences  = 16  // of one article
	maxCandidates = 400 // of all, but fewSentences of each
	fewSentences  = 8
	maxBytes      = 800 // of a sentence
)

// topSentences is the number of an article's first sentences that count as its
// top.
const topSentences = 2

// candidates reads the sentences of the reports into candidates. All of them
// count for the weight of terms; fit are those that may be printed, tops the
// titles and first sentences, by report.
func candidates(reports []*report, titles []*candidate, v *vocabulary) (fit, tops []*candidate) {
	title := map[*report]*candidate{}
	for _, t := range titles {
		title[t.report] = t
	}
	depth := max(fewSentences, min(maxSentences, maxCandidates/max(len(reports), 1)))
	for outlet, group := range byOutlet(reports) {
		for _, r := range group {
			tops = append(tops, title[r])
			for _, c := range r.candidates(v, outlet, depth) {
				if c.doubt > 0 {
					fit = append(fit, c)
				}
				if c.number < topSentences {
					tops = append(tops, c)
				}
			}
		}
	}
	return fit, tops
}

// byOutlet puts the reports of an outlet together, in the order in which the
// outlets first reported.
func byOutlet(reports []*report) [][]*report {
	var groups [][]*report
	place := map[string]int{}
	for _, r := range reports {
		at, ok := place[r.outlet]
		if !ok {
			at = len(groups)
			place[r.outlet] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], r)
	}
	return groups
}

// newestOfEach limits the reports to maxReports: the newest of every outlet
// first, then the second newest, and so on.
func newestOfEach(reports []*report) []*report {
	if len(reports) <= maxReports {
		return reports
	}
	groups := byOutlet(reports)
	var kept []*report
	for depth := 1; len(kept) < maxReports; depth++ {
		round := []*report{}
		for _, g := range groups {
			if len(g) >= depth {
				round = append(round, g[len(g)-depth])
			}
		}
		slices.SortStableFunc(round, newestFirst)
		kept = append(kept, round[:min(len(round), maxReports-len(kept))]...)
	}
	slices.SortFunc(kept, func(a, b *report) int { return newestFirst(b, a) })
	return kept
}

func newestFirst(a, b *report) int {
	return cmp.Or(b.Article.Published.Compare(a.Article.Published), cmp.Compare(b.Article.ID, a.Article.ID))
}

// candidates reads the first sentences of one report, depth of them.
func (r *report) candidates(v *vocabulary, outlet, depth int) []*candidate {
	var out []*candidate
	var told []int
	m, n, t := 0, 0, 0
	mentions, numbers, dates := r.Analysis.Mentions, r.Analysis.Numbers, r.Analysis.Dates
	for i, s := range r.Analysis.Sentences {
		if i >= depth || s.End > len(r.Article.Text) || s.Start >= s.End {
			break
		}
		c := &candidate{report: r, number: i}
		for ; m < len(mentions) && mentions[m].Sentence <= i; m++ {
			if mentions[m].Sentence == i {
				c.named = append(c.named, mentions[m])
			}
		}
		for ; n < len(numbers) && numbers[n].Sentence <= i; n++ {
			if numbers[n].Sentence == i {
				c.numbers = append(c.numbers, numbers[n])
			}
		}
		for ; t < len(dates) && dates[t].Sentence <= i; t++ {
			if dates[t].Sentence == i {
				c.dates = append(c.dates, dates[t])
			}
		}
		c.read(s.Span, v)
		v.count(c.terms, outlet)
		told = append(told, c.terms...)
		out = append(out, c)
	}
	slices.Sort(told)
	r.told = slices.Compact(told)
	return out
}

// read fills in the text of the candidate, its terms and its doubt.
func (c *candidate) read(span news.Span, v *vocabulary) {
	r := c.report
	whole := span.In(r.Article.Text)
	if len(whole) > maxBytes {
		c.terms = v.of(whole[:0], r.lang)
		return
	}
	c.terms = v.of(whole, r.lang)
	at := 0
	if c.number == 0 {
		at = sentence.DatelineEnd(whole)
	}
	part, ok := trimSentence(whole, at, r.lang)
	if !ok {
		return
	}
	c.span = news.Span{Start: span.Start + part.Start, End: span.Start + part.End}
	c.text, c.origin = part.In(whole), "extracted"
	if part.Start > 0 {
		c.text, c.origin = capitalised(c.text), "shortened"
	}
	c.words = wordCount(c.text)
	c.dates = slices.DeleteFunc(c.dates, func(d news.Date) bool { return !c.span.Contains(d.Span) }) // of the dateline
	if readable(c.text, r.lang, c.words) {
		c.doubt = c.fitness()
	}
}

// cite points at the words that the candidate prints.
func (c *candidate) cite() news.Citation {
	if c.number < 0 {
		return c.report.citeTitle(c.text)
	}
	return c.report.cite(c.number, c.span)
}

// readDeeper reads one sentence that lies behind those from which an account is chosen.
func (d *draft) readDeeper(r *report, number int) *candidate {
	at := r.Analysis.Sentences[number]
	if at.End > len(r.Article.Text) || at.Start >= at.End {
		return nil
	}
	c := &candidate{report: r, number: number}
	for _, m := range r.Analysis.Mentions {
		if m.Sentence == number {
			c.named = append(c.named, m)
		}
	}
	for _, n := range r.Analysis.Numbers {
		if n.Sentence == number {
			c.numbers = append(c.numbers, n)
		}
	}
	for _, t := range r.Analysis.Dates {
		if t.Sentence == number {
			c.dates = append(c.dates, t)
		}
	}
	c.read(at.Span, d.vocab)
	for len(d.weight) < len(d.vocab.sentences) { // of terms that no other sentence has
		d.weight = append(d.weight, d.termWeight(0))
	}
	return c
}
