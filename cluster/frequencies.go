package cluster

// frequencies counts how many documents had each term. There are several terms for every active article, most of
// which occurred once, so a term takes four bytes in an open hash table: its upper 24 bits are the
// hash, the lowest byte the count. The few that occurred more often are counted on in another table.
type frequencies struct {
	cells  []uint32 // 0: the place is free; no term has the hash 0
	used   int
	common dictionary
}

// often is the count from which a term is counted in the other table.
const often = 0xff

// at is the place where a term stands or would stand.
func (f *frequencies) at(term uint32) int {
	for i := placeOf(term, len(f.cells)); ; {
		if c := f.cells[i]; c&termMask == term || c == 0 {
			return i
		}
		if i++; i == len(f.cells) {
			i = 0
		}
	}
}

// of is the number of documents that had a term, one of those that [masked] returns.
func (f *frequencies) of(term uint32) int32 {
	if len(f.cells) == 0 {
		return 0
	}
	n := f.cells[f.at(term)] & often
	if n == often {
		return int32(f.common.get(term))
	}
	return int32(n)
}

// add counts a document that has the term.
func (f *frequencies) add(term uint32) {
	if crowded(f.used, len(f.cells)) {
		f.fill(f.cells, roomy(f.used, len(f.cells)))
	}
	i := f.at(term)
	switch n := f.cells[i] & often; n {
	case 0:
		f.used++
		f.cells[i] = term | 1
	case often:
		*f.common.put(term)++
	case often - 1:
		*f.common.put(term) = often
		fallthrough
	default:
		f.cells[i]++
	}
}

// fill puts cells into a new table.
func (f *frequencies) fill(cells []uint32, size int) {
	f.cells = make([]uint32, size)
	for _, c := range cells {
		if c != 0 {
			f.cells[f.at(c&termMask)] = c
		}
	}
}

// age halves all counts and forgets the terms of which nothing is left.
func (f *frequencies) age() {
	old, common := f.cells, f.common
	f.common = dictionary{}
	kept := old[:0]
	for _, c := range old {
		if c != 0 && f.halve(&c, &common) {
			kept = append(kept, c)
		}
	}
	f.used = len(kept)
	f.fill(kept, roomy(f.used, 0))
}

// halve halves the count of a cell and reports whether anything is left of it.
func (f *frequencies) halve(c *uint32, common *dictionary) bool {
	term, n := *c&termMask, *c&often
	if n == often {
		n = common.get(term)
	}
	n /= 2
	if n >= often {
		*f.common.put(term) = n
	}
	*c = term | min(n, often)
	return n > 0
}
