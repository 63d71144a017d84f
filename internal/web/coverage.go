package web

import (
	"cmp"
	"net/url"
	"slices"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// report is an article on a list, with the copies of its text folded under it.
type report struct {
	Title     string
	Href      string // empty when the article has no address on the web
	Lang      string
	LangName  string // empty where it is the language of the list
	Outlet    string
	Path      string // of the outlet's page
	Published instant
	Copies    []report
	CopyWords string // "3 copies of this report"
	Why       string // address of the reasons why it is in its story; empty where there are none
}

// reportsOf lists the articles of a story, the latest first, and under each the copies
// of it, the earliest first. why holds the addresses of the reasons by article.
func reportsOf(a news.Account, now time.Time, why map[string]string) []report {
	own := map[string]bool{}
	for _, article := range a.Articles {
		own[article.ID] = article.CopyOf == ""
	}
	copies := map[string][]news.AccountArticle{}
	var originals []news.AccountArticle
	for _, article := range a.Articles {
		if own[article.CopyOf] {
			copies[article.CopyOf] = append(copies[article.CopyOf], article)
		} else {
			originals = append(originals, article)
		}
	}
	slices.SortFunc(originals, byTime(-1))
	all := make([]report, len(originals))
	for i, article := range originals {
		all[i] = reportOf(article, a.Lang, now, why)
		under := copies[article.ID]
		slices.SortFunc(under, byTime(1))
		for _, c := range under {
			all[i].Copies = append(all[i].Copies, reportOf(c, a.Lang, now, why))
		}
		all[i].CopyWords = count(len(under), "copy", "copies") + " of this report"
	}
	return all
}

func byTime(direction int) func(a, b news.AccountArticle) int {
	return func(a, b news.AccountArticle) int {
		return direction * cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	}
}

func reportOf(a news.AccountArticle, lang string, now time.Time, why map[string]string) report {
	r := report{Title: a.Title, Href: webAddress(a.URL), Lang: a.Lang, Outlet: outletName(a.Outlet, a.Host),
		Path: outletPath(a.Host), Published: instantOf(a.Published, now), Why: why[a.ID]}
	if r.Title == "" {
		r.Title = "Untitled report"
	}
	if a.Lang != lang {
		r.LangName = languageName(a.Lang)
	}
	return r
}

// outletPath is the address of an outlet's page.
func outletPath(host string) string {
	if host == "" {
		return ""
	}
	return "/outlet/" + url.PathEscape(host)
}

// listing is a report that only an aggregator names.
type listing struct{ Title, Href, Outlet string }

const shownListings = 60

// alsoListed are the reports of aggregators that are no articles of the story.
func alsoListed(coverage []news.Coverage, articles []news.AccountArticle) []listing {
	known := map[string]bool{}
	for _, a := range articles {
		known[news.CanonicalURL(a.URL)] = true
	}
	var all []listing
	for _, c := range coverage {
		if address := news.CanonicalURL(c.URL); c.Title == "" || address != "" && known[address] {
			continue
		}
		all = append(all, listing{c.Title, webAddress(c.URL), outletName(c.Outlet, news.Host(c.URL))})
	}
	return all[:min(len(all), shownListings)]
}
