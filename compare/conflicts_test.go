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

func TestNamesOfADocumentAndTimesAndRanksAreSetAgainstEachOther(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	for name, c := range map[string]struct{ a, b, want string }{
		"a document":        {"The two ports signed a letter of intent on Monday.", "In their declaration of intent the ports promise cheaper ferries.", "conflict: letter of intent / declaration of intent"},
		"with a name":       {"All signed the Wexmouth Protocol.", "Nobody liked the Wexmouth Charter.", "conflict: Wexmouth Protocol / Wexmouth Charter"},
		"used side by side": {"The letter of intent, as a declaration of intent is called there, was signed.", "The declaration of intent was signed.", ""},
		"other documents":   {"All signed the Wexmouth Protocol.", "The Tarn Charter is old.", ""},
		"a time of day":     {"The ferry Sula hit the pier of Wexmouth at 4:40 a.m. local time, the council said.", "The ferry Sula hit the pier of Wexmouth at 6.40am local time.", "conflict: 4:40 a.m. / 6.40am"},
		"another zone":      {"The ferry Sula hit the pier of Wexmouth at 4:12 a.m., the council said.", "The ferry Sula hit the pier of Wexmouth at 5:12 a.m. after a storm.", ""},
		"a rank":            {"It was the second collision of the ferry Sula with the pier of Wexmouth this year.", "It was the third collision of the ferry Sula with the pier of Wexmouth this year.", "conflict: second collision / third collision"},
	} {
		got := Conflicts([]news.Report{readReport(finder, "1", "en", c.a, 0), readReport(finder, "2", "en", c.b, 3)})
		if shown(got) != c.want {
			t.Errorf("%s: %q, want %q", name, shown(got), c.want)
		}
	}
}

// TestWhatLooksLikeAnotherValueAndIsNone holds that other scopes, lists, bounds, parts and days are told apart.
func TestWhatLooksLikeAnotherValueAndIsNone(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	for name, c := range map[string]struct {
		a, b  string
		hours int
		want  string
	}{
		"datelines": {"WEXMOUTH, March 2 (Coast Agency) - The ferry Sula hit the pier of Wexmouth in thick fog.", "WEXMOUTH, March 9 (Coast Agency) - The ferry Sula hit the pier of Wexmouth in thick fog.", 3, ""},
		"two lists": {
			"Of the berths of the harbour Wexmouth claims 40 percent, Tarn 26 percent and Sula 19 percent.",
			"Of the berths of the harbour Wexmouth will get 29 percent, Tarn 18 percent and Sula 12 percent.", 3, "",
		},
		"one of a list": {
			"Of the berths of the harbour Wexmouth gets 40 percent, Tarn 26 percent and Sula 19 percent.",
			"Of the berths of the harbour Wexmouth gets 40 percent, Tarn 26 percent and Sula 12 percent.", 3, "conflict: 19 percent / 12 percent",
		},
		"two parts of one": {"The repair of the pier of Wexmouth takes two years and six months.", "The repair of the pier of Wexmouth takes 30 months.", 3, ""},
		"of other things": {
			"The council of Wexmouth hid 212 million pounds of bad loans before the repair of the pier.",
			"The repair of the pier may cost the council of Wexmouth 340 million pounds of civil claims.", 3, "",
		},
		"a day later":      {"The fund for the pier of Wexmouth stands at 19,000 pounds.", "The fund for the pier of Wexmouth stands at 64,000 pounds.", 30, "update: 19,000 pounds / 64,000 pounds"},
		"elsewhere":        {"The storm killed 17 people in Haiti, the council said.", "The storm killed six people in Cuba, the council said.", 3, ""},
		"one place":        {"The storm killed 17 people in Haiti, the council said.", "The storm killed eleven people in Haiti, the council said.", 3, "conflict: 17 people / eleven people"},
		"another fate":     {"Ten people of Wexmouth were killed in the storm.", "The storm injured 30 people of Wexmouth.", 0, ""},
		"others":           {"The storm injured 30 people of Wexmouth.", "The storm injured another 12 people of Wexmouth.", 0, ""},
		"some of them":     {"The storm injured 30 people of Wexmouth.", "The storm injured people of Wexmouth, twelve of them badly.", 0, ""},
		"a change":         {"The council of Wexmouth raised its list of banned boats from 33 to 48.", "The council of Wexmouth put 15 boats on its list of banned boats.", 3, ""},
		"a speed":          {"The storm passed eight kilometres south of Wexmouth.", "The storm passed Wexmouth at 22 km/h.", 3, ""},
		"missing":          {"After the storm 22 people of Wexmouth are missing.", "After the storm 20 people of Wexmouth are still missing.", 5, "update: 22 people / 20 people"},
		"digits by a slip": {"The council of Wexmouth asked 3,614 residents.", "A question of the council went to 3,164 households.", 3, "conflict: 3,614 residents / 3,164 households"},
	} {
		got := Conflicts([]news.Report{readReport(finder, "1", "en", c.a, 0), readReport(finder, "2", "en", c.b, c.hours)})
		if shown(got) != c.want {
			t.Errorf("%s: %q, want %q", name, shown(got), c.want)
		}
	}
}

