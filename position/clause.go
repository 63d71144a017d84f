package position

import (
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// question reports whether the clause of word i asks: what follows it up to the next end of a sentence
// is a question mark.
func (s *sentence) question(i int) bool {
	for k := i + 1; k < len(s.words); k++ {
		if at := strings.IndexAny(s.words[k].before, "?.!"); at >= 0 {
			return s.words[k].before[at] == '?'
		}
	}
	return strings.HasPrefix(strings.TrimLeft(s.tail, "\"”“»« ’'"), "?")
}

// stretch is a half-open range of the words of a sentence.
type stretch struct{ from, to int }

func (x stretch) empty() bool { return x.from >= x.to }

func (x stretch) contains(i int) bool { return i >= x.from && i < x.to }

// bytes returns the bytes that a stretch covers.
func (s *sentence) bytes(x stretch) news.Span {
	if x.empty() {
		return news.Span{}
	}
	return news.Span{Start: s.words[x.from].Start, End: s.words[x.to-1].End}
}

// marked reports whether punctuation stands before word i.
func (s *sentence) marked(i int) bool {
	return s.stopped(i) || strings.ContainsAny(s.words[i].before, ",;:()[]—–…\"“”„«»‘") || strings.Contains(s.words[i].before, " -")
}

// stopped reports whether a full stop before word i ends a sentence: not one behind a capital letter or a short
// word, which is mostly that of an abbreviation.
func (s *sentence) stopped(i int) bool {
	b := s.words[i].before
	if i == 0 || b == " " || b == "" {
		return false
	}
	p := &s.words[i-1]
	return strings.ContainsAny(b, "?!") || strings.Contains(b, ".") && !p.capital && len(p.fold) > 2
}

// parted reports whether a mark that ends a clause stands before word i.
func (s *sentence) parted(i int) bool {
	return s.stopped(i) || strings.ContainsAny(s.words[i].before, ";:—–…") || strings.Contains(s.words[i].before, " -") ||
		i > 0 && s.words[i].quote != s.words[i-1].quote
}

// adverb reports whether word i can stand inside a verb group without being part of it.
func (s *sentence) adverb(i int) bool {
	w := &s.words[i]
	return w.role.has(roleAdverb) || !w.capital && len(w.fold) > 4 && strings.HasSuffix(w.fold, "ly") && w.role == 0
}

// nominal reports whether what stands before word i makes a noun of it: an article, an
// owner, a preposition.
func (s *sentence) nominal(i int) bool {
	if i == 0 || s.marked(i) {
		return false
	}
	p := &s.words[i-1]
	if b := s.words[i].before; strings.HasPrefix(b, "’") || strings.HasPrefix(b, "'") || unicode.IsDigit(rune(p.fold[0])) {
		return true // "the miners’ plans", "384 pledged delegates"
	}
	return p.owner || p.role.has(roleDetermin|rolePreposition) && !p.role.has(roleTo|roleAdverb|rolePronoun|roleThat)
}

// finite reports whether word i is a verb that has a subject.
func (s *sentence) finite(i int) bool {
	w := &s.words[i]
	if w.role.has(roleWill | roleWould | roleMust | roleModal | roleHave | roleDo | roleBe) {
		return w.fold != "be" && w.fold != "been" && w.fold != "being"
	}
	if w.capital && i > 0 || s.nominal(i) {
		return false
	}
	var forms cue.Form
	for _, c := range w.cues {
		if c.Words == 1 && c.Strength >= 2 && c.Particle == "" {
			forms |= c.Form
		}
	}
	return forms&cue.Finite != 0 && (forms&cue.Noun == 0 || s.between(i))
}

// between reports whether word i, a verb or a noun, stands between a name or pronoun and what begins a noun
// phrase, as verbs do.
func (s *sentence) between(i int) bool {
	if i == 0 || i+1 >= len(s.words) || s.marked(i) || s.marked(i+1) {
		return false
	}
	p, n := &s.words[i-1], &s.words[i+1]
	return (p.capital || p.role.has(rolePronoun)) && !p.owner && !p.role.has(roleDetermin) && (n.role.has(roleDetermin|roleThat|rolePronoun) || n.capital)
}

// group is a verb group: auxiliaries, negation and adverbs with the verb behind them.
type group struct {
	first int  // its first word
	roles role // of all words before the verb
	to    bool // it is an infinitive
}

// groupBefore reads the verb group that ends with word v.
func (s *sentence) groupBefore(v int) group {
	g := group{first: v}
	for j := v - 1; j >= 0 && !s.marked(j+1); j-- {
		w := &s.words[j]
		if w.role.has(roleTo) {
			g.first, g.to = j, true
			break
		}
		if !w.role.has(roleAux|roleNot) && !s.adverb(j) {
			break
		}
		if w.role.has(roleAux | roleNot) {
			g.first = j
		}
		g.roles |= w.role & (roleAux | roleNot)
	}
	return g
}

// clauseEnd returns where the clause that word from belongs to ends: at a mark, at a
// conjunction that begins another clause, or before a second verb of the same subject.
func (s *sentence) clauseEnd(from int) int {
	for i := from + 1; i < len(s.words); i++ {
		switch {
		case s.words[from].quote < 0 && s.onlyQuoted(i) && (s.words[i-1].role.has(rolePreposition|roleDetermin|roleThat|roleTo|roleAnd) || s.words[max(0, i-2)].role.has(roleAnd) || s.goesOn(i)):
			continue // words of somebody that are part of the clause
		case s.marked(i) || s.parted(i):
			return i
		case s.words[i].role.has(roleAnd) && s.second(i+1):
			return i
		case s.words[i].role.has(roleBreak):
			return i
		}
	}
	return len(s.words)
}

// goesOn reports whether words in quotation marks that begin, or end, at word i are followed by more of the clause.
func (s *sentence) goesOn(i int) bool {
	for k := i + 1; k < len(s.words); k++ {
		if strings.ContainsAny(s.words[k].before, quoteMarks) {
			return s.onlyQuoted(k)
		}
	}
	return !strings.ContainsAny(s.tail, quoteMarks)
}

// onlyQuoted reports whether nothing but quotation marks stands before word i.
func (s *sentence) onlyQuoted(i int) bool {
	trimmed := strings.TrimSpace(s.words[i].before)
	return trimmed != "" && strings.Trim(trimmed, quoteMarks) == ""
}

// second reports whether, behind a conjunction, another finite verb or another subject begins at
// word i.
func (s *sentence) second(i int) bool {
	for i < len(s.words) && s.adverb(i) && !s.words[i].role.has(roleDetermin) {
		i++
	}
	if i >= len(s.words) || s.words[i].date {
		return false
	}
	w := &s.words[i]
	switch {
	case w.role.has(rolePronoun) && i+1 < len(s.words) && s.finite(i+1):
		return true
	case w.role.has(roleAux) && !w.role.has(roleDo), w.role.has(roleNo) && i+1 < len(s.words) && s.words[i+1].role.has(roleAux):
		return true
	case w.capital || s.nominal(i):
		return false
	}
	if strings.HasSuffix(w.fold, "ed") && len(w.fold) > 4 {
		return true
	}
	for _, c := range w.cues {
		if c.Form&cue.Finite != 0 && c.Form&cue.Infinitive == 0 && c.Form&cue.Noun == 0 {
			return true
		}
	}
	return false
}
