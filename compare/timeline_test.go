package compare

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/number"
	"github.com/wiredesk/wiredesk/text/sentence"
)

// dated makes a report whose dates and numbers were read as of so many hours after the first of March 2031 in a
// zone.
func dated(t testing.TB, id, lang string, hours int, zone *time.Location, text string, names map[string]string) news.Report {
	t.Helper()
	r := standing(t, id, lang, hours, text, names)
	r.Analysis.Dates = date.Find(text, lang, r.Article.Published.In(zone))
	for i := range r.Analysis.Dates {
		r.Analysis.Dates[i].Sentence = sentence.At(r.Analysis.Sentences, r.Analysis.Dates[i].Start)
	}
	r.Analysis.Numbers = number.Find(text, lang)
	return r
}

func wantDays(t *testing.T, want string, reports ...news.Report) {
	t.Helper()
	var b strings.Builder
	for _, d := range Timeline(reports) {
		fmt.Fprintf(&b, "%s %s", d.Date, d.Text)
		for _, c := range d.Citations {
			fmt.Fprintf(&b, " [%s]", c.Article)
		}
		b.WriteByte('\n')
	}
	if got := strings.TrimSpace(b.String()); got != strings.TrimSpace(want) {
		t.Errorf("got:\n%s\nwant:\n%s", got, strings.TrimSpace(want))
	}
}

func TestEventsOfADayAreOneLineEach(t *testing.T) {
	t.Parallel()
	one := dated(t, "a", "en", 20, time.UTC, "The dam of Lake Amsel broke on 27 February. The mayor opened the school to families on 27 February.", nil)
	two := dated(t, "b", "en", 21, time.UTC, "The dam at Lake Amsel broke on 27 February 2031.", nil)
	wantDays(t, `
2031-02-27 The dam of Lake Amsel broke on 27 February. [a] [b]
2031-02-27 The mayor opened the school to families on 27 February. [a]`, one, two)
}

func TestACoarserDateJoinsTheDay(t *testing.T) {
	t.Parallel()
	one := dated(t, "a", "en", 20, time.UTC, "The pharmacy network of Norland failed on 3 February.", norland)
	two := dated(t, "b", "en", 22, time.UTC, "The pharmacy network failed in February across Norland.", norland)
	wantDays(t, "2031-02-03 The pharmacy network of Norland failed on 3 February. [a] [b]", one, two)
}

func TestReferencesAreNoEvents(t *testing.T) {
	t.Parallel()
	wantDays(t, "2031-02-27 The dam of Lake Amsel broke on 27 February. [a]",
		dated(t, "a", "en", 20, time.UTC, "The dam of Lake Amsel broke on 27 February. Lund, A. (2031, February 26). How dams are built. Norland Mercury. On 26 February. ", nil))
}

func TestADayIsThatOfTheOutletsZone(t *testing.T) {
	t.Parallel()
	for _, zone := range []*time.Location{time.FixedZone("east", 9*3600), time.FixedZone("west", -8*3600)} {
		wantDays(t, "2031-02-20 The ferry sank off Port Amsel on 20 February. [a]", dated(t, "a", "en", 12, zone, "The ferry sank off Port Amsel on 20 February.", nil))
	}
}

func TestYearsThatAreOnlyRelativeAreNoLine(t *testing.T) {
	t.Parallel()
	wantDays(t, "2026 The bridge was built in 2026. [a]", dated(t, "a", "en", 12, time.UTC, "Prices rose this year. The bridge was built in 2026.", nil))
}

func TestLanguagesMeetByNamesAndFigures(t *testing.T) {
	t.Parallel()
	names := map[string]string{"Norland": "place:norland", "Port Amsel": "place:port amsel"}
	english := dated(t, "a", "en", 20, time.UTC, "On 27 February 2031 a storm killed 14 people in Port Amsel, Norland.", names)
	german := dated(t, "b", "de", 21, time.UTC, "Am 27. Februar 2031 starben in Port Amsel in Norland 14 Menschen.", names)
	wantDays(t, "2031-02-27 On 27 February 2031 a storm killed 14 people in Port Amsel, Norland. [a] [b]", english, german)
}

func TestTheEndOfAYearIsItsLastMonth(t *testing.T) {
	t.Parallel()
	wantDays(t, "2032-12 The mine will close by the end of 2032. [a]", dated(t, "a", "en", 12, time.UTC, "The mine will close by the end of 2032.", nil))
}

func TestWhatIsDemandedOrPlannedLiesAhead(t *testing.T) {
	t.Parallel()
	r := dated(t, "a", "en", 12, time.UTC, "Norland demanded an election in February.", norland)
	r.Analysis.Positions = []news.Position{{Span: r.Analysis.Sentences[0].Span, Stance: news.Demands, Action: spanOf(t, r.Article.Text, "an election in February")}}
	wantDays(t, "2032-02 Norland demanded an election in February. [a]", r)
}

func TestADayHasABoundedNumberOfLines(t *testing.T) {
	t.Parallel()
	var text strings.Builder
	for i := range 40 {
		fmt.Fprintf(&text, "The %s of house %d burned on 27 February. ", []string{"roof", "barn", "yard", "attic"}[i%4], 1000+i)
	}
	if n := len(Timeline([]news.Report{dated(t, "a", "en", 12, time.UTC, text.String(), nil)})); n == 0 || n > maxLines {
		t.Errorf("%d lines", n)
	}
}

// BenchmarkTimeline makes the timeline of a story of 200 reports with 20 dated sentences each.
func BenchmarkTimeline(b *testing.B) {
	var reports []news.Report
	for i := range 200 {
		var text strings.Builder
		for k := range 20 {
			fmt.Fprintf(&text, "The council of ward %d met in the hall on %d February 2031 for the %dth time. ", (i+k)%50, 1+k, i)
		}
		reports = append(reports, dated(b, fmt.Sprint(i), "en", i, time.UTC, text.String(), nil))
	}
	for b.Loop() {
		Timeline(reports)
	}
}
