package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/internal/eval"
)

// set is one labelled file with the features of its articles.
type set struct {
	name  string
	docs  []cluster.Doc
	gold  []string
	meets [cluster.Cases]bool // the cases that occur in it
	says  [cluster.Cases]bool // those in which something is right
}

func readSet(file string) (*set, error) {
	records, err := eval.ReadLabelled(file)
	if err != nil {
		return nil, err
	}
	s := &set{name: strings.TrimSuffix(filepath.Base(file), "_dev.jsonl")}
	analyser, err := analyse.New()
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		a := r.Article()
		s.docs = append(s.docs, cluster.Features(a, analyser.Analyse(&a, r.Lang)))
		s.gold = append(s.gold, r.Cluster)
	}
	s.learnCases()
	return s, nil
}

// option is a candidate of an article.
type option struct {
	values cluster.Values
	kind   cluster.Case
}

// choice is one article's candidates and which of them is right.
type choice struct {
	options []option
	right   int // -1: none, the article begins a new story
	weight  float64
}

// labels counts the labels of a story's articles.
type labels map[string]int

func (l labels) total() int {
	n := 0
	for _, k := range l {
		n += k
	}
	return n
}

// pass groups the set and returns its choices: with the model, or as the labels
// say when it is nil. Precision and recall are B-cubed.
func (s *set) pass(model *cluster.Model) (choices []choice, precision, recall float64) {
	x := cluster.New(cluster.Options{Model: model})
	inside := map[int64]labels{}
	byLabel := map[string]int64{}
	found := make([]string, len(s.docs))
	for i, doc := range s.docs {
		d := x.Decide(doc)
		if d.CopyOf == 0 {
			choices = append(choices, choose(x.Candidates(doc), inside, s.gold[i], float64(len(s.docs))))
		}
		to := d.Story
		if model == nil {
			to, d.Merge = byLabel[s.gold[i]], nil
		}
		for _, from := range d.Merge {
			x.Apply(cluster.Event{Kind: cluster.Merged, From: from, To: to})
			for label, n := range inside[from] {
				inside[to][label] += n
			}
		}
		if to == 0 {
			to = int64(i + 1)
			byLabel[s.gold[i]] = to
		}
		if inside[to] == nil {
			inside[to] = labels{}
		}
		inside[to][s.gold[i]]++
		x.Apply(cluster.Event{Kind: cluster.Assigned, Article: int64(i + 1), To: to, CopyOf: d.CopyOf, Doc: &doc})
		found[i] = fmt.Sprint(to)
	}
	precision, recall = eval.BCubed(s.gold, found)
	return choices, precision, recall
}

func (s *set) f1(m *cluster.Model) float64 {
	_, p, r := s.pass(m)
	return 2 * p * r / (p + r)
}

// maxOptions is the most candidates of one article that are learned from.
const maxOptions = 8

// choose makes a choice of an article's candidates. Right is the story that has the
// most articles of its label, when these are its greater part.
func choose(list []cluster.Candidate, inside map[int64]labels, label string, all float64) choice {
	c := choice{right: -1, weight: 1 / all}
	most := 0
	for i, o := range list[:min(len(list), maxOptions)] {
		in := inside[o.Story]
		if n := in[label]; 2*n > in.total() && n > most {
			c.right, most = i, n
		}
		c.options = append(c.options, option{o.Values, o.Case})
	}
	return c
}

// learnCases finds the cases in which something of the set, grouped as it should be, is
// ever right. On the others it says nothing but no: where each story has one
// article a language, none may join an article of its own language.
func (s *set) learnCases() {
	choices, _, _ := s.pass(nil)
	for _, c := range choices {
		for _, o := range c.options {
			s.meets[o.kind] = true
		}
		if c.right >= 0 {
			s.says[c.options[c.right].kind] = true
		}
	}
}

const (
	// oneSided is what a choice counts on whose case the set says nothing but no.
	oneSided = .5
	// asDated is what a choice without days counts where the days are known: what
	// the words say is much the same, and there are few dated articles.
	asDated = .5
)

// lessons are the choices as they are learned from.
func (s *set) lessons(choices []choice) []choice {
	var list []choice
	for _, c := range choices {
		if len(c.options) == 0 {
			continue
		}
		kind := c.options[0].kind
		if c.right < 0 && !s.says[kind] {
			c.weight *= oneSided
		}
		list = append(list, c)
		if kind == cluster.UndatedCase && s.says[kind] {
			list = append(list, c.dated())
		}
	}
	return list
}

// dated returns the choice as if the days were known and the same.
func (c choice) dated() choice {
	c.options = slices.Clone(c.options)
	for i := range c.options {
		if c.options[i].kind == cluster.UndatedCase {
			c.options[i].kind = cluster.TextCase
		}
	}
	c.weight *= asDated
	return c
}
