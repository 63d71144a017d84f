package extract

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/publicsuffix"
	"golang.org/x/text/unicode/norm"

	"github.com/wiredesk/wiredesk/news"
)

// The names of sources, in the order in which they are believed.
const (
	fromJSON      = "json-ld"
	fromGraph     = "opengraph"
	fromMicrodata = "microdata"
	fromMeta      = "meta"
	fromHTML      = "html"
	fromBody      = "body"
)

// candidate is a value and where it was found.
type candidate struct{ source, value string }

// choose sets a field to the first candidate that accept makes something of.
func choose(page *news.Page, field string, accept func(string) string, candidates ...candidate) string {
	for _, c := range candidates {
		if c.value == "" {
			continue
		}
		if v := accept(c.value); v != "" {
			page.Sources[field] = c.source
			return v
		}
	}
	return ""
}

func (f *facts) describe(page *news.Page, l *layout, now time.Time) {
	seen := l.spot()
	f.address(page)
	page.Outlet = choose(page, "outlet", outletName,
		candidate{fromJSON, valueOf(f.resolve(f.article["publisher"]), "name")},
		candidate{fromGraph, f.meta["og:site_name"]},
		candidate{fromMeta, f.meta["application-name"]},
		candidate{fromHTML, f.outletInTitle()})
	page.Title = f.chooseTitle(page)
	page.Lang = f.chooseLanguage(page, l.sample(page.Title))
	page.Image = f.chooseImage(page)
	n := newNamer(page.Lang, page.Outlet, f)
	page.Authors = f.chooseAuthors(page, seen, n)
	f.chooseTimes(page, seen, now)
	f.spend(l.blocks, seen, n, page.Lang, now)
}

func line(s string) string { return norm.NFC.String(news.CleanLine(s)) }

// outletName refuses addresses, which some pages give for a name.
func outletName(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return line(s)
}

// address sets the canonical address: the page's own statement where it names
// the same site and not just its front page, else the address asked.
func (f *facts) address(page *news.Page) {
	page.Sources["url"] = fromHTML
	found := choose(page, "url", f.canonical,
		candidate{fromHTML, f.links["canonical"]},
		candidate{fromGraph, f.meta["og:url"]})
	if found == "" {
		delete(page.Sources, "url")
		return
	}
	page.URL = found
}

func (f *facts) canonical(raw string) string {
	u, err := f.base.Parse(strings.TrimSpace(raw))
	if err != nil {
		return ""
	}
	if f.asked.Host != "" {
		toFront := strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
		fromArticle := strings.Trim(f.asked.Path, "/") != "" || f.asked.RawQuery != ""
		if site(u) != site(f.asked) || toFront && fromArticle {
			return ""
		}
	}
	return news.CanonicalURL(u.String())
}

// site is the part of a host that one owner registers, or the host itself.
func site(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return domain
	}
	return host
}
