package quote

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// sort of thing that a pronoun or a description can stand for.
type referent uint8

const (
	aName         referent = iota // not a pronoun or description
	aPerson                       // he, she, the 34-year-old
	aBody                         // it, the company
	anInstitution                 // the ministry
)

// candidate is what a later pronoun may stand for: a mention, or the subject of a verb that is a person without a name
// ("the mayor").
type candidate struct {
	at       int // byte
	sentence int
	key      string // the same for all candidates that are one
	name     string
	entity   string
	kind     news.EntityKind
	subject  bool
	unnamed  bool
	pronoun  class // of a subject that is he or she: what it stands for is found as the text is read
}

// findCandidates lists the mentions and the subjects without a name.
func (s *speakers) findCandidates() {
	subjects := map[int]bool{}
	for i := range s.found {
		if m := s.mentionAt(s.found[i].named); m >= 0 {
			subjects[m] = true
			if e := s.analysis.Mentions[m].Entity; s.gender[e] == 0 {
				s.gender[e] = s.found[i].gender
			}
		}
	}
	s.openers(subjects)
	for _, of := range s.subjects {
		if m := s.mentionAt(of.head); m >= 0 {
			subjects[m] = true
		} else if of.pronoun && of.gender != 0 {
			s.candidates = append(s.candidates, candidate{at: of.head.Start, sentence: sentence.At(s.analysis.Sentences, of.head.Start), subject: true, pronoun: of.gender})
		} else if c, ok := s.unnamed(of); ok {
			s.candidates = append(s.candidates, c)
		}
	}
	if s.lang != nil && s.lang.style != nil {
		s.findOffices()
	}
	for i := range s.analysis.Mentions {
		m := &s.analysis.Mentions[i]
		if m.Sentence < 0 {
			continue
		}
		s.candidates = append(s.candidates, candidate{
			at: m.Start, sentence: m.Sentence, key: m.Entity, name: m.Name, entity: m.Entity, kind: m.Kind, subject: subjects[i],
		})
		if m.Kind == news.Person && s.gender[m.Entity] == 0 {
			s.gender[m.Entity] = s.genderBeside(m)
		}
	}
	slices.SortStableFunc(s.candidates, func(a, b candidate) int { return a.at - b.at })
	for i := range s.candidates {
		c := &s.candidates[i]
		if c.pronoun == 0 || c.sentence < 0 {
			continue
		}
		if found := s.before(i, c.sentence, c.pronoun, aPerson, nil); found != nil {
			c.key, c.name, c.entity, c.kind, c.unnamed = found.key, found.name, found.entity, found.kind, found.unnamed
			if found.unnamed && found.sentence == c.sentence && s.gender[c.key] == 0 {
				s.gender[c.key] = c.pronoun & (masculine | feminine)
			}
		}
	}
}

// findOffices lists the offices that stand for somebody named elsewhere, where subjects are not known by themselves.
func (s *speakers) findOffices() {
	for i := range s.analysis.Roles {
		if role := &s.analysis.Roles[i]; role.Sentence >= 0 && role.Entity != "" && role.Definite {
			s.candidates = append(s.candidates, candidate{at: role.Start, sentence: role.Sentence, key: role.Entity, name: role.Name, entity: role.Entity, kind: news.Person, subject: true})
		}
	}
}

// unnamed makes a candidate of a subject that is a person: a role, whose holder may be known, or a noun for a person.
func (s *speakers) unnamed(of subject) (candidate, bool) {
	c := candidate{
		at: of.head.Start, sentence: sentence.At(s.analysis.Sentences, of.head.Start), kind: news.Person, subject: true, unnamed: true,
		name: s.words(of.phrase),
	}
	role := s.roleOver(of.head)
	if c.sentence >= 0 && role == nil && !of.person && (of.body || of.proper) && !s.reported(of.head.Start) {
		if known := s.namedWith(of.head.In(s.text), of.head.Start); of.body && known != nil {
			c.key, c.name, c.entity, c.kind, c.unnamed = known.key, known.name, known.entity, news.Organisation, false
			return c, true
		}
		c.kind, c.key = news.Organisation, "="+c.name
		if of.proper {
			c.kind, c.name = news.OtherEntity, of.head.In(s.text)
		}
		return c, true
	}
	if c.sentence < 0 || role == nil && !of.person {
		return c, false
	}
	c.key = "=" + c.name
	if role != nil && role.Entity != "" {
		c.key, c.name, c.entity, c.unnamed = role.Entity, role.Name, role.Entity, false
	}
	if s.gender[c.key] == 0 {
		s.gender[c.key] = of.gender
	}
	return c, true
}

