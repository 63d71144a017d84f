package compare

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/wiredesk/wiredesk/news"
)

// Positions folds what the articles of a story tell of where each actor stands. What several articles, in one
// language or in several, tell of one actor's stance to one action is one entry with all its
// citations, in the words of the report that says most. Different stances are never one entry: an actor who
// later takes the opposite one has a new entry that supersedes the old. Copies count once.
// Entries are in the order in which the positions were first taken; IDs count in that order from "p1".
func Positions(reports []news.Report) []news.PositionEntry {
	sources := independent(reports)
	actors := newActors(sources)
	stands := foldStands(statedIn(sources, actors), actors)
	entries := []news.PositionEntry{}
	cite := citers{}
	for _, s := range stands {
		e := s.entry(sources, actors, cite)
		e.ID = "p" + strconv.Itoa(len(entries)+1)
		entries = append(entries, e)
	}
	supersede(stands, entries, actors)
	return entries
}

// stated is one position of one report.
type stated struct {
	news.Position
	report int
	lang   string
	actor  int // number of the actor in the story
	terms  map[string]bool
	thin   bool // the action says little: "come", "do it"
}

// statedIn lists the positions of the reports, in the order of publication.
func statedIn(sources []news.Report, actors *actors) []stated {
	var all []stated
	main := mainLanguage(sources)
	for i := range sources {
		for _, p := range sources[i].Analysis.Positions {
			if !sound(&sources[i], p) {
				continue
			}
			who := actors.holder(&sources[i], p)
			if !actors.named[who].main && sources[i].Analysis.Lang != main {
				continue // nobody whom readers of the main language could tell
			}
			all = append(all, stated{
				Position: p, report: i, lang: sources[i].Analysis.Lang, actor: who,
				terms: actionTerms(&sources[i], p.Action, p.Condition), thin: len(actionTerms(&sources[i], p.Action)) <= thinAction,
			})
		}
	}
	slices.SortStableFunc(all, func(a, b stated) int { return a.Date.Compare(b.Date) })
	forBodies(all, actors)
	return all
}

// forBodies gives what a leader says to the body that is led, where the body itself takes positions in the
// story: there, the two are one side.
func forBodies(all []stated, actors *actors) {
	acts := map[int]bool{}
	for _, p := range all {
		acts[p.actor] = true
	}
	for i := range all {
		if body, ok := actors.body[all[i].actor]; ok && acts[body] {
			all[i].SaidBy, all[i].SaidByEntity = actors.name(all[i].actor), actors.entity(all[i].actor)
			all[i].actor = body
		}
	}
}

// sound reports whether the spans of a position lie in its report's text.
func sound(r *news.Report, p news.Position) bool {
	n := len(r.Article.Text)
	return p.Sentence >= 0 && p.Sentence < len(r.Analysis.Sentences) && r.Analysis.Sentences[p.Sentence].End <= n &&
		p.Action.Start < p.Action.End && p.Action.End <= n && p.Condition.End <= n
}

// stand is one actor's stance to one action, as all reports have it.
type stand struct {
	actor  int
	stance news.Stance
	said   []stated
}

// entry makes the entry of a stand.
func (s *stand) entry(sources []news.Report, actors *actors, cite citers) news.PositionEntry {
	best := s.best(mainLanguage(sources))
	text := sources[best.report].Article.Text
	e := news.PositionEntry{
		Actor: actors.name(s.actor), Entity: actors.entity(s.actor), Stance: s.stance,
		Action: best.Action.In(text), Condition: s.condition(sources, best), Date: s.said[0].Date, Citations: []news.Citation{},
	}
	doubt, last := 1.0, -1
	for _, p := range s.said {
		span := sources[p.report].Analysis.Sentences[p.Sentence].Span
		c := cite.of(sources, p.report).Text(p.Sentence, span)
		if !slices.ContainsFunc(e.Citations, func(o news.Citation) bool { return o.Article == c.Article && o.Sentence == c.Sentence }) {
			e.Citations = append(e.Citations, c)
		}
		if p.report != last {
			doubt *= 1 - p.Confidence
		}
		last = p.report
		if e.SaidBy == "" && p.SaidBy != "" {
			e.SaidBy = actors.name(actors.number(p.SaidBy, p.SaidByEntity))
		}
	}
	e.Confidence = float64(int(min(1-doubt, .99)*100)) / 100
	return e
}

// best returns the statement that says most: in the main language, with a condition, surest, longest.
func (s *stand) best(lang string) *stated {
	best := &s.said[0]
	for i := range s.said[1:] {
		p := &s.said[i+1]
		if cmp.Or(
			compareBool(p.lang == lang, best.lang == lang),
			compareBool(p.Condition.Len() > 0, best.Condition.Len() > 0),
			compareBool(!p.thin, !best.thin),
			cmp.Compare(len(p.terms), len(best.terms)),
			cmp.Compare(p.Confidence, best.Confidence),
		) > 0 {
			best = p
		}
	}
	return best
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// condition returns the words of the condition: those beside the action, else those of another report.
func (s *stand) condition(sources []news.Report, best *stated) string {
	if best.Condition.Len() > 0 {
		return best.Condition.In(sources[best.report].Article.Text)
	}
	for _, p := range s.said {
		if p.Condition.Len() > 0 {
			return p.Condition.In(sources[p.report].Article.Text)
		}
	}
	return ""
}
