package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// speakers names the sources of all attributions, in the order of the text: a later pronoun may mean who spoke
// before.
type speakers struct {
	*reader
	gender     map[string]class // of each candidate by its key, masculine or feminine, as far as the text has told
	candidates []candidate      // in the order of the text
	contents   []news.Span      // what is reported, in order; each ends no earlier than those before it
}

func (r *reader) newSpeakers() *speakers {
	s := &speakers{reader: r, gender: map[string]class{}}
	s.findContents()
	s.findCandidates()
	return s
}

// name returns the fullest name the article has for the source of an attribution, and its entity; the source's own
// words when it is nobody known.
func (s *speakers) name(a *attribution) (name, entity string) {
	if a.source.Len() == 0 {
		return s.unattributed(a)
	}
	if a.pronoun != 0 {
		return s.pronounName(a)
	}
	if m := s.mentionAt(a.named); m >= 0 {
		return s.analysis.Mentions[m].Name, s.analysis.Mentions[m].Entity
	}
	if name := s.apposed(a.source); name.Len() > 0 {
		if m := s.mentionAt(name); m >= 0 && s.analysis.Mentions[m].Kind == news.Person {
			return s.analysis.Mentions[m].Name, s.analysis.Mentions[m].Entity
		}
		return name.In(s.text), ""
	}
	if role := s.roleOver(a.named); role != nil && role.Entity != "" {
		return role.Name, role.Entity
	}
	if m := s.surname(a.named); m >= 0 {
		return s.analysis.Mentions[m].Name, s.analysis.Mentions[m].Entity
	}
	if role := s.roleOver(a.named); role != nil && role.Definite {
		if found := s.byOffice(a, role); found != nil {
			return found.name, found.entity
		}
	}
	if found := s.described(a); found != nil {
		return found.name, found.entity
	}
	if a.of.Len() > 0 {
		return s.words(a.of), ""
	}
	return s.words(a.source), ""
}

// unattributed names who is likely to say an utterance that nothing attributes: the person whom the sentence before tells of.
func (s *speakers) unattributed(a *attribution) (name, entity string) {
	if a.way != lone {
		return "", ""
	}
	at := a.content[0].Start
	if found := s.antecedent(a, at, aPerson); found != nil && found.subject && s.near(found, at) {
		return found.name, found.entity
	}
	return "", ""
}

// pronounName is whom a pronoun means: he and she a person, it a body; the pronoun itself where nobody is found.
func (s *speakers) pronounName(a *attribution) (name, entity string) {
	gender := a.pronoun & (masculine | feminine)
	var found *candidate
	switch {
	case gender == masculine || gender == feminine:
		if found = s.antecedent(a, a.source.Start, aPerson); found != nil {
			s.gender[found.key] |= gender
		}
	case a.pronoun&neuter != 0:
		found = s.antecedent(a, a.source.Start, aBody)
	}
	if found == nil {
		return s.words(a.source), ""
	}
	return found.name, found.entity
}

// described finds whom a description stands for that begins with an article: "the company" for the body last
// spoken of, "the 34-year-old" for the person.
func (s *speakers) described(a *attribution) *candidate {
	switch a.description {
	case aBody, anInstitution:
		if c := s.namedWith(a.named.In(s.text), a.source.Start); c != nil || a.description == anInstitution {
			return c
		}
		if c := s.antecedent(a, a.source.Start, aBody); c != nil && (s.lang.style == nil || c.kind == news.Organisation || c.subject) && !s.institutional(c.name) {
			return c
		}
	case aPerson:
		if found := s.antecedent(a, a.source.Start, aPerson); found != nil && found.subject && !found.unnamed && (found.kind == news.Person || strings.Contains(found.name, " ")) && s.near(found, a.source.Start) {
			return found
		}
	}
	return nil
}

