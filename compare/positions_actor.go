package compare

import (
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// actors numbers those who act in a story: a name that is part of another one's, or that shares the
// surname and one more letter with it, is the same actor.
type actors struct {
	keys  map[string]int // entity without its kind, or folded name
	named []actorName
}

// actorName is how an actor is called.
type actorName struct {
	entity string
	name   string
	words  []string // of the name, folded
	main   bool     // the name is in the main language of the story
}

// newActors numbers what the reports mention, the fullest names in the main language first.
func newActors(sources []news.Report) *actors {
	a := &actors{keys: map[string]int{}}
	main := mainLanguage(sources)
	for _, own := range []bool{true, false} {
		for i := range sources {
			if (sources[i].Analysis.Lang == main) != own {
				continue
			}
			for _, m := range sources[i].Analysis.Mentions {
				a.add(m.Name, m.Entity, own)
			}
		}
	}
	return a
}

// add notes a name under its entity.
func (a *actors) add(name, entity string, main bool) {
	key := keyOf(name, entity)
	i, known := a.keys[key]
	if !known {
		a.keys[key] = len(a.named)
		a.named = append(a.named, actorName{entity, name, nameWords(name), main})
		return
	}
	if had := &a.named[i]; main == had.main && len(nameWords(name)) > len(had.words) {
		had.name, had.words = name, nameWords(name)
	}
}

// keyOf is the key of an actor: kinds differ between reports, the name behind them does not.
func keyOf(name, entity string) string {
	if _, key, ok := strings.Cut(entity, ":"); ok {
		return key
	}
	return "~" + strings.Join(nameWords(name), " ")
}

// nameWords are the folded words of a name without articles and possessive endings.
func nameWords(name string) []string {
	var words []string
	for t := range token.Words(name) {
		w := strings.TrimSuffix(strings.ReplaceAll(token.Fold(t.Text), "’", "'"), "'s")
		if !token.IsStop("en", w) {
			words = append(words, w)
		}
	}
	return words
}

// number returns the number of an actor, a new one for one that was not mentioned by name.
func (a *actors) number(name, entity string) int {
	key := keyOf(name, entity)
	if i, ok := a.keys[key]; ok {
		return i
	}
	words := nameWords(name)
	for i := range a.named {
		if entity == "" && sameName(words, a.named[i].words) {
			a.keys[key] = i
			return i
		}
	}
	a.keys[key] = len(a.named)
	a.named = append(a.named, actorName{entity: entity, name: name, words: words})
	return len(a.named) - 1
}

// sameName reports whether one name holds all words of the other.
func sameName(a, b []string) bool {
	return len(a) > 0 && strings.Join(a, " ") == strings.Join(b, " ")
}

func (a *actors) name(i int) string   { return a.named[i].name }
func (a *actors) entity(i int) string { return a.named[i].entity }
