package position

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// role is a set of the parts that a word can play in a clause.
type role uint32

// The roles.
const (
	roleWill        role = 1 << iota // auxiliary of the future
	roleWould                        // auxiliary of the future in reported speech
	roleMust                         // auxiliary of duty
	roleModal                        // auxiliary of ability, permission and possibility
	roleBe                           // forms of "be"
	roleHave                         // forms of "have"
	roleDo                           // forms of "do"
	roleNot                          // negates its verb
	roleNever                        // makes a denial of a negated clause
	roleNo                           // negates its noun
	roleAdverb                       // may stand between the words of a verb group
	roleArticle                      // begins a noun phrase
	roleIndefinite                   // begins one that names nobody
	rolePossessive                   // the same, and points back to an owner
	rolePreposition                  // begins a phrase that is no subject
	roleTo                           // before an infinitive
	roleThat                         // begins a clause of content
	roleBreak                        // begins a clause that says something else: "because", "while"
	roleRelative                     // begins a clause about what stands before it
	roleAnd                          // joins clauses, verbs or nouns
	roleSub                          // begins another subordinate clause
	roleHe                           // pronoun of a man
	roleShe                          // pronoun of a woman
	roleIt                           // pronoun of a thing or body
	roleThey                         // pronoun of several
	roleWe                           // pronoun of the speaker and others
	roleI                            // pronoun of the speaker
	roleDull                         // verb that states what happens to its subject, no deed
)

const (
	rolePronoun  = roleHe | roleShe | roleIt | roleThey | roleWe | roleI
	roleBorder   = roleThat | roleSub | roleRelative
	roleAux      = roleWill | roleWould | roleMust | roleModal | roleBe | roleHave | roleDo
	roleDetermin = roleArticle | rolePossessive | roleNo
)

func (r role) has(any role) bool { return r&any != 0 }

// takes is a set of the complements that name what is to be done or not.
type takes uint8

// The complements.
const (
	takesTo     takes = 1 << iota // an infinitive: "promised to come"
	takesObject                   // a noun or gerund: "ruled out a sale"
	takesOther                    // somebody else and an infinitive: "urged Rovia to withdraw"
	takesClause                   // a clause: "denied that it had known"
	takesGerund                   // a gerund alone: "thinking about leaving"
)

// head is what a verb, adjective or noun says of its subject's stance.
type head struct {
	stance news.Stance
	takes  takes
	sure   float64
	// accusation tells that the object has to be something somebody is accused of: one
	// rejects an offer, which is no denial, and denies a charge.
	accusation bool
	clause     clauseKind
	// progressive tells that the object alone is one only behind "is considering": else the verb gives an opinion.
	progressive bool
	spoken      bool // the head counts only in somebody's reported words: "said it did not need help"
	ours        bool // the speakers mean themselves: "vamos a"
	going       bool // an infinitive must follow: "va a cerrar", but not "va a Madrid"
}

// clauseKind says which clauses of content a head takes.
type clauseKind uint8

// The kinds.
const (
	anyClause    clauseKind = iota
	deniedClause            // "insists that it never knew": a denial
	neverClause             // "says it never knew": a denial, too, though "say" alone is none
	dutyClause              // "insists that they must leave": a demand
)

// grammar holds the words of a language by which a position is told.
type grammar struct {
	lang  string
	roles map[string]role
	// verbs are the heads that stand in the lexicon of cues, by lemma.
	verbs map[string][]head
	// phrases are heads of several words or outside that lexicon, under their first word.
	phrases map[string][]phrase
	// conditions are the words that begin a condition, under their first word.
	conditions map[string][]marker
	// bodies says which sort of thing a common noun names, such as "ministry" or "company".
	bodies map[string]bodyKind
	// force are nouns for those who act for their owner: "her army", "his men".
	force map[string]bool
	// unconditional are words beside a conjunction with which it begins no condition: "even if",
	// "once again".
	unconditional map[string]bool
	// accusations are nouns of what somebody is accused of.
	accusations map[string]bool
	// ties are phrases that make one thing the condition of another, under their first word, making the
	// forms of the verb before them, provisos nouns for a condition.
	ties     map[string][]tie
	making   map[string]bool
	provisos map[string]bool
	// predicting are lemmas of verbs that foretell what others will do.
	predicting map[string]bool
	// accusing says with which preposition a verb form names what somebody is accused of.
	accusing map[string]string
	// agentEndings are endings of nouns for people in the plural.
	agentEndings                  []string
	verbLast, verbFinal, elides   bool
	future, conditional, refusing []string // longest first
	ours                          []string // endings of the future by which the speakers mean themselves
	infinitives                   []string // endings of infinitives, where a head needs one behind it
	perfective                    perfective
	dull                          []string // beginnings of futures that tell no deed
	advising                      map[string]bool
	// ifs and unlesses are endings of verbs that are a condition of the clause they stand in.
	ifs, unlesses []string
	// deeds are endings of what was done, which is denied and not refused.
	facts    []string
	articles bool // the language has articles
	// parses tells that this package reads the clauses of the language itself; else what the quote engine made of
	// them is read, and only what is no attribution is looked for.
	parses bool
}

