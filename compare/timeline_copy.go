package compare

import (
	"slices"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/token"
)

const (
	// runLength is the number of words of the runs in which a copy is compared with its original.
	runLength = 3
	// mostRepeated is the share of the runs of a sentence that the original may have for the sentence to be one
	// that the copy added.
	mostRepeated = .3
)

// added returns the analysis of a copy with the findings of those sentences that its original does not
// have: an editor's own lines.
func added(original *news.Report, copied news.Report) news.Analysis {
	known := map[string]bool{}
	for run := range runs(original.Article.Text) {
		known[run] = true
	}
	own := make([]bool, len(copied.Analysis.Sentences))
	for i, s := range copied.Analysis.Sentences {
		all, repeated := 0, 0
		if s.End <= len(copied.Article.Text) {
			for run := range runs(s.In(copied.Article.Text)) {
				all++
				if known[run] {
					repeated++
				}
			}
		}
		own[i] = all > 0 && float64(repeated) <= mostRepeated*float64(all)
	}
	has := func(n int) bool { return n < 0 || n >= len(own) || !own[n] }
	a := copied.Analysis
	a.Dates = slices.DeleteFunc(slices.Clone(a.Dates), func(d news.Date) bool { return has(d.Sentence) })
	a.Quotes = slices.DeleteFunc(slices.Clone(a.Quotes), func(q news.Quote) bool { return has(q.Sentence) })
	a.Positions = slices.DeleteFunc(slices.Clone(a.Positions), func(p news.Position) bool { return has(p.Sentence) })
	return a
}

// runs yields the runs of folded words of a text.
func runs(text string) func(func(string) bool) {
	return func(yield func(string) bool) {
		var last [runLength]string
		n := 0
		for t := range token.Words(text) {
			copy(last[:], last[1:])
			last[runLength-1] = token.Fold(t.Text)
			if n++; n >= runLength && !yield(last[0]+" "+last[1]+" "+last[2]) {
				return
			}
		}
	}
}
