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

// phrase reads a head that is no verb of the lexicon: "is ready to", "has no plans for".
func (r *reader) phrase(s *sentence, i int, p phrase) (statement, bool) {
	g := s.groupBefore(i)
	if p.needs != 0 && !g.roles.has(p.needs) || g.to || g.roles.has(roleModal|roleMust) {
		return statement{}, false
	}
	st := statement{head: p.head, at: i, verb: g.first, rest: i + len(p.words), reported: g.roles.has(roleWould)}
	last := p.words[len(p.words)-1]
	if last == "to" {
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

// complete finds the action of a statement behind its head, and its subject before it.
func (r *reader) complete(s *sentence, st *statement) bool {
	k := st.rest
	for k < len(s.words) && s.adverb(k) && !s.marked(k) && !s.words[k].role.has(roleDetermin) {
		k++
	}
	k = s.behindDate(k)
	inserted := s.behindInsertion(k)
	if inserted >= len(s.words) || inserted == k && strings.ContainsAny(s.words[k].before, ",;:()—–…") {
		return false
	}
	k = inserted
	end := s.clauseEnd(k)
	var ok bool
	if st.action, ok = r.complement(s, st.head, k, end); !ok {
		return false
	}
	st.subject = s.subjectBefore(st.verb)
	return !st.subject.empty()
}

// behindDate returns the first word behind a date that stands between a head and its infinitive: "agreed on
// Tuesday to open".
func (s *sentence) behindDate(k int) int {
	i := k
	for i < len(s.words) && !s.marked(i) && (s.words[i].date || i == k && s.words[i].role.has(rolePreposition) && i+1 < len(s.words) && s.words[i+1].date) {
		i++
	}
	if i < len(s.words) && s.words[i].role.has(roleTo|roleThat) {
		return i
	}
	return k
}

// behindInsertion returns the first word behind a phrase between commas that parts a head from its
// infinitive, k when there is none.
func (s *sentence) behindInsertion(k int) int {
	if k >= len(s.words) || !strings.Contains(s.words[k].before, ",") {
		return k
	}
	for i := k + 1; i < min(k+maxObject/2, len(s.words)); i++ {
		if s.marked(i) {
			if s.words[i].role.has(roleTo | roleThat) {
				return i
			}
			return k
		}
	}
	return k
}

// complement finds what a head takes in the words from k to end.
func (r *reader) complement(s *sentence, h head, k, end int) (stretch, bool) {
	w := &s.words[k]
	switch {
	case w.role.has(roleTo):
		return stretch{k + 1, end}, h.takes.has(takesTo) && k+1 < end && s.deed(k+1)
	case h.clause != anyClause && !r.clauseIs(s, h.clause, k, end):
		return stretch{}, false
	case w.role.has(roleThat) && k+1 < end && !s.words[k+1].role.has(roleAnd|rolePreposition):
		return stretch{k + 1, end}, h.takes.has(takesClause) && !h.accusation
	case h.takes.has(takesOther) && s.infinitive(k, end):
		return stretch{k, end}, true
	case h.takes.has(takesClause) && w.role.has(roleSub):
		return stretch{k, end}, h.stance == news.Considering
	case h.takes.has(takesGerund) && !w.capital && strings.HasSuffix(w.fold, "ing"):
		return stretch{k, end}, true
	case !h.takes.has(takesObject):
		return stretch{k, end}, h.takes.has(takesClause) && (h.stance == news.Denies || h.clause != anyClause) && (s.nominalHead(k) || w.role.has(rolePronoun))
	case !s.nominalHead(k):
		return stretch{}, false
	case h.stance == news.Will && s.clauseWithin(k, end), w.role.has(roleNo):
		return stretch{}, false
	case h.accusation != (r.accused(s, k, end) && h.takes.has(takesObject)) && (h.accusation || s.rejects(h)):
		return stretch{}, false
	}
	return stretch{k, end}, true
}

// deed reports whether the infinitive at word k is something to do, not to be: "to be sending", but not "to be
// tourists".
func (s *sentence) deed(k int) bool {
	if !s.words[k].role.has(roleBe) {
		return true
	}
	return k+1 < len(s.words) && strings.HasSuffix(s.words[k+1].fold, "ing")
}

// clauseIs reports whether a clause of content is of the kind: a negated one that speaks of what is or was, or
// one of duty.
func (r *reader) clauseIs(s *sentence, kind clauseKind, k, end int) bool {
	var roles role
	for i := k; i < end; i++ {
		roles |= s.words[i].role
	}
	if kind == dutyClause {
		return roles.has(roleMust)
	}
	if kind == neverClause && !roles.has(roleNever) {
		return false
	}
	return roles.has(roleNot|roleNo|roleNever) && !roles.has(roleWill|roleWould|roleMust|roleModal)
}

// rejects reports heads of refusal that can mean a denial where their object is an accusation.
func (s *sentence) rejects(h head) bool { return h.stance == news.WillNot }

// accused reports whether the noun phrase at k is of something somebody is accused of.
func (r *reader) accused(s *sentence, k, end int) bool {
	for i := k; i < min(end, k+8); i++ {
		if r.grammar.accusations[s.words[i].fold] {
			return true
		}
	}
	return false
}

// infinitive reports whether the words from k are somebody and what he is to do.
func (s *sentence) infinitive(k, end int) bool {
	if !s.nominalHead(k) && !s.words[k].role.has(rolePronoun) {
		return false
	}
	for i := k + 1; i < min(end, k+maxObject); i++ {
		if s.words[i].role.has(roleTo) && i+1 < end && s.plainVerb(i+1) && !s.words[i+1].date {
			return true
		}
	}
	return false
}

// nominalHead reports whether a noun phrase or gerund can begin at word k.
func (s *sentence) nominalHead(k int) bool {
	w := &s.words[k]
	if strings.HasSuffix(w.fold, "ing") {
		return true
	}
	if !w.capital && w.role == 0 && participleOnly(w.cues) {
		return false
	}
	return !w.role.has(rolePreposition|roleSub|roleAnd|roleTo|roleAux|roleNot) && !(w.date && !w.role.has(roleDetermin))
}

// participleOnly reports whether all readings of a word are participles: "seen".
func participleOnly(cues []cue.Cue) bool {
	for _, c := range cues {
		if c.Form != cue.Participle {
			return false
		}
	}
	return len(cues) > 0
}

// clauseWithin reports whether a clause of its own begins in the words from k to end.
func (s *sentence) clauseWithin(k, end int) bool {
	for i := k; i < end; i++ {
		if s.words[i].role.has(roleWill | roleWould) {
			return true
		}
		if s.words[i].role.has(roleTo | roleBorder) {
			return false
		}
	}
	return false
}
