package quote

import (
	"strings"

	"github.com/wiredesk/wiredesk/quote/cue"
)

// widest is the number of words of the longest cue that is looked for.
const widest = 5

// findHits finds the cues of a field.
func (f *fieldReader) findHits(n int) {
	fl := &f.fields[n]
	if fl.utterance {
		return
	}
	words := make([]string, 0, widest)
	for i := fl.from; i < fl.to; i++ {
		if f.tokens[i].kind != word {
			continue
		}
		words = words[:0]
		h := hit{field: n, at: i, to: i + 1, aux: -1}
		for j := i; j < fl.to && len(words) < widest && f.tokens[j].kind == word; j++ {
			if j == i+1 && f.tokens[i].class&preposition != 0 && f.tokens[j].class&possessive != 0 {
				h.whose = j // "по его словам"
				continue
			}
			words = append(words, f.tokens[j].fold)
		}
		for _, c := range f.lang.lexicon.At(words) {
			if f.holds(&h, fl, c) {
				h.readings = append(h.readings, c)
				h.to = max(h.to, i+c.Words)
				if h.whose > 0 && c.Words > 1 {
					h.to++
				}
			}
		}
		if len(h.readings) == 0 {
			continue
		}
		h.readings = most(h.readings)
		fl.hits = append(fl.hits, h)
		i = h.to - 1
	}
}

// most keeps the readings that say most of what stands there: those of more words, with a particle, with a
// reflexive pronoun. "Gab … bekannt" is no form of "geben".
func most(readings []cue.Cue) []cue.Cue {
	weight := func(c cue.Cue) int {
		n := 4 * c.Words
		if c.Particle != "" {
			n += 2 * len(strings.Fields(c.Particle))
		}
		if c.Reflexive {
			n++
		}
		return n
	}
	best := 0
	for _, c := range readings {
		best = max(best, weight(c))
	}
	kept := readings[:0]
	for _, c := range readings {
		if weight(c) == best {
			kept = append(kept, c)
		}
	}
	return kept
}

// holds reports whether a reading fits the words around it, and notes the auxiliary.
func (f *fieldReader) holds(h *hit, fl *field, c cue.Cue) bool {
	t := &f.tokens[h.at]
	switch {
	case c.Form&(cue.Before|cue.After) != 0:
		return true
	case c.Form&cue.Noun != 0:
		return !f.capitals || t.capital
	case f.capitals && t.capital && h.at > f.from && (h.at > fl.from || fl.left == opening || fl.left == comma):
		return false
	case c.Form&(cue.Infinitive|cue.Gerund) == 0 && f.behindDeterminer(h.at, fl):
		return false
	case c.Reflexive && !f.hasReflexive(fl):
		return false
	case c.Particle != "" && !f.hasParticle(h, fl, c.Particle):
		return false
	}
	aux := f.auxiliary(h.at, fl)
	switch {
	case aux >= 0 && c.Form&cue.Participle != 0:
		h.aux = aux
		h.passive = f.tokens[aux].class&have == 0
		return true
	case c.Form&cue.Finite != 0:
		return c.Form&cue.Infinitive == 0 || !f.governed(h.at, fl)
	case c.Form&cue.Gerund != 0, f.verbLast && c.Form&cue.Participle != 0:
		return !f.capitals
	}
	return false
}

// behindDeterminer reports whether a word stands where a noun does: right behind an article or possessive that is no
// pronoun there.
func (f *fieldReader) behindDeterminer(at int, fl *field) bool {
	if at == fl.from || f.capitals {
		return false
	}
	c := f.tokens[at-1].class
	return c&(determiner|possessive) != 0 && c&coordinator == 0 && (c&(objective|personal|pronoun) == 0 || at-1 == fl.from && c&pronoun == 0)
}

// auxiliary finds a form of have or be in the field, -1 for none.
func (f *fieldReader) auxiliary(at int, fl *field) int {
	for i := at - 1; i >= fl.from; i-- {
		if f.tokens[i].class&(have|be) != 0 {
			return i
		}
	}
	for i := at + 1; i < fl.to && i < at+3; i++ {
		if f.tokens[i].class&(have|be) != 0 && f.capitals {
			return i
		}
	}
	return -1
}

// governed reports whether an infinitive stands behind its marker or a modal verb of its field.
func (f *fieldReader) governed(at int, fl *field) bool {
	if at > fl.from && f.tokens[at-1].class&infinitive != 0 {
		return true
	}
	for i := fl.from; i < fl.to; i++ {
		if f.tokens[i].class&modal != 0 {
			return true
		}
	}
	return false
}

func (f *fieldReader) hasReflexive(fl *field) bool {
	for i := fl.from; i < fl.to; i++ {
		if f.tokens[i].class&reflexive != 0 {
			return true
		}
	}
	return false
}

// hasParticle reports whether the words stand in the field, the last of them behind the verb, or at the beginning
// of one of the next fields, when an apposition parts them.
func (f *fieldReader) hasParticle(h *hit, fl *field, particle string) bool {
	words := strings.Fields(particle)
	for n, w := range words {
		from := fl.from
		if n == len(words)-1 && len(words) == 1 {
			from = h.at + 1
		}
		if !f.contains(from, fl.to, w) && !f.opensNext(h.field, w) {
			return false
		}
	}
	return true
}

func (f *fieldReader) contains(from, to int, word string) bool {
	for i := from; i < to; i++ {
		if f.tokens[i].fold == word {
			return true
		}
	}
	return false
}

func (f *fieldReader) opensNext(n int, word string) bool {
	for k := n + 1; k < len(f.fields) && k <= n+3; k++ {
		if fl := &f.fields[k]; fl.to-fl.from <= 3 && !fl.utterance && f.tokens[fl.from].fold == word {
			return true
		}
	}
	return false
}
