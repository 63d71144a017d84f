package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/wiredesk/wiredesk/compare"
	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// Edits scores the check of rewritten text: sentences changed by a small edit, given only the original
// and the edited one. To flag is to find a difference.
var Edits = Part{
	Name: "edits",
	Help: "does a changed sentence still say the same: precision and recall of those that do not, a domain each",
	Run:  runEdits,
}

// editReference is what flagging a new number, name or negation gives.
var editReference = map[string]string{
	"news": "new number, name or negation .958, .363, .668", "podcast": ".953, .424, .688", "ectsum": ".992, .554, .772",
}

// Edit is a line of the data.
type Edit struct {
	Domain     string `json:"domain"`
	Original   string `json:"original"`
	Edited     string `json:"edited"`
	Consistent bool   `json:"consistent"`
	Changed    bool   `json:"changed"`
}

func runEdits(dir string) ([]Figure, error) {
	edits, err := readEdits(filepath.Join(dir, "dev.jsonl"))
	if err != nil {
		return nil, err
	}
	finder := entity.NewFinder()
	counts := map[string]*detection{}
	for _, e := range edits {
		if !e.Changed {
			continue
		}
		if counts[e.Domain] == nil {
			counts[e.Domain] = &detection{}
		}
		flagged := len(compare.Agree(statement(finder, e.Original), statement(finder, e.Edited))) > 0
		counts[e.Domain].add(!e.Consistent, flagged)
	}
	var figures []Figure
	for _, domain := range []string{"news", "podcast", "ectsum"} {
		d := counts[domain]
		if d == nil {
			continue
		}
		figures = append(figures,
			Figure{Data: domain, Measure: "precision", Value: d.precision(), Reference: editReference[domain]},
			Figure{Data: domain, Measure: "recall", Value: d.recall()},
			Figure{Data: domain, Measure: "balanced accuracy", Value: (d.recall() + share(d.trueNegative, d.trueNegative+d.falsePositive)) / 2})
	}
	return figures, nil
}

func statement(finder *entity.Finder, text string) compare.Statement {
	_, mentions := finder.Find("", text, "en", sentence.Split(text, "en"))
	return compare.Statement{Text: text, Lang: "en", Mentions: mentions}
}

func readEdits(file string) ([]Edit, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read edits: %w", err)
	}
	defer f.Close()
	var edits []Edit
	for decoder := json.NewDecoder(bufio.NewReader(f)); decoder.More(); {
		var e Edit
		if err := decoder.Decode(&e); err != nil {
			return nil, fmt.Errorf("read %s, line %d: %w", file, len(edits)+1, err)
		}
		edits = append(edits, e)
	}
	return edits, nil
}

// detection counts a decision between two answers.
type detection struct{ truePositive, falsePositive, falseNegative, trueNegative int }

func (d *detection) add(is, flagged bool) {
	switch {
	case is && flagged:
		d.truePositive++
	case is:
		d.falseNegative++
	case flagged:
		d.falsePositive++
	default:
		d.trueNegative++
	}
}

func (d *detection) precision() float64 { return share(d.truePositive, d.truePositive+d.falsePositive) }

func (d *detection) recall() float64 { return share(d.truePositive, d.truePositive+d.falseNegative) }
