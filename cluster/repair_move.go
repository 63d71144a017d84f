package cluster

// maxLooked is the most articles of a story, the latest, that are looked at one by one in a pass.
const maxLooked = 64

// settled is the probability from which an article belongs to its story for sure.
const settled = .9

// moves finds the articles of s that fit another story clearly better than the rest of their
// own, or none.
func (r *Repair) moves(s *story) {
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
func (r *Repair) move(s *story, f family) bool {
	list := r.index.besides(f)
	if list == nil {
		return false
	}
	own := Candidate{Story: s.id} // it need not be among those that share the rarest terms
	for _, c := range list {
		if c.story == s {
			own = c
		}
	}
	if len(list) > 0 && list[0].story != s && list[0].Score >= r.limits.Move {
		to := list[0].story
		if logit(list[0].Score)-logit(own.Score) < r.limits.MoveGap || !r.index.mayJoin(f.members, to) {
			return false
		}
		if r.busy[to] {
			r.put[s.id] = true
			return false
		}
		reason := list[0].reason()
		reason.Parts = append(reason.Parts, Part{LeftPart, own.Score})
		r.take(s, f.members, to.id, reason)
		r.busy[s], r.busy[to] = true, true
		return true
	}
	if own.Case == ForeignCase || own.Score >= r.limits.Alone || len(list) > 0 && list[0].Score >= joinScore {
		return false
	}
	r.fresh--
	r.take(s, f.members, r.fresh, own.reason())
	r.busy[s] = true
	return true
}

// besides compares an article with the stories there would be without it and its copies, the best first.
// It returns nil when its own story alone says that it belongs there for sure: nothing else is looked at then.
func (x *Index) besides(f family) []Candidate {
	s := f.root.story
	defer s.without(f.members)()
	q := x.memberQuery(f.root)
	if x.rate(&q, []*story{s})[0].Score >= settled {
		return nil
	}
	return x.compare(&q)
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
