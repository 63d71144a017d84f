package position

import "strings"

// described makes a holder of a noun phrase without a name at its head.
func (r *reader) described(s *sentence, x stretch, head int, g governor, anybody bool) (holder, bool) {
	kind := r.grammar.bodies[s.words[head].fold]
	if kind == noBody && r.grammar.agents(s.words[head].fold) {
		kind = people
	}
	for i := x.from; kind == noBody && !r.grammar.parses && i < head; i++ { // an adjective may follow its noun
		kind = r.grammar.bodies[s.words[i].fold]
	}
	span := s.bytes(stretch{x.from, head + 1})
	definite := s.words[x.from].role.has(roleArticle) && head-x.from <= 2
	alone := definite || !r.grammar.articles && head == x.from // it may be one that was named before
	if alone && (kind == town || kind == state) && g.name != "" && !g.direct {
		if name, entity := r.bodyOf(g.name, g.entity, false); entity != g.entity {
			return holder{span: span, name: name, entity: entity, sure: .9}, true // "the city", says its mayor
		}
	}
	if definite && kind != noBody {
		if m, ok := r.antecedent(s, x.from, s.words[head].fold, kind); ok {
			return holder{span: span, name: m.Name, entity: m.Entity, sure: .9}, true
		}
	}
	if kind == noBody && x.to-x.from == 1 && strings.HasSuffix(s.words[head].fold, "ing") {
		return holder{}, false // what is done, and nobody
	}
	if s.words[x.from].role.has(roleTo | roleAux | roleSub) {
		return holder{}, false
	}
	if kind == noBody && !anybody || s.negativeSubject(x) || s.words[x.from].role.has(roleIndefinite) || s.words[head].role.has(roleDetermin|roleIndefinite|rolePreposition|roleSub|roleThat|roleAdverb) {
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
	name := r.closed(s.bytes(stretch{from, r.ownerBehind(s, x, head)})).In(r.article.Text)
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

// speaksFor are the offices whose holders, when they speak of plans, speak of those of their body.
var speaksFor = map[string]bool{
	"chief executive": true, "spokesperson": true, "chair": true, "director": true, "manager": true, "owner": true, "founder": true,
}

// leads are the offices whose holders, beside those, take positions for a state or a body.
var leads = map[string]bool{
	"president": true, "prime minister": true, "chancellor": true, "secretary-general": true, "king": true, "leader": true, "head": true,
}
