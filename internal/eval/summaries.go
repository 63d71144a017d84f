package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/news"
)

// Summaries scores the summaries of several documents on one event: ROUGE-2 F1
// at 250 words on the dev.jsonl of a folder, by language.
var Summaries = Part{
	Name: "summaries",
	Help: "ten documents in 250 words: ROUGE-2 by language, with the first sentences in turn beside it",
	Run:  runSummaries,
}

// summaryWords is the length of a summary.
const summaryWords = 250

// summaryTopic is ten documents on one event and what people made of them.
type summaryTopic struct {
	Topic      string   `json:"topic"`
	Lang       string   `json:"lang"`
	References []string `json:"references"`
	Documents  []struct {
		ID    string `json:"id"`
		Title string `json:"title"`
		Text  string `json:"text"`
	} `json:"documents"`
}

// firstInTurn is the figure of the first sentences of the documents in turn.
var firstInTurn = map[string]string{"ar": ".276", "cs": ".169", "en": ".200", "fr": ".223", "he": ".099"}

func runSummaries(dir string) ([]Figure, error) {
	topics, err := readSummaryTopics(filepath.Join(dir, "dev.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("read topics: %w", err)
	}
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	sums, counts := map[string]float64{}, map[string]int{}
	var langs []string
	for _, topic := range topics {
		if counts[topic.Lang] == 0 {
			langs = append(langs, topic.Lang)
		}
		counts[topic.Lang]++
		sums[topic.Lang] += rouge2(account.Summarize(topic.sources(analyser), summaryWords), topic.References, summaryWords)
	}
	slices.Sort(langs)
	var figures []Figure
	mean := 0.0
	for _, lang := range langs {
		value := sums[lang] / float64(counts[lang])
		mean += value / float64(len(langs))
		figures = append(figures, Figure{Data: "summaries " + lang, Measure: "ROUGE-2 F1", Value: value, Reference: reference(firstInTurn[lang])})
	}
	return append(figures, Figure{Data: "summaries", Measure: "ROUGE-2 F1, mean of languages", Value: mean, Reference: reference(".193") + ", best system .176"}), nil
}

func reference(figure string) string {
	if figure == "" {
		return ""
	}
	return "first sentences in turn " + figure
}

// sources reads the documents of the topic as the engine does.
func (t summaryTopic) sources(analyser *analyse.Analyser) []account.Source {
	var sources []account.Source
	for _, d := range t.Documents {
		article := news.Article{ID: d.ID, Title: d.Title, Text: d.Text, Lang: t.Lang}
		sources = append(sources, account.Source{Analysis: analyser.Analyse(&article, t.Lang), Article: article})
	}
	return sources
}

func readSummaryTopics(name string) ([]summaryTopic, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var topics []summaryTopic
	for lines := json.NewDecoder(f); lines.More(); {
		var t summaryTopic
		if err := lines.Decode(&t); err != nil {
			return nil, fmt.Errorf("topic %d: %w", len(topics)+1, err)
		}
		topics = append(topics, t)
	}
	if len(topics) == 0 {
		return nil, fmt.Errorf("%s is empty", name)
	}
	return topics, nil
}
