package position

import (
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// reach is how many sentences back what a pronoun or "the company" stands for is looked for.
const reach = 3

// pronoun resolves a pronoun: by what the quote engine found of it, by who is speaking, or by what
// the text before it names.
func (r *reader) pronoun(s *sentence, x stretch, g governor) (holder, bool) {
	w := &s.words[x.from]
	h := holder{span: w.Span, sure: .9}
	if w.role.has(roleWe | roleI) {
		if !g.direct || g.name == "" {
			return holder{}, false
		}
		h.name, h.entity = g.name, g.entity
		if w.role.has(roleWe) {
			h.name, h.entity = r.bodyOf(g.name, g.entity, true)
		}
		return h, true
	}
	if q, ok := r.sourceAt(s.n, w.Span); ok && q.Entity != "" {
		h.name, h.entity = q.Speaker, q.Entity
		return h, true
	}
	if g.name != "" && !g.direct {
		h.name, h.entity = g.name, g.entity
		if w.role.has(roleIt | roleThey) {
			h.name, h.entity = r.bodyOf(g.name, g.entity, false)
		}
		return h, true
	}
	if t, ok := r.topic(s, *w, w.role.has(roleIt|roleThey)); ok {
		t.span = w.Span
		return t, true
	}
	m, ok := r.before(s, x.from, func(m news.Mention) bool { return fits(w.role, m) })
	h.name, h.entity, h.sure = m.Name, m.Entity, .8
	return h, ok
}

// fits reports whether a pronoun can stand for what is mentioned.
func fits(pronoun role, m news.Mention) bool {
	person := m.Kind == news.Person || m.Kind == news.OtherEntity && strings.Contains(m.Name, " ")
	if pronoun.has(roleHe | roleShe) {
		return person
	}
	return m.Kind != news.Person
}

// antecedent finds what "the company" or "the city" means.
func (r *reader) antecedent(s *sentence, at int, kind bodyKind) (news.Mention, bool) {
	if kind == authority || kind == people {
		return news.Mention{}, false
	}
	return r.before(s, at, func(m news.Mention) bool {
		switch kind {
		case town, state:
			return m.Kind == news.Place && strings.Contains(m.Entity, "/") == (kind == town) || m.Kind == news.OtherEntity && kind == town
		}
		return m.Kind == news.Organisation || m.Kind == news.OtherEntity
	})
}

// before returns the mention that fits and that is nearest before a word: in its own sentence the
// first one, which is mostly the subject, else the first of the nearest sentence that has one.
func (r *reader) before(s *sentence, at int, fits func(news.Mention) bool) (news.Mention, bool) {
	all := r.analysis.Mentions
	end := sort.Search(len(all), func(i int) bool { return all[i].Start >= s.words[at].Start })
	var best news.Mention
	found := false
	for i := end - 1; i >= 0 && all[i].Sentence >= s.n-reach; i-- {
		if found && all[i].Sentence != best.Sentence {
			break
		}
		if fits(all[i]) && !r.inDateline(all[i]) {
			best, found = all[i], true
		}
	}
	return best, found
}

// inDateline reports whether a mention stands in the place line before a report's first sentence.
func (r *reader) inDateline(m news.Mention) bool {
	if m.Sentence != 0 {
		return false
	}
	head := r.analysis.Sentences[0].In(r.article.Text)
	end := strings.Index(head, ") - ")
	if end < 0 {
		end = strings.Index(head, ") — ")
	}
	return end >= 0 && m.End <= r.analysis.Sentences[0].Start+end+1
}

// mentionAt returns the mention that a word is part of.
func (r *reader) mentionAt(span news.Span) (news.Mention, bool) {
	all := r.analysis.Mentions
	i := sort.Search(len(all), func(i int) bool { return all[i].End > span.Start })
	if i < len(all) && all[i].Overlaps(span) {
		return all[i], true
	}
	return news.Mention{}, false
}

// mentionOver returns the mention that two words are part of.
func (r *reader) mentionOver(a, b news.Span) (news.Mention, bool) {
	m, ok := r.mentionAt(a)
	return m, ok && m.Overlaps(b)
}

// roleIn returns the role whose words lie in a span, the last of several.
func (r *reader) roleIn(span news.Span) (news.Role, bool) {
	i := sort.Search(len(r.roles), func(i int) bool { return r.roles[i].Start >= span.End }) - 1
	if i < 0 || !span.Contains(r.roles[i].Span) {
		return news.Role{}, false
	}
	return r.roles[i], true
}

// sourceAt returns the quote whose source a word is part of.
func (r *reader) sourceAt(n int, span news.Span) (*news.Quote, bool) {
	for _, i := range r.quotes[n] {
		if q := &r.analysis.Quotes[i]; q.Source.Len() > 0 && q.Source.Overlaps(span) {
			return q, true
		}
	}
	return nil, false
}
