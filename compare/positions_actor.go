package compare

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/position"
)

// actors numbers those who act in a story. Mentions with one key are one actor, and so is a surname
// alone with the one person of the story who bears it.
type actors struct {
	keys        map[string]int // by entity without its kind, or by folded name
	named       []actorName
	body        map[int]int      // the body that a person speaks for
	bearers     map[string]int   // by a word of a name: who alone has it in the name, -1 when several do
	first, last map[string][]int // by the first and last word of a longer name: whose it is
	offices     holders          // who holds which
	main        string           // the story's main language
}

// actorName is how an actor is called.
type actorName struct {
	entity string
	name   string
	words  []string // of the name, folded
	// skeleton are the words of the entity's key, in which names of all scripts meet; those of the name without one.
	skeleton []string
	main     bool // the name is in the main language of the story
	reports  int  // how many name it
}

// newActors numbers what the reports mention, those in the main language first.
func newActors(sources []news.Report) *actors {
	a := &actors{keys: map[string]int{}, body: map[int]int{}, bearers: map[string]int{}, first: map[string][]int{}, last: map[string][]int{}, offices: holders{}}
	main := mainLanguage(sources)
	a.main = main
	for _, own := range []bool{true, false} {
		for i := range sources {
			if (sources[i].Analysis.Lang == main) == own {
				a.addReport(&sources[i], own)
			}
		}
	}
	return a
}

// addReport notes who a report mentions, and which offices they hold.
func (a *actors) addReport(r *news.Report, main bool) {
	named := map[int]bool{}
	for _, m := range r.Analysis.Mentions {
		if i := a.add(m, main); !named[i] {
			named[i] = true
			a.named[i].reports++
		}
	}
	for i := range r.Analysis.Roles {
		if role := &r.Analysis.Roles[i]; role.Name != "" && role.Sentence >= 0 {
			a.offices.hold(role, a.owner(role), a.number(role.Name, role.Entity))
		}
	}
	for person, body := range position.Bodies(&r.Article, &r.Analysis) {
		who := a.number("", person)
		if _, known := a.body[who]; !known {
			a.body[who] = a.number(body.Name, body.Entity)
		}
	}
}

// owner is the number of what an office belongs to, -1 where the text names nothing.
func (a *actors) owner(role *news.Role) int {
	if i, known := a.keys[keyOf("", role.Of)]; known && role.Of != "" {
		return i
	}
	return -1
}

// add notes a mention under its entity, and returns whose it is.
func (a *actors) add(m news.Mention, main bool) int {
	i := a.number(m.Name, m.Entity)
	had := &a.named[i]
	words := nameWords(m.Name)
	better := fuller(m.Name, words, had.name, had.words)
	if !main && had.main { // another language has more of the name, in the same letters
		better = len(words) > len(had.words) && latin(m.Name) == latin(had.name)
	}
	if better && (m.Kind == news.Person || !strings.HasPrefix(had.entity, "person:")) {
		had.name, had.words = m.Name, words
	}
	had.main = had.main || main
	return i
}

// number returns the number of an actor, a new one for one that was not mentioned yet.
func (a *actors) number(name, entity string) int {
	key := keyOf(name, entity)
	if i, ok := a.keys[key]; ok {
		return i
	}
	words := nameWords(name)
	skeleton := words
	if !strings.HasPrefix(key, "~") {
		skeleton = strings.Fields(key)
	}
	i, ok := a.bearer(skeleton, entity)
	if !ok {
		i = len(a.named)
		a.named = append(a.named, actorName{entity: entity, name: name, words: words, skeleton: skeleton})
		if n := len(skeleton); n > 1 {
			a.first[skeleton[0]] = append(a.first[skeleton[0]], i)
			a.last[skeleton[n-1]] = append(a.last[skeleton[n-1]], i)
		}
	}
	a.keys[key] = i
	if plain := keyOf(name, ""); name != "" {
		if _, known := a.keys[plain]; !known {
			a.keys[plain] = i
		}
	}
	a.bear(skeleton, i)
	return i
}

// bear notes whose name the words are in. Two names of which one ends in the other are one actor's.
func (a *actors) bear(words []string, i int) {
	for _, w := range words {
		had, known := a.bearers[w]
		if known && had != i {
			a.bearers[w] = -1
		} else {
			a.bearers[w] = i
		}
	}
}

