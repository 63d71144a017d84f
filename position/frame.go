package position

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// framed reads word i as the head of a clause that is no attribution: a verb of considering, "is ready to", an
// auxiliary or ending of the future.
func (r *reader) framed(s *sentence, i int) (statement, bool) {
	if p, ok := r.grammar.phraseAt(s.words[i:]); ok {
		st := statement{head: p.head, at: i, verb: i, rest: i + len(p.words)}
		if p.going && (st.rest >= len(s.words) || s.marked(st.rest) || !r.hasEnding(&s.words[st.rest], r.grammar.infinitives)) {
			return statement{}, false
		}
		believes := p.stance == news.Considering && st.rest < len(s.words) && s.words[st.rest].role.has(roleThat)
		if believes || r.negated(s, stretch{i, st.rest}) && !st.negate() {
			return statement{}, false
		}
		return st, r.frame(s, &st, "")
	}
	if st, ok := r.tiedBehind(s, i); ok {
		return st, true
	}
	if st, ok := r.onlyBehind(s, i); ok {
		return st, true
	}
	for _, c := range s.words[i].cues {
		for _, h := range r.grammar.verbs[c.Lemma] {
			if c.Form&cue.Finite == 0 || h.stance == news.Demands || s.nominal(i) || s.words[i].capital && i > 0 {
				continue
			}
			st := statement{head: h, at: i, verb: i, rest: i + c.Words}
			if r.negated(s, stretch{i, i + c.Words}) && !st.negate() {
				continue
			}
			return st, r.frame(s, &st, c.Particle)
		}
	}
	return r.framedFuture(s, i)
}

// dullness is how much less sure a future is that tells no deed: "tendrá", "estará".
const dullness = .45

// framedFuture reads the future: by an auxiliary, or by the ending of the verb.
func (r *reader) framedFuture(s *sentence, i int) (statement, bool) {
	w := &s.words[i]
	st := statement{head: head{stance: news.Will, sure: .7}, at: i, verb: i, rest: i + 1}
	refuses := r.hasEnding(w, r.grammar.refusing)
	switch {
	case w.role.has(roleWill | roleWould):
		st.reported = w.role.has(roleWould)
	case w.capital || w.role != 0 || s.nominal(i) && !s.clitic(i-1):
		return statement{}, false
	case refuses, r.hasEnding(w, r.grammar.future):
		st.reported = r.grammar.verbFinal && !s.closes(i)
	case r.hasEnding(w, r.grammar.ours) || r.grammar.perfective.future(w.fold) && len(w.cues) == 0:
	case r.hasEnding(w, r.grammar.conditional):
		st.reported = true
	default:
		return statement{}, false
	}
	if !r.frame(s, &st, "") {
		return statement{}, false
	}
	dulled := 0.0
	if slices.ContainsFunc(r.grammar.dull, func(stem string) bool { return strings.HasPrefix(w.fold, stem) && r.hasEnding(w, r.grammar.future) }) {
		dulled = dullness
	}
	st.sure -= dulled
	if refuses || r.negated(s, stretch{i, i + 1}) || s.negativeSubject(st.subject) || r.negativeAction(s, st) {
		st.stance, st.sure = news.WillNot, .8-dulled
	}
	if (len(r.grammar.future) > 0 || len(r.grammar.perfective.endings) > 0) && !w.role.has(roleWill|roleWould) && !r.grammar.verbFinal { // the verb itself says what is done
		st.action.from = min(st.action.from, i)
	}
	return st, true
}

// closes reports whether word i is the last of its clause, where the verb stands in a language that puts it there.
func (s *sentence) closes(i int) bool { return i+1 >= len(s.words) || s.marked(i+1) }

// hasEnding reports whether a word ends in one of the endings behind a stem of two letters or more.
func (r *reader) hasEnding(w *word, endings []string) bool {
	for _, e := range endings {
		if len(w.fold) > len(e)+1 && strings.HasSuffix(w.fold, e) {
			return true
		}
	}
	return false
}

// negativeAction reports a negation in a clause whose verb stands last: "will keine Truppen schicken".
func (r *reader) negativeAction(s *sentence, st statement) bool {
	if !r.grammar.verbLast {
		return false
	}
	for i := st.action.from; i < st.action.to; i++ {
		if s.words[i].role.has(roleNot | roleNo) {
			return true
		}
	}
	return false
}

// frame finds subject and action of a clause by the order of words of the language.
func (r *reader) frame(s *sentence, st *statement, particle string) bool {
	switch {
	case r.grammar.verbFinal:
		st.subject = s.opening(st.at)
		if to := st.subject.to; to < st.at && !st.subject.empty() && !s.marked(to) && r.grammar.bodies[s.words[to].fold] != noBody {
			st.subject.to++ // "Helvex şirketi"
		}
		st.action = stretch{st.subject.to, st.rest}
	case r.grammar.verbLast:
		r.frameSecond(s, st, particle)
	default:
		v := st.verb
		for v > 0 && !s.marked(v) && (s.words[v-1].role.has(roleNot|roleAdverb|roleBe|roleHave) || s.clitic(v-1)) {
			v--
		}
		st.verb = v
		st.subject = s.subjectBefore(v)
		st.action = stretch{st.rest, s.clauseEnd(min(st.rest, len(s.words)-1))}
	}
	if first := &s.words[st.at]; st.subject.empty() && first.quote >= 0 && (st.ours || r.hasEnding(first, r.grammar.ours)) {
		st.dropped = true
		return st.action.to > st.action.from
	}
	if st.subject.empty() && st.reported && st.verb > 0 && s.words[st.verb-1].role.has(roleThat) {
		st.dropped = true
		return st.action.to > st.action.from
	}
	return !st.subject.empty() && r.acts(s, st.subject) && st.action.to > st.action.from
}

