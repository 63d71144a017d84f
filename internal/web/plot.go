package web

import (
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// bar is one column of a plot, in the units of its view box. The copies stand on
// top of the reports of their own.
type bar struct {
	X, Width          int
	OwnY, OwnHeight   int
	CopyY, CopyHeight int
	Label             string // in words, for those who point at it
}

// tick is a label under the axis.
type tick struct {
	X      int
	Label  string
	Anchor string // "start", "middle" or "end"
}

// plot is the coverage of a story over time.
type plot struct {
	Width, Height      int
	Base, TickY        int // of the axis, and of the ends of its ticks
	LabelY             int // of the line that the labels stand on
	Bars               []bar
	Ticks              []tick
	Max                int
	MaxY               int
	Title, Description string
	Copies             bool
}

// bin counts the reports of a stretch of time.
type bin struct{ own, copies int }

// The stretches into which a plot is cut; the shortest is taken that leaves at most maxBins.
var binLengths = []time.Duration{5 * time.Minute, 10 * time.Minute, 20 * time.Minute, 30 * time.Minute, time.Hour, 2 * time.Hour, 3 * time.Hour, 6 * time.Hour, 12 * time.Hour,
	24 * time.Hour, 48 * time.Hour, 7 * 24 * time.Hour, 28 * 24 * time.Hour, 364 * 24 * time.Hour}

const maxBins = 36

// binned counts articles by stretch of time; start is that of the first one, in UTC.
func binned(articles []news.AccountArticle) (bins []bin, start time.Time, length time.Duration) {
	first, last := articles[0].Published, articles[0].Published
	for _, a := range articles {
		if a.Published.Before(first) {
			first = a.Published
		}
		if a.Published.After(last) {
			last = a.Published
		}
	}
	for _, length = range binLengths {
		start = first.UTC().Truncate(length)
		if last.Sub(start)/length < maxBins {
			break
		}
	}
	bins = make([]bin, min(maxBins, int(last.Sub(start)/length)+1))
	for _, a := range articles {
		i := min(int(a.Published.Sub(start)/length), len(bins)-1)
		if a.CopyOf == "" {
			bins[i].own++
		} else {
			bins[i].copies++
		}
	}
	return bins, start, length
}

const (
	plotWidth  = 400
	plotHeight = 110
	plotTop    = 18
	plotBase   = 88
	plotLeft   = 2
)

// plotOf draws the coverage of a story; nil where there is too little of it to see a
// course.
func plotOf(articles []news.AccountArticle) *plot {
	if len(articles) < 2 {
		return nil
	}
	bins, start, length := binned(articles)
	if len(bins) < 2 {
		return nil
	}
	p := &plot{Width: plotWidth, Height: plotHeight, Base: plotBase, TickY: plotBase + 4, LabelY: plotBase + 18, MaxY: plotTop}
	total, copies := 0, 0
	for _, b := range bins {
		p.Max = max(p.Max, b.own+b.copies)
		total, copies = total+b.own+b.copies, copies+b.copies
	}
	p.Copies = copies > 0
	p.draw(bins, start, length)
	p.Title = "Reports over time"
	p.Description = fmt.Sprintf("%s from %s to %s, at most %d in %s.", count(total, "report"),
		moment(start, length), moment(start.Add(time.Duration(len(bins)-1)*length), length), p.Max, span(length))
	switch {
	case copies == 1:
		p.Description += " One of them is a copy, drawn lighter."
	case copies > 1:
		p.Description += fmt.Sprintf(" %s of them are copies, drawn lighter.", number(copies))
	}
	return p
}

func (p *plot) draw(bins []bin, start time.Time, length time.Duration) {
	step := (plotWidth - 2*plotLeft) / len(bins)
	step = min(step, 30)
	width := max(2, step-max(1, step/6))
	scale := float64(plotBase-plotTop) / float64(p.Max)
	for i, b := range bins {
		if b.own+b.copies == 0 {
			continue
		}
		own, all := int(float64(b.own)*scale), int(float64(b.own+b.copies)*scale)
		x := plotLeft + i*step
		p.Bars = append(p.Bars, bar{X: x, Width: width, OwnY: plotBase - own, OwnHeight: own,
			CopyY: plotBase - all, CopyHeight: all - own,
			Label: moment(start.Add(time.Duration(i)*length), length) + ": " + count(b.own+b.copies, "report")})
	}
	p.label(len(bins), step, start, length)
}

// The distances at which an axis can carry labels, and the room that one takes.
var tickSteps = []time.Duration{10 * time.Minute, 30 * time.Minute, time.Hour, 3 * time.Hour, 6 * time.Hour, 12 * time.Hour, 24 * time.Hour, 48 * time.Hour,
	7 * 24 * time.Hour, 14 * 24 * time.Hour, 28 * 24 * time.Hour, 91 * 24 * time.Hour, 364 * 24 * time.Hour, 3640 * 24 * time.Hour}

const tickRoom = 75

// label writes under the axis as many round times as there is room for; at least the
// time at which it begins.
func (p *plot) label(bins, step int, start time.Time, length time.Duration) {
	whole := time.Duration(bins) * length
	most := max(1, min(5, bins*step/tickRoom))
	var every time.Duration
	for _, every = range tickSteps {
		if int(whole/every) < most {
			break
		}
	}
	for t := start.Truncate(every); t.Before(start.Add(whole)); t = t.Add(every) {
		if t.Before(start) {
			continue
		}
		x := plotLeft + int(float64(t.Sub(start))/float64(length)*float64(step))
		p.Ticks = append(p.Ticks, tickAt(x, tickLabel(t, every)))
	}
	if len(p.Ticks) == 0 {
		p.Ticks = []tick{tickAt(plotLeft, moment(start, length))}
	}
}

// tickAt keeps a label within the plot.
func tickAt(x int, label string) tick {
	switch {
	case x < tickRoom/2:
		return tick{x, label, "start"}
	case x > plotWidth-tickRoom/2:
		return tick{x, label, "end"}
	}
	return tick{x, label, "middle"}
}

// tickLabel is a round time, as short as the distance between two of them allows.
func tickLabel(t time.Time, every time.Duration) string {
	switch {
	case every < 24*time.Hour && t.Hour() != 0:
		return t.Format("15:04")
	case every < 28*24*time.Hour:
		return t.Format("2 Jan")
	case every < 364*24*time.Hour:
		return t.Format("Jan 2006")
	}
	return t.Format("2006")
}

// moment names a stretch of time by its start, as exactly as its length needs.
func moment(t time.Time, length time.Duration) string {
	switch {
	case length < 24*time.Hour:
		return t.UTC().Format("2 Jan 15:04")
	case length < 300*24*time.Hour:
		return t.UTC().Format("2 Jan 2006")
	}
	return t.UTC().Format("2006")
}

// sparkline is the coverage of a story in the size of a word.
type sparkline struct {
	Width, Height int
	Bars          []bar
	Label         string
}

const (
	sparkBins   = 16
	sparkStep   = 5
	sparkHeight = 20
)

// sparklineOf draws a story's pulse from its first to its latest report; nil for a
// story of too few reports.
func sparklineOf(s store.Story) *sparkline {
	length := s.Latest.Sub(s.First)
	if len(s.Pulse) < 2 || s.Articles < 3 || length <= 0 {
		return nil
	}
	var bins [sparkBins]bin
	most := 1
	for _, b := range s.Pulse {
		i := int(float64(b.At.Sub(s.First)) / float64(length) * sparkBins)
		i = max(0, min(sparkBins-1, i))
		bins[i].own += b.Count - b.Copies
		bins[i].copies += b.Copies
		most = max(most, bins[i].own+bins[i].copies)
	}
	v := &sparkline{Width: sparkBins*sparkStep - 1, Height: sparkHeight,
		Label: fmt.Sprintf("%s over %s", count(s.Articles, "report"), span(length))}
	for i, b := range bins {
		if b.own+b.copies == 0 {
			continue
		}
		scale := float64(sparkHeight-1) / float64(most)
		own, all := int(float64(b.own)*scale+.5), max(2, int(float64(b.own+b.copies)*scale+.5))
		v.Bars = append(v.Bars, bar{X: i * sparkStep, Width: sparkStep - 1, OwnY: sparkHeight - own, OwnHeight: own,
			CopyY: sparkHeight - all, CopyHeight: all - own})
	}
	return v
}