// phrase is a head of several words.
type phrase struct {
	words []string
	needs role // an auxiliary that must stand before it: "is ready"
	head
}

// marker begins a condition.
type marker struct {
	words []string
	kind  conditionKind
}

// bodyKind is a sort of common noun for an actor.
type bodyKind uint8

// The kinds.
const (
	noBody bodyKind = iota
	company
	town
	state
	party     // and other bodies that have members
	authority // a ministry, a court, a government
	people    // in the plural, or a person by office
)

// perfective tells verbs whose present means the future: they have one of some prefixes and endings, and no sign of the
// imperfective.
type perfective struct {
	prefixes, endings, imperfective []string
	exceptions                      map[string]bool // beginnings of verbs that look so
}

// future reports whether a folded word is a verb in the perfective future.
func (p *perfective) future(fold string) bool {
	cut := func(list []string, has func(string, string) bool) bool {
		return slices.ContainsFunc(list, func(x string) bool { return len(fold) > len(x)+perfectiveStem && has(fold, x) })
	}
	if !cut(p.endings, strings.HasSuffix) || !cut(p.prefixes, strings.HasPrefix) || cut(p.imperfective, strings.HasSuffix) {
		return false
	}
	for at := range fold {
		if p.exceptions[fold[:at]] {
			return false
		}
	}
	return true
}

// perfectiveStem is the fewest bytes beside prefix or ending.
const perfectiveStem = 6

// roleOf looks up the first of a list of folded words.
func (g *grammar) roleOf(folds []string) role { return g.roles[folds[0]] }

// divide parts a contraction into two words; the second is empty where there is none.
func (g *grammar) divide(fold string) (first, second string) {
	if !g.parses {
		return fold, ""
	}
	switch fold {
	case "won't":
		return "will", "not"
	case "can't", "cannot":
		return "can", "not"
	case "shan't":
		return "shall", "not"
	}
	if stem, ok := strings.CutSuffix(fold, "n't"); ok && stem != "" {
		return stem, "not"
	}
	at := strings.LastIndexByte(fold, '\'')
	if at <= 0 {
		return fold, ""
	}
	switch fold[at:] {
	case "'ll":
		return fold[:at], "will"
	case "'re", "'m":
		return fold[:at], "are"
	case "'ve":
		return fold[:at], "have"
	case "'d":
		return fold[:at], "would"
	case "'s":
		if g.roles[fold[:at]].has(roleHe | roleShe | roleIt) {
			return fold[:at], "is"
		}
	}
	return fold, ""
}

// agents reports whether a noun in the plural has an ending of those who do something: "miners".
func (g *grammar) agents(fold string) bool {
	for _, ending := range g.agentEndings {
		if strings.HasSuffix(fold, ending) && len(fold) > len(ending)+2 {
			return true
		}
	}
	return false
}

// phraseAt returns the phrase that begins with the folded words, the longest one.
func (g *grammar) phraseAt(words []word) (phrase, bool) {
	var best phrase
	for _, p := range g.phrases[words[0].fold] {
		if len(p.words) > len(best.words) && begins(words, p.words) {
			best = p
		}
	}
	return best, len(best.words) > 0
}

// begins reports whether the words begin with those of a phrase, with no mark between them but a comma: "nur, wenn".
func begins(words []word, phrase []string) bool {
	if len(words) < len(phrase) {
		return false
	}
	for i, p := range phrase {
		if words[i].fold != p || i > 0 && strings.Trim(words[i].before, " ,\u00A0") != "" {
			return false
		}
	}
	return true
}
