package embedding

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestTheScaleIsThatOfUnrelatedTexts(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	vectors := make([][]float32, len(Unrelated()))
	for i := range vectors {
		vectors[i] = make([]float32, 64)
		for j := range vectors[i] {
			vectors[i][j] = float32(random.NormFloat64() + .5) // all lean to one side
		}
	}
	s, err := Measure(vectors)
	// The deviation of a cosine is near 1/8 in 64 dimensions.
	if err != nil || math.Abs(s.Mean) > .06 || math.Abs(s.Spread-.125) > .04 || math.Abs(float64(s.Centre[0])-.5) > .5 {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestAModelThatTellsNothingApartIsRefused(t *testing.T) {
	t.Parallel()
	vectors := make([][]float32, len(Unrelated()))
	for i := range vectors {
		vectors[i] = []float32{1, 2, 3}
	}
	if s, err := Measure(vectors); err == nil {
		t.Errorf("%+v", s)
	}
	if _, err := Measure(nil); err == nil {
		t.Error("nothing was measured")
	}
}
