package cluster

import (
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strconv"
	"testing"

	"github.com/wiredesk/wiredesk/cluster/minhash"
)

// world makes articles of stories whose sizes are like those of real news: many of
// one article, few of hundreds.
type world struct {
	random  *rand.Rand
	words   *rand.Zipf
	names   *rand.Zipf
	stories []plot
	now     int64
}

// plot is what the articles of a story have in common.
type plot struct {
	words, names, numbers []uint32
}

func newWorld() *world {
	random := rand.New(rand.NewPCG(1, 2))
	return &world{
		random: random, now: monday.Unix(),
		words: rand.NewZipf(random, 1.15, 8, 400_000),
		names: rand.NewZipf(random, 1.1, 4, 200_000),
	}
}

func (w *world) plot() plot {
	var p plot
	for range 40 {
		p.words = append(p.words, term32('w', w.words.Uint64()))
	}
	for range 8 {
		p.names = append(p.names, term32('e', w.names.Uint64()))
	}
	for range 4 {
		p.numbers = append(p.numbers, term32('n', w.random.Uint64N(5000)))
	}
	return p
}

func term32(kind byte, n uint64) uint32 { return hashTerm(kind, strconv.FormatUint(n, 36)) }

// article returns the next article, of a new story two times in five, else of one of
// the late ones.
func (w *world) article() Doc {
	w.now += 1 + w.random.Int64N(2)
	if len(w.stories) == 0 || w.random.IntN(5) < 2 {
		w.stories = append(w.stories, w.plot())
	}
	back := int(float64(min(len(w.stories), 50_000)) * w.random.Float64() * w.random.Float64() * w.random.Float64())
	return w.reportOf(w.stories[len(w.stories)-1-back])
}

// reportOf returns an article on what a story tells of.
func (w *world) reportOf(p plot) Doc {
	d := Doc{time: w.now, lang: "en", length: 400}
	d.views[words] = w.vector(words, p.words, 30, 70, w.words, 'w')
	d.views[title] = w.vector(title, p.words, 6, 2, w.words, 'w')
	d.views[names] = w.vector(names, p.names, 6, 10, w.names, 'e')
	d.views[numbers] = w.vector(numbers, p.numbers, 3, 3, w.names, 'n')
	d.signature = minhash.Signature{Count: 400}
	for i := range d.signature.Mins {
		d.signature.Mins[i] = uint16(w.random.Uint32())
	}
	return d
}

func (w *world) vector(v view, from []uint32, own, others int, source *rand.Zipf, kind byte) vector {
	c := newCounter()
	for range own {
		c.add(from[w.random.IntN(len(from))], 1+w.random.Float64())
	}
	for range others {
		c.add(term32(kind, source.Uint64()), 1)
	}
	return c.vector(v)
}

// fill groups n articles.
func (w *world) fill(x *Index, n int) {
	for i := range n {
		d := w.article()
		group(x, int64(i+1), &d)
	}
}

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

// BenchmarkGroup measures one decision and its event at several numbers of active
// articles; WIREDESK_BENCH_MILLION adds a million of them.
func BenchmarkGroup(b *testing.B) {
	sizes := []int{10_000, 100_000}
	if os.Getenv("WIREDESK_BENCH_MILLION") != "" {
		sizes = append(sizes, 1_000_000)
	}
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w := newWorld()
			x := New(Options{})
			before := heapInUse()
			w.fill(x, n)
			bytes := float64(heapInUse()-before) / float64(n)
			stories := float64(x.Stories())
			id := int64(n)
			for b.Loop() { // making an article takes some of the time, too
				id++
				d := w.article()
				group(x, id, &d)
			}
			b.ReportMetric(bytes, "B/article")
			b.ReportMetric(stories, "stories")
		})
	}
}

func heapInUse() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}
