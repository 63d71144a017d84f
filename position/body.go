package position

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// Bodies returns, by the key of a person, the body that the person leads or speaks for, as far as
// the article tells: the state of a president, the company of a chief executive.
func Bodies(article *news.Article, analysis *news.Analysis) map[string]news.Mention {
	bodies := map[string]news.Mention{}
	g := grammarOf(analysis.Lang)
	if g == nil {
		return bodies
	}
	r := newReader(article, analysis, g)
	for _, role := range r.roles {
		if _, known := bodies[role.Entity]; known || role.Entity == "" || !leads[role.Office] && !speaksFor[role.Office] && !national(role) {
			continue
		}
		if m, ok := r.bodyOfRole(role); ok && m.Entity != role.Entity {
			bodies[role.Entity] = m
		}
	}
	return bodies
}

// bodyOfRole returns the name of the body that a role belongs to: as the analysis has it, else
// by the word before the role, when that is a name of the article or an adjective made of one
// ("the Rovian president", where the article has Rovia).
func (r *reader) bodyOfRole(role news.Role) (news.Mention, bool) {
	for _, m := range r.namesOf(role.Of) {
		if !r.isAdjective(m) {
			return m, true
		}
	}
	if m, ok := r.bodyBehind(role); ok {
		return m, true
	}
	before := strings.TrimRightFunc(r.article.Text[:role.Start], unicode.IsSpace)
	word := before[strings.LastIndexFunc(before, func(c rune) bool { return !unicode.IsLetter(c) })+1:]
	if role.Of != "" {
		if m, ok := within(r.analysis.Mentions, role.Span), true; ok && len(m) > 0 {
			word = m[0].In(r.article.Text)
		}
	}
	if m, ok := r.placeOfAdjective(word); ok || role.Of != "" || !national(role) {
		return m, ok
	}
	return r.mainState()
}

// national reports offices of a state's government, which need not name the state.
func national(role news.Role) bool {
	return role.Office == "prime minister" || role.Office == "minister" && (strings.Contains(role.Field, "foreign") || strings.Contains(role.Field, "defence"))
}

// mainState returns the one state that an article is about: mentioned, with its towns, at least twice as often as
// any other.
func (r *reader) mainState() (news.Mention, bool) {
	if r.known.state == nil {
		m, _ := r.countStates()
		r.known.state = &m
	}
	return *r.known.state, r.known.state.Name != ""
}

func (r *reader) countStates() (news.Mention, bool) {
	count := map[string]int{}
	var named []news.Mention
	for _, m := range r.analysis.Mentions {
		state, _, town := strings.Cut(m.Entity, "/")
		if m.Kind != news.Place || len(state) != len("place:XX") {
			continue
		}
		if count[state]++; !town && !slices.ContainsFunc(named, func(o news.Mention) bool { return o.Entity == state }) {
			named = append(named, m)
		}
	}
	if len(named) == 0 {
		return news.Mention{}, false
	}
	first := slices.MaxFunc(named, func(a, b news.Mention) int { return count[a.Entity] - count[b.Entity] })
	for other, n := range count {
		if other != first.Entity && 2*n > count[first.Entity] {
			return news.Mention{}, false
		}
	}
	return first, count[first.Entity] >= 2
}

// bodyBehind returns the name that follows a role with a preposition: "manager of the team Rovian Lease".
func (r *reader) bodyBehind(role news.Role) (news.Mention, bool) {
	rest := r.article.Text[role.End:min(len(r.article.Text), role.End+maxBehind)]
	if at := strings.IndexAny(rest, ",.;:()\n"); at >= 0 {
		rest = rest[:at]
	}
	words := strings.Fields(rest)
	if len(words) < 2 || !r.grammar.roles[words[0]].has(rolePreposition) {
		return news.Mention{}, false
	}
	found := within(r.analysis.Mentions, news.Span{Start: role.End, End: role.End + len(rest)})
	for i := len(found) - 1; i >= 0; i-- {
		if found[i].Kind != news.Person {
			return found[i], true
		}
	}
	return news.Mention{}, false
}

// maxBehind is how many bytes behind a role its body is looked for.
const maxBehind = 80

// isAdjective reports whether a mention is the adjective of another name of the article.
func (r *reader) isAdjective(m news.Mention) bool {
	if m.Kind == news.Place {
		return false
	}
	of, ok := r.placeOfAdjective(m.Name)
	return ok && of.Name != m.Name
}

