package account

import (
	"slices"
	"strings"
	"testing"

	"github.com/wiredesk/wiredesk/news"
)

// harbour is a story of which several outlets tell three things: the accident, the money and the inquiry.
func harbour() []Source {
	return []Source{
		source("a1", "Mercury", "en", "Bridge falls in Kalvsund",
			"A road bridge fell into the port of Kalvsund before dawn on 2 March 2026 and blocked the channel. "+
				"The Harbour Authority sent three tugs to move the wreck out of the channel. "+
				"The Harbour Authority said the repair would cost the town 40 million crowns. "+
				"Taxes on moorings in Kalvsund will pay for half of the repair because the state gives nothing."),
		source("a2", "Courier", "en", "Judge asks who inspected the fallen bridge of Kalvsund",
			"A road bridge fell into the port of Kalvsund and blocked the channel for all ships. "+
				"An examining judge from Kalvsund ordered the inspection records of the bridge to be seized. "+
				"Inspectors hired by the Harbour Authority had signed the inspection records without a visit."),
		source("a3", "Gazette", "en", "Mooring taxes to pay for the bridge",
			"The channel of Kalvsund stayed blocked by the bridge for all ships on 3 March 2026. "+
				"The repair of the bridge would cost the town of Kalvsund 40 million crowns and last two years."),
	}
}

func TestTheStructuredFormTellsByTopic(t *testing.T) {
	t.Parallel()
	a := Compose("s", harbour(), Options{MaxShare: 1})
	f := a.Forms.Structured
	if f.Date != "2026-03-02" || len(f.Lead) == 0 || len(f.Sections) == 0 {
		t.Fatalf("%+v", f)
	}
	for _, s := range f.Sections {
		if s.Label == "" || len(s.Sentences) == 0 {
			t.Errorf("a section %q of %d sentences", s.Label, len(s.Sentences))
		}
		text := ""
		for _, sentence := range s.Sentences {
			text += " " + sentence.Text
		}
		if !strings.Contains(strings.ToLower(text), strings.ToLower(s.Label)) {
			t.Errorf("the label %q is not of the section's words", s.Label)
		}
	}
	if err := Check(a, harbour()); err != nil {
		t.Error(err)
	}
}

func TestNoFormTellsASentenceTwice(t *testing.T) {
	t.Parallel()
	f := Compose("s", harbour(), Options{MaxShare: 1}).Forms
	structured := slices.Clone(f.Structured.Lead)
	for _, s := range f.Structured.Sections {
		structured = append(structured, s.Sentences...)
	}
	report := slices.Clone(f.Report.Lead)
	for _, s := range f.Report.Sections {
		report = append(report, s.Sentences...)
	}
	for form, sentences := range map[string][]news.AccountSentence{"structured": structured, "report": report} {
		seen := map[string]bool{}
		for _, s := range sentences {
			if seen[s.Text] {
				t.Errorf("%s: %q stands twice", form, s.Text)
			}
			seen[s.Text] = true
		}
	}
}

func TestTheReportAnswersQuestionsFromTheRegister(t *testing.T) {
	t.Parallel()
	sources := harbour()
	d := newDraft(sources, Options{MaxShare: 1}.withDefaults())
	cite := func(at, sentence int) []news.Citation {
		return []news.Citation{{Article: sources[at].Article.ID, Sentence: sentence}}
	}
	f := d.report("Bridge falls", news.Register{
		Timeline: []news.Day{{Date: "2026-03-03", Confidence: .9, Citations: cite(2, 0)}},
		Quotes:   []news.QuoteEntry{{Speaker: "Nobody", Confidence: .3, Citations: cite(1, 2)}}, // not sure
	})
	for _, s := range f.Sections {
		if s.Heading == headings["en"].said {
			t.Error("what is not sure is told")
		}
		if s.Heading == headings["en"].days && (len(s.Sentences) != 1 || s.Sentences[0].Date != "2026-03-03") {
			t.Errorf("the days: %+v", s.Sentences)
		}
	}
	if len(f.References) == 0 || !strings.HasPrefix(f.References[0].Text, "Courier. (2026, March 2). Judge asks who") {
		t.Errorf("references %+v", f.References)
	}
}

func TestWhatOnlyACopyOrAForeignReportCarriesIsLeftToTheRegister(t *testing.T) {
	t.Parallel()
	sources := harbour()
	sources[1].CopyOf = "a1"
	foreign := source("a4", "Bote", "de", "Brücke in Kalvsund eingestürzt", "Im Hafen von Kalvsund ist vor Tagesanbruch eine Straßenbrücke eingestürzt.")
	d := newDraft(append(sources, foreign), Options{MaxShare: 1}.withDefaults())
	cite := func(article string, sentence int) []news.Citation {
		return []news.Citation{{Article: article, Sentence: sentence}}
	}
	f := d.report("Bridge falls", news.Register{Timeline: []news.Day{
		{Date: "2026-03-02", Confidence: .9, Citations: cite("a2", 1)},
		{Date: "2026-03-03", Confidence: .9, Citations: cite("a4", 0)},
	}})
	for _, s := range f.Sections {
		if s.Heading == headings["en"].days {
			t.Errorf("the days: %+v", s.Sentences)
		}
	}
}

