package search

import (
	"slices"

	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// allTerms are the terms of a text with its stop words: they ask for nothing alone, but are part of phrases.
func allTerms(text, lang string) []string { return token.AppendAllTerms(nil, text, lang) }

// OfStory is what a story is found by: its headline, what its account says and quotes, its names and tags, and the titles of its
// reports, each as words of its own language. The marks of its sections are to be added.
func OfStory(s store.Story, a news.Account) store.SearchDoc {
	d := store.SearchDoc{Kind: store.SearchStory, Ref: s.ID, At: s.Latest, Title: allTerms(a.Headline, a.Lang)}
	text := sentencesOf(a.Forms)
	for _, e := range a.Entities {
		text = append(text, e.Name)
	}
	for _, t := range append(text, a.Tags...) {
		d.Body = append(token.AppendAllTerms(d.Body, t, a.Lang), "")
	}
	langs, hosts := []string{a.Lang}, []string{}
	for _, article := range a.Articles {
		d.Body = append(token.AppendAllTerms(d.Body, article.Title, article.Lang), "")
		langs, hosts = append(langs, article.Lang), append(hosts, article.Host)
	}
	d.Marks = marksOf(langs, hosts)
	for _, q := range a.Quotes {
		if q.Confidence < news.Sure {
			continue
		}
		for _, v := range versionsOf(q, a.Lang) {
			d.Said = append(d.Said, store.SaidTerms{By: allTerms(q.Speaker, v.Lang), Words: allTerms(v.Text, v.Lang)})
		}
	}
	return d
}

// sentencesOf are the sentences of all forms, each once.
func sentencesOf(f news.Forms) []string {
	lists := [][]news.AccountSentence{f.Short.Sentences, f.Structured.Lead, f.Report.Lead}
	for _, part := range f.Structured.Sections {
		lists = append(lists, part.Sentences)
	}
	for _, part := range f.Report.Sections {
		lists = append(lists, part.Sentences)
	}
	var all []string
	seen := map[string]bool{}
	for _, sentences := range lists {
		for _, s := range sentences {
			if !seen[s.Text] {
				seen[s.Text] = true
				all = append(all, s.Text)
			}
		}
	}
	return all
}

// OfArticle is what an article is found by: its title and text, and what it quotes.
func OfArticle(a store.Article, r store.Revision) store.SearchDoc {
	d := store.SearchDoc{Kind: store.SearchArticle, Ref: a.ID, At: a.Published,
		Title: allTerms(r.Title, r.Lang), Body: allTerms(r.Text, r.Lang), Marks: marksOf([]string{r.Lang}, []string{a.Host})}
	for _, q := range r.Analysis.Quotes {
		if !q.Speech || q.Confidence < news.Sure {
			continue
		}
		text := r.Text
		if q.Sentence < 0 {
			text = r.Title
		}
		if q.Start >= 0 && q.Start <= q.End && q.End <= len(text) {
			d.Said = append(d.Said, store.SaidTerms{By: allTerms(q.Speaker, r.Lang), Words: allTerms(q.In(text), r.Lang)})
		}
	}
	return d
}

// OfQuote is what a quote is found by: who said it, and the words, as all reports have them.
func OfQuote(s store.Statement) store.SearchDoc {
	d := store.SearchDoc{Kind: store.SearchQuote, Ref: s.ID, At: s.At}
	var langs, hosts []string
	seen := map[string]bool{}
	for _, v := range versionsOf(*s.Quote, s.Story.Lang) {
		if !seen[v.Text] {
			seen[v.Text] = true
			d.Body = append(token.AppendAllTerms(d.Body, v.Text, v.Lang), "")
		}
		if !slices.Contains(langs, v.Lang) {
			langs = append(langs, v.Lang)
			d.Title = append(token.AppendAllTerms(d.Title, s.Quote.Speaker, v.Lang), "")
		}
	}
	for _, article := range s.Articles {
		hosts = append(hosts, article.Host)
	}
	d.Marks = marksOf(langs, hosts)
	return d
}

// versionsOf are the ways in which a quote is reported.
func versionsOf(q news.QuoteEntry, lang string) []news.QuoteVariant {
	if len(q.Variants) > 0 {
		return q.Variants
	}
	return []news.QuoteVariant{{Text: q.Text, Lang: lang}}
}

func marksOf(langs, hosts []string) []string {
	var marks []string
	add := func(mark string) {
		if !slices.Contains(marks, mark) {
			marks = append(marks, mark)
		}
	}
	for _, l := range langs {
		if l != "" {
			add(store.LangMark(l))
		}
	}
	for _, h := range hosts {
		if h != "" {
			add(store.OutletMark(h))
		}
	}
	return marks
}
