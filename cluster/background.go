package cluster

import "math"

const (
	// priorDocs and priorFrequency stand for the documents that a new index has
	// not seen: a term that never occurred is as rare as one in 400 documents.
	priorDocs      = 200
	priorFrequency = .5
	// agingDocs is the number of documents after which all counts are halved, so
	// that frequencies follow the news and the vocabulary stays bounded.
	agingDocs = 1 << 18
)

// idf is the weight of a term's rarity by the frequencies seen so far.
func (x *Index) idf(frequency int32) float64 {
	return math.Log((float64(x.docs) + priorDocs) / (float64(frequency) + priorFrequency))
}

// term is what the index knows of a term.
type term struct {
	frequency int32    // documents that had it, aged
	postings  []uint32 // slots of stories that have it, the latest last, with repetitions
}

// maxPostings bounds a posting list: at twice that it is compacted to the
// latest stories.
const maxPostings = 128

// post notes that the story in slot got a member with the term.
func (t *term) post(slot uint32) {
	if n := len(t.postings); n > 0 && t.postings[n-1] == slot {
		return
	}
	t.postings = append(t.postings, slot)
	if len(t.postings) >= 2*maxPostings {
		t.compact()
	}
}

// compact keeps each story's latest posting, of the latest stories.
func (t *term) compact() {
	seen := make(map[uint32]bool, maxPostings)
	kept := len(t.postings)
	for i := len(t.postings) - 1; i >= 0 && len(seen) < maxPostings; i-- {
		if slot := t.postings[i]; !seen[slot] {
			seen[slot] = true
			kept--
			t.postings[kept] = slot
		}
	}
	t.postings = t.postings[:copy(t.postings, t.postings[kept:])]
}

// age halves all frequencies and forgets the terms of which nothing is left.
// Each term ages by itself, so the order of the map does not matter.
func (x *Index) age() {
	x.docs /= 2
	for hash, t := range x.terms {
		t.frequency /= 2
		if t.frequency == 0 && len(t.postings) == 0 {
			delete(x.terms, hash)
		}
	}
}
