package cluster

import (
	"encoding/binary"
	"errors"
	"math"

	"github.com/wiredesk/wiredesk/text/embedding"
)

// Embedding is the vector of an article by a model that the desk's owner configured, in whole numbers, with
// what its cosines mean. The zero value is that of an article without one.
type Embedding struct {
	model  uint32 // vectors of different models are not compared
	mean   float32
	spread float32
	vector []int8
}

// embeddingUnit is the whole number that stands for the largest component.
const embeddingUnit = 127

// MaxEmbedding is the most dimensions of a vector that are kept: of a longer one the first. Models trained for
// that lose little (Kusupati and others, Matryoshka representation learning, 2022); for others it is a projection.
const MaxEmbedding = 256

// NewEmbedding packs the vector of a model. A vector without length gives the zero Embedding.
func NewEmbedding(vector []float32, model uint32, scale embedding.Scale) Embedding {
	vector = scale.Centred(vector[:min(len(vector), MaxEmbedding)])
	largest := 0.0
	for _, v := range vector {
		largest = max(largest, math.Abs(float64(v)))
	}
	if largest == 0 || math.IsInf(largest, 0) || math.IsNaN(largest) || scale.Spread <= 0 {
		return Embedding{}
	}
	e := Embedding{model, float32(scale.Mean), float32(scale.Spread), make([]int8, len(vector))}
	for i, v := range vector {
		e.vector[i] = int8(math.Round(float64(v) / largest * embeddingUnit))
	}
	return e
}

// farthest bounds what a comparison of vectors says for or against, in standard deviations.
const farthest = 10

// against is how many standard deviations two articles are closer than unrelated ones are; 0 when
// they cannot be compared.
func (e *Embedding) against(o *Embedding) float64 {
	if len(e.vector) == 0 || e.model != o.model || len(e.vector) != len(o.vector) {
		return 0
	}
	var dot, x, y int64
	for i, a := range e.vector {
		b := int64(o.vector[i])
		dot += int64(a) * b
		x += int64(a) * int64(a)
		y += b * b
	}
	if x == 0 || y == 0 {
		return 0
	}
	cosine := float64(dot) / math.Sqrt(float64(x)*float64(y))
	return min(farthest, max(-farthest, (cosine-float64(e.mean))/float64(e.spread)))
}

// IsZero reports whether there is no vector.
func (e Embedding) IsZero() bool { return len(e.vector) == 0 }

// With returns the Doc with the vector of its article.
func (d Doc) With(e Embedding) Doc {
	d.embedding = e
	return d
}

const (
	// bandCount and bandBits cut the signs of projections into hashes for finding near vectors: two
	// whose cosine is .8 share at least one of the bands with a probability of .98, two at a right angle with .03.
	bandCount = 32
	bandBits  = 10
	// bandWeight is what a band in common counts in the choice of candidates, as a fairly rare term would.
	bandWeight = .5
)

// bands are hashes that near vectors are likely to share, as terms of the index: signs of the products with random
// vectors (Charikar, Similarity estimation techniques from rounding algorithms, 2002).
func (e *Embedding) bands() []uint32 {
	if e.IsZero() {
		return nil
	}
	list := make([]uint32, bandCount)
	for band := range list {
		hash := uint32(0)
		for bit := range bandBits {
			hash = hash<<1 | e.sign(uint32(band*bandBits+bit))
		}
		list[band] = hashTerm('v', string([]byte{byte(band), byte(hash >> 8), byte(hash)})) & termMask
	}
	return list
}

// sign is 1 when the product with the random vector of that number is positive. The vector has an entry of plus or minus one
// for each component (Achlioptas, Database-friendly random projections, 2003).
func (e *Embedding) sign(number uint32) uint32 {
	sum := 0
	state := number*0x9e3779b9 ^ e.model | 1
	for _, v := range e.vector {
		state ^= state << 13 // xorshift (Marsaglia, 2003)
		state ^= state >> 17
		state ^= state << 5
		if state&1<<16 != 0 {
			sum += int(v)
		} else {
			sum -= int(v)
		}
	}
	if sum > 0 {
		return 1
	}
	return 0
}

// vectorsBest is how close the closest of the story's latest members is; 0 when none can be compared.
func (s *story) vectorsBest(e *Embedding) float64 {
	best := 0.0
	for _, m := range s.latest() {
		if m.embedding == nil {
			continue
		}
		if v := e.against(m.embedding); best == 0 || v > best {
			best = v
		}
	}
	return best
}

// What vectors say is set by hand, because no model comes with the project to fit it with: unrelated articles are
// within two standard deviations, reports of one event mostly more than four away.
const (
	vectorsNeutral = 3.
	vectorsSlope   = .9
)

// vectorsOdds is what the vectors add to the logarithm of the odds.
func vectorsOdds(deviations float64) float64 {
	if deviations == 0 {
		return 0
	}
	return vectorsSlope * (deviations - vectorsNeutral)
}

// appendTo writes the vector behind a Doc: nothing when there is none.
func (e *Embedding) appendTo(b []byte) []byte {
	if e.IsZero() {
		return b
	}
	b = binary.LittleEndian.AppendUint32(b, e.model)
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(e.mean))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(e.spread))
	for _, v := range e.vector {
		b = append(b, byte(v))
	}
	return b
}

// embedding reads what appendTo wrote, up to the end.
func (r *reader) embedding() Embedding {
	if len(r.data) == 0 || r.err != nil {
		return Embedding{}
	}
	head := r.bytes(12)
	if head == nil || len(r.data) == 0 || len(r.data) > MaxEmbedding {
		r.fail(errors.New("a vector of no length, or of too many dimensions"))
		return Embedding{}
	}
	e := Embedding{model: binary.LittleEndian.Uint32(head), mean: math.Float32frombits(binary.LittleEndian.Uint32(head[4:])),
		spread: math.Float32frombits(binary.LittleEndian.Uint32(head[8:])), vector: make([]int8, len(r.data))}
	for i, v := range r.bytes(len(r.data)) {
		e.vector[i] = int8(v)
	}
	if !(e.spread > 0) || math.IsInf(float64(e.spread), 0) || math.IsNaN(float64(e.mean)) || math.IsInf(float64(e.mean), 0) {
		r.fail(errors.New("a vector without a scale"))
	}
	return e
}
