package position

import "github.com/wiredesk/wiredesk/news"

// conditionKind says what a conjunction of condition makes of the clause before it.
type conditionKind uint8

// The kinds.
const (
	noCondition     conditionKind = iota
	onlyCondition                 // only if, only after: what it names must be there
	plainCondition                // if, provided, once: the same where somebody commits to something
	unlessCondition               // unless: of a refusal, what it names lifts it; of a threat, too
	untilCondition                // until, before, without: a condition only where somebody refuses
)

// withCondition returns the stance that a condition of the kind makes of a stance, and false where the words
// are no condition of it.
func withCondition(stance news.Stance, kind conditionKind) (news.Stance, bool) {
	switch stance {
	case news.Will:
		return news.OnlyIf, kind != untilCondition
	case news.WillNot:
		if kind == plainCondition {
			return news.WillNot, true
		}
		return news.OnlyIf, true
	case news.Considering:
		return news.Considering, kind == onlyCondition || kind == plainCondition
	}
	return stance, false
}

// conditionOf finds the condition of a clause whose verb begins at word verb: behind it, or at the head of the
// sentence. It returns the stretch of the condition, without a leading "only", and where what
// stands before it ends.
func (r *reader) conditionOf(s *sentence, verb, from int) (kind conditionKind, x stretch, end int) {
	for i := from; i < len(s.words); i++ {
		if i > from && s.parted(i) {
			break
		}
		if m, ok := r.markerAt(s, i); ok {
			start := i
			if m.kind == onlyCondition {
				start++
			}
			to := s.conditionEnd(i + len(m.words))
			if to <= i+len(m.words) {
				break
			}
			end = i
			for end > from && s.words[end-1].role.has(roleAnd|roleAdverb) {
				end--
			}
			return m.kind, stretch{start, to}, end
		}
		if i > from && s.words[i].role.has(roleAnd) && (s.marked(i) && !r.conditionNear(s, i+1) || s.second(i+1)) {
			break
		}
	}
	return r.openingCondition(s, verb)
}

// conditionNear reports whether a condition begins at word i or, behind an adverb, the next one.
func (r *reader) conditionNear(s *sentence, i int) bool {
	for k := i; k < min(i+2, len(s.words)); k++ {
		if _, ok := r.markerAt(s, k); ok {
			return true
		}
	}
	return false
}

// openingCondition finds a condition that the sentence, or the quote in it, begins with.
func (r *reader) openingCondition(s *sentence, verb int) (conditionKind, stretch, int) {
	start := verb
	for start > 0 && !s.parted(start) {
		start--
	}
	m, ok := r.markerAt(s, start)
	if !ok {
		return noCondition, stretch{}, -1
	}
	from := start
	if m.kind == onlyCondition {
		from++
	}
	end := s.conditionEnd(start + len(m.words))
	if end >= verb || end <= start+len(m.words) {
		return noCondition, stretch{}, -1
	}
	return m.kind, stretch{from, end}, -1
}

// markerAt returns the words that begin a condition at word i.
func (r *reader) markerAt(s *sentence, i int) (marker, bool) {
	var best marker
	for _, m := range r.grammar.conditions[s.words[i].fold] {
		if len(m.words) > len(best.words) && begins(s.words[i:], m.words) {
			best = m
		}
	}
	if len(best.words) == 0 || i > 0 && r.grammar.unconditional[s.words[i-1].fold] {
		return marker{}, false
	}
	if next := i + len(best.words); next < len(s.words) && r.grammar.unconditional[s.words[next].fold] {
		return marker{}, false
	}
	return best, true
}

// conditionEnd returns where a condition whose first word behind the conjunction is from ends.
func (s *sentence) conditionEnd(from int) int {
	for i := from; i < len(s.words); i++ {
		if i > from && (s.marked(i) || s.parted(i)) {
			return i
		}
	}
	return len(s.words)
}