// apposed finds the name that stands between commas behind a role: "the mayor of Norland, Ilse Brandt, said". All
// its words are capitalised, and there are at least two.
func (s *speakers) apposed(source news.Span) news.Span {
	_, after, ok := strings.Cut(source.In(s.text), ", ")
	if !ok {
		return news.Span{}
	}
	name, _, _ := strings.Cut(after, ",")
	words := strings.Fields(name)
	for _, word := range words {
		if c, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(c) {
			return news.Span{}
		}
	}
	if len(words) < 2 || len(words) > labelWords {
		return news.Span{}
	}
	start := source.End - len(after)
	return news.Span{Start: start, End: start + len(strings.TrimRight(name, " "))}
}

// words are a source as a name: without an apposition, a possessive or punctuation behind it.
func (s *speakers) words(source news.Span) string {
	words := source.In(s.text)
	if i := strings.IndexAny(words, ",("); i > 0 {
		words = words[:i]
	}
	words = strings.TrimRightFunc(words, func(c rune) bool { return unicode.IsPunct(c) || unicode.IsSpace(c) })
	for _, clitic := range []string{"'s", "’s"} {
		words = strings.TrimSuffix(words, clitic)
	}
	return strings.Join(strings.Fields(words), " ")
}

// mentionAt is the mention that covers the word at span, -1 for none.
func (r *reader) mentionAt(span news.Span) int {
	all := r.analysis.Mentions
	i := sort.Search(len(all), func(i int) bool { return all[i].End > span.Start })
	if i < len(all) && span.Len() > 0 && all[i].Overlaps(span) {
		return i
	}
	return -1
}

// roleOver is the role that the word at span belongs to, nil for none.
func (r *reader) roleOver(span news.Span) *news.Role {
	all := r.analysis.Roles
	i := sort.Search(len(all), func(i int) bool { return all[i].Sentence >= 0 && all[i].End > span.Start })
	if i < len(all) && all[i].Overlaps(span) {
		return &all[i]
	}
	return nil
}

// surname finds the one person whose name ends with the capitalised word at span, -1 for none or several.
func (r *reader) surname(span news.Span) int {
	word := span.In(r.text)
	if c, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(c) || utf8.RuneCountInString(word) < 3 {
		return -1
	}
	if r.surnames == nil {
		r.surnames = surnames(r.analysis.Mentions)
	}
	if i, ok := r.surnames[strings.ToLower(word)]; ok {
		return i
	}
	return -1
}

// surnames lists the persons by the last word of their names, -1 for a word that several share.
func surnames(mentions []news.Mention) map[string]int {
	byName := map[string]int{}
	for i := range mentions {
		m := &mentions[i]
		if m.Kind != news.Person {
			continue
		}
		last := strings.ToLower(m.Name[strings.LastIndexByte(m.Name, ' ')+1:])
		switch had, ok := byName[last]; {
		case !ok:
			byName[last] = i
		case had >= 0 && mentions[had].Entity != m.Entity:
			byName[last] = -1
		}
	}
	return byName
}

// genderBeside reads a person's gender off the words beside a mention: "Ms Brandt", "spokeswoman Ilse Brandt", "Brandt,
// a businessman".
func (s *speakers) genderBeside(m *news.Mention) class {
	before := s.text[max(0, m.Start-40):m.Start]
	if i := strings.LastIndexAny(before, ",;:!?\n\""); i >= 0 {
		before = before[i+1:]
	}
	if words := strings.Fields(before); len(words) > 0 {
		if g := s.genderOf(words[len(words)-1]); g != 0 {
			return g
		}
	}
	if g := s.genderOf(strings.SplitN(m.In(s.text), " ", 2)[0]); g != 0 {
		return g
	}
	after := s.text[m.End:min(len(s.text), m.End+60)]
	if apposed, ok := strings.CutPrefix(after, ", "); ok {
		if i := strings.IndexAny(apposed, ",.;:!?\n"); i >= 0 {
			for i, word := range strings.Fields(apposed[:i]) {
				if g := s.genderOf(word); g != 0 && i < 5 {
					return g
				}
			}
		}
	}
	return 0
}

// genderOf is the gender of a title or noun.
func (s *speakers) genderOf(word string) class {
	c := s.lang.classOf(cue.Fold(s.lang.code, strings.Trim(word, ".,’'")))
	if c&(personal|objective|possessive) != 0 || c&(masculine|feminine) == masculine|feminine {
		return 0
	}
	return c & (masculine | feminine)
}
