package account

import (
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

const (
	// maxReportWords is how many words of an article the report may take, unless more is allowed anyway.
	maxReportWords    = 250
	reportDetails     = 6 // sentences of what happened, behind the lead
	shownSpeech       = 6
	shownValues       = 8
	shownCommitments  = 8
	shownDays         = 12
	quotesPerSpeaker  = 2
	sentencesADispute = 4
)

// report writes the report: the lead, what happened, and what the register knows, under questions, each entry with the
// sentence of an article in which it stands. No sentence stands in it twice.
func (d *draft) report(title string, r news.Register) news.ReportForm {
	f := news.ReportForm{Title: title, Lead: []news.AccountSentence{}, Sections: []news.ReportSection{}, References: []news.Reference{}}
	ch := d.newChoice()
	ch.opts.MaxWords = max(ch.opts.MaxWords, maxReportWords)
	lead := ch.opening()
	details := ch.details(lead, reportDetails)
	ask := questionsOf(d.lang)
	f.Lead = ch.told(ch.inOrder(lead))
	add := func(heading string, sentences []news.AccountSentence) {
		if len(sentences) > 0 {
			f.Sections = append(f.Sections, news.ReportSection{Heading: heading, Sentences: sentences})
		}
	}
	add(ask.happened, ch.told(ch.inOrder(details)))
	w := newWitness(ch)
	add(ask.said, w.speech(r.Quotes))
	add(ask.disputed, w.disputes(r.Conflicts))
	add(ask.committed, w.commitments(r.Positions))
	add(ask.days, w.days(r.Timeline))
	f.References = d.references(f)
	return f
}

// witness finds the sentences in which the entries of a register stand.
type witness struct {
	ch    *choice
	at    map[string]*report
	shown map[sentenceOf]bool
}

// sentenceOf is a sentence of an article.
type sentenceOf struct {
	article string
	number  int
}

func newWitness(ch *choice) *witness {
	w := &witness{ch, map[string]*report{}, map[sentenceOf]bool{}}
	for _, r := range ch.d.reports {
		if r.headed != nil { // it is among those that the account is made of: no copy, and in its language
			w.at[r.Article.ID] = r
		}
	}
	for _, c := range ch.taken {
		w.shown[sentenceOf{c.report.Article.ID, c.number}] = true
	}
	return w
}

// sentence is the first cited sentence that can stand by itself and says what no other does yet. The second result is
// false when there is none: what is known only from a sentence that leans on another is left to the register.
func (w *witness) sentence(citations []news.Citation) (news.AccountSentence, bool) {
	return w.first(citations, func(c *candidate) bool {
		return w.ch.allowed(c) && (w.ch.introduced(c) || !c.pointsBack()) && !w.ch.repeats(c)
	})
}

// first takes the first cited sentence that is fit to be printed, has not been, and meets a condition.
func (w *witness) first(citations []news.Citation, meets func(*candidate) bool) (news.AccountSentence, bool) {
	for _, c := range citations {
		r := w.at[c.Article]
		at := sentenceOf{c.Article, c.Sentence}
		if r == nil || c.Sentence < 0 || c.Sentence >= len(r.Analysis.Sentences) || w.shown[at] {
			continue
		}
		found := w.ch.d.candidateAt(r, c.Sentence)
		if found == nil || found.doubt <= 0 || !meets(found) {
			continue
		}
		w.shown[at] = true
		w.ch.take(found)
		return news.AccountSentence{Text: stopped(found), Origin: found.origin, Citations: []news.Citation{found.cite()}}, true
	}
	return news.AccountSentence{}, false
}

// candidateAt is the sentence of a report as a candidate; one that lies deeper in its article than those
// from which the account is chosen is read for it.
func (d *draft) candidateAt(r *report, number int) *candidate {
	for _, c := range d.fit {
		if c.report == r && c.number == number {
			return c
		}
	}
	return d.readDeeper(r, number)
}

// speech tells who said what, first what most articles carry: of each speaker at most quotesPerSpeaker sentences.
func (w *witness) speech(entries []news.QuoteEntry) []news.AccountSentence {
	var list []news.AccountSentence
	said := map[string]int{}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b news.QuoteEntry) int { return len(b.Citations) - len(a.Citations) })
	for _, q := range entries {
		if q.Confidence < news.Sure || said[q.Speaker] == quotesPerSpeaker || len(list) == shownSpeech {
			continue
		}
		if s, ok := w.sentence(q.Citations); ok {
			said[q.Speaker]++
			list = append(list, s)
		}
	}
	return list
}

// disputes tells the values of a fact one after the other.
func (w *witness) disputes(entries []news.Conflict) []news.AccountSentence {
	var list []news.AccountSentence
	for _, c := range entries {
		if c.Kind != news.Contradiction || c.Confidence < news.Sure || len(list) >= shownValues {
			continue
		}
		told := 0
		for _, v := range c.Values {
			if told == sentencesADispute {
				break
			}
			if s, ok := w.first(v.Citations, anything); ok {
				told++
				list = append(list, s)
			}
		}
	}
	return list
}

// anything is the condition on the sentences of a dispute: values that contradict each other stand in sentences that
// are alike.
func anything(*candidate) bool { return true }

// commitments tells where each side stands.
func (w *witness) commitments(entries []news.PositionEntry) []news.AccountSentence {
	var list []news.AccountSentence
	for _, p := range entries {
		if p.Confidence < news.Sure || len(list) == shownCommitments {
			continue
		}
		if s, ok := w.sentence(p.Citations); ok {
			list = append(list, s)
		}
	}
	return list
}

// days tells the dated events in their order, each with its date.
func (w *witness) days(entries []news.Day) []news.AccountSentence {
	var list []news.AccountSentence
	for _, e := range entries {
		if e.Confidence < news.Sure || len(list) == shownDays {
			continue
		}
		if s, ok := w.sentence(e.Citations); ok {
			s.Date = e.Date
			list = append(list, s)
		}
	}
	return list
}
