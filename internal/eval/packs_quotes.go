package eval

import (
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// foundQuote is one place of an entry: a citation, or a variant.
type foundQuote struct {
	packQuote
	confidence float64
	entry      int
}

// foundQuotes lists the places of all entries, without those in copies.
func foundQuotes(p *pack, a news.Account) []foundQuote {
	copies := map[string]bool{}
	for _, c := range p.Gold.Copies {
		copies[c[0]] = true
	}
	var out []foundQuote
	for n, q := range a.Quotes {
		seen := map[packSpot]bool{}
		place := func(c news.Citation) {
			spot := packSpot{c.Article, c.Exact}
			if seen[spot] || copies[c.Article] {
				return
			}
			seen[spot] = true
			out = append(out, foundQuote{packQuote{c.Article, q.Speaker, q.Kind, c.Exact}, q.Confidence, n})
		}
		for _, c := range q.Citations {
			place(c)
		}
		for _, v := range q.Variants {
			place(v.Citation)
		}
	}
	return out
}

// quotePair is a labelled and a found quote that stand in the same place.
type quotePair struct {
	gold, found int
	overlap     float64
}

// pairQuotes pairs one to one, those that overlap most first.
func pairQuotes(gold []packQuote, found []foundQuote) []quotePair {
	var all []quotePair
	for i, g := range gold {
		for j, f := range found {
			if g.Article == f.Article {
				if o := overlap(g.Text, f.Text); o >= .5 {
					all = append(all, quotePair{i, j, o})
				}
			}
		}
	}
	return bestPairs(all)
}

func (s *packScore) quotes(p *pack, a news.Account) {
	found := foundQuotes(p, a)
	paired := pairQuotes(p.Gold.Quotes, found)
	s.count("quotes", len(paired), len(found), len(p.Gold.Quotes))
	sure, sureHit, speakers := 0, 0, 0
	for _, f := range found {
		if f.confidence >= news.Sure {
			sure++
		}
	}
	for _, pair := range paired {
		if found[pair.found].confidence >= news.Sure {
			sureHit++
		}
		if namesAgree(p.Gold.Quotes[pair.gold].Speaker, found[pair.found].Speaker) {
			speakers++
		}
	}
	s.count("quotes, sure", sureHit, sure, len(p.Gold.Quotes))
	s.count("speakers", speakers, len(paired), len(paired))
	s.sameQuotes(p, found)
	s.folded(p, found, paired)
}

// sameQuotes counts the pairs of places of one utterance that stand in one entry.
func (s *packScore) sameQuotes(p *pack, found []foundQuote) {
	entry := func(spot [2]string) int {
		for _, f := range found {
			if f.Article == spot[0] && wordsAgree(spot[1], f.Text) {
				return f.entry
			}
		}
		return -1
	}
	hit, gold := 0, 0
	for _, group := range p.Gold.SameQuotes {
		for k := range group {
			for m := range k {
				gold++
				if e := entry(group[k]); e >= 0 && e == entry(group[m]) {
					hit++
				}
			}
		}
	}
	s.count("same quotes", hit, hit, gold)
}

// folded counts the pairs of quotes of different articles in one entry that are of one utterance.
func (s *packScore) folded(p *pack, found []foundQuote, paired []quotePair) {
	home := map[int]int{}
	for _, pair := range paired {
		home[pair.found] = -1 - pair.found // a group of its own
		for n, group := range p.Gold.SameQuotes {
			g := p.Gold.Quotes[pair.gold]
			if slices.ContainsFunc(group, func(spot [2]string) bool { return spot[0] == g.Article && wordsAgree(spot[1], g.Text) }) {
				home[pair.found] = n
			}
		}
	}
	hit, said := 0, 0
	for k, x := range paired {
		for _, y := range paired[:k] {
			if a, b := found[x.found], found[y.found]; a.entry == b.entry && a.Article != b.Article {
				said++
				if home[x.found] == home[y.found] {
					hit++
				}
			}
		}
	}
	s.count("same quotes, folded", hit, said, said)
}
