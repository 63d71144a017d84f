package quote

import (
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// prepositions attributes to the noun phrase beside a preposition of source the clause around it.
func (f *fieldReader) prepositions() {
	for n := range f.fields {
		fl := &f.fields[n]
		for i := range fl.hits {
			h := &fl.hits[i]
			form := h.readings[0].Form
			switch {
			case form&cue.Before != 0 && f.beforeSource(n, h):
			case form&cue.After != 0:
				f.afterSource(n, h)
			}
		}
	}
}

// beforeSource reads a preposition before its source: "laut Polizei", "nach Angaben der Stadt".
func (f *fieldReader) beforeSource(n int, h *hit) bool {
	fl := &f.fields[n]
	reading, ok := readingOf(h, cue.Before)
	if !ok {
		return false
	}
	s := f.sourceAt(h.to, fl.to)
	if h.whose > 0 && reading.Words > 1 {
		s = speakerAt{h.whose, h.whose + 1, h.whose, true}
		f.enclosePhrase(n, h, reading, s, h.at, h.to)
		return true
	}
	if !s.ok {
		return false
	}
	if reading.Strength < 3 {
		if f.tokens[h.at].class&manner != 0 { // "so der Minister"
			if h.at != fl.from || s.to < fl.to && f.closesLoosely(s.to, fl.to) {
				return false
			}
		} else if !f.capitals {
			if h.field > 0 || h.at != fl.from || s.to < fl.to || !f.namesPerson(s) {
				return false
			}
		} else if s = f.sourceNoun(h.to, fl.to, s); !s.ok {
			return false
		}
	}
	end := s.to
	if n > 0 || n+2 < len(f.fields) && f.fields[n+2].left == comma && f.namesPersonIn(n+1) {
		s = f.withApposition(s, n, fl.to)
	}
	f.enclosePhrase(n, h, reading, s, h.at, max(end, s.to))
	return true
}

// sourceAt reads the phrase or pronoun behind a preposition of source.
func (f *fieldReader) sourceAt(i, to int) speakerAt {
	if i >= to || f.isVerbAt(i) && f.tokens[i].class&determiner == 0 {
		return speakerAt{}
	}
	if c := f.tokens[i].class; c&objective != 0 && c&(determiner|possessive) == 0 {
		return speakerAt{i, i + 1, i, true}
	}
	return f.phraseAt(i, to)
}

// closesLoosely reports whether what follows a speaker in its field is a clause of its own.
func (f *fieldReader) closesLoosely(from, to int) bool {
	for i := from; i < to; i++ {
		if f.isVerbAt(i) || f.tokens[i].class&(be|have|modal) != 0 {
			return true
		}
	}
	return false
}

// sourceNoun checks that the phrase behind "nach" is a source, "Angaben der Polizei", and returns who gives it where that is
// said.
func (f *fieldReader) sourceNoun(from, to int, s speakerAt) speakerAt {
	for i := from; i < s.to; i++ {
		t := &f.tokens[i]
		if t.kind != word || !t.capital {
			continue
		}
		if !f.isSourceNoun(t.fold) {
			return speakerAt{}
		}
		next := i + 1
		if next < to && f.attribute[f.tokens[next].fold] {
			next++
		}
		if next < s.to {
			if owner := f.phraseAt(next, s.to); owner.ok {
				owner.from = i
				owner.to = s.to
				return owner
			}
		}
		return s
	}
	return speakerAt{}
}

// shortestPart is the least number of bytes of the first part of a compound.
const shortestPart = 3

// isSourceNoun reports whether a noun, or the last part of a compound, names what somebody said, "Polizeiangaben", and not what
// happened when it was said: "nach dem Schuldspruch" tells when.
func (f *fieldReader) isSourceNoun(word string) bool {
	for at := 0; at < len(word)-4; at++ {
		if at > 0 && at < shortestPart {
			continue
		}
		for _, c := range f.lang.lexicon.At([]string{word[at:]}) {
			if c.Form&cue.Noun != 0 && !germanEvents[c.Lemma] && (c.Class == news.Say || c.Class == news.Think) {
				return true
			}
		}
	}
	return false
}

func readingOf(h *hit, form cue.Form) (cue.Cue, bool) {
	var best cue.Cue
	for _, c := range h.readings {
		if c.Form&form != 0 && c.Strength > best.Strength {
			best = c
		}
	}
	return best, best.Strength > 0
}

// afterSource reads a postposition: "der Polizei zufolge".
func (f *fieldReader) afterSource(n int, h *hit) bool {
	reading, ok := readingOf(h, cue.After)
	fl := &f.fields[n]
	if !ok || reading.Strength < 3 {
		return false
	}
	for i := max(fl.from, h.at-10); i < h.at; i++ {
		if i > fl.from && f.tokens[i-1].kind == word && f.tokens[i-1].class&(preposition|determiner) != 0 {
			continue
		}
		if s := f.phraseAt(i, h.at); s.ok && s.to == h.at {
			f.enclosePhrase(n, h, reading, s, i, h.to)
			return true
		}
	}
	return false
}

// enclosePhrase files the clause around a phrase of source, or the utterance beside it.
func (f *fieldReader) enclosePhrase(n int, h *hit, reading cue.Cue, s speakerAt, from, to int) {
	fl := &f.fields[n]
	first := f.utterancesBefore(n)
	if first < n && from == fl.from {
		var parts []news.Span
		for k := first; k < n; k++ {
			parts = append(parts, f.utteranceSpan(k))
		}
		fl.taken = true
		after := f.behindAttribution(n, s)
		if after < len(f.fields) && f.fields[after].utterance {
			parts = append(parts, f.utteranceSpan(after))
		}
		f.file(spoken, reading, f.cueSpan(h), s, parts...)
		return
	}
	start, end := f.clauseOf(n)
	f.markTaken(n)
	before, rest := f.span(start, from), f.span(to, end)
	if before.Len() < 2 {
		before = news.Span{}
	}
	f.file(accordingTo, reading, f.cueSpan(h), s, before, rest)
}

// markTaken keeps other constructions from the field, as far as it has no verb of saying.
func (f *fieldReader) markTaken(n int) {
	if len(f.verbs(&f.fields[n])) == 0 {
		f.fields[n].taken = true
	}
}

// clauseOf gives the tokens of the clause that field n belongs to: the relative clause that it opens or stands in, else the
// sentence, divided at semicolons.
func (f *fieldReader) clauseOf(n int) (from, to int) {
	if f.fields[n].opener&relative != 0 && f.fields[n].left == comma {
		return f.fields[n].from, f.fields[n].to
	}
	a, b := n, n
	for a > 0 && f.fields[a].left != semicolon {
		a--
	}
	for b+1 < len(f.fields) && f.fields[b+1].left != semicolon {
		b++
	}
	from, to = f.fields[a].from, f.fields[b].to
	for from < to && f.tokens[from].class&coordinator != 0 {
		from++
	}
	return from, to
}
