package cluster

const (
	// splitSample is the most independent articles of a story of which the tree is made.
	splitSample = 48
	// splitCuts is how many branches of the tree are tried, those nearest to its root.
	splitCuts = 4
	// splitLeast is the least independent articles of a part: single ones can move.
	splitLeast = 2
)

// split finds out whether a story is two, and lets the smaller part begin one of its own.
func (r *Repair) split(s *story) {
	if r.busy[s] {
		return
	}
	all := families(s.members)
	if len(all) < 2*splitLeast {
		return
	}
	found, ok := r.parting(sampled(all, splitSample))
	if !ok {
		return
	}
	leave, ok := r.leavers(s, found.allot(r.index, all))
	if !ok {
		return
	}
	r.fresh--
	r.take(s, leave, r.fresh, found.reason(s.id))
	r.busy[s] = true
}

// parting is a way to see a story as two.
type parting struct {
	parts [2]*story // each a story for the moment, of the articles that were looked at
	affinity
}

// parting finds the branch of the tree over the articles that fits the rest of them least, if
// it fits so little that the two are two stories.
func (r *Repair) parting(list []family) (best parting, ok bool) {
	t := r.index.tree(list)
	for _, branch := range t.branches(splitCuts) {
		if t.contrast(branch) < r.limits.SplitContrast {
			continue
		}
		var parts [2][]*member
		for i, f := range list {
			parts[branch[i]] = append(parts[branch[i]], f.root)
		}
		p, comparable := r.index.apart(parts)
		if comparable && p.odds < r.limits.Split && (!ok || p.odds < best.odds) {
			best, ok = p, true
		}
	}
	return best, ok
}

// apart compares the articles of each part with the other part. No other stories stand beside it,
// so that the parts fit each other better here than they would as stories, if at all. Articles of which the other
// part has none in their language do not count: that two languages have few words in common does not
// part them. It returns false when none is left to either side.
func (x *Index) apart(parts [2][]*member) (p parting, ok bool) {
	p = parting{parts: [2]*story{assembled(parts[0]), assembled(parts[1])}}
	var both [2]affinity
	for i, list := range parts {
		sum := new(average)
		for _, m := range sampled(list, mergeSample) {
			q := x.memberQuery(m)
			other := p.parts[1-i]
			listed := map[*story]int{other: mostConnected(q.doc, other)}
			if c := x.rateHinted(&q, []*story{other}, listed)[0]; c.Case != ForeignCase {
				sum.add(&c)
			}
		}
		if sum.reports == 0 {
			return p, false
		}
		both[i] = sum.mean()
	}
	p.affinity = mean(both[0], both[1])
	return p, true
}

// mostConnected is how many reports at most connect a document with an article of the story.
func mostConnected(d *Doc, s *story) (most int) {
	for _, m := range s.members {
		most = max(most, connections(d, m))
	}
	return most
}

// assembled is a story of members that the index does not have. The members stay where they are.
func assembled(list []*member) *story {
	s := new(story)
	for _, m := range list {
		home := m.story
		s.join(m)
		m.story = home
	}
	return s
}

// allot puts every article of the story, with its copies, to the part whose centre is closer.
func (p *parting) allot(x *Index, all []family) (parts [2][]*member) {
	var memory [2]centre
	centres := [2]*centre{p.parts[0].centreOf(&memory[0]), p.parts[1].centreOf(&memory[1])}
	for _, f := range all {
		q := x.memberQuery(f.root)
		side := 0
		if nearness(&q, centres[1]) > nearness(&q, centres[0]) {
			side = 1
		}
		parts[side] = append(parts[side], f.members...)
	}
	return parts
}

func nearness(q *query, c *centre) float64 {
	return q.views[words].against(&c[words]).cosine + q.views[names].against(&c[names]).cosine
}

// leavers are the members that leave the story: those of the smaller part, of equal ones those
// without the story's first article; but what a person put there stays.
func (r *Repair) leavers(s *story, parts [2][]*member) ([]*member, bool) {
	stay, leave := parts[0], parts[1]
	if len(stay) < len(leave) || len(stay) == len(leave) && stay[0] != s.members[0] {
		stay, leave = leave, stay
	}
	if !r.index.mayMove(leave) {
		stay, leave = leave, stay
	}
	return leave, len(stay) > 0 && len(leave) > 0 && r.index.mayMove(leave)
}
