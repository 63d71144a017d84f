package search_test

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/internal/search"
)

var noon = time.Date(2026, 3, 4, 12, 0, 0, 0, time.UTC)

// TestAQueryIsReadAsItIsMeant holds what is typed to how it is written when it has been read.
func TestAQueryIsReadAsItIsMeant(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"":                                  "",
		"  ferry \t strike\n":               "ferry strike",
		`"high tide" ferry`:                 `"high tide" ferry`,
		`“high tide„ ferry`:                 `"high tide" ferry`,
		`«прилив высокий»`:                  `"прилив высокий"`,
		"「東京 地震」":                           `"東京 地震"`,
		`ferry "high tide`:                  `ferry "high tide"`,
		`ferry"high tide"strike`:            `ferry "high tide" strike`,
		"ferry -strike −delay - --x":        "ferry -strike -delay --x",
		`-"high tide"`:                      `-"high tide"`,
		"covid-19 well-known":               "covid-19 well-known",
		"Outlet:harbour.example":            "outlet:harbour.example",
		`outlet:"Harbour Post" -site:echo`:  `outlet:"Harbour Post" -outlet:echo`,
		"lang:DE lang:pt-BR language:Greek": "lang:de lang:pt lang:el",
		"lang:русский -lang:日本語":            "lang:ru -lang:ja",
		"after:2026-03 before:2026/3/20.":   "after:2026-03-01 before:2026-03-20",
		"after:2026-01 since:yesterday":     "after:2026-03-03",
		"before:today after:7d":             "after:2026-02-25 before:2026-03-04",
		"-before:2026-03-01":                "after:2026-03-01",
		`said:"no comment" by:Tein`:         `said:"no comment" by:Tein`,
		`-said:rain by:"mara tein"`:         `-said:rain by:"mara tein"`,
		"section:World":                     "section:World",
		"author:smith http://x.example":     "author smith http //x.example",
		"12:30 3:2":                         "12:30 3:2",
		"outlet: ferry said:":               "ferry",
		`"" - * ?! "…"`:                     "",
		"\xff\x00ferry\x1b":                 "ferry",
	} {
		q, err := search.Parse(typed, noon)
		if got := q.String(); err != nil || got != want {
			t.Errorf("%q is read as %q, %v; want %q", typed, got, err, want)
		}
	}
}

func TestAMistakeSaysWhatIsWrong(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"before:soon":                          "“soon” is none of these",
		"after:2026-13":                        "such as 2026-03-01",
		"after:99999999d":                      "such as 2026-03-01",
		"lang:klingonish":                      "“klingonish” is neither",
		"after:2026-03-05 before:2026-03-05":   "No day is both",
		strings.Repeat("x", search.MaxQuery+1): "at most 400 characters",
		strings.Repeat("x", 1<<20):             "at most 400 characters",
		strings.Repeat("x ", 40):               "at most 32 words",
	} {
		_, err := search.Parse(typed, noon)
		var wrong search.Mistake
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %q", typed, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{`ferry "high tide" -strike outlet:echo`, `said:"a by:„b” lang:de before:2026-03`, "−−\"-\"：outlet：x", "東京「地震", "after:0d before:9w", "\xff:\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		q, err := search.Parse(typed, noon)
		if err != nil {
			if wrong := search.Mistake(""); !errors.As(err, &wrong) || wrong == "" {
				t.Fatalf("%q: %v is no mistake", typed, err)
			}
			return
		}
		written := q.String()
		if !utf8.ValidString(q.Typed) || !utf8.ValidString(written) || len(q.Typed) > search.MaxQuery || len(q.Clauses) > 64 {
			t.Fatalf("%q is read as %+v", typed, q)
		}
		again, err := search.Parse(written, noon)
		if err == nil && again.String() != written {
			t.Fatalf("%q is written as %q, and that as %q", typed, written, again.String())
		}
	})
}
