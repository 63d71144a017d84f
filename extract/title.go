package extract

import (
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/news"
)

// chooseTitle takes the headline without the outlet's name behind or before it.
// Headlines in metadata are often cut to a length; a longer one of another
// source that begins the same is the whole of it.
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
var titleSeparators = []string{" | ", " - ", " – ", " — ", " ― ", " :: ", " » ", " « ", " · ", " • ", " / ", " : ", ": ",
	"：", "｜", "丨", "|", "_", "－", "—", "–", "-", "・"}

// withoutOutlet strips the name of the outlet or its host from the end or the
// start of a title.
func (f *facts) withoutOutlet(title, outlet string) string {
	for _, sep := range titleSeparators {
		if at := strings.LastIndex(title, sep); at > 0 && f.namesOutlet(title[at+len(sep):], outlet) {
			title = strings.TrimSpace(title[:at])
			break
		}
		if at := strings.Index(title, sep); at > 0 && f.namesOutlet(title[:at], outlet) {
			title = strings.TrimSpace(title[at+len(sep):])
			break
		}
	}
	if heading, _ := f.splitTitle(title); heading != "" {
		return heading
	}
	return title
}

// leastHeadline is the width of a headline that is no single name.
const leastHeadline = 15

// splitTitle parts a title into the page's heading and what stands behind or before
// it; "" when no heading of the page is in it so. What no heading shows is no headline.
func (f *facts) splitTitle(title string) (heading, rest string) {
	for _, h := range f.headings {
		if width, _ := widthOf(h); width < leastHeadline {
			continue
		}
		for _, sep := range titleSeparators {
			if rest, ok := strings.CutPrefix(title, h+sep); ok && rest != "" {
				if at := strings.LastIndex(rest, sep); at >= 0 {
					rest = rest[at+len(sep):]
				}
				return h, rest
			}
			if rest, ok := strings.CutSuffix(title, sep+h); ok && rest != "" {
				rest, _, _ = strings.Cut(rest, sep)
				return h, rest
			}
		}
	}
	return "", ""
}

// outletInTitle is the outlet's name as the title gives it beside the heading.
func (f *facts) outletInTitle() string {
	_, rest := f.splitTitle(line(f.title))
	if width, _ := widthOf(rest); width > 40 {
		return ""
	}
	return strings.TrimSpace(rest)
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

// squash keeps the letters, their marks and the digits of a name, in lower case.
func squash(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
