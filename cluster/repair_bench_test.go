package cluster

import (
	"fmt"
	"testing"

	"github.com/wiredesk/wiredesk/cluster/synthetic"
)

// BenchmarkRepair measures the repair that falls due after each few hundred articles, at several numbers of
// active ones, and how much it takes for each article that came.
func BenchmarkRepair(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			news, x, id := synthetic.New(synthetic.Options{Articles: n}), New(Options{}), int64(0)
			grow := func(count int) {
				for range count {
					id++
					item := news.Next()
					d := Features(item.Article, item.Analysis)
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

// group decides on an article and carries the decision out.
func group(x *Index, id int64, d *Doc) {
	decision := x.Decide(*d)
	to := decision.Story
	for _, from := range decision.Merge {
		x.Apply(Event{Kind: Merged, From: from, To: to})
	}
	if to == 0 {
		to = id
	}
	x.Apply(Event{Kind: Assigned, Article: id, To: to, CopyOf: decision.CopyOf, Doc: d})
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
	news, x := synthetic.New(synthetic.Options{}), New(Options{})
	news.Next()
	for i := range int64(5000) {
		item := news.Of(0)
		d := Features(item.Article, item.Analysis)
		x.Apply(Event{Kind: Assigned, Article: i + 1, To: 1, Doc: &d})
	}
	for b.Loop() {
		x.Repair().Next()
	}
}