const (
	// shortestStem is the fewest letters that an adjective and its name must share.
	shortestStem = 4
	// mostCut is the most letters of a name that its adjective leaves out, mostAdded of what it adds.
	mostCut, mostAdded = 2, 4
)

// placeOfAdjective finds the name of which a capitalised word is the adjective: one that begins alike
// and ends otherwise, as Rovia and Rovian or Norland and Norlandic do.
func (r *reader) placeOfAdjective(word string) (news.Mention, bool) {
	first, _ := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) || utf8.RuneCountInString(word) < shortestStem {
		return news.Mention{}, false
	}
	if m, ok := r.known.adjectives[word]; ok {
		return m, m.Name != ""
	}
	m, ok := r.stemOf(word)
	if r.known.adjectives == nil {
		r.known.adjectives = map[string]news.Mention{}
	}
	r.known.adjectives[word] = m
	return m, ok
}

// stemOf is placeOfAdjective without its memory.
func (r *reader) stemOf(word string) (news.Mention, bool) {
	for _, m := range r.singles() {
		n := sharedLetters(m.Name, word)
		if n >= shortestStem && utf8.RuneCountInString(m.Name)-n <= mostCut && utf8.RuneCountInString(word)-n <= mostAdded && m.Name != word &&
			utf8.RuneCountInString(word) >= utf8.RuneCountInString(m.Name) {
			return m, true
		}
	}
	return news.Mention{}, false
}

// sharedLetters counts the runes with which two words begin alike.
func sharedLetters(a, b string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		x, i := utf8.DecodeRuneInString(a)
		y, j := utf8.DecodeRuneInString(b)
		if x != y {
			break
		}
		a, b = a[i:], b[j:]
		n++
	}
	return n
}

// mostSingles bounds the names that adjectives are compared with.
const mostSingles = 500

// singles are the mentions of one word that name no person, each name once, the shortest first.
func (r *reader) singles() []news.Mention {
	if r.known.singles == nil {
		seen := map[string]bool{}
		names := []news.Mention{}
		for _, m := range r.analysis.Mentions {
			if m.Kind != news.Person && !seen[m.Name] && !strings.Contains(m.Name, " ") && len(names) < mostSingles {
				seen[m.Name] = true
				names = append(names, m)
			}
		}
		sort.SliceStable(names, func(i, k int) bool { return len(names[i].Name) < len(names[k].Name) })
		r.known.singles = names
	}
	return r.known.singles
}

// topic returns what the text speaks of when a word points back to a body that is not named as
// such: the holder of the position before, or the name with which one of the two sentences before
// begins.
func (r *reader) topic(s *sentence, w word, points bool) (holder, bool) {
	if !points {
		return holder{}, false
	}
	n := len(r.found)
	for n > 0 && r.found[n-1].Sentence == s.n {
		n--
	}
	if n > 0 && r.found[n-1].Sentence == s.n-1 && !strings.HasPrefix(r.found[n-1].Entity, "person:") && w.role.has(rolePronoun) {
		p := r.found[n-1]
		return holder{name: p.Actor, entity: p.Entity, sure: .85}, true
	}
	for k := len(r.earlier) - 1; k >= 0; k-- {
		if h, ok := r.subjectEarlier(k); ok {
			return h, true
		}
	}
	return holder{}, false
}

// subjectEarlier returns the name, not of a person, with which one of the two sentences before begins.
func (r *reader) subjectEarlier(k int) (holder, bool) {
	if k < 0 {
		return holder{}, false
	}
	e := &r.earlier[k]
	if len(e.words) < 2 || !e.words[0].capital || e.words[0].role != 0 || e.words[0].date {
		return holder{}, false
	}
	x := e.opening(len(e.words))
	if x.empty() || x.to-x.from > 4 {
		return holder{}, false
	}
	span := e.bytes(x)
	if m, ok := r.mentionAt(span); ok {
		return holder{name: m.Name, entity: m.Entity, sure: .85}, m.Kind != news.Person
	}
	return holder{name: span.In(r.article.Text), sure: .7}, len(e.words[0].cues) == 0 && r.nameLike(e, x)
}

// nameLike reports whether the words that a sentence begins with are a name though no other sentence has it: what
// follows them is an apposition or a quotation.
func (r *reader) nameLike(s *sentence, x stretch) bool {
	if x.to >= len(s.words) || strings.Contains(s.words[x.from].fold, "'") {
		return false
	}
	return s.marked(x.to) && s.words[x.to].role.has(roleArticle|roleRelative) || strings.ContainsAny(s.words[x.to].before, `"“„«`)
}
