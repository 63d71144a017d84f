package main

import (
	"slices"

	"github.com/wiredesk/wiredesk/cluster"
)

// option is a candidate of an article.
type option struct {
	values cluster.Values
	kind   cluster.Case
}

// choice is one article's candidates and which of them is right.
type choice struct {
	label   string
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

// maxOptions is the most candidates of one article that are learned from.
const maxOptions = 10

// choose makes a choice of an article's candidates. Right is the story that has the most articles of
// its label, when these are its greater part.
func choose(list []cluster.Candidate, inside map[int64]labels, label string) choice {
	c := choice{label: label, right: -1}
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

const (
	// oneSided is what a choice counts on whose case the set says nothing but no, as where each story has one
	// article a language: that none may join an article of its own language is no lesson, but
	// how far apart two events of a kind are is one.
	oneSided = .5
	// asDated is what a choice without days counts where the days are known: what
	// the words say is much the same, and there are few dated articles.
	asDated = .5
)

// lessons are the choices of a set as they are learned from, those of labels that learn says no to left out.
func (s *set) lessons(choices []choice, learn func(label string) bool) []choice {
	var list []choice
	for _, c := range choices {
		if !learn(c.label) {
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
