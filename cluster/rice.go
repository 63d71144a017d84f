package cluster

import (
	"math"
	"math/bits"
	"slices"
)

// Vectors of members are written with Golomb-Rice codes (Golomb 1966, Rice 1979).

// termBits are the bits of a term that count.
const termBits = 24

// riceParameter is how many of the lower bits of a gap are written as they are, where n terms lie evenly over
// all there can be (Golomb-Rice coding, for gaps whose sizes fall off geometrically).
func riceParameter(n int) int {
	mean := (1 << termBits) / (n + 1)
	return max(0, bits.Len(uint(mean*7/10))-1)
}

// appendRice writes a vector: rising terms as the gaps between them, about 19 bits a term where there are a hundred,
// and the levels of their weights.
func appendRice(b []byte, v vector) []byte {
	k := riceParameter(len(v.terms))
	w := bitWriter{b: b}
	next := uint32(0)
	for i, term := range v.terms {
		gap := term>>8 - next
		next = term>>8 + 1
		for range gap >> k {
			w.write(0, 1)
		}
		w.write(1, 1)
		w.write(uint64(gap)&(1<<k-1)|uint64(level(v.weights[i]))<<k, k+levelBits)
	}
	return w.end()
}

// readRice reads into v the n terms and weights that appendRice wrote to s. Grouping spends much of its time here,
// so the reader's state is kept at hand.
func readRice(v *vector, s string, n int) {
	v.terms, v.weights = slices.Grow(v.terms[:0], n)[:n], slices.Grow(v.weights[:0], n)[:n]
	k := riceParameter(n)
	width := k + levelBits
	r := bitReader{s: s}
	next := uint32(0)
	for i := range n {
		if r.n <= 48 {
			r.fill()
		}
		zeros := bits.TrailingZeros64(r.bits)
		rest := uint32(r.bits >> (zeros + 1))
		if used := zeros + 1 + width; used <= r.n {
			r.bits >>= used
			r.n -= used
		} else {
			zeros, rest = r.long(width)
		}
		gap := uint32(zeros)<<k | rest&(1<<k-1)
		v.terms[i] = (next + gap) << 8
		v.weights[i] = levels[rest>>k&(1<<levelBits-1)]
		next += gap + 1
	}
}

// levelBits are the bits of a weight. Levels of weights rise by a fifth, so that none is more than a tenth
// off what it stands for.
const levelBits = 5

// levels are the weights that the levels stand for.
var levels = func() (list [1 << levelBits]uint8) {
	for i := range list {
		list[i] = uint8(math.Round(math.Pow(255, float64(i)/(1<<levelBits-1))))
	}
	return list
}()

// level is the one nearest to a weight.
func level(weight uint8) int {
	return int(math.Round(math.Log(float64(max(1, weight))) / math.Log(255) * (1<<levelBits - 1)))
}

// bitWriter appends bits to b, the lowest of a byte first.
type bitWriter struct {
	b    []byte
	bits uint64
	n    int // bits that wait for their byte to be full
}

func (w *bitWriter) write(bits uint64, n int) {
	w.bits |= bits << w.n
	for w.n += n; w.n >= 8; w.n -= 8 {
		w.b = append(w.b, byte(w.bits))
		w.bits >>= 8
	}
}

func (w *bitWriter) end() []byte {
	if w.n > 0 {
		w.b = append(w.b, byte(w.bits))
	}
	return w.b
}

// bitReader reads what a bitWriter wrote; behind the end there are only zeros.
type bitReader struct {
	s    string
	at   int
	bits uint64
	n    int
}

// fill reads on until more than 56 bits wait, or all.
func (r *bitReader) fill() {
	if r.at+8 <= len(r.s) {
		s := r.s[r.at : r.at+8]
		r.bits |= (uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56) << r.n
		r.at += (63 - r.n) >> 3
		r.n |= 56
		return
	}
	for r.n <= 56 && r.at < len(r.s) {
		r.bits |= uint64(r.s[r.at]) << r.n
		r.at++
		r.n += 8
	}
}

// long reads zeros up to a one, and the k bits behind that, where they do not wait at one time.
func (r *bitReader) long(k int) (zeros int, rest uint32) {
	for r.bits&1 == 0 && (r.n > 0 || r.at < len(r.s)) {
		r.skip(1)
		zeros++
	}
	r.skip(1)
	rest = uint32(r.bits) & (1<<k - 1)
	r.skip(k)
	return zeros, rest
}

// skip passes n bits.
func (r *bitReader) skip(n int) {
	r.bits >>= n
	r.n = max(0, r.n-n)
	r.fill()
}
