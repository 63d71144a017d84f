package quote

import (
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
	"github.com/wiredesk/wiredesk/text/sentence"
	"github.com/wiredesk/wiredesk/text/token"
)

// describedWords is how many words a description has at most: "der 61 Jahre alte Rentner".
const describedWords = 6

// describes tells what the words at s stand for when they are no name: a noun with its definite article, or alone where the language
// has none, with no more than an age or an adjective beside it.
func (f *fieldReader) describes(s speakerAt) referent {
	head := &f.tokens[s.head]
	if s.to-s.from > describedWords || head.capital && !f.capitals || !f.isDefinite(s) {
		return aName
	}
	for i := s.from; i < s.to; i++ {
		t := &f.tokens[i]
		switch {
		case t.kind == figure:
		case t.kind != word, t.class&coordinator != 0, t.capital && i != s.head && !(i == f.from && i == s.from) && (!f.capitals || i > s.head):
			return aName
		case i > s.head && t.class&preposition == 0 && t.class&timeNoun == 0 && f.tokens[i-1].kind != figure:
			return aName
		}
	}
	fold := token.Fold(head.In(f.text))
	switch c := f.lang.classOf(head.fold) | f.lang.compoundClass(head.fold); {
	case c&institution != 0:
		return anInstitution
	case c&body != 0:
		return aBody
	case entity.IsPersonNoun(f.lang.code, fold):
		return aPerson
	}
	return aName
}

// isDefinite reports whether a noun phrase means one that is known.
func (f *fieldReader) isDefinite(s speakerAt) bool {
	first := &f.tokens[s.from]
	if f.definite == nil {
		return first.class&(determiner|possessive) == 0
	}
	return s.to > s.from+1 && f.definite[first.fold]
}

// compoundClass is the class of a noun by its last part, where the language writes compounds as one word.
func (g *grammar) compoundClass(fold string) class {
	if g.style == nil || !g.style.compounds {
		return 0
	}
	for i := range fold {
		if i < 3 || len(fold)-i < 4 {
			continue
		}
		if c := g.words[fold[i:]] & (body | institution); c != 0 {
			return c
		}
	}
	return 0
}

// namedWith finds the body last named before a byte whose name has a word that begins like the given one.
func (s *speakers) namedWith(word string, before int) *candidate {
	word = strings.ToLower(word)
	at := sort.Search(len(s.candidates), func(i int) bool { return s.candidates[i].at >= before })
	for i := at - 1; i >= max(at-farCandidates, 0); i-- {
		if c := &s.candidates[i]; c.kind != news.Person && !c.unnamed && c.kind != news.Place && strings.Contains(strings.ToLower(c.name), word) {
			return c
		}
	}
	return nil
}

// institutional reports whether a name says that it is of a public body: no company is one.
func (s *speakers) institutional(name string) bool {
	for _, w := range strings.Fields(name) {
		w = cue.Fold(s.lang.code, w)
		if (s.lang.classOf(w)|s.lang.compoundClass(w))&institution != 0 {
			return true
		}
	}
	return false
}

// roleReach is how many sentences before an office whose holder no words name the person may stand who is described by it.
const roleReach = 3

// described by an office: whoever is the one person that the sentences before tell of, unless known for another office. "Ilse Brandt
// stood on a pallet. “No,” the chief executive said." Public offices are left alone: a text need not name who holds them.
func (s *speakers) byOffice(a *attribution, role *news.Role) *candidate {
	switch role.Office {
	case "chief executive", "chief financial officer", "chair", "head", "director", "manager", "founder", "owner", "coach", "captain", "goalkeeper", "striker",
		"lawyer", "detective", "harbour master", "professor", "scientist", "analyst", "economist", "adviser", "editor", "journalist", "writer", "actor", "singer",
		"film director", "candidate", "activist", "doctor", "leader":
	default:
		return nil
	}
	here := sentence.At(s.analysis.Sentences, a.source.Start)
	if here < 0 {
		return nil
	}
	gender := a.gender
	if g := s.genderOf(role.In(s.text)); g != 0 {
		gender = g
	}
	var only *candidate
	last := sort.Search(len(s.candidates), func(i int) bool { return s.candidates[i].at >= a.source.Start })
	for i := last - 1; i >= 0 && here-s.candidates[i].sentence <= roleReach; i-- {
		c := &s.candidates[i]
		if c.kind != news.Person || c.unnamed || c.key == "" || s.quoted(c.at) || s.against(c.key, gender) || a.says(c.at) || s.holdsOther(c.key, role) {
			continue
		}
		if only != nil && only.key != c.key {
			return nil
		}
		only = c
	}
	return only
}

// holdsOther reports whether a person is named with another office than a role's.
func (s *speakers) holdsOther(key string, role *news.Role) bool {
	for i := range s.analysis.Roles {
		if r := &s.analysis.Roles[i]; r.Entity == key && r.Named && r.Office != role.Office {
			return true
		}
	}
	return false
}

// openers notes for the languages that are read by their fields which mentions are likely subjects: the first person or body of a
// sentence when no preposition stands before it.
func (s *speakers) openers(subjects map[int]bool) {
	if s.lang == nil || s.lang.style == nil {
		return
	}
	last := -1
	for i := range s.analysis.Mentions {
		m := &s.analysis.Mentions[i]
		if m.Sentence < 0 || m.Sentence == last || m.Kind != news.Person && m.Kind != news.Organisation && !strings.Contains(m.Name, " ") || s.quoted(m.Start) || s.reported(m.Start) {
			continue
		}
		last = m.Sentence
		if s.lang.style.definite == nil && m.Kind == news.Person && !strings.HasSuffix(m.Name, m.In(s.text)) {
			continue // another case than the nominative
		}
		if !s.behindPreposition(m) {
			subjects[i] = true
		}
	}
}

// behindPreposition reports whether a preposition stands up to three words before a mention, with no mark between.
func (s *speakers) behindPreposition(m *news.Mention) bool {
	before := s.text[max(0, m.Start-60, s.analysis.Sentences[m.Sentence].Start):m.Start]
	if i := strings.LastIndexAny(before, ",;:.!?\n"); i >= 0 {
		before = before[i+1:]
	}
	words := strings.Fields(before)
	for i := len(words) - 1; i >= max(0, len(words)-3); i-- {
		c := s.lang.classOf(cue.Fold(s.lang.code, words[i]))
		if c&preposition != 0 && c&determiner == 0 {
			return true
		}
	}
	return false
}

// leaning is the gender that the form of a name makes likely, 0 where it says nothing. It decides between persons of whom nothing
// else is known, never alone.
func leaning(name string) class {
	first, rest, several := strings.Cut(token.Fold(name), " ")
	if !several {
		return 0
	}
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	for _, end := range [...]string{"ова", "ева", "ина", "ская", "ська", "цька", "ova", "eva", "ska", "skaya"} {
		if strings.HasSuffix(last, end) {
			return feminine
		}
	}
	for _, end := range [...]string{"ов", "ев", "ский", "ський", "цький", "ov", "ev", "sky", "ski"} {
		if strings.HasSuffix(last, end) {
			return masculine
		}
	}
	for _, end := range [...]string{"a", "а", "я", "ia"} {
		if strings.HasSuffix(first, end) {
			return feminine
		}
	}
	for _, end := range [...]string{"o", "us", "os", "й", "р", "н", "л", "в", "м", "к"} {
		if strings.HasSuffix(first, end) {
			return masculine
		}
	}
	return 0
}
