package cluster

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math"
)

// A saved index is a row of blocks: the number of the bytes in it, their checksum, and the bytes. No value lies
// across two blocks, so whoever loads it has checked what is read.

const (
	// blockSize is from how many bytes a block is written, maxBlock the most there can be in one.
	blockSize = 1 << 18
	maxBlock  = 1 << 20
	// maxAtOnce is the most numbers for which there is room before they have been read.
	maxAtOnce = 1 << 26
	// pieceSize is how many numbers of a long list are one value.
	pieceSize = 1 << 12
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// saver writes values into blocks, until something goes wrong.
type saver struct {
	w     io.Writer
	block []byte
	err   error
}

// flush writes the block.
func (s *saver) flush() {
	if s.err != nil || len(s.block) == 0 {
		return
	}
	var head [8]byte
	binary.LittleEndian.PutUint32(head[:], uint32(len(s.block)))
	binary.LittleEndian.PutUint32(head[4:], crc32.Checksum(s.block, castagnoli))
	if _, s.err = s.w.Write(head[:]); s.err == nil {
		_, s.err = s.w.Write(s.block)
	}
	s.block = s.block[:0]
}

// done ends a value.
func (s *saver) done() {
	if len(s.block) >= blockSize {
		s.flush()
	}
}

func (s *saver) int(v int64) {
	s.block = binary.AppendVarint(s.block, v)
	s.done()
}

func (s *saver) text(v string) {
	s.block = binary.AppendUvarint(s.block, uint64(len(v)))
	s.block = append(s.block, v...)
	s.done()
}

func (s *saver) words(list []uint32) {
	s.int(int64(len(list)))
	for len(list) > 0 {
		piece := list[:min(len(list), pieceSize)]
		for _, v := range piece {
			s.block = binary.LittleEndian.AppendUint32(s.block, v)
		}
		s.done()
		list = list[len(piece):]
	}
}

func (s *saver) ints(list []int64) {
	s.int(int64(len(list)))
	for _, v := range list {
		s.int(v)
	}
}

// errSaved says that what was saved is not what an index saves.
var errSaved = errors.New("a saved index is damaged")

// loader reads what a saver wrote, until something is wrong; then it gives zeros.
type loader struct {
	r     io.Reader
	block []byte
	err   error
}

func (l *loader) fail(err error) {
	if l.err == nil {
		l.err = err
	}
	l.block = nil
}

// next reads a block when the last one is used up.
func (l *loader) next() {
	if l.err != nil || len(l.block) > 0 {
		return
	}
	var head [8]byte
	if _, err := io.ReadFull(l.r, head[:]); err != nil {
		l.fail(fmt.Errorf("%w: %w", errSaved, err))
		return
	}
	n := binary.LittleEndian.Uint32(head[:])
	if n == 0 || n > maxBlock {
		l.fail(errSaved)
		return
	}
	block := make([]byte, n)
	if _, err := io.ReadFull(l.r, block); err != nil {
		l.fail(fmt.Errorf("%w: %w", errSaved, err))
		return
	}
	if crc32.Checksum(block, castagnoli) != binary.LittleEndian.Uint32(head[4:]) {
		l.fail(errSaved)
		return
	}
	l.block = block
}

func (l *loader) int() int64 {
	l.next()
	v, n := binary.Varint(l.block)
	if n <= 0 {
		l.fail(errSaved)
		return 0
	}
	l.block = l.block[n:]
	return v
}

// count reads a number from 0 to limit.
func (l *loader) count(limit int) int {
	v := l.int()
	if v < 0 || v > int64(limit) {
		l.fail(errSaved)
		return 0
	}
	return int(v)
}

// slot reads a number below limit.
func (l *loader) slot(limit int) uint32 {
	if limit == 0 {
		l.fail(errSaved)
		return 0
	}
	return uint32(l.count(limit - 1))
}

func (l *loader) text() string {
	l.next()
	n, size := binary.Uvarint(l.block)
	if size <= 0 || n > uint64(len(l.block)-size) {
		l.fail(errSaved)
		return ""
	}
	v := string(l.block[size : size+int(n)])
	l.block = l.block[size+int(n):]
	return v
}

// words reads a list of at most limit numbers.
func (l *loader) words(limit int) []uint32 {
	n := l.count(limit)
	var list []uint32
	for len(list) < n && l.err == nil {
		l.next()
		piece := min(n-len(list), pieceSize)
		if len(l.block) < 4*piece {
			l.fail(errSaved)
			return nil
		}
		if list == nil {
			list = make([]uint32, 0, min(n, maxAtOnce))
		}
		for i := range piece {
			list = append(list, binary.LittleEndian.Uint32(l.block[4*i:]))
		}
		l.block = l.block[4*piece:]
	}
	return list
}

func (l *loader) ints() []int64 {
	n := l.count(math.MaxInt32)
	var list []int64
	for range n {
		if list = append(list, l.int()); l.err != nil {
			return nil
		}
	}
	return list
}
