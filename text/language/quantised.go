package language

import (
	"encoding/binary"
	"errors"
	"io"
)

// quantised is a matrix under product quantisation (Jégou et al. 2011): a row is
// cut into parts of two or so numbers, a part is a code of its nearest centroid, and
// the length of the row is a code of its own.
type quantised struct {
	codes     []uint8 // parts codes a row
	norms     []uint8 // a code a row
	lengths   []float32
	centroids []float32
	parts     int
	width     int // numbers in a part
}

// quantiser is the header of one product quantiser.
type quantiser struct{ Dim, Parts, Width, LastWidth int32 }

// read reads the matrix of rows of dim numbers.
func (q *quantised) read(r io.Reader, dim int) error {
	var h struct {
		Quantised, Normed bool
		Rows, Cols        int64
		CodeSize          int32
	}
	if err := binary.Read(r, binary.LittleEndian, &h); err != nil {
		return err
	}
	if !h.Quantised || !h.Normed || h.Rows < 1 || h.Rows > maxRows || h.Cols != int64(dim) || int64(h.CodeSize) > h.Rows*h.Cols || h.CodeSize < 0 {
		return errors.New("unexpected shape")
	}
	q.codes = make([]uint8, h.CodeSize)
	if err := binary.Read(r, binary.LittleEndian, q.codes); err != nil {
		return err
	}
	p, centroids, err := readQuantiser(r)
	if err != nil {
		return err
	}
	if int(p.Dim) != dim || p.Parts*p.Width != p.Dim || p.LastWidth != p.Width || int64(p.Parts)*h.Rows != int64(h.CodeSize) {
		return errors.New("parts of unequal width")
	}
	q.centroids, q.parts, q.width = centroids, int(p.Parts), int(p.Width)
	q.norms = make([]uint8, h.Rows)
	if err := binary.Read(r, binary.LittleEndian, q.norms); err != nil {
		return err
	}
	p, q.lengths, err = readQuantiser(r)
	if err == nil && p.Dim != 1 {
		err = errors.New("lengths of several numbers")
	}
	return err
}

func readQuantiser(r io.Reader) (quantiser, []float32, error) {
	var p quantiser
	if err := binary.Read(r, binary.LittleEndian, &p); err != nil {
		return p, nil, err
	}
	if p.Dim < 1 || p.Dim > maxDim || p.Parts < 1 || p.Parts > p.Dim || p.Width < 1 || p.Width > p.Dim {
		return p, nil, errors.New("quantiser out of range")
	}
	centroids := make([]float32, int(p.Dim)*centroidsPerPart)
	return p, centroids, binary.Read(r, binary.LittleEndian, centroids)
}

// addRow adds a row of the matrix to sum.
func (q *quantised) addRow(sum []float32, row int32) {
	length := q.lengths[q.norms[row]]
	codes := q.codes[int(row)*q.parts : (int(row)+1)*q.parts]
	for part, code := range codes {
		at := (part*centroidsPerPart + int(code)) * q.width
		for i, c := range q.centroids[at : at+q.width] {
			sum[part*q.width+i] += length * c
		}
	}
}

// ngramTable maps the buckets of the n-grams that were kept to their rows: open
// addressing with linear probing, because Go's map takes most of the time else.
type ngramTable struct {
	slots []ngramSlot // a power of two of them, at most half full
	shift int
}

type ngramSlot struct {
	bucket uint32
	row    int32 // plus one; 0 for a free slot
}

func newNgramTable(n int) ngramTable {
	bits := 2
	for 1<<bits < 2*n {
		bits++
	}
	return ngramTable{slots: make([]ngramSlot, 1<<bits), shift: 32 - bits}
}

// slot is where the search for a bucket begins (multiplicative hashing, Knuth).
func (t *ngramTable) slot(bucket uint32) int { return int(bucket * 2654435769 >> t.shift) }

func (t *ngramTable) put(bucket uint32, row int32) {
	i := t.slot(bucket)
	for t.slots[i].row != 0 && t.slots[i].bucket != bucket {
		i = (i + 1) & (len(t.slots) - 1)
	}
	t.slots[i] = ngramSlot{bucket, row + 1}
}

// row returns the row of a bucket, -1 when it was not kept.
func (t *ngramTable) row(bucket uint32) int32 {
	i := t.slot(bucket)
	for t.slots[i].row != 0 {
		if t.slots[i].bucket == bucket {
			return t.slots[i].row - 1
		}
		i = (i + 1) & (len(t.slots) - 1)
	}
	return -1
}
