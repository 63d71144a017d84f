package cue

import "strings"

// addGermanic returns how a verb with separable prefix is filed in German and Dutch. The words before it, and its
// prefix where it stands apart, are words that the clause must hold. A preposition behind it is one, too.
func addGermanic(base inflector, reflexive, to string) func(*Lexicon, string, Cue, inflector) {
	return func(l *Lexicon, entry string, c Cue, _ inflector) {
		words := strings.Fields(strings.ToLower(entry))
		verb, ahead := words[len(words)-1], words[:len(words)-1]
		if len(words) > 1 && germanicPreposition(verb) {
			verb, ahead = words[0], words[1:]
			if words[0] == reflexive {
				verb, ahead = words[1], append([]string{reflexive}, words[2:]...)
			}
		}
		if len(ahead) > 0 && ahead[0] == reflexive {
			c.Reflexive, ahead = true, ahead[1:]
		}
		around := strings.Join(ahead, " ")
		prefix, stem, separable := strings.Cut(verb, "|")
		if !separable {
			prefix, stem = "", verb
		}
		forms := base(stem)
		for _, f := range forms {
			c.Form = f.form
			c.Particle = strings.TrimSpace(around + " " + prefix)
			if f.form&Finite != 0 || !separable {
				l.add(f.word, c)
			}
			if separable {
				c.Particle = around
				l.add(prefix+f.word, c)
			}
		}
		if separable && to != "" {
			c.Form, c.Particle = Infinitive, around
			l.add(prefix+to+stem, c)
		}
	}
}

// germanicPreposition reports whether a word behind a verb is the preposition that it governs.
func germanicPreposition(word string) bool {
	switch word {
	case "von", "für", "gegen", "vor", "zu", "auf", "über", "aan", "voor", "tegen", "op", "over", "van":
		return true
	}
	return false
}