func TestReferencesNameAuthorsAndForeignLanguages(t *testing.T) {
	t.Parallel()
	s := source("a1", "Bote", "de", "Brücke stürzt ein!", "Text.")
	s.Article.Authors = []string{"Ada Maria Lund", "Ole Tein"}
	r := &report{Source: s, lang: "de"}
	want := "Lund, A. M., & Tein, O. (2026, March 2). Brücke stürzt ein! [in German]. Bote. https://bote.example/a1"
	if got := reference(r, "en"); got != want {
		t.Errorf("%q\nwant %q", got, want)
	}
}

func TestAHeadlineAloneHasAllForms(t *testing.T) {
	t.Parallel()
	sources := []Source{source("a1", "Mercury", "en", "Bridge collapses in Kalvsund", "")}
	a := Compose("s", sources, Options{})
	if err := Check(a, sources); err != nil {
		t.Error(err)
	}
	if len(a.Forms.Structured.Lead) != 1 || len(a.Forms.Report.Lead) != 1 || a.Forms.Structured.Sections == nil || a.Forms.Report.Sections == nil {
		t.Errorf("%+v", a.Forms)
	}
}

func TestASectionIsHeadedByATitleOrAClauseThatNeedsNoMore(t *testing.T) {
	t.Parallel()
	a := Compose("s", harbour(), Options{MaxShare: 1})
	for _, s := range a.Forms.Structured.Sections {
		if s.Headline == a.Headline {
			t.Errorf("the section %q is headed as the account is", s.Label)
		}
	}
	for text, want := range map[string]string{
		"The repair of the bridge will take two years because the state gives nothing.":    "The repair of the bridge will take two years",
		"The repair of the bridge will not begin unless the state pays for half of it.":    "", // a condition is no aside
		"The Harbour Authority sent three tugs, which moved the wreck out of the channel.": "The Harbour Authority sent three tugs",
	} {
		d := newDraft([]Source{source("a1", "Mercury", "en", "", text)}, Options{}.withDefaults())
		if got := mainClause(d.candidateAt(d.reports[0], 0)); got != want {
			t.Errorf("%q is headed %q", text, got)
		}
	}
}

func TestADisputeIsToldWithBothSidesOrNotAtAll(t *testing.T) {
	t.Parallel()
	sources := harbour()
	cite := func(at, sentence int) []news.Citation {
		return []news.Citation{{Article: sources[at].Article.ID, Sentence: sentence}}
	}
	disputed := func(values ...news.FactValue) int {
		d := newDraft(sources, Options{MaxShare: 1}.withDefaults())
		f := d.report("", news.Register{Conflicts: []news.Conflict{{Kind: news.Contradiction, Confidence: .9, Values: values}}})
		for _, s := range f.Sections {
			if s.Heading == headings["en"].disputed {
				return len(s.Sentences)
			}
		}
		return 0
	}
	if n := disputed(news.FactValue{Citations: cite(0, 3)}, news.FactValue{Citations: cite(1, 2)}); n != 2 {
		t.Errorf("of two sides %d are told", n)
	}
	if n := disputed(news.FactValue{Citations: cite(0, 3)}, news.FactValue{Citations: []news.Citation{{Article: "none"}}}); n != 0 {
		t.Errorf("one side is told as a dispute (%d sentences)", n)
	}
}

func TestTheDaysOfTheReportsThatCameBeforeAreTold(t *testing.T) {
	t.Parallel()
	early := source("b1", "Post", "en", "Cracks found in the bridge of Kalvsund", "Divers found cracks in the bridge of Kalvsund and told the Harbour Authority of the port. Ships pass the bridge of Kalvsund at night.")
	early.Article.Published = early.Article.Published.AddDate(0, 0, -3)
	f := Compose("s", append(harbour(), early), Options{MaxShare: 1}).Forms.Report
	for _, s := range f.Sections {
		if s.Heading == headings["en"].days && s.Sentences[0].Date == early.Article.Published.Format("2006-01-02") {
			return
		}
	}
	for _, s := range append(f.Lead, f.Sections[0].Sentences...) {
		if strings.HasPrefix(s.Text, "Divers found") {
			return // told already
		}
	}
	t.Errorf("the day of the first report is missing: %+v", f.Sections)
}

func TestOnlyWhatASideWillDoItselfIsACommitment(t *testing.T) {
	t.Parallel()
	sources := harbour()
	for stance, want := range map[news.Stance]int{news.Will: 1, news.WillNot: 1, news.OnlyIf: 1, news.Demands: 0, news.Denies: 0, news.Considering: 0} {
		d := newDraft(sources, Options{MaxShare: 1}.withDefaults())
		f := d.report("", news.Register{Positions: []news.PositionEntry{
			{Actor: "Kalvsund", Stance: stance, Confidence: .9, Citations: []news.Citation{{Article: sources[0].Article.ID, Sentence: 3}}},
		}})
		told := 0
		for _, s := range f.Sections {
			if s.Heading == headings["en"].committed {
				told += len(s.Sentences)
			}
		}
		if told != want {
			t.Errorf("%s: %d sentences are told, not %d", stance, told, want)
		}
	}
}
