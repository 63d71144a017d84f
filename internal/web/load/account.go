package load

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/internal/search"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// write stores the account of a story, as long as real ones are.
func (m *maker) write(ctx context.Context, tx *store.Tx, id int64, lang string, topic []string, articles []told) error {
	st, err := tx.Story(ctx, id)
	if err != nil {
		return err
	}
	a := news.Account{ID: strconv.FormatInt(id, 10), Headline: m.words[lang].headline(m.random, topic), Lang: lang, Languages: []string{lang},
		Version: st.Version, Updated: st.Changed, Tags: slices.Clone(topic[:5])}
	a.Slug = news.Slug(a.Headline)
	byHour := map[time.Time]*store.Beat{}
	for i, from := range articles {
		article := news.AccountArticle{ID: strconv.FormatInt(from.row.ID, 10), Revision: 1, Outlet: from.outlet, Host: from.row.Host, URL: from.row.URL,
			Title: from.row.Title, Lang: lang, Published: from.row.Published}
		hour := from.row.Published.Truncate(time.Hour)
		if byHour[hour] == nil {
			byHour[hour] = &store.Beat{At: hour}
		}
		byHour[hour].Count++
		if from.copyOf >= 0 {
			article.CopyOf = a.Articles[from.copyOf].ID
			byHour[hour].Copies++
		}
		a.Articles = append(a.Articles, article)
		if i < 12 && !slices.Contains(st.Sources, from.outlet) {
			st.Sources = append(st.Sources, from.outlet)
		}
	}
	st.Pulse = nil
	for _, b := range byHour {
		st.Pulse = append(st.Pulse, *b)
	}
	slices.SortFunc(st.Pulse, func(a, b store.Beat) int { return a.At.Compare(b.At) })
	m.forms(&a, articles)
	m.register(&a, articles)
	st.Teaser = a.Forms.Short.Sentences[0].Text
	stored, err := tx.PutAccount(ctx, st, a, st.Changed)
	if err == nil && !stored {
		err = fmt.Errorf("account of version %d was not stored", st.Version)
	}
	if err != nil {
		return err
	}
	if err := tx.SetPublished(ctx, store.Story{ID: id, Written: st.Version}); err != nil {
		return err
	}
	if err := tx.Index(ctx, search.OfStory(st, a)); err != nil {
		return err
	}
	quotes, err := tx.UnindexedQuotes(ctx, id)
	if err != nil {
		return err
	}
	docs := make([]store.SearchDoc, len(quotes))
	for i, q := range quotes {
		docs[i] = search.OfQuote(q)
	}
	return tx.IndexNew(ctx, docs)
}

// cited is a sentence of the articles that the account takes.
func cited(articles []told, n int) news.AccountSentence {
	from := articles[n%len(articles)]
	i := n / len(articles) % len(from.sentences)
	s := from.sentences[i]
	c := news.Citation{Article: strconv.FormatInt(from.row.ID, 10), Revision: 1, Sentence: i, Exact: s.In(from.text),
		Prefix: from.text[max(0, s.Start-60):s.Start], Suffix: from.text[s.End:min(len(from.text), s.End+60)]}
	c.Prefix, c.Suffix = strings.ToValidUTF8(c.Prefix, ""), strings.ToValidUTF8(c.Suffix, "")
	return news.AccountSentence{Text: c.Exact, Origin: "extracted", Citations: []news.Citation{c}}
}

func citedAll(articles []told, from, n int) []news.AccountSentence {
	var all []news.AccountSentence
	for i := range n {
		all = append(all, cited(articles, from+i))
	}
	return all
}

// forms fills the three forms: the longer ones only where a story has several articles, as on a desk.
func (m *maker) forms(a *news.Account, articles []told) {
	a.Forms.Short.Sentences = citedAll(articles, 0, min(3+len(articles)/2, 6))
	if len(articles) < 3 {
		return
	}
	a.Forms.Structured = news.StructuredForm{Date: a.Updated.Format(time.DateOnly), Lead: citedAll(articles, 0, 2)}
	a.Forms.Report = news.ReportForm{Title: a.Headline, Lead: citedAll(articles, 0, 3)}
	for i := range min(5, len(articles)/2) {
		a.Forms.Structured.Sections = append(a.Forms.Structured.Sections, news.StructuredSection{Label: a.Tags[i], Headline: articles[i].row.Title, Sentences: citedAll(articles, 10+4*i, 4)})
		a.Forms.Report.Sections = append(a.Forms.Report.Sections, news.ReportSection{Heading: articles[i].row.Title + "?", Sentences: citedAll(articles, 40+5*i, 5)})
	}
	for _, article := range a.Articles[:min(len(a.Articles), 20)] {
		a.Forms.Report.References = append(a.Forms.Report.References, news.Reference{Article: article.ID,
			Text: article.Outlet + ". (" + article.Published.Format(time.DateOnly) + "). " + article.Title + ". " + article.URL})
	}
}

// register fills what stands beside an account, by people who are in many stories.
func (m *maker) register(a *news.Account, articles []told) {
	n := min(12, len(articles))
	for i := range n {
		person := m.random.IntN(people)
		name, key := "Person "+strconv.Itoa(person), "person:"+strconv.Itoa(person)
		s := cited(articles, 60+i)
		a.Entities = append(a.Entities, news.AccountEntity{Key: key, Name: name, Kind: news.Person, Mentions: 1 + m.random.IntN(20)})
		a.Quotes = append(a.Quotes, news.QuoteEntry{Speaker: name, Entity: key, Kind: news.Direct, Class: news.Say, Text: s.Text, Confidence: .9, Citations: s.Citations})
		if i%3 == 0 {
			a.Positions = append(a.Positions, news.PositionEntry{ID: strconv.Itoa(i), Actor: name, Entity: key, Stance: news.Will, Action: s.Text, Date: a.Updated, Confidence: .9, Citations: s.Citations})
			a.Timeline = append(a.Timeline, news.Day{Date: a.Updated.AddDate(0, 0, i-n).Format(time.DateOnly), Text: s.Text, Confidence: .9, Citations: s.Citations})
		}
	}
}
