package position

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// conditionKind says what a conjunction of condition makes of the clause before it.
type conditionKind uint8

// The kinds.
const (
	onlyCondition   conditionKind = iota // only if, only after: what it names must be there
	plainCondition                       // if, provided, once: the same where somebody commits to something
	unlessCondition                      // unless: of a refusal, what it names lifts it; of a threat, too
	untilCondition                       // until, before, without: a condition only where somebody refuses
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

// conditionOf finds the condition of a statement: behind its head, or at the head of the sentence. It returns the
// stance with it, the stretch of the condition without a leading "only", and where the words before it end, -1 when
// it stands in front. Without a condition the stretch is empty.
func (r *reader) conditionOf(s *sentence, st statement) (news.Stance, stretch, int) {
	if !st.condition.empty() {
		return st.stance, st.condition, -1
	}
	if r.grammar.verbFinal {
		return r.conditionBefore(s, st)
	}
	for i := st.rest; i < len(s.words) && (i == st.rest || !s.parted(i)); i++ {
		if m, ok := r.markerAt(s, i); ok {
			if stance, ok := withCondition(st.stance, m.kind); ok && (m.kind != untilCondition || s.lifts(i, m, st)) {
				return stance, s.conditionAt(i, m), s.backFrom(i, st.rest)
			}
		}
		if i > st.rest && s.words[i].role.has(roleBreak) && r.grammar.parses {
			break // "because": what follows is of something else
		}
		if i > st.rest && s.words[i].role.has(roleAnd) && (s.marked(i) && !r.conditionNear(s, i+1) || s.second(i+1)) {
			break
		}
	}
	return r.openingCondition(s, st)
}

// lifts reports whether what stands behind "until", "before" or "without" lifts a refusal to do something: not of one that is told by
// a noun ("oppose a draft made without them"), and not a mere time ("before the vote").
func (s *sentence) lifts(i int, m marker, st statement) bool {
	if st.takes.has(takesObject) && !st.takes.has(takesTo) {
		return false
	}
	if m.words[0] != "before" {
		return true
	}
	from := i + len(m.words)
	for k := from; k < s.conditionEnd(from); k++ {
		if k > from && (s.finite(k) || s.pastForm(k)) {
			return true
		}
	}
	return s.conditionEnd(from)-from > 3
}

// conditionBefore finds the condition of a clause whose verb stands last: what stands before it and ends in a verb that says so.
func (r *reader) conditionBefore(s *sentence, st statement) (news.Stance, stretch, int) {
	from := max(st.subject.to, 0)
	for i := from + 1; i < st.at; i++ {
		kind := plainCondition
		switch {
		case r.endsIn(&s.words[i], r.grammar.unlesses):
			kind = unlessCondition
		case !r.endsIn(&s.words[i], r.grammar.ifs):
			continue
		}
		if stance, ok := withCondition(st.stance, kind); ok {
			return stance, stretch{from, i + 1}, -1
		}
	}
	return st.stance, stretch{}, -1
}

// endsIn reports whether a word is, or ends in, one of some endings.
func (r *reader) endsIn(w *word, endings []string) bool {
	return slices.Contains(endings, w.fold) || r.hasEnding(w, endings)
}

// backFrom returns where the words before a condition at word i end.
func (s *sentence) backFrom(i, least int) int {
	for i > least && (s.words[i-1].role.has(roleAnd) || s.adverb(i-1)) {
		i--
	}
	return i
}

// conditionAt returns the stretch of the condition that a marker at word i begins.
func (s *sentence) conditionAt(i int, m marker) stretch {
	from := i
	if m.kind == onlyCondition {
		from++
	}
	to := s.conditionEnd(i + len(m.words))
	if m.words[len(m.words)-1] == "als" && !s.verbFinalAt(to-1) {
		return stretch{} // Dutch "als voorzitter", as
	}
	if to < i+len(m.words)+2 && m.kind != untilCondition && m.kind != onlyCondition || to <= i+len(m.words) || s.words[i+len(m.words)].role.has(roleAnd) {
		return stretch{} // "if possible", "if and when"
	}
	return stretch{from, to}
}

// verbFinalAt reports whether the last word of a Dutch clause can be its verb.
func (s *sentence) verbFinalAt(i int) bool {
	w := &s.words[i]
	return w.role.has(roleAux) || !w.capital && (strings.HasSuffix(w.fold, "t") || strings.HasSuffix(w.fold, "n") || strings.HasSuffix(w.fold, "d"))
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
func (r *reader) openingCondition(s *sentence, st statement) (news.Stance, stretch, int) {
	start := st.verb
	for start > 0 && !s.parted(start) {
		start--
	}
	m, ok := r.markerAt(s, start)
	if !ok {
		return st.stance, stretch{}, -1
	}
	stance, ok := withCondition(st.stance, m.kind)
	x := s.conditionAt(start, m)
	if !ok || x.to > st.verb {
		return st.stance, stretch{}, -1
	}
	return stance, x, -1
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
	next := i + len(best.words)
	if next < len(s.words) && r.grammar.unconditional[s.words[next].fold] || best.kind == untilCondition && s.timed(next) {
		return marker{}, false
	}
	return best, true
}

// timed reports whether the phrase at word i is one of time: "until the end of March".
func (s *sentence) timed(i int) bool {
	for k := i; k < min(i+5, len(s.words)) && !s.marked(k); k++ {
		if s.words[k].date {
			return true
		}
		if !s.words[k].role.has(roleDetermin|rolePreposition) && k > i+1 {
			return false
		}
	}
	return false
}

// conditionEnd returns where a condition whose first word behind the conjunction is from ends: at the first mark that does
// not only set off an insertion in it or a few quoted words.
func (s *sentence) conditionEnd(from int) int {
	for i := from; i < len(s.words); i++ {
		if i == from || !s.marked(i) && !s.parted(i) {
			continue
		}
		if end := s.insertionEnd(from, i); end > i {
			i = end
			continue
		}
		if end := s.quotedEnd(i); end > i {
			i = end - 1
			continue
		}
		return i
	}
	return len(s.words)
}

// maxInserted is the most words between two commas that are an insertion in a noun phrase, maxQuoted the most words in quotation
// marks that are part of a clause.
const maxInserted, maxQuoted = 6, 4

// insertionEnd returns the word behind an insertion that the comma before word i begins, which parts the subject of a condition from
// its verb ("if the third, or last, vote allows it"), and -1 when the comma ends the condition.
func (s *sentence) insertionEnd(from, i int) int {
	if !strings.HasPrefix(s.words[i].before, ",") || i-from > maxInserted || s.verbLike(i-1) {
		return -1
	}
	for k := from; k < i; k++ {
		if s.finite(k) {
			return -1
		}
	}
	w := &s.words[i]
	if !w.role.has(roleAnd|roleRelative|roleArticle) && !w.capital {
		return -1
	}
	for k := i + 1; k < min(i+maxInserted, len(s.words)); k++ {
		if !s.marked(k) {
			continue
		}
		n := &s.words[k]
		if !strings.HasPrefix(n.before, ",") || n.capital || n.role.has(^roleAux) {
			return -1
		}
		return k
	}
	return -1
}

// verbLike reports whether a word has an ending that verbs have which tell something of a subject.
func (s *sentence) verbLike(i int) bool {
	w := &s.words[i]
	return !w.capital && !w.role.has(roleArticle) && (strings.HasSuffix(w.fold, "s") && !strings.HasSuffix(w.fold, "ss") || strings.HasSuffix(w.fold, "ed") || strings.HasSuffix(w.fold, "t"))
}

// quotedEnd returns the word behind a few quoted words that begin at word i, -1 when it begins none.
func (s *sentence) quotedEnd(i int) int {
	for k := i + 1; s.onlyQuoted(i) && k < min(i+1+maxQuoted, len(s.words)); k++ {
		if s.onlyQuoted(k) {
			return k + 1
		}
		if s.marked(k) {
			return -1
		}
	}
	return -1
}

// quoteMarks are the quotation marks of all languages.
const quoteMarks = "\"'“”„«»‘’‚‹›"
