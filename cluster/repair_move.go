package cluster

const (
	// moveScore is the probability that an article must have of belonging to another story,
	// moveGap by how much its log odds must be above those of its own story.
	moveScore = .6
	moveGap   = 1.5
	// aloneScore is the probability below which an article that fits no story is one of its own.
	aloneScore = .12
	// maxLooked is the most articles of a story, the latest, that are looked at one by one in a pass.
	maxLooked = 64
)

// moves finds the articles of s that fit another story clearly better than the rest of their
// own, or none.
func (r *repair) moves(s *story) {
	if r.busy[s] {
		return
	}
	all := families(s.members)
	if len(all) < 2 {
		return
	}
	left := len(all)
	for _, f := range all[max(0, len(all)-maxLooked):] {
		if left < 2 || !r.index.mayMove(f.members) {
			continue
		}
		if r.move(s, f) {
			left--
		}
	}
}

// move looks at one article and its copies.
func (r *repair) move(s *story, f family) bool {
	list := r.index.besides(f)
	own := 0.0
	for _, c := range list {
		if c.story == s {
			own = c.Score
		}
	}
	if len(list) > 0 && list[0].story != s && list[0].Score >= moveScore {
		to := list[0].story
		if logit(list[0].Score)-logit(own) < moveGap || r.busy[to] || !r.index.mayJoin(f.members, to) {
			return false
		}
		r.take(s, f.members, to.id, list[0].reason())
		r.busy[s], r.busy[to] = true, true
		return true
	}
	if own >= aloneScore || len(list) > 0 && list[0].Score >= joinScore {
		return false
	}
	r.fresh--
	r.take(s, f.members, r.fresh, Reason{Score: own, Best: s.id})
	r.busy[s] = true
	return true
}

// take moves members out of their story.
func (r *repair) take(from *story, members []*member, to int64, reason Reason) {
	for _, m := range members {
		r.events = append(r.events, Event{Kind: Split, Article: m.article, From: from.id, To: to, CopyOf: m.copyOf, Reason: reason})
	}
}

// besides compares an article with the stories there would be without it and its copies, the best first.
func (x *Index) besides(f family) []Candidate {
	s := f.root.story
	back := s.without(f.members)
	q := x.memberQuery(f.root)
	list := x.compare(&q)
	back()
	return list
}

// without takes members out of the story's sums for a moment. The function it
// returns puts everything back as it was.
func (s *story) without(members []*member) (back func()) {
	was := *s
	was.members = append([]*member(nil), s.members...)
	for _, m := range members {
		s.leave(m)
	}
	return func() {
		for _, m := range members {
			s.join(m)
		}
		s.members, s.first, s.last, s.round = was.members, was.first, was.last, was.round
	}
}
