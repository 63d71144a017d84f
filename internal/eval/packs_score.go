package eval

import (
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/news"
)

// tally counts what was found rightly, what was said to be there, and what is there.
type tally struct{ hit, predicted, gold int }

func (t *tally) add(hit, predicted, gold int) {
	t.hit, t.predicted, t.gold = t.hit+hit, t.predicted+predicted, t.gold+gold
}

func (t tally) precision() float64 { return share(t.hit, t.predicted) }
func (t tally) recall() float64    { return share(t.hit, t.gold) }

// packScore sums over packs.
type packScore struct{ tallies map[string]*tally }

func newPackScore() *packScore { return &packScore{map[string]*tally{}} }

func (s *packScore) count(name string, hit, predicted, gold int) {
	if s.tallies[name] == nil {
		s.tallies[name] = &tally{}
	}
	s.tallies[name].add(hit, predicted, gold)
}

// add scores the account of one pack.
func (s *packScore) add(p *pack, a news.Account) {
	s.copies(p, a)
	s.quotes(p, a)
	s.positions(p, a)
	s.conflicts(p, a)
	s.timeline(p, a)
	s.citations(p, a)
}

// packFigures are the measures that stand in the table, with what they are to be.
var packFigures = []struct{ name, measure, reference string }{
	{"copies", "F1", ".95"},
	{"quotes", "F1", ".80"}, {"quotes, sure", "precision", ".93"}, {"speakers", "precision", ".90"},
	{"same quotes", "recall", ".65"}, {"same quotes, folded", "precision", ".90"},
	{"positions", "F1", ".60"}, {"conditions", "precision", ".75"}, {"conditions", "recall", ".45"},
	{"conflicts", "precision", ".80"}, {"conflicts", "recall", ".55"}, {"traps", "share taken for conflicts", "at most .05"},
	{"timeline, dates", "F1", ".70"}, {"timeline", "F1", ""}, {"citations", "precision", "1.000"},
}

func (s *packScore) figures() []Figure {
	var figures []Figure
	for _, f := range packFigures {
		var t tally
		if known := s.tallies[f.name]; known != nil {
			t = *known
		}
		value := harmonic(t.precision(), t.recall())
		switch f.measure {
		case "precision":
			value = t.precision()
		case "recall", "share taken for conflicts":
			value = t.recall()
		}
		reference := ""
		if f.reference != "" {
			reference = "to be " + f.reference
		}
		figures = append(figures, Figure{Data: f.name, Measure: f.measure, Value: value, Reference: reference})
	}
	return figures
}

func (s *packScore) copies(p *pack, a news.Account) {
	hit, predicted := 0, 0
	for _, article := range a.Articles {
		if article.CopyOf == "" {
			continue
		}
		predicted++
		if slices.ContainsFunc(p.Gold.Copies, func(c [2]string) bool {
			return c == [2]string{article.ID, article.CopyOf} || c == [2]string{article.CopyOf, article.ID}
		}) {
			hit++
		}
	}
	s.count("copies", hit, predicted, len(p.Gold.Copies))
}

// cited reports whether a citation stands on the words of a labelled spot.
func cited(gold []packSpot, citations []news.Citation) bool {
	return slices.ContainsFunc(citations, func(c news.Citation) bool {
		return slices.ContainsFunc(gold, func(g packSpot) bool { return g.Article == c.Article && wordsAgree(g.Text, c.Exact) })
	})
}

// matched pairs items one to one, in the order of the first, and returns the index of the second for each of the first; -1 for
// none.
func matched[A, B any](gold []A, predicted []B, same func(A, B) bool) []int {
	used := make([]bool, len(predicted))
	out := make([]int, len(gold))
	for i, g := range gold {
		out[i] = -1
		for j, p := range predicted {
			if !used[j] && same(g, p) {
				used[j], out[i] = true, j
				break
			}
		}
	}
	return out
}

// countPairs counts what was matched.
func countPairs(matches []int) int {
	n := 0
	for _, j := range matches {
		if j >= 0 {
			n++
		}
	}
	return n
}

func (s *packScore) positions(p *pack, a news.Account) {
	langs := map[string]string{}
	for _, article := range p.Articles {
		langs[article.ID] = article.Lang
	}
	matches := matched(p.Gold.Positions, a.Positions, func(g packPosition, e news.PositionEntry) bool {
		foreign := len(e.Citations) > 0 && !slices.ContainsFunc(e.Citations, func(c news.Citation) bool { return langs[c.Article] == "en" })
		return g.Stance == e.Stance && namesAgree(g.Actor, e.Actor) && cited(g.Citations, e.Citations) && actionsAgree(g.Action, e.Action, foreign)
	})
	s.count("positions", countPairs(matches), len(a.Positions), len(p.Gold.Positions))
	hit, predicted, gold := 0, 0, 0
	for i, g := range p.Gold.Positions {
		if g.Condition != "" {
			gold++
		}
		if j := matches[i]; j >= 0 {
			if a.Positions[j].Condition != "" {
				predicted++
			}
			if g.Condition != "" && wordsAgree(g.Condition, a.Positions[j].Condition) {
				hit++
			}
		}
	}
	s.count("conditions", hit, predicted, gold)
}

func (s *packScore) timeline(p *pack, a news.Account) {
	matches := matched(p.Gold.Timeline, a.Timeline, func(g packDay, d news.Day) bool {
		return strings.HasPrefix(d.Date, g.Date) && cited(g.Citations, d.Citations)
	})
	s.count("timeline", countPairs(matches), len(a.Timeline), len(p.Gold.Timeline))
	gold, predicted := map[string]bool{}, map[string]bool{}
	for _, d := range p.Gold.Timeline {
		gold[d.Date] = true
	}
	hit := 0
	for _, d := range a.Timeline {
		if !predicted[d.Date] && gold[d.Date] {
			hit++
		}
		predicted[d.Date] = true
	}
	s.count("timeline, dates", hit, len(predicted), len(gold))
}
