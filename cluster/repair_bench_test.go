package cluster

import (
	"fmt"
	"testing"
)

// BenchmarkRepair measures the repair that falls due after each few hundred articles, at several numbers of
// active ones, and how much it takes for each article that came.
func BenchmarkRepair(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w, x, id := newWorld(), New(Options{}), int64(0)
			grow := func(count int) {
				for range count {
					id++
					d := w.article()
					group(x, id, &d)
				}
			}
			grow(n - repairArticles)
			x.Apply(Event{Kind: Repaired})
			grow(repairArticles)
			corrections := 0
			for b.Loop() {
				corrections = len(mended(x, &id))
				b.StopTimer()
				grow(repairArticles)
				b.StartTimer()
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*repairArticles), "µs/article")
			b.ReportMetric(float64(corrections), "corrections")
		})
	}
}

// mended repairs and returns the events.
func mended(x *Index, next *int64) []Event {
	var all []Event
	repair := x.Repair()
	for {
		events := repair.Next()
		if len(events) == 0 {
			break
		}
		first := *next
		for _, e := range events {
			if e.To < 0 {
				e.To = first - e.To
				*next = max(*next, e.To)
			}
			x.Apply(e)
			all = append(all, e)
		}
	}
	x.Apply(Event{Kind: Repaired})
	return all
}

// BenchmarkRepairOfAHugeStory measures the repair of a story of five thousand articles that has just got
// some more.
func BenchmarkRepairOfAHugeStory(b *testing.B) {
	w, x := newWorld(), New(Options{})
	p := w.plot()
	for i := range int64(5000) {
		d := w.reportOf(p)
		x.Apply(Event{Kind: Assigned, Article: i + 1, To: 1, Doc: &d})
	}
	for b.Loop() {
		x.Repair().Next()
	}
}
