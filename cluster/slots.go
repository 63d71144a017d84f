package cluster

// slots numbers things densely and uses the numbers of removed ones again,
// the latest first.
type slots[T any] struct {
	items []T
	free  []uint32
}

func (s *slots[T]) add(item T) uint32 {
	if n := len(s.free); n > 0 {
		slot := s.free[n-1]
		s.free = s.free[:n-1]
		s.items[slot] = item
		return slot
	}
	s.items = append(s.items, item)
	return uint32(len(s.items) - 1)
}

func (s *slots[T]) remove(slot uint32) {
	var none T
	s.items[slot] = none
	s.free = append(s.free, slot)
}
