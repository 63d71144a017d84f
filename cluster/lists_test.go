package cluster

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestListsHoldWhatWasPutIn(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	var l lists
	refs := make([]uint32, 300)
	want := make([][]uint32, len(refs))
	for range 60_000 {
		i := int(float64(len(refs)) * random.Float64() * random.Float64())
		number := random.Uint32N(1 << 20)
		if n := len(want[i]); n > 0 && (n == maxList || random.IntN(5) < 2) {
			number = want[i][random.IntN(n)]
			refs[i] = l.remove(refs[i], number)
			at := slices.Index(want[i], number)
			want[i] = slices.Delete(want[i], at, at+1)
		} else {
			refs[i] = l.add(refs[i], number)
			want[i] = append(want[i], number)
		}
		var one [1]uint32
		if got := l.items(refs[i], &one); !slices.Equal(got, want[i]) {
			t.Fatalf("list %d is %v, want %v", i, got, want[i])
		}
	}
}

func TestEmptyListsGiveTheirMemoryBack(t *testing.T) {
	t.Parallel()
	var l lists
	fill := func() {
		refs := make([]uint32, 500)
		for n := range uint32(100) {
			for i := range refs {
				refs[i] = l.add(refs[i], n)
			}
		}
		for n := range uint32(100) {
			for i := range refs {
				refs[i] = l.remove(refs[i], n)
			}
		}
	}
	fill()
	chunks := len(l.chunks)
	for range 5 {
		fill()
	}
	if len(l.chunks) > chunks {
		t.Errorf("%d chunks after six rounds, %d after one", len(l.chunks), chunks)
	}
}

func TestFrequenciesAreCountedAndForgotten(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6))
	var d frequencies
	want := map[uint32]int32{}
	for range 50_000 {
		rank := uint32(30_000 * random.Float64() * random.Float64() * random.Float64())
		hash := (rank + 1) << 8
		d.add(hash)
		want[hash]++
	}
	check := func() {
		t.Helper()
		for hash, n := range want {
			if got := d.of(hash); got != n {
				t.Fatalf("term %d occurs %d times, want %d", hash, got, n)
			}
		}
	}
	check()
	for range 2 {
		d.age()
		for hash := range want {
			want[hash] /= 2
		}
	}
	check()
	live := 0
	for _, n := range want {
		if n > 0 {
			live++
		}
	}
	if d.used != live {
		t.Errorf("%d terms are kept, of which %d occur", d.used, live)
	}
}

func TestFullListKeepsTheLatestOfEveryStory(t *testing.T) {
	t.Parallel()
	x := New(Options{})
	d := article("Cracks close Halden bridge", bridgeText, monday)
	x.Apply(Event{Kind: Assigned, Article: 1, To: 1, Doc: &d})
	for id := range int64(2 * maxList) {
		x.Apply(Event{Kind: Assigned, Article: id + 2, To: 2, Doc: &d})
	}
	q := x.query(&d)
	if list := x.candidates(&q); len(list) != 2 {
		t.Errorf("%d stories are found, want both: the large one must not crowd the small one out", len(list))
	}
}
