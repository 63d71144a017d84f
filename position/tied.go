package position

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// tied reads the constructions that make one thing the condition of another: "made the release a condition of
// any withdrawal", where the condition comes first, and "made its consent conditional on a guarantee".
func (r *reader) tied(s *sentence, i int) (statement, bool) {
	for _, t := range r.grammar.ties[s.words[i].fold] {
		if !begins(s.words[i:], t.words) || i+len(t.words) >= len(s.words) {
			continue
		}
		v := s.makingBefore(i, r.grammar.making)
		behind := stretch{i + len(t.words), s.clauseEnd(i + len(t.words))}
		between := stretch{v + 1, i}
		if v < 0 || between.empty() || behind.empty() {
			continue
		}
		st := statement{head: head{stance: news.OnlyIf, takes: takesObject, sure: .85}, at: i, verb: s.groupBefore(v).first, rest: behind.to}
		st.condition, st.action = between, behind
		if t.actionFirst {
			st.condition, st.action = behind, between
		}
		st.subject = s.subjectBefore(st.verb)
		return st, !st.subject.empty()
	}
	return statement{}, false
}

// tie is a phrase that makes one thing the condition of another.
type tie struct {
	words       []string
	actionFirst bool
}

// makingBefore returns the last verb of making before word i in its clause, -1 when there is none.
func (s *sentence) makingBefore(i int, making map[string]bool) int {
	for k := i - 1; k >= max(0, i-maxObject) && !s.marked(k+1); k-- {
		if making[s.words[k].fold] {
			return k
		}
	}
	return -1
}

// attach reads a sentence that puts a condition to the promise of the one before: "It attaches one condition:
// that the state withdraw its claim."
func (r *reader) attach(s *sentence) {
	n := len(r.found)
	if n == 0 || r.found[n-1].Sentence != s.n-1 || r.found[n-1].Stance != news.Will {
		return
	}
	for i := range s.words[:max(0, len(s.words)-2)] {
		if !r.grammar.provisos[s.words[i].fold] || !strings.Contains(s.words[i+1].before, ":") {
			continue
		}
		from := i + 1
		if s.words[from].role.has(roleThat) {
			from++
		}
		last := &r.found[n-1]
		last.Stance, last.Condition = news.OnlyIf, s.bytes(stretch{from, s.conditionEnd(from)})
		return
	}
}

// note remembers what somebody is said to be accused of, so that who denies "the charge" denies that.
func (r *reader) note(s *sentence) {
	for i := range s.words {
		prep := r.grammar.accusing[s.words[i].fold]
		for k := i + 1; prep != "" && k < min(i+maxTold, len(s.words)-1); k++ {
			if s.words[k].fold == prep {
				r.charge = s.bytes(stretch{k + 1, s.clauseEnd(k + 1)})
				break
			}
		}
	}
}

// bareAccusation reports whether an action is no more than "the charge".
func (r *reader) bareAccusation(s *sentence, x stretch) bool {
	return x.to-x.from <= 2 && r.grammar.accusations[s.words[x.to-1].fold]
}
