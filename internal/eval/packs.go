package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/wiredesk/wiredesk/account"
	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/stream"
	"github.com/wiredesk/wiredesk/news"
)

// Packs scores accounts against story packs: one story each as several outlets report it, with who said
// what, who stands where, where the outlets differ, and the days.
var Packs = Part{
	Name: "packs",
	Help: "accounts of story packs: copies, quotes, same quotes, positions, conflicts, timeline, citations",
	Run:  runPacks,
}

// pack is a labelled story.
type pack struct {
	ID       string          `json:"id"`
	Articles []packedArticle `json:"articles"`
	Gold     packGold        `json:"gold"`
}

type packedArticle struct {
	ID        string `json:"id"`
	Outlet    string `json:"outlet"`
	URL       string `json:"url"`
	Lang      string `json:"lang"`
	Published string `json:"published"`
	Title     string `json:"title"`
	Text      string `json:"text"`
}

type packGold struct {
	Copies       [][2]string    `json:"copies"`
	Quotes       []packQuote    `json:"quotes"`
	SameQuotes   [][][2]string  `json:"same_quotes"` // groups of article and text
	Positions    []packPosition `json:"positions"`
	Conflicts    []packConflict `json:"conflicts"`
	NotConflicts []packConflict `json:"not_conflicts"`
	Timeline     []packDay      `json:"timeline"`
}

type packQuote struct {
	Article string         `json:"article"`
	Speaker string         `json:"speaker"`
	Kind    news.QuoteKind `json:"kind"`
	Text    string         `json:"text"`
}

// packSpot is words of an article.
type packSpot struct {
	Article string `json:"article"`
	Text    string `json:"text"`
}

type packPosition struct {
	Actor     string      `json:"actor"`
	Stance    news.Stance `json:"stance"`
	Action    string      `json:"action"`
	Condition string      `json:"condition"`
	Citations []packSpot  `json:"citations"`
}

type packConflict struct {
	Slot   string `json:"slot"`
	Values []struct {
		Value    string   `json:"value"`
		Articles []string `json:"articles"`
		Text     string   `json:"text"`
	} `json:"values"`
}

type packDay struct {
	Date      string     `json:"date"`
	Citations []packSpot `json:"citations"`
}

func runPacks(dir string) ([]Figure, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", dir, err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no packs (*.json) in %s", dir)
	}
	slices.Sort(files)
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	score := newPackScore()
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("read pack: %w", err)
		}
		var p pack
		if err := json.Unmarshal(data, &p); err != nil {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		score.add(&p, account.Compose(p.ID, p.sources(analyser), account.Options{}))
	}
	return score.figures(), nil
}

// sources reads the articles as the account command does: without the labels.
func (p *pack) sources(analyser *analyse.Analyser) []account.Source {
	var sources []account.Source
	grouper := stream.New(cluster.Options{})
	for _, a := range p.Articles {
		record := analyse.Record{ID: a.ID, Lang: a.Lang, URL: a.URL, Title: a.Title, Text: a.Text, Date: a.Published, Source: a.Outlet}
		article := record.Article()
		found := analyser.Analyse(&article, record.Lang)
		grouper.AddDoc(article.ID, cluster.Features(article, found))
		sources = append(sources, account.Source{Article: article, Analysis: found})
	}
	for i := range sources {
		sources[i].CopyOf = grouper.CopyOf(i)
	}
	return sources
}
