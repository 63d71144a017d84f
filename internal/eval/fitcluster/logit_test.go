package main

import (
	"math"
	"math/rand/v2"
	"testing"
)

// drawn are choices of one option or none by known weights.
func drawn(n int, weights []float64) (list []choice) {
	random := rand.New(rand.NewPCG(1, 2))
	for range n {
		values := []float64{1}
		utility := weights[0]
		for _, w := range weights[1:] {
			v := random.Float64()*2 - 1
			values = append(values, v)
			utility += w * v
		}
		c := choice{options: []option{{values: values}}, right: -1, weight: 1}
		if random.Float64() < 1/(1+math.Exp(-utility)) {
			c.right = 0
		}
		list = append(list, c)
	}
	return list
}

func TestTheFitFindsTheWeightsThatMadeTheChoices(t *testing.T) {
	t.Parallel()
	want := []float64{-1, 2, -.5}
	got := conditionalLogit(drawn(20_000, want), make([]float64, len(want)), 1e-6)
	for k := range want {
		if math.Abs(got[k]-want[k]) > .15 {
			t.Errorf("weight %d is %.2f, want %.2f", k, got[k], want[k])
		}
	}
}

func TestAWeightOfTheWrongSignIsHeldAtZero(t *testing.T) {
	t.Parallel()
	got := conditionalLogit(drawn(5_000, []float64{-1, 2, -.5}), []float64{0, 0, 1}, 1e-6)
	if got[2] != 0 {
		t.Errorf("the weight is %.2f", got[2])
	}
	if math.Abs(got[1]-2) > .3 {
		t.Errorf("the other weight is %.2f, want about 2", got[1])
	}
}
