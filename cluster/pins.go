package cluster

import "slices"

// pin is what a person decided on an article. Repair never undoes it.
type pin struct {
	kept   bool    // the article stays in its story
	barred []int64 // the stories into which it must not come again
}

func (x *Index) pin(article int64) *pin {
	p := x.pins[article]
	if p == nil {
		p = &pin{}
		x.pins[article] = p
	}
	return p
}

// keepMoved notes that a person moved an article into story to.
func (x *Index) keepMoved(article, to int64) {
	m := x.articles[article]
	if m == nil || m.story.id == to {
		return
	}
	p := x.pin(article)
	p.kept = true
	p.barred = slices.DeleteFunc(p.barred, func(id int64) bool { return id == to })
	if !slices.Contains(p.barred, m.story.id) {
		p.barred = append(p.barred, m.story.id)
	}
}

// keepTogether notes that a person merged two stories: no article of either leaves.
func (x *Index) keepTogether(from, to int64) {
	for _, id := range []int64{from, to} {
		if s := x.byID[id]; s != nil {
			for _, m := range s.members {
				x.pin(m.article).kept = true
			}
		}
	}
}

// barMerged lets what holds of a story hold of the one that it becomes part of.
func (x *Index) barMerged(from, to int64) {
	for _, p := range x.pins {
		if slices.Contains(p.barred, from) && !slices.Contains(p.barred, to) {
			p.barred = append(p.barred, to)
		}
	}
}

// parted reports whether a person has parted the two stories.
func (x *Index) parted(a, b *story) bool {
	return len(x.pins) > 0 && !(x.mayJoin(a.members, b) && x.mayJoin(b.members, a))
}

// mayMove reports whether no person has placed one of the members.
func (x *Index) mayMove(members []*member) bool {
	for _, m := range members {
		if p := x.pins[m.article]; p != nil && p.kept {
			return false
		}
	}
	return true
}

// mayJoin reports whether no person has taken one of the members out of the story.
func (x *Index) mayJoin(members []*member, s *story) bool {
	if len(x.pins) == 0 {
		return true
	}
	for _, m := range members {
		if p := x.pins[m.article]; p != nil && slices.Contains(p.barred, s.id) {
			return false
		}
	}
	return true
}
