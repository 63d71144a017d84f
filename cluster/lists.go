package cluster

import "slices"

// lists keeps millions of short lists of numbers in a few large blocks of memory. A list is known
// by a reference that changes as the list does: 0 is the empty list; a list of one number is
// the number itself, marked; any other stands in a cell, whose first word counts its numbers.
type lists struct {
	chunks [][]uint32
	next   uint32            // the first cell, in units of cellWords, that was never used
	free   [cellSizes]uint32 // by size: a cell that is free and names the next one; 0 for none
}

const (
	cellWords  = 4 // words of the smallest cell
	cellSizes  = 7 // each size is twice the one before
	chunkCells = 1 << 12
	chunkWords = chunkCells * cellWords
	// maxList is the length at which a list is full.
	maxList = cellWords<<(cellSizes-1) - 1
	single  = 1 << 31
)

// room is how many numbers a cell of a size takes.
func room(size int) int { return cellWords<<size - 1 }

// cell returns the words of a cell: its count and size, and its numbers.
func (l *lists) cell(ref uint32) []uint32 {
	chunk := l.chunks[ref/chunkCells]
	return chunk[ref%chunkCells*cellWords:]
}

// items are the numbers of a list, in their order. They may be changed in place, and are valid until
// the list changes; one is the memory for a list of one.
func (l *lists) items(ref uint32, one *[1]uint32) []uint32 {
	switch {
	case ref == 0:
		return nil
	case ref&single != 0:
		one[0] = ref &^ single
		return one[:]
	}
	c := l.cell(ref)
	return c[1 : 1+c[0]&0xffff]
}

// add appends a number, which must be below 1<<31, to a list that is not full.
func (l *lists) add(ref, number uint32) uint32 {
	if ref == 0 {
		return number | single
	}
	if ref&single != 0 {
		return l.make([]uint32{ref &^ single, number}, 0)
	}
	c := l.cell(ref)
	n, size := int(c[0]&0xffff), int(c[0]>>16)
	if n < room(size) {
		c[1+n] = number
		c[0]++
		return ref
	}
	moved := l.make(c[1:1+n], size+1)
	c = l.cell(moved)
	c[1+n] = number
	c[0]++
	l.release(ref, size)
	return moved
}

// remove takes a number out of a list; one that is not in it is left alone.
func (l *lists) remove(ref, number uint32) uint32 {
	var one [1]uint32
	i := slices.Index(l.items(ref, &one), number)
	if i < 0 {
		return ref
	}
	if ref&single != 0 {
		return 0
	}
	c := l.cell(ref)
	n := int(c[0] & 0xffff)
	copy(c[1+i:n], c[2+i:1+n])
	return l.cut(ref, n-1)
}

// cut keeps the first n numbers of a list in a cell.
func (l *lists) cut(ref uint32, n int) uint32 {
	c := l.cell(ref)
	size := int(c[0] >> 16)
	c[0] = uint32(size)<<16 | uint32(n)
	switch {
	case n == 0:
		l.release(ref, size)
		return 0
	case n == 1:
		last := c[1]
		l.release(ref, size)
		return last | single
	case size > 0 && n <= room(size-1)/2:
		moved := l.make(c[1:1+n], size-1)
		l.release(ref, size)
		return moved
	}
	return ref
}

// make puts numbers into a new cell.
func (l *lists) make(numbers []uint32, size int) uint32 {
	ref := l.take(size)
	c := l.cell(ref)
	c[0] = uint32(size)<<16 | uint32(len(numbers))
	copy(c[1:], numbers)
	return ref
}

// take returns a free cell. Cells never lie across two chunks.
func (l *lists) take(size int) uint32 {
	if ref := l.free[size]; ref != 0 {
		l.free[size] = l.cell(ref)[1]
		return ref
	}
	cells := uint32(1) << size
	for l.next%chunkCells+cells > chunkCells {
		l.spare()
	}
	if int(l.next/chunkCells) == len(l.chunks) {
		l.chunks = append(l.chunks, make([]uint32, chunkWords))
		l.next = max(l.next, 1) // 0 is the empty list
	}
	ref := l.next
	l.next += cells
	return ref
}

// spare gives one cell at the end of a chunk, which is too short for what was wanted, to those that are free.
func (l *lists) spare() {
	l.release(l.next, 0)
	l.next++
}

func (l *lists) release(ref uint32, size int) {
	c := l.cell(ref)
	c[0], c[1] = uint32(size)<<16, l.free[size]
	l.free[size] = ref
}
