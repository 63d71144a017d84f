package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// dialogue reads a paragraph that a dash opens as speech: what stands before the cue and behind it is an utterance, as if it had
// quotation marks.
func (f *fieldReader) dialogue() {
	for k := range f.fields {
		f.findHits(k)
	}
	n := -1
	for k := 1; k < len(f.fields) && n < 0; k++ {
		fl := &f.fields[k]
		for _, h := range f.verbs(fl) {
			if h.at <= fl.from+2 && h.readings[0].Uttered && h.readings[0].Takes&cue.Speech != 0 && (fl.left == dash || fl.left == comma) {
				n = k
			}
		}
	}
	if n < 0 {
		return
	}
	said := field{from: f.fields[0].from, to: f.fields[n-1].to, utterance: true}
	rest := f.fields[n:]
	f.fields = append([]field{said}, rest...)
	for k := 1; k < len(f.fields); k++ {
		fl := &f.fields[k]
		fl.hits = nil
		if k > 1 && fl.left == dash {
			fl.to = f.fields[len(f.fields)-1].to
			fl.utterance = true
			f.fields = f.fields[:k+1]
			break
		}
	}
}

// dialogueGoesOn makes an utterance of a sentence that follows speech which a dash opened: behind another dash, in Spanish and Portuguese
// behind an attribution that a dash closed, in French behind one between commas.
func (f *fieldReader) dialogueGoesOn() {
	if f.from == 0 || f.tokens[0].kind != dash || !f.lang.order.dashes || f.speaking < 0 || f.previous.to != f.from {
		return
	}
	last := f.from - 1
	for last > 0 && f.tokens[last].kind == stop {
		last--
	}
	opened := f.tokens[f.from].kind == dash
	if !opened && (f.comma || f.tokens[last].kind != dash && f.lang.code != "fr") {
		return
	}
	for _, fl := range f.fields {
		if fl.utterance {
			return
		}
	}
	first := f.from
	for first < f.to-1 && f.tokens[first].kind != word {
		first++
	}
	f.fields = []field{{from: first, to: f.to, utterance: true}}
}

// addUtterance adds the utterance of the tokens from and to, in parts where the attribution stands inside the marks: « Le quai, a
// expliqué la directrice, est fermé »; «Паром, — сказал он, — выйдет».
func (f *fieldReader) addUtterance(from, to int, left kind) {
	i := f.incision(from, to)
	if i < 0 {
		f.fields = append(f.fields, field{from: from, to: to, left: left, utterance: true})
		return
	}
	f.fields = append(f.fields, field{from: from, to: i, left: left, utterance: true})
	k := i + 1
	for k < to && f.tokens[k].kind != word {
		k++
	}
	start, sign := k, f.tokens[k-1].kind
	for k < to-1 && f.tokens[k].kind != sign && (f.tokens[k].kind != stop || sign == dash || f.abbreviated(k)) {
		k++
	}
	if next := f.namedFrom(k+1, to); sign == comma && next > 0 {
		f.fields = append(f.fields, field{from: start, to: k, left: sign})
		start, k = k+1, next
	}
	f.fields = append(f.fields, field{from: start, to: k, left: sign})
	for k < to && f.tokens[k].kind != word {
		k++
	}
	if k < to {
		f.fields = append(f.fields, field{from: k, to: to, left: sign, utterance: true})
	}
}

// namedFrom is the comma behind a name that stands between commas from token i on, 0 for none.
func (f *fieldReader) namedFrom(i, to int) int {
	for j := i; j < to && j < i+4; j++ {
		if f.tokens[j].kind == comma && j > i {
			return j
		}
		if f.tokens[j].kind != word || !f.tokens[j].capital {
			break
		}
	}
	return 0
}

// incision finds the comma or dash inside an utterance behind which a verb of speaking begins with its subject behind it, -1
// for none.
func (f *fieldReader) incision(from, to int) int {
	words := make([]string, 0, 2)
	for i := from + 2; i+3 < to; i++ {
		if f.tokens[i].kind != comma && f.tokens[i].kind != stop && (f.tokens[i].kind != dash || f.comma || !f.tokens[i].spaced) || f.capitals {
			continue
		}
		k := i + 1
		if f.comma && f.tokens[k].kind != dash { // Russian and Ukrainian put a dash behind the comma
			continue
		}
		for k < to && f.tokens[k].kind == dash {
			k++
		}
		if f.tokens[i].kind == stop && k == i+1 {
			continue
		}
		for k < to && f.tokens[k].class&have != 0 {
			k++
		}
		for k < to && f.tokens[k].class&personal != 0 {
			k++
		}
		words = words[:0]
		for j := k; j < to && j < k+2 && f.tokens[j].kind == word; j++ {
			words = append(words, f.tokens[j].fold)
		}
		for _, c := range f.lang.lexicon.At(words) {
			if c.Uttered && c.Takes&cue.Speech != 0 && c.Form&(cue.Present|cue.Past|cue.Participle) != 0 && c.Form&cue.Noun == 0 && !f.tokens[k].capital && (k > i+1 || k+1 < to && f.tokens[k+1].class&(determiner|personal|possessive) != 0 || k+1 < to && f.tokens[k+1].capital) {
				return i
			}
		}
	}
	return -1
}
