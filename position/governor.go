package position

import (
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// governor is whose words a clause is reported to be. The zero value is the report itself.
type governor struct {
	name, entity string
	person       bool      // it is a man or woman, and no body
	source       news.Span // the words that name the speaker, empty when they are not known
	foretold     bool      // somebody predicts it of others
	direct       bool      // the clause lies in quotation marks
	warns        bool      // the words are a warning
	commits      bool      // the words are a promise or a threat
}

// asserted reports whether a statement is what the sentence says, and not what it only speaks of: neither in a
// clause that a noun or another verb governs ("no sign that he is ready", "does not mean that we will"), nor of a
// subject with a negation before it.
func (r *reader) asserted(s *sentence, st statement) bool {
	first := st.verb
	if !st.subject.empty() {
		first = st.subject.from
	}
	for i := st.subject.from; i < st.subject.to; i++ {
		if s.words[i].role.has(roleNot) {
			return false
		}
	}
	if first == 0 || s.marked(first) {
		return true
	}
	p := &s.words[first-1]
	if p.role.has(roleSub) && !p.role.has(roleBreak|roleAdverb) || first > 1 && s.words[first-2].role.has(roleSub) && s.words[first-2].fold == "how" {
		return false // "what he will do", "until she decided to run"
	}
	if !p.role.has(roleThat) || p.role.has(rolePronoun) {
		c, believes := s.speaks(first - 1)
		return !p.role.has(roleNot) && !(believes && !uttered(c.Class))
	}
	for j := first - 2; j >= max(0, first-2-maxTold); j-- {
		if c, ok := s.speaks(j); ok {
			return uttered(c.Class)
		}
		if s.marked(j + 1) {
			break
		}
	}
	return st.relative
}

// governor returns whose words a statement is, and whether it is anybody's. Beliefs and
// questions are no words.
func (r *reader) governor(s *sentence, st statement) (governor, bool) {
	if q := s.words[st.at].quote; q >= 0 {
		quote := &r.analysis.Quotes[q]
		g := governor{direct: true, source: quote.Source}
		g.name, g.entity = r.speaker(quote)
		return g, g.name != ""
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
		if r.grammar.predicting[q.Lemma] {
			return governor{foretold: true}, true
		}
		if !uttered(q.Class) || q.Cue.Overlaps(at) {
			return governor{}, true
		}
		g := governor{commits: q.Class == news.Commit, warns: q.Lemma == "warn", source: q.Source}
		g.name, g.entity = r.speaker(q)
		g.person = strings.HasPrefix(g.entity, "person:") || r.followedByWho(q.Source)
		return g, true
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
		g := governor{commits: c.Class == news.Commit, warns: c.Lemma == "warn" && (n == 0 || s.words[j+1].role.has(roleThat))}
		if !uttered(c.Class) || r.grammar.predicting[c.Lemma] {
			return governor{foretold: uttered(c.Class)}, false
		}
		if who, ok := r.resolve(s, s.subjectBefore(s.groupBefore(j).first), governor{}, true); ok {
			g.name, g.entity, g.source = who.name, who.entity, who.span
			g.person = strings.HasPrefix(g.entity, "person:") || r.followedByWho(who.span)
		}
		return g, g.name != ""
	}
	return governor{}, false
}

// speaks returns the reading of word j as a finite verb that governs a clause.
func (s *sentence) speaks(j int) (cue.Cue, bool) {
	if s.nominal(j) || s.words[j].capital && j > 0 || noun(s.words[j].cues) && !s.finite(j) {
		return cue.Cue{}, false
	}
	for _, c := range s.words[j].cues {
		if c.Form&cue.Finite != 0 && c.Takes&cue.Clause != 0 && c.Strength >= 2 && c.Words == 1 {
			return c, true
		}
	}
	return cue.Cue{}, false
}

// followedByWho reports whether a relative clause about a person follows a name: ", who leads".
func (r *reader) followedByWho(span news.Span) bool {
	for _, w := range strings.Fields(r.article.Text[span.Start:min(len(r.article.Text), span.End+maxTitle)]) {
		if r.grammar.roles[strings.ToLower(w)].has(roleRelative) {
			return true
		}
	}
	return false
}

// speaker returns the name and key of who is quoted. A source that the quote engine leaves as it stands is
// looked up among the roles and names.
func (r *reader) speaker(q *news.Quote) (name, entity string) {
	if pronoun := r.grammar.roles[strings.ToLower(q.Source.In(r.article.Text))]; pronoun.has(roleHe | roleShe) {
		if t, ok := r.personTopic(q.Source); ok && t.entity != "" {
			return t.name, t.entity
		}
	}
	if q.Entity != "" && !r.adjectival(q) || q.Source.Len() == 0 {
		return q.Speaker, q.Entity
	}
	if role, ok := r.roleIn(q.Source); ok && role.Name != "" {
		return role.Name, role.Entity
	}
	named := within(r.analysis.Mentions, q.Source)
	for _, m := range named {
		if m.Kind == news.Person || m.End == q.Source.End {
			return m.Name, m.Entity
		}
	}
	if len(named) > 0 && named[0].Start-q.Source.Start <= maxTitle && named[0].End < q.Source.End &&
		r.article.Text[named[0].End] == ',' {
		return named[0].Name, named[0].Entity
	}
	if strings.EqualFold(q.Speaker, q.Source.In(r.article.Text)) && r.grammar.roles[strings.ToLower(q.Speaker)].has(rolePronoun) {
		return "", ""
	}
	return r.bare(q.Source.In(r.article.Text)), ""
}

// bare returns a noun phrase without its article.
func (r *reader) bare(words string) string {
	first, rest, ok := strings.Cut(words, " ")
	if ok && r.grammar.roles[strings.ToLower(first)].has(roleArticle) {
		return rest
	}
	return words
}

// adjectival reports whether the place for which a source was taken is only an adjective or owner in it: "the Rovian
// cycling league".
func (r *reader) adjectival(q *news.Quote) bool {
	if !strings.HasPrefix(q.Entity, "place:") {
		return false
	}
	for _, m := range within(r.analysis.Mentions, q.Source) {
		if m.Entity == q.Entity {
			return m.End < q.Source.End && !strings.HasPrefix(r.article.Text[m.End:], ",")
		}
	}
	return false
}

// maxTitle is the most bytes that a form of address before a name has: "Mr ", "Dr. ".
const maxTitle = 5

// within returns the mentions that begin inside a span.
func within(all []news.Mention, span news.Span) []news.Mention {
	from := sort.Search(len(all), func(i int) bool { return all[i].Start >= span.Start })
	to := sort.Search(len(all), func(i int) bool { return all[i].Start >= span.End })
	return all[from:max(from, to)]
}
