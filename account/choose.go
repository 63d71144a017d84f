package account

import (
	"time"

	"github.com/wiredesk/wiredesk/news"
)

const (
	// sameWords is the likeness from which two sentences say the same in other
	// words.
	sameWords = .32
	// sameFigure is the same for two sentences that share a figure.
	sameFigure = .22
	// sameTerms is the share of a sentence's terms, of all alike, from which another
	// one tells the same again: of the story's core words each weighs little.
	sameTerms = .6
	// newFigure is the same for a sentence that counts what the other does not.
	newFigure = .42
	// leastNew is the share of a sentence's weighted terms that no sentence
	// before it may have had.
	leastNew = .45
	// anotherOfOutlet is the weight left of a second sentence of an outlet.
	anotherOfOutlet = .6
	// unknownPerson is the weight left of a sentence that names a person only
	// by a part of a name that has not been given in full.
	unknownPerson = .35
	// worthwhile is the share of the lead's weight below which a sentence is
	// taken only to reach the minimum; padding is the share below which it is not
	// even then.
	worthwhile = .3
	padding    = .08
	// maxPerOutlet is the number of sentences of one outlet while others have
	// something to say.
	maxPerOutlet = 2
)

// choice is the text as chosen so far.
type choice struct {
	d        *draft
	opts     Options
	taken    []*candidate
	byOutlet map[string]int
	spent    map[*report]int // words of the article that are printed or cited
	cited    map[*report]int // sentences
	covered  map[int]bool    // terms
	known    map[string]bool // persons named in full
	// background says that what comes stands behind the news, where also what was is told.
	background bool
}

func (d *draft) newChoice() *choice {
	return &choice{
		d: d, opts: d.opts, byOutlet: map[string]int{}, spent: map[*report]int{}, cited: map[*report]int{},
		covered: map[int]bool{}, known: map[string]bool{},
	}
}

// short writes the short form.
func (d *draft) short() []news.AccountSentence {
	ch := d.newChoice()
	ch.write()
	return ch.sentences()
}

// write takes sentences within the choice's options.
func (ch *choice) write() {
	if len(ch.d.titles) == 1 {
		ch.begin()
	} else {
		ch.fill()
	}
	ch.addTitles()
}

// wanted is the number of sentences: one more than there are outlets.
func (ch *choice) wanted() int {
	o := ch.opts
	return min(o.MaxSentences, max(o.MinSentences, ch.d.outlets+1))
}

// begin takes the first fit sentences, for a story of one report.
func (ch *choice) begin() {
	for _, c := range ch.d.fit {
		if len(ch.taken) < ch.wanted() && ch.allowed(c) && !ch.repeats(c) {
			ch.take(c)
		}
	}
}

// fill takes the lead and then, one by one, the sentence that adds most.
func (ch *choice) fill() {
	lead := ch.lead()
	if lead == nil {
		return
	}
	ch.take(lead)
	if c := ch.headlined(); c != nil {
		ch.take(c)
	}
	for len(ch.taken) < ch.wanted() {
		c, worth := ch.best(true)
		if worth < worthwhile*lead.score {
			c, worth = ch.best(false)
		}
		few := len(ch.taken) < ch.opts.MinSentences
		if few && !ch.background && (c == nil || worth < padding*lead.score) {
			ch.background = true // rather what was than next to nothing
			continue
		}
		if c == nil || worth < padding*lead.score || worth < worthwhile*lead.score && !few {
			return
		}
		ch.take(c)
	}
}

// best is the candidate that is worth most beside those taken. With strict, an
// outlet gives no more than its share.
func (ch *choice) best(strict bool) (*candidate, float64) {
	var found *candidate
	highest := 0.0
	for _, c := range ch.d.fit {
		n := ch.byOutlet[c.report.outlet]
		if strict && n >= maxPerOutlet || c.score <= highest || c.stale && len(c.dates) == 0 || !ch.allowed(c) || ch.isPast(c) {
			continue
		}
		if worth := ch.worth(c, n); worth > highest {
			found, highest = c, worth
		}
	}
	return found, highest
}

func (ch *choice) worth(c *candidate, ofOutlet int) float64 {
	novelty := ch.novelty(c)
	if novelty < leastNew || ch.repeats(c) {
		return 0
	}
	worth := c.score * novelty
	for ; ofOutlet > 0; ofOutlet-- {
		worth *= anotherOfOutlet
	}
	if !ch.introduced(c) {
		worth *= unknownPerson
	}
	return worth
}

