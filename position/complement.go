package position

import (
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

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
		return stretch{k + 1, end}, h.takes.has(takesTo) && k+1 < end && s.plainVerb(k+1) && s.deed(k+1)
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
	case h.stance == news.Denies && w.capital && s.twoObjects(k, end):
		return stretch{}, false
	case h.stance == news.Will && s.clauseWithin(k, end), w.role.has(roleNo):
		return stretch{}, false
	case h.accusation && !r.accused(s, k, end), h.stance == news.WillNot && r.accused(s, k, end):
		return stretch{}, false // one rejects an offer and denies a charge
	}
	return stretch{k, end}, true
}

// twoObjects reports whether somebody is named at word k from whom something is withheld: "denied Dolny a visa".
func (s *sentence) twoObjects(k, end int) bool {
	for k < end && s.words[k].capital && !s.words[k].owner {
		k++
	}
	return k < end && s.words[k].role.has(roleDetermin) && !s.marked(k)
}

// deed reports whether the infinitive at word k is something to do, not to be: "to be sending", but not "to be
// tourists".
func (s *sentence) deed(k int) bool {
	if s.words[k].date || s.words[k].capital || unicode.IsDigit(rune(s.words[k].fold[0])) {
		return false
	}
	if s.words[k].role.has(roleHave) && k+1 < len(s.words) && s.words[k+1].role.has(roleTo) {
		return false
	}
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
	if s.words[k].role.has(roleThat) {
		k++
	}
	if k < end && !s.words[k].role.has(rolePronoun|rolePossessive|roleNo) && s.words[k].fold != "there" {
		return false // what is said of others is no denial
	}
	if kind == neverClause && !roles.has(roleNever) {
		return false
	}
	return roles.has(roleNot|roleNo|roleNever) && !roles.has(roleWill|roleWould|roleMust|roleModal)
}

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
		if s.words[i].role.has(roleThat) || s.words[i].role.has(roleHe|roleShe|roleIt|roleThey|roleWe|roleI) && i+1 < end && s.finite(i+1) {
			return false // "told Rovia that it had to", "told Rovia he had the right to"
		}
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
		if s.words[i].role.has(roleTo|roleBorder) && !s.words[i].role.has(roleThat) {
			return false
		}
	}
	return false
}
