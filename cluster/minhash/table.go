package minhash

import "slices"

const (
	bands = 32
	rows  = Size / bands
	// chainCap bounds how far a bucket is followed. Texts that thousands of
	// pages share (a cookie notice, a stub) would otherwise make one bucket cost
	// as much as all of them.
	chainCap = 32
	minHeads = 1 << 6
)

// Table finds similar signatures. Entries are known by small dense numbers of
// the caller's, which may be used again after Remove. It takes about 400 bytes
// an entry beside the signature. The zero Table is ready to use.
type Table struct {
	signatures []*Signature // by id; nil where there is no entry
	next       [][bands]uint32
	heads      [bands][]uint32 // id+1 of the newest entry of the bucket, 0 for none
	count      int
}

// Len is the number of entries.
func (t *Table) Len() int { return t.count }

// Add puts a signature under id, which must not be in use, and keeps the
// pointer. An empty signature is not put anywhere.
func (t *Table) Add(id uint32, s *Signature) {
	if s.Empty() {
		return
	}
	for int(id) >= len(t.signatures) {
		t.signatures = append(t.signatures, nil)
		t.next = append(t.next, [bands]uint32{})
	}
	t.signatures[id] = s
	t.count++
	if t.count > len(t.heads[0]) {
		t.grow()
		return
	}
	t.link(id)
}

func (t *Table) link(id uint32) {
	for b := range bands {
		head := t.head(b, t.signatures[id])
		t.next[id][b] = *head
		*head = id + 1
	}
}

// grow doubles the buckets and links every entry anew, in the order of ids.
func (t *Table) grow() {
	size := max(minHeads, 2*len(t.heads[0]))
	for b := range bands {
		t.heads[b] = make([]uint32, size)
	}
	for id := range t.signatures {
		if t.signatures[id] != nil {
			t.link(uint32(id))
		}
	}
}

// Remove takes id out; an id that is not in the table is left alone.
func (t *Table) Remove(id uint32) {
	if int(id) >= len(t.signatures) || t.signatures[id] == nil {
		return
	}
	for b := range bands {
		at := t.head(b, t.signatures[id])
		for *at != id+1 {
			at = &t.next[*at-1][b]
		}
		*at = t.next[id][b]
	}
	t.signatures[id] = nil
	t.count--
}

// Candidates appends to dst, in rising order and each once, the ids of entries
// that share a band with s. Some share it by accident: compare the signatures.
func (t *Table) Candidates(dst []uint32, s *Signature) []uint32 {
	if s.Empty() || t.count == 0 {
		return dst
	}
	from := len(dst)
	for b := range bands {
		at := *t.head(b, s)
		for step := 0; at != 0 && step < chainCap; step++ {
			dst = append(dst, at-1)
			at = t.next[at-1][b]
		}
	}
	found := dst[from:]
	slices.Sort(found)
	return dst[:from+len(slices.Compact(found))]
}

// head is the bucket of band b in which s lies.
func (t *Table) head(b int, s *Signature) *uint32 {
	key := uint64(b)
	for _, v := range s.Mins[b*rows : (b+1)*rows] {
		key = mix64(key<<32 ^ key>>32 ^ uint64(v))
	}
	return &t.heads[b][key&uint64(len(t.heads[b])-1)]
}
