package cluster

import "math/bits"

// termBits are the bits of a term that count.
const termBits = 24

// riceParameter is how many of the lower bits of a gap are written as they are, where n terms lie evenly over
// all there can be (Golomb-Rice coding, for gaps whose sizes fall off geometrically).
func riceParameter(n int) int {
	mean := (1 << termBits) / (n + 1)
	return max(0, bits.Len(uint(mean*7/10))-1)
}

// appendRice writes rising terms as the gaps between them: about 19 bits a term where there are a hundred.
func appendRice(b []byte, terms []uint32) []byte {
	k := riceParameter(len(terms))
	w := bitWriter{b: b}
	next := uint32(0)
	for _, term := range terms {
		gap := term>>8 - next
		next = term>>8 + 1
		for range gap >> k {
			w.write(0, 1)
		}
		w.write(1, 1)
		w.write(uint64(gap)&(1<<k-1), k)
	}
	return w.end()
}

// riceTerms appends to dst the n terms that appendRice wrote to s.
func riceTerms(dst []uint32, s string, n int) []uint32 {
	k := riceParameter(n)
	r := bitReader{s: s}
	next := uint32(0)
	for range n {
		gap := r.next(k)
		dst = append(dst, (next+gap)<<8)
		next += gap + 1
	}
	return dst
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

// next returns a Golomb-Rice number: as many zeros as its upper part says, a one, and its k lower bits.
func (r *bitReader) next(k int) uint32 {
	if r.n <= 48 {
		r.fill()
	}
	zeros := bits.TrailingZeros64(r.bits)
	if zeros+1+k > r.n {
		return r.long(k)
	}
	low := uint32(r.bits>>(zeros+1)) & (1<<k - 1)
	r.bits >>= zeros + 1 + k
	r.n -= zeros + 1 + k
	return uint32(zeros)<<k | low
}

// long is next for a number whose bits do not wait at one time.
func (r *bitReader) long(k int) uint32 {
	zeros := uint32(0)
	for r.bits&1 == 0 && (r.n > 0 || r.at < len(r.s)) {
		r.skip(1)
		zeros++
	}
	r.skip(1)
	low := uint32(r.bits) & (1<<k - 1)
	r.skip(k)
	return zeros<<k | low
}

// skip passes n bits.
func (r *bitReader) skip(n int) {
	r.bits >>= n
	r.n = max(0, r.n-n)
	r.fill()
}
