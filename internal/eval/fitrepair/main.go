// Command fitrepair finds the limits of repair that are best on labelled articles, and prints them and how
// well they do on each set, also when they are found without it:
//
//	go run ./internal/eval/fitrepair ../shared/data/clustering
//
// It goes through the limits one by one and takes of a few values the best (coordinate descent), twice. There are
// few limits and wide steps between the values on purpose: nothing is gained from a hundredth that only
// these sets show. The limits are to be found anew when the model of grouping was fitted anew.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/stream"
	"github.com/wiredesk/wiredesk/internal/eval"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: fitrepair DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "fitrepair:", err)
		os.Exit(1)
	}
}

func run(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*_dev.jsonl"))
	if err != nil {
		return fmt.Errorf("list %s: %w", dir, err)
	}
	sort.Strings(files)
	f := fitter{known: map[cluster.RepairLimits][]float64{}}
	for _, file := range files {
		s, err := readSet(file)
		if err != nil {
			return err
		}
		f.sets = append(f.sets, s)
	}
	best := f.fit(-1)
	fmt.Printf("%+v\n", best)
	for i, s := range f.sets {
		fmt.Printf("%-10s F1 %.3f, found without it %.3f\n", s.name, f.scores(best)[i], f.scores(f.fit(i))[i])
	}
	return nil
}

// set is one labelled file with the features of its articles.
type set struct {
	name string
	docs []cluster.Doc
	gold []string
}

// most bounds the articles of a set that are taken, the first ones.
const most = 2500

func readSet(file string) (*set, error) {
	records, err := eval.ReadLabelled(file)
	if err != nil {
		return nil, err
	}
	analyser, err := analyse.New()
	if err != nil {
		return nil, fmt.Errorf("make an analyser: %w", err)
	}
	s := &set{name: strings.TrimSuffix(filepath.Base(file), "_dev.jsonl")}
	for _, r := range records[:min(len(records), most)] {
		a := r.Article()
		s.docs = append(s.docs, cluster.Features(a, analyser.Analyse(&a, r.Lang)))
		s.gold = append(s.gold, r.Cluster)
	}
	return s, nil
}

// f1 is the B-cubed F1 of the set after it was grouped and repaired at intervals.
func (s *set) f1(limits cluster.RepairLimits) float64 {
	g := stream.New(cluster.Options{Repair: &limits})
	for _, doc := range s.docs {
		g.AddDoc("", doc)
		g.RepairWhenDue()
	}
	g.Repair()
	found := make([]string, len(s.docs))
	for i := range found {
		found[i] = g.Story(i)
	}
	p, r := eval.BCubed(s.gold, found)
	return 2 * p * r / (p + r)
}

// fitter remembers what limits reach on each set.
type fitter struct {
	sets  []*set
	known map[cluster.RepairLimits][]float64
}

func (f *fitter) scores(limits cluster.RepairLimits) []float64 {
	if f.known[limits] == nil {
		list := make([]float64, len(f.sets))
		var wait sync.WaitGroup
		for i, s := range f.sets {
			wait.Go(func() { list[i] = s.f1(limits) })
		}
		wait.Wait()
		f.known[limits] = list
		fmt.Fprintf(os.Stderr, "%+v %.3f\n", limits, f.known[limits])
	}
	return f.known[limits]
}

// mean is over all sets but one; -1 leaves none out.
func (f *fitter) mean(limits cluster.RepairLimits, without int) float64 {
	sum, n := 0.0, 0.0
	for i, score := range f.scores(limits) {
		if i != without {
			sum, n = sum+score, n+1
		}
	}
	return sum / n
}

// values are what each limit is tried at.
var values = []struct {
	of   func(*cluster.RepairLimits) *float64
	list []float64
}{
	{func(l *cluster.RepairLimits) *float64 { return &l.Merge }, []float64{-1.5, -1, -.6, -.2}},
	{func(l *cluster.RepairLimits) *float64 { return &l.MergeGrowth }, []float64{.3, .57, .8}},
	{func(l *cluster.RepairLimits) *float64 { return &l.MergeSide }, []float64{0, .4, .8}},
	{func(l *cluster.RepairLimits) *float64 { return &l.Split }, []float64{-2.5, -2, -1.5, -1}},
	{func(l *cluster.RepairLimits) *float64 { return &l.SplitContrast }, []float64{.5, 1, 2, 3}},
	{func(l *cluster.RepairLimits) *float64 { return &l.Move }, []float64{.5, .6, .7}},
	{func(l *cluster.RepairLimits) *float64 { return &l.MoveGap }, []float64{.7, 1, 1.5}},
	{func(l *cluster.RepairLimits) *float64 { return &l.Alone }, []float64{.12, .2, .3}},
}

// rounds is how often all limits are gone through.
const rounds = 2

// fit finds the limits that are best on all sets but one. It begins at those in use, and leaves them only for
// better ones.
func (f *fitter) fit(without int) cluster.RepairLimits {
	best := cluster.FittedLimits()
	for range rounds {
		for _, v := range values {
			for _, value := range v.list {
				tried := best
				*v.of(&tried) = value
				if f.mean(tried, without) > f.mean(best, without) {
					best = tried
				}
			}
		}
	}
	return best
}
