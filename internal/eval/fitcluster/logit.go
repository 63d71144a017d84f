package main

import (
	"math"

	"github.com/wiredesk/wiredesk/cluster"
)

const (
	newtonSteps = 16
	longestStep = 3    // of one weight in a step, so that no step goes far astray
	ridge       = 2e-4 // of the weight of all choices
	size        = len(cluster.Values{})
	all         = size * int(cluster.Cases)
)

type (
	vector [all]float64
	matrix [all][all]float64
)

// conditionalLogit fits the choice of a story, or of none, by Newton's method
// (McFadden 1974): the utility of a story is its weighted sum, of none 0. A weight whose sign is
// known (see signs) is held at zero as long as the data would turn it.
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
		step(&w, &g, &h)
	}
	for c := range m {
		copy(m[c][:], w[c*size:])
	}
	return m
}

// step makes one step of Newton's method over the weights that are free. Those that would leave the side
// of zero on which they belong are held there, and the step is computed again without them.
func step(w, g *vector, h *matrix) {
	var held [all]bool
	for k := range w {
		held[k] = w[k] == 0 && sign(k)*g[k] < 0
	}
	for {
		hh, gg := *h, *g
		for k, on := range held {
			if !on {
				continue
			}
			gg[k] = 0
			for l := range hh {
				hh[k][l], hh[l][k] = 0, 0
			}
			hh[k][k] = 1
		}
		d := solve(&hh, &gg)
		more := false
		for k := range w {
			if !held[k] && sign(k) != 0 && sign(k)*(w[k]+d[k]) < 0 {
				w[k], held[k], more = 0, true, true
			}
		}
		if more {
			continue
		}
		longest := 0.0
		for k := range w {
			if !held[k] {
				longest = max(longest, math.Abs(d[k]))
			}
		}
		for k := range w {
			if !held[k] {
				w[k] += d[k] * min(1, longestStep/longest)
			}
		}
		return
	}
}

// sign is the sign that a weight must have, 0 for either.
func sign(k int) float64 { return signs[k%size] }

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
			if v == 0 {
				continue
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
			if f == 0 {
				continue
			}
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
