package minhash

import (
	"errors"
	"math"
	"slices"
)

const (
	bands = 24
	rows  = 2 // places of a band; those behind the last band are for comparing only
	// bucketCap is the most entries of one bucket, the latest. Texts that thousands of
	// pages share (a cookie notice, a stub) would otherwise make one bucket cost as much
	// as all of them.
	bucketCap = 32
	minPlaces = 1 << 6
	// maxLoad is the share of the places, in percent, from which the table grows by an eighth.
	maxLoad   = 75
	chunkSize = 1 << 10
)

// Table finds similar signatures. Entries are known by small dense numbers of
// the caller's, which may be used again after Remove. It takes about 280 bytes
// an entry, of which the signature is 132. The zero Table is ready to use.
//
// Each band is a hash table of its own with linear probing. It holds numbers of entries alone:
// what key one has can be read from its signature. The entries of one key stand in the order in which they came.
type Table struct {
	chunks [][]Signature   // by id; an empty one where there is no entry
	places [bands][]uint32 // id+1, 0 where nothing is
	count  int
}

// Len is the number of entries.
func (t *Table) Len() int { return t.count }

// At returns the signature of an entry, an empty one for an id that is not in the table.
// It is valid until the entry is removed.
func (t *Table) At(id uint32) *Signature {
	if int(id/chunkSize) >= len(t.chunks) {
		return &Signature{}
	}
	return &t.chunks[id/chunkSize][id%chunkSize]
}

// Add puts a signature under id, which must not be in use. An empty signature
// is not put anywhere.
func (t *Table) Add(id uint32, s *Signature) {
	if s.Empty() {
		return
	}
	for int(id/chunkSize) >= len(t.chunks) {
		t.chunks = append(t.chunks, make([]Signature, chunkSize))
	}
	*t.At(id) = *s
	t.count++
	if t.count*100 > len(t.places[0])*maxLoad {
		t.grow()
	}
	for b := range bands {
		t.link(b, id)
	}
}

// grow makes room and puts every entry in anew, those of one key in the order in which they stood.
func (t *Table) grow() {
	size := max(minPlaces, len(t.places[0])*9/8)
	for b := range bands {
		old := t.places[b]
		t.places[b] = make([]uint32, size)
		for i, from := 0, gap(old); i < len(old); i++ {
			if id := old[(from+i)%len(old)]; id != 0 {
				t.link(b, id-1)
			}
		}
	}
}

// gap is a place at which nothing is, so that no run of places begins before it.
func gap(places []uint32) int { return max(0, slices.Index(places, 0)) }

// link puts an entry behind those of its key; of too many the first gives way.
func (t *Table) link(b int, id uint32) {
	places := t.places[b]
	key := t.At(id).key(b)
	var same [bucketCap]int
	n := 0
	i := home(key, len(places))
	for ; places[i] != 0; i = after(i, len(places)) {
		if t.At(places[i]-1).key(b) != key {
			continue
		}
		if same[n] = i; n == bucketCap-1 {
			t.push(places, same[:], id)
			return
		}
		n++
	}
	places[i] = id + 1
}

// push moves the entries at the given places up by one and puts a new one last.
func (t *Table) push(places []uint32, at []int, id uint32) {
	for i := 1; i < len(at); i++ {
		places[at[i-1]] = places[at[i]]
	}
	places[at[len(at)-1]] = id + 1
}

// Remove takes id out; an id that is not in the table is left alone.
func (t *Table) Remove(id uint32) {
	if t.At(id).Empty() {
		return
	}
	for b := range bands {
		t.unlink(b, id)
	}
	*t.At(id) = Signature{}
	t.count--
}

