// Package eval scores parts of the engine on labelled data.
//
// Each part has one function from the folder of its data to its figures. The
// figures stand in docs/scores.md, which a test holds true; `wiredesk eval`
// prints them.
package eval

import "fmt"

// Figure is one measured value.
type Figure struct {
	Data      string  // the data set or file measured on, such as "stream_dev"
	Measure   string  // such as "B-cubed F1"
	Value     float64 // as the measure defines it, mostly a share from 0 to 1
	Reference string  // what it is compared with, such as "greedy centroids .831"; may be empty
}

func (f Figure) String() string {
	return fmt.Sprintf("%-16s %-28s %.3f", f.Data, f.Measure, f.Value)
}

// Part measures one part of the engine on the data in a folder.
type Part struct {
	Name string // as on the command line, such as "cluster"
	Help string // one line
	Run  func(dir string) ([]Figure, error)
}

// Parts lists what can be scored, in the order of the stages.
func Parts() []Part {
	return []Part{
		Feeds,
		FeedSpeed,
		Extract(),
		{Name: "language", Help: "the language of a sentence, and of its first seven words", Run: Language},
		Cluster,
		Summaries,
		Quotes,
		Packs,
		Edits,
	}
}
