package eval

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/news"
)

// Quotes scores attributions: who said, thought or wanted what, against annotated articles.
var Quotes = Part{
	Name: "quotes",
	Help: "attributions of annotated articles: F1, that of direct ones, the sure tier, and speakers, a *_dev.jsonl each",
	Run:  runQuotes,
}

// quoteReference is what rules without a parser reach.
var quoteReference = map[string]string{"en_dev": "clause rules .56", "de_dev": "crude rules .47"}

// annotated is an article with its attributions. Offsets count code points.
type annotated struct {
	ID           string `json:"id"`
	Text         string `json:"text"`
	Attributions []struct {
		Type    string      `json:"type"`
		Source  []runeRange `json:"source"`
		Content []runeRange `json:"content"`
	} `json:"attributions"`
}

// runeRange is a half-open range of code points.
type runeRange struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// attribution is a labelled or a found quote.
type attribution struct {
	content    []runeRange
	direct     bool
	speaker    string
	sourced    bool // its source is named
	confidence float64
}

func runQuotes(dir string) ([]Figure, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*_dev.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", dir, err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no *_dev.jsonl in %s", dir)
	}
	slices.Sort(files)
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	var figures []Figure
	for _, file := range files {
		found, err := quotesFile(analyser, file)
		if err != nil {
			return nil, err
		}
		figures = append(figures, found...)
	}
	return figures, nil
}

// quotesFile scores one file, whose name begins with its language.
func quotesFile(analyser *analyse.Analyser, file string) ([]Figure, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read annotated articles: %w", err)
	}
	defer f.Close()
	data := strings.TrimSuffix(filepath.Base(file), ".jsonl")
	lang, _, _ := strings.Cut(data, "_")
	var s quoteScore
	for decoder := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)); decoder.More(); {
		var a annotated
		if err := decoder.Decode(&a); err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		article := analyse.Record{ID: a.ID, Lang: lang, Text: a.Text}.Article()
		found := analyser.Analyse(&article, lang)
		s.add(a.labelled(), attributionsOf(a.Text, article.Text, found.Quotes))
	}
	return s.figures(data), nil
}

// labelled lists the annotations that have a content.
func (a *annotated) labelled() []attribution {
	runes := []rune(a.Text)
	var out []attribution
	for _, x := range a.Attributions {
		if len(x.Content) == 0 {
			continue
		}
		direct := x.Type == "Direct"
		if x.Type == "" {
			direct = inMarks(textOf(runes, x.Content))
		}
		out = append(out, attribution{content: x.Content, direct: direct, speaker: textOf(runes, x.Source), sourced: len(x.Source) > 0})
	}
	return out
}

func textOf(runes []rune, ranges []runeRange) string {
	sorted := slices.Clone(ranges)
	slices.SortFunc(sorted, func(a, b runeRange) int { return a.Start - b.Start })
	var parts []string
	for _, r := range sorted {
		parts = append(parts, string(runes[max(0, r.Start):min(r.End, len(runes))]))
	}
	return strings.Join(parts, " ")
}

// inMarks reports a text that begins and ends with quotation marks.
func inMarks(text string) bool {
	text = strings.TrimRight(strings.TrimSpace(text), ".,;:!? ")
	const opening, closing = "\"“”„‟«»‹›‚‘'", "\"”“‟»«›‹’‘'"
	runes := []rune(text)
	return len(runes) > 1 && strings.ContainsRune(opening, runes[0]) && strings.ContainsRune(closing, runes[len(runes)-1])
}

// attributionsOf lists the found quotes with the offsets of the text as it came; those that go on with another are one with
// it.
func attributionsOf(input, text string, quotes []news.Quote) []attribution {
	at := inputOffsets(input, text)
	var out []attribution
	home := make([]int, len(quotes))
	for n, q := range quotes {
		home[n] = -1
		if q.Sentence < 0 {
			continue
		}
		part := runeRange{at[q.Start], at[q.End-1] + 1}
		if q.Continues {
			for i := n - 1; i >= 0 && home[n] < 0; i-- {
				if quotes[i].Cue == q.Cue && quotes[i].Source == q.Source {
					home[n] = home[i]
				}
			}
		}
		if i := home[n]; i >= 0 {
			out[i].content = append(out[i].content, part)
			out[i].confidence = min(out[i].confidence, q.Confidence)
			continue
		}
		speaker := q.Speaker
		if q.Source.Len() > 0 {
			speaker = q.Source.In(text)
		}
		home[n] = len(out)
		out = append(out, attribution{content: []runeRange{part}, direct: q.Kind == news.Direct, speaker: speaker, confidence: q.Confidence})
	}
	return out
}

// inputOffsets gives for each byte of a cleaned text the number of code points before its character in the text as it came:
// what cleaning takes out is passed over.
func inputOffsets(input, text string) []int {
	runes := []rune(input)
	at := make([]int, len(text)+1)
	next := 0
	for i, r := range text {
		for k := next; k < min(next+passedOver, len(runes)); k++ {
			if runes[k] == r {
				next = k
				break
			}
		}
		for b := i; b < len(text) && b < i+len(string(r)); b++ {
			at[b] = next
		}
		next = min(next+1, len(runes))
	}
	at[len(text)] = next
	return at
}

// passedOver is how many characters in a row cleaning is taken to have dropped at most.
const passedOver = 200
