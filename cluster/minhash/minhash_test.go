package minhash

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// text returns n words of which share comes from a common text and the rest
// from one of its own.
func text(own string, n int, share float64) []string {
	list := make([]string, n)
	for i := range list {
		if float64(i) < share*float64(n) {
			list[i] = fmt.Sprintf("common%d", i)
		} else {
			list[i] = fmt.Sprintf("%s%d", own, i)
		}
	}
	return list
}

func TestJaccardIsEstimated(t *testing.T) {
	t.Parallel()
	for _, share := range []float64{0, .3, .5, .8, 1} {
		a, b := Of(text("a", 600, share)), Of(text("b", 600, share))
		want := share / (2 - share)
		if got := Jaccard(&a, &b); got < want-.2 || got > want+.2 {
			t.Errorf("share %v: Jaccard %v, want about %v", share, got, want)
		}
	}
}

func TestCutTailIsContained(t *testing.T) {
	t.Parallel()
	whole := text("a", 500, 1)
	a, b := Of(whole), Of(whole[:200])
	if got := Containment(&a, &b); got < .75 {
		t.Errorf("containment of a text cut at two fifths is %v", got)
	}
}

func TestShortTextIsLikeNothing(t *testing.T) {
	t.Parallel()
	a, b := Of([]string{"two", "words"}), Of(nil)
	if !a.Empty() || Jaccard(&a, &b) != 0 || Containment(&a, &a) != 0 {
		t.Error("a text without shingles is like another")
	}
}

func TestTableFindsHalfAlike(t *testing.T) {
	t.Parallel()
	const pairs = 300
	var table Table
	for i := range pairs {
		s := Of(text(fmt.Sprintf("t%d-", i), 300, 0))
		table.Add(uint32(i), &s)
	}
	missed := 0
	for i := range pairs {
		// Two thirds of the words of each are the other's: Jaccard one half.
		words := text(fmt.Sprintf("t%d-", i), 300, 0)
		for j := 200; j < 300; j++ {
			words[j] = fmt.Sprintf("new%d-%d", i, j)
		}
		s := Of(words)
		if !contains(table.Candidates(nil, &s), uint32(i)) {
			missed++
		}
	}
	if missed > pairs/100 {
		t.Errorf("%d of %d pairs at Jaccard .5 missed", missed, pairs)
	}
}

func contains(list []uint32, id uint32) bool {
	for _, v := range list {
		if v == id {
			return true
		}
	}
	return false
}

func TestRemovedIsNotFound(t *testing.T) {
	t.Parallel()
	var table Table
	random := rand.New(rand.NewPCG(1, 2))
	signatures := make([]Signature, 500)
	for i := range signatures {
		signatures[i] = Of(text(fmt.Sprintf("t%d-", i), 60, .3))
		table.Add(uint32(i), &signatures[i])
	}
	for _, i := range random.Perm(500)[:250] {
		table.Remove(uint32(i))
		table.Remove(uint32(i)) // twice does no harm
		if contains(table.Candidates(nil, &signatures[i]), uint32(i)) {
			t.Fatalf("%d is found after it was removed", i)
		}
	}
	if table.Len() != 250 {
		t.Errorf("%d entries are left, want 250", table.Len())
	}
}

func TestABucketKeepsTheLatest(t *testing.T) {
	t.Parallel()
	var table Table
	notice := Of(text("notice", 60, 0))
	const n = 500
	for i := range uint32(n) {
		table.Add(i, &notice)
	}
	found := table.Candidates(nil, &notice)
	if len(found) != bucketCap || found[0] != n-bucketCap || found[bucketCap-1] != n-1 {
		t.Errorf("of %d texts that are one, %v are found, want the latest %d", n, found, bucketCap)
	}
	for i := range uint32(n) {
		table.Remove(i)
	}
	for b, places := range table.places {
		for _, id := range places {
			if id != 0 {
				t.Fatalf("band %d still holds %d", b, id-1)
			}
		}
	}
}

func BenchmarkOf(b *testing.B) {
	words := text("a", 600, 0)
	for b.Loop() {
		Of(words)
	}
}
