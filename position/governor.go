package position

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// governor is whose words a clause is reported to be. The zero value is the report itself.
type governor struct {
	name, entity string
	direct       bool // the clause lies in quotation marks
	commits      bool // the words are a promise or a threat
	sure         float64
}

// governor returns whose words a statement is, and whether it is anybody's. Beliefs and
// questions are no words.
func (r *reader) governor(s *sentence, st statement) (governor, bool) {
	if q := s.words[st.at].quote; q >= 0 {
		quote := &r.analysis.Quotes[q]
		return governor{name: quote.Speaker, entity: quote.Entity, direct: true, sure: quote.Confidence}, quote.Speaker != ""
	}
	if g, ok := r.quoted(s, st); ok {
		return g, g.name != ""
	}
	return r.spokenBefore(s, st)
}

// uttered are the classes of cues whose content somebody said.
func uttered(class news.CueClass) bool {
	return class == news.Say || class == news.Commit || class == news.Deny || class == news.Demand
}

// quoted looks among the indirect quotes for one that holds the statement.
func (r *reader) quoted(s *sentence, st statement) (governor, bool) {
	at := s.words[st.at].Span
	for _, i := range r.quotes[s.n] {
		q := &r.analysis.Quotes[i]
		if q.Sentence != s.n || q.Kind == news.Direct || !q.Contains(at) {
			continue
		}
		if !uttered(q.Class) || q.Cue.Overlaps(at) {
			return governor{}, true
		}
		return governor{name: q.Speaker, entity: q.Entity, commits: q.Class == news.Commit, sure: q.Confidence}, true
	}
	return governor{}, false
}

// maxTold is the most words between a verb of speaking and the subject of the clause it governs.
const maxTold = 6

// spokenBefore looks for a verb of speaking that stands before the subject of the statement.
func (r *reader) spokenBefore(s *sentence, st statement) (governor, bool) {
	j := st.verb - 1
	if !st.subject.empty() {
		j = st.subject.from - 1
	}
	for n := 0; j >= 0 && n < maxTold && !s.parted(j+1); j, n = j-1, n+1 {
		c, ok := s.speaks(j)
		if !ok {
			continue
		}
		g := governor{commits: c.Class == news.Commit, sure: .8}
		if !uttered(c.Class) {
			return governor{}, false
		}
		if who, ok := r.resolve(s, s.subjectBefore(s.groupBefore(j).first), governor{}, true); ok {
			g.name, g.entity = who.name, who.entity
		}
		return g, g.name != ""
	}
	return governor{}, false
}

// speaks returns the reading of word j as a finite verb that governs a clause.
func (s *sentence) speaks(j int) (cue.Cue, bool) {
	if s.nominal(j) || s.words[j].capital && j > 0 {
		return cue.Cue{}, false
	}
	for _, c := range s.words[j].cues {
		if c.Form&cue.Finite != 0 && c.Takes&cue.Clause != 0 && c.Strength >= 2 && c.Words == 1 {
			return c, true
		}
	}
	return cue.Cue{}, false
}
