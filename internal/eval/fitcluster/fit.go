package main

import (
	"math"

	"github.com/wiredesk/wiredesk/cluster"
)

const (
	// rounds is how often the model is fitted: first on stories as they should be,
	// then also on stories as the model of the round before made them, so that
	// it learns from its own mistakes (Ross, Gordon and Bagnell 2011).
	rounds      = 5
	newtonSteps = 12
	ridge       = 2e-4 // of the weight of all choices
	size        = len(cluster.Values{})
	all         = size * int(cluster.Cases)
	hintWeight  = 5 // no development data has aggregators' lists
)

// fit fits the model, each set counting the same, and then shifts each
// case's bias to where B-cubed F1 is best: a wrong new story and a wrong join
// do not cost the same.
func fit(sets []*set, log func(string, ...any)) cluster.Model {
	var choices []choice
	var model *cluster.Model
	for round := range rounds {
		for _, s := range sets {
			found, p, r := s.pass(model)
			choices = append(choices, s.lessons(found)...)
			log("round %d %-10s P %.3f R %.3f", round, s.name, p, r)
		}
		m := conditionalLogit(choices)
		model = &m
	}
	shift(model, sets, log)
	for c := range model {
		model[c][size-1] = hintWeight
	}
	return *model
}

// shift moves the bias of each case up in steps as long as it pays.
func shift(m *cluster.Model, sets []*set, log func(string, ...any)) {
	const step, most = .2, 1.1
	for c := range m {
		start, best, bestF := m[c][0], m[c][0], 0.0
		for by := 0.0; by < most; by += step {
			m[c][0] = start + by
			sum := 0.0
			for _, s := range sets {
				if s.meets[c] {
					sum += s.f1(m)
				}
			}
			log("case %d shift %.1f F1 %.4f", c, by, sum)
			if sum > bestF {
				best, bestF = m[c][0], sum
			}
		}
		m[c][0] = best
	}
}

type (
	vector [all]float64
	matrix [all][all]float64
)

// conditionalLogit fits the choice of a story, or of none, by Newton's method
// (McFadden 1974): the utility of a story is its weighted sum, of none 0.
func conditionalLogit(choices []choice) (m cluster.Model) {
	var w vector
	total := 0.0
	for _, c := range choices {
		total += c.weight
	}
	for range newtonSteps {
		var g vector
		var h matrix
		for _, c := range choices {
			c.derive(&w, &g, &h)
		}
		for k := range w {
			g[k] -= ridge * total * w[k]
			h[k][k] += ridge * total
		}
		for k, v := range solve(&h, &g) {
			w[k] += v
		}
	}
	for c := range m {
		copy(m[c][:], w[c*size:])
	}
	return m
}

// derive adds a choice's part of the gradient and of the negative Hessian.
func (c *choice) derive(w, g *vector, h *matrix) {
	p := c.probabilities(w)
	var mean vector
	for i, o := range c.options {
		at := int(o.kind) * size
		for k, v := range o.values {
			mean[at+k] += p[i] * v
			if i == c.right {
				g[at+k] += c.weight * v
			}
			for l, u := range o.values {
				h[at+k][at+l] += c.weight * p[i] * v * u
			}
		}
	}
	for k, v := range mean {
		if v == 0 {
			continue
		}
		g[k] -= c.weight * v
		for l, u := range mean {
			h[k][l] -= c.weight * v * u
		}
	}
}

// probabilities of the options; what is missing to one is that of none.
func (c *choice) probabilities(w *vector) []float64 {
	p := make([]float64, len(c.options))
	sum := 1.0
	for i, o := range c.options {
		utility := 0.0
		for k, v := range o.values {
			utility += w[int(o.kind)*size+k] * v
		}
		p[i] = math.Exp(min(utility, 50))
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// solve solves a*x = b for a positive definite a by Gauss's elimination; it
// overwrites both.
func solve(a *matrix, b *vector) (x vector) {
	for i := range b {
		for k := i + 1; k < len(b); k++ {
			f := a[k][i] / a[i][i]
			for j := i; j < len(b); j++ {
				a[k][j] -= f * a[i][j]
			}
			b[k] -= f * b[i]
		}
	}
	for i := len(b) - 1; i >= 0; i-- {
		x[i] = b[i]
		for j := i + 1; j < len(b); j++ {
			x[i] -= a[i][j] * x[j]
		}
		x[i] /= a[i][i]
	}
	return x
}
