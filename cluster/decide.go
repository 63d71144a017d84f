package cluster

import (
	"math"

	"github.com/wiredesk/wiredesk/cluster/minhash"
)

// Decide says where a document belongs. The answer depends on the events
// applied so far and on nothing else, and changes nothing.
func (x *Index) Decide(d Doc) Decision {
	q := x.query(&d)
	if m := x.original(&q); m != nil {
		return x.copyDecision(m, &d)
	}
	list := x.compare(&q)
	if len(list) == 0 {
		return Decision{}
	}
	best := list[0]
	decision := Decision{Reason: best.reason()}
	if best.Score < joinScore {
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
	copyContainment = .65
	copyCosine      = .55
)

// original returns the active article of which d is a copy: the independent one at
// the beginning of the chain while that is active, nil for none.
func (x *Index) original(q *query) *member {
	var best *member
	bestShare := 0.0
	for _, slot := range x.copies.Candidates(nil, &q.doc.signature) {
		m := x.texts.items[slot]
		share := minhash.Containment(x.copies.At(slot), &q.doc.signature)
		if share < copyContainment || q.views[words].cosineWith(m, &x.scratch.vector) < copyCosine || x.otherNames(q, m) {
			continue
		}
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

// otherNames reports whether two texts name other people and places: a report written
// after the same template as one of another event is no copy of it.
func (x *Index) otherNames(q *query, m *member) bool {
	a, b := q.views[names].terms, m.vector(names, &x.scratch.vector).terms
	least := min(len(a), len(b))
	return least >= minNames && shared(a, b)*3 < least
}

// minNames is how many names a text must have for them to tell it from another.
const minNames = 3

func (x *Index) copyDecision(m *member, d *Doc) Decision {
	share := minhash.Containment(x.copies.At(m.text-1), &d.signature)
	decision := Decision{
		Story:  m.story.id,
		Reason: Reason{Score: 1, Best: m.story.id, Parts: []Part{{"copy", math.Round(share*1000) / 1000}}},
	}
	if other := m.credit(); d.credit.precedes(d.time, &other, m.time) {
		decision.Copies = m.withCopies()
	} else {
		decision.CopyOf = m.article
	}
	return decision
}

// withCopies are an article and the copies of it in its story.
func (m *member) withCopies() []int64 {
	list := []int64{m.article}
	for _, o := range m.story.members {
		if o.copyOf == m.article {
			list = append(list, o.article)
		}
	}
	return list
}

// twin returns a second story that the article fits as well as the best one, when the two
// are also close to each other.
func (x *Index) twin(list []Candidate) *story {
	if len(list) < 2 || list[1].Score < mergeScore || list[0].Score < mergeScore {
		return nil
	}
	a, b := list[0].story, list[1].story
	if x.parted(a, b) {
		return nil
	}
	ca, cb := a.centreOf(&x.scratch.centre), b.centreOf(&x.scratch.other)
	if closeness(&ca[words], &cb[words]) < mergeWords || named(ca) && named(cb) && closeness(&ca[names], &cb[names]) < mergeNames {
		return nil
	}
	return b
}

// named reports whether a story's articles have names by which it can be told from others:
// headlines in lower case have none.
func named(c *centre) bool { return len(c[names].terms) >= minDisjoint }

const (
	mergeScore = .6
	mergeWords = .35
	mergeNames = .35
)

// survivor chooses which of two stories keeps its address: the larger one, of
// equal ones the one with the lower number.
func survivor(a, b *story) (keep, give *story) {
	if len(b.members) > len(a.members) || len(b.members) == len(a.members) && b.id < a.id {
		return b, a
	}
	return a, b
}
