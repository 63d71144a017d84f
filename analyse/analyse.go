// Package analyse is the one pass of reading: it identifies an article's language,
// splits its sentences, and finds the names, numbers and dates in it.
//
// An [Analyser] is made once and used for every article:
//
//	reader, err := analyse.New()
//	analysis := reader.Analyse(&article, declaredLanguage)
//
// The result carries [Version], so that what an older pass found can be found
// again by a newer one.
package analyse

import (
	"fmt"
	"slices"

	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/position"
	"github.com/wiredesk/wiredesk/quote"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/language"
	"github.com/wiredesk/wiredesk/text/number"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// Version counts up with every change of the engine that makes an analysis differ. What was
// read under a lower one is read again by `wiredesk reread`.
const Version = 5

// MaxText is the number of bytes of a text that are kept and analysed, about 150,000
// words; what is behind them is cut.
const MaxText = 1 << 20

// sample is how much of a text is looked at to identify its language: more does not
// change the answer.
const sample = 1200

// Analyser holds the tables of the engine. It is safe for concurrent use.
type Analyser struct {
	language *language.Identifier
	entities *entity.Finder
}

// New loads the tables.
func New() (*Analyser, error) {
	identifier, err := language.Load()
	if err != nil {
		return nil, fmt.Errorf("language model: %w", err)
	}
	return &Analyser{identifier, entity.NewFinder()}, nil
}

// Analyse reads an article. It cleans the title and text in place, because every offset
// counts in the cleaned text, and sets Lang. Declared is the language which the
// page or feed claims, "" when it claims none: a hint, not an answer. Days such as
// "on Tuesday" are resolved against the article's time, in the zone that Published carries, else in that of the outlet.
func (r *Analyser) Analyse(a *news.Article, declared string) news.Analysis {
	a.Title = norm.NFC.String(news.CleanLine(a.Title))
	a.Text = news.Cut(norm.NFC.String(news.CleanText(a.Text)), MaxText)
	a.Lang, _ = r.language.Identify(news.Cut(a.Title+"\n"+a.Text, sample), declared)
	region := regionOf(a.Host, declared)
	found := news.Analysis{
		Version:   Version,
		Lang:      a.Lang,
		Sentences: sentence.Split(a.Text, a.Lang),
		Numbers:   number.Find(a.Text, a.Lang),
		Dates:     date.FindIn(region, a.Text, a.Lang, localTime(a.Published, region, a.Lang)),
	}
	names := r.entities.Read(a.Title, a.Text, a.Lang, found.Sentences)
	found.TitleMentions, found.Mentions, found.Roles = names.TitleMentions, names.Mentions, names.Roles
	found.Numbers = slices.DeleteFunc(found.Numbers, func(n news.Number) bool {
		return slices.ContainsFunc(found.Dates, func(d news.Date) bool { return d.Overlaps(n.Span) })
	})
	for i := range found.Numbers {
		found.Numbers[i].Sentence = sentence.At(found.Sentences, found.Numbers[i].Start)
	}
	for i := range found.Dates {
		found.Dates[i].Sentence = sentence.At(found.Sentences, found.Dates[i].Start)
	}
	found.Quotes = quote.Find(a, &found)
	found.Positions = position.Find(a, &found)
	return found
}
