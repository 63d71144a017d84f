package compare

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/number"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// readReport reads a text as the engine does, as far as conflicts need it.
func readReport(finder *entity.Finder, id, lang, text string, hours int) news.Report {
	at := time.Date(2026, 3, 4, 8, 0, 0, 0, time.UTC).Add(time.Duration(hours) * time.Hour)
	r := news.Report{Article: news.Article{ID: id, Text: text, Lang: lang, Published: at}}
	a := news.Analysis{Lang: lang, Sentences: sentence.Split(text, lang), Numbers: number.Find(text, lang), Dates: date.Find(text, lang, at)}
	_, a.Mentions = finder.Find("", text, lang, a.Sentences)
	for i := range a.Numbers {
		a.Numbers[i].Sentence = sentence.At(a.Sentences, a.Numbers[i].Start)
	}
	for i := range a.Dates {
		a.Dates[i].Sentence = sentence.At(a.Sentences, a.Dates[i].Start)
	}
	r.Analysis = a
	return r
}

// shown writes conflicts as "kind: value / value".
func shown(conflicts []news.Conflict) string {
	var out []string
	for _, c := range conflicts {
		var values []string
		for _, v := range c.Values {
			values = append(values, v.Value)
		}
		out = append(out, string(c.Kind)+": "+strings.Join(values, " / "))
	}
	return strings.Join(out, "; ")
}

func TestValuesOfOneFactAreSetAgainstEachOther(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	const base = "The ferry Sula hit the pier of Wexmouth in thick fog on Monday. At least 14 people were injured in the collision, the harbour council said. " +
		"The repair of the pier will cost 3 million euros and take 18 months, according to the council of Wexmouth."
	for name, c := range map[string]struct {
		lang, text string
		hours      int
		want       string
	}{
		"the same":        {"en", "Fourteen people were injured in the collision of the ferry with the pier, the council said.", 0, ""},
		"a bound holds":   {"en", "More than a dozen people were injured in the collision of the ferry with the pier, the harbour council said.", 0, ""},
		"less":            {"en", "Nine people were injured in the collision of the ferry with the pier, the harbour council said.", 3, "conflict: At least 14 people / Nine people"},
		"more, later":     {"en", "Twenty people were injured in the collision of the ferry with the pier, the harbour council said.", 9, ""},
		"another length":  {"en", "The repair of the pier of Wexmouth will take 30 months, according to the harbour council.", 9, "conflict: 18 months / 30 months"},
		"another unit":    {"en", "The repair of the pier of Wexmouth will take a year and a half, according to the harbour council.", 9, ""},
		"another sum":     {"en", "The repair of the pier will cost 3.3 million dollars, according to the council of Wexmouth.", 9, ""},
		"other things":    {"en", "The council of Wexmouth employs 20 people. Nine ferries call at the harbour, which has 30 berths.", 9, ""},
		"another tongue":  {"de", "Bei dem Zusammenstoß der Fähre Sula mit der Pier von Wexmouth im Hafen wurden neun Menschen verletzt.", 3, "conflict: At least 14 people / neun Menschen"},
		"corrected later": {"en", "The repair of the pier of Wexmouth will now take 30 months, according to the harbour council.", 9, "update: 18 months / 30 months"},
	} {
		got := Conflicts([]news.Report{readReport(finder, "1", "en", base, 0), readReport(finder, "2", c.lang, c.text, c.hours)})
		if shown(got) != c.want {
			t.Errorf("%s: %q, want %q", name, shown(got), c.want)
		}
		for _, x := range got {
			if x.Slot == "" || x.Confidence <= 0 || x.Confidence > 1 {
				t.Errorf("%s: %+v", name, x)
			}
		}
	}
}

func TestACopyCountsForWhatItChanged(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	const text = "The report of the harbour council on the collision in Wexmouth has %d pages. The ferry Sula had 60 passengers on board."
	first, again := readReport(finder, "1", "en", fmt.Sprintf(text, 41), 0), readReport(finder, "2", "en", fmt.Sprintf(text, 14), 1)
	again.CopyOf = "1"
	got := Conflicts([]news.Report{first, again})
	if shown(got) != "conflict: 41 pages / 14 pages" || len(got[0].Values[0].Articles) != 1 {
		t.Errorf("%+v", got)
	}
	if got := Conflicts(nil); got == nil || len(got) > 0 {
		t.Errorf("no reports: %#v", got)
	}
}

func BenchmarkConflicts(b *testing.B) {
	finder := entity.NewFinder()
	var story []news.Report
	for i := range 200 {
		var text strings.Builder
		for k := range 20 {
			fmt.Fprintf(&text, "Pier number %d of the harbour was closed for %d days after the storm in part %d of the town. ", k, 3+(i*k)%17, k%7)
		}
		story = append(story, readReport(finder, fmt.Sprint(i), "en", text.String(), i))
	}
	for b.Loop() {
		Conflicts(story)
	}
}
