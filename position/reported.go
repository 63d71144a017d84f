package position

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// stanceOf are the stances that attributions of a class report.
var stanceOf = map[news.CueClass]news.Stance{
	news.Commit: news.Will, news.Refuse: news.WillNot, news.Deny: news.Denies, news.Demand: news.Demands,
}

// readReported finds the positions of a sentence in a language whose clauses the quote engine reads: in what it found
// to be promised, refused, denied or demanded, and in verbs and futures that are no attribution.
func (r *reader) readReported(s *sentence) {
	for _, i := range r.quotes[s.n] {
		q := &r.analysis.Quotes[i]
		if q.Sentence != s.n || q.Kind == news.Direct || q.Cue.Len() == 0 || q.Confidence < least {
			continue
		}
		if p, ok := r.fromQuote(s, q); ok {
			r.add(p)
		}
	}
	for i := range s.words {
		if st, ok := r.framed(s, i); ok && !s.question(i) {
			for _, p := range r.positions(s, st) {
				r.add(p)
			}
		}
	}
}

// fromQuote makes a position of an attribution that commits, refuses, denies or demands.
func (r *reader) fromQuote(s *sentence, q *news.Quote) (news.Position, bool) {
	stance, ok := stanceOf[q.Class]
	content := s.covered(q.Span)
	cue := s.covered(q.Cue)
	if !ok || content.empty() || cue.empty() || r.grammar.advising[q.Lemma] || !r.somebody(s, q) {
		return news.Position{}, false
	}
	if last := &s.words[content.to-1]; stance == news.WillNot && (r.accusedIn(s, content) || r.hasEnding(last, r.grammar.facts)) {
		stance = news.Denies
	}
	if last := &s.words[content.to-1]; content.to-content.from > 1 && r.grammar.verbLast && len(last.fold) > 1 && strings.HasPrefix(q.Lemma, last.fold) {
		content.to-- // the particle of the verb: "sloot een verhoging uit"
	}
	content.to = s.joinedEnd(content)
	st := statement{head: head{stance: stance, sure: q.Confidence}, at: cue.from, verb: cue.from, rest: content.from, action: content}
	for i := cue.to; i < content.from; i++ { // what is promised stands between cue and condition
		if _, ok := r.markerAt(s, i); ok && i > cue.to {
			st.rest, st.action = i, stretch{cue.to, i}
			break
		}
	}
	for st.action.to-st.action.from > 1 && stance != news.Denies && (s.words[st.action.from].role.has(roleTo|rolePreposition) ||
		len(s.words[st.action.from].fold) <= 2 && r.hasEnding(&s.words[st.action.from+1], r.grammar.infinitives)) {
		st.action.from++
	}
	if r.negated(s, cue) && !st.negate() || s.words[max(0, cue.from-1)].role.has(roleModal) {
		return news.Position{}, false
	}
	name, entity := r.speaker(q)
	if name == "" || strings.Count(name, " ") > maxTold {
		return news.Position{}, false
	}
	stance, condition, end := r.conditionOf(s, st)
	if !condition.empty() && end > content.from {
		st.action.to = min(st.action.to, end)
	}
	p := news.Position{
		Span: s.bytes(whole(st, condition)), Sentence: s.n, Stance: stance, Holder: q.Source, Actor: name, Entity: entity,
		Action: s.bytes(st.action), Condition: s.bytes(condition), SaidBy: name, SaidByEntity: entity, Date: r.article.Published,
		Confidence: float64(int(q.Confidence*95)) / 100,
	}
	return p, p.Confidence >= least && !st.action.empty()
}

// somebody reports whether a source names one who can take a position: by a name, an office, or a noun for a body or people.
func (r *reader) somebody(s *sentence, q *news.Quote) bool {
	x := s.covered(q.Source)
	if q.Entity != "" || x.empty() {
		return true
	}
	if _, ok := r.roleIn(q.Source); ok || len(within(r.analysis.Mentions, q.Source)) > 0 {
		return true
	}
	for i := x.from; i < x.to; i++ {
		w := &s.words[i]
		if w.role.has(rolePronoun) || r.grammar.bodies[w.fold] != noBody || w.capital && w.role == 0 && i > 0 {
			return true
		}
	}
	return s.words[x.from].capital && x.from == 0
}

// joinedEnd returns where a content ends at a conjunction behind which a name has a verb of its own.
func (s *sentence) joinedEnd(x stretch) int {
	for i := x.from + 1; i+2 < x.to; i++ {
		if s.words[i].role.has(roleAnd) && s.words[i+1].capital && (s.finite(i+2) || i+3 < x.to && s.finite(i+3)) {
			return i
		}
	}
	return x.to
}

// covered returns the words that begin inside a span.
func (s *sentence) covered(span news.Span) stretch {
	x := stretch{len(s.words), len(s.words)}
	for i := range s.words {
		if s.words[i].Start >= span.Start && s.words[i].End <= span.End {
			x.from = min(x.from, i)
			x.to = i + 1
		}
	}
	if x.from == len(s.words) {
		return stretch{}
	}
	return x
}

// accusedIn reports whether what is refused is an accusation, so that it is denied.
func (r *reader) accusedIn(s *sentence, x stretch) bool {
	return r.accused(s, x.from, min(x.to, x.from+3))
}

// negated reports a negation right before or behind a verb.
func (r *reader) negated(s *sentence, verb stretch) bool {
	for i := max(0, verb.from-2); i < min(len(s.words), verb.to+2); i++ {
		if s.words[i].role.has(roleNot) && (i < verb.from && !s.marked(i+1) || i >= verb.to && !s.marked(i)) {
			return true
		}
	}
	return false
}
