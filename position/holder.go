package position

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// holder is who takes a position.
type holder struct {
	span         news.Span // of the words that name it in the clause
	name, entity string
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
			all = append(all, holder{span: s.bytes(x), name: name, entity: entity, sure: .95})
		}
	}
	return all
}

// holder returns who takes the position that a statement tells.
func (r *reader) holder(s *sentence, st statement, g governor) (holder, bool) {
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
		if s.words[i].role.has(rolePreposition|roleRelative) || s.marked(i) {
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
	return r.described(s, x, head, anybody)
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

// described makes a holder of a noun phrase without a name at its head.
func (r *reader) described(s *sentence, x stretch, head int, anybody bool) (holder, bool) {
	kind := r.grammar.bodies[s.words[head].fold]
	if kind == noBody && r.grammar.agents(s.words[head].fold) {
		kind = people
	}
	for i := x.from; kind == noBody && !r.grammar.contracts && i < head; i++ { // an adjective may follow its noun
		kind = r.grammar.bodies[s.words[i].fold]
	}
	span := s.bytes(stretch{x.from, head + 1})
	definite := s.words[x.from].role.has(roleArticle) && head-x.from <= 2
	if definite && kind != noBody {
		if m, ok := r.antecedent(s, x.from, s.words[head].fold, kind); ok {
			return holder{span: span, name: m.Name, entity: m.Entity, sure: .9}, true
		}
	}
	if kind == noBody && !anybody || s.negativeSubject(x) || s.words[x.from].role.has(roleIndefinite) || s.words[head].role.has(roleDetermin) {
		return holder{}, false
	}
	if h, ok := r.topic(s, s.words[x.from], definite && kind == company); ok {
		h.span = span
		return h, true
	}
	from := x.from
	for from < head && s.words[from].role.has(roleDetermin) {
		from++
	}
	if h, ok := r.apposed(s, x); ok {
		return h, true
	}
	name := s.bytes(stretch{from, r.ownerBehind(s, x, head)}).In(r.article.Text)
	sure := .8
	if r.grammar.bodies[s.words[head].fold] != noBody {
		sure = .95
	}
	return holder{span: span, name: name, sure: sure}, strings.TrimSpace(name) != ""
}

// ownerBehind returns where a noun phrase ends with the name of its owner: "the foreign ministry of Rovia".
func (r *reader) ownerBehind(s *sentence, x stretch, head int) int {
	for i := head + 2; i < min(x.to, head+5); i++ {
		if m, ok := r.mentionAt(s.words[i].Span); ok && m.End >= s.words[x.to-1].End {
			return x.to
		}
	}
	return head + 1
}

// apposed returns the name between commas behind a noun phrase: "Norland's largest bank, Kredia, has …".
func (r *reader) apposed(s *sentence, x stretch) (holder, bool) {
	if x.to+1 >= len(s.words) || !strings.HasPrefix(s.words[x.to].before, ",") {
		return holder{}, false
	}
	m, ok := r.mentionAt(s.words[x.to].Span)
	if !ok || m.Start != s.words[x.to].Start || m.End >= len(r.article.Text) || r.article.Text[m.End] != ',' {
		return holder{}, false
	}
	return holder{span: m.Span, name: m.Name, entity: m.Entity, sure: 1}, true
}

// owned resolves a phrase with an owner: "her army" is the body that she speaks for, "his lawyer" somebody else.
func (r *reader) owned(s *sentence, x stretch, g governor) (holder, bool) {
	head := r.headOf(s, x)
	kind := r.grammar.bodies[s.words[head].fold]
	owner, ok := r.pronoun(s, stretch{x.from, x.from + 1}, g)
	if !ok {
		return holder{}, false
	}
	if role, ok := r.roleIn(s.bytes(stretch{x.from, head + 1})); ok && role.Name != "" {
		return holder{span: s.bytes(x), name: role.Name, entity: role.Entity, sure: .9}, true
	}
	if !r.grammar.force[s.words[head].fold] {
		name := s.bytes(stretch{x.from + 1, head + 1}).In(r.article.Text)
		return holder{span: s.bytes(x), name: owner.name + "’s " + name, sure: .6}, kind != noBody
	}
	name, entity := r.bodyOf(owner.name, owner.entity, false)
	return holder{span: s.bytes(x), name: name, entity: entity, sure: .95 * owner.sure}, true
}

// bodyOf returns the body that a person speaks for by office, else the person. Official limits that to offices
// whose holder speaks for the body whenever he speaks.
func (r *reader) bodyOf(name, entity string, official bool) (string, string) {
	if entity == "" {
		return name, entity
	}
	for _, role := range r.roles {
		if role.Entity != entity || official && !speaksFor[role.Office] {
			continue
		}
		if m, ok := r.bodyOfRole(role); ok {
			return m.Name, m.Entity
		}
	}
	return name, entity
}

// speaksFor are the offices whose holders, when they speak of plans, speak of those of their body.
var speaksFor = map[string]bool{
	"chief executive": true, "spokesperson": true, "chair": true, "director": true, "manager": true, "owner": true, "founder": true,
}

// leads are the offices whose holders, beside those, take positions for a state or a body.
var leads = map[string]bool{
	"president": true, "prime minister": true, "chancellor": true, "secretary-general": true, "king": true, "leader": true, "head": true,
}
