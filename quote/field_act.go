package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// infinitiveContent attributes what a speaker promises, refuses or urges to do.
func (f *fieldReader) infinitiveContent(h *hit, who speakerAt) bool {
	reading, ok := h.reading(cue.ToDo | cue.ToDoOther)
	if !ok || f.isInfinitive == nil || h.passive || reading.Class == news.Want && reading.Strength < 3 {
		return false
	}
	from, n := f.infinitiveBehind(h)
	if from < 0 {
		return false
	}
	end := f.beforeNextVerb(from+1, f.fields[n].to)
	if end == f.fields[n].to && n+1 < len(f.fields) && f.fields[n+1].opener&(relative|subordinator|complementiser|interrogative) != 0 {
		end = f.contentEnd(n, from)
	}
	f.take(n, from, end)
	return f.file(todo, reading, f.cueSpan(h), who, f.span(from, end))
}

// infinitiveBehind finds where the infinitive behind a cue begins, with its marker, and its field; -1 for none.
func (f *fieldReader) infinitiveBehind(h *hit) (from, n int) {
	fl := &f.fields[h.field]
	if !f.capitals {
		first := f.skipLight(h.to, fl.to)
		for i := first; i < fl.to && i < h.to+clauseReach; i++ {
			t := &f.tokens[i]
			if t.kind == word && f.isInfinitive(t.fold) && t.class&(determiner|preposition|coordinator|adverb|pronoun) == 0 && !t.capital &&
				(i == first || f.articles == nil || f.tokens[i-1].class&(infinitive|objective|reflexive|negation) != 0) {
				if f.marked {
					if f.tokens[i-1].class&infinitive == 0 {
						continue
					}
					for j := first; j < i; j++ {
						if f.tokens[j].class&infinitive != 0 && f.tokens[j].fold == "om" {
							return j, h.field
						}
					}
					return first, h.field
				}
				for i > first && f.tokens[i-1].class&(infinitive|objective|reflexive|negation) != 0 && f.tokens[i-1].class&personal == 0 {
					i--
				}
				return i, h.field
			}
			if f.isVerbAt(i) && t.class&(determiner|preposition) == 0 {
				break
			}
		}
		return -1, 0
	}
	for k := h.field; k < len(f.fields) && k <= h.field+1; k++ {
		next := &f.fields[k]
		if next.utterance || k > h.field && next.left != comma {
			return -1, 0
		}
		for i := next.from; i < next.to; i++ {
			t := &f.tokens[i]
			marked := t.class&infinitive != 0 && i+1 < next.to && !f.tokens[i+1].capital && f.isInfinitive(f.tokens[i+1].fold) && i+2 >= next.to-1
			joined := !t.capital && i >= next.to-2 && joinedInfinitive(t.fold) && f.isInfinitive(t.fold)
			if (marked || joined) && k > h.field {
				return next.from, k
			}
		}
	}
	return -1, 0
}

// joinedInfinitive reports whether a German infinitive has its marker between prefix and stem: "anzukündigen".
func joinedInfinitive(word string) bool {
	for _, prefix := range []string{"ab", "an", "auf", "aus", "bei", "dar", "ein", "fort", "her", "hin", "los", "mit", "nach", "nieder", "vor", "weg", "weiter", "wieder", "zu", "zurück", "zusammen", "teil", "fest", "statt", "durch", "um", "unter", "über", "frei", "bekannt", "bereit", "herbei", "heraus", "hinaus", "vorbei", "voran", "entgegen"} {
		if len(word) > len(prefix)+5 && word[:len(prefix)] == prefix && word[len(prefix):len(prefix)+2] == "zu" {
			return true
		}
	}
	return false
}

// object attributes the noun phrase that is demanded, refused, denied or promised.
func (f *fieldReader) object(h *hit, who speakerAt) bool {
	reading, ok := h.reading(cue.Object)
	if !ok || h.passive || !reading.Uttered || reading.Class == news.Judge || reading.Class == news.Say || reading.Class == news.Ask {
		return false
	}
	fl := &f.fields[h.field]
	if (reading.Class == news.Refuse || reading.Class == news.Deny) && f.negated(fl) {
		return false
	}
	if s, subject := f.fronted(h, fl); s.ok {
		f.read = append(f.read, tokenRange{s.from, h.at})
		return f.file(thing, reading, f.cueSpan(h), subject, f.span(s.from, h.at))
	}
	from := f.skipLight(h.to, fl.to)
	if who.ok && who.from >= h.to && who.from < fl.to {
		from = f.skipLight(who.to, fl.to)
	}
	for from < fl.to && f.tokens[from].class&(adverb|coordinator) != 0 && f.tokens[from].class&determiner == 0 {
		from++
	}
	if !who.ok && !f.dropsSubject || from >= fl.to || !f.nominalAt(from) || f.tokens[from].class&personal != 0 && f.tokens[from].class&determiner == 0 {
		return false
	}
	s := f.phraseAt(from, fl.to)
	if !s.ok || s.to == s.from+1 && f.tokens[from].class&(personal|pronoun) != 0 {
		return false
	}
	end := f.beforeNextVerb(s.to, fl.to)
	for end > s.to && f.capitals && !f.tokens[end-1].capital { // the particle of a separable verb
		end--
	}
	for s.to > from+1 && reading.Particle != "" && f.tokens[s.to-1].fold == reading.Particle {
		s.to--
	}
	for end > s.to && reading.Particle != "" && f.tokens[end-1].fold == reading.Particle {
		end--
	}
	f.read = append(f.read, tokenRange{from, end})
	return f.file(thing, reading, f.cueSpan(h), who, f.span(from, max(end, s.to)))
}

