package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/wiredesk/wiredesk/text/language"
)

// Language measures how often the language of a text is told right, on the
// sentences.jsonl in dir: whole sentences, and their first seven words alone.
func Language(dir string) ([]Figure, error) {
	id, err := language.Load()
	if err != nil {
		return nil, err
	}
	samples, err := readLanguageSamples(filepath.Join(dir, "sentences.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("read language samples: %w", err)
	}
	var whole, start int
	for _, s := range samples {
		if got, _ := id.Identify(s.Text, ""); got == s.Lang {
			whole++
		}
		if got, _ := id.Identify(s.Start, ""); got == s.Lang {
			start++
		}
	}
	n := float64(len(samples))
	return []Figure{
		{Data: "languages", Measure: "accuracy, sentence", Value: float64(whole) / n, Reference: "fastText .962, lingua .977"},
		{Data: "languages", Measure: "accuracy, seven words", Value: float64(start) / n, Reference: "fastText .922, lingua .955"},
	}, nil
}

// languageSample is a sentence whose language is known.
type languageSample struct {
	Lang  string `json:"lang"`
	Text  string `json:"text"`
	Start string `json:"start"`
}

func readLanguageSamples(name string) ([]languageSample, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var samples []languageSample
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var s languageSample
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			return nil, fmt.Errorf("line %d: %w", len(samples)+1, err)
		}
		samples = append(samples, s)
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	if len(samples) == 0 {
		return nil, fmt.Errorf("%s is empty", name)
	}
	return samples, nil
}
