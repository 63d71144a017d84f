package account

import (
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

func TestASentenceGivesItsDayWhenThatHadComeAndIsNamed(t *testing.T) {
	t.Parallel()
	published := time.Date(2026, 5, 6, 12, 0, 0, 0, time.UTC) // a Wednesday
	for _, c := range []struct {
		words, text string
		away        int // days from the day of publication
		relative    bool
		want        bool
	}{
		{"on Tuesday", "The port of Kalvsund was closed on Tuesday.", -1, true, true},
		{"on Friday", "The port of Kalvsund will be closed on Friday.", 2, true, false},
		{"4 May 2026", "The port of Kalvsund was closed on 4 May 2026.", -2, false, true},
		{"yesterday", "The port of Kalvsund was closed yesterday.", -1, true, false},
		{"", "The port of Kalvsund is closed.", 0, false, false},
	} {
		a := news.Article{ID: "a", Lang: "en", Text: c.text, Published: published}
		cand := &candidate{report: &report{Source: Source{Article: a}, lang: "en"}}
		if c.words != "" {
			at := len(c.text) - len(c.words) - 1
			cand.dates = []news.Date{{
				Span: news.Span{Start: at, End: at + len(c.words)}, Relative: c.relative, Precision: "day",
				Time: published.Truncate(24*time.Hour).AddDate(0, 0, c.away),
			}}
		}
		if got := cand.givesDay(); got != c.want {
			t.Errorf("%q: gives its day %v", c.text, got)
		}
	}
}
