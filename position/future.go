package position

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// future reads an auxiliary of the future with its verb.
func (r *reader) future(s *sentence, i int) (statement, bool) {
	v, negative := i+1, false
	for v < len(s.words) && !s.marked(v) && (s.words[v].role.has(roleNot) || s.adverb(v)) {
		negative = negative || s.words[v].role.has(roleNot)
		v++
	}
	if v >= len(s.words) || s.marked(v) || !s.plainVerb(v) {
		return statement{}, false
	}
	st := statement{
		head: head{stance: news.Will, sure: .75}, at: i, verb: i, rest: v + 1,
		action: stretch{v, s.clauseEnd(v)}, reported: s.words[i].role.has(roleWould),
	}
	for st.verb > 0 && s.adverb(st.verb-1) && !s.marked(st.verb) && !s.words[st.verb-1].role.has(roleDetermin) {
		st.verb--
	}
	st.subject, st.relative = s.subjectBefore(st.verb), s.relativeBefore(st.verb)
	if negative || s.negativeSubject(st.subject) {
		st.stance, st.sure = news.WillNot, .9
	}
	if s.words[v].role.has(roleBe) {
		return r.futureOfBe(s, st, v)
	}
	if s.words[v].role.has(roleHave) || r.leads(s, v) {
		return statement{}, false
	}
	if s.words[v].role.has(roleDull) {
		st.sure -= .45
	}
	return st, true
}

// duty reads "must": said by somebody of somebody else it is a demand.
func (r *reader) duty(s *sentence, i int) (statement, bool) {
	v := i + 1
	for v < len(s.words) && !s.marked(v) && (s.words[v].role.has(roleNot) || s.adverb(v)) {
		v++
	}
	if v >= len(s.words) || s.marked(v) || !s.plainVerb(v) || s.words[v].role.has(roleDull) && !s.words[v].role.has(roleBe) {
		return statement{}, false
	}
	x := s.subjectBefore(i)
	st := statement{head: head{stance: news.Demands, takes: takesClause, sure: .8, spoken: true}, at: i, verb: i, rest: v + 1, subject: x, reported: true, duty: true}
	st.action = stretch{x.from, s.clauseEnd(v)}
	return st, !x.empty() && !s.words[x.from].role.has(rolePronoun)
}

// plainVerb reports whether word v can be the infinitive behind an auxiliary.
func (s *sentence) plainVerb(v int) bool {
	w := &s.words[v]
	return !w.capital && !w.date && !w.role.has(roleDetermin|rolePronoun|rolePreposition|roleAnd|roleTo|roleBorder|roleNo)
}

// futureOfBe reads "will be sending", a deed, and "will be sold", what is done to the subject.
func (r *reader) futureOfBe(s *sentence, st statement, v int) (statement, bool) {
	for v++; v < len(s.words) && s.adverb(v) && !s.marked(v); v++ {
	}
	if v >= len(s.words) || s.marked(v) {
		return statement{}, false
	}
	st.rest = v + 1
	switch w := &s.words[v]; {
	case w.capital || w.role != 0:
		return statement{}, false
	case strings.HasSuffix(w.fold, "ing"):
		st.action.from = v
		return st, true
	case strings.HasSuffix(w.fold, "ed") || participle(w):
		st.passive = true
		st.action = stretch{st.subject.from, st.action.to}
		st.sure -= .1
		return st, true
	}
	return statement{}, false
}

// participle reports whether a word is known as a participle, or has the form of one that is irregular.
func participle(w *word) bool {
	for _, c := range w.cues {
		if c.Form&cue.Participle != 0 {
			return true
		}
	}
	for _, ending := range []string{"old", "wn", "ught", "ept", "eld", "ilt", "ent", "aken", "iven", "osen", "oken", "tten", "id", "ade", "et", "ut", "un", "ost"} {
		if strings.HasSuffix(w.fold, ending) {
			return true
		}
	}
	return false
}

// negativeSubject reports a subject that negates its clause: "no plant", "neither side".
func (s *sentence) negativeSubject(x stretch) bool {
	return !x.empty() && s.words[x.from].role.has(roleNo)
}

// leads reports whether word v tells a stance of its own, so that an auxiliary before it does not.
func (r *reader) leads(s *sentence, v int) bool {
	if _, ok := r.grammar.phraseAt(s.words[v:]); ok {
		return true
	}
	for _, c := range s.words[v].cues {
		if len(r.grammar.verbs[c.Lemma]) > 0 {
			return true
		}
	}
	return false
}
