package compare

// Framing counts the function words of a statement that say how what it states is meant.
type Framing struct {
	Negations, Limits, Doubts, Conditions int
}

// Frames counts them. It returns false for a language whose function words are not known.
func Frames(s Statement) (Framing, bool) {
	f := framesOf(s.Lang)
	if f == nil {
		return Framing{}, false
	}
	words := s.read()
	return Framing{
		f.count(f.negations, words), f.count(f.limits, words), f.count(f.doubts, words), f.count(f.conditions, words),
	}, true
}
