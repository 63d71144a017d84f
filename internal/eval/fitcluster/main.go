// Command fitcluster fits the weights of grouping to labelled articles and
// prints them as the Go source of cluster/weights.go:
//
//	go run ./internal/eval/fitcluster ../shared/data/clustering > weights.go && mv weights.go cluster
//
// With -folds it prints instead how well weights group stories that they were not fitted to.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/cluster"
)

func main() {
	folds := flag.Int("folds", 0, "fit to all but one of `N` parts of the stories in turn, and measure on that one")
	flag.Usage = func() {
		fmt.Fprintln(os.Stderr, "usage: fitcluster [-folds N] DIR")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 || *folds == 1 || *folds < 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *folds); err != nil {
		fmt.Fprintln(os.Stderr, "fitcluster:", err)
		os.Exit(1)
	}
}

// run fits to every *_dev.jsonl of a folder.
func run(dir string, folds int) error {
	files, err := filepath.Glob(filepath.Join(dir, "*_dev.jsonl"))
	if err != nil {
		return fmt.Errorf("list %s: %w", dir, err)
	}
	slices.Sort(files)
	var sets []*set
	for _, file := range files {
		more, err := readSets(file)
		if err != nil {
			return err
		}
		sets = append(sets, more...)
	}
	if folds > 0 {
		validate(sets, folds)
		return nil
	}
	m := fit(sets, everything, func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) })
	report(sets, m)
	print(m)
	return nil
}

// print writes the models as Go source.
func print(m models) {
	fmt.Print("package cluster\n\n" +
		"// fitted is the model that fits the development data best, each column a case, each row a value. It and fittedPairs were made by\n//\n" +
		"//\tgo run ./internal/eval/fitcluster ../shared/data/clustering\n" +
		"var fitted = transpose([features][Cases]float64{\n")
	var columns [][]float64
	for _, c := range m.stories {
		columns = append(columns, c[:])
	}
	printTable(cluster.CaseNames[:], cluster.ValueNames[:], columns)
	fmt.Print("})\n\n// fittedPairs are the odds of pairs, in the same form.\n" +
		"var fittedPairs = transposePairs([pairValues][PairCases]float64{\n")
	columns = nil
	for _, c := range m.pairs {
		columns = append(columns, c[:])
	}
	printTable(cluster.PairCaseNames[:], cluster.PairValueNames[:], columns)
	fmt.Print("})\n")
}

// printTable writes the rows of a table under the names of its columns.
func printTable(heads, names []string, columns [][]float64) {
	fmt.Print("\t//")
	for _, name := range heads {
		fmt.Printf(" %8s", name)
	}
	fmt.Println()
	for i, name := range names {
		var row []string
		for _, c := range columns {
			row = append(row, fmt.Sprintf("%5.2f", c[i]))
		}
		fmt.Printf("\t{%s}, // %s\n", strings.Join(row, ", "), name)
	}
}
