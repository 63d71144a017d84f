package date

import (
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Find returns the dates that a text names, in order and without overlap. lang is ISO
// 639-1. ref is the time of the report: what is relative to it ("yesterday", a bare
// weekday, a day without its year) is resolved in the location of ref and marked as
// Relative. A bare weekday is the latest such day up to ref, as news
// mean it, unless the sentence speaks of the future. Times are in UTC: the start
// of the day, month or year in the location of ref. Sentence is left 0.
//
// A stretch of several days ("3 to 5 March", "last week", "at the weekend") has Until set, and its first
// day as Time. Where 03/04/2025 can be read in two ways, other dates of the text decide, and
// without them it is left out; see [FindIn].
func Find(text, lang string, ref time.Time) []news.Date { return FindIn("", text, lang, ref) }

// FindIn is Find for a text of a region (ISO 3166-1, "US"), which says whether 03/04/2025 is in March
// or in April. An unknown region is as none.
func FindIn(region, text, lang string, ref time.Time) []news.Date {
	f := finder{text: text, lex: lexiconOf(lang), ref: ref}
	f.read()
	f.order = f.orderOf(region)
	var dates []news.Date
	for i := 0; i < len(f.words); {
		m := f.at(i)
		if m.words == 0 {
			i++
			continue
		}
		f.partOfDay(i, &m)
		f.clock(i, &m)
		d := news.Date{
			Span:      news.Span{Start: f.words[i+m.skip].start, End: f.words[i+m.words-1].end},
			Time:      m.time.UTC(),
			Precision: m.precision,
			Relative:  m.relative,
		}
		if !m.until.IsZero() {
			d.Until = m.until.UTC()
		}
		dates = append(dates, d)
		i += m.words
	}
	return dates
}

// The precisions of a date.
const (
	year   = "year"
	month  = "month"
	day    = "day"
	minute = "time"
)

// match is a date that was read and how many words it took; none when it is 0.
type match struct {
	words     int
	skip      int // words before the date that were read with it: a preposition
	time      time.Time
	until     time.Time // end of a stretch of several days, else zero
	precision string
	relative  bool
}

// finder reads the dates of one text.
type finder struct {
	text  string
	lex   *lexicon
	ref   time.Time
	order order
	words []word
}

// at reads the date that begins at word i, the longest first.
func (f *finder) at(i int) match {
	w := f.words[i]
	if w.number < 0 && !w.dotted && !f.lex.begins(w.id) {
		return match{}
	}
	for _, read := range []func(int) match{f.timeFirst, f.numeric, f.eastern, f.absolute, f.weekday, f.relative, f.bareMonth, f.bareYear} {
		if m := read(i); m.words > 0 {
			return m
		}
	}
	return match{}
}

// dayAt returns the start of a day in the location of the report, and false when the
// calendar has no such day.
func (f *finder) dayAt(y, m, d int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, f.ref.Location())
	return t, m >= 1 && m <= 12 && d >= 1 && t.Day() == d && believable(y)
}

// believable bounds the years that a text of news can mean.
func believable(y int) bool { return y >= 1000 && y < 2200 }

// exact makes a match of a whole date.
func (f *finder) exact(words, y, m, d int) match {
	t, ok := f.dayAt(y, m, d)
	if !ok {
		return match{}
	}
	return match{words: words, time: t, precision: day}
}

// nearest makes a match of a day without its year: the one closest to the report.
func (f *finder) nearest(words, m, d int) match {
	best := match{}
	for y := f.ref.Year() - 1; y <= f.ref.Year()+1; y++ {
		t, ok := f.dayAt(y, m, d)
		if ok && (best.words == 0 || f.ref.Sub(t).Abs() < f.ref.Sub(best.time).Abs()) {
			best = match{words: words, time: t, precision: day, relative: true}
		}
	}
	return best
}

// today is the start of the day of the report.
func (f *finder) today() time.Time {
	y, m, d := f.ref.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, f.ref.Location())
}
