// Package minhash finds texts that are almost whole copies of each other.
//
// A text is seen as the set of its runs of three words (shingles). A
// [Signature] is the smallest value of 64 hash functions over that set (Broder,
// "On the resemblance and containment of documents", 1997): the share of equal
// places of two signatures estimates the Jaccard similarity of the two sets,
// with a standard deviation of at most .0625. Of each value the lowest 16 bits are
// kept (Li and König, "b-bit minwise hashing", 2010); what that adds to the estimate is
// below 2^-16. Nothing in it depends on the
// language: the caller brings the words.
//
// A [Table] finds, among many signatures, those that may be similar to a given
// one, at a cost that does not grow with their number (locality-sensitive
// hashing, Indyk and Motwani 1998): 24 bands of two places each, so that a
// pair of Jaccard similarity .5 is found with probability .999 and one of .3
// with .9.
package minhash

import "math/bits"

// Size is the number of places of a signature.
const Size = 64

// shingleWords is the number of words in a shingle.
const shingleWords = 3

// Signature describes the set of a text's shingles. The zero value is the
// signature of a text that is too short to have any.
type Signature struct {
	Mins  [Size]uint16
	Count uint32 // number of different shingles, estimated for long texts by the number of all
}

// Empty reports whether the text had no shingle.
func (s *Signature) Empty() bool { return s.Count == 0 }

// Of returns the signature of a text given as its words.
func Of(words []string) Signature {
	var s Signature
	if len(words) < shingleWords {
		return s
	}
	var least [Size]uint32
	for i := range least {
		least[i] = ^uint32(0)
	}
	hashes := make([]uint64, len(words))
	for i, w := range words {
		hashes[i] = hashString(w)
	}
	seen := make(map[uint64]struct{}, len(words))
	for i := 0; i+shingleWords <= len(hashes); i++ {
		h := shingle(hashes[i : i+shingleWords])
		if _, ok := seen[h]; ok {
			continue
		}
		seen[h] = struct{}{}
		lower(&least, h)
	}
	for i, v := range least {
		s.Mins[i] = uint16(v)
	}
	s.Count = uint32(len(seen))
	return s
}

// lower lowers each place to its hash function's value at h. The functions are
// h1 + i*h2 (Kirsch and Mitzenmacher 2006), mixed once more so that the order
// of their values is independent.
func lower(least *[Size]uint32, h uint64) {
	h1, h2 := uint32(h), uint32(h>>32)|1
	for i := range least {
		least[i] = min(least[i], mix32(h1))
		h1 += h2
	}
}

// Jaccard estimates the Jaccard similarity of the two shingle sets, from 0 to 1.
func Jaccard(a, b *Signature) float64 {
	if a.Empty() || b.Empty() {
		return 0
	}
	same := 0
	for i, v := range a.Mins {
		if v == b.Mins[i] {
			same++
		}
	}
	return float64(same) / Size
}

// Containment estimates which share of the smaller shingle set lies in the
// larger one, from 0 to 1. It is what tells a copy with a cut tail or with
// added lines from another text on the same matter.
func Containment(a, b *Signature) float64 {
	j := Jaccard(a, b)
	if j == 0 {
		return 0
	}
	both := j / (1 + j) * float64(a.Count+b.Count)
	return min(1, both/float64(min(a.Count, b.Count)))
}

// shingle hashes the words of a run, whose order counts.
func shingle(words []uint64) uint64 {
	var h uint64
	for _, w := range words {
		h = mix64(bits.RotateLeft64(h, 5) ^ w)
	}
	return h
}

// hashString is 64-bit FNV-1a.
func hashString(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// mix64 is the finaliser of SplitMix64 (Steele, Lea and Flood 2014).
func mix64(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// mix32 is the finaliser of MurmurHash3 (Appleby, public domain).
func mix32(h uint32) uint32 {
	h = (h ^ h>>16) * 0x85ebca6b
	h = (h ^ h>>13) * 0xc2b2ae35
	return h ^ h>>16
}
