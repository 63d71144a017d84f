package entity

import (
	"strings"

	"github.com/wiredesk/wiredesk/text/token"
)

// wordClass is a set of the lists of tables/lexicon.txt that a word stands in.
type wordClass uint32

const (
	role wordClass = 1 << iota
	body
	legal
	suffix
	landform
	event
	particle
	article
	noname
	possessive
	hyphened
	maker
	link
	conjunction
	locative
	speech
	definite
	indefinite
	copula
	owner
	aside
	genitive
)

// classOf gives the class of a list's name, 0 for an unknown one.
func classOf(list string) wordClass {
	switch list {
	case "role":
		return role
	case "body":
		return body
	case "legal":
		return legal
	case "suffix":
		return suffix
	case "landform":
		return landform
	case "event":
		return event
	case "particle":
		return particle
	case "article":
		return article
	case "noname":
		return noname
	case "possessive":
		return possessive
	case "hyphened":
		return hyphened
	case "maker":
		return maker
	case "link":
		return link
	case "conjunction":
		return conjunction
	case "locative":
		return locative
	case "speech":
		return speech
	case "definite":
		return definite
	case "indefinite":
		return indefinite
	case "copula":
		return copula
	case "owner":
		return owner
	case "aside":
		return aside
	case "genitive":
		return genitive
	}
	return 0
}

// loadLexicon reads lines "list language word word …". The language "-" means
// every language.
func (t *tables) loadLexicon(table string) {
	for line := range strings.Lines(table) {
		fields := strings.Fields(line)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		class, lang := classOf(fields[0]), fields[1]
		if t.lexicon[lang] == nil {
			t.lexicon[lang] = map[string]wordClass{}
		}
		for _, w := range fields[2:] {
			for part := range strings.SplitSeq(w, "-") {
				t.lexicon[lang][token.Fold(part)] |= class
			}
		}
	}
}
