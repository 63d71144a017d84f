package cluster

import "math"

// tree is the average-link tree over some articles (UPGMA, Sokal and Michener 1958).
type tree struct {
	alike  [][]float64 // of each pair of articles
	joined [][2]int    // the branches that were joined, in order: articles by their place, then branches by len(alike) and up
}

// tree joins the two branches that are most alike until one is left. The time is of the third
// power of the number of articles, which the caller bounds.
func (x *Index) tree(list []family) tree {
	t := tree{alike: x.likenesses(list)}
	n := len(list)
	at, size := make([]int, n), make([]float64, n) // the branch that stands at each place, and its articles
	sums := make([][]float64, n)
	for i := range n {
		at[i], size[i] = i, 1
		sums[i] = append([]float64(nil), t.alike[i]...)
	}
	for len(t.joined) < n-1 {
		a, b := closest(sums, size)
		t.joined = append(t.joined, [2]int{at[a], at[b]})
		at[a] = n + len(t.joined) - 1
		for i := range sums {
			sums[a][i] += sums[b][i]
			sums[i][a] = sums[a][i]
		}
		size[a], size[b] = size[a]+size[b], 0
	}
	return t
}

// closest are the places of the two branches that are most alike on average.
func closest(sums [][]float64, size []float64) (a, b int) {
	most := math.Inf(-1)
	for i := range sums {
		for j := range i {
			if size[i] == 0 || size[j] == 0 {
				continue
			}
			if v := sums[i][j] / (size[i] * size[j]); v > most {
				most, a, b = v, j, i
			}
		}
	}
	return a, b
}

// likenesses are the odds of each two articles that they belong together, more where an aggregator lists both.
// Every article is unpacked once.
func (x *Index) likenesses(list []family) [][]float64 {
	alike := make([][]float64, len(list))
	unpacked := make([][views]vector, len(list))
	g := &x.scratch.sight
	for i, f := range list {
		alike[i] = make([]float64, len(list))
		for _, v := range frozen {
			f.root.vector(v, &unpacked[i][v])
		}
		q := x.memberQuery(f.root)
		g.begin(&q)
		for j, o := range list[:i] {
			var p pairing
			for _, v := range frozen {
				p.compare(&g.lookups[v], unpacked[j][v], v, o.root, &g.found)
			}
			values := p.values(&q, o.root)
			alike[i][j] = x.opts.Pairs.odds(p.caseOf(&q, o.root), &values) + hintOdds*hintStrength(connections(q.doc, o.root))
			alike[j][i] = alike[i][j]
		}
	}
	return alike
}

// hintOdds are the odds that are added where an aggregator lists two articles together.
const hintOdds = 5

// branches returns the smaller of the two branches at up to limit forks from the root along the
// larger one, each as a mark (0 or 1) on every article. Those of too few articles are left out.
func (t *tree) branches(limit int) [][]int {
	var found [][]int
	n := len(t.alike)
	for at := n + len(t.joined) - 1; at >= n && len(found) < limit; {
		fork := t.joined[at-n]
		small, large := t.leaves(fork[0]), t.leaves(fork[1])
		at = fork[1]
		if len(small) > len(large) {
			small, at = large, fork[0]
		}
		if len(small) < splitLeast || n-len(small) < splitLeast {
			continue
		}
		marks := make([]int, n)
		for _, i := range small {
			marks[i] = 1
		}
		found = append(found, marks)
	}
	return found
}

// leaves are the articles of a branch.
func (t *tree) leaves(branch int) []int {
	if branch < len(t.alike) {
		return []int{branch}
	}
	fork := t.joined[branch-len(t.alike)]
	return append(t.leaves(fork[0]), t.leaves(fork[1])...)
}

// contrast is by how much the odds of two articles of the looser part are above those of articles of
// different parts.
func (t *tree) contrast(marks []int) float64 {
	var sums, counts [3]float64 // inside the parts, and between them
	for i, side := range marks {
		for j := range i {
			at := side
			if marks[j] != side {
				at = 2
			}
			sums[at] += t.alike[i][j]
			counts[at]++
		}
	}
	return min(sums[0]/counts[0], sums[1]/counts[1]) - sums[2]/counts[2]
}
