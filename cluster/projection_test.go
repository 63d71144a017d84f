package cluster

import (
	"math"
	"testing"
)

func TestWhatIsSeenOfAStoryIsItsCentre(t *testing.T) {
	t.Parallel()
	r := newNewsroom()
	r.work(1200)
	x := r.index
	large := 0
	for _, s := range x.byID {
		q := x.memberQuery(s.members[len(s.members)/2])
		var g sight
		g.begin(&q)
		seen, late := g.look(s)
		var memory centre
		whole := s.centreOf(&memory)
		for _, v := range frozen {
			if got, want := q.views[v].against(&seen[v]), q.views[v].against(&whole[v]); got != want {
				t.Fatalf("story %d of %d articles: view %d is seen as %v, want %v", s.id, len(s.members), v, got, want)
			}
			if seen[v].whole != len(whole[v].terms) {
				t.Fatalf("story %d: %d terms, want %d", s.id, seen[v].whole, len(whole[v].terms))
			}
		}
		for i, m := range s.latest() {
			if got, want := late[i].views[words].dot, q.views[words].cosineWith(m, new(vector)); math.Abs(got-want) > 1e-9 {
				t.Fatalf("story %d: a member is at %v, want %v", s.id, got, want)
			}
		}
		if s.kept != nil {
			large++
		}
	}
	if large == 0 {
		t.Error("no story keeps its centre: the test shows too little")
	}
}
