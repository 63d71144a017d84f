package web

import (
	"cmp"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// outletBar is how much an outlet reports of a story: a bar in a plot of one line an outlet.
type outletBar struct {
	Name, Path string
	Own, Copy  int // widths, together at most barWidth
	Words      string
	First      string // when it reported first, against the first of all
}

const (
	barWidth    = 100
	shownBars   = 12
	fewestToBar = 3 // reports
)

// outletBars is the coverage of a story by outlet, those first that reported first; nil where there is too little of it.
func outletBars(articles []news.AccountArticle) []outletBar {
	type tally struct {
		outletBar
		own, copies int
		first       time.Time
	}
	byPath := map[string]*tally{}
	var all []*tally
	for _, a := range articles {
		name := outletName(a.Outlet, a.Host)
		t := byPath[a.Host+"\n"+name]
		if t == nil {
			t = &tally{outletBar: outletBar{Name: name, Path: outletPath(a.Host)}, first: a.Published}
			byPath[a.Host+"\n"+name] = t
			all = append(all, t)
		}
		if a.CopyOf == "" {
			t.own++
		} else {
			t.copies++
		}
		if a.Published.Before(t.first) {
			t.first = a.Published
		}
	}
	if len(all) < 2 || len(articles) < fewestToBar {
		return nil
	}
	slices.SortFunc(all, func(a, b *tally) int { return cmp.Or(a.first.Compare(b.first), cmp.Compare(a.Name, b.Name)) })
	most := 0
	for _, t := range all {
		most = max(most, t.own+t.copies)
	}
	var bars []outletBar
	for _, t := range all[:min(len(all), shownBars)] {
		t.Own, t.Copy = t.own*barWidth/most, t.copies*barWidth/most
		t.Words = count(t.own+t.copies, "report")
		switch {
		case t.own == 0 && t.copies == 1:
			t.Words += ", a copy"
		case t.copies > 0:
			t.Words += ", " + count(t.copies, "copy", "copies")
		}
		t.First = "first"
		if after := t.first.Sub(all[0].first); after >= time.Minute {
			t.First = "+" + span(after)
		}
		bars = append(bars, t.outletBar)
	}
	return bars
}
