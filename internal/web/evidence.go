package web

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// evidence is what a report has in common with others of its story.
type evidence struct {
	Names, Words, Figures []sharing
	Near                  *neighbour
}

// sharing is one thing that other reports have too.
type sharing struct {
	Text, Lang string
	In         int // other reports of the story
}

// shownShared is how many things of each kind are named.
const shownShared = 8

// traits are what can be shared of one report: by what it is compared under, how the report
// writes it.
type traits struct {
	lang                  string
	names, words, figures map[string]string
}

// comparison holds the traits of a story's independent reports, and in how many each is.
type comparison struct {
	reports               map[int64]traits
	names, words, figures map[string]int
}

// compared loads what the reports of a story say. Copies are left out: they share everything,
// and prove nothing.
func (s *site) compared(ctx context.Context, t *teller) (comparison, error) {
	c := comparison{map[int64]traits{}, map[string]int{}, map[string]int{}, map[string]int{}}
	revisions, err := s.Store.StoryRevisions(ctx, t.story.ID, maxCompared)
	if err != nil {
		return c, fmt.Errorf("texts of story %d: %w", t.story.ID, err)
	}
	outlets := map[string]bool{}
	for _, name := range t.outlets {
		outlets[foldedName(name)] = true
	}
	forms := spokenForms(revisions)
	for _, r := range revisions {
		if at, ok := t.places[r.ArticleID]; !ok || t.rows[at].CopyOf != 0 {
			continue
		}
		own := traits{r.Lang, namesIn(r, forms, outlets), wordsIn(r), figuresIn(r)}
		c.reports[r.ArticleID] = own
		tallyTraits(c.names, own.names)
		tallyTraits(c.words, own.words)
		tallyTraits(c.figures, own.figures)
	}
	return c, s.dropCommon(ctx, c)
}

func tallyTraits(counts map[string]int, in map[string]string) {
	for k := range in {
		counts[k]++
	}
}

// of is what one report shares with others.
func (c comparison) of(article int64) evidence {
	t := c.reports[article]
	return evidence{Names: shared(t.names, c.names, ""), Words: shared(t.words, c.words, t.lang), Figures: shared(t.figures, c.figures, t.lang)}
}

// shared are the traits that others have too, those of most reports first.
func shared(own map[string]string, counts map[string]int, lang string) []sharing {
	var all []sharing
	for k, text := range own {
		if counts[k] > 1 {
			all = append(all, sharing{text, lang, counts[k] - 1})
		}
	}
	slices.SortFunc(all, func(a, b sharing) int { return cmp.Or(b.In-a.In, cmp.Compare(a.Text, b.Text)) })
	return all[:min(len(all), shownShared)]
}

// keyOf is what a name is compared under. The kind is what one article gives evidence for, so
// only that of places, whose keys are the same in all languages, counts.
func keyOf(m news.Mention) string {
	if kind, name, ok := strings.Cut(m.Entity, ":"); ok && kind != string(news.Place) {
		return name
	}
	return m.Entity
}

// spokenForms are names written as sentences have them, for those that other reports put in capitals.
func spokenForms(revisions []store.Revision) map[string]string {
	forms := map[string]string{}
	for _, r := range revisions {
		for _, m := range slices.Concat(r.Analysis.TitleMentions, r.Analysis.Mentions) {
			if k := keyOf(m); forms[k] == "" && !shouted(m.Name) {
				forms[k] = m.Name
			}
		}
	}
	return forms
}

// namesIn are the people, places and organisations that a report names, but for the outlets.
func namesIn(r store.Revision, forms map[string]string, outlets map[string]bool) map[string]string {
	names := map[string]string{}
	for _, m := range slices.Concat(r.Analysis.TitleMentions, r.Analysis.Mentions) {
		name := m.Name
		if shouted(name) {
			name = forms[keyOf(m)]
		}
		if name != "" && keyOf(m) != "" && !outlets[foldedName(name)] {
			names[keyOf(m)] = name
		}
	}
	return names
}

// maxTitle bounds the bytes of a title that are looked at.
const maxTitle = 500

// wordsIn are the words of a report's title by their terms. A term is one of its language.
func wordsIn(r store.Revision) map[string]string {
	words := map[string]string{}
	for w := range token.Words(news.Cut(r.Title, maxTitle)) {
		for _, term := range token.Terms(w.Text, r.Lang) {
			if _, err := strconv.ParseFloat(term, 64); err != nil {
				words[term] = w.Text
			}
		}
	}
	return words
}

// figuresIn are the quantities that a report gives, without years and the small counts that
// any two texts share.
func figuresIn(r store.Revision) map[string]string {
	figures := map[string]string{}
	for _, n := range r.Analysis.Numbers {
		if n.Start < 0 || n.End > len(r.Text) || n.Start >= n.End || !telling(n) {
			continue
		}
		k := strconv.FormatFloat(n.Value, 'g', -1, 64)
		if n.Unit == "%" || isCurrency(n.Unit) {
			k += " " + n.Unit
		}
		if _, known := figures[k]; !known {
			figures[k] = strings.Join(strings.Fields(n.In(r.Text)), " ")
		}
	}
	return figures
}

func isCurrency(unit string) bool { return len(unit) == 3 && strings.ToUpper(unit) == unit }

// telling says whether a quantity tells one event from another.
func telling(n news.Number) bool {
	const small, firstYear, lastYear = 12, 1900, 2100
	whole := n.Value == math.Trunc(n.Value)
	switch {
	case n.Unit == "%" || isCurrency(n.Unit) || !whole:
		return true
	case n.Value >= firstYear && n.Value <= lastYear:
		return n.Unit != ""
	}
	return n.Value > small
}

const (
	// maxWeighed bounds the words whose frequency is asked for.
	maxWeighed = 100
	// commonShare is the share of all reports from which on a word is common; commonLeast the
	// number below which none is.
	commonShare, commonLeast = .01, 5
)

// dropCommon takes out the words that many reports outside the story have too.
func (s *site) dropCommon(ctx context.Context, c comparison) error {
	work, err := s.work(ctx)
	if err != nil {
		return err
	}
	outside := max(commonLeast, int(commonShare*float64(work.Articles)))
	most := outside + len(c.reports) + 1
	for i, word := range repeated(c.words) {
		if i >= maxWeighed {
			delete(c.words, word)
			continue
		}
		n, err := s.Store.Documents(ctx, store.SearchArticle, word, most)
		if err != nil {
			return fmt.Errorf("frequency of a word: %w", err)
		}
		if n >= most {
			delete(c.words, word)
		}
	}
	return nil
}

// repeated are the words that more than one report has, those of most reports first.
func repeated(words map[string]int) []string {
	all := byCount(words)
	if end := slices.IndexFunc(all, func(w string) bool { return words[w] < 2 }); end >= 0 {
		return all[:end]
	}
	return all
}
