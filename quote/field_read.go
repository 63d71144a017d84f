package quote

import (
	"sort"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// attributeTo looks for the content of a cue: utterances beside it, a clause behind it or around it, an infinitive, a
// noun phrase.
func (f *fieldReader) attributeTo(h *hit) {
	if f.fields[h.field].taken && h.verb() || f.isRead(h.at) {
		return
	}
	switch form := h.readings[0].Form; {
	case form&(cue.Before|cue.After) != 0:
		return // read already
	case form&cue.Noun != 0:
		f.nounContent(h)
		return
	}
	if f.verbLast {
		f.attributeLast(h)
		return
	}
	who := f.subject(h)
	switch {
	case f.besideUtterance(h, who):
	case f.behindComplementiser(h, who):
	case f.reportedClause(h, who):
	case f.aroundCue(h, who):
	case f.infinitiveContent(h, who):
	case f.object(h, who):
	default:
		f.backReference(h, who)
	}
}

// isRead reports whether a token stands in what was attributed already.
func (f *fieldReader) isRead(i int) bool {
	for _, r := range f.read {
		if r.from <= i && i < r.to {
			return true
		}
	}
	return false
}

// file files an attribution whose parts are given; empty parts are left out.
func (f *fieldReader) file(way construction, reading cue.Cue, at news.Span, who speakerAt, parts ...news.Span) bool {
	a := attribution{way: way, cue: reading, cueSpan: at, speaker: f.speaker(who)}
	for _, part := range parts {
		if part.Len() > 0 {
			a.content = append(a.content, part)
		}
	}
	if len(a.content) == 0 {
		return false
	}
	switch {
	case !who.ok:
		f.inherit(&a)
	case way == accordingTo:
		a.gender = 0 // the article's case is another
	case f.verbGender != nil && a.gender == 0:
		a.gender = f.verbGender(cue.Fold(f.lang.code, at.In(f.text)))
	}
	a.direct = way == spoken || way == floating
	f.found = append(f.found, a)
	if reading.Uttered || a.direct {
		f.speaking = len(f.found) - 1
	}
	return true
}

// inherit gives an attribution without subject the source of the one before it, in the same sentence or, where the language
// leaves subjects out, in the ones before.
func (f *fieldReader) inherit(a *attribution) {
	n := len(f.found) - 1
	if n < f.before && f.dropsSubject && f.spokenOf(a) {
		return
	}
	if n < 0 || !f.dropsSubject && n < f.before || a.way == passive {
		return
	}
	a.speaker = f.found[n].speaker
}

// spokenOf gives an attribution whose verb leaves its subject out the person whom the sentence before names first, when
// nobody spoke in that sentence.
func (f *fieldReader) spokenOf(a *attribution) bool {
	if f.previous.to != f.from || f.previous.from == f.previous.to {
		return false
	}
	start, end := f.tokens[f.previous.from].Start, f.tokens[f.previous.to-1].End
	if n := len(f.found) - 1; n >= 0 && f.found[n].content[len(f.found[n].content)-1].End > start {
		return false
	}
	all := f.analysis.Mentions
	for m := sort.Search(len(all), func(i int) bool { return all[i].Start >= start }); m < len(all) && all[m].End <= end; m++ {
		if all[m].Kind == news.Person {
			a.speaker = speaker{source: all[m].Span, named: all[m].Span}
			return true
		}
	}
	return false
}

// cueSpan is the bytes of a cue's words.
func (f *fieldReader) cueSpan(h *hit) news.Span { return f.span(h.at, h.to) }

// besideUtterance attributes the utterances before and behind the field of a cue.
func (f *fieldReader) besideUtterance(h *hit, who speakerAt) bool {
	reading, ok := h.reading(cue.Speech | cue.Clause | cue.Question | cue.Object | cue.As | cue.Addressee)
	if !ok {
		return false
	}
	first, last := f.utterancesBefore(h.field), f.utteranceBehind(h.field)
	if first == h.field && last < 0 {
		return false
	}
	if first == h.field && f.fields[last].left != colon && reading.Takes&cue.Speech == 0 {
		return false
	}
	var parts []news.Span
	for k := first; k < h.field; k++ {
		parts = append(parts, f.utteranceSpan(k))
	}
	for k := last; k >= 0 && k < len(f.fields) && f.fields[k].utterance && !f.fields[k].taken; k++ {
		parts = append(parts, f.utteranceSpan(k))
	}
	if !who.ok && h.passive {
		who = f.passiveSpeaker(h)
	}
	f.fields[h.field].taken = true
	if !f.file(spoken, reading, f.cueSpan(h), who, parts...) {
		return false
	}
	a := &f.found[len(f.found)-1]
	a.goesOn = f.reopened && first == 0 && h.field > 0
	return true
}

// passiveSpeaker is who is "quoted as saying": the subject of the passive.
func (f *fieldReader) passiveSpeaker(h *hit) speakerAt {
	h.passive = false
	defer func() { h.passive = true }()
	return f.subject(h)
}

// utteranceSpan takes an utterance, with its marks.
func (f *fieldReader) utteranceSpan(k int) news.Span {
	fl := &f.fields[k]
	fl.taken = true
	return news.Span{Start: f.tokens[fl.from].Start, End: f.tokens[fl.to-1].End}
}

// utterancesBefore is the first of the utterances that end where field n begins, n for none.
func (f *fieldReader) utterancesBefore(n int) int {
	k := n
	for k > 0 && f.fields[k-1].utterance && !f.fields[k-1].taken && f.fields[n].left != semicolon {
		k--
	}
	return k
}

// utteranceBehind is the utterance that follows field n, over appositions and short adverbials; -1 for none.
func (f *fieldReader) utteranceBehind(n int) int {
	for k := n + 1; k < len(f.fields) && k <= n+4; k++ {
		fl := &f.fields[k]
		if fl.utterance {
			if fl.taken || fl.left == semicolon || fl.left == stop {
				return -1
			}
			return k
		}
		if fl.left != comma || fl.opener&relative == 0 && len(f.verbs(fl)) > 0 || f.inMood(fl) && !f.relativeClause(k) || fl.opener&(coordinator|complementiser|subordinator) != 0 {
			return -1
		}
	}
	return -1
}

// behindComplementiser attributes the clause that a complementiser opens: behind the cue in its field, or in one of the next.
func (f *fieldReader) behindComplementiser(h *hit, who speakerAt) bool {
	reading, ok := h.reading(cue.Clause | cue.Question | cue.Addressee)
	if !ok {
		return false
	}
	from, n := f.complementiserBehind(h)
	if from < 0 || from >= f.to || f.tokens[from].class&interrogative != 0 && f.tokens[from-1].class&complementiser == 0 && (reading.Class == news.Want || reading.Class == news.Commit || reading.Class == news.Demand) {
		return false
	}
	way := introduced
	if h.passive {
		way = passive
	}
	end := f.contentEnd(n, from)
	f.take(n, from, end)
	return f.file(way, reading, f.cueSpan(h), who, f.span(from, end))
}

// clauseReach is how far behind a cue its complementiser may stand, in words.
const clauseReach = 14

// complementiserBehind finds the token behind the complementiser that follows a cue, and its field; -1 for none. A question
// word belongs to the content.
func (f *fieldReader) complementiserBehind(h *hit) (from, n int) {
	fl := &f.fields[h.field]
	for i := h.to; i < fl.to && i < h.to+clauseReach && !f.comma; i++ {
		t := &f.tokens[i]
		if t.class&complementiser != 0 {
			return i + 1, h.field
		}
		if t.class&interrogative != 0 && t.class&(relative|manner) == 0 {
			return i, h.field
		}
		if f.isVerbAt(i) && i > h.to {
			break
		}
	}
	if f.moreCues(h) {
		return -1, 0
	}
	for k := h.field + 1; k < len(f.fields) && k <= h.field+3; k++ {
		next := &f.fields[k]
		if next.utterance || next.taken || next.left != comma && next.left != dash {
			return -1, 0
		}
		if i := f.firstOf(next, complementiser); i >= 0 {
			return i + 1, k
		}
		if i := f.firstOf(next, interrogative); i >= 0 && f.tokens[i].class&(relative|manner|complementiser) == 0 {
			return i, k
		}
		if !f.appositive(k) && !f.shortAdverbial(next) {
			return -1, 0
		}
	}
	return -1, 0
}

// moreCues reports whether another verb of its field takes what follows the field.
func (f *fieldReader) moreCues(h *hit) bool {
	for _, other := range f.verbs(&f.fields[h.field]) {
		if _, ok := other.reading(cue.Clause | cue.Speech); ok && other.at > h.to {
			return true
		}
	}
	return false
}

// firstOf finds a word of a class at the beginning of a field, behind coordinators and adverbs; -1 for none.
func (f *fieldReader) firstOf(fl *field, c class) int {
	for i := fl.from; i < fl.to && i < fl.from+3; i++ {
		if f.tokens[i].class&c != 0 {
			return i
		}
		if f.tokens[i].class&(coordinator|adverb) == 0 {
			break
		}
	}
	return -1
}

// shortAdverbial reports whether a field is an adverbial between commas.
func (f *fieldReader) shortAdverbial(fl *field) bool {
	return fl.to-fl.from <= 8 && len(f.verbs(fl)) == 0 && f.tokens[fl.from].class&(preposition|adverb) != 0
}

// take marks the tokens from the field n on as read, so that what is said is not searched for cues, nor its utterances
// taken again.
func (f *fieldReader) take(n, from, end int) {
	f.read = append(f.read, tokenRange{from, end})
	for k := n; k < len(f.fields); k++ {
		if f.fields[k].from >= from && f.fields[k].to <= end {
			f.fields[k].taken = true
		}
	}
}

// reportedClause attributes the clause in the mood of reported speech that follows: "sagte, er habe …".
func (f *fieldReader) reportedClause(h *hit, who speakerAt) bool {
	reading, ok := h.reading(cue.Clause | cue.Speech)
	if !ok || f.reported == nil || f.moreCues(h) {
		return false
	}
	for k := h.field + 1; k < len(f.fields) && k <= h.field+3; k++ {
		fl := &f.fields[k]
		if fl.utterance || fl.taken || fl.left != comma && fl.left != colon && fl.left != dash {
			return false
		}
		if (who.ok && fl.to <= who.to || f.shortAdverbial(fl)) && !f.inMood(fl) {
			continue
		}
		at := k
		for at < len(f.fields) && at < k+4 && (!f.inMood(&f.fields[at]) || at > k && f.relativeClause(at)) && !f.fields[at].utterance {
			at++
		}
		if at >= len(f.fields) || at == k+4 || !f.inMood(&f.fields[at]) || f.relativeClause(k) {
			return false
		}
		end := f.contentEnd(k, fl.from)
		f.take(k, fl.from, end)
		return f.file(bare, reading, f.cueSpan(h), who, f.span(fl.from, end))
	}
	return false
}

// relativeClause reports whether a field that begins with a pronoun is a relative clause: its verb stands last.
func (f *fieldReader) relativeClause(k int) bool {
	fl := &f.fields[k]
	if f.tokens[fl.from].class&relative == 0 {
		return fl.from+1 < fl.to && f.tokens[fl.from].class&preposition != 0 && f.tokens[fl.from+1].class&relative != 0 && f.reported != nil && f.reported(f, fl.to-1) > indicative
	}
	last := fl.to - 1
	return f.reported != nil && f.reported(f, last) > indicative && f.verbCount(fl) == 1
}

// verbCount counts the words of a field that show the mood.
func (f *fieldReader) verbCount(fl *field) int {
	n := 0
	for i := fl.from; i < fl.to; i++ {
		if f.tokens[i].kind == word && f.reported(f, i) > indicative {
			n++
		}
	}
	return n
}

// aroundCue attributes the clause before a cue that closes it ("…, said the mayor"), and what goes on behind.
func (f *fieldReader) aroundCue(h *hit, who speakerAt) bool {
	reading, ok := h.reading(cue.Clause)
	fl := &f.fields[h.field]
	if !ok || reading.Strength < 2 || h.field == 0 && fl.opener&manner == 0 || fl.left == semicolon || fl.left == colon {
		return false
	}
	first := f.skipOpeners(fl.from, fl.to)
	inverted := h.at == first || h.aux == first
	if fl.opener&(coordinator|complementiser|subordinator|interrogative|relative) != 0 && fl.opener&manner == 0 || !inverted && fl.opener&manner == 0 {
		return false
	}
	if h.passive && fl.opener&manner == 0 || who.ok && who.from < fl.from {
		return false
	}
	start := f.clauseStart(h.field)
	before := f.span(f.fields[start].from, fl.from)
	if start == h.field {
		before = news.Span{}
	} else if f.fields[start].opener&interrogative != 0 && f.fields[start].opener&(relative|manner|complementiser) == 0 {
		return false // a question that is its object: "Ob …, entscheidet …"
	}
	if before.Len() > 0 && !f.mainClause(start, h.field) && fl.opener&manner == 0 {
		return false
	}
	after := f.behindAttribution(h.field, who)
	rest := news.Span{}
	if after < len(f.fields) && (f.fields[after].left == comma || f.fields[after].left == dash) && f.fields[after].opener&coordinator == 0 {
		end := f.contentEnd(after, f.fields[after].from)
		rest = f.span(f.fields[after].from, end)
		f.take(after, f.fields[after].from, end)
	}
	f.take(start, f.fields[start].from, fl.to)
	if h.field == 0 && rest.Len() == 0 {
		return false
	}
	return f.file(parenthesis, reading, f.cueSpan(h), who, before, rest)
}

// behindAttribution is the first field behind that of a cue which is no part of its speaker.
func (f *fieldReader) behindAttribution(n int, who speakerAt) int {
	k := n + 1
	for k < len(f.fields) && who.ok && f.fields[k].to <= who.to {
		k++
	}
	return k
}

// clauseStart is the first field of the clause that ends before field n.
func (f *fieldReader) clauseStart(n int) int {
	k := n
	for k > 0 {
		if f.fields[k-1].taken || f.fields[k].left == semicolon || f.fields[k-1].utterance && k == n {
			break
		}
		k--
	}
	return k
}

// mainClause reports whether the fields from a to b hold more than adverbial clauses.
func (f *fieldReader) mainClause(a, b int) bool {
	words := 0
	for k := a; k < b; k++ {
		fl := &f.fields[k]
		if fl.opener&(subordinator|relative) == 0 || f.inMood(fl) || fl.opener&complementiser != 0 {
			words += fl.to - fl.from
		}
	}
	return words >= 3
}
