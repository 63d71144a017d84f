package compare

// links joins numbered things into sets (union by the smaller root, with halved paths; Tarjan 1975).
type links struct{ parent []int }

func newLinks(n int) *links {
	l := &links{make([]int, n)}
	for i := range l.parent {
		l.parent[i] = i
	}
	return l
}

// root is the smallest number of the set.
func (l *links) root(i int) int {
	for l.parent[i] != i {
		l.parent[i] = l.parent[l.parent[i]]
		i = l.parent[i]
	}
	return i
}

func (l *links) join(a, b int) {
	a, b = l.root(a), l.root(b)
	l.parent[max(a, b)] = min(a, b)
}
