package account

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// report is a source with what is asked of it again and again.
type report struct {
	Source
	outlet      string     // who published it: host, else the outlet's name
	lang        string     // "" when unknown
	independent bool       // the first, or only, bearer of its text
	words       int        // of the text
	fresh       float64    // 1 for the newest article of the story, falling with age
	plain       float64    // how far its title is that of a news report, .2 to 1
	corrects    bool       // its title says that it corrects an earlier report
	headed      *candidate // its title
	told        []int      // the terms of its sentences, sorted
	cites       *news.Citer
}

// newReports puts the sources into the order of publication and marks the
// independent ones. A copy whose original is not among the sources stands in
// for it, the earliest of such copies.
func newReports(sources []Source) []*report {
	reports := make([]*report, 0, len(sources))
	known := make(map[string]bool, len(sources))
	for _, s := range sources {
		if s.Article.ID != "" && known[s.Article.ID] {
			continue
		}
		known[s.Article.ID] = true
		reports = append(reports, &report{
			Source: s,
			outlet: cmp.Or(s.Article.Host, news.Host(s.Article.URL), s.Article.Outlet, s.Article.ID),
			lang:   sourceLang(s),
			words:  -1,
		})
	}
	slices.SortStableFunc(reports, func(a, b *report) int {
		return cmp.Or(a.Article.Published.Compare(b.Article.Published), cmp.Compare(a.Article.ID, b.Article.ID))
	})
	markIndependent(reports, known)
	markFresh(reports)
	return reports
}

func sourceLang(s Source) string {
	lang := cmp.Or(s.Article.Lang, s.Analysis.Lang)
	if lang == "und" {
		lang = s.Analysis.Lang
	}
	if lang == "und" {
		return ""
	}
	return lang
}

func markIndependent(reports []*report, known map[string]bool) {
	stands := map[string]bool{}
	some := false
	for _, r := range reports {
		of := r.CopyOf
		r.independent = of == "" || of == r.Article.ID || !known[of] && !stands[of]
		if of != "" {
			stands[of] = true
		}
		some = some || r.independent
	}
	if !some && len(reports) > 0 { // each is said to be the copy of another
		reports[0].independent = true
	}
}

func (r *report) listed() news.AccountArticle {
	a := r.Article
	return news.AccountArticle{
		ID: a.ID, Revision: a.Revision, Outlet: a.Outlet, Host: a.Host, URL: a.URL,
		Title: a.Title, Lang: r.lang, Published: a.Published.UTC(), CopyOf: r.CopyOf,
	}
}

// wordCount is the number of words of the text, counted when first asked for.
func (r *report) wordCount() int {
	if r.words < 0 {
		r.words = wordCount(r.Article.Text)
	}
	return r.words
}