// beforeNextVerb is where a coordinator joins another verb to the one whose object begins before token i, to where none does.
func (f *fieldReader) beforeNextVerb(i, to int) int {
	for ; i+1 < to; i++ {
		if f.tokens[i].class&coordinator == 0 {
			continue
		}
		next := i + 1
		for next+1 < to && f.tokens[next].class&(objective|reflexive|negation) != 0 && f.tokens[next].class&(personal|determiner) == 0 {
			next++
		}
		if f.isVerbAt(next) || f.tokens[next].class&(have|be|modal) != 0 && f.tokens[next].class&(preposition|determiner) == 0 {
			return i
		}
	}
	return to
}

// negated reports whether a negation stands in a field.
func (f *fieldReader) negated(fl *field) bool {
	for i := fl.from; i < fl.to; i++ {
		if f.tokens[i].class&negation != 0 && f.tokens[i].class&(adverb|determiner) == 0 {
			return true
		}
	}
	return false
}

// fronted finds the object before its verb and the subject behind, which German has where the object is indefinite or an
// accusative by its form: "Ein Tempolimit lehnt das Ministerium ab".
func (f *fieldReader) fronted(h *hit, fl *field) (object, subject speakerAt) {
	start := f.skipOpeners(fl.from, h.at)
	if !f.capitals || start >= h.at || !isAccusative(f.tokens[start].fold) {
		return speakerAt{}, speakerAt{}
	}
	subject = f.behindVerb(h, fl)
	if !subject.ok || isAccusative(f.tokens[subject.from].fold) {
		return speakerAt{}, speakerAt{}
	}
	return f.phraseAt(start, h.at), subject
}

// isAccusative reports whether a German determiner begins an object rather than a subject that stands first.
func isAccusative(word string) bool {
	switch word {
	case "einen", "den", "keinen", "diesen", "jeden", "seinen", "ihren", "ein", "eine", "kein", "keine", "solche", "jegliche", "jede", "weitere":
		return true
	}
	return false
}

// onlyAccusative reports whether a German determiner begins an object and never a subject. "Den" does, but also the dative.
func onlyAccusative(word string) bool {
	switch word {
	case "einen", "den", "keinen", "diesen", "jeden", "seinen", "ihren", "meinen", "unseren", "jenen", "dem", "einem", "keinem":
		return true
	}
	return false
}

// backReference attributes the sentence before to a cue whose object means it: "Das berichtet die Agentur".
func (f *fieldReader) backReference(h *hit, who speakerAt) bool {
	reading, ok := h.reading(cue.Clause)
	fl := &f.fields[h.field]
	if !ok || !who.ok || who.from < h.at || h.passive || !reading.Uttered || h.field > 0 || len(f.found) > f.before || f.previous.to != f.from || f.previous.to == 0 {
		return false
	}
	first := fl.from
	for first < h.at && f.tokens[first].class&(preposition|adverb) != 0 {
		first++
	}
	if first >= h.at || f.tokens[first].class&demonstrative == 0 || first+1 < h.at && f.nominalAt(first+1) && f.tokens[first+1].class&(preposition|determiner) == 0 {
		return false
	}
	span := f.span(f.previous.from, f.previous.to)
	for i := max(0, len(f.found)-4); i < len(f.found); i++ {
		for _, part := range f.found[i].content {
			if part.Overlaps(span) {
				return false
			}
		}
	}
	return f.file(parenthesis, reading, f.cueSpan(h), who, span)
}

// nounContent attributes the clause behind a noun: "the mayor's claim that …".
func (f *fieldReader) nounContent(h *hit) {
	fl := &f.fields[h.field]
	reading, ok := h.reading(cue.Clause)
	if !ok || fl.taken || len(f.verbs(fl)) > 0 && f.fields[h.field].to > h.to+4 {
		return
	}
	from, n := f.complementiserBehind(h)
	if from < 0 {
		return
	}
	end := f.contentEnd(n, from)
	f.take(n, from, end)
	f.file(nounClause, reading, f.cueSpan(h), f.owner(h), f.span(from, end))
}

// owner is whose claim or promise a noun tells of: the genitive or the attribute behind it.
func (f *fieldReader) owner(h *hit) speakerAt {
	fl := &f.fields[h.field]
	if h.to < fl.to && (f.genitive[f.tokens[h.to].fold] || f.attribute[f.tokens[h.to].fold]) {
		from := h.to
		if f.attribute[f.tokens[h.to].fold] {
			from++
		}
		return f.phraseAt(from, fl.to)
	}
	return speakerAt{}
}
