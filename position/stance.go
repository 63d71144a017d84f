package position

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// statement is a clause that tells a stance, before it is known whose it is.
type statement struct {
	head
	at       int     // the word that tells it
	verb     int     // first word of its verb group
	relative bool    // the clause is one about a noun: "a deal that would …"
	subject  stretch // words of the subject; empty when it stands elsewhere
	action   stretch
	// condition is that of a construction which names one; mostly it is found apart.
	condition stretch
	rest      int  // first word behind the head, from which on a condition may come
	passive   bool // the subject is what something is done to
	dropped   bool // the subject is left out, as languages do whose verbs tell the person
	duty      bool // the speaker demands it of the subject
	reported  bool // "would": the clause has to be somebody's words
}

// statementsAt returns what is told by word i of a sentence.
func (r *reader) statementAt(s *sentence, i int) (statement, bool) {
	w := &s.words[i]
	if w.role.has(roleMust) {
		return r.duty(s, i)
	}
	if w.role.has(roleWill) || w.role.has(roleWould) && w.quote < 0 {
		return r.future(s, i)
	}
	if p, ok := r.grammar.phraseAt(s.words[i:]); ok {
		if st, ok := r.phrase(s, i, p); ok {
			return st, true
		}
	}
	if st, ok := r.tied(s, i); ok {
		return st, true
	}
	for _, c := range w.cues {
		if st, ok := r.cue(s, i, c); ok {
			return st, true
		}
	}
	return statement{}, false
}

// phrase reads a head that is no verb of the lexicon: "is ready to", "has no plans for".
func (r *reader) phrase(s *sentence, i int, p phrase) (statement, bool) {
	g := s.groupBefore(i)
	if p.needs != 0 && !g.roles.has(p.needs) || g.to || g.roles.has(roleModal|roleMust) {
		return statement{}, false
	}
	st := statement{head: p.head, at: i, verb: g.first, rest: i + len(p.words), reported: g.roles.has(roleWould)}
	last := p.words[len(p.words)-1]
	if last == "to" && p.takes.has(takesTo) {
		st.rest--
	}
	st.reported = st.reported || p.spoken
	if g.roles.has(roleNot) && p.needs != roleNot && !st.negate() {
		return statement{}, false
	}
	return st, r.complete(s, &st)
}

// cue reads a verb of the lexicon that the grammar has as a head.
func (r *reader) cue(s *sentence, i int, c cue.Cue) (statement, bool) {
	heads := r.grammar.verbs[c.Lemma]
	if len(heads) == 0 || s.nominal(i) || s.words[i].capital && i > 0 || s.nounAfter(i) {
		return statement{}, false
	}
	g := s.groupBefore(i)
	if !s.activeForm(i, c, g) {
		return statement{}, false
	}
	rest := i + c.Words
	if c.Particle != "" {
		if rest = s.particle(rest, c.Particle); rest < 0 {
			return statement{}, false
		}
	}
	for _, h := range heads {
		if h.progressive && !g.roles.has(roleBe) && (rest >= len(s.words) || !strings.HasSuffix(s.words[rest].fold, "ing") && !s.words[rest].role.has(roleSub)) {
			continue
		}
		st := statement{head: h, at: i, verb: g.first, rest: rest, reported: g.roles.has(roleWould)}
		if g.roles.has(roleNot) && !st.negate() {
			continue
		}
		if r.complete(s, &st) {
			return st, true
		}
	}
	return statement{}, false
}

// nounAfter reports whether word i, which can be a noun, is one: behind a gerund or another verb ("preparing
// plans to …"), or in a noun phrase whose article stands a few words before ("the strongest guarantees").
func (s *sentence) nounAfter(i int) bool {
	if i == 0 || s.marked(i) || !noun(s.words[i].cues) {
		return false
	}
	p := &s.words[i-1]
	if p.role.has(rolePronoun|roleAux|roleNot|roleTo) || p.capital || s.adverb(i-1) {
		return false
	}
	for _, c := range p.cues {
		if c.Form&(cue.Finite|cue.Gerund|cue.Participle) != 0 && c.Form&cue.Noun == 0 {
			return true
		}
	}
	for k := i - 1; k > max(0, i-3) && s.words[k].role == 0 && !s.marked(k); k-- {
		if s.words[k-1].role.has(roleIndefinite) { // "a difficult pledge"
			return true
		}
	}
	return strings.HasSuffix(p.fold, "est") || strings.HasSuffix(p.fold, "ing") && s.finite(max(0, i-2))
}

// noun reports whether a word can be a noun.
func noun(cues []cue.Cue) bool {
	for _, c := range cues {
		if c.Words == 1 && c.Form&cue.Noun != 0 {
			return true
		}
	}
	return false
}

// activeForm reports whether the verb at word i, in its group, is finite and active.
func (s *sentence) activeForm(i int, c cue.Cue, g group) bool {
	if g.to || g.roles.has(roleModal|roleMust) {
		return false
	}
	if g.roles.has(roleBe) {
		return c.Form&cue.Gerund != 0
	}
	if c.Form&(cue.Gerund|cue.Infinitive|cue.Finite) == cue.Gerund {
		return false
	}
	behind := i + c.Words
	if c.Form&cue.Participle != 0 && !g.roles.has(roleHave) && behind < len(s.words) && s.words[behind].fold == "by" {
		return false
	}
	return c.Form&cue.Finite != 0 || g.roles.has(roleHave) && c.Form&cue.Participle != 0
}

// maxObject is the most words between a verb and its particle, and between a verb and the infinitive of
// what somebody else is to do.
const maxObject = 14

// particle returns the word behind a particle that stands apart from its verb, -1 when there is
// none.
func (s *sentence) particle(from int, particle string) int {
	for k := from; k < min(from+maxObject/2, len(s.words)) && !s.marked(k); k++ {
		if s.words[k].fold == particle {
			return from
		}
	}
	return -1
}

// negate turns a stance into that of its denial, and reports false when there is none.
func (st *statement) negate() bool {
	switch st.stance {
	case news.Will, news.Considering:
		st.stance = news.WillNot
	case news.WillNot:
		st.stance = news.Considering
		return !st.takes.has(takesTo) || st.takes.has(takesObject)
	default:
		return false
	}
	return true
}

func (t takes) has(any takes) bool { return t&any != 0 }
