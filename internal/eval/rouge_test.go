package eval

import (
	"math"
	"testing"
)

func TestPairsOfWordsAreCountedAsTheScorerOfTheDataDoes(t *testing.T) {
	t.Parallel()
	references := []string{
		"The old road bridge in the port of Kalvsund fell, and seven people died.",
		"Seven people died when a road bridge fell in Kalvsund's port.",
	}
	for _, c := range []struct {
		summary string
		limit   int
		want    float64
	}{
		{"A road bridge in the port of Kalvsund fell; SEVEN people died.", 250, 0.556818},
		{"A road bridge in the port of Kalvsund fell; SEVEN people died.", 5, 0.309804},
		{"Nothing of it", 250, 0},
		{"", 250, 0},
	} {
		if got := rouge2(c.summary, references, c.limit); math.Abs(got-c.want) > 1e-6 {
			t.Errorf("%q at %d words: %.6f, want %.6f", c.summary, c.limit, got, c.want)
		}
	}
}
