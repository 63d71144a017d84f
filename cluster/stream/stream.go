// Package stream groups articles that come one after the other, without a
// database: what `wiredesk group` and the scoring of grouping share.
//
//	g := stream.New(cluster.Options{})
//	for each article {
//		result := g.AddDoc(id, cluster.Features(article, analysis))
//	}
//
// The pass is online: a result is final when it is returned. What later
// articles correct (two stories that turn out to be one) shows in
// [Grouper.Story].
package stream

import (
	"strconv"

	"github.com/wiredesk/wiredesk/cluster"
)

// Result is where an article went.
type Result struct {
	ID     string `json:"id"`
	Story  string `json:"story"`
	CopyOf string `json:"copy_of,omitempty"`
}

// Grouper numbers articles and stories from 1 and feeds an index.
type Grouper struct {
	index   *cluster.Index
	ids     []string // of the articles, by number less one
	story   []int64  // of the articles, by number less one, as decided
	copyOf  []int64  // by number less one: the original's number, 0 for an independent article
	merged  map[int64]int64
	stories int64
}

// New returns a grouper with an empty index.
func New(opts cluster.Options) *Grouper {
	return &Grouper{index: cluster.New(opts), merged: map[int64]int64{}}
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
