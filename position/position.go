package position

import (
	"sort"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/quote/cue"
)

// least is the confidence below which a position is not reported.
const least = .5

// Find returns the positions stated in an article in the order of its text. The analysis holds its
// sentences, mentions, roles, numbers, dates and quotes already. Titles are not read: their grammar is
// another one.
func Find(article *news.Article, analysis *news.Analysis) []news.Position {
	grammar := grammarOf(analysis.Lang)
	if grammar == nil {
		return nil
	}
	r := newReader(article, analysis, grammar)
	for n := range analysis.Sentences {
		r.read(n)
	}
	return r.found
}

// reader finds the positions of one article.
type reader struct {
	article  *news.Article
	analysis *news.Analysis
	grammar  *grammar
	cues     *cue.Lexicon
	roles    []news.Role    // of the text, in its order
	quotes   map[int][]int  // by sentence: the quotes that lie in it or name their source there
	charge   news.Span      // what somebody is accused of, as last told
	names    []news.Mention // see singles; nil until asked for
	earlier  []sentence     // the two before
	folds    []string       // kept between sentences
	nextDate int            // the first date that no sentence had yet
	found    []news.Position
}

func newReader(article *news.Article, analysis *news.Analysis, g *grammar) *reader {
	r := &reader{article: article, analysis: analysis, grammar: g, cues: cue.For(analysis.Lang), quotes: map[int][]int{}}
	for _, role := range analysis.Roles {
		if role.Sentence >= 0 {
			r.roles = append(r.roles, role)
		}
	}
	for i := range analysis.Quotes {
		q := &analysis.Quotes[i]
		if q.Sentence < 0 {
			continue
		}
		first, last := r.sentences(q.Span)
		for n := first; n < last; n++ {
			r.quotes[n] = append(r.quotes[n], i)
		}
		if from, to := r.sentences(q.Source); from < to && (from < first || from >= last) {
			r.quotes[from] = append(r.quotes[from], i)
		}
	}
	return r
}

// sentences returns the range of the sentences that a span overlaps.
func (r *reader) sentences(span news.Span) (from, to int) {
	all := r.analysis.Sentences
	from = sort.Search(len(all), func(i int) bool { return all[i].End > span.Start })
	to = sort.Search(len(all), func(i int) bool { return all[i].Start >= span.End })
	return from, to
}

// read finds the positions of one sentence.
func (r *reader) read(n int) {
	s := r.sentenceAt(n)
	defer func() { r.earlier = append(r.earlier[max(0, len(r.earlier)-1):], s) }()
	r.attach(&s)
	for i := range s.words {
		st, ok := r.statementAt(&s, i)
		if !ok || s.question(i) {
			continue
		}
		if p, ok := r.position(&s, st); ok {
			r.add(p)
		}
	}
	r.note(&s)
}

// add appends a position, unless the one before says the same with more.
func (r *reader) add(p news.Position) {
	if n := len(r.found); n > 0 {
		last := &r.found[n-1]
		if last.Sentence == p.Sentence && last.Action.Overlaps(p.Action) {
			if last.Confidence < p.Confidence {
				*last = p
			}
			return
		}
	}
	r.found = append(r.found, p)
}

// position completes a statement: with its condition, and with whose it is.
func (r *reader) position(s *sentence, st statement) (news.Position, bool) {
	g, governed := r.governor(s, st)
	if st.reported && !governed && !r.refusal(s, st) {
		return news.Position{}, false
	}
	stance, condition, end := r.conditionOf(s, st)
	conditional := !condition.empty()
	if conditional && end >= 0 {
		st.action.to = min(st.action.to, max(end, st.action.from))
	}
	if st.action.empty() {
		return news.Position{}, false
	}
	who, ok := r.holder(s, st, g)
	if !ok {
		return news.Position{}, false
	}
	p := news.Position{
		Sentence: s.n, Stance: stance, Holder: who.span, Actor: who.name, Entity: who.entity,
		Action: s.bytes(st.action), SaidBy: g.name, SaidByEntity: g.entity, Date: r.article.Published,
		Confidence: st.sure * who.sure,
	}
	whole := stretch{min(st.verb, st.action.from), max(st.action.to, st.rest)}
	if !st.subject.empty() {
		whole.from = min(whole.from, st.subject.from)
	}
	if conditional {
		p.Condition = s.bytes(condition)
		p.Confidence += .1
		whole = stretch{min(whole.from, condition.from), max(whole.to, condition.to)}
	}
	p.Span = s.bytes(whole)
	if stance == news.Denies && r.charge.Len() > 0 && r.bareAccusation(s, st.action) {
		p.Action = r.charge
	}
	p.Confidence = float64(int(min(p.Confidence, .95)*100)) / 100
	return p, p.Confidence >= least
}

// refusal reports "would not" in the report's own voice: not what might be, but that somebody did not want to.
func (r *reader) refusal(s *sentence, st statement) bool {
	if st.stance != news.WillNot {
		return false
	}
	for i := range s.words {
		if _, ok := r.markerAt(s, i); ok {
			return false
		}
	}
	return true
}
