package compare

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/compare/concept"
	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/text/token"
)

// uniteBodies gives the utterances of one body one number: of names in two languages those whose words are translations of each
// other, and of a noun alone ("the ministry") the one body of the story whose name has it.
func (a *actors) uniteBodies(said []*utterance) {
	same := map[int]int{}
	for _, u := range said {
		if u.speaker < 0 {
			continue
		}
		if _, done := same[u.speaker]; !done {
			same[u.speaker] = a.sameBody(u.speaker, u.lang)
		}
	}
	for _, u := range said {
		if u.speaker >= 0 {
			u.speaker = same[u.speaker]
		}
	}
}

// sameBody finds the actor that stands for a body, itself when there is no other.
func (a *actors) sameBody(i int, lang string) int {
	n := &a.named[i]
	if strings.HasPrefix(n.entity, "person:") || strings.HasPrefix(n.entity, "place:") || len(n.words) == 0 || n.main && n.entity != "" {
		return i
	}
	only := -1
	for k := range a.named {
		o := &a.named[k]
		if k == i || o.entity == "" || !o.main || strings.HasPrefix(o.entity, "person:") || strings.HasPrefix(o.entity, "place:") || len(o.words) < 2 {
			continue
		}
		switch {
		case n.entity == "" && len(n.words) == 1:
			if !slices.ContainsFunc(o.words, func(w string) bool { return translates(n.words[0], lang, w, a.main) }) {
				continue
			}
		case !translatesAll(n.words, lang, o.words, a.main):
			continue
		}
		if only >= 0 {
			return i
		}
		only = k
	}
	if only >= 0 {
		return only
	}
	return i
}

// translatesAll reports whether two names have as many words, each of which has its translation in the other.
func translatesAll(a []string, langA string, b []string, langB string) bool {
	a, b = contentOf(a, langA), contentOf(b, langB)
	if len(a) != len(b) || len(a) < 2 || langA == langB {
		return false
	}
	b = slices.Clone(b)
	for _, w := range a {
		i := slices.IndexFunc(b, func(o string) bool { return translates(w, langA, o, langB) })
		if i < 0 {
			return false
		}
		b = slices.Delete(b, i, i+1)
	}
	return true
}

// contentOf leaves out a name's function words.
func contentOf(words []string, lang string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return token.IsStop(lang, w) })
}

// sharedLetters is how many first letters of a word's skeleton its relative in another language has, but for one.
const sharedLetters = 5

// translates reports whether two folded words of two languages mean the same: they are one word, name one concept, or begin alike.
func translates(a, langA, b, langB string) bool {
	if a == b {
		return true
	}
	for _, id := range concept.Of(langA, a) {
		if slices.Contains(concept.Of(langB, b), id) {
			return true
		}
	}
	if langA == langB {
		return false
	}
	x, y := entity.Skeleton(a), entity.Skeleton(b)
	return len(x) >= sharedLetters && len(y) >= sharedLetters && near(x[:sharedLetters], y[:sharedLetters], longName)
}
