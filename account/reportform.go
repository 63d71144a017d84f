package account

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

const (
	// maxReportWords is how many words of an article the report may take, unless more is allowed anyway.
	maxReportWords    = 250
	reportDetails     = 6 // sentences of what happened, behind the lead
	shownSpeech       = 6
	shownValues       = 8
	shownCommitments  = 5
	shownDays         = 12
	quotesPerSpeaker  = 2
	sentencesADispute = 4
	// leastFit is what the rules of fitness must leave of a sentence that is told for what the register has of it.
	leastFit = .3
)

// report writes the report: the lead, what happened, and what the register knows, under questions, each entry with the
// sentence of an article in which it stands. No sentence stands in it twice.
func (d *draft) report(title string, r news.Register) news.ReportForm {
	f := news.ReportForm{Title: title, Lead: []news.AccountSentence{}, Sections: []news.ReportSection{}, References: []news.Reference{}}
	ch := d.newChoice()
	ch.opts.MaxWords = max(ch.opts.MaxWords, maxReportWords)
	lead := ch.opening()
	w := newWitness(ch)
	disputes := w.disputes(r.Conflicts) // the register before what happened, which could take its sentences
	committed := w.commitments(r.Positions)
	days := w.days(r.Timeline)
	details := ch.details(lead, reportDetails)
	w.note(details)
	ask := questionsOf(d.lang)
	f.Lead = ch.told(ch.inOrder(lead))
	add := func(heading string, sentences []news.AccountSentence) {
		if len(sentences) > 0 {
			f.Sections = append(f.Sections, news.ReportSection{Heading: heading, Sentences: sentences})
		}
	}
	add(ask.happened, ch.told(ch.inOrder(details)))
	add(ask.said, w.speech(r.Quotes))
	add(ask.disputed, disputes)
	add(ask.committed, committed)
	add(ask.days, days)
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
	w.note(ch.taken)
	return w
}

// note keeps in mind that the candidates are printed.
func (w *witness) note(list []*candidate) {
	for _, c := range list {
		w.shown[sentenceOf{c.report.Article.ID, c.number}] = true
	}
}

// sentence is the first cited sentence that can stand by itself and says what no other does yet. The second result is
// false when there is none: what is known only from a sentence that leans on another is left to the register.
func (w *witness) sentence(citations []news.Citation) (news.AccountSentence, bool) {
	return w.first(citations, func(c *candidate) bool {
		return c.opensParagraph() && w.ch.allowed(c) && (w.ch.introduced(c) || !c.pointsBack()) && !w.ch.repeats(c)
	})
}

// first tells the first cited sentence that is found.
func (w *witness) first(citations []news.Citation, meets func(*candidate) bool) (news.AccountSentence, bool) {
	if found := w.find(citations, meets); found != nil {
		return w.tell(found), true
	}
	return news.AccountSentence{}, false
}

// find gives, of the cited sentences that are fit to be printed, have not been, and meet a condition, the one whose report
// is plainest, the first among equals.
func (w *witness) find(citations []news.Citation, meets func(*candidate) bool) *candidate {
	var best *candidate
	for _, c := range citations {
		r := w.at[c.Article]
		if r == nil || c.Sentence < 0 || c.Sentence >= len(r.Analysis.Sentences) || w.shown[sentenceOf{c.Article, c.Sentence}] || r.plain < plainReport {
			continue
		}
		found := w.ch.d.candidateAt(r, c.Sentence)
		if found != nil && found.doubt >= leastFit && !found.leaning && (best == nil || r.plain > best.report.plain) && meets(found) {
			best = found
		}
	}
	return best
}

// tell takes a candidate into the report.
func (w *witness) tell(c *candidate) news.AccountSentence {
	w.shown[sentenceOf{c.report.Article.ID, c.number}] = true
	w.ch.take(c)
	return news.AccountSentence{Text: stopped(c), Origin: c.origin, Citations: []news.Citation{c.cite()}}
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
		list = append(list, w.dispute(c)...)
	}
	return list
}

