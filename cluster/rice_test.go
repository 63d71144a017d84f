package cluster

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestTermsSurviveTheirBits(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(8, 9))
	lists := [][]uint32{nil, {1 << 8}, {termMask}, {1 << 8, 2 << 8, termMask}}
	for n := 1; n < 256; n *= 2 {
		for range 50 {
			list := make([]uint32, n)
			for i := range list {
				list[i] = max(random.Uint32()&termMask, 1<<8)
			}
			slices.Sort(list)
			lists = append(lists, slices.Compact(list))
		}
	}
	near := make([]uint32, 200) // all the gaps are as uneven as they can be
	for i := range near {
		near[i] = termMask - uint32(len(near)-1-i)<<8
	}
	for _, list := range append(lists, near) {
		v := vector{terms: list}
		for range list {
			v.weights = append(v.weights, levels[random.IntN(len(levels))])
		}
		var got vector
		b := appendRice(nil, v)
		if readRice(&got, string(b), len(list)); !slices.Equal(got.terms, v.terms) || !slices.Equal(got.weights, v.weights) {
			t.Fatalf("%d terms became %x, want %x", len(list), got, v)
		}
		if len(list) > 50 && len(b) > 4*len(list) {
			t.Errorf("%d terms take %d bytes", len(list), len(b))
		}
	}
}

func TestAWeightIsNearItsLevel(t *testing.T) {
	t.Parallel()
	for w := 1; w < 256; w++ {
		got := float64(levels[level(uint8(w))])
		if got < .85*float64(w) || got > 1.15*float64(w) && w > 3 {
			t.Errorf("weight %d became %v", w, got)
		}
	}
}
