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
		t.score = d.topicality(t)
		highest = max(highest, t.score)
	}
	var out []*candidate
	for _, t := range d.titles {
		if t.text != "" {
			t.score = titleFitness(t) * (.75*t.score/max(highest, 1e-9) + .25*(1-t.report.age))
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b *candidate) int { return cmp.Compare(b.score, a.score) })
	return out
}

// topicality is the mean likeness of a title to what the outlets put at the top:
// their titles and first sentences, its own article's among them. Plays on words
// have little of it.
func (d *draft) topicality(t *candidate) float64 {
	sum, nearest, n := 0.0, 0.0, 0
	var last *report
	for _, other := range d.tops {
		if other == t {
			continue
		}
		if other.report != last {
			sum, nearest, n, last = sum+nearest, 0, n+1, other.report
		}
		nearest = max(nearest, d.likeness(t.terms, other.terms))
	}
	return (sum + nearest) / float64(max(n, 1))
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
	if label, _, ok := strings.Cut(t.text, ": "); ok && wordCount(label) <= 4 {
		fitness *= .8
	}
	if capitals(t.text) > 1 {
		fitness *= .6
	}
	return fitness
}

// capitals counts the words of four letters or more in capitals, as tabloids set
// them. Abbreviations are mostly shorter, or alone.
func capitals(text string) int {
	n := 0
	for w := range token.Words(text) {
		if utf8.RuneCountInString(w.Text) >= 4 && strings.ToLower(w.Text) != w.Text && strings.ToUpper(w.Text) == w.Text {
			n++
		}
	}
	return n
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
