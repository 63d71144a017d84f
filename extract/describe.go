package extract

import (
	"net/url"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

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
	page.Outlet = choose(page, "outlet", line,
		candidate{fromJSON, valueOf(f.resolve(f.article["publisher"]), "name")},
		candidate{fromGraph, f.meta["og:site_name"]},
		candidate{fromMeta, f.meta["application-name"]})
	page.Title = f.chooseTitle(page)
	page.Lang = choose(page, "lang", languageTag,
		candidate{fromHTML, f.lang},
		candidate{fromMeta, f.meta["content-language"]},
		candidate{fromJSON, valueOf(f.article["inLanguage"], "alternateName", "name")},
		candidate{fromGraph, f.meta["og:locale"]})
	page.Image = choose(page, "image", f.imageAddress,
		candidate{fromJSON, valueOf(f.resolve(f.article["image"]), "url", "contentUrl", "@id")},
		candidate{fromGraph, first(f.meta["og:image:secure_url"], f.meta["og:image"], f.meta["og:image:url"])},
		candidate{fromMicrodata, f.item.image},
		candidate{fromMeta, first(f.meta["twitter:image"], f.meta["twitter:image:src"])})
	page.Authors = f.chooseAuthors(page, seen)
	f.chooseTimes(page, seen, now)
}

func line(s string) string { return norm.NFC.String(news.CleanLine(s)) }

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

func (f *facts) imageAddress(raw string) string {
	u, err := f.base.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return u.String()
}

// languageTag brings a language tag or locale into the form of BCP 47.
func languageTag(s string) string {
	s, _, _ = strings.Cut(s, ",")
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	primary, rest, found := strings.Cut(s, "-")
	primary = strings.ToLower(primary)
	if len(primary) < 2 || len(primary) > 3 || len(s) > 35 || strings.Trim(primary, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	if found && rest != "" {
		return primary + "-" + rest
	}
	return primary
}

// chooseTitle takes the headline without the outlet's name behind it. Headlines in
// metadata are often cut to a length; a longer one of another source that
// begins the same is the whole of it.
func (f *facts) chooseTitle(page *news.Page) string {
	heading := ""
	if len(f.headings) > 0 {
		heading = f.headings[0]
	}
	candidates := []candidate{
		{fromJSON, valueOf(f.article["headline"])},
		{fromGraph, f.meta["og:title"]},
		{fromMicrodata, f.item.headline},
		{fromMeta, f.meta["twitter:title"]},
		{fromHTML, first(f.title, heading)},
	}
	accept := func(s string) string { return f.withoutOutlet(line(s), page.Outlet) }
	title := choose(page, "title", accept, candidates...)
	stem, cut := cutTitle(title)
	if !cut {
		return title
	}
	for _, c := range append(candidates, candidate{fromHTML, heading}) {
		if whole := accept(c.value); len(whole) > len(title) && strings.HasPrefix(whole, stem) {
			page.Sources["title"] = c.source
			return whole
		}
	}
	return title
}

// cutTitle returns a title that ends in an ellipsis without it.
func cutTitle(title string) (stem string, cut bool) {
	for _, dots := range []string{"…", "..."} {
		if stem, cut = strings.CutSuffix(title, dots); cut {
			return strings.TrimSpace(stem), true
		}
	}
	return title, false
}

// titleSeparators stand between a headline and the outlet's name.
var titleSeparators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", "｜", "|", "_"}

// withoutOutlet strips the name of the outlet or its host from the end or the
// start of a title.
func (f *facts) withoutOutlet(title, outlet string) string {
	for _, sep := range titleSeparators {
		if at := strings.LastIndex(title, sep); at > 0 && f.namesOutlet(title[at+len(sep):], outlet) {
			return strings.TrimSpace(title[:at])
		}
		if at := strings.Index(title, sep); at > 0 && f.namesOutlet(title[:at], outlet) {
			return strings.TrimSpace(title[at+len(sep):])
		}
	}
	// A part behind a separator that no heading of the page shows is no headline.
	for _, heading := range f.headings {
		if rest, ok := strings.CutPrefix(title, heading); ok && rest != "" && utf8.RuneCountInString(heading) > 15 &&
			slices.ContainsFunc(titleSeparators, func(sep string) bool { return strings.HasPrefix(rest, sep) }) {
			return heading
		}
	}
	return title
}

func (f *facts) namesOutlet(part, outlet string) bool {
	part = squash(part)
	if part == "" {
		return false
	}
	host := squash(strings.TrimPrefix(f.asked.Hostname(), "www."))
	label := squash(strings.SplitN(site(f.asked), ".", 2)[0])
	for _, name := range []string{squash(outlet), squash(f.meta["og:site_name"]), host, label} {
		if name != "" && (part == name || len(name) > 3 && part == "the"+name || len(part) > 3 && name == "the"+part) {
			return true
		}
	}
	return false
}

// squash keeps the letters and digits of a name, in lower case.
func squash(s string) string {
	return strings.Map(func(r rune) rune {
		if r < utf8.RuneSelf && (r < '0' || r > '9' && r < 'a' || r > 'z') {
			return -1
		}
		return r
	}, strings.ToLower(s))
}
