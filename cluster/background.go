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