// clitic reports whether word i, which looks like an article, is an object pronoun before its verb: "qu'elle le
// signerait".
func (s *sentence) clitic(i int) bool {
	return i > 0 && s.words[i].role.has(roleArticle) && !s.marked(i) && s.words[i-1].role.has(rolePronoun|roleNot|roleThat)
}

// frameSecond reads a clause whose finite verb stands second: the subject before it, or behind it when
// something else is in front.
func (r *reader) frameSecond(s *sentence, st *statement, particle string) {
	start := st.at
	for start > 0 && !s.marked(start) && !s.words[start-1].role.has(roleThat|roleSub|roleAnd) {
		start--
	}
	end := st.rest
	for end < len(s.words) && !s.marked(end) {
		end++
	}
	if particle != "" {
		if end == st.rest || s.words[end-1].fold != particle {
			return
		}
		end--
	}
	front := s.trim(stretch{start, st.at})
	if r.acts(s, front) {
		st.subject, st.action = front, stretch{st.rest, end}
	} else {
		x := r.phraseFrom(s, st.rest, end)
		st.subject, st.action = x, stretch{x.to, end}
		if x.to >= end && !front.empty() {
			st.action = front
		}
	}
	if next := end; st.action.to-st.action.from < 1 && next < len(s.words) && s.marked(next) {
		if s.words[next].role.has(roleThat) {
			next++
		}
		st.action = stretch{next, s.conditionEnd(next)}
	}
}

// phraseFrom returns the noun phrase at word i: a pronoun, or all up to the last of its first capitalised words.
func (r *reader) phraseFrom(s *sentence, i, end int) stretch {
	for i < end && s.adverb(i) {
		i++
	}
	if i < end && s.words[i].role.has(rolePronoun) && !s.words[i].role.has(roleDetermin) {
		return stretch{i, i + 1}
	}
	k := i
	for k < end && !s.words[k].capital && !s.words[k].role.has(rolePreposition) && k < i+maxTold {
		k++
	}
	if i+1 < end && s.words[i].role.has(roleDetermin) && r.grammar.bodies[s.words[i+1].fold] != noBody {
		return stretch{i, i + 2}
	}
	if k >= end || !s.words[k].capital {
		return stretch{}
	}
	for k < end && s.words[k].capital {
		k++
	}
	return stretch{i, k}
}

// onlyBehind reads the present with a condition without which nothing is done: "Helvex zahlt den Schaden nur, wenn …". The verb is
// known by its place behind a name and by its ending.
func (r *reader) onlyBehind(s *sentence, i int) (statement, bool) {
	m, ok := r.markerAt(s, i)
	if !r.grammar.verbLast || !ok || m.kind != onlyCondition && m.kind != unlessCondition {
		return statement{}, false
	}
	start := i
	for start > 0 && !s.marked(start) {
		start--
	}
	for v := start + 1; v < i-1; v++ {
		w := &s.words[v]
		if w.role.has(roleAux | roleNot | roleNo) {
			return statement{}, false // what is read elsewhere
		}
		if w.capital || w.role != 0 || !strings.HasSuffix(w.fold, "t") && !strings.HasSuffix(w.fold, "en") {
			continue
		}
		x := s.trim(stretch{start, v})
		if x.empty() || len(w.cues) > 0 {
			return statement{}, false
		}
		last := &s.words[v-1]
		if _, named := r.mentionAt(last.Span); !named && r.grammar.bodies[last.fold] == noBody || !r.acts(s, x) {
			return statement{}, false
		}
		st := statement{head: head{stance: news.Will, sure: .7}, at: v, verb: v, rest: i, subject: x, action: stretch{v, i}}
		return st, true
	}
	return statement{}, false
}

// tiedBehind reads "macht seine Zustimmung von einer Garantie abhängig": the action first, the condition behind
// a preposition, the adjective last.
func (r *reader) tiedBehind(s *sentence, i int) (statement, bool) {
	if !r.grammar.verbLast || len(r.grammar.ties[s.words[i].fold]) == 0 {
		return statement{}, false
	}
	v := s.makingBefore(i, r.grammar.making)
	for k := v + 1; v > 0 && k < i; k++ {
		if !s.words[k].role.has(rolePreposition) || k == v+1 || k+1 == i {
			continue
		}
		st := statement{
			head: head{stance: news.OnlyIf, sure: .85}, at: i, verb: v, rest: i + 1, subject: s.subjectBefore(v),
			action: stretch{v + 1, k}, condition: stretch{k + 1, i},
		}
		return st, !st.subject.empty()
	}
	return statement{}, false
}
