package rewrite

import (
	"encoding/json"
	"errors"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// said is a sentence of a model's answer with the numbers of those it stands on.
type said struct {
	Text string
	From []int
}

// The bounds of an answer.
const (
	maxAnswer    = 256 << 10 // bytes
	maxSaid      = 2 * most  // sentences
	maxFrom      = 12        // numbers behind one
	maxCandidate = 64        // places at which an object is looked for
)

var errNoSentences = errors.New("no JSON object with sentences in the answer")

// parseAnswer reads an answer. Models wrap what they were asked for in fences and prose, or think aloud before; what counts
// is the last object in the text that has a list of sentences. Numbers that are written as strings are
// read; whatever is no sentence with numbers is left out.
func parseAnswer(text string) ([]said, error) {
	text = news.Cut(text, maxAnswer)
	var found []said
	err := errNoSentences
	tried := 0
	for at := 0; tried < maxCandidate; tried++ {
		i := strings.IndexByte(text[at:], '{')
		if i < 0 {
			break
		}
		at += i
		decoder := json.NewDecoder(strings.NewReader(text[at:]))
		var object struct {
			Sentences []json.RawMessage `json:"sentences"`
		}
		if decoder.Decode(&object) != nil || object.Sentences == nil {
			at++
			continue
		}
		at += int(decoder.InputOffset())
		found, err = saidIn(object.Sentences), nil
	}
	return found, err
}

func saidIn(list []json.RawMessage) []said {
	var all []said
	for _, raw := range list[:min(len(list), maxSaid)] {
		var one struct {
			Text string            `json:"text"`
			From []json.RawMessage `json:"from"`
		}
		if json.Unmarshal(raw, &one) != nil {
			continue
		}
		s := said{Text: strings.TrimSpace(one.Text)}
		for _, n := range one.From[:min(len(one.From), maxFrom+1)] {
			var number json.Number // takes a number and one in quotation marks
			value, err := 0, json.Unmarshal(n, &number)
			if err == nil {
				var v int64
				v, err = number.Int64()
				value = int(v)
			}
			if err != nil {
				value = 0 // the number of nothing
			}
			s.From = append(s.From, value)
		}
		all = append(all, s)
	}
	return all
}
