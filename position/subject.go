package position

import "strings"

// subjectBefore returns the noun phrase that is the subject of a verb group which begins at word v.
func (s *sentence) subjectBefore(v int) stretch { return s.subject(v, 3) }

// relativeBefore reports whether the verb group that begins at word v is that of a relative clause.
func (s *sentence) relativeBefore(v int) bool {
	j := s.skipBack(v - 1)
	return j > 0 && !s.marked(j+1) && (s.words[j].role.has(roleRelative) || s.words[j].role.has(roleThat) && !s.finite(j-1))
}

// subject is subjectBefore; depth bounds how many verbs that share a subject are passed.
func (s *sentence) subject(v, depth int) stretch {
	j := s.skipBack(v - 1)
	if j < 0 || depth == 0 {
		return stretch{}
	}
	if s.parted(j+1) && !dashed(s.words[j+1].before) {
		return stretch{}
	}
	if s.marked(j+1) && !s.named(j+1) { // an insertion between subject and verb
		k := j
		for k > 0 && !s.marked(k) {
			k--
		}
		if k == 0 {
			return stretch{}
		}
		j = s.skipBack(k - 1)
		if j < 0 {
			return stretch{}
		}
	}
	switch w := &s.words[j]; {
	case w.role.has(roleAnd):
		return s.sharedSubject(j, depth)
	case w.role.has(roleRelative) || w.role.has(roleThat) && j > 0 && !s.finite(j-1):
		if j == 0 {
			return stretch{}
		}
		return s.nounBefore(j - 1)
	}
	return s.nounBefore(j)
}

// named reports whether only the quotation mark of a name stands before word i: "the company «Helvex» will".
func (s *sentence) named(i int) bool {
	return s.onlyQuoted(i) && !s.parted(i) && (s.words[i].capital || i > 0 && s.words[i-1].capital)
}

// dashed reports marks with which an insertion is closed.
func dashed(before string) bool { return strings.ContainsAny(before, "—–-)") }

// skipBack returns the last word at or before j that is neither adverb nor part of a date with
// its preposition.
func (s *sentence) skipBack(j int) int {
	for j >= 0 {
		switch {
		case s.words[j].date:
			for j >= 0 && s.words[j].date {
				j--
			}
			for j >= 0 && s.words[j].role.has(rolePreposition|roleArticle) && !s.words[j].role.has(rolePronoun) {
				j--
			}
		case s.adverb(j) && !s.words[j].role.has(roleDetermin|rolePronoun):
			j--
		default:
			return j
		}
		if j >= 0 && s.marked(j+1) {
			return j
		}
	}
	return j
}

// mostShared is how many verbs before a conjunction are tried for their subject.
const mostShared = 3

// sharedSubject returns the subject of the verb before the conjunction at j.
func (s *sentence) sharedSubject(j, depth int) stretch {
	tried := 0
	for u := j - 1; u > 0 && !s.parted(u+1) && tried < mostShared; u-- {
		if s.finite(u) || s.pastForm(u) {
			if x := s.subject(s.groupBefore(u).first, depth-1); !x.empty() {
				return x
			}
			tried++
		}
	}
	return s.opening(j)
}

// pastForm reports whether word i looks like a verb in the past.
func (s *sentence) pastForm(i int) bool {
	w := &s.words[i]
	return !w.capital && len(w.fold) > 4 && strings.HasSuffix(w.fold, "ed") && !s.nominal(i)
}

// opening returns the pronoun or the name that the sentence begins with, for verbs that are
// not known.
func (s *sentence) opening(end int) stretch {
	if end > 0 && s.words[0].role.has(rolePronoun) {
		return stretch{0, 1}
	}
	i := 0
	for i < end && (s.words[i].capital || i == 0 && s.words[0].role.has(roleArticle)) && (i == 0 || !s.marked(i)) {
		i++
	}
	return stretch{0, i}
}

// nounBefore returns the noun phrase that ends with word j.
func (s *sentence) nounBefore(j int) stretch {
	if s.words[j].role.has(rolePronoun) && !s.words[j].role.has(rolePossessive) && (j == 0 || !s.words[j-1].role.has(rolePreposition) || s.marked(j)) {
		return stretch{j, j + 1}
	}
	k := j
	for k > 0 && (!s.marked(k) || s.named(k)) && !s.parted(k) {
		p := &s.words[k-1]
		if p.role.has(roleBorder) && !p.role.has(roleArticle) || s.finite(k-1) {
			break
		}
		if p.role.has(roleThat) && (k >= 2 && s.finite(k-2) || s.words[k].capital || s.words[k].role.has(roleDetermin|rolePronoun)) {
			break
		}
		if p.role.has(roleAnd) && !(s.words[k].capital && k >= 2 && s.words[k-2].capital) {
			break
		}
		k--
	}
	return s.trim(s.fromLastDeterminer(stretch{k, j + 1}))
}

// fromLastDeterminer cuts what stands before the second of two determiners that no preposition joins: "a day
// earlier | his ministry".
func (s *sentence) fromLastDeterminer(x stretch) stretch {
	for i := x.to - 1; i > x.from; i-- {
		w := &s.words[i]
		if w.role.has(rolePreposition|roleAnd) || s.words[i-1].role.has(rolePreposition|roleAnd) {
			return x
		}
		if w.role.has(rolePossessive) || w.fold == "the" {
			return stretch{i, x.to}
		}
	}
	return x
}

// trim takes from a noun phrase what stands before it: adverbs, conjunctions and phrases of time and
// place.
func (s *sentence) trim(x stretch) stretch {
	for x.from < x.to {
		w := &s.words[x.from]
		switch {
		case w.role.has(rolePreposition) && !w.role.has(roleDetermin):
			i := x.from + 1
			for i < x.to && (s.words[i].date || s.words[i].role.has(roleDetermin) && i+1 < x.to && s.words[i+1].date) {
				i++
			}
			if i == x.from+1 {
				return x
			}
			x.from = i
		case w.date || w.role.has(roleAnd) || s.adverb(x.from) && !w.role.has(roleDetermin|rolePronoun):
			x.from++
		default:
			return x
		}
	}
	return x
}
