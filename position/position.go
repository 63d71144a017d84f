package position

import (
	"cmp"
	"sort"
	"strings"
	"unicode/utf8"

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
	roles    []news.Role   // of the text, in its order
	quotes   map[int][]int // by sentence: the quotes that lie in it or name their source there
	charge   news.Span     // what somebody is accused of, as last told
	known    memory
	earlier  []sentence // the two before
	// buffers hold the words of the sentence that is read and of those in earlier, in turn.
	buffers  [3][]word
	folds    []string // kept between sentences
	nextDate int      // the first date that no sentence had yet
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
	if !r.grammar.parses {
		r.readReported(&s)
		return
	}
	for i := range s.words {
		st, ok := r.statementAt(&s, i)
		if !ok || s.question(i) {
			continue
		}
		for _, p := range r.positions(&s, st) {
			r.add(p)
		}
	}
	r.note(&s)
}

// add appends a position, unless one of the same sentence says the same with more.
func (r *reader) add(p news.Position) {
	for i := len(r.found) - 1; i >= 0 && r.found[i].Sentence == p.Sentence; i-- {
		last := &r.found[i]
		if last.Action.Overlaps(p.Action) && (last.Actor == p.Actor || last.Action != p.Action) {
			if last.Confidence < p.Confidence {
				*last = p
			}
			return
		}
	}
	r.found = append(r.found, p)
}

// positions completes a statement: with its condition, and with whose it is. What two sides state together is a
// position of each.
func (r *reader) positions(s *sentence, st statement) []news.Position {
	g, governed := r.governor(s, st)
	if g.foretold || st.reported && !governed && !r.refusal(s, st) || !(governed && !r.grammar.parses) && !r.asserted(s, st) {
		return nil
	}
	stance, condition, end := r.conditionOf(s, st)
	if !condition.empty() && end >= 0 {
		st.action.to = min(st.action.to, max(end, st.action.from))
	}
	if st.action.contains(condition.from) && condition.to < st.action.to && r.grammar.verbFinal {
		st.action.from = condition.to
	}
	if st.action.empty() {
		return nil
	}
	p := news.Position{
		Span: s.bytes(whole(st, condition)), Sentence: s.n, Stance: stance, Action: r.closed(s.bytes(st.action)), Condition: r.closed(s.bytes(condition)),
		Date: r.article.Published,
	}
	if stance == news.Denies && r.charge.Len() > 0 && r.bareAccusation(s, st.action) {
		p.Action = r.charge
	}
	var all []news.Position
	if condition.to > 0 && condition.to <= st.subject.from && !r.meantInCondition(s, st, condition) {
		return nil
	}
	for _, who := range r.holders(s, st, g) {
		if r.grammar.roles[strings.ToLower(who.name)].has(rolePronoun | roleDetermin | roleIndefinite) {
			continue
		}
		if g.warns && who.name != g.name && who.entity != g.entity && !r.speaksFor(g, who) {
			continue // what others are feared to do
		}
		p.Holder, p.Actor, p.Entity = who.span, who.name, who.entity
		p.SaidBy, p.SaidByEntity = cmp.Or(who.by, g.name), cmp.Or(who.byEntity, g.entity)
		p.Confidence = st.sure * who.sure
		if strings.HasPrefix(who.entity, "person:") && strings.HasPrefix(g.entity, "person:") && who.entity != g.entity && !st.duty {
			p.Confidence *= .6 // what one person says another will do
		}
		if !condition.empty() {
			p.Confidence += .1
		}
		p.Confidence = float64(int(min(p.Confidence, .95)*100)) / 100
		if p.Confidence >= least {
			all = append(all, p)
		}
	}
	return all
}

// meantInCondition reports whether "it" or "they" behind a condition can be somebody: what the condition speaks of is a name or a body,
// and no thing, as in "If the price is right, it will …".
func (r *reader) meantInCondition(s *sentence, st statement, condition stretch) bool {
	if st.subject.to-st.subject.from != 1 || !s.words[st.subject.from].role.has(roleIt|roleThey) || !r.grammar.parses {
		return true
	}
	for i := condition.from + 1; i < min(condition.to, condition.from+maxTold); i++ {
		if _, named := r.mentionAt(s.words[i].Span); named || r.grammar.bodies[s.words[i].fold] != noBody || r.grammar.agents(s.words[i].fold) {
			return true
		}
		if s.finite(i) {
			return false
		}
	}
	return false
}

// speaksFor reports whether a speaker stands for a body.
func (r *reader) speaksFor(g governor, who holder) bool {
	name, entity := r.bodyOf(g.name, g.entity, false)
	return entity == who.entity && name == who.name
}

// closed widens a span by the quotation mark behind it that closes one in it.
func (r *reader) closed(span news.Span) news.Span {
	rest := r.article.Text[span.End:]
	mark, size := utf8.DecodeRuneInString(rest)
	if span.Len() == 0 || rest == "" || !strings.ContainsRune(quoteMarks, mark) {
		return span
	}
	marks := 0
	for at, c := range span.In(r.article.Text) {
		apostrophe := (c == '\'' || c == '’') && at > 0
		if strings.ContainsRune(quoteMarks, c) && !apostrophe {
			marks++
		}
	}
	if marks%2 == 1 {
		span.End += size
	}
	return span
}

// whole is the stretch of all that states a position.
func whole(st statement, condition stretch) stretch {
	x := stretch{min(st.verb, st.action.from), max(st.action.to, st.rest)}
	for _, part := range []stretch{st.subject, condition} {
		if !part.empty() {
			x = stretch{min(x.from, part.from), max(x.to, part.to)}
		}
	}
	return x
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
