package position

import (
	"slices"
	"strings"
	"sync"
)

// tables holds a grammar as it is written down.
type tables struct {
	roles         map[role]string
	verbs         []verbs
	phrases       []phrases
	conditions    map[conditionKind]string // divided by commas
	bodies        map[bodyKind]string
	accusations   string
	unconditional string
	force         string
	// tiesAfter are phrases behind the condition and before the action, tiesBefore the reverse.
	tiesAfter, tiesBefore, making, provisos, predicting string
	accusing                                            map[string]string // by preposition
	agentEndings                                        string
	// verbLast tells that verbs stand second or last in their clause, verbFinal that they always stand last.
	verbLast, verbFinal bool
	elides              bool // "l'", "qu'": a short word is joined to the next
	// future and conditional are endings of the forms that speak of what will be, in the report's own voice and in
	// reported speech; refusing those which negate it.
	future, conditional, refusing string
	ours, infinitives             string
	ifs, unlesses, facts          string
	dull                          string // beginnings of futures that tell no deed
	advising                      string // lemmas of verbs that advise, and demand nothing
	// prefixes, endings, imperfective and exceptions tell the perfective future, where the present of a verb is one.
	prefixes, endings, imperfective, exceptions string
	// contractions are forms of a preposition with the article, by preposition: "di" to "del della".
	contractions map[string]string
	parses       bool
}

// verbs is a list of lemmas, with "_" for a space, that are one head.
type verbs struct {
	head
	lemmas string
}

// phrases is a list of phrases, divided by commas, that are one head.
type phrases struct {
	head
	needs role
	list  string
}

// grammars makes each language's grammar when it is first asked for.
var grammars = func() map[string]func() *grammar {
	all := map[string]func() *grammar{}
	for lang, t := range map[string]tables{
		"en": english, "de": german, "fr": french, "es": spanish, "it": italian, "pt": portuguese, "nl": dutch, "tr": turkish, "uk": ukrainian, "ru": russian,
	} {
		all[lang] = sync.OnceValue(func() *grammar { return t.compile(lang) })
	}
	return all
}()

// grammarOf returns the grammar of a language (ISO 639-1), nil where there is none.
func grammarOf(lang string) *grammar {
	if make, ok := grammars[lang]; ok {
		return make()
	}
	return nil
}

func (t tables) compile(lang string) *grammar {
	g := &grammar{
		lang: lang, roles: map[string]role{}, verbs: map[string][]head{}, phrases: map[string][]phrase{},
		conditions: map[string][]marker{}, bodies: map[string]bodyKind{}, ties: map[string][]tie{}, accusing: map[string]string{}, accusations: set(t.accusations), unconditional: set(t.unconditional), force: set(t.force), parses: t.parses,
	}
	for r, words := range t.roles {
		for w := range strings.FieldsSeq(words) {
			g.roles[w] |= r
		}
	}
	for _, v := range t.verbs {
		for lemma := range strings.FieldsSeq(v.lemmas) {
			lemma = strings.ReplaceAll(lemma, "_", " ")
			g.verbs[lemma] = append(g.verbs[lemma], v.head)
		}
	}
	for _, p := range t.phrases {
		for words := range t.contracted(p.list) {
			g.phrases[words[0]] = append(g.phrases[words[0]], phrase{words, p.needs, p.head})
		}
	}
	for kind, list := range t.conditions {
		for words := range t.contracted(list) {
			g.conditions[words[0]] = append(g.conditions[words[0]], marker{words, kind})
		}
	}
	for kind, words := range t.bodies {
		for w := range strings.FieldsSeq(words) {
			g.bodies[w] = kind
		}
	}
	g.elides, g.articles = t.elides, len(strings.Fields(t.roles[roleArticle])) > 3
	g.verbLast, g.verbFinal = t.verbLast, t.verbFinal
	g.future, g.conditional, g.refusing = strings.Fields(t.future), strings.Fields(t.conditional), strings.Fields(t.refusing)
	g.ours, g.infinitives = strings.Fields(t.ours), strings.Fields(t.infinitives)
	g.ifs, g.unlesses, g.facts = strings.Fields(t.ifs), strings.Fields(t.unlesses), strings.Fields(t.facts)
	g.perfective = perfective{strings.Fields(t.prefixes), strings.Fields(t.endings), strings.Fields(t.imperfective), set(t.exceptions)}
	g.dull, g.advising = strings.Fields(t.dull), map[string]bool{}
	for lemma := range strings.FieldsSeq(t.advising) {
		g.advising[strings.ReplaceAll(lemma, "_", " ")] = true
	}
	g.agentEndings = strings.Fields(t.agentEndings)
	g.making, g.provisos, g.predicting = set(t.making), set(t.provisos), set(t.predicting)
	for actionFirst, list := range map[bool]string{false: t.tiesAfter, true: t.tiesBefore} {
		for words := range listed(list) {
			g.ties[words[0]] = append(g.ties[words[0]], tie{words, actionFirst})
		}
	}
	for preposition, forms := range t.accusing {
		for w := range strings.FieldsSeq(forms) {
			g.accusing[w] = preposition
		}
	}
	return g
}

// contracted yields the phrases of a list, and those that end in a preposition again for each of its forms with an article.
func (t *tables) contracted(list string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for words := range listed(list) {
			if !yield(words) {
				return
			}
			last := len(words) - 1
			for form := range strings.FieldsSeq(t.contractions[words[last]]) {
				if !yield(append(slices.Clone(words[:last]), form)) {
					return
				}
			}
		}
	}
}

// set returns the words of a list.
func set(list string) map[string]bool {
	words := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		words[w] = true
	}
	return words
}

// listed yields the phrases of a list that is divided by commas, each as its words.
func listed(list string) func(func([]string) bool) {
	return func(yield func([]string) bool) {
		for p := range strings.SplitSeq(list, ",") {
			if words := strings.Fields(p); len(words) > 0 && !yield(words) {
				return
			}
		}
	}
}
