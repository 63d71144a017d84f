package cluster

// dictionary finds a number by a hash. It is one flat table, hashed openly with linear probing: a map of
// pointers would take several times as much memory. The zero dictionary is empty.
type dictionary struct {
	entries []entry
	used    int
}

// entry is what is known under a hash. One whose value is 0 is forgotten when the table grows.
type entry struct {
	hash  uint32 // 0: the place is free
	value uint32
}

const (
	minEntries = 1 << 8
	// maxEntriesLoad is the share of a table, in percent, from which it grows.
	maxEntriesLoad = 85
)

// crowded reports whether a table is to grow before it takes one more.
func crowded(used, places int) bool { return (used+1)*100 > places*maxEntriesLoad }

// roomy is the size of a table, at least that of before, that is not to grow soon again. The steps are small: they cost
// each term a few more moves, and half as much memory stands empty.
func roomy(used, before int) int {
	size := max(minEntries, before)
	for crowded(used+used/16, size) {
		size += size/8 + 1
	}
	return size
}

// placeOf is where the search for a hash begins. Its upper bits decide, so that a table of any
// size will do.
func placeOf(hash uint32, places int) int {
	return int(uint64(hash*0x9e3779b1) * uint64(places) >> 32)
}

// at is the place at which a hash stands or would stand.
func (d *dictionary) at(hash uint32) *entry {
	for i := placeOf(hash, len(d.entries)); ; {
		if e := &d.entries[i]; e.hash == hash || e.hash == 0 {
			return e
		}
		if i++; i == len(d.entries) {
			i = 0
		}
	}
}

// get returns the value of a hash, 0 for one that is not there.
func (d *dictionary) get(hash uint32) uint32 {
	if len(d.entries) == 0 {
		return 0
	}
	return d.at(max(hash, 1)).value
}

// put returns the place for the value of a hash, which is valid until the next put.
func (d *dictionary) put(hash uint32) *uint32 {
	if crowded(d.used, len(d.entries)) {
		d.rebuild()
	}
	hash = max(hash, 1) // 0 means that nothing is there
	e := d.at(hash)
	if e.hash == 0 {
		e.hash = hash
		d.used++
	}
	return &e.value
}

// rebuild forgets what has no value and makes room.
func (d *dictionary) rebuild() {
	old := d.entries
	d.used = 0
	for i := range old {
		if old[i].value != 0 {
			d.used++
		}
	}
	d.entries = make([]entry, roomy(d.used, len(old)))
	for _, e := range old {
		if e.value != 0 {
			*d.at(e.hash) = e
		}
	}
}
