package cue

import "strings"

// paradigm holds what the forms of a Romance verb are made of, for the third person, in which news attributes.
type paradigm struct {
	present, presents string // dit, disent
	imperfect         string // stem: dis
	past, pasts       string // simple past: dit, dirent
	future            string // stem of future and conditional: dir
	participle        string // masculine singular: dit
	subjunctive       string // singular: dise
	gerund            string // disant
}

// romance holds the endings that verbs of one language share.
type romance struct {
	imperfect, future, conditional []string
	genders                        func(participle string) []string
	plural                         func(subjunctive string) string
	regular                        func(lemma string) paradigm
	irregular                      map[string]string // base to the fields of a paradigm, "-" for the regular ones
	prefixes                       []string          // what may stand before an irregular base
}

// verb makes the forms of a lemma.
func (r *romance) verb(lemma string) []form {
	p := r.paradigm(lemma)
	forms := []form{
		{lemma, Infinitive}, {p.present, Present}, {p.presents, Present}, {p.past, Past}, {p.pasts, Past},
		{p.subjunctive, Subjunctive}, {r.plural(p.subjunctive), Subjunctive}, {p.gerund, Gerund},
	}
	for _, ending := range r.imperfect {
		forms = append(forms, form{p.imperfect + ending, Past})
	}
	for _, ending := range append(r.future[:len(r.future):len(r.future)], r.conditional...) {
		forms = append(forms, form{p.future + ending, Conditional})
	}
	for _, participle := range r.genders(p.participle) {
		forms = append(forms, form{participle, Participle})
	}
	return forms
}

// paradigm gives the parts of a lemma, from the table of irregular verbs or by rule.
func (r *romance) paradigm(lemma string) paradigm {
	p := r.regular(lemma)
	for _, prefix := range append([]string{""}, r.prefixes...) {
		base, ok := strings.CutPrefix(lemma, prefix)
		row, irregular := r.irregular[base]
		if !ok || !irregular {
			continue
		}
		parts := []*string{&p.present, &p.presents, &p.imperfect, &p.past, &p.pasts, &p.future, &p.participle, &p.subjunctive, &p.gerund}
		for i, part := range strings.Fields(row) {
			if part != "-" {
				*parts[i] = prefix + part
			}
		}
		return p
	}
	return p
}

// fourGenders makes the forms of a participle in -o.
func fourGenders(plural [2]string) func(string) []string {
	return func(p string) []string {
		stem := strings.TrimSuffix(p, "o")
		return []string{p, stem + "a", stem + plural[0], stem + plural[1]}
	}
}

// addRomance files a verb of one word or more; the first is inflected. A reflexive lemma is written with its pronoun
// as dictionaries do: s'engager, comprometerse, impegnarsi, comprometer-se.
func addRomance(l *Lexicon, entry string, c Cue, inflect inflector) {
	head, rest, more := strings.Cut(entry, " ")
	if head == "se" {
		c.Reflexive = true
		head, rest, more = strings.Cut(rest, " ")
	}
	verb, attached := withoutPronoun(head)
	c.Reflexive = c.Reflexive || verb != head
	if more {
		rest = " " + rest
	}
	for _, f := range inflect(verb) {
		c.Form = f.form
		l.add(f.word+rest, c)
		if attached != "" && f.form == Gerund {
			l.add(stressed.Replace(f.word)+attached+rest, c)
		}
	}
	if verb != head {
		c.Form = Infinitive
		l.add(head+rest, c)
	}
}

// stressed writes the accent that a Spanish gerund takes with a pronoun behind it.
var stressed = strings.NewReplacer("iendo", "iéndo", "ando", "ándo")

// withoutPronoun parts an infinitive from its reflexive pronoun, and gives the pronoun where it is written in one with
// the verb.
func withoutPronoun(head string) (verb, attached string) {
	if v, ok := strings.CutPrefix(head, "s'"); ok {
		return v, ""
	}
	if v, ok := strings.CutSuffix(head, "-se"); ok {
		return v, ""
	}
	if v, ok := strings.CutSuffix(head, "rse"); ok {
		return v + "r", "se"
	}
	if v, ok := strings.CutSuffix(head, "rsi"); ok {
		return v + "re", ""
	}
	return head, ""
}

// romanceNoun makes singular and plural of French, Spanish and Portuguese nouns.
func romanceNoun(lemma string) []form {
	forms := []form{{lemma, Noun}}
	switch {
	case strings.HasSuffix(lemma, "ción"), strings.HasSuffix(lemma, "sión"), strings.HasSuffix(lemma, "tión"):
		return append(forms, form{strings.TrimSuffix(lemma, "ón") + "ones", Noun})
	case strings.HasSuffix(lemma, "ão"):
		return append(forms, form{strings.TrimSuffix(lemma, "ão") + "ões", Noun})
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "x"), strings.HasSuffix(lemma, "z"):
		return forms
	case strings.HasSuffix(lemma, "m"):
		return append(forms, form{strings.TrimSuffix(lemma, "m") + "ns", Noun})
	}
	return append(forms, form{lemma + "s", Noun}, form{lemma + "es", Noun})
}
