package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/stream"
)

// Cluster scores grouping: B-cubed precision, recall and F1 (Bagga and Baldwin
// 1998) of one online pass over each *_dev.jsonl file of a folder.
var Cluster = Part{
	Name: "cluster",
	Help: "articles into stories: B-cubed, one online pass over each *_dev.jsonl",
	Run:  runCluster,
}

// clusterReference is the F1 of greedy TF-IDF centroids, the threshold chosen on the
// same file.
var clusterReference = map[string]string{
	"stream_dev": ".831", "ecbplus_dev": ".831", "meantime_dev": ".840", "uci_dev": ".801", "gn_dev": ".701",
}

func runCluster(dir string) ([]Figure, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*_dev.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", dir, err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *_dev.jsonl in %s", dir)
	}
	sort.Strings(files)
	var figures []Figure
	for _, file := range files {
		found, err := clusterFile(file)
		if err != nil {
			return nil, err
		}
		figures = append(figures, found...)
	}
	return figures, nil
}

// clusterFile groups the articles of one file in one pass, as the desk does, and compares with its labels: the
// stories that were told as the articles came, and those in which they are after the corrections.
func clusterFile(file string) ([]Figure, error) {
	records, err := ReadLabelled(file)
	if err != nil {
		return nil, err
	}
	gold, found := make([]string, len(records)), make([]string, len(records))
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	repaired := make([]string, len(records))
	grouper := stream.New(cluster.Options{})
	for i, r := range records {
		article := r.Article()
		doc := cluster.Features(article, analyser.Analyse(&article, r.Lang))
		gold[i], found[i] = r.Cluster, grouper.AddDoc(r.ID, doc).Story
		grouper.RepairWhenDue()
	}
	grouper.Repair()
	for i := range records {
		repaired[i] = grouper.Story(i)
	}
	p, r := BCubed(gold, found)
	afterP, afterR := BCubed(gold, repaired)
	data := strings.TrimSuffix(filepath.Base(file), ".jsonl")
	reference := ""
	if f := clusterReference[data]; f != "" {
		reference = "greedy centroids " + f
	}
	return []Figure{
		{Data: data, Measure: "B-cubed precision", Value: p},
		{Data: data, Measure: "B-cubed recall", Value: r},
		{Data: data, Measure: "B-cubed F1", Value: harmonic(p, r), Reference: reference},
		{Data: data, Measure: "B-cubed F1 after repair", Value: harmonic(afterP, afterR)},
	}, nil
}

// Labelled is an article with its gold story.
type Labelled struct {
	analyse.Record
	Cluster string `json:"cluster"`
}

// ReadLabelled reads a file of JSON Lines.
func ReadLabelled(file string) ([]Labelled, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read labelled articles: %w", err)
	}
	defer f.Close()
	var records []Labelled
	lines := bufio.NewReaderSize(f, 1<<20)
	decoder := json.NewDecoder(lines)
	for decoder.More() {
		var r Labelled
		if err := decoder.Decode(&r); err != nil {
			return nil, fmt.Errorf("read %s, article %d: %w", file, len(records)+1, err)
		}
		records = append(records, r)
	}
	return records, nil
}

// BCubed returns precision and recall of a grouping: the mean over the items of the
// share of the item's found group, and of its gold group, that has both of the
// item's labels. An empty label is a group of its own. The lists are parallel.
func BCubed(gold, found []string) (precision, recall float64) {
	type cell struct{ gold, found string }
	cells, golds, founds := map[cell]int{}, map[string]int{}, map[string]int{}
	items := make([]cell, len(gold))
	for i := range gold {
		items[i] = cell{own("g", gold[i], i), own("p", found[i], i)}
		cells[items[i]]++
		golds[items[i].gold]++
		founds[items[i].found]++
	}
	for _, it := range items {
		both := float64(cells[it])
		precision += both / float64(founds[it.found])
		recall += both / float64(golds[it.gold])
	}
	n := float64(max(1, len(items)))
	return precision / n, recall / n
}

// own names the group of item i; a label that is missing makes one of its own.
func own(kind, label string, i int) string {
	if label == "" {
		return fmt.Sprintf("lone %d", i)
	}
	return kind + label
}
