package compare

import (
	"cmp"
	"slices"

	"github.com/wiredesk/wiredesk/news"
)

// maxLines is the most events of one day, month or year that a timeline lists: those
// that most reports tell.
const maxLines = 12

// Timeline finds the dated events of a story: those that its articles tell of as past, and
// those that they announce. Each is one line with the sentence that tells it best; all
// sentences that tell it are cited. What several articles say of one day is one event when it is
// said in similar words or, over languages, of the same names and figures. Of articles that
// repeat another's text only one counts. The days are in order, coarser dates before the finer
// ones within them.
func Timeline(reports []news.Report) []news.Day {
	sources := independent(reports)
	events := datedEvents(sources)
	weighEvents(events)
	days, cite := []news.Day{}, citers{}
	for _, told := range foldEvents(events) {
		days = append(days, told.day(sources, cite))
	}
	slices.SortStableFunc(days, func(a, b news.Day) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(b.Confidence, a.Confidence))
	})
	return fewADay(days)
}

// fewADay keeps the surest events of each date.
func fewADay(days []news.Day) []news.Day {
	kept, n := days[:0], 0
	for i, d := range days {
		if i > 0 && days[i-1].Date != d.Date {
			n = 0
		}
		if n++; n <= maxLines {
			kept = append(kept, d)
		}
	}
	return kept
}

// independent returns the reports of a story without what they repeat of each other, in the order of
// publication. Of a copy only those findings are left that lie in sentences which its original does not have; of
// copies whose original is missing the first counts whole.
func independent(reports []news.Report) []news.Report {
	here := map[string]*news.Report{}
	for i := range reports {
		here[reports[i].Article.ID] = &reports[i]
	}
	sorted := slices.Clone(reports)
	slices.SortStableFunc(sorted, func(a, b news.Report) int {
		return cmp.Or(a.Article.Published.Compare(b.Article.Published), cmp.Compare(a.Article.ID, b.Article.ID))
	})
	for i, r := range sorted {
		switch original := here[r.CopyOf]; {
		case r.CopyOf == "" || r.CopyOf == r.Article.ID:
		case original != nil:
			sorted[i].Analysis = added(original, r)
		default:
			here[r.CopyOf] = &sorted[i]
		}
	}
	return sorted
}

// citers holds the makers of citations of the reports that were cited.
type citers map[int]*news.Citer

// of returns that of the report with the index.
func (c citers) of(sources []news.Report, i int) *news.Citer {
	if c[i] == nil {
		c[i] = news.NewCiter(&sources[i].Article)
	}
	return c[i]
}
