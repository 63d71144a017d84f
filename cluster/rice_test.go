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
		b := appendRice(nil, list)
		if got := riceTerms(nil, string(b), len(list)); !slices.Equal(got, list) {
			t.Fatalf("%d terms became %x, want %x", len(list), got, list)
		}
		if len(list) <= viewCap[words] && len(b) > 255 {
			t.Errorf("%d terms take %d bytes, for whose number there is one byte", len(list), len(b))
		}
	}
}
