//go:build unix

package cluster_test

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/synthetic"
)

// sizes are the numbers of active articles at which is measured; WIREDESK_BENCH_MILLION adds a
// million of them, which takes minutes and two gigabytes.
func sizes() []int {
	list := []int{10_000, 100_000}
	if os.Getenv("WIREDESK_BENCH_MILLION") != "" {
		list = append(list, 1_000_000)
	}
	return list
}

// background is an index full of synthetic articles, grouped as they should be.
type background struct {
	index   *cluster.Index
	stream  *synthetic.Stream
	article int64
}

// newBackground fills an index to n active articles.
func newBackground(n int, o synthetic.Options, c cluster.Options) *background {
	o.Articles = max(1, n)
	g := &background{index: cluster.New(c), stream: synthetic.New(o)}
	for range n {
		item := g.stream.Next()
		doc := cluster.Features(item.Article, item.Analysis)
		g.article++
		g.index.Apply(cluster.Event{
			Kind: cluster.Assigned, Article: g.article, To: int64(item.Story) + 1, CopyOf: int64(item.CopyOf) + 1, Doc: &doc,
		})
	}
	return g
}

// docs makes the next n articles.
func (g *background) docs(n int) []cluster.Doc {
	list := make([]cluster.Doc, n)
	for i := range list {
		item := g.stream.Next()
		list[i] = cluster.Features(item.Article, item.Analysis)
	}
	return list
}

// firstStory is the number from which stories have no number of the synthetic ones.
const firstStory = 1 << 40

// group decides on an article and carries the decision out. It returns the story.
func (g *background) group(d cluster.Doc) int64 {
	decision := g.index.Decide(d)
	g.article++
	to := decision.Story
	for _, from := range decision.Merge {
		g.index.Apply(cluster.Event{Kind: cluster.Merged, From: from, To: to})
	}
	if to == 0 {
		to = firstStory + g.article
	}
	g.index.Apply(cluster.Event{Kind: cluster.Assigned, Article: g.article, To: to, CopyOf: decision.CopyOf, Doc: &d})
	return to
}

// BenchmarkGroup measures a decision with its event at several numbers of active articles, on one core: what other
// programs do meanwhile does not count.
func BenchmarkGroup(b *testing.B) {
	for _, n := range sizes() {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
			newBackground(1, synthetic.Options{}, cluster.Options{}) // what is made at the first use is no part of an index
			before := heapInUse()
			g := newBackground(n, synthetic.Options{}, cluster.Options{})
			bytes := float64(heapInUse()-before) / float64(g.index.Articles())
			stories := g.index.Stories()
			var used time.Duration
			done := 0
			for b.Loop() {
				b.StopTimer()
				docs := g.docs(1000)
				b.StartTimer()
				start := cpuTime()
				for _, d := range docs {
					g.group(d)
				}
				used += cpuTime() - start
				done += len(docs)
			}
			b.ReportMetric(float64(done)/used.Seconds(), "articles/s")
			b.ReportMetric(bytes, "B/article")
			b.ReportMetric(float64(stories), "stories")
		})
	}
}

func heapInUse() uint64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// cpuTime is the processor time that the process has used.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(fmt.Errorf("read the processor time: %w", err))
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