// novelty is the share of a sentence's weighted terms that are not in the text
// yet.
func (ch *choice) novelty(c *candidate) float64 {
	fresh, all := 0.0, 0.0
	for _, t := range c.terms {
		w := ch.d.weight[t]
		all += w
		if !ch.covered[t] {
			fresh += w
		}
	}
	if all == 0 {
		return 0
	}
	return fresh / all
}

// repeats reports whether the text already says what the candidate says, or
// gives another figure for it.
func (ch *choice) repeats(c *candidate) bool {
	for _, t := range ch.taken {
		limit := sameWords
		switch {
		case sharesFigure(t, c):
			limit = sameFigure
		case countsMore(t, c):
			limit = newFigure
		case overlap(t.terms, c.terms) >= sameTerms:
			return true
		}
		if t == c || ch.d.likeness(t.terms, c.terms) >= limit || ch.d.clash(t, c) || ch.d.retells(t, c) {
			return true
		}
	}
	return false
}

// introduced reports whether every person that the candidate names by a part
// of the name is known by the whole.
func (ch *choice) introduced(c *candidate) bool {
	for _, m := range c.named {
		if m.Kind == news.Person && !ch.known[m.Entity] && !c.introduces(m.Entity) {
			return false
		}
	}
	return true
}

// introduces reports whether the candidate has a name in full.
func (c *candidate) introduces(entity string) bool {
	text := c.report.Article.Text
	if c.number < 0 {
		text = c.report.Article.Title
	}
	for _, m := range c.named {
		if m.Entity == entity && m.End <= len(text) && m.Len() >= len(m.Name) {
			return true
		}
	}
	return false
}

// allowed reports whether the candidate keeps within what may be reproduced of
// its article.
func (ch *choice) allowed(c *candidate) bool {
	r, o := c.report, ch.opts
	if c.number < 0 || ch.cited[r] == 0 {
		return true
	}
	limit := min(float64(o.MaxWords), o.MaxShare*float64(r.wordCount()))
	return float64(ch.spent[r]+c.words) <= limit
}

func (ch *choice) take(c *candidate) {
	ch.taken = append(ch.taken, c)
	ch.byOutlet[c.report.outlet]++
	ch.spend(c)
	for _, t := range c.terms {
		ch.covered[t] = true
	}
	for _, m := range c.named {
		if c.introduces(m.Entity) {
			ch.known[m.Entity] = true
		}
	}
}

func (ch *choice) spend(c *candidate) {
	if c.number >= 0 {
		ch.spent[c.report] += c.words
		ch.cited[c.report]++
	}
}

// addTitles makes a text of headlines where nothing else can be had: of those
// of reports of which only the headline is known, or else of any.
func (ch *choice) addTitles() {
	for _, bare := range []bool{true, false} {
		if len(ch.taken) > 0 {
			return
		}
		for _, t := range ch.d.titlesByWeight() {
			if t.isBare() == bare && len(ch.taken) < ch.opts.MinSentences && ch.byOutlet[t.report.outlet] < maxPerOutlet && !ch.repeats(t) {
				ch.take(t)
			}
		}
	}
}

// isBare reports whether the candidate is the headline of a report of which
// nothing else is known.
func (c *candidate) isBare() bool { return c.number < 0 && c.report.Article.Text == "" }

// sentences puts what was taken into order and gives each its citations.
func (ch *choice) sentences() []news.AccountSentence {
	return ch.told(ch.ordered())
}

// told gives each of the candidates its citations, and the first its date where it begins with a day that only
// its article's date explains.
func (ch *choice) told(list []*candidate) []news.AccountSentence {
	out := []news.AccountSentence{}
	for i, c := range list {
		s := news.AccountSentence{Text: stopped(c), Origin: c.origin, Citations: []news.Citation{c.cite()}}
		if i == 0 && c.opensWithDay() && (c.dates[0].Precision == "day" || c.dates[0].Precision == "time") {
			s.Date = c.dates[0].Time.Format(time.DateOnly)
		}
		for _, other := range ch.confirming(c) {
			s.Citations = append(s.Citations, other.cite())
			ch.spend(other)
		}
		out = append(out, s)
	}
	return out
}
