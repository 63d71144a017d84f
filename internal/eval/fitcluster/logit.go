package main

import "math"

const (
	newtonSteps = 16
	longestStep = 3 // of one weight in a step, so that no step goes far astray
)

// option is what can be chosen: its values and the first of their weights.
type option struct {
	values []float64
	at     int
}

// choice is what there was to choose from and which was right.
type choice struct {
	options []option
	right   int // -1: none
	weight  float64
}

// problem is a fit under way: weights, the signs that they must have (0 for either), and the choices.
type problem struct {
	w, signs []float64
	choices  []choice
	gradient []float64
	hessian  [][]float64 // negative

	mean    []float64 // of the values of one choice's options
	touched []int     // the places in it that are not zero
}

// conditionalLogit fits the choice of an option, or of none, by Newton's method
// (McFadden 1974): the utility of an option is its weighted sum, of none 0. With one option each it is a logistic
// regression. A weight whose sign is known is held at zero as long as the data would turn it;
// ridge is the penalty on the squares of the weights, as a share of the weight of all choices.
func conditionalLogit(choices []choice, signs []float64, ridge float64) []float64 {
	n := len(signs)
	p := &problem{w: make([]float64, n), signs: signs, choices: choices, gradient: make([]float64, n), mean: make([]float64, n)}
	for range n {
		p.hessian = append(p.hessian, make([]float64, n))
	}
	total := 0.0
	for _, c := range choices {
		total += c.weight
	}
	for range newtonSteps {
		clear(p.gradient)
		for k := range p.hessian {
			clear(p.hessian[k])
		}
		for i := range choices {
			p.derive(&choices[i])
		}
		for k, w := range p.w {
			p.gradient[k] -= ridge * total * w
			p.hessian[k][k] += ridge * total
		}
		p.step()
	}
	return p.w
}

// step makes one step of Newton's method over the weights that are free. Those that would leave the side
// of zero on which they belong are held there, and the step is computed again without them.
func (p *problem) step() {
	held := make([]bool, len(p.w))
	for k := range p.w {
		held[k] = p.w[k] == 0 && p.signs[k]*p.gradient[k] < 0
	}
	for {
		d := p.direction(held)
		more := false
		for k := range p.w {
			if !held[k] && p.signs[k] != 0 && p.signs[k]*(p.w[k]+d[k]) < 0 {
				p.w[k], held[k], more = 0, true, true
			}
		}
		if more {
			continue
		}
		longest := 0.0
		for k := range p.w {
			longest = max(longest, math.Abs(d[k]))
		}
		for k := range p.w {
			p.w[k] += d[k] * min(1, longestStep/max(longest, 1e-12))
		}
		return
	}
}

// direction is where Newton's method goes from here, 0 for what is held.
func (p *problem) direction(held []bool) []float64 {
	var free []int
	for k, on := range held {
		if !on {
			free = append(free, k)
		}
	}
	a, b := make([][]float64, len(free)), make([]float64, len(free))
	for i, k := range free {
		b[i] = p.gradient[k]
		for _, l := range free {
			a[i] = append(a[i], p.hessian[k][l])
		}
	}
	d := make([]float64, len(held))
	for i, v := range solve(a, b) {
		d[free[i]] = v
	}
	return d
}

// derive adds a choice's part of the gradient and of the negative Hessian. Weights that no option has are left alone, which
// is most of them.
func (p *problem) derive(c *choice) {
	chances := p.probabilities(c)
	clear(p.mean)
	p.touched = p.touched[:0]
	for i, o := range c.options {
		for k, v := range o.values {
			if v == 0 {
				continue
			}
			if p.mean[o.at+k] == 0 {
				p.touched = append(p.touched, o.at+k)
			}
			p.mean[o.at+k] += chances[i] * v
			if i == c.right {
				p.gradient[o.at+k] += c.weight * v
			}
			row := p.hessian[o.at+k]
			for l, u := range o.values {
				row[o.at+l] += c.weight * chances[i] * v * u
			}
		}
	}
	for _, k := range p.touched {
		v := c.weight * p.mean[k]
		p.gradient[k] -= v
		row := p.hessian[k]
		for _, l := range p.touched {
			row[l] -= v * p.mean[l]
		}
	}
}

// probabilities of the options; what is missing to one is that of none.
func (p *problem) probabilities(c *choice) []float64 {
	list := make([]float64, len(c.options))
	sum := 1.0
	for i, o := range c.options {
		utility := 0.0
		for k, v := range o.values {
			utility += p.w[o.at+k] * v
		}
		list[i] = math.Exp(min(utility, 50))
		sum += list[i]
	}
	for i := range list {
		list[i] /= sum
	}
	return list
}

// solve solves a*x = b for a positive definite a by Gauss's elimination; it
// overwrites both.
func solve(a [][]float64, b []float64) []float64 {
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
	x := make([]float64, len(b))
	for i := len(b) - 1; i >= 0; i-- {
		x[i] = b[i]
		for j := i + 1; j < len(b); j++ {
			x[i] -= a[i][j] * x[j]
		}
		x[i] /= a[i][i]
	}
	return x
}
