package quote

import (
	"sort"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// alone takes the utterances that no cue is beside: they go on with what was said before, or the clause before a colon
// names who speaks.
func (f *fieldReader) alone() {
	for k := range f.fields {
		fl := &f.fields[k]
		if !fl.utterance || fl.taken {
			continue
		}
		span := f.utteranceSpan(k)
		a := attribution{direct: true, way: lone, content: []news.Span{span}}
		switch {
		case fl.left == colon && k > 0:
			a.way = labelled
			if s := f.subjectOfClause(k - 1); s.ok {
				a.speaker = f.speaker(s)
			}
			a.cueSpan = news.Span{Start: f.tokens[fl.from-1].Start, End: f.tokens[fl.from-1].End}
		case f.namedBehind(k, &a):
		case k == 0 && f.reporter.source.Len() > 0:
			a.way, a.speaker = floating, f.reporter
		case k == 0 && f.speaking >= 0:
			a.way = floating
			last := f.found[f.speaking]
			a.cue, a.speaker = last.cue, last.speaker
			a.doubtful = f.from == 0 // a new paragraph may be another's
			f.runsOn(k, &a)
		}
		if a.way == lone && k > 0 && !f.sentenceIn(fl) {
			continue
		}
		f.found = append(f.found, a)
		if a.way != lone {
			f.speaking = len(f.found) - 1
		}
	}
}

// runsOn looks at the words behind an utterance that goes on from one before: a person whom they name says it rather, as in "“Never”
// were the words of Brandt"; where they name nobody, it is in doubt.
func (f *fieldReader) runsOn(k int, a *attribution) {
	if k+1 >= len(f.fields) || f.fields[k+1].utterance || f.fields[k+1].left != word || f.fields[k+1].to-f.fields[k+1].from < 3 {
		return
	}
	a.doubtful = true
	for i := f.fields[k+1].from; i < f.fields[k+1].to; i++ {
		if m := f.mentionAt(f.tokens[i].Span); m >= 0 && f.analysis.Mentions[m].Kind == news.Person {
			a.cue, a.speaker = cue.Cue{}, speaker{source: f.analysis.Mentions[m].Span, named: f.analysis.Mentions[m].Span}
			return
		}
	}
}

// sentenceIn reports whether an utterance ends like a sentence or is as long as one, which the titles of books and works
// hardly do.
func (f *fieldReader) sentenceIn(fl *field) bool {
	last := &f.tokens[max(fl.to-2, fl.from)]
	return last.kind == stop || last.kind == comma || fl.to-fl.from > 12
}

// namedBehind attributes an utterance to the person named right behind a word that follows it: a verb that no lexicon has.
func (f *fieldReader) namedBehind(k int, a *attribution) bool {
	if k+1 >= len(f.fields) {
		return false
	}
	fl := &f.fields[k+1]
	if fl.left != comma && fl.left != dash && fl.left != word || fl.opener != 0 || fl.from+1 >= fl.to {
		return false
	}
	verb := fl.from
	if f.tokens[verb].class&have != 0 && verb+2 < fl.to {
		verb++
	}
	t := &f.tokens[verb]
	s := f.phraseAt(verb+1, fl.to)
	if t.kind != word || t.capital || t.class != 0 || !s.ok || f.tokens[s.from].class&personal == 0 && !f.namesPerson(s) {
		return false
	}
	a.way, a.cueSpan, a.speaker = spoken, t.Span, f.speaker(f.withApposition(s, k+1, fl.to))
	return true
}

// namesPerson reports whether a person or a role is mentioned in a phrase.
func (f *fieldReader) namesPerson(s speakerAt) bool {
	span := f.span(s.from, s.to)
	mentions, roles := f.analysis.Mentions, f.analysis.Roles
	m := sort.Search(len(mentions), func(i int) bool { return mentions[i].End > span.Start })
	for ; m < len(mentions) && mentions[m].Start < span.End; m++ {
		if mentions[m].Kind == news.Person {
			return true
		}
	}
	// The roles of the title come first.
	r := sort.Search(len(roles), func(i int) bool { return roles[i].Sentence >= 0 && roles[i].End > span.Start })
	return r < len(roles) && roles[r].Start < span.End
}

// subjectOfClause finds who the clause that ends with field n is about: the first noun phrase or pronoun of it.
func (f *fieldReader) subjectOfClause(n int) speakerAt {
	a := n
	for a > 0 && f.fields[a].left != semicolon && !f.fields[a-1].utterance {
		a--
	}
	if fl := &f.fields[n]; f.tokens[fl.from].class&personal != 0 {
		return f.phraseAt(fl.from, fl.to)
	}
	for _, h := range f.verbs(&f.fields[n]) {
		if s := f.subject(h); s.ok {
			return s
		}
	}
	for k := a; k <= n; k++ {
		fl := &f.fields[k]
		i := f.skipOpeners(fl.from, fl.to)
		if s := f.phraseAt(i, fl.to); s.ok && fl.opener&(subordinator|relative) == 0 {
			if f.appositive(k + 1) {
				return f.withApposition(s, k, fl.to)
			}
			return s
		}
	}
	return speakerAt{}
}

// innerQuotes takes words in quotation marks inside what is attributed already, or beside a verb that judges, as spoken by
// the same source.
func (f *fieldReader) innerQuotes() {
	for _, q := range f.inner {
		if q.close-q.open < 2 {
			continue
		}
		span := news.Span{Start: f.tokens[q.open].Start, End: f.tokens[q.close].End}
		if outer := f.around(span); outer >= 0 {
			a := f.found[outer]
			a.content, a.direct, a.way, a.goesOn = []news.Span{span}, true, inside, false
			if a.content[0] != f.found[outer].content[0] && f.saysSomething(q) {
				f.found = append(f.found, a)
			}
			continue
		}
		f.besideInner(q, span)
	}
}

// saysSomething reports whether words in marks are more than a name or title: one of them is no name.
func (f *fieldReader) saysSomething(q quotation) bool {
	names, words := 0, 0
	for _, t := range f.tokens[q.open+1 : q.close] {
		if t.kind == word {
			words++
			if t.capital {
				names++
			}
		}
	}
	return words >= 2 && names < words || words == 1 && names == 0
}

// around finds the attribution of this sentence that holds a span, -1 for none.
func (f *fieldReader) around(span news.Span) int {
	for i := len(f.found) - 1; i >= max(0, f.before-1); i-- {
		for _, part := range f.found[i].content {
			if part.Contains(span) {
				return i
			}
		}
	}
	return -1
}

// besideInner attributes words in marks to a cue of their field: "nannte den Plan „unausgereift“".
func (f *fieldReader) besideInner(q quotation, span news.Span) {
	predicate := q.open > f.from && f.tokens[q.open-1].class&predicative != 0
	for n := range f.fields {
		fl := &f.fields[n]
		if fl.from > q.open || fl.to < q.close && !predicate {
			continue
		}
		for _, h := range f.verbs(fl) {
			reading, ok := h.reading(cue.As | cue.Speech | cue.Clause | cue.Object)
			if as, calls := h.reading(cue.As); calls && predicate {
				reading = as
			}
			if of, names := f.speaksOf(h, q); names {
				reading = of
				reading.Takes |= cue.As
			}
			if !ok || !reading.Uttered && q.close-q.open < 4 || reading.Takes&cue.As == 0 && (!f.saysSomething(q) || fl.to < q.close || q.close-q.open < 3) {
				continue
			}
			who := f.beforeMarks(f.subject(h), q)
			if who.ok && who.from <= q.open && q.open < who.to || q.close-q.open < 4 && (!who.ok || h.to < fl.to && f.tokens[h.to].class&reflexive != 0) {
				continue
			}
			f.file(inside, reading, f.cueSpan(h), who, span)
			f.found[len(f.found)-1].direct = true
			return
		}
	}
	if q.close-q.open > manyWords && f.saysSomething(q) {
		f.phraseInMarks(q, span)
	}
}

// prepositionBefore is the token of the preposition that governs words in marks, over an article; -1 for none.
func (f *fieldReader) prepositionBefore(q quotation) int {
	i := q.open - 1
	if i > f.from && f.tokens[i].class&determiner != 0 && f.tokens[i].class&preposition == 0 {
		i--
	}
	if i >= f.from && f.tokens[i].class&preposition != 0 {
		return i
	}
	return -1
}

// speaksOf is the reading of a verb whose preposition stands right before words in marks: "sprach von einer „Schande“".
func (f *fieldReader) speaksOf(h *hit, q quotation) (cue.Cue, bool) {
	i := f.prepositionBefore(q)
	if i < 0 {
		return cue.Cue{}, false
	}
	for _, c := range h.readings {
		if c.Particle != "" && c.Particle == f.tokens[i].fold && c.Uttered {
			return c, true
		}
	}
	return cue.Cue{}, false
}

// beforeMarks ends a speaker before the preposition of words in marks that belong to the verb rather than to it.
func (f *fieldReader) beforeMarks(s speakerAt, q quotation) speakerAt {
	if !s.ok || s.from > q.open || q.open >= s.to {
		return s
	}
	if i := f.prepositionBefore(q); i > s.head {
		s.to = i
	}
	return s
}

// manyWords is the number of words beyond which words in marks are no term or title but somebody's wording.
const manyWords = 4

// phraseInMarks attributes a longer phrase in marks without a cue to whom its clause is about.
func (f *fieldReader) phraseInMarks(q quotation, span news.Span) {
	for n := range f.fields {
		if fl := &f.fields[n]; fl.from <= q.open && q.close < fl.to {
			who := f.subjectOfClause(n)
			if !who.ok || who.from <= q.open && q.open < who.to {
				return
			}
			f.found = append(f.found, attribution{way: inside, direct: true, cueSpan: news.Span{Start: span.Start, End: span.Start}, speaker: f.speaker(who), content: []news.Span{span}})
			return
		}
	}
}

// rememberReporter keeps who a sentence says something of saying about, without telling what: "Brandt criticised the plan."
// What follows in the mood of reported speech or in quotation marks is that speaker's.
func (f *fieldReader) rememberReporter() {
	f.reporter = speaker{}
	if len(f.found) > f.before {
		return
	}
	for k := range f.fields {
		for _, h := range f.verbs(&f.fields[k]) {
			if !h.readings[0].Uttered || f.fields[k].opener&(relative|subordinator|complementiser) != 0 {
				continue
			}
			if s := f.subject(h); s.ok {
				f.reporter = f.speaker(s)
				return
			}
		}
	}
}

// freeIndirect attributes a sentence in the mood of reported speech that has no cue to whoever spoke last.
func (f *fieldReader) freeIndirect() {
	if f.reported == nil || f.speaking < 0 && f.reporter.source.Len() == 0 || len(f.found) > f.before || len(f.fields) == 0 {
		return
	}
	last := &attribution{way: bare, speaker: f.reporter}
	if f.reporter.source.Len() == 0 {
		last = &f.found[f.speaking]
	}
	for k := range f.fields {
		fl := &f.fields[k]
		if fl.opener&(subordinator|complementiser|interrogative) != 0 || f.relativeClause(k) {
			continue
		}
		m := f.moodOf(fl)
		if m == indicative {
			continue
		}
		if m == unclear && last.way != freeIndirect && last.way != bare && last.way != introduced {
			return
		}
		whole := news.Span{Start: f.tokens[f.from].Start, End: f.tokens[f.to-1].End}
		if last.way == freeIndirect && f.reporter.source.Len() == 0 && f.speaking == len(f.found)-1 && f.from > 0 && last.content[0].End == f.tokens[f.from-1].End {
			last.content[0].End = whole.End
			return
		}
		f.found = append(f.found, attribution{way: freeIndirect, cue: last.cue, speaker: last.speaker, content: []news.Span{whole}})
		f.speaking = len(f.found) - 1
		return
	}
}
