// Command fitcluster fits the weights of grouping to labelled articles and
// prints them as the Go source of cluster/weights.go:
//
//	go run ./internal/eval/fitcluster ../shared/data/clustering > weights.go && mv weights.go cluster
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"sort"

	"github.com/wiredesk/wiredesk/cluster"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: fitcluster DIR")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "fitcluster:", err)
		os.Exit(1)
	}
}

// run fits to every *_dev.jsonl of a folder.
func run(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*_dev.jsonl"))
	if err != nil {
		return fmt.Errorf("list %s: %w", dir, err)
	}
	sort.Strings(files)
	var sets []*set
	for _, file := range files {
		s, err := readSet(file)
		if err != nil {
			return err
		}
		sets = append(sets, s)
	}
	print(fit(sets, func(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }))
	return nil
}

// print writes the model as Go source.
func print(m cluster.Model) {
	fmt.Print("package cluster\n\n" +
		"// fitted is the model that fits the development data best. Made by\n" +
		"// internal/eval/fitcluster; each column is a case, each row a value.\n" +
		"var fitted = transpose([features][Cases]float64{\n" +
		"\t//                text headline undated foreign\n")
	for i, name := range cluster.ValueNames {
		fmt.Printf("\t{%6.2f, %6.2f, %6.2f, %6.2f}, // %s\n",
			m[cluster.TextCase][i], m[cluster.HeadlineCase][i], m[cluster.UndatedCase][i], m[cluster.ForeignCase][i], name)
	}
	fmt.Print("})\n")
}