// bearer returns the actor that a name means which is new in this form: of one word, who alone has it in the
// name; of more, who is called by the last two.
func (a *actors) bearer(words []string, entity string) (int, bool) {
	if len(words) == 0 || strings.HasPrefix(entity, "place:") {
		return 0, false
	}
	if i, ok := a.misspelt(words, entity); ok {
		return i, true
	}
	if len(words) > 2 {
		i, ok := a.keys[strings.Join(words[len(words)-2:], " ")]
		return i, ok && !strings.HasPrefix(entity, "organisation:")
	}
	i, ok := a.bearers[words[0]]
	return i, ok && i >= 0 && len(words) == 1 && !strings.HasPrefix(a.named[i].entity, "place:")
}

// misspelt returns the person whose names differ from these in a letter or two, as outlets transcribe them.
func (a *actors) misspelt(words []string, entity string) (int, bool) {
	if len(words) < 2 || !strings.HasPrefix(entity, "person:") && !strings.HasPrefix(entity, "other:") {
		return 0, false
	}
	first, last := words[0], words[len(words)-1]
	for _, i := range a.first[first] {
		for _, w := range a.named[i].skeleton[1:] {
			if slices.ContainsFunc(words[1:], func(o string) bool { return near(w, o, 6) }) {
				return i, true
			}
		}
	}
	for _, i := range a.last[last] {
		if near(a.named[i].skeleton[0], first, 8) {
			return i, true
		}
	}
	return 0, false
}

// holder returns who takes a position: whom it names, or who holds the office that it names alone.
func (a *actors) holder(r *news.Report, p news.Position) int {
	if p.Entity == "" {
		for i := range r.Analysis.Roles {
			role := &r.Analysis.Roles[i]
			if role.Sentence < 0 || role.Entity != "" || !p.Holder.Overlaps(role.Span) {
				continue
			}
			if who, ok := a.offices.holder(role, a.owner(role)); ok {
				return who
			}
		}
	}
	who := a.number(p.Actor, p.Entity)
	if body, ok := a.body[who]; ok && a.foreign(r, p, who) {
		return body
	}
	return who
}

// foreign reports whether the words of a position's holder are neither the actor's name nor a pronoun, but
// those of somebody of his: "his men".
func (a *actors) foreign(r *news.Report, p news.Position, who int) bool {
	if p.Holder.End > len(r.Article.Text) || p.Holder.Start >= p.Holder.End {
		return false
	}
	words := strings.Fields(p.Holder.In(r.Article.Text))
	for _, w := range nameWords(p.Holder.In(r.Article.Text)) {
		if slices.Contains(a.named[who].words, w) {
			return false
		}
	}
	return len(words) == 2
}

// related reports whether what one actor says may be said of the other: a person and the body
// spoken for, a state and its seat of government.
func (a *actors) related(i, k int) bool {
	if i == k {
		return true
	}
	if b, ok := a.body[i]; ok && b == k {
		return true
	}
	if b, ok := a.body[k]; ok && b == i {
		return true
	}
	x, y := a.named[i].entity, a.named[k].entity
	return strings.HasPrefix(x, "place:") && strings.HasPrefix(y, "place:") &&
		(strings.HasPrefix(x, y+"/") || strings.HasPrefix(y, x+"/"))
}

// side returns the actor under which all that are related to one are found.
func (a *actors) side(i int) int {
	if b, ok := a.body[i]; ok {
		i = b
	}
	if state, _, town := strings.Cut(a.named[i].entity, "/"); town && strings.HasPrefix(state, "place:") {
		if k, ok := a.keys[strings.TrimPrefix(state, "place:")]; ok {
			return k
		}
	}
	return i
}

// larger returns that of two related actors that stands for both: the body, the state.
func (a *actors) larger(i, k int) int {
	if b, ok := a.body[i]; ok && b == k || strings.HasPrefix(a.named[i].entity, a.named[k].entity+"/") {
		return k
	}
	return i
}

func (a *actors) name(i int) string   { return a.named[i].name }
func (a *actors) entity(i int) string { return a.named[i].entity }