// The weights of salience are those of Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (1994): a
// sentence's recency, subjects over others. A new paragraph halves what was before it, a new sentence takes off a
// quarter; what stands inside somebody's words counts little.
const (
	recency       = 100
	asSubject     = 80
	asObject      = 20
	farSentences  = 12
	farCandidates = 100
	// farther is the share of its weight that a second mention of the same one adds.
	farther = .1
	// unlikely is what is left of the weight of a person whose name has the form of the other gender's.
	unlikely = .5
)

// antecedent finds what a source stands for that begins at a byte, nil for nothing. Nobody is meant who is only named in what is said.
func (s *speakers) antecedent(a *attribution, at int, of referent) *candidate {
	here := sentence.At(s.analysis.Sentences, at)
	if here < 0 {
		return nil
	}
	last := sort.Search(len(s.candidates), func(i int) bool { return s.candidates[i].at >= at })
	return s.before(last, here, a.pronoun, of, a)
}

// before finds the most salient of the candidates before the one at last that a pronoun in sentence here can mean.
func (s *speakers) before(last, here int, pronoun class, of referent, a *attribution) *candidate {
	score := map[string]float64{}
	var best *candidate
	for i := last - 1; i >= max(last-farCandidates, 0); i-- {
		c := &s.candidates[i]
		if here-c.sentence > farSentences {
			break
		}
		if c.key == "" || !c.canBe(of) || of == aPerson && s.against(c.key, pronoun) || a != nil && a.says(c.at) {
			continue
		}
		weight := s.salience(c, here)
		if asked := pronoun & (masculine | feminine); of == aPerson && asked != 0 && s.gender[c.key] == 0 && leaning(c.name)&^asked != 0 {
			weight *= unlikely
		}
		score[c.key] = max(score[c.key], weight) + farther*min(score[c.key], weight)
		if best == nil || score[c.key] > score[best.key] {
			best = c
		}
	}
	return best
}

// says reports whether the byte at i is part of the content.
func (a *attribution) says(i int) bool {
	for _, part := range a.content {
		if part.Start <= i && i < part.End {
			return true
		}
	}
	return false
}

// canBe reports whether a candidate is of the sort that is looked for. What a name names is not always known; one of
// several words is more likely a person's.
func (c *candidate) canBe(of referent) bool {
	switch c.kind {
	case news.OtherEntity:
		return of == aPerson || !strings.Contains(c.name, " ")
	case news.Person:
		return of == aPerson
	case news.Organisation:
		return of == aBody
	}
	return false
}

// against reports whether a person is known to be of another gender than a pronoun.
func (s *speakers) against(key string, pronoun class) bool {
	g, asked := s.gender[key], pronoun&(masculine|feminine)
	return g != 0 && asked != 0 && g&asked == 0
}

// near reports whether a candidate stands in the sentence of the byte at or in one of the two before it.
func (s *speakers) near(c *candidate, at int) bool {
	return sentence.At(s.analysis.Sentences, at)-c.sentence <= 2
}

// salience is how much a candidate stands out for a pronoun in sentence here.
func (s *speakers) salience(c *candidate, here int) float64 {
	weight := float64(recency + asObject)
	sentences := s.analysis.Sentences
	if c.subject {
		weight = recency + asSubject
	}
	if s.quoted(c.at) || s.reported(c.at) {
		weight /= 5
	}
	if c.kind == news.OtherEntity && !c.subject {
		weight /= 2 // it may be something else altogether
	}
	for range here - c.sentence {
		weight *= .75
	}
	for range min(sentences[here].Paragraph-sentences[c.sentence].Paragraph, farSentences) {
		weight *= .5
	}
	return weight
}

// findContents lists what is reported in the order of the text.
func (s *speakers) findContents() {
	for i := range s.found {
		s.contents = append(s.contents, s.found[i].content...)
	}
	slices.SortFunc(s.contents, func(a, b news.Span) int { return cmp.Compare(a.Start, b.Start) })
	for i := 1; i < len(s.contents); i++ {
		s.contents[i].End = max(s.contents[i].End, s.contents[i-1].End)
	}
}

// reported reports whether the byte at i lies in what somebody is reported to say, in whatever form.
func (s *speakers) reported(i int) bool {
	n := sort.Search(len(s.contents), func(k int) bool { return s.contents[k].Start > i })
	return n > 0 && i < s.contents[n-1].End
}

// quoted reports whether the byte at i lies in direct speech. The utterances are in order.
func (s *speakers) quoted(i int) bool {
	n := sort.Search(len(s.utterances), func(k int) bool { return s.utterances[k].End > i })
	return n < len(s.utterances) && s.utterances[n].Start <= i
}
