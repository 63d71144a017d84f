package extract

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/wiredesk/wiredesk/news"
)

// byWords are words in the class or id of elements that name an article's author, in the
// languages that templates are written in.
var byWords = words(`author authors byline bylines byl writer journalist reporter autor autora autores autoren autore autori
	autorzy auteur auteurs redacteur firma signature signatur assinatura verfasser yazar muhabir avtor avtory penulis
	tacgia kirjoittaja toimittaja forfatter skribent skribenter dziennikarz szerzo autorius autors kisha`)

// notBy are words beside them of elements that tell more of an author, or something else.
var notBy = words(`bio biography about description desc box avatar image img photo thumb social follow related list more
	comment comments info title role job twitter email mail contact posts articles widget`)

// isByline tells an element that names an author: by rel=author (HTML Standard), by the
// classes of microformats (https://microformats.org/wiki/hcard, h-card) or by
// the words of its name.
func isByline(n *html.Node) bool {
	if strings.EqualFold(attr(n, "rel"), "author") || hasClass(n, "p-author") {
		return true
	}
	by := false
	for _, key := range []string{"class", "id"} {
		for _, w := range nameWords(attr(n, key)) {
			if notBy[w] {
				return false
			}
			by = by || byWords[w]
		}
	}
	return by && n.DataAtom != atom.Body
}

// bylineNames are the names in a byline: those marked as names, or all of its text.
func bylineNames(n *html.Node) []string {
	var names []string
	for d := range n.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		if hasClass(d, "fn") || hasClass(d, "p-name") || attr(d, "itemprop") == "name" || strings.EqualFold(attr(d, "rel"), "author") {
			if name := plain(d); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		names = add(names, lineText(n))
	}
	return names
}

// chooseAuthors takes the names of the first source that has any but the outlet's.
func (f *facts) chooseAuthors(page *news.Page, seen sightings, n namer) []string {
	for _, c := range []struct {
		source string
		names  []string
	}{
		{fromJSON, f.names(f.article["author"])},
		{fromJSON, f.names(f.article["creator"])},
		{fromGraph, slices.Concat(f.metas["article:author"], f.metas["og:article:author"], f.profile())},
		{fromMicrodata, f.item.authors},
		{fromMeta, slices.Concat(f.metas["author"], f.metas["dc.creator"], f.metas["parsely-author"], f.metas["sailthru.author"], f.metas["byl"])},
		{fromHTML, bestBylines(seen.bylines)},
		{fromHTML, n.said(seen.lines)},
	} {
		if list := n.persons(c.names); len(list) > 0 {
			page.Sources["authors"] = c.source
			return list
		}
	}
	return nil
}

// profile is the author's name by the Open Graph protocol's profile.
func (f *facts) profile() []string {
	name := strings.TrimSpace(f.meta["profile:first_name"] + " " + f.meta["profile:last_name"])
	return add(nil, name)
}

// bestBylines are the texts of the first byline by the heading, or else of the first of
// all, and of those beside it of the same class.
func bestBylines(list []sighting) []string {
	at := slices.IndexFunc(list, func(s sighting) bool { return s.near })
	if at < 0 && len(list) > 0 {
		at = 0
	}
	var found []string
	for i, s := range list {
		if at >= 0 && i >= at && s.kind == list[at].kind && s.near == list[at].near {
			found = append(found, s.text)
		}
	}
	return found
}
