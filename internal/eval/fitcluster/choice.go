package main

import (
	"slices"

	"github.com/wiredesk/wiredesk/cluster"
)

// decision is one article's candidates and which of them was right.
type decision struct {
	choice
	label string
	kinds []cluster.Case // of the options
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

// values is how many a story has; the weights of the cases stand one after the other.
const values = len(cluster.Values{})

// optionOf is a candidate as it is learned from.
func optionOf(kind cluster.Case, v *cluster.Values) option {
	return option{values: v[:], at: int(kind) * values}
}

// choose makes a choice of an article's candidates. Right is the story that has the most articles of
// its label, when these are its greater part.
func choose(list []cluster.Candidate, inside map[int64]labels, label string) decision {
	c := decision{label: label, choice: choice{right: -1}}
	most := 0
	for i, o := range list[:min(len(list), maxOptions)] {
		in := inside[o.Story]
		if n := in[label]; 2*n > in.total() && n > most {
			c.right, most = i, n
		}
		c.options = append(c.options, optionOf(o.Case, &o.Values))
		c.kinds = append(c.kinds, o.Case)
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
func (s *set) lessons(decisions []decision, learn func(label string) bool) []choice {
	var list []choice
	for _, c := range decisions {
		if !learn(c.label) {
			continue
		}
		kind := c.kinds[0]
		if c.right < 0 && !s.says[kind] {
			c.weight *= oneSided
		}
		list = append(list, c.choice)
		if kind == cluster.UndatedCase && s.says[kind] {
			list = append(list, c.dated())
		}
	}
	return list
}

// dated returns the choice as if the days were known and the same.
func (c decision) dated() choice {
	c.options = slices.Clone(c.options)
	for i, kind := range c.kinds {
		if kind == cluster.UndatedCase {
			c.options[i].at = int(cluster.TextCase) * values
		}
	}
	c.weight *= asDated
	return c.choice
}
