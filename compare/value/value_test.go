package value

import (
	"fmt"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
	"github.com/wiredesk/wiredesk/text/number"
)

// read takes the only number of a phrase.
func read(t *testing.T, phrase, lang string) Quantity {
	t.Helper()
	found := number.Find(phrase, lang)
	if len(found) != 1 {
		t.Fatalf("%q has %d numbers", phrase, len(found))
	}
	return OfNumber(found[0])
}

func TestQuantitiesAreComparedByWhatTheyAllow(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		{"27 ships", "27 ships", Agree},
		{"27 ships", "about 30 ships", Agree},
		{"27 ships", "more than two dozen ships", Agree},
		{"27 ships", "more than 30 ships", Conflict},
		{"more than two dozen ships", "more than 30 ships", Agree},
		{"at least 14 ships", "31 ships", Agree},
		{"up to 50 ships", "61 ships", Conflict},
		{"3,812 ships", "nearly 4,000 ships", Agree},
		{"3,812 ships", "4,000 ships", Agree},
		{"3,812 ships", "3,218 ships", Conflict},
		{"48 ships", "49 ships", Conflict},
		{"two ships", "three ships", Conflict},
		{"about 1,200 ships", "2,100 ships", Conflict},
		{"about 100 ships", "118 ships", CannotTell},
		{"hundreds of ships", "400 ships", Agree},
		{"hundreds of ships", "40 ships", Conflict},
		{"20–30 ships", "27 ships", Agree},
		{"60 kilometres", "37 miles", Agree},
		{"12 kilometres", "38 km", Conflict},
		{"3,500 metres", "11,500ft", Agree},
		{"18 months", "two years", Conflict},
		{"30 months", "2.5 years", Agree},
		{"five million euros", "six million dollars", CannotTell},
		{"22 percent", "1.1 percentage points", CannotTell},
		{"27 percent", "31 percent", Conflict},
		{"$1.2 billion", "more than $1bn", Agree},
	} {
		a, b := read(t, c.a, "en"), read(t, c.b, "en")
		if got := a.Relate(b); got != c.want {
			t.Errorf("%s / %s: %v, want %v (%+v, %+v)", c.a, c.b, got, c.want, a, b)
		}
		if a.Relate(b) != b.Relate(a) {
			t.Errorf("%s / %s: the order counts", c.a, c.b)
		}
	}
}

func TestQuantitiesOfOtherLanguagesMeet(t *testing.T) {
	t.Parallel()
	en := read(t, "38 kilometres", "en")
	for lang, phrase := range map[string]string{"es": "38 kilómetros", "de": "38 Kilometern", "uk": "38 кілометрів", "tr": "38 kilometre", "fr": "38 kilomètres"} {
		if got := read(t, phrase, lang).Relate(en); got != Agree {
			t.Errorf("%s: %v", phrase, got)
		}
	}
}

func TestPartsOfADurationAddUp(t *testing.T) {
	t.Parallel()
	hours, minutes := read(t, "2 hours", "en"), read(t, "17 minutes", "en")
	if got := hours.Plus(minutes).Relate(read(t, "137 minutes", "en")); got != Agree {
		t.Error(got)
	}
}

func TestPeriodsConflictWhenTheyAreApart(t *testing.T) {
	t.Parallel()
	ref := time.Date(2026, 6, 10, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		{"in March 2024", "in May 2024", Conflict},
		{"in March 2024", "on 5 March 2024", Agree},
		{"in 2024", "in May 2024", Agree},
		{"on 5 March 2024", "on 6 March 2024", CannotTell},
		{"on 5 March 2024", "on 9 March 2024", Conflict},
		{"on Tuesday", "on 9 June 2026", Agree},
	} {
		a, b := date.Find(c.a, "en", ref), date.Find(c.b, "en", ref)
		if len(a) != 1 || len(b) != 1 {
			t.Fatalf("%s / %s: %v %v", c.a, c.b, a, b)
		}
		if got := OfDate(a[0]).Relate(OfDate(b[0])); got != c.want {
			t.Errorf("%s / %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func FuzzRelate(f *testing.F) {
	f.Add(27.0, "about", 30.0, "at-least")
	f.Add(-1.0, "range", 0.0, "")
	f.Fuzz(func(t *testing.T, x float64, bx string, y float64, by string) {
		a := OfNumber(news.Number{Value: x, Bound: bx})
		b := OfNumber(news.Number{Value: y, Bound: by})
		if a.Relate(b) != b.Relate(a) {
			t.Fatal(fmt.Sprint(a, b))
		}
	})
}
