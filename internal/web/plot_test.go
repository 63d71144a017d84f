package web

import (
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// publishedAfter are articles by the hours after noon at which they were published; the
// last is a copy.
func publishedAfter(hours ...int) []news.AccountArticle {
	var all []news.AccountArticle
	for _, h := range hours {
		all = append(all, news.AccountArticle{Published: noon.Add(time.Duration(h) * time.Hour)})
	}
	all[len(all)-1].CopyOf = "x"
	return all
}

func TestEveryArticleIsInThePlot(t *testing.T) {
	t.Parallel()
	for _, hours := range [][]int{{0, 1}, {0, 0, 3, 80}, {0, 35, 36}, {0, 2000, 9000}, {0, 24 * 365 * 20}, {0, 24 * 365 * 36}} {
		articles := publishedAfter(hours...)
		bins, start, length := binned(articles)
		total := 0
		for _, b := range bins {
			total += b.own + b.copies
		}
		if total != len(articles) || len(bins) > maxBins || start.After(noon) {
			t.Errorf("%v: %d articles in %d bins of %v from %v", hours, total, len(bins), length, start)
		}
	}
}

func TestThePlotStaysWithinItsBox(t *testing.T) {
	t.Parallel()
	for _, hours := range [][]int{{0, 1}, {0, 5, 30}, {0, 0, 0, 0, 0, 77}, {0, 700}, {0, 9000}, {0, 24 * 365 * 30}} {
		p := plotOf(publishedAfter(hours...))
		if p == nil {
			t.Fatalf("%v: no plot", hours)
		}
		for _, b := range p.Bars {
			if b.X < 0 || b.X+b.Width > p.Width || b.CopyY < plotTop-1 || b.OwnY+b.OwnHeight != p.Base {
				t.Errorf("%v: bar %+v", hours, b)
			}
		}
		if len(p.Ticks) == 0 || len(p.Ticks) > 6 {
			t.Errorf("%v: %d labels", hours, len(p.Ticks))
		}
		for i := 1; i < len(p.Ticks); i++ {
			if p.Ticks[i].X-p.Ticks[i-1].X < 60 {
				t.Errorf("%v: labels run into each other: %+v", hours, p.Ticks)
			}
		}
	}
}

func TestAPlotOfOneMomentIsNotDrawn(t *testing.T) {
	t.Parallel()
	if plotOf(publishedAfter(0)) != nil || plotOf(publishedAfter(0, 0, 0)) != nil {
		t.Error("a plot without a course was drawn")
	}
}

func TestThePlotSaysWhatItShows(t *testing.T) {
	t.Parallel()
	p := plotOf(publishedAfter(0, 0, 40, 41))
	if want := "4 reports from 4 Mar 12:00 to 6 Mar 04:00, at most 2 in 2 h. One of them is a copy"; !strings.HasPrefix(p.Description, want) {
		t.Errorf("description %q", p.Description)
	}
}

func TestASparklineKeepsReportsOutsideItsSpanAtItsEdges(t *testing.T) {
	t.Parallel()
	s := store.Story{First: noon, Latest: noon.Add(10 * time.Hour), Articles: 5, Pulse: []store.Beat{
		{At: noon.Add(-time.Hour), Count: 2}, {At: noon.Add(5 * time.Hour), Count: 2, Copies: 1}, {At: noon.Add(30 * time.Hour), Count: 1}}}
	v := sparklineOf(s)
	if v == nil || len(v.Bars) != 3 || v.Bars[0].X != 0 || v.Bars[2].X+v.Bars[2].Width != v.Width {
		t.Fatalf("sparkline %+v", v)
	}
	for _, b := range v.Bars {
		if b.CopyY < 0 || b.OwnY+b.OwnHeight > v.Height {
			t.Errorf("bar %+v", b)
		}
	}
}