func TestAReportThatGivesBothValuesKnowsWhatTellsThemApart(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	const stored, licensed = "In the depot of Wexmouth 1,300 tonnes of solvents were stored.", "The depot of Wexmouth may hold 800 tonnes of solvents."
	for text, want := range map[string]string{
		"The harbour is closed.": "conflict: 1,300 tonnes / 800 tonnes",
		"In the depot of Wexmouth 1,300 tonnes of solvents were stored, and it may hold 800 tonnes of solvents.": "",
	} {
		got := Conflicts([]news.Report{readReport(finder, "1", "en", stored, 0), readReport(finder, "2", "en", licensed, 1), readReport(finder, "3", "en", text, 2)})
		if shown(got) != want {
			t.Errorf("%s: %q, want %q", text, shown(got), want)
		}
	}
}

func TestSourcesAreNotCounted(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	all := readReport(finder, "1", "en", "Five members of the council of Wexmouth were at the talks on the pier.", 0)
	some := readReport(finder, "2", "en", "Two members said the council of Wexmouth was at the talks on the pier.", 3)
	if got := shown(Conflicts([]news.Report{all, some})); got == "" {
		t.Fatal("the counts are not compared at all")
	}
	some.Analysis.Quotes = []news.Quote{{Class: news.Say, Source: news.Span{Start: 0, End: len("Two members")}}}
	if got := shown(Conflicts([]news.Report{all, some})); got != "" {
		t.Error(got)
	}
}

func FuzzConflictsAndQuotes(f *testing.F) {
	finder := entity.NewFinder()
	f.Add("At least 14 people were hurt at 4:12 a.m., 3.5% more than “27”.", "Zwölf Verletzte um 16.40 Uhr: 1.200 €", "de")
	f.Add("letter of intent", "d'intention, la déclaration", "fr")
	f.Fuzz(func(t *testing.T, a, b, lang string) {
		reports := []news.Report{readReport(finder, "1", "en", news.CleanText(a), 0), readReport(finder, "2", lang, news.CleanText(b), 2)}
		for i := range reports {
			for _, s := range reports[i].Analysis.Sentences {
				reports[i].Analysis.Quotes = append(reports[i].Analysis.Quotes, news.Quote{Span: s.Span, Speech: true, Speaker: "x", Kind: news.Indirect})
			}
		}
		for _, c := range Conflicts(reports) {
			if len(c.Values) < 2 || c.Confidence <= 0 || c.Confidence > 1 {
				t.Fatalf("%+v", c)
			}
		}
		for _, q := range Quotes(reports) {
			if len(q.Citations) == 0 || len(q.Citations) != len(q.Variants) {
				t.Fatalf("%+v", q)
			}
		}
	})
}

func TestALongListOfNumbersIsNoListOfFacts(t *testing.T) {
	t.Parallel()
	finder := entity.NewFinder()
	var story []news.Report
	for i := range 4 {
		story = append(story, readReport(finder, fmt.Sprint(i), "en", strings.Repeat(fmt.Sprintf("%d boats %d:15 ", 14+i, i), 1_000), i))
	}
	if got := Conflicts(story); len(got) > 0 {
		t.Errorf("%d conflicts", len(got))
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
