package compare

import (
	"strconv"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// sameAction is the share of the words of the shorter of two actions that the other must have to be the same.
const sameAction = .4

// thinAction is the most terms of an action that says so little that it could be any.
const thinAction = 2

// actionTerms are the stems, names and figures of an action and its condition.
func actionTerms(r *news.Report, spans ...news.Span) map[string]bool {
	terms := map[string]bool{}
	for _, span := range spans {
		for _, t := range token.Terms(span.In(r.Article.Text), r.Analysis.Lang) {
			terms[t] = true
		}
		for _, m := range within(r.Analysis.Mentions, func(m news.Mention) int { return m.Start }, span) {
			terms["name:"+keyOf(m.Name, m.Entity)] = true
		}
		for _, x := range within(r.Analysis.Numbers, func(x news.Number) int { return x.Start }, span) {
			terms["figure:"+strconv.FormatFloat(x.Value, 'g', -1, 64)] = true
		}
	}
	return terms
}

// foldStands brings together what is one stance of one actor to one action.
func foldStands(all []stated, actors *actors) []*stand {
	var stands []*stand
	bySide := map[int][]*stand{}
	for _, p := range all {
		side := actors.side(p.actor)
		s := standOf(bySide[side], p, actors)
		if s == nil {
			s = &stand{actor: p.actor, stance: p.Stance, said: []stated{p}}
			stands = append(stands, s)
			if len(bySide[side]) < mostKnown {
				bySide[side] = append(bySide[side], s)
			}
			continue
		}
		s.said = append(s.said, p)
		s.actor = actors.larger(s.actor, p.actor)
	}
	return stands
}

// standOf returns the stand that a statement tells again, nil when it is a new one. What says little, or
// says it in another language, joins the only stand of the actor that it can mean.
func standOf(known []*stand, p stated, actors *actors) *stand {
	var best, only *stand
	most, candidates := 0.0, 0
	for _, s := range known {
		if s.stance != p.Stance || !actors.related(s.actor, p.actor) {
			continue
		}
		candidates++
		for i := range s.said[:min(len(s.said), maxCompared)] {
			l := sameness(&s.said[i], &p)
			if l >= sameAction && l > most {
				best, most = s, l
			}
			if p.thin || s.said[i].thin {
				only = s
			}
		}
	}
	if best == nil && candidates == 1 {
		return only
	}
	return best
}

// sameness of two actions of one actor, from 0 to 1. Over languages only names and figures can tell
// them apart.
func sameness(a, b *stated) float64 {
	common := 0
	for t := range a.terms {
		if b.terms[t] {
			common++
		}
	}
	if a.lang != b.lang {
		if common > 0 || clash(a.terms, b.terms) == 0 {
			return .5
		}
		return 0
	}
	return float64(common) / float64(max(1, min(len(a.terms), len(b.terms))))
}

// clash counts the figures that only one of two actions names while the other names another.
func clash(a, b map[string]bool) int {
	onlyA, onlyB := 0, 0
	for t := range a {
		if len(t) > 7 && t[:7] == "figure:" && !b[t] {
			onlyA++
		}
	}
	for t := range b {
		if len(t) > 7 && t[:7] == "figure:" && !a[t] {
			onlyB++
		}
	}
	return min(onlyA, onlyB)
}

// opposite reports whether the second stance takes back the first.
func opposite(a, b news.Stance) bool {
	switch {
	case a == b || a == news.Demands || b == news.Demands || a == news.Denies || b == news.Denies:
		return false
	}
	return true
}

// supersede marks the entries that replace an earlier one of the same side on the same action.
func supersede(stands []*stand, entries []news.PositionEntry, actors *actors) {
	bySide := map[int][]int{}
	for i, s := range stands {
		side := actors.side(s.actor)
		earlier := bySide[side]
		for n := len(earlier) - 1; n >= max(0, len(earlier)-mostKnown); n-- {
			o := stands[earlier[n]]
			if actors.related(o.actor, s.actor) && opposite(o.stance, s.stance) && s.said[0].Date.After(o.said[len(o.said)-1].Date) &&
				sameness(&o.said[0], &s.said[0]) >= sameAction {
				entries[i].Supersedes = entries[earlier[n]].ID
				break
			}
		}
		bySide[side] = append(earlier, i)
	}
}
