package cluster

// postedCap is the most terms of a view, the heaviest, under which a member is listed: an
// index without the light ones finds almost the same and takes a third of the memory (static
// pruning, Carmel et al. 2001).
var postedCap = [views]int{words: 12, names: 8, numbers: 4}

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

// listing is a list of members for each of many hashes.
type listing struct {
	heads dictionary // references into lists
	lists lists
}

// under returns the slots of the members listed under a hash, which are valid until the listing changes.
func (l *listing) under(hash uint32, one *[1]uint32) []uint32 {
	return l.lists.items(l.heads.get(hash), one)
}

// add lists a member. Where the list is full, room is asked how to thin it: it is to
// put first what is kept, and to return how much that is.
func (l *listing) add(hash, slot uint32, full int, room func([]uint32) int) {
	head := l.heads.put(hash)
	var one [1]uint32
	if list := l.lists.items(*head, &one); len(list) >= full {
		*head = l.lists.cut(*head, room(list))
	}
	*head = l.lists.add(*head, slot)
}

// remove takes a member out; one that is not listed is left alone.
func (l *listing) remove(hash, slot uint32) {
	if l.heads.get(hash) != 0 {
		head := l.heads.put(hash)
		*head = l.lists.remove(*head, slot)
	}
}

// post lists a member under its terms.
func (x *Index) post(m *member) {
	m.posted(func(term uint32) { x.listed.add(term, m.slot, maxList, x.thin) })
}

// unpost takes a member out of the lists.
func (x *Index) unpost(m *member) {
	m.posted(func(term uint32) { x.listed.remove(term, m.slot) })
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