// dispute tells each value of a conflict in a sentence; nothing where only one side can be told.
func (w *witness) dispute(c news.Conflict) []news.AccountSentence {
	var found []*candidate
	for _, v := range c.Values {
		if len(found) == sentencesADispute {
			break
		}
		if s := w.find(v.Citations, func(s *candidate) bool { return s.opensParagraph() && !slices.Contains(found, s) }); s != nil {
			found = append(found, s)
		}
	}
	if len(found) < 2 {
		return nil
	}
	list := make([]news.AccountSentence, len(found))
	for i, s := range found {
		list[i] = w.tell(s)
	}
	return list
}

// commitments tells what each side will do, will not do, or will do on a condition. What it demands of others, denies
// or is only considering commits it to nothing.
func (w *witness) commitments(entries []news.PositionEntry) []news.AccountSentence {
	var list []news.AccountSentence
	for _, p := range entries {
		if p.Confidence < news.Sure || len(list) == shownCommitments {
			continue
		}
		switch p.Stance {
		case news.Demands, news.Denies, news.Considering:
			continue
		}
		if s, ok := w.sentence(p.Citations); ok {
			list = append(list, s)
		}
	}
	return list
}

// days tells the dated events in their order, each with its date; of a day of which nothing is known but that articles
// appeared on it, what the first of them began with.
func (w *witness) days(entries []news.Day) []news.AccountSentence {
	var list []news.AccountSentence
	known := map[string]bool{}
	for _, e := range entries {
		if e.Confidence < news.Sure || len(list) == shownDays {
			continue
		}
		if s, ok := w.first(e.Citations, func(c *candidate) bool { return w.ch.allowed(c) && !c.pointsBack() && !w.ch.repeats(c) }); ok {
			s.Date = e.Date
			known[s.Date] = true
			list = append(list, s)
		}
	}
	if last := w.ch.lastDay(); last != "" {
		known[last] = true
	}
	for _, c := range w.beginnings(known) {
		if len(list) == shownDays {
			break
		}
		s := w.tell(c)
		s.Date = dayOf(c.report)
		list = append(list, s)
	}
	slices.SortStableFunc(list, func(a, b news.AccountSentence) int { return cmp.Compare(a.Date, b.Date) })
	return list
}

// beginnings are the first sentences of news reports, for each day that is not known yet that which most others confirm.
func (w *witness) beginnings(known map[string]bool) []*candidate {
	best := map[string]*candidate{}
	d := w.ch.d
	for _, c := range d.fit {
		day := dayOf(c.report)
		if c.number > 0 || day == "" || known[day] || c.leaning || c.doubt < leastFit || !w.ch.allowed(c) ||
			w.shown[sentenceOf{c.report.Article.ID, c.number}] || c.report.plain < leastPlain || d.plainness(c) < leastPlain {
			continue
		}
		if other := best[day]; other == nil || d.centrality(c.terms) > d.centrality(other.terms) {
			best[day] = c
		}
	}
	return slices.SortedFunc(maps.Values(best), func(a, b *candidate) int { return cmp.Compare(dayOf(a.report), dayOf(b.report)) })
}

// leastPlain is how far the title of a report must be that of a news report, and its first sentence on that title, for
// this to be the news of its day.
const leastPlain = .6

// plainReport is how far the title of a report must be that of a news report for its sentences to stand for an entry of
// the register.
const plainReport = .42

// lastDay is the day of the report with whose sentence the text begins.
func (ch *choice) lastDay() string {
	if len(ch.taken) == 0 {
		return ""
	}
	return dayOf(ch.taken[0].report)
}

// dayOf is the day on which a report appeared, YYYY-MM-DD in UTC; "" when it is not known.
func dayOf(r *report) string {
	if r.Article.Published.IsZero() {
		return ""
	}
	return r.Article.Published.UTC().Format(time.DateOnly)
}
