package demo

import (
	"strings"
	"testing"
)

const twoArticles = `story
-- meridian/first --
at: 1 08:00
title: First

One.

Two on
two lines.

Three.
-- echo/second --
at: 1 09:00
title: Second
copy-of: meridian/first

= 1-2

Local.
-- echo/second@2 --
at: 2 09:00

= 2-3

New.
`

// emptyWorld has the outlets and no articles.
func emptyWorld(t *testing.T) *World {
	t.Helper()
	return &World{calendar: newCalendar(afternoon), outlets: allOutlets(), byID: map[string]*Article{}}
}

func TestCopiesAndRevisionsTakeParagraphs(t *testing.T) {
	t.Parallel()
	w := emptyWorld(t)
	if err := w.readScript("s", []byte(twoArticles)); err != nil {
		t.Fatal(err)
	}
	second := w.byID["echo/second"]
	for i, want := range []string{"One.|Two on two lines.|Local.", "Two on two lines.|Local.|New."} {
		r := second.Revisions[i]
		if got := strings.Join(r.Paragraphs, "|"); got != want || r.Title != "Second" {
			t.Errorf("revision %d: got %q under %q, want %q", i+1, got, r.Title, want)
		}
	}
}

func TestWrongScriptsAreErrors(t *testing.T) {
	t.Parallel()
	for name, script := range map[string]string{
		"no kind":            "-- meridian/a --\nat: 1 08:00\ntitle: A\n\nText.\n",
		"unknown outlet":     "story\n-- nobody/a --\nat: 1 08:00\ntitle: A\n\nText.\n",
		"no title":           "story\n-- meridian/a --\nat: 1 08:00\n\nText.\n",
		"no time":            "story\n-- meridian/a --\ntitle: A\n\nText.\n",
		"no text":            "story\n-- meridian/a --\nat: 1 08:00\ntitle: A\n\n",
		"header colon":       "story\n-- meridian/a --\nat: 1 08:00\ntitle A\n\nText.\n",
		"range too long":     "story\n-- meridian/a --\nat: 1 08:00\ntitle: A\n\n= 1-2\n",
		"revision of none":   "story\n-- meridian/a@2 --\nat: 1 08:00\ntitle: A\n\nText.\n",
		"revision too early": "story\n-- meridian/a --\nat: 1 08:00\ntitle: A\n\nText.\n-- meridian/a@2 --\nat: 1 07:00\n\nText.\n",
		"twice":              "story\n-- meridian/a --\nat: 1 08:00\ntitle: A\n\nText.\n-- meridian/a --\nat: 1 08:00\ntitle: A\n\nText.\n",
	} {
		if err := emptyWorld(t).readScript("s", []byte(script)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzAddArticle(f *testing.F) {
	f.Add("at: 1 08:00\ntitle: On {{weekday 1}}\ncaption: A quay\nwithdrawn: 2 09:00\n\nOne.\n\n## Two\n\nThree.\n")
	f.Add("at: 1 08:00\ntitle: A copy\ncopy-of: meridian/first\n\n= 1-2\n")
	f.Fuzz(func(t *testing.T, text string) {
		w := emptyWorld(t)
		if err := w.readScript("s", []byte(twoArticles)); err != nil {
			t.Fatal(err)
		}
		if w.addArticle("obs/fuzz", "s", false, text) != nil {
			return
		}
		a := w.byID["obs/fuzz"]
		if r := a.Revisions[0]; a.Path == "" || r.Title == "" || r.Time.IsZero() || len(r.Paragraphs) == 0 {
			t.Errorf("read as %+v", a)
		}
	})
}
