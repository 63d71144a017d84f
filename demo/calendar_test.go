package demo

import (
	"strings"
	"testing"
	"time"
)

func TestTemplatesNameTheWorldsDays(t *testing.T) {
	t.Parallel()
	c := calendar{first: time.Date(2026, time.March, 1, 0, 0, 0, 0, time.UTC)} // a Sunday
	for _, test := range []struct{ lang, in, want string }{
		{"en", "on {{weekday 1}}, {{date 1}}", "on Sunday, 1 March"},
		{"en", "{{weekday 0}}, {{date 0}}", "Saturday, 28 February"},
		{"en", "in {{month 40}}", "in April"},
		{"de", "am {{weekday 2}}, {{date 2}}", "am Montag, 2. März"},
		{"fr", "{{weekday 3}} {{date 3}}, le {{date 1}}", "mardi 3 mars, le 1er mars"},
		{"uk", "у {{weekday 4}}, {{date 4}}", "у середу, 4 березня"},
		{"en", "no template", "no template"},
	} {
		got, err := c.expand(test.in, test.lang)
		if err != nil || got != test.want {
			t.Errorf("%s %q: got %q, %v; want %q", test.lang, test.in, got, err, test.want)
		}
	}
}

func TestBadTemplatesAndTimesAreErrors(t *testing.T) {
	t.Parallel()
	var c calendar
	for _, in := range []string{"{{weekday}}", "{{weekday x}}", "{{day 1}}", "{{weekday 1"} {
		if got, err := c.expand(in, "en"); err == nil {
			t.Errorf("expand %q: got %q, want an error", in, got)
		}
	}
	for _, in := range []string{"", "1", "x 10:00", "1 25:00", "1 10"} {
		if got, err := c.instant(in); err == nil {
			t.Errorf("instant %q: got %v, want an error", in, got)
		}
	}
}

// The texts name days through templates alone, so that they fit any day 4.
func TestTextsNameNoDayByItself(t *testing.T) {
	t.Parallel()
	files, err := scripts.ReadDir("world")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		data, err := scripts.ReadFile("world/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		words := map[string]bool{}
		for _, w := range strings.FieldsFunc(string(data), func(r rune) bool { return strings.ContainsRune(" \n.,;:!?()'\"-’„“«»", r) }) {
			words[w] = true
		}
		for lang, n := range dateNames {
			for _, name := range strings.Fields(n.weekdays) {
				if words[name] {
					t.Errorf("%s names %q (%s) without a template", f.Name(), name, lang)
				}
			}
		}
	}
}

func TestDatelinesFitTheTimeOfPublication(t *testing.T) {
	t.Parallel()
	w := load(t, afternoon)
	seen := 0
	for _, a := range w.Articles() {
		first := a.Revisions[0].Paragraphs[0]
		if dateline, _, ok := strings.Cut(first, " (Meridian Press)"); ok {
			seen++
			if day := dateNames["en"].dayAndMonth(a.Published()); !strings.HasSuffix(dateline, day) {
				t.Errorf("%s of %s begins %q", a.ID, day, dateline)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d datelines", seen)
	}
}
