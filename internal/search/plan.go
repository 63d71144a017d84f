package search

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/text/token"
)

// Reading is a query as words of some languages, in which they come to the same terms.
type Reading struct {
	Langs   []string
	Clauses []Words
}

// Words are the terms of a clause.
type Words struct {
	Clause
	Terms []string
}

// Readings reads the clauses in each of the languages. What is only stop words of a language asks for nothing in it;
// a language in which nothing is left to ask for, though words were typed, has no reading.
func Readings(clauses []Clause, languages []string) []Reading {
	return readings(clauses, languages, false)
}

// readings are [Readings]; with stops, stop words are words like others.
func readings(clauses []Clause, languages []string, stops bool) []Reading {
	var all []Reading
	wanted := slices.ContainsFunc(clauses, func(c Clause) bool { return !c.Not })
	for _, lang := range languages {
		r := Reading{Langs: []string{lang}}
		asks := false
		for _, c := range clauses {
			terms := store.SearchTerms(termsOf(c, lang, stops))
			if len(terms) > 0 {
				r.Clauses = append(r.Clauses, Words{c, terms})
				asks = asks || !c.Not
			}
		}
		if wanted && !asks {
			continue
		}
		if i := slices.IndexFunc(all, r.same); i >= 0 {
			all[i].Langs = append(all[i].Langs, lang)
		} else {
			all = append(all, r)
		}
	}
	return all
}

// termsOf are the terms of a clause. Stop words count in phrases, in names, and where they are not wanted.
func termsOf(c Clause, lang string, stops bool) []string {
	if stops || c.Phrase || c.Not || c.Field == By {
		return allTerms(c.Text, lang)
	}
	return token.Terms(c.Text, lang)
}

func (r Reading) same(o Reading) bool {
	return slices.EqualFunc(r.Clauses, o.Clauses, func(a, b Words) bool { return a.Clause == b.Clause && slices.Equal(a.Terms, b.Terms) })
}

// needed are the terms, as a kind of document is indexed, that a document must hold to be found in this reading.
func (r Reading) needed(kind string) []string {
	var terms []string
	for _, w := range r.Clauses {
		if w.Not {
			continue
		}
		for _, t := range w.Terms {
			switch {
			case kind == store.SearchQuote:
			case w.Field == Said:
				t = store.SaidTerm(t)
			case w.Field == By:
				t = store.ByTerm(t)
			}
			if !slices.Contains(terms, t) {
				terms = append(terms, t)
			}
		}
	}
	return terms
}

// holds says whether a document of a kind is what a reading asks for: the database found its words, but not whether
// those of a phrase stand together, or one utterance has them all.
func (r Reading) holds(kind string, d store.SearchRow) bool {
	var speech []Words
	for _, w := range r.Clauses {
		if w.Field != Anywhere && kind != store.SearchQuote {
			if !w.Not {
				speech = append(speech, w)
			} else if spoken(d, []Words{w}) {
				return false
			}
			continue
		}
		if w.in(fieldsOf(w.Field, d)...) == w.Not {
			return false
		}
	}
	return len(speech) == 0 || spoken(d, speech)
}

// fieldsOf are the texts of a document in which a clause is looked for.
func fieldsOf(f Field, d store.SearchRow) []string {
	switch f {
	case Said:
		return []string{d.Body}
	case By:
		return []string{d.Title}
	}
	return []string{d.Title, d.Body}
}

// in says whether the texts, together, hold the words; those of a phrase, whether one does.
func (w Words) in(texts ...string) bool {
	if w.Phrase {
		phrase := strings.Join(w.Terms, " ")
		return slices.ContainsFunc(texts, func(text string) bool { return occurrences(text, phrase) > 0 })
	}
	for _, term := range w.Terms {
		if !slices.ContainsFunc(texts, func(text string) bool { return occurrences(text, term) > 0 }) {
			return false
		}
	}
	return true
}

// spoken says whether one utterance of a document holds all clauses.
func spoken(d store.SearchRow, clauses []Words) bool {
	return slices.ContainsFunc(d.Segments(), func(segment string) bool {
		return !slices.ContainsFunc(clauses, func(w Words) bool { return !w.prefixed().in(segment) })
	})
}

// prefixed are words as they are indexed in an utterance.
func (w Words) prefixed() Words {
	terms := make([]string, len(w.Terms))
	for i, t := range w.Terms {
		if terms[i] = store.SaidTerm(t); w.Field == By {
			terms[i] = store.ByTerm(t)
		}
	}
	w.Terms = terms
	return w
}

// occurrences counts a term, or terms with one space between, in a text of terms with one space between.
func occurrences(text, term string) int {
	n := 0
	for from := 0; term != ""; {
		i := strings.Index(text[from:], term)
		if i < 0 {
			return n
		}
		i += from
		behind := i // where the next word is looked for
		if end := i + len(term); (i == 0 || text[i-1] == ' ') && (end == len(text) || text[end] == ' ') {
			n++
			behind = end
		}
		j := strings.IndexByte(text[behind:], ' ')
		if j < 0 {
			return n
		}
		from = behind + j + 1
	}
	return n
}
