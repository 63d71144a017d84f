package cluster

import (
	"bytes"
	"math/rand/v2"
	"testing"

	"github.com/wiredesk/wiredesk/cluster/synthetic"
)

// newsroom groups synthetic news, with repairs, takedowns and a person's moves.
type newsroom struct {
	index  *Index
	stream *synthetic.Stream
	made   int64
}

func newNewsroom() *newsroom {
	return &newsroom{index: New(Options{}), stream: synthetic.New(synthetic.Options{Articles: 900})}
}

// work takes in n articles.
func (r *newsroom) work(n int) {
	for range n {
		item := r.stream.Next()
		d := Features(item.Article, item.Analysis)
		r.made++
		group(r.index, r.made, &d)
		switch {
		case r.made%97 == 0:
			r.index.Apply(Event{Kind: Removed, Article: r.made / 2})
		case r.made%89 == 0:
			r.index.Apply(Event{Kind: Moved, Article: r.made / 3, To: 1<<20 + r.made})
		case r.made%83 == 0:
			r.index.Apply(Event{Kind: Merged, From: r.index.Story(r.made - 1), To: r.index.Story(r.made - 2), ByHand: true})
		case r.index.RepairDue():
			next := 1<<30 + r.made
			mended(r.index, &next)
		}
	}
}

func saved(t *testing.T, x *Index) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := x.Save(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestALoadedIndexGoesOnAsTheSavedOne(t *testing.T) {
	t.Parallel()
	r := newNewsroom()
	for _, n := range []int{1, 40, 520} {
		r.work(n)
		before := saved(t, r.index)
		loaded, err := Load(bytes.NewReader(before), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(saved(t, loaded), before) {
			t.Fatalf("after %d articles, a loaded index is saved otherwise", r.made)
		}
		on := newNewsroom()
		on.index = loaded
		for range r.made {
			on.stream.Next()
		}
		on.made = r.made
		r.work(150)
		on.work(150)
		if !bytes.Equal(saved(t, on.index), saved(t, r.index)) {
			t.Fatalf("after %d articles, a loaded index is another than the one that was saved", r.made)
		}
	}
	if r.index.Articles() == int(r.made) || len(r.index.pins) == 0 {
		t.Error("nothing has left, or nobody moved anything: the test shows too little")
	}
}

func TestADamagedIndexIsRefused(t *testing.T) {
	t.Parallel()
	r := newNewsroom()
	r.work(60)
	whole := saved(t, r.index)
	random := rand.New(rand.NewPCG(1, 2))
	for range 100 {
		b := bytes.Clone(whole)
		b[random.IntN(len(b))] ^= 1 << random.IntN(8)
		if _, err := Load(bytes.NewReader(b), Options{}); err == nil {
			t.Fatal("an index with a false bit was loaded")
		}
		if _, err := Load(bytes.NewReader(whole[:random.IntN(len(whole))]), Options{}); err == nil {
			t.Fatal("half an index was loaded")
		}
	}
	if _, err := Load(bytes.NewReader(whole), Options{MaxArticles: 7}); err == nil {
		t.Error("an index with other options was loaded")
	}
}

// FuzzLoad reads blocks whose checksums are right and whose contents are not.
func FuzzLoad(f *testing.F) {
	r := newNewsroom()
	r.work(12)
	var whole bytes.Buffer
	if err := r.index.Save(&whole); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.Bytes()[8:])
	f.Add([]byte(nil))
	f.Fuzz(func(t *testing.T, content []byte) {
		var b bytes.Buffer
		s := &saver{w: &b, block: bytes.Clone(content[:min(len(content), maxBlock)])}
		s.flush()
		x, err := Load(&b, Options{})
		if err == nil && x.Articles() > len(content) {
			t.Error("more articles than bytes")
		}
	})
}
