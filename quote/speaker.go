package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// speakers names the sources of all attributions, in the order of the text: a later pronoun may mean who spoke
// before.
type speakers struct {
	*reader
	gender map[string]class // of each entity, masculine or feminine, as far as the text has told
	// subject tells which mentions are the subject of a verb or the source of an attribution.
	subject map[int]bool
}

func (r *reader) newSpeakers() *speakers {
	s := &speakers{reader: r, gender: map[string]class{}, subject: map[int]bool{}}
	for i := range r.analysis.Mentions {
		m := &r.analysis.Mentions[i]
		if m.Kind == news.Person && s.gender[m.Entity] == 0 {
			s.gender[m.Entity] = s.genderBeside(m)
		}
	}
	for i := range r.found {
		if m := s.mentionAt(r.found[i].named); m >= 0 {
			s.subject[m] = true
			if e := r.analysis.Mentions[m].Entity; s.gender[e] == 0 {
				s.gender[e] = r.found[i].gender
			}
		}
	}
	for _, span := range r.subjects {
		if m := s.mentionAt(span); m >= 0 {
			s.subject[m] = true
		}
	}
	return s
}

// name returns the fullest name the article has for the source of an attribution, and its entity; the source's own
// words when it is nobody known.
func (s *speakers) name(a *attribution) (name, entity string) {
	if a.source.Len() == 0 {
		return "", ""
	}
	gender := a.pronoun & (masculine | feminine)
	switch {
	case gender == masculine || gender == feminine:
		if m := s.antecedent(a, news.Person); m >= 0 {
			found := &s.analysis.Mentions[m]
			s.gender[found.Entity] |= gender
			return found.Name, found.Entity
		}
		return a.source.In(s.text), ""
	case a.pronoun&neuter != 0 || a.body:
		if m := s.antecedent(a, news.Organisation); m >= 0 {
			return s.analysis.Mentions[m].Name, s.analysis.Mentions[m].Entity
		}
	case a.pronoun != 0:
		return a.source.In(s.text), ""
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
	if role := s.roleAt(a.named); role != nil && role.Entity != "" {
		return role.Name, role.Entity
	}
	if m := s.surname(a.named); m >= 0 {
		return s.analysis.Mentions[m].Name, s.analysis.Mentions[m].Entity
	}
	if a.of.Len() > 0 {
		return s.words(a.of), ""
	}
	return s.words(a.source), ""
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

// roleAt is the role that the word at span belongs to, nil for none.
func (s *speakers) roleAt(span news.Span) *news.Role {
	all := s.analysis.Roles
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

// The weights of salience are those of Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (1994): a
// sentence's recency, subjects over others. A new paragraph halves what was before it, a new sentence takes off a
// quarter; what stands inside somebody's words counts little.
const (
	recency      = 100
	asSubject    = 80
	asObject     = 20
	farSentences = 12
	farMentions  = 100
	// farther is the share of its weight that a second mention of the same one adds.
	farther = .1
)

// antecedent finds whom a pronoun means among the mentions of a kind, as an index of mentions, -1 for nobody.
func (s *speakers) antecedent(a *attribution, kind news.EntityKind) int {
	all := s.analysis.Mentions
	at := a.source.Start
	here := sentence.At(s.analysis.Sentences, at)
	if here < 0 {
		return -1
	}
	last := sort.Search(len(all), func(i int) bool { return all[i].Start >= at })
	score, best := map[string]float64{}, -1
	for i := last - 1; i >= max(last-farMentions, 0); i-- {
		m := &all[i]
		distance := here - m.Sentence
		if m.Sentence < 0 || distance > farSentences {
			break
		}
		if m.Kind != kind && (kind != news.Person || m.Kind != news.OtherEntity) || kind == news.Person && s.against(m.Entity, a.pronoun) {
			continue
		}
		score[m.Entity] = max(score[m.Entity], s.salience(i, here)) + farther*min(score[m.Entity], s.salience(i, here))
		if best < 0 || score[m.Entity] > score[all[best].Entity] {
			best = i
		}
	}
	return best
}

// against reports whether a person is known to be of another gender than a pronoun.
func (s *speakers) against(entity string, pronoun class) bool {
	g := s.gender[entity]
	return g != 0 && g&pronoun == 0
}

// salience is how much a mention stands out for a pronoun in sentence here.
func (s *speakers) salience(i, here int) float64 {
	m := &s.analysis.Mentions[i]
	weight := float64(recency + asObject)
	sentences := s.analysis.Sentences
	if s.subject[i] {
		weight = recency + asSubject
	}
	if s.quoted(m.Start) {
		weight /= 5
	}
	if m.Kind == news.OtherEntity && !s.subject[i] {
		weight /= 2 // it may be no person at all
	}
	for range here - m.Sentence {
		weight *= .75
	}
	for range min(sentences[here].Paragraph-sentences[m.Sentence].Paragraph, farSentences) {
		weight *= .5
	}
	return weight
}

// quoted reports whether the byte at i lies in direct speech. The utterances are in order.
func (s *speakers) quoted(i int) bool {
	n := sort.Search(len(s.utterances), func(k int) bool { return s.utterances[k].End > i })
	return n < len(s.utterances) && s.utterances[n].Start <= i
}
