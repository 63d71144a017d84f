package compare

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/compare/value"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/number"
)

// Conflicts finds the facts of a story for which its articles give values that cannot both hold. Values are aligned by what is
// said around them, and those that differ are compared by what they allow: rounding, other units and bounds that hold are no
// conflicts. A value that a later report replaced makes an entry of kind Update. A copy counts only for what it changed. The
// surest come first.
func Conflicts(reports []news.Report) []news.Conflict {
	return conflicts(reports, newMarkReader())
}

func conflicts(reports []news.Report, words *markReader) []news.Conflict {
	sources := inOrderOfTime(reports)
	reader := newFactReader(words)
	facts := reader.facts(sources)
	reader.weigh(facts)
	all := []news.Conflict{}
	cite := citers{}
	for _, s := range alignFacts(sources, facts) {
		if c, ok := s.conflict(sources, cite); ok {
			all = append(all, c)
		}
	}
	all = append(all, titleConflicts(sources, cite)...)
	slices.SortStableFunc(all, func(a, b news.Conflict) int { return cmp.Compare(b.Confidence, a.Confidence) })
	return all
}

func inOrderOfTime(reports []news.Report) []news.Report {
	sorted := slices.Clone(reports)
	slices.SortStableFunc(sorted, func(a, b news.Report) int {
		return cmp.Or(a.Article.Published.Compare(b.Article.Published), cmp.Compare(a.Article.ID, b.Article.ID))
	})
	return sorted
}

// slot is one fact of the story with the values that reports give, in the order of the reports, and the pairs that
// do not agree, the most alike first.
type slot struct {
	facts   []*fact
	clashes []factPair
}

// conflict makes the entry of a slot; false when nothing is left to show.
func (s *slot) conflict(sources []news.Report, cite citers) (news.Conflict, bool) {
	c := news.Conflict{Kind: news.Update, Slot: s.name(sources)}
	for _, p := range s.clashes {
		c.Confidence = max(c.Confidence, p.confidence())
		if !p.updates(sources) {
			c.Kind = news.Contradiction
		}
	}
	groups := s.values(sources)
	if replaced(sources, groups) {
		c.Kind = news.Update
	}
	for _, group := range groups {
		var v news.FactValue
		for _, f := range group {
			r := &sources[f.report]
			if v.Value == "" {
				v.Value = f.words(r)
			}
			if !slices.Contains(v.Articles, r.Article.ID) {
				v.Articles = append(v.Articles, r.Article.ID)
				v.Citations = append(v.Citations, cite.of(sources, f.report).Text(f.sentence, f.clause(r)))
			}
		}
		c.Values = append(c.Values, v)
	}
	return c, len(c.Values) > 1
}

// values groups the facts that agree with the first of their group. What a copy repeats of its original is left out.
func (s *slot) values(sources []news.Report) [][]*fact {
	var groups [][]*fact
	for _, f := range s.facts {
		i := slices.IndexFunc(groups, func(g []*fact) bool { return g[0].relate(f) == value.Agree })
		switch {
		case i < 0:
			groups = append(groups, []*fact{f})
		case !slices.ContainsFunc(groups[i], func(o *fact) bool { return copies(&sources[f.report], &sources[o.report]) }):
			groups[i] = append(groups[i], f)
		}
	}
	return groups
}

// copies reports whether one of two reports repeats the text of the other, or both that of a third.
func copies(a, b *news.Report) bool {
	return a.CopyOf != "" && (a.CopyOf == b.Article.ID || a.CopyOf == b.CopyOf) || b.CopyOf != "" && b.CopyOf == a.Article.ID
}

// words is the value as the report has it, with its bound before and what it counts behind it.
func (f *fact) words(r *news.Report) string {
	sentence := r.Analysis.Sentences[f.sentence].Span
	text := r.Article.Text
	start, end := f.span.Start, f.span.End
	if f.number != nil && f.bound != "exact" {
		start = boundStart(text, sentence.Start, f, r.Analysis.Lang)
	}
	if rest := text[end:sentence.End]; f.number != nil && f.number.Dimension != clock && f.number.Dimension != localClock {
		word := strings.TrimLeft(rest, " -\u00A0")
		if cut := strings.IndexAny(word, " ,.;:!?()\n\u00A0"); cut > 0 && len(rest)-len(word) <= 2 {
			end += len(rest) - len(word) + cut
		}
	}
	return text[start:end]
}

