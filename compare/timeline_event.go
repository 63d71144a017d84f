package compare

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

// leastSure is the certainty below which a date makes no line: a month or year that somebody mentions.
const leastSure = .55

// event is a sentence of one report that dates something.
type event struct {
	report   int // index into the sources
	sentence int
	span     news.Span
	date     string  // YYYY-MM-DD, YYYY-MM or YYYY
	sure     float64 // how likely it is that the sentence tells what happens on that date
	lang     string
	features []feature // sorted by name, each once
	total    float64   // weight of all features
}

// feature is a stem, a name or a figure of a sentence. Names and figures can be compared over
// languages.
type feature struct {
	name   string
	shared bool // means the same in every language
	weight float64
}

// datedEvents lists what the sentences of the reports date.
func datedEvents(sources []news.Report) []event {
	var events []event
	for i := range sources {
		r := &sources[i]
		offset := r.Analysis.Zone()
		for _, d := range r.Analysis.Dates {
			if !inText(r, d) || inBrackets(r, d) || lengthOf(r, d.Sentence) < fewestWords {
				continue
			}
			if endOfYear(r, d) {
				d.Time, d.Precision, d.Relative = d.Time.AddDate(0, 11, 0), "month", false
			}
			d = ahead(r, d)
			if vague(d) || certainty(r, d) < leastSure {
				continue
			}
			e := event{report: i, sentence: d.Sentence, span: r.Analysis.Sentences[d.Sentence].Span, lang: r.Analysis.Lang}
			e.date = dateName(d, offset)
			e.sure = certainty(r, d)
			if n := len(events); n > 0 && events[n-1].report == i && events[n-1].sentence == d.Sentence && events[n-1].date == e.date {
				continue
			}
			e.features = sentenceFeatures(r, d.Sentence)
			events = append(events, e)
		}
	}
	return events
}

// inText reports whether a date lies in a sentence of its report, as that of every sound
// analysis does.
func inText(r *news.Report, d news.Date) bool {
	return d.Sentence >= 0 && d.Sentence < len(r.Analysis.Sentences) && d.Start >= 0 && d.End <= len(r.Article.Text) &&
		r.Analysis.Sentences[d.Sentence].End <= len(r.Article.Text) && r.Analysis.Sentences[d.Sentence].Contains(d.Span)
}

// fewestWords is the number of words below which a sentence tells nothing: headings and what is left of lists.
const fewestWords = 4

func lengthOf(r *news.Report, sentence int) int {
	n := 0
	for range token.Words(r.Analysis.Sentences[sentence].In(r.Article.Text)) {
		n++
	}
	return n
}

// inBrackets reports whether brackets hold a date and nothing else: those of references, of lives and of terms of
// office, which say when something is from and not what happened.
func inBrackets(r *news.Report, d news.Date) bool {
	span, text := r.Analysis.Sentences[d.Sentence].Span, r.Article.Text
	before := strings.TrimRight(text[span.Start:d.Start], " 0123456789,.")
	behind := strings.TrimLeft(text[d.End:span.End], " 0123456789,.")
	return strings.HasSuffix(before, "(") && strings.HasPrefix(behind, ")")
}

// vague reports whether a date is too wide to be a line of a timeline: "this year", "last year".
func vague(d news.Date) bool { return d.Relative && d.Precision == "year" }

// dateName writes a date as exactly as it is known.
func dateName(d news.Date, zone time.Duration) string {
	layout := time.DateOnly
	switch d.Precision {
	case "year":
		layout = "2006"
	case "month":
		layout = "2006-01"
	}
	return d.Time.Add(zone).Format(layout)
}

// certainty of a line: by what kind of date it is, and whether somebody is quoted with it.
func certainty(r *news.Report, d news.Date) float64 {
	sure := .85
	switch d.Precision {
	case "month":
		sure = .75
	case "year":
		sure = .7
	}
	for _, q := range r.Analysis.Quotes {
		if q.Sentence >= 0 && q.Kind == news.Direct && q.Contains(d.Span) {
			sure *= .7
			break
		}
	}
	return sure
}

// maxFeatures bounds the features of a sentence; a wall of text without full stops has more.
const maxFeatures = 200

// sentenceFeatures returns the stems, names and figures of a sentence, without its dates.
func sentenceFeatures(r *news.Report, n int) []feature {
	span := r.Analysis.Sentences[n].Span
	found := map[string]bool{} // name to shared
	for _, term := range token.Terms(withoutDates(r, span), r.Analysis.Lang) {
		found[r.Analysis.Lang+":"+term] = false
	}
	for _, m := range within(r.Analysis.Mentions, func(m news.Mention) int { return m.Start }, span) {
		_, key, _ := strings.Cut(m.Entity, ":")
		found["name:"+key] = true
	}
	for _, x := range within(r.Analysis.Numbers, func(x news.Number) int { return x.Start }, span) {
		found["figure:"+strconv.FormatFloat(x.Value, 'g', -1, 64)] = true
	}
	features := make([]feature, 0, len(found))
	for name, shared := range found {
		features = append(features, feature{name: name, shared: shared})
	}
	slices.SortFunc(features, func(a, b feature) int { return strings.Compare(a.name, b.name) })
	return features[:min(len(features), maxFeatures)]
}

// within returns the items, ordered by start, that begin inside span.
func within[T any](items []T, start func(T) int, span news.Span) []T {
	from := sort.Search(len(items), func(i int) bool { return start(items[i]) >= span.Start })
	to := sort.Search(len(items), func(i int) bool { return start(items[i]) >= span.End })
	return items[from:max(from, to)]
}

// withoutDates returns the words of a sentence but for those that name its dates.
func withoutDates(r *news.Report, span news.Span) string {
	var b strings.Builder
	at := span.Start
	for _, d := range within(r.Analysis.Dates, func(d news.Date) int { return d.Start }, span) {
		if d.Start < at || d.End > span.End {
			continue
		}
		b.WriteString(r.Article.Text[at:d.Start])
		b.WriteByte(' ')
		at = d.End
	}
	b.WriteString(r.Article.Text[at:span.End])
	return strings.TrimFunc(b.String(), unicode.IsSpace)
}

// weighEvents weighs each feature by how rare it is among the sentences of the story that give
// dates (inverse document frequency).
func weighEvents(events []event) {
	count := map[string]int{}
	for _, e := range events {
		for _, f := range e.features {
			count[f.name]++
		}
	}
	for i := range events {
		for k := range events[i].features {
			f := &events[i].features[k]
			f.weight = math.Log(1 + float64(len(events))/float64(count[f.name]))
			events[i].total += f.weight
		}
	}
}
