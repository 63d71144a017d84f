package account

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
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

// topicalPower says how much more it counts what a headline is about than how new
// it is, so that a side aspect does not win by being last. It nears 1.5 with the
// number of outlets; where there is but one, nothing is confirmed.
func (d *draft) topicalPower() float64 { return 1.5 - .5/float64(max(d.outlets, 1)) }

// titlesByWeight are the titles, the best first: those of the newest
// development that the outlets confirm.
func (d *draft) titlesByWeight() []*candidate {
	var out []*candidate
	for _, t := range d.titles {
		if t.text != "" {
			t.score = titleFitness(t) * math.Pow(d.topicality(t), d.topicalPower()) * t.report.current()
			if t.stale {
				t.score *= staleFigure
			}
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b *candidate) int { return cmp.Compare(b.score, a.score) })
	return out
}

// topicality is the mean likeness of a title to what the outlets put at the top,
// their titles and first sentences, its own article's among them; new reports
// count more than old ones. Plays on words and side aspects have little of it.
func (d *draft) topicality(t *candidate) float64 {
	sum, weight, nearest := 0.0, 0.0, 0.0
	for i, other := range d.tops {
		if other != t {
			nearest = max(nearest, d.likeness(t.terms, other.terms))
		}
		if i+1 == len(d.tops) || d.tops[i+1].report != other.report {
			w := other.report.current()
			sum, weight, nearest = sum+w*nearest, weight+w, 0
		}
	}
	return sum / max(weight, 1e-9)
}

// titleFitness weighs down titles that ask, explain, shout, quote, label, correct
// or are of no sane length.
func titleFitness(t *candidate) float64 {
	fitness := 1.0
	for _, fault := range []struct {
		found  bool
		weight float64
	}{
		{strings.ContainsAny(t.text, "?؟？") || strings.HasSuffix(t.text, "…") || strings.HasSuffix(t.text, "..."), .4},
		{explains(t.text, t.report.lang), .5},
		{t.report.corrects, .2},
		{t.words < 4 || t.words > 20, .5},
		{shouts(t.text) || capitals(t.text), .35},
		{strings.ContainsAny(t.text, "!！"), .7},
		{isLabelled(t.text), .65},
		{quotes(t), .6},
	} {
		if fault.found {
			fitness *= fault.weight
		}
	}
	return fitness
}

// quotes reports whether a title is mostly a quote, begins with one or leaves one
// open.
func quotes(t *candidate) bool {
	quoted, closed := quotedSpans(t.text)
	return !closed || t.quotedShare(quoted) > .5 || len(quoted) > 0 && quoted[0].Start == 0 && wordCount(quoted[0].In(t.text)) > 2
}

// isLabelled reports whether a few words and a colon stand before the title.
func isLabelled(title string) bool {
	label, _, ok := strings.Cut(title, ": ")
	return ok && wordCount(label) <= 4
}

// explains reports whether a title, or what follows its colon, begins with a
// word that asks: "Why the bridge fell".
func explains(title, lang string) bool {
	words := openersOf[lang].asking
	_, rest, _ := strings.Cut(title, ": ")
	return newHead(title).match(words) >= 0 || newHead(rest).match(words) >= 0
}

// dividers are the marks between the parts of a title.
const dividers = "-–—:：()[]|"

// isCorrection reports whether a part of a title begins with a word by which
// outlets mark corrections: "Correction to the vote", "UPDATE 2-CORRECTED-Bridge
// falls". The parts of a compound are no parts of the title.
func isCorrection(title, lang string) bool {
	before := ' '
	for i, r := range title {
		if i == 0 || strings.ContainsRune(dividers, r) && !unicode.IsLetter(before) {
			part := strings.TrimLeft(title[i:], dividers+" ")
			if end := strings.IndexAny(part, dividers); end >= 0 {
				part = part[:end]
			}
			if newHead(part).match(openersOf[lang].correcting) >= 0 {
				return true
			}
		}
		before = r
	}
	return false
}

// capitals reports whether a title has words in capitals as tabloids set them:
// two of four letters or more, or several in a row. Abbreviations are mostly
// shorter, or alone.
func capitals(text string) bool {
	long, row, letters := 0, 0, 0
	for w := range token.Words(text) {
		n := utf8.RuneCountInString(w.Text)
		switch {
		case strings.ToUpper(w.Text) != w.Text:
			row, letters = 0, 0
			continue
		case strings.ToLower(w.Text) == w.Text:
			continue // a figure, or a script without capitals
		case n >= 4:
			long++
		}
		row, letters = row+1, letters+n
		if long > 1 || row > 1 && letters >= 8 {
			return true
		}
	}
	return false
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

// stopOf are the full stops of the languages that do not write ".". Thai and its
// neighbours write none.
var stopOf = map[string]string{
	"zh": "。", "ja": "。", "hi": "।", "bn": "।", "ne": "।", "pa": "।", "as": "।", "or": "।",
	"ur": "۔", "hy": "։", "am": "።", "my": "။", "th": "", "lo": "", "km": "។",
}

// stopped is the text of a candidate as a sentence of the account: a headline is
// given the full stop that it lacks, so that no two run into each other.
func stopped(c *candidate) string {
	last, _ := utf8.DecodeLastRuneInString(trimClosing(c.text))
	if c.number >= 0 || unicode.In(last, unicode.STerm) || last == '…' {
		return spaced.Replace(c.text)
	}
	stop, ok := stopOf[c.report.lang]
	if !ok {
		stop = "."
	}
	return c.text + stop
}

// spaced takes out the spaces that the removal of markup left before commas.
var spaced = strings.NewReplacer(" , ", ", ", "\u00a0, ", ", ")

// Slug is the form of a headline in an address: accents folded, so that words
// of Latin letters stay readable, and "story" where nothing is left.
func Slug(headline string) string {
	return cmp.Or(news.Slug(token.Fold(headline)), "story")
}
