package account

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// headline is the title that says best what the story is about: with the words
// that most outlets use, and rather new than old.
func (d *draft) headline() string {
	if t := d.bestTitle(); t != nil {
		return t.text
	}
	return ""
}

func (d *draft) bestTitle() *candidate {
	titles := d.titlesByWeight()
	if len(titles) == 0 {
		return nil
	}
	return titles[0]
}

// titlesByWeight are the titles, the best first.
func (d *draft) titlesByWeight() []*candidate {
	highest := 0.0
	for _, t := range d.titles {
		t.score = d.centrality(t.terms)
		highest = max(highest, t.score)
	}
	var out []*candidate
	for _, t := range d.titles {
		if t.text != "" {
			t.score = titleFitness(t) * (.6*t.score/max(highest, 1e-9) + .4*(1-t.report.age))
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b *candidate) int { return cmp.Compare(b.score, a.score) })
	return out
}

// titleFitness weighs down titles that ask, shout, quote, label or are of no
// sane length.
func titleFitness(t *candidate) float64 {
	fitness := 1.0
	last, _ := utf8.DecodeLastRuneInString(t.text)
	if strings.ContainsRune("?؟？…;", last) {
		fitness *= .4
	}
	if t.words < 4 || t.words > 20 {
		fitness *= .5
	}
	if shouts(t.text) {
		fitness *= .6
	}
	quoted, closed := quotedSpans(t.text)
	if !closed || t.quotedShare(quoted) > .5 {
		fitness *= .6
	}
	if label, _, ok := strings.Cut(t.text, ": "); ok && wordCount(label) <= 2 {
		fitness *= .85
	}
	return fitness
}

// headlineText is a report's title without the outlet's name behind it.
func headlineText(r *report) string {
	title := r.Article.Title
	for _, sep := range []string{" - ", " | ", " – ", " — ", " :: "} {
		at := strings.LastIndex(title, sep)
		if at <= 0 {
			continue
		}
		tail := token.Fold(strings.TrimSpace(title[at+len(sep):]))
		if tail == token.Fold(r.Article.Outlet) || tail == token.Fold(r.Article.Host) {
			return strings.TrimSpace(title[:at])
		}
	}
	return title
}

// Slug is the form of a headline in an address: accents folded, so that words
// of Latin letters stay readable, and "story" where nothing is left.
func Slug(headline string) string {
	return cmp.Or(news.Slug(token.Fold(headline)), "story")
}
