//go:build unix

package cluster_test

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/synthetic"
	"github.com/wiredesk/wiredesk/internal/eval"
	"github.com/wiredesk/wiredesk/text/token"
)

// labelled is a set of real articles with their stories.
type labelled struct {
	docs    []cluster.Doc
	gold    []string
	words   []string // those of the articles, the most frequent first
	names   []string
	first   time.Time
	between time.Duration
}

// readLabelled reads a set of the shared data, and skips where that is absent.
func readLabelled(t testing.TB, name string) *labelled {
	t.Helper()
	dir := cmp.Or(os.Getenv("WIREDESK_SHARED"), filepath.Join("..", "..", "shared"))
	file := filepath.Join(dir, "data", "clustering", name)
	if _, err := os.Stat(file); err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatalf("CI has no %s", file)
		}
		t.Skipf("no %s", file)
	}
	records, err := eval.ReadLabelled(file)
	if err != nil {
		t.Fatal(err)
	}
	analyser, err := analyse.New()
	if err != nil {
		t.Fatal(err)
	}
	set := &labelled{}
	words, names := map[string]int{}, map[string]int{}
	for _, r := range records {
		a := r.Article()
		found := analyser.Analyse(&a, r.Lang)
		set.docs, set.gold = append(set.docs, cluster.Features(a, found)), append(set.gold, r.Cluster)
		for w := range token.Words(a.Text) {
			words[token.Fold(w.Text)]++
		}
		for _, m := range found.Mentions {
			names[m.Name]++
		}
	}
	set.words, set.names = byCount(words), byCount(names)
	set.first = set.docs[0].Time()
	set.between = set.docs[len(set.docs)-1].Time().Sub(set.first)
	return set
}

// byCount returns the keys, the most frequent first.
func byCount(counts map[string]int) []string {
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
}

// among groups the set among n synthetic articles of the same days, which use the words and names of the set beside
// their own, and with a tenth as many that come in between. It returns the B-cubed F1. All
// articles stay active. Without synthetic articles it groups the set alone.
func (set *labelled) among(n int) float64 {
	day := 24 * time.Hour
	g := newBackground(n, synthetic.Options{
		Span: set.between + 4*day, Start: set.first.Add(-2 * day), Words: set.words, Names: set.names,
	}, cluster.Options{Window: set.between + 90*day})
	found := make([]string, len(set.docs))
	for i, d := range set.docs {
		for _, other := range g.docs(n / 10 / len(set.docs)) {
			g.group(other)
		}
		found[i] = strconv.FormatInt(g.group(d), 10)
	}
	p, r := eval.BCubed(set.gold, found)
	return 2 * p * r / (p + r)
}

func TestStoriesAreFoundAmongManyOthers(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	set := readLabelled(t, "stream_dev.jsonl")
	alone, among := set.among(0), set.among(20_000)
	t.Logf("B-cubed F1 alone %.3f, among 20,000 others %.3f", alone, among)
	if among < alone-.02 {
		t.Errorf("B-cubed F1 %.3f among others, %.3f alone: more than .02 is lost", among, alone)
	}
}

// BenchmarkAmong reports the B-cubed F1 of real articles among synthetic ones, and what they lose by that.
func BenchmarkAmong(b *testing.B) {
	set := readLabelled(b, "stream_dev.jsonl")
	alone := set.among(0)
	for _, n := range sizes() {
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			f1 := 0.0
			for b.Loop() {
				f1 = set.among(n)
			}
			b.ReportMetric(f1, "F1")
			b.ReportMetric(alone-f1, "lost")
		})
	}
}
