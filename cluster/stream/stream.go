// Package stream groups articles that come one after the other, without a
// database: what `wiredesk group` and the scoring of grouping share.
//
//	g := stream.New(cluster.Options{})
//	for each record {
//		result := g.Add(record)
//	}
//
// The pass is online: a result is final when it is returned. What later
// articles correct (two stories that turn out to be one) shows in
// [Grouper.Story].
package stream

import (
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// Record is an article as it stands in a line of a JSON Lines file.
type Record struct {
	ID     string `json:"id"`
	Lang   string `json:"lang"`
	Date   string `json:"date"` // RFC 3339, the same without a zone (UTC), or a day; empty when unknown
	Source string `json:"source"`
	URL    string `json:"url"`
	Title  string `json:"title"`
	Text   string `json:"text"`
}

// layouts are the ways in which a date may be written.
var layouts = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", time.DateOnly}

// Article returns the record as an article. A date that cannot be read is none.
func (r Record) Article() news.Article {
	a := news.Article{
		ID: r.ID, Revision: 1, Outlet: r.Source, Host: news.Host(r.URL), URL: news.CanonicalURL(r.URL),
		Title: news.CleanLine(r.Title), Text: news.CleanText(r.Text), Lang: r.Lang,
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, r.Date); err == nil {
			a.Published = t.UTC()
			break
		}
	}
	return a
}

// Result is where an article went.
type Result struct {
	ID     string `json:"id"`
	Story  string `json:"story"`
	CopyOf string `json:"copy_of,omitempty"`
}

// Grouper numbers articles and stories from 1 and feeds an index.
type Grouper struct {
	index   *cluster.Index
	analyse *Analyser
	ids     []string // of the articles, by number less one
	story   []int64  // of the articles, by number less one, as decided
	copyOf  []int64  // by number less one: the original's number, 0 for an independent article
	merged  map[int64]int64
	stories int64
}

// New returns a grouper with an empty index.
func New(opts cluster.Options) *Grouper {
	return &Grouper{index: cluster.New(opts), analyse: NewAnalyser(), merged: map[int64]int64{}}
}

// Analyser finds in an article what grouping wants to know.
type Analyser struct{ finder *entity.Finder }

// NewAnalyser returns an analyser, which is costly to make and cheap to use.
func NewAnalyser() *Analyser { return &Analyser{finder: entity.NewFinder()} }

// Analyse finds sentences and mentions.
func (n *Analyser) Analyse(a news.Article) news.Analysis {
	an := news.Analysis{Lang: a.Lang, Sentences: sentence.Split(a.Text, a.Lang)}
	an.TitleMentions, an.Mentions = n.finder.Find(a.Title, a.Text, a.Lang, an.Sentences)
	return an
}

// Add groups the next article.
func (g *Grouper) Add(r Record) Result {
	a := r.Article()
	return g.AddDoc(r.ID, cluster.Features(a, g.analyse.Analyse(a)))
}

// AddDoc groups an article whose features are known.
func (g *Grouper) AddDoc(id string, doc cluster.Doc) Result {
	d := g.index.Decide(doc)
	for _, from := range d.Merge {
		g.index.Apply(cluster.Event{Kind: cluster.Merged, From: from, To: d.Story})
		g.merged[from] = d.Story
	}
	if d.Story == 0 {
		g.stories++
		d.Story = g.stories
	}
	g.ids = append(g.ids, id)
	g.story = append(g.story, d.Story)
	g.index.Apply(cluster.Event{
		Kind: cluster.Assigned, Article: int64(len(g.ids)), To: d.Story, CopyOf: d.CopyOf, Doc: &doc,
	})
	g.copyOf = append(g.copyOf, d.CopyOf)
	for _, other := range d.Copies {
		g.copyOf[other-1] = int64(len(g.ids))
		g.index.Apply(cluster.Event{Kind: cluster.Folded, Article: other, To: d.Story, CopyOf: int64(len(g.ids))})
	}
	result := Result{ID: id, Story: strconv.FormatInt(d.Story, 10)}
	if d.CopyOf > 0 {
		result.CopyOf = g.ids[d.CopyOf-1]
	}
	return result
}

// Story returns the story in which the i-th article (from 0) is now, after all
// corrections.
func (g *Grouper) Story(i int) string {
	s := g.story[i]
	for g.merged[s] != 0 {
		s = g.merged[s]
	}
	return strconv.FormatInt(s, 10)
}

// CopyOf returns the name of the article that the i-th one (from 0) is known to be a copy of now, empty for an
// independent article. An original may come after its copy.
func (g *Grouper) CopyOf(i int) string {
	original := g.copyOf[i]
	if original == 0 {
		return ""
	}
	for g.copyOf[original-1] != 0 {
		original = g.copyOf[original-1]
	}
	return g.ids[original-1]
}
