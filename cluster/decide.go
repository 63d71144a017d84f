package cluster

import "github.com/wiredesk/wiredesk/cluster/minhash"

// Decide says where a document belongs. The answer depends on the events
// applied so far and on nothing else, and changes nothing.
func (x *Index) Decide(d Doc) Decision {
	if d.time == 0 {
		d.time = x.clock.now()
	}
	if m := x.original(&d); m != nil {
		return copyDecision(m, &d)
	}
	q := x.query(&d)
	list := x.compare(&q)
	if len(list) == 0 {
		return Decision{}
	}
	best := list[0]
	decision := Decision{Reason: best.reason()}
	if best.score < joinScore {
		return decision
	}
	decision.Story = best.story.id
	if other := x.twin(list); other != nil {
		keep, give := survivor(best.story, other)
		decision.Story, decision.Merge = keep.id, []int64{give.id}
	}
	return decision
}

const (
	// joinScore is the probability from which an article joins a story.
	joinScore = .5
	// copyContainment is the share of the shorter text that must lie in the
	// longer one for it to be a copy; copyCosine the likeness of their words.
	// The second guards against the error of the estimate.
	copyContainment = .75
	copyCosine      = .6
)

// original returns the active article of which d is a copy: the independent one at
// the beginning of the chain while that is active, nil for none.
func (x *Index) original(d *Doc) *member {
	var best *member
	bestShare := copyContainment
	for _, slot := range x.copies.Candidates(nil, &d.signature) {
		m := x.members.items[slot]
		share := minhash.Containment(&m.doc.signature, &d.signature)
		if share > bestShare || share == bestShare && best != nil && m.article < best.article {
			best, bestShare = m, share
		}
	}
	if best == nil {
		return nil
	}
	if root := x.articles[best.copyOf]; root != nil {
		return root
	}
	return best
}

func copyDecision(m *member, d *Doc) Decision {
	share := minhash.Containment(&m.doc.signature, &d.signature)
	return Decision{
		Story:  m.story.id,
		CopyOf: m.article,
		Reason: Reason{Score: 1, Best: m.story.id, Parts: []Part{{"copy", share}}},
	}
}

// twin returns a second story that the article fits as well as the best one, when the two
// are also close to each other.
func (x *Index) twin(list []comparison) *story {
	if len(list) < 2 || list[1].score < mergeScore || list[0].score < mergeScore {
		return nil
	}
	a, b := list[0].story, list[1].story
	if closeness(a, b, words) < mergeWords || closeness(a, b, names) < mergeNames {
		return nil
	}
	return b
}

const (
	mergeScore = .7
	mergeWords = .45
	mergeNames = .45
)

// survivor chooses which of two stories keeps its address: the larger one, of
// equal ones the one with the lower number.
func survivor(a, b *story) (keep, give *story) {
	if len(b.members) > len(a.members) || len(b.members) == len(a.members) && b.id < a.id {
		return b, a
	}
	return a, b
}