// A sentence of at most wholeSentence words is cited whole; of a longer one at least clauseWords are, and not many more than
// wholeSentence.
const (
	wholeSentence = 18
	clauseWords   = 6
)

// clause is the part of the sentence between the marks around the value, with the parts before and behind it while it is
// short.
func (f *fact) clause(r *news.Report) news.Span {
	sentence := r.Analysis.Sentences[f.sentence].Span
	text := r.Article.Text
	if len(strings.Fields(sentence.In(text))) <= wholeSentence {
		return sentence
	}
	span := f.span
	for first := true; first || len(strings.Fields(span.In(text))) < clauseWords && span != sentence; first = false {
		start := strings.LastIndexAny(strings.TrimRight(text[sentence.Start:span.Start], clauseMarks+" "), clauseMarks)
		if span.Start = sentence.Start; start >= 0 {
			_, size := utf8.DecodeRuneInString(text[sentence.Start+start:])
			span.Start += start + size
		}
		rest := text[span.End:sentence.End]
		skipped := len(rest) - len(strings.TrimLeft(rest, clauseMarks+" "))
		if first {
			skipped = 0
		}
		if end := strings.IndexAny(rest[skipped:], clauseMarks); end >= 0 && !inNumber(rest, skipped+end) {
			span.End += skipped + end
		} else {
			span.End = sentence.End
		}
	}
	return f.nearby(text, trimmedSpan(text, span))
}

// nearby cuts a clause of more than wholeSentence words to those around the value.
func (f *fact) nearby(text string, clause news.Span) news.Span {
	if len(strings.Fields(clause.In(text))) <= wholeSentence || !clause.Contains(f.span) {
		return clause
	}
	before, behind := text[clause.Start:f.span.Start], text[f.span.End:clause.End]
	for n := len(strings.Fields(before)); n > wholeSentence/2; n-- {
		before = strings.TrimLeftFunc(before, unicode.IsSpace)
		before = before[strings.IndexFunc(before, unicode.IsSpace):]
	}
	for n := len(strings.Fields(behind)); n > wholeSentence/2; n-- {
		behind = strings.TrimRightFunc(behind, unicode.IsSpace)
		behind = behind[:strings.LastIndexFunc(behind, unicode.IsSpace)]
	}
	return trimmedSpan(text, news.Span{Start: f.span.Start - len(before), End: f.span.End + len(behind)})
}

// clauseMarks part the clauses of a sentence.
const clauseMarks = ",;:–—()“”„«»\""

// inNumber reports a mark between figures, as in a time of day.
func inNumber(text string, at int) bool {
	return at > 0 && at+1 < len(text) && text[at-1] >= '0' && text[at-1] <= '9' && text[at+1] >= '0' && text[at+1] <= '9'
}

// trimmedSpan takes the space off both ends of a span.
func trimmedSpan(text string, s news.Span) news.Span {
	inner := s.In(text)
	left := strings.TrimLeft(inner, " \u00A0\n\t")
	s.Start += len(inner) - len(left)
	s.End = s.Start + len(strings.TrimRight(left, " \u00A0\n\t"))
	return s
}

// boundStart finds where the words of a number's bound begin: up to three words before it, as few as are needed to
// read it with its bound.
func boundStart(text string, from int, f *fact, lang string) int {
	start := f.span.Start
	for range 3 {
		space := strings.LastIndexAny(strings.TrimRight(text[from:start], " \u00A0"), " \u00A0")
		if space < 0 {
			start = from
		} else {
			start = from + space + 1
		}
		if start < from || start >= f.span.End || text[start]&0xC0 == 0x80 {
			break
		}
		found := number.Find(text[start:f.span.End], lang)
		if len(found) > 0 && found[len(found)-1].Bound == f.bound {
			return start
		}
		if start == from {
			break
		}
	}
	return f.span.Start
}

// slotWords is how many words name a slot.
const slotWords = 6

// name says what the fact is: the words around the first value that the other side has as well, in their order.
func (s *slot) name(sources []news.Report) string {
	if len(s.clashes) == 0 {
		return ""
	}
	p := s.clashes[0]
	a, b := p.a, p.b
	if main := mainLanguage(sources); b.lang == main && a.lang != main {
		a, b = b, a
	}
	common := map[int]float64{}
	for _, m := range a.context {
		if _, ok := slices.BinarySearchFunc(b.context, m.id, func(x mark, id int) int { return cmp.Compare(x.id, id) }); ok && !m.light {
			common[m.id] = m.weight
		}
	}
	return a.contextWords(&sources[a.report], common)
}
