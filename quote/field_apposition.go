package quote

import "github.com/wiredesk/wiredesk/quote/cue"

// appositive reports whether a field is a noun phrase alone, as appositions are.
func (f *fieldReader) appositive(n int) bool {
	if n < 0 || n >= len(f.fields) {
		return false
	}
	fl := &f.fields[n]
	if fl.utterance || fl.taken || fl.left != comma && n > 0 || fl.opener&(coordinator|complementiser|subordinator|interrogative|manner) != 0 || len(f.verbs(fl)) > 0 {
		return false
	}
	if fl.to == fl.from+1 && f.tokens[fl.from].kind == figure && n > 0 {
		return true // an age
	}
	s := f.phraseAt(fl.from, fl.to)
	if !s.ok || f.tokens[fl.from].class&personal != 0 {
		return false
	}
	if !f.capitals {
		return fl.to-fl.from <= 14 && !f.verbFollows(fl.from, fl.to)
	}
	for i := s.to; i < fl.to; i++ { // prepositional attributes may follow
		if t := &f.tokens[i]; t.kind == word && !t.capital && t.class&(preposition|determiner|possessive|coordinator) == 0 && f.adjectives(i, fl.to) == 0 {
			return false
		}
	}
	return true
}

// verbs are the hits of a field that are verbs.
func (f *fieldReader) verbs(fl *field) []*hit {
	var all []*hit
	for i := range fl.hits {
		if fl.hits[i].verb() {
			all = append(all, &fl.hits[i])
		}
	}
	return all
}

// verb reports whether a hit is a verb.
func (h *hit) verb() bool { return h.readings[0].Form&(cue.Noun|cue.Before|cue.After) == 0 }

// withApposition lengthens a speaker that ends its field by the apposition in the next: "said the minister, Ilse Brandt".
func (f *fieldReader) withApposition(s speakerAt, n, limit int) speakerAt {
	if s.to < f.fields[n].to || s.to < limit || f.tokens[s.head].class&personal != 0 {
		return s
	}
	for k := n + 1; k < len(f.fields) && k <= n+2 && f.appositive(k) && (f.capitals || f.namesPerson(s) || f.namesPersonIn(k)); k++ {
		if !f.capitals && n == 0 && k+1 == len(f.fields) {
			break // the main clause rather than an apposition
		}
		if k+1 < len(f.fields) && f.fields[k+1].left != comma && f.fields[k+1].left != colon && f.fields[k+1].left != dash && f.fields[k+1].left != semicolon {
			break
		}
		s.to = f.fields[k].to
	}
	return s
}

// namesPersonIn reports whether a field mentions a person or role.
func (f *fieldReader) namesPersonIn(k int) bool {
	return f.namesPerson(speakerAt{from: f.fields[k].from, to: f.fields[k].to})
}

// acrossApposition finds a subject before the field n, with an apposition between commas: "Ilse Brandt, the mayor, said".
func (f *fieldReader) acrossApposition(n int) speakerAt {
	if f.fields[n].left != comma {
		return speakerAt{}
	}
	first := n
	for k := n - 1; k >= 0 && k >= n-3; k-- {
		fl := &f.fields[k]
		if f.appositive(k) {
			first = k
			if fl.left == comma {
				continue
			}
			break
		}
		if (fl.opener&relative != 0 || fl.left == comma && k > 0 && (f.shortAdverbial(fl) || fl.to == fl.from+1 && f.tokens[fl.from].class&personal != 0)) && !fl.utterance && first == n {
			n = k // a relative clause between subject and verb is left out
			first = k
			continue
		}
		break
	}
	if first == n {
		return speakerAt{}
	}
	s := f.phraseAt(f.fields[first].from, f.fields[first].to)
	if s.ok {
		s.to = f.fields[n-1].to
	}
	return s
}
