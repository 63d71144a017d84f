package main

import "github.com/wiredesk/wiredesk/cluster"

// The sign that the weight of a value must have. What is alike never speaks against a story, and what is
// apart never for it, whatever a set of labels that happens to hold few stories seems to say. The others are
// free: they correct what is said by those they go along with.
var signs = func() (list [size]float64) {
	for i, name := range cluster.ValueNames {
		switch name {
		case "names apart", "numbers apart", "days apart", "hours apart", "days from mean":
			list[i] = -1
		case "words", "closest words", "words covered", "words in common", "title", "titles covered",
			"names", "names covered", "names in common", "numbers", "hint":
			list[i] = 1
		}
	}
	return list
}()
