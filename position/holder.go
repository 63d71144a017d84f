package position

import "github.com/wiredesk/wiredesk/news"

// holder is who takes a position.
type holder struct {
	span         news.Span // of the words that name it in the clause
	name, entity string
	by, byEntity string  // who of several speakers says so, empty where the speaker is known
	sure         float64 // between 0 and 1: how likely it is the one that is meant
}

// holders returns who take the position that a statement tells: mostly one.
func (r *reader) holders(s *sentence, st statement, g governor) []holder {
	if st.duty {
		name, entity := r.bodyOf(g.name, g.entity, true)
		return []holder{{span: g.source, name: name, entity: entity, sure: .95}}[:min(1, len(name))]
	}
	if several := r.several(s, st.subject); len(several) > 1 && !g.direct && !st.passive {
		return several
	}
	if several := r.bodiesOfAll(s, st.subject, g); len(several) > 1 {
		return several
	}
	if several := r.speakersAll(s, st.subject, g); len(several) > 1 {
		return several
	}
	if h, ok := r.holder(s, st, g); ok {
		return []holder{h}
	}
	return nil
}

// several resolves the parts of "Rovia and Norland" where all are names.
func (r *reader) several(s *sentence, x stretch) []holder {
	var all []holder
	from := x.from
	for i := x.from; i <= x.to; i++ {
		if i < x.to && !(s.words[i].role.has(roleAnd) && i > from) {
			continue
		}
		if i == from {
			return nil
		}
		m, ok := r.mentionAt(s.words[i-1].Span)
		if !ok || m.Start < s.words[from].Start || i < x.to && m.End > s.words[i].Start {
			return nil
		}
		all = append(all, holder{span: s.bytes(stretch{from, i}), name: m.Name, entity: m.Entity, sure: 1})
		from = i + 1
	}
	return all
}

// speakersAll resolves "they" where two or more are speaking together: "Rovia and Norland said they would".
func (r *reader) speakersAll(s *sentence, x stretch, g governor) []holder {
	if x.to-x.from != 1 || g.direct || g.source.Len() == 0 || !s.words[x.from].role.has(roleThey) {
		return nil
	}
	all := r.several(s, s.covered(g.source))
	for i := range all {
		all[i].by, all[i].byEntity = all[i].name, all[i].entity
	}
	return all
}

// bodiesOfAll resolves "their countries" where two or more people are speaking: to the body of each.
func (r *reader) bodiesOfAll(s *sentence, x stretch, g governor) []holder {
	if x.to-x.from != 2 || g.source.Len() == 0 || !r.forces(s, x.from) || !s.words[x.from].role.has(roleThey) {
		return nil
	}
	var all []holder
	for _, m := range within(r.analysis.Mentions, g.source) {
		if m.Kind != news.Person {
			continue
		}
		if name, entity := r.bodyOf(m.Name, m.Entity, false); entity != m.Entity {
			all = append(all, holder{span: s.bytes(x), name: name, entity: entity, by: m.Name, byEntity: m.Entity, sure: .95})
		}
	}
	return all
}

// holder returns who takes the position that a statement tells.
func (r *reader) holder(s *sentence, st statement, g governor) (holder, bool) {
	if g.direct && st.dropped && g.name != "" { // "Non chiuderemo la fabbrica"
		name, entity := r.bodyOf(g.name, g.entity, true)
		return holder{span: s.words[st.at].Span, name: name, entity: entity, sure: .95}, true
	}
	if g.direct && !r.firstPerson(s, st.subject) {
		return holder{}, false
	}
	if st.subject.empty() && st.dropped && g.name != "" {
		return holder{span: s.words[st.at].Span, name: g.name, entity: g.entity, sure: .9}, true
	}
	if st.relative && !r.acts(s, st.subject) {
		return holder{}, false
	}
	if g.name != "" && (st.passive || g.commits && !r.acts(s, st.subject)) {
		return r.spokesman(s, st, g)
	}
	if st.passive {
		return holder{}, false
	}
	anybody := st.takes != 0 // who promises or demands is somebody
	h, ok := r.resolve(s, st.subject, g, anybody)
	if a := st.action; ok && st.takes.has(takesClause) && a.to-a.from > 2 && r.forces(s, a.from) {
		h.name, h.entity = r.bodyOf(h.name, h.entity, false)
	}
	return h, ok
}

