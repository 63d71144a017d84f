package account

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// maxEntities is the most entities an account lists.
const maxEntities = 100

// tally counts what the articles say of one entity.
type tally struct {
	key      string
	mentions int
	articles int
	last     *report
	names    map[string]int
	kinds    map[news.EntityKind]int
}

// entities merges the mentions of all independent articles by entity, the most
// mentioned first. A copy says nothing of its own. The name is the one used most
// in the language of the account, else in any.
func entities(reports []*report, lang string) []news.AccountEntity {
	counts := map[string]*tally{}
	for _, r := range reports {
		if !r.independent {
			continue
		}
		for _, list := range [][]news.Mention{r.Analysis.TitleMentions, r.Analysis.Mentions} {
			for _, m := range list {
				count(counts, r, m, lang)
			}
		}
	}
	return listed(counts)
}

// ownLanguage is what a mention in the account's language weighs for the name,
// more than any number of others.
const ownLanguage = 1 << 20

func count(counts map[string]*tally, r *report, m news.Mention, lang string) {
	if m.Entity == "" {
		return
	}
	t := counts[m.Entity]
	if t == nil {
		t = &tally{key: m.Entity, names: map[string]int{}, kinds: map[news.EntityKind]int{}}
		counts[m.Entity] = t
	}
	t.mentions++
	t.kinds[m.Kind]++
	if r.lang == lang {
		t.names[m.Name] += ownLanguage
	} else {
		t.names[m.Name]++
	}
	if t.last != r {
		t.last = r
		t.articles++
	}
}

func listed(counts map[string]*tally) []news.AccountEntity {
	all := make([]*tally, 0, len(counts))
	for _, t := range counts {
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b *tally) int {
		return cmp.Or(cmp.Compare(b.mentions, a.mentions), cmp.Compare(b.articles, a.articles), cmp.Compare(a.key, b.key))
	})
	out := []news.AccountEntity{}
	for _, t := range all[:min(len(all), maxEntities)] {
		out = append(out, news.AccountEntity{Key: t.key, Name: most(t.names), Kind: most(t.kinds), Mentions: t.mentions})
	}
	return out
}

// most is the key with the highest count, the first in order among equals.
func most[K ~string](counts map[K]int) K {
	var best K
	highest := 0
	for k, n := range counts {
		if n > highest || n == highest && k < best {
			best, highest = k, n
		}
	}
	return best
}
