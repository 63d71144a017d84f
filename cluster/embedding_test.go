package cluster

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/embedding"
)

// near returns a vector that has much of another, or with share 0 nothing.
func near(random *rand.Rand, v []float32, share float32) []float32 {
	out := make([]float32, 256)
	for i := range out {
		out[i] = float32(random.NormFloat64()) * (1 - share)
		if v != nil {
			out[i] += v[i] * share
		}
	}
	return out
}

var unitScale = embedding.Scale{Spread: 1. / 16} // of random vectors in 256 dimensions

func TestNearVectorsShareABandAndOthersHardly(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	shares := func(share float32) (found int) {
		for range 100 {
			v := near(random, nil, 0)
			a, b := NewEmbedding(v, 1, unitScale), NewEmbedding(near(random, v, share), 1, unitScale)
			have := map[uint32]bool{}
			for _, band := range a.bands() {
				have[band] = true
			}
			for _, band := range b.bands() {
				if have[band] {
					found++
					break
				}
			}
		}
		return found
	}
	if n := shares(.6); n < 90 { // a cosine of .83
		t.Errorf("%d of 100 near vectors are found", n)
	}
	if n := shares(0); n > 8 {
		t.Errorf("%d of 100 others are", n)
	}
}

// Reports in two languages that have no word, name or number in common meet through their vectors, and
// one that is far from both does not.
func TestVectorsJoinReportsOverLanguages(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(11, 6))
	event := near(random, nil, 0)
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	doc := func(title, text, lang string, v []float32) Doc {
		a := news.Article{Title: title, Text: text, Lang: lang, Published: at}
		return Features(a, news.Analysis{Lang: lang}).With(NewEmbedding(v, 1, unitScale))
	}
	english := doc("Ferry runs aground", "A ferry ran aground outside the harbour and its passengers were brought ashore by boats.", "en", event)
	x := New(Options{})
	for i := range 200 { // what else there is
		d := doc(fmt.Sprintf("Other report %d", i), fmt.Sprintf("Something else %d took place in town number %d.", i, i), "en", near(random, nil, 0))
		x.Apply(Event{Kind: Assigned, Article: int64(i + 1), To: int64(i + 1), Doc: &d})
	}
	x.Apply(Event{Kind: Assigned, Article: 1000, To: 1000, Doc: &english})
	french := []string{"Un bateau échoué", "Les voyageurs ont été ramenés à terre par des canots."}
	same := doc(french[0], french[1], "fr", near(random, event, .6))
	if got := x.Decide(same); got.Story != 1000 {
		t.Errorf("the same event: %+v", got)
	}
	without := doc(french[0], french[1], "fr", nil)
	if got := x.Decide(without); got.Story != 0 {
		t.Errorf("without a vector: %+v", got)
	}
	other := doc(french[0], french[1], "fr", near(random, nil, 0))
	if got := x.Decide(other); got.Story != 0 {
		t.Errorf("another event: %+v", got)
	}
}

func TestVectorsOfDifferentModelsAreNotCompared(t *testing.T) {
	t.Parallel()
	v := near(rand.New(rand.NewPCG(1, 1)), nil, 0)
	a, b := NewEmbedding(v, 1, unitScale), NewEmbedding(v, 2, unitScale)
	if got := a.against(&b); got != 0 {
		t.Errorf("%v", got)
	}
	if got := a.against(&a); got != farthest {
		t.Errorf("with itself: %v", got)
	}
}

func TestAVectorOutlivesStorage(t *testing.T) {
	t.Parallel()
	v := near(rand.New(rand.NewPCG(1, 1)), nil, 0)
	d := Features(news.Article{Title: "T", Text: "Some words of a text."}, news.Analysis{Lang: "en"}).With(NewEmbedding(v, 7, unitScale))
	data, err := d.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	var back Doc
	if err := back.UnmarshalBinary(data); err != nil {
		t.Fatal(err)
	}
	if got := back.embedding.against(&d.embedding); got != farthest {
		t.Errorf("%v", got)
	}
	for cut := len(data) - 1; cut >= len(data)-280; cut-- {
		if err := back.UnmarshalBinary(data[:cut]); err == nil && back.embedding.against(&d.embedding) == farthest && !back.embedding.IsZero() {
			t.Fatalf("cut at %d it is whole", cut)
		}
	}
}