// forces reports whether "his army" or the like begins at word i.
func (r *reader) forces(s *sentence, i int) bool {
	return i+1 < len(s.words) && s.words[i].role.has(rolePossessive) && r.grammar.force[s.words[i+1].fold]
}

// spokesman makes the speaker the holder of what is said about a thing: "promised that no plant would
// close".
func (r *reader) spokesman(s *sentence, st statement, g governor) (holder, bool) {
	if st.passive && !g.commits && st.stance != news.WillNot {
		return holder{}, false
	}
	name, entity := r.bodyOf(g.name, g.entity, true)
	return holder{span: s.bytes(st.subject), name: name, entity: entity, sure: .95}, name != ""
}

// firstPerson reports whether a subject is "we" or "I".
func (r *reader) firstPerson(s *sentence, x stretch) bool {
	return x.to-x.from == 1 && s.words[x.from].role.has(roleWe|roleI)
}

// acts reports whether a subject can act: a pronoun, a name, a body, a person.
func (r *reader) acts(s *sentence, x stretch) bool {
	if x.empty() || s.negativeSubject(x) {
		return false
	}
	if s.words[x.from].role.has(rolePronoun) && !s.words[x.from].role.has(roleDetermin) {
		return true
	}
	head := r.headOf(s, x)
	for i := x.from; i <= head; i++ {
		if r.grammar.bodies[s.words[i].fold] != noBody {
			return true
		}
	}
	_, ok := r.mentionAt(s.words[head].Span)
	return ok
}

// headOf returns the last word of a noun phrase before what a preposition adds to it.
func (r *reader) headOf(s *sentence, x stretch) int {
	for i := x.from + 1; i < x.to; i++ {
		if _, ok := r.mentionOver(s.words[i].Span, s.words[i-1].Span); ok {
			continue
		}
		if s.words[i].role.has(rolePreposition|roleRelative) || s.marked(i) && !s.named(i) {
			return i - 1
		}
	}
	return x.to - 1
}

// resolve finds whom a noun phrase names. Any phrase will do where the verb says that its
// subject is somebody.
func (r *reader) resolve(s *sentence, x stretch, g governor, anybody bool) (holder, bool) {
	if x.empty() {
		return holder{}, false
	}
	first := &s.words[x.from]
	if x.to-x.from == 1 && first.role.has(rolePronoun) {
		return r.pronoun(s, x, g)
	}
	if first.role.has(rolePossessive) && !first.capital || first.role.has(rolePossessive) && x.from == 0 {
		return r.owned(s, x, g)
	}
	head := r.headOf(s, x)
	if role, ok := r.roleIn(s.bytes(stretch{x.from, head + 1})); ok && role.Name != "" {
		return holder{span: s.bytes(x), name: role.Name, entity: role.Entity, sure: 1}, true
	}
	if m, ok := r.mentionAt(s.words[head].Span); ok {
		return r.named(s, x, m), true
	}
	return r.described(s, x, head, g, anybody)
}

// named makes a holder of a noun phrase that ends in a name.
func (r *reader) named(s *sentence, x stretch, m news.Mention) holder {
	h := holder{span: s.bytes(x), name: m.Name, entity: m.Entity, sure: 1}
	for i := x.from; i < x.to; i++ { // "Kessar and Tovalia" are two
		if s.words[i].role.has(roleAnd) && s.words[i].Start < m.Start {
			h.name, h.entity, h.sure = h.span.In(r.article.Text), "", .9
			break
		}
	}
	return h
}
