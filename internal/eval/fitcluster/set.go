package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/cluster/stream"
	"github.com/wiredesk/wiredesk/internal/eval"
	"github.com/wiredesk/wiredesk/news"
)

// set is one labelled file with the features of its articles.
type set struct {
	name   string
	docs   []cluster.Doc
	gold   []string
	paired []pair
	says   [cluster.Cases]bool // the cases in which something is right, see learnCases
	meets  [cluster.Cases]bool // the cases that occur
}

// readSets reads a file as a set. Where it has dated texts it is read twice more: with a third of the texts left
// out and a third cut to their beginning, as feeds have them, and without the dates.
func readSets(file string) ([]*set, error) {
	records, err := eval.ReadLabelled(file)
	if err != nil {
		return nil, err
	}
	name := strings.TrimSuffix(filepath.Base(file), "_dev.jsonl")
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	sets := []*set{newSet(name, records, analyser)}
	if !mixes(records) {
		return sets, nil
	}
	mixed, undated := slices.Clone(records), slices.Clone(records)
	for i := range records {
		switch random(records[i].ID) % 3 {
		case 0:
			mixed[i].Text = ""
		case 1:
			mixed[i].Text = news.Cut(mixed[i].Text, excerpt)
		}
		undated[i].Date = ""
	}
	return append(sets, newSet(name+"+short", mixed, analyser), newSet(name+"+undated", undated, analyser), newSet(name+"+dense", dense(records), analyser)), nil
}

// density is how many times more events a day has in the copy of a set that is to be like a desk with many feeds.
const density = 6

// dense returns the articles with the events moved nearer to each other, each event as long as it was.
func dense(records []eval.Labelled) []eval.Labelled {
	sum, count := map[string]time.Duration{}, map[string]time.Duration{}
	start := records[0].Article().Published
	for _, r := range records {
		sum[r.Cluster] += r.Article().Published.Sub(start)
		count[r.Cluster]++
	}
	moved := slices.Clone(records)
	for i, r := range moved {
		middle := sum[r.Cluster] / count[r.Cluster]
		moved[i].Date = r.Article().Published.Add(-middle * (density - 1) / density).Format(time.RFC3339)
	}
	slices.SortStableFunc(moved, func(a, b eval.Labelled) int { return a.Article().Published.Compare(b.Article().Published) })
	return moved
}

// excerpt is the length in bytes of the beginning of a text.
const excerpt = 350

// mixes reports whether all articles have a date, a title and a text.
func mixes(records []eval.Labelled) bool {
	for _, r := range records {
		if r.Date == "" || r.Title == "" || r.Text == "" {
			return false
		}
	}
	return true
}

func newSet(name string, records []eval.Labelled, analyser *analyse.Analyser) *set {
	s := &set{name: name}
	for _, r := range records {
		a := r.Article()
		s.docs = append(s.docs, cluster.Features(a, analyser.Analyse(&a, r.Lang)))
		s.gold = append(s.gold, r.Cluster)
	}
	s.learnCases()
	s.paired = s.pairs()
	return s
}

// learnCases finds the cases that occur in the set, grouped as it should be, and those in which something is ever
// right.
func (s *set) learnCases() {
	decisions, _ := s.pass(models{stories: alike()}, true)
	for _, c := range decisions {
		for _, kind := range c.kinds {
			s.meets[kind] = true
		}
		if c.right >= 0 {
			s.says[c.kinds[c.right]] = true
		}
	}
}

// pass groups the set in order: as the model decides, or as the labels say. It returns what there was to
// choose and the story of each article.
func (s *set) pass(m models, asLabelled bool) (decisions []decision, found []string) {
	p := s.begin(m)
	for i := range s.docs {
		p.take(i, asLabelled)
	}
	return p.decisions, p.found
}

func (s *set) begin(m models) *pass {
	return &pass{set: s, index: cluster.New(m.options()), byLabel: map[string]int64{}, inside: map[int64]labels{}}
}

// pass is a pass on its way.
type pass struct {
	decisions []decision
	found     []string
	set       *set
	index     *cluster.Index
	byLabel   map[string]int64
	inside    map[int64]labels // the labels of each story's articles
	next      int64
}

// take groups the next article.
func (p *pass) take(i int, asLabelled bool) {
	doc, label := p.set.docs[i], p.set.gold[i]
	d := p.index.Decide(doc)
	if d.CopyOf == 0 {
		if c := choose(p.index.Candidates(doc), p.inside, label); len(c.options) > 0 {
			c.weight = 1 / float64(len(p.set.docs))
			p.decisions = append(p.decisions, c)
		}
	}
	if asLabelled {
		d.Story, d.Merge = p.byLabel[label], nil
	}
	for _, from := range d.Merge {
		p.apply(cluster.Event{Kind: cluster.Merged, From: from, To: d.Story})
	}
	if d.Story == 0 {
		p.next++
		d.Story = p.next
		p.byLabel[label] = p.next
	}
	p.apply(cluster.Event{Kind: cluster.Assigned, Article: int64(i + 1), To: d.Story, CopyOf: d.CopyOf, Doc: &doc})
	p.add(d.Story, label)
	p.found = append(p.found, fmt.Sprint(d.Story))
}

func (p *pass) add(story int64, label string) {
	if p.inside[story] == nil {
		p.inside[story] = labels{}
	}
	p.inside[story][label]++
}

func (p *pass) apply(e cluster.Event) {
	p.index.Apply(e)
	if e.Kind == cluster.Merged {
		for label, n := range p.inside[e.From] {
			p.inside[e.To][label] += n
		}
		delete(p.inside, e.From)
	}
}

// grouped groups the set as a desk does: the story of each article as it was decided without repair, and
// where it is after corrections at intervals and at the end.
func (s *set) grouped(m models) (found, repaired []string) {
	online, corrected := stream.New(m.options()), stream.New(m.options())
	for _, d := range s.docs {
		found = append(found, online.AddDoc("", d).Story)
		corrected.AddDoc("", d)
		corrected.RepairWhenDue()
	}
	corrected.Repair()
	for i := range s.docs {
		repaired = append(repaired, corrected.Story(i))
	}
	return found, repaired
}

func f1(gold, found []string) float64 {
	p, r := eval.BCubed(gold, found)
	return 2 * p * r / (p + r)
}