// unlink takes an entry out of a band, and moves those behind it up, so that no search
// ends before its entry (Knuth, The Art of Computer Programming 3, algorithm 6.4 R).
func (t *Table) unlink(b int, id uint32) {
	places := t.places[b]
	hole := home(t.At(id).key(b), len(places))
	for ; places[hole] != id+1; hole = after(hole, len(places)) {
		if places[hole] == 0 {
			return // it had to give way
		}
	}
	for i := after(hole, len(places)); places[i] != 0; i = after(i, len(places)) {
		from := home(t.At(places[i]-1).key(b), len(places))
		if between(hole, from, i) {
			continue // it would not be found at the hole
		}
		places[hole], hole = places[i], i
	}
	places[hole] = 0
}

// between reports whether from lies behind hole and not behind i, going round.
func between(hole, from, i int) bool {
	if hole <= i {
		return hole < from && from <= i
	}
	return hole < from || from <= i
}

// Candidates appends to dst, in rising order and each once, the ids of entries
// that share a band with s. Some share it by accident: compare the signatures.
func (t *Table) Candidates(dst []uint32, s *Signature) []uint32 {
	if s.Empty() || t.count == 0 {
		return dst
	}
	start := len(dst)
	for b, places := range t.places {
		key := s.key(b)
		for i := home(key, len(places)); places[i] != 0; i = after(i, len(places)) {
			if id := places[i] - 1; t.At(id).key(b) == key {
				dst = append(dst, id)
			}
		}
	}
	found := dst[start:]
	slices.Sort(found)
	return dst[:start+len(slices.Compact(found))]
}

// key is what a signature has in a band.
func (s *Signature) key(b int) uint32 {
	return uint32(s.Mins[b*rows])<<16 | uint32(s.Mins[b*rows+1])
}

// home is where the search for a key begins.
func home(key uint32, places int) int { return int(uint64(mix32(key)) * uint64(places) >> 32) }

func after(i, places int) int {
	if i++; i == places {
		return 0
	}
	return i
}

// errSaved says that what [Table.Load] reads is not what [Table.Save] wrote.
var errSaved = errors.New("a saved table of signatures is damaged")

// Save gives all that the table holds to write, list by list.
func (t *Table) Save(write func([]uint32)) {
	write([]uint32{bands, Size, uint32(t.count), uint32(len(t.chunks))})
	list := make([]uint32, 0, chunkSize*(1+Size/2))
	for _, chunk := range t.chunks {
		list = list[:0]
		for i := range chunk {
			list = append(list, chunk[i].Count)
			for j := 0; j < Size && !chunk[i].Empty(); j += 2 {
				list = append(list, uint32(chunk[i].Mins[j])<<16|uint32(chunk[i].Mins[j+1]))
			}
		}
		write(list)
	}
	for _, places := range t.places {
		write(places)
	}
}

// Load makes an empty table what it was when it was saved; read returns the lists in their order, of at most so
// many numbers.
func (t *Table) Load(read func(limit int) []uint32) error {
	head := read(4)
	if len(head) != 4 || head[0] != bands || head[1] != Size || head[3] > math.MaxInt32/chunkSize {
		return errSaved
	}
	t.count = int(head[2])
	for range head[3] {
		chunk, err := loadChunk(read(chunkSize * (1 + Size/2)))
		if err != nil {
			return err
		}
		t.chunks = append(t.chunks, chunk)
	}
	for b := range t.places {
		t.places[b] = read(math.MaxInt32)
		for _, id := range t.places[b] {
			if int(id) > chunkSize*len(t.chunks) {
				return errSaved
			}
		}
		if t.count > 0 && !slices.Contains(t.places[b], 0) {
			return errSaved
		}
	}
	return nil
}

func loadChunk(list []uint32) ([]Signature, error) {
	chunk := make([]Signature, chunkSize)
	for i := range chunk {
		if len(list) == 0 {
			return nil, errSaved
		}
		chunk[i].Count, list = list[0], list[1:]
		if chunk[i].Empty() {
			continue
		}
		if len(list) < Size/2 {
			return nil, errSaved
		}
		for j, v := range list[:Size/2] {
			chunk[i].Mins[2*j], chunk[i].Mins[2*j+1] = uint16(v>>16), uint16(v)
		}
		list = list[Size/2:]
	}
	return chunk, nil
}
