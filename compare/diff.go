package compare

// change is a stretch of words of one statement in the place of a stretch of another; one of
// the two may be empty.
type change struct{ old, new []word }

// changes aligns two lists of words by their longest common subsequence and returns what stands between the words that both
// have.
func changes(a, b []word) []change {
	a, b, length := common(a, b)
	var out []change
	var open change
	flush := func() {
		if len(open.old)+len(open.new) > 0 {
			out = append(out, open)
			open = change{}
		}
	}
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i].folded == b[j].folded:
			flush()
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && length[i+1][j] >= length[i][j+1]:
			open.old = append(open.old, a[i])
			i++
		default:
			open.new = append(open.new, b[j])
			j++
		}
	}
	flush()
	return out
}

// common cuts off the beginning and end that both lists have and returns what is left, with the table of
// lengths: length[i][j] is that of the longest common subsequence of a[i:] and b[j:].
func common(a, b []word) (restA, restB []word, length [][]int) {
	for len(a) > 0 && len(b) > 0 && a[0].folded == b[0].folded {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1].folded == b[len(b)-1].folded {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	length = make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].folded == b[j].folded {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	return a, b, length
}
