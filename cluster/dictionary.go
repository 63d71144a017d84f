package cluster

// dictionary knows terms by their hashes: how many documents had each, and which members
// are listed under it. It is one flat table, hashed openly with linear probing, because there are a few
// terms for every active article and a map of pointers would take several times as much.
type dictionary struct {
	entries []entry
	used    int
	lists   lists
}

// entry is what is known of a term.
type entry struct {
	hash      uint32 // 0: the place is free
	frequency uint32 // documents that had it, aged
	list      uint32 // the members listed under it, see lists
}

const (
	minEntries = 1 << 8
	// maxEntriesLoad is the share of the table, in percent, from which it grows by a third.
	maxEntriesLoad = 85
)

// hashOf keeps zero free for "none".
func hashOf(hash uint32) uint32 { return max(hash, 1) }

// place is where the search for a hash begins. Its upper bits decide, so that a table of any
// size will do.
func (d *dictionary) place(hash uint32) int {
	mixed := hash * 0x9e3779b1
	return int(uint64(mixed) * uint64(len(d.entries)) >> 32)
}

// find returns the entry of a hash, nil for none. It is valid until the next put.
func (d *dictionary) find(hash uint32) *entry {
	if len(d.entries) == 0 {
		return nil
	}
	hash = hashOf(hash)
	for i := d.place(hash); ; {
		e := &d.entries[i]
		if e.hash == hash {
			return e
		}
		if e.hash == 0 {
			return nil
		}
		if i++; i == len(d.entries) {
			i = 0
		}
	}
}

// put returns the entry of a hash, a new one if there is none.
func (d *dictionary) put(hash uint32) *entry {
	if (d.used+1)*100 > len(d.entries)*maxEntriesLoad {
		d.rebuild()
	}
	e := d.free(hashOf(hash))
	if e.hash == 0 {
		e.hash = hashOf(hash)
		d.used++
	}
	return e
}

// free is the place at which a hash stands or would stand.
func (d *dictionary) free(hash uint32) *entry {
	for i := d.place(hash); ; {
		e := &d.entries[i]
		if e.hash == hash || e.hash == 0 {
			return e
		}
		if i++; i == len(d.entries) {
			i = 0
		}
	}
}

func (e *entry) dead() bool { return e.frequency == 0 && e.list == 0 }

// rebuild forgets the terms of which nothing is left and makes room for a third more than the rest.
func (d *dictionary) rebuild() {
	old := d.entries
	d.used = 0
	for i := range old {
		if old[i].hash != 0 && !old[i].dead() {
			d.used++
		}
	}
	size := max(minEntries, len(old))
	for (d.used+1)*100 > size*maxEntriesLoad*7/8 {
		size += size/3 + 1
	}
	d.entries = make([]entry, size)
	for _, e := range old {
		if e.hash != 0 && !e.dead() {
			*d.free(e.hash) = e
		}
	}
}

// age halves all frequencies.
func (d *dictionary) age() {
	for i := range d.entries {
		d.entries[i].frequency /= 2
	}
	d.rebuild()
}

// frequency is the number of documents that had a term.
func (d *dictionary) frequency(hash uint32) int32 {
	if e := d.find(hash); e != nil {
		return int32(e.frequency)
	}
	return 0
}
