package position

import (
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	sentences "github.com/wiredesk/wiredesk/text/sentence"
)

// reach is how many sentences back what a pronoun or "the company" stands for is looked for.
const reach = 3

// pronoun resolves a pronoun: by what the quote engine found of it, by who is speaking, or by what
// the text before it names.
func (r *reader) pronoun(s *sentence, x stretch, g governor) (holder, bool) {
	w := &s.words[x.from]
	h := holder{span: w.Span, sure: .95}
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
	if x.from == 0 {
		if t, ok := r.topic(s, *w, true); ok && !r.grammar.parses { // what "she" is there may be a thing
			t.span = w.Span
			return t, true
		}
		if t, ok := r.personTopic(w.Span); ok && w.role.has(roleHe|roleShe) {
			return t, true
		}
		if t, ok := r.topic(s, *w, w.role.has(roleIt|roleThey)); ok {
			t.span = w.Span
			return t, true
		}
	}
	if q, ok := r.sourceAt(s.n, w.Span); ok && q.Entity != "" && !(w.role.has(roleHe|roleShe) && strings.Contains(q.Speaker, "&")) {
		if t, ok := r.subjectEarlier(len(r.earlier) - 1); ok && w.role.has(roleIt|roleThey) && !strings.HasPrefix(q.Entity, "person:") {
			t.span = w.Span // what a sentence is about is meant sooner than what it names last
			return t, true
		}
		h.name, h.entity = q.Speaker, q.Entity
		return h, true
	}
	if g.name != "" && !g.direct {
		h.name, h.entity = g.name, g.entity
		if w.role.has(roleIt|roleThey) && g.person {
			return r.bodyBeside(s, x, g)
		}
		return h, true
	}
	if t, ok := r.topic(s, *w, w.role.has(roleIt|roleThey)); ok {
		t.span = w.Span
		return t, true
	}
	if t, ok := r.personTopic(w.Span); ok && w.role.has(roleHe|roleShe) {
		return t, true
	}
	m, ok := r.before(s, x.from, func(m news.Mention) bool { return fits(w.role, m) })
	h.name, h.entity, h.sure = m.Name, m.Entity, .8
	return h, ok
}

// bodyBeside resolves "it" where a person is speaking: the body that the person speaks for, or the one that the
// sentence names before.
func (r *reader) bodyBeside(s *sentence, x stretch, g governor) (holder, bool) {
	h := holder{span: s.words[x.from].Span, sure: .9}
	if h.name, h.entity = r.bodyOf(g.name, g.entity, false); h.entity != g.entity {
		return h, true
	}
	for i := 0; i < x.from; i++ {
		kind := r.grammar.bodies[s.words[i].fold]
		if kind == noBody || kind == people || kind == town || s.words[i].capital {
			continue
		}
		from := i
		for from > 0 && !s.words[from-1].role.has(roleDetermin|rolePreposition|roleBorder) && !s.marked(from) && !s.finite(from-1) {
			from--
		}
		h.name, h.entity, h.sure = s.bytes(stretch{from, i + 1}).In(r.article.Text), "", .8
		return h, true
	}
	return holder{}, false
}

// fits reports whether a pronoun can stand for what is mentioned.
func fits(pronoun role, m news.Mention) bool {
	person := !strings.Contains(m.Name, "&") && (m.Kind == news.Person || m.Kind == news.OtherEntity && strings.Contains(m.Name, " "))
	if pronoun.has(roleHe | roleShe) {
		return person
	}
	return m.Kind != news.Person
}

// personTopic returns the person or office with which the sentence before begins: "he" goes on with it.
func (r *reader) personTopic(pronoun news.Span) (holder, bool) {
	if len(r.earlier) == 0 {
		return holder{}, false
	}
	e := &r.earlier[len(r.earlier)-1]
	x := stretch{0, 0}
	for x.from < len(e.words) && e.words[x.from].role.has(roleAnd) {
		x.from++
	}
	x.to = x.from
	for x.to < len(e.words) && x.to < x.from+maxTold && !e.finite(x.to) && (x.to == x.from || !e.marked(x.to)) {
		x.to++
	}
	if x.empty() {
		return holder{}, false
	}
	span := e.bytes(x)
	if role, ok := r.roleIn(span); ok {
		if role.Name == "" { // the story may know who holds it
			return holder{span: role.Span, name: role.In(r.article.Text), sure: .8}, true
		}
		return holder{span: pronoun, name: role.Name, entity: role.Entity, sure: .85}, true
	}
	for _, m := range within(r.analysis.Mentions, span) {
		if m.Kind == news.Person || m.Kind == news.OtherEntity && r.followedByWho(m.Span) {
			return holder{span: pronoun, name: m.Name, entity: m.Entity, sure: .9}, true
		}
	}
	return r.bearer(e.words[x.from], pronoun)
}

// bearer returns the person of the article whose surname a word is.
func (r *reader) bearer(w word, pronoun news.Span) (holder, bool) {
	if !w.capital || w.role != 0 {
		return holder{}, false
	}
	m, ok := r.surnames()[w.In(r.article.Text)]
	return holder{span: pronoun, name: m.Name, entity: m.Entity, sure: .85}, ok
}

// antecedent finds what "the company" or "the city" means: a name that ends in the noun ("the league", the Coast
// League), else for a company, a town or a state the nearest name that can be one.
func (r *reader) antecedent(s *sentence, at int, noun string, kind bodyKind) (news.Mention, bool) {
	if kind == people {
		return news.Mention{}, false
	}
	headed := func(m news.Mention) bool {
		return strings.HasSuffix(strings.ToLower(m.Name), " "+noun) || strings.HasPrefix(r.article.Text[m.End:], " "+noun) ||
			strings.HasSuffix(strings.TrimRight(r.article.Text[:m.Start], " ,"), " "+noun)
	}
	if m, ok := r.before(s, at, headed); ok || kind == authority || kind == party {
		return m, ok
	}
	return r.before(s, at, func(m news.Mention) bool {
		switch kind {
		case town, state:
			return m.Kind == news.Place && strings.Contains(m.Entity, "/") == (kind == town) || m.Kind == news.OtherEntity && kind == town && !r.otherBody(m)
		}
		return m.Kind == news.Organisation || m.Kind == news.OtherEntity
	})
}

// otherBody reports whether the noun before a name says that it is no town: "the company Helvex".
func (r *reader) otherBody(m news.Mention) bool {
	before := strings.TrimRight(r.article.Text[max(0, m.Start-maxBehind):m.Start], " «“\"")
	kind := r.grammar.bodies[strings.ToLower(before[strings.LastIndexByte(before, ' ')+1:])]
	return kind != noBody && kind != town
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
		if fits(all[i]) && !r.inDateline(all[i]) && !owns(r.article.Text[all[i].End:]) {
			best, found = all[i], true
		}
	}
	return best, found
}

// owns reports whether a possessive ending follows a name.
func owns(rest string) bool {
	return strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ")
}

// inDateline reports whether a mention stands in the place line before a report's first sentence.
func (r *reader) inDateline(m news.Mention) bool {
	return m.Sentence == 0 && m.Start < r.analysis.Sentences[0].Start+sentences.DatelineEnd(r.analysis.Sentences[0].In(r.article.Text))
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
