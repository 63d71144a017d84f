package cluster

// postedCap is the most terms of a view, the heaviest, under which a member is listed: an
// index without the light ones finds almost the same and takes a third of the memory (static
// pruning, Carmel et al. 2001).
var postedCap = [views]int{words: 16, names: 12, numbers: 6}

// posted calls fn for every term under which a member is to be found.
func (m *member) posted(fn func(term uint32)) {
	var scratch vector
	for _, v := range frozen {
		for _, term := range heaviestOf(m.vector(v, &scratch), postedCap[v]).terms {
			fn(term)
		}
	}
	if m.embedding != nil {
		for _, band := range m.embedding.bands() {
			fn(band)
		}
	}
}

// post lists a member under its terms.
func (x *Index) post(m *member) {
	m.posted(func(term uint32) {
		e, l := x.terms.put(term), &x.terms.lists
		var one [1]uint32
		if list := l.items(e.list, &one); len(list) == maxList {
			e.list = l.cut(e.list, x.thin(list))
		}
		e.list = l.add(e.list, m.slot)
	})
}

// thin makes room in a full list: it keeps the latest member of every story and,
// where that is not enough, the latest three quarters. It returns how many are kept.
func (x *Index) thin(list []uint32) int {
	s := &x.scratch
	s.begin(len(x.stories.items))
	keep := len(list)
	for i := len(list) - 1; i >= 0; i-- {
		if place := x.places[list[i]]; s.ballots[place].round != s.round {
			s.ballots[place].round = s.round
			keep--
			list[keep] = list[i]
		}
	}
	keep = max(keep, len(list)/4)
	return copy(list, list[keep:])
}

// unpost takes a member out of the lists.
func (x *Index) unpost(m *member) {
	m.posted(func(term uint32) {
		if e := x.terms.find(term); e != nil {
			e.list = x.terms.lists.remove(e.list, m.slot)
		}
	})
}
