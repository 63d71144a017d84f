package quote

import (
	"sort"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// attributeLast reads a cue of a language whose verbs stand last: the speaker comes first, what is said stands between
// it and the cue, as a quotation, a noun phrase or a clause that is made one by its ending.
func (f *fieldReader) attributeLast(h *hit) {
	who := f.subjectFirst(h)
	if f.besideUtterance(h, who) {
		return
	}
	reading, ok := h.reading(cue.Clause | cue.Object | cue.ToDo | cue.ToDoOther)
	if !ok || h.at == f.fields[h.field].from {
		return
	}
	from := f.contentStart(h, who)
	if from >= h.at {
		return
	}
	way := thing
	switch last := &f.tokens[h.at-1]; {
	case last.kind == word && f.nominalised(last.fold):
		way = introduced
	case reading.Takes&cue.Object == 0 || reading.Class == news.Judge || !accusative(last.fold):
		return
	}
	f.read = append(f.read, tokenRange{from, h.at})
	f.file(way, reading, f.cueSpan(h), who, f.span(from, h.at))
}

// accusative reports whether a Turkish word ends like a definite object.
func accusative(word string) bool {
	return endings("yı", "yi", "yu", "yü", "nı", "ni", "nu", "nü", "ları", "leri", "ı", "i", "u", "ü")(word)
}

// subjectFirst finds the subject of a cue that stands last: behind a participle that describes it ("… diyen Brandt"), behind
// the verb of a quotation, in the first field of the sentence, or as the name with which the sentence begins.
func (f *fieldReader) subjectFirst(h *hit) speakerAt {
	fl := &f.fields[h.field]
	if s := f.phraseAt(h.to, fl.to); s.ok && (h.readings[0].Form&cue.Participle != 0 || h.at == fl.from) {
		return f.toName(s, fl.to)
	}
	for k := 0; k <= h.field; k++ {
		first := &f.fields[k]
		if first.utterance {
			continue
		}
		end := first.to
		if k == h.field {
			end = h.at
		}
		start := f.skipOpeners(first.from, end)
		if verbs := f.verbs(first); k < h.field && len(verbs) == 1 && verbs[0].readings[0].Form&cue.Participle != 0 {
			if s := f.phraseAt(verbs[0].to, first.to); s.ok && s.to == first.to {
				return s // "suçlamayı reddeden sporcu, …"
			}
		}
		s := f.phraseAt(start, end)
		if !s.ok || f.tokens[s.from].class&timeNoun != 0 {
			continue
		}
		if k < h.field && s.to == first.to && len(f.verbs(first)) == 0 {
			return s
		}
		if k == h.field && !f.namesPerson(s) && f.tokens[s.from].capital && !f.located(f.tokens[s.from].fold) {
			lead := s.from + 1
			for lead < end-1 && f.tokens[lead].capital {
				lead++
			}
			if f.genitiveCase(f.tokens[lead-1].fold) && f.nominalised(f.tokens[h.at-1].fold) {
				return speakerAt{} // the subject of what is said
			}
			if lead < h.at {
				return speakerAt{s.from, lead, lead - 1, true}
			}
		}
		if named := f.toName(s, end); named.to < s.to || f.namesPerson(named) {
			return named
		}
	}
	return speakerAt{}
}

// located reports whether a word ends like a Turkish locative or ablative, the cases of adverbials.
func (f *fieldReader) located(word string) bool {
	return endings("'de", "'da", "'te", "'ta", "'den", "'dan", "'ten", "'tan")(word)
}

// genitiveCase reports whether a word ends like a Turkish genitive, the case of the subject of a nominalised clause.
func (f *fieldReader) genitiveCase(word string) bool {
	return endings("ın", "in", "un", "ün")(word)
}

// toName shortens a phrase so that it ends with the first name of a person in it, if it has one.
func (f *fieldReader) toName(s speakerAt, limit int) speakerAt {
	span := f.span(s.from, limit)
	all := f.analysis.Mentions
	for i := sort.Search(len(all), func(i int) bool { return all[i].Start >= span.Start }); i < len(all) && all[i].End <= span.End; i++ {
		m := &all[i]
		if m.Kind != news.Person {
			continue
		}
		for j := s.from; j < limit; j++ {
			if f.tokens[j].End >= m.End {
				s.to, s.head = j+1, j
				return s
			}
		}
	}
	return s
}

// endsCue reports whether a verb of a field ends before token i.
func (f *fieldReader) endsCue(n, i int) bool {
	for _, h := range f.verbs(&f.fields[n]) {
		if h.to == i {
			return true
		}
	}
	return false
}

// contentStart is where what a verb in last place reports begins: behind the speaker, and behind the place
// where it was said.
func (f *fieldReader) contentStart(h *hit, who speakerAt) int {
	from := f.fields[h.field].from
	if who.ok && who.to <= h.at {
		from = who.to
	}
	for i := from + 1; i < h.at; i++ {
		if f.tokens[i].class&coordinator != 0 && f.endsCue(h.field, i) {
			from = i + 1 // the first of two verbs has its content before it
		}
	}
	for i := from; i < h.at; i++ {
		if f.tokens[i].class&venue != 0 && i+1 < h.at {
			from = i + 1
		}
	}
	for from < h.at && (f.loose(from) || f.tokens[from].class&(adverb|timeNoun|coordinator) != 0) {
		from++
	}
	return from
}
