package cluster

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/wiredesk/wiredesk/cluster/minhash"
)

const (
	codecVersion = 3
	maxLang      = 16
)

// errShort says that the bytes end before the Doc does, errTooMany that a list in it is too long.
var (
	errShort   = errors.New("it ends too early")
	errTooMany = errors.New("a list is too long")
)

// MarshalBinary writes the Doc compactly; the same Doc always gives the same
// bytes.
func (d *Doc) MarshalBinary() ([]byte, error) {
	b := make([]byte, 0, 1280)
	b = append(b, codecVersion)
	b = binary.AppendVarint(b, d.time)
	b = append(b, byte(min(len(d.lang), maxLang)))
	b = append(b, d.lang[:min(len(d.lang), maxLang)]...)
	b = append(b, flag(d.headline))
	b = binary.AppendUvarint(b, uint64(d.length))
	for _, v := range d.views {
		b = appendHashes(b, v.terms)
		b = append(b, v.weights...)
	}
	b = appendHashes(b, d.own)
	b = appendHashes(b, d.listed)
	b = binary.AppendUvarint(b, uint64(d.signature.Count))
	if !d.signature.Empty() {
		for _, m := range d.signature.Mins {
			b = binary.LittleEndian.AppendUint16(b, m)
		}
	}
	return d.embedding.appendTo(d.credit.appendTo(b)), nil
}

func flag(v bool) byte {
	if v {
		return 1
	}
	return 0
}

// appendHashes writes rising hashes as their count and the steps between them.
func appendHashes(b []byte, list []uint32) []byte {
	b = binary.AppendUvarint(b, uint64(len(list)))
	last := uint32(0)
	for _, h := range list {
		b = binary.AppendUvarint(b, uint64(h-last))
		last = h
	}
	return b
}

// UnmarshalBinary reads what MarshalBinary wrote. Bytes of another version or
// from elsewhere give an error and leave d as it was.
func (d *Doc) UnmarshalBinary(data []byte) error {
	r := reader{data: data}
	var n Doc
	if v := r.byte(); v != codecVersion && r.err == nil {
		return fmt.Errorf("read grouping features: version %d, want %d", v, codecVersion)
	}
	n.time = r.varint()
	n.lang = string(r.bytes(int(min(r.byte(), maxLang))))
	n.headline = r.byte() == 1
	n.length = uint16(r.uvarint(math.MaxUint16))
	for v := range n.views {
		n.views[v].terms = r.hashes(viewCap[v])
		n.views[v].weights = append([]uint8(nil), r.bytes(len(n.views[v].terms))...)
	}
	n.own = r.hashes(2)
	n.listed = r.hashes(maxListed + 1)
	r.signature(&n.signature)
	n.credit = r.credit()
	n.embedding = r.embedding()
	if r.err == nil && len(r.data) > 0 {
		r.err = fmt.Errorf("%d bytes too many", len(r.data))
	}
	if r.err != nil {
		return fmt.Errorf("read grouping features: %w", r.err)
	}
	*d = n
	return nil
}

// reader reads from the front of data until something is wrong.
type reader struct {
	data []byte
	err  error
}

func (r *reader) bytes(n int) []byte {
	if r.err != nil || n > len(r.data) {
		r.fail(errShort)
		return nil
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) byte() byte {
	if b := r.bytes(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *reader) varint() int64 {
	v, n := binary.Varint(r.data)
	if n <= 0 {
		r.fail(errShort)
		return 0
	}
	r.data = r.data[n:]
	return v
}

func (r *reader) uvarint(limit uint64) uint64 {
	v, n := binary.Uvarint(r.data)
	switch {
	case n <= 0:
		r.fail(errShort)
		return 0
	case v > limit:
		r.fail(fmt.Errorf("%d where at most %d can stand", v, limit))
		return 0
	}
	r.data = r.data[n:]
	return v
}

func (r *reader) hashes(limit int) []uint32 {
	n := int(r.uvarint(uint64(limit)))
	if n == 0 {
		return nil
	}
	list := make([]uint32, n)
	last := uint64(0)
	for i := range list {
		step := r.uvarint(math.MaxUint32)
		if i > 0 && step == 0 || last+step > math.MaxUint32 {
			r.fail(errors.New("hashes do not rise"))
			return nil
		}
		last += step
		list[i] = uint32(last)
	}
	return list
}

func (r *reader) signature(s *minhash.Signature) {
	s.Count = uint32(r.uvarint(math.MaxUint32))
	if s.Empty() {
		return
	}
	b := r.bytes(2 * minhash.Size)
	for i := range s.Mins {
		if b != nil {
			s.Mins[i] = binary.LittleEndian.Uint16(b[2*i:])
		}
	}
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
	r.data = nil
}
