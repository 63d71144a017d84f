package account

import (
	"cmp"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/compare"
	"github.com/wiredesk/wiredesk/news"
)

// Source is an article of the story with what the analysis found in it.
type Source = news.Report

// Options bound an account. Zero values stand for the defaults.
type Options struct {
	// MaxShare is the share of an article's words, from 0 to 1, that the running
	// text may take; .25 by default.
	MaxShare float64
	// MaxWords is the most words of one article that it may take; 120 by default.
	MaxWords int
	// Lang is the reader's language (ISO 639-1). The account is in it when the
	// story has articles in it.
	Lang string
	// MinSentences and MaxSentences bound the short form; 3 and 6 by default. A
	// story that does not give the minimum gives fewer.
	MinSentences, MaxSentences int
	// Preferred are the hosts of outlets whose sentences are taken and cited first where others are worth as much.
	Preferred []string
}

func (o Options) withDefaults() Options {
	if o.MaxShare <= 0 {
		o.MaxShare = .25
	}
	if o.MaxWords <= 0 {
		o.MaxWords = 120
	}
	if o.MaxSentences <= 0 {
		o.MaxSentences = 6
	}
	if o.MinSentences <= 0 {
		o.MinSentences = 3
	}
	o.MinSentences = min(o.MinSentences, o.MaxSentences)
	return o
}

// tagCount is the number of tags an account or a record carries.
const tagCount = 5

// Compose writes the account of the story made of the sources. Version is 1;
// who keeps versions sets it. Updated is the time of the newest article.
func Compose(id string, sources []Source, opts Options) news.Account {
	opts = opts.withDefaults()
	d := newDraft(sources, opts)
	a := news.Account{
		ID:        id,
		Headline:  d.headline(),
		Lang:      d.lang,
		Version:   1,
		Languages: languages(d.reports),
		Entities:  entities(d.reports, d.lang),
		Articles:  []news.AccountArticle{},
	}
	a.Slug = Slug(a.Headline)
	a.Tags = d.tags(a.Headline)
	for _, r := range d.reports {
		a.Articles = append(a.Articles, r.listed())
		a.Updated = later(a.Updated, r.Article.Published)
	}
	a.Register = compare.Compare(sources)
	a.Forms.Short.Sentences = d.short()
	a.Forms.Structured = d.structured(a.Updated)
	a.Forms.Report = d.report(a.Headline, a.Register)
	return a
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// languages lists the languages of the articles, the most used first.
func languages(reports []*report) []string {
	count := map[string]int{}
	for _, r := range reports {
		if r.lang != "" {
			count[r.lang]++
		}
	}
	out := make([]string, 0, len(count))
	for l := range count {
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	return out
}
