package cluster

import (
	"encoding/binary"
	"math"
	"slices"
)

// member is an active article. Its weights are frozen when it joins: a vector
// of length one in each view, by the frequencies of that moment. Whole numbers make
// the sums of a story exact, so that taking a member out is the reverse of
// putting it in.
//
// There may be millions of members, so the vectors are packed. Of a term the upper 24 bits of its hash
// are kept (feature hashing, Weinberger et al. 2009): that two of a few million terms in use share
// them is so rare that nothing is lost, and a term with its weight takes three bytes.
type member struct {
	article   int64
	copyOf    int64
	time      int64 // Unix seconds; when it is not known, the clock at its arrival
	story     *story
	packed    string
	embedding *Embedding // nil for none
	slot      uint32     // place in Index.members
	text      uint32     // place in Index.texts, and one more; 0 for an article without a signature
}

// frozen are the views of a member; what stands in its title is marked among its words.
var frozen = [...]view{words, names, numbers}

// frozenCap is the most terms that a view of a member keeps, the heaviest: those that
// say the most about it.
var frozenCap = [views]int{words: 96, names: 40, numbers: 24}

// termMask are the bits of a term's hash that count in an index.
const termMask = 0xffffff00

// masked returns the rising terms of a vector as an index knows them.
func masked(v vector) vector {
	m := vector{terms: make([]uint32, 0, len(v.terms)), weights: make([]uint8, 0, len(v.terms))}
	for i, hash := range v.terms {
		term := max(hash&termMask, 1<<8)
		if n := len(m.terms); n > 0 && m.terms[n-1] == term {
			continue
		}
		m.terms = append(m.terms, term)
		m.weights = append(m.weights, v.weights[i])
	}
	return m
}

// heaviestOf keeps the limit heaviest terms of a vector, of equal ones the first.
func heaviestOf(v vector, limit int) vector {
	if len(v.terms) <= limit {
		return v
	}
	least, equal := lightest(v.weights, limit)
	kept := vector{terms: make([]uint32, 0, limit), weights: make([]uint8, 0, limit)}
	for i, w := range v.weights {
		if w < least || w == least && equal == 0 {
			continue
		}
		if w == least {
			equal--
		}
		kept.terms = append(kept.terms, v.terms[i])
		kept.weights = append(kept.weights, w)
	}
	return kept
}

// lightest is the weight of the lightest of the limit heaviest, and how many
// of that weight are among them.
func lightest(weights []uint8, limit int) (weight uint8, equal int) {
	var have [256]int
	for _, w := range weights {
		have[w]++
	}
	for w := 255; w > 0; w-- {
		if have[w] >= limit {
			return uint8(w), limit
		}
		limit -= have[w]
	}
	return 0, limit
}

// pack writes what a member keeps of a document: whether it is a headline, language, the hashes of its reports, the
// credit, the terms and weights of the frozen views, and a bit for each word that says whether it stands in the title.
func pack(d *Doc, q *query) string {
	lang := d.lang[:min(len(d.lang), maxLang)]
	b := append(make([]byte, 0, 640), flag(d.headline), byte(len(lang)))
	b = append(b, lang...)
	b = packHashes(b, d.own)
	b = packHashes(b, d.listed)
	b = packCredit(b, d)
	for _, v := range frozen {
		w := &q.views[v]
		kept := heaviestOf(vector{w.terms, w.frozen()}, frozenCap[v])
		b = packVector(b, kept)
		if v == words {
			b = packHeading(b, kept.terms, q.views[title].terms)
		}
	}
	return string(b)
}

func packHashes(b []byte, list []uint32) []byte {
	b = append(b, byte(min(len(list), math.MaxUint8)))
	for _, hash := range list[:min(len(list), math.MaxUint8)] {
		b = binary.LittleEndian.AppendUint32(b, hash)
	}
	return b
}

// packCredit writes the length of the credit and the credit, of an article that can have copies.
func packCredit(b []byte, d *Doc) []byte {
	at := len(b)
	b = append(b, 0)
	if !d.signature.Empty() {
		b = d.credit.appendTo(b)
		b[at] = byte(len(b) - at - 1)
	}
	return b
}

// packVector writes the number of terms, how many bytes follow, and those.
func packVector(b []byte, v vector) []byte {
	at := len(b) + 1
	b = appendRice(append(b, byte(len(v.terms)), 0, 0), v)
	binary.LittleEndian.PutUint16(b[at:], uint16(len(b)-at-2))
	return b
}

// packHeading marks which of the words stand in the title.
func packHeading(b []byte, terms, title []uint32) []byte {
	marks := make([]byte, (len(terms)+7)/8)
	for i, term := range terms {
		if _, ok := slices.BinarySearch(title, term); ok {
			marks[i/8] |= 1 << (i % 8)
		}
	}
	return append(b, marks...)
}

func (m *member) headline() bool { return m.packed[0] == 1 }
func (m *member) lang() string   { return m.packed[2 : 2+m.packed[1]] }

// reports returns the hashes under which the article would stand in an aggregator's list, and
// those of its own list.
func (m *member) reports() (own, listed []uint32) {
	rest := m.packed[2+m.packed[1]:]
	own, rest = unpackHashes(rest)
	listed, _ = unpackHashes(rest)
	return own, listed
}

func unpackHashes(s string) (list []uint32, rest string) {
	n := int(s[0])
	if n == 0 {
		return nil, s[1:]
	}
	list = make([]uint32, n)
	for i := range list {
		at := s[1+4*i:]
		list[i] = uint32(at[0]) | uint32(at[1])<<8 | uint32(at[2])<<16 | uint32(at[3])<<24
	}
	return list, s[1+4*n:]
}

// credit returns the names that tell which of two copies is the original; it is empty for an article without
// a signature.
func (m *member) credit() (c credit) {
	rest := m.behindReports()
	if rest[0] > 0 {
		r := reader{data: []byte(rest[1 : 1+rest[0]])}
		c = r.credit()
	}
	return c
}

func (m *member) behindReports() string {
	at := 2 + int(m.packed[1])
	at += 1 + 4*int(m.packed[at])
	at += 1 + 4*int(m.packed[at])
	return m.packed[at:]
}

// vectors is what stands behind the credit.
func (m *member) vectors() string {
	rest := m.behindReports()
	return rest[1+rest[0]:]
}

// vector returns a frozen view in the memory of into, which may be nil.
func (m *member) vector(v view, into *vector) vector {
	if into == nil {
		into = new(vector)
	}
	rest := m.vectors()
	for _, other := range frozen {
		n, end := int(rest[0]), 3+int(rest[1])+int(rest[2])<<8
		if other == v {
			readRice(into, rest[3:end], n)
			break
		}
		rest = rest[end:]
		if other == words {
			rest = rest[(n+7)/8:]
		}
	}
	return *into
}

// marks has a bit for each of the words that says whether it stands in the title.
func (m *member) marks() string {
	rest := m.vectors()
	return rest[3+int(rest[1])+int(rest[2])<<8:]
}

// heading returns the words that stand in the title.
func (m *member) heading() []uint32 {
	marks := m.marks()
	var list []uint32
	for i, term := range m.vector(words, nil).terms {
		if marks[i/8]>>(i%8)&1 == 1 {
			list = append(list, term)
		}
	}
	return list
}
