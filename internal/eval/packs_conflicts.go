package eval

import (
	"slices"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
)

// gives reports whether a found value is that of a labelled side: by its words, or by a citation of the same place.
func gives(articles []string, value, text string, found news.FactValue) bool {
	here := false
	for _, c := range found.Citations {
		if slices.Contains(articles, c.Article) {
			here = true
			if wordsAgree(text, c.Exact) {
				return true
			}
		}
	}
	here = here || slices.ContainsFunc(found.Articles, func(a string) bool { return slices.Contains(articles, a) })
	return here && valuesAgree(value, found.Value)
}

// clashes reports whether two sides of a labelled conflict are values of the found one.
func clashes(g packConflict, c news.Conflict) bool {
	sides := map[int]bool{}
	for _, v := range c.Values {
		for n, side := range g.Values {
			if !sides[n] && gives(side.Articles, side.Value, side.Text, v) {
				sides[n] = true
				break
			}
		}
	}
	return len(sides) >= 2
}

func (s *packScore) conflicts(p *pack, a news.Account) {
	found := slices.DeleteFunc(slices.Clone(a.Conflicts), func(c news.Conflict) bool { return c.Kind != news.Contradiction })
	matches := matched(p.Gold.Conflicts, found, clashes)
	s.count("conflicts", countPairs(matches), len(found), len(p.Gold.Conflicts))
	traps := 0
	for j, c := range found {
		if !slices.Contains(matches, j) && slices.ContainsFunc(p.Gold.NotConflicts, func(g packConflict) bool { return clashes(g, c) }) {
			traps++
		}
	}
	s.count("traps", traps, traps, len(p.Gold.NotConflicts))
}

// citations counts the citations of the registers and forms that stand word for word at their place.
func (s *packScore) citations(p *pack, a news.Account) {
	articles := map[string]packedArticle{}
	for _, article := range p.Articles {
		articles[article.ID] = article
	}
	good, total := 0, 0
	for _, c := range allCitations(a) {
		total++
		if stands(articles[c.Article], c) {
			good++
		}
	}
	s.count("citations", good, total, total)
}

func stands(article packedArticle, c news.Citation) bool {
	if c.Exact == "" {
		return false
	}
	if c.Start == nil || c.End == nil {
		return c.Start == nil && bagOf(c.Exact).within(bagOf(article.Title))
	}
	runes := []rune(article.Text)
	return *c.Start >= 0 && *c.Start < *c.End && *c.End <= len(runes) && string(runes[*c.Start:*c.End]) == c.Exact && utf8.ValidString(c.Exact)
}

// within reports whether o holds all words of b.
func (b bag) within(o bag) bool {
	common, _ := b.shared(o)
	return common == len(b.list)
}

func allCitations(a news.Account) []news.Citation {
	var all []news.Citation
	for _, x := range a.Forms.Short.Sentences {
		all = append(all, x.Citations...)
	}
	for _, q := range a.Quotes {
		all = append(all, q.Citations...)
		for _, v := range q.Variants {
			all = append(all, v.Citation)
		}
	}
	for _, p := range a.Positions {
		all = append(all, p.Citations...)
	}
	for _, c := range a.Conflicts {
		for _, v := range c.Values {
			all = append(all, v.Citations...)
		}
	}
	for _, d := range a.Timeline {
		all = append(all, d.Citations...)
	}
	return all
}
