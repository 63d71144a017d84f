package account

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// draft is an account in the making.
type draft struct {
	opts    Options
	reports []*report // all, in the order of publication
	lang    string    // of the account
	vocab   *vocabulary
	weight  []float64 // of a term when sentences are compared
	outlets int       // independent ones with text or title in lang
	fit     []*candidate
	titles  []*candidate
	tops    []*candidate // titles and first sentences, by report
}

func newDraft(sources []Source, opts Options) *draft {
	d := &draft{opts: opts, reports: newReports(sources)}
	for _, lang := range d.languageOrder() {
		d.read(lang)
		if len(d.fit) > 0 {
			return d
		}
	}
	d.read(first(d.languageOrder()))
	return d
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// languageOrder lists the languages in which the account may be, the best
// first: the reader's, then by the number of independent outlets with a text,
// then by those with a headline alone, then by who reported last.
func (d *draft) languageOrder() []string {
	texts, heads, last := map[string]int{}, map[string]int{}, map[string]int{}
	var order []string
	counted := map[string]bool{}
	for i, r := range d.independent() {
		if !slices.Contains(order, r.lang) {
			order = append(order, r.lang)
		}
		last[r.lang] = i
		if at := r.lang + " " + r.outlet; !counted[at] {
			counted[at] = true
			heads[r.lang]++
		}
		if at := r.lang + "\n" + r.outlet; !counted[at] && r.Article.Text != "" {
			counted[at] = true
			texts[r.lang]++
		}
	}
	wanted := func(l string) int {
		if l == d.opts.Lang && l != "" {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(order, func(a, b string) int {
		return cmp.Or(cmp.Compare(wanted(b), wanted(a)), cmp.Compare(texts[b], texts[a]),
			cmp.Compare(heads[b], heads[a]), cmp.Compare(last[b], last[a]))
	})
	return order
}

func (d *draft) independent() []*report {
	var out []*report
	for _, r := range d.reports {
		if r.independent {
			out = append(out, r)
		}
	}
	return out
}

// read prepares the draft for a language: candidates, and the weights of terms.
func (d *draft) read(lang string) {
	d.lang, d.vocab, d.titles = lang, newVocabulary(), nil
	var own []*report
	for _, r := range d.independent() {
		if r.lang == lang {
			own = append(own, r)
		}
	}
	own = newestOfEach(own)
	d.outlets = len(byOutlet(own))
	for outlet, group := range byOutlet(own) {
		for _, r := range group {
			c := r.title(d.vocab)
			d.vocab.count(c.terms, outlet)
			d.titles = append(d.titles, c)
			r.headed, r.plain = c, .2+.8*titleFitness(c)
		}
	}
	// Titles and sentences are counted apart, so an outlet may count twice for a
	// term that it has in both: what is in a headline weighs more.
	d.fit, d.tops = candidates(own, d.titles, d.vocab)
	d.prefer()
	d.weigh()
}

// prefer puts the sentences and titles of preferred outlets in front: of those that are worth the same the first is taken, and cited.
func (d *draft) prefer() {
	if len(d.opts.Preferred) == 0 {
		return
	}
	behind := func(c *candidate) int {
		if slices.Contains(d.opts.Preferred, c.report.outlet) {
			return 0
		}
		return 1
	}
	for _, list := range [][]*candidate{d.fit, d.titles} {
		slices.SortStableFunc(list, func(a, b *candidate) int { return behind(a) - behind(b) })
	}
}

// title is the report's headline as a candidate.
func (r *report) title(v *vocabulary) *candidate {
	text := headlineText(r)
	r.corrects = isCorrection(text, r.lang)
	return &candidate{
		report: r, number: -1, span: news.Span{End: len(r.Article.Title)}, text: text, origin: "extracted",
		words: wordCount(text), terms: v.of(text, r.lang), named: r.Analysis.TitleMentions,
		numbers: figures(text, r.lang), doubt: 1,
	}
}
