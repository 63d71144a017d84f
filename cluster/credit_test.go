package cluster

import (
	"strings"
	"testing"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// wire is a report as an agency sends it out.
const wire = `HALDEN, March 2 (Nordwire) - Inspectors closed the Halden bridge on Monday after they found cracks in two steel supports.

The crossing carries 42,000 vehicles a day, and ferries to Ostvik ran every ten minutes from noon.

Engineer Mirela Koss said the cracks had grown since October and that no one could say when the lanes would open again.

Mayor Tobias Renn asked commuters for patience. The transport authority of Varn wants to decide by Friday.`

// body is the report without its dateline.
var body = wire[strings.Index(wire, "- ")+2:]

func sent(outlet, text string, at time.Time, authors ...string) Doc {
	return Features(news.Article{Outlet: outlet, Title: outlet + " on the bridge", Text: text, Lang: "en", Published: at, Authors: authors}, news.Analysis{})
}

func TestWhichOfTwoCopiesIsTheOriginal(t *testing.T) {
	t.Parallel()
	early, late := monday, monday.Add(time.Hour)
	tests := []struct {
		name          string
		first, second Doc // in the order in which they come
		original      int64
	}{
		{"the one published first", sent("Ostvik Post", body, late), sent("Varn Courier", body, early), 2},
		{"the first to come, at the same time", sent("Ostvik Post", body, early), sent("Varn Courier", body, early), 1},
		{"the first to come, without times", sent("Ostvik Post", body, time.Time{}), sent("Varn Courier", body, time.Time{}), 1},
		{"the agency, at the same time", sent("Ostvik Post", body, early), sent("Nordwire News Agency", wire, early), 2},
		{"the agency, without times", sent("Ostvik Post", body, time.Time{}), sent("Nordwire", wire, time.Time{}), 2},
		{"the agency that a dateline names, though its time is later", sent("Ostvik Post", wire, early), sent("Nordwire", body, late), 2},
		{"the agency that the end names", sent("Ostvik Post", body+" (Nordwire)", early), sent("Nordwire", body, late), 2},
		{"the agency that the last words name", sent("Ostvik Post", body+"\n\nWith Nordwire.", early), sent("Nordwire", body, late), 2},
		{"the agency that the end names by its initials", sent("Ostvik Post", body+"\n\nVPS/TK", early), sent("Varn Press Service", body, late), 2},
		{"the agency that the byline names", sent("Ostvik Post", body, early, "Lena Ort, Nordwire"), sent("Nordwire", body, late), 2},
		{"the agency, which came first", sent("Nordwire", wire, late), sent("Ostvik Post", body+" (Nordwire)", early), 1},
		{"the first published of two that name an agency elsewhere", sent("Ostvik Post", wire, late), sent("Varn Courier", wire, early), 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			k := newDesk()
			k.add(1, test.first)
			k.add(2, test.second)
			if got := k.index.CopyOf(3 - test.original); got != test.original {
				t.Errorf("report %d is a copy of %d", 3-test.original, got)
			}
			if got := k.index.CopyOf(test.original); got != 0 {
				t.Errorf("the original, %d, is a copy of %d", test.original, got)
			}
		})
	}
}

func TestCopiesFollowAnOriginalThatComesLater(t *testing.T) {
	t.Parallel()
	k := newDesk()
	k.add(1, sent("Ostvik Post", body, monday.Add(2*time.Hour)))
	k.add(2, sent("Varn Courier", body, monday.Add(3*time.Hour)))
	story, d := k.add(3, sent("Nordwire", wire, monday))
	if len(d.Copies) != 2 || d.CopyOf != 0 {
		t.Fatalf("decision %+v", d)
	}
	for _, id := range []int64{1, 2} {
		if k.index.CopyOf(id) != 3 || k.index.Story(id) != story {
			t.Errorf("report %d in story %d is a copy of %d", id, k.index.Story(id), k.index.CopyOf(id))
		}
	}
	replayed := New(Options{})
	for _, e := range k.log {
		replayed.Apply(stored(t, e))
	}
	for id := int64(1); id <= 3; id++ {
		if replayed.CopyOf(id) != k.index.CopyOf(id) {
			t.Errorf("after a replay report %d is a copy of %d", id, replayed.CopyOf(id))
		}
	}
}

func TestCopiesAreFoundAfterEditing(t *testing.T) {
	t.Parallel()
	paragraphs := strings.Split(body, "\n\n")
	for name, text := range map[string]string{
		"new headline only":      body,
		"the tail cut":           strings.Join(paragraphs[:3], "\n\n"),
		"a paragraph dropped":    paragraphs[0] + "\n\n" + paragraphs[2] + "\n\n" + paragraphs[3],
		"the lead dropped":       strings.Join(paragraphs[1:], "\n\n"),
		"lines of an editor":     "Stay with us for all that happens on the roads.\n\n" + body + "\n\nThis article was translated by a machine and read by an editor.",
		"a box in the middle":    paragraphs[0] + "\n\nMore on this: our live page has pictures and a map of the detours.\n\n" + strings.Join(paragraphs[1:], "\n\n"),
		"a credit at the end":    body + "\n\nReporting by Nordwire",
		"some words changed":     strings.NewReplacer("on Monday", "yesterday", "found", "had found", "wants to decide", "is to decide").Replace(body),
		"cut, with boilerplate":  strings.Join(paragraphs[:3], "\n\n") + "\n\nDo you know more? Write to the desk.",
		"typographic apostrophe": strings.ReplaceAll(body, "'", "’"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			k := newDesk()
			k.add(1, sent("Nordwire", wire, monday))
			if _, d := k.add(2, sent("Ostvik Post", text, monday.Add(time.Hour))); d.CopyOf != 1 {
				t.Errorf("a copy of %d", d.CopyOf)
			}
		})
	}
}

func TestAReportOfOnesOwnIsNoCopy(t *testing.T) {
	t.Parallel()
	k := newDesk()
	k.add(1, sent("Nordwire", wire, monday))
	own := `Commuters between Halden and Ostvik stood in line for the ferry on Monday. The bridge was shut in the morning, when inspectors saw that two supports had cracks.

"No one could say when the lanes would open again," engineer Mirela Koss told this paper.

At the quay, baker Anselm Ruud had waited for an hour. The boats are too small, he said, and the old dam road is closed to lorries. Schools in Ostvik let pupils go at noon.`
	if _, d := k.add(2, sent("Ostvik Post", own, monday.Add(time.Hour))); d.CopyOf != 0 {
		t.Errorf("a copy of %d: %+v", d.CopyOf, d.Reason)
	}
}

func FuzzCredit(f *testing.F) {
	f.Add("Nordwire News", "nordwire.example", wire, "Lena Ort / Nordwire")
	f.Add("", "", "(", "")
	f.Add("É-Ö", "a.b", "X (Y) — \xff(", "–")
	f.Fuzz(func(t *testing.T, outlet, host, text, author string) {
		c := creditOf(news.Article{Outlet: outlet, Host: host, Text: text, Authors: []string{author}})
		if len(c.outlet) > maxCredits || len(c.named) > maxCredits {
			t.Errorf("%d and %d names", len(c.outlet), len(c.named))
		}
		if back := (&reader{data: c.appendTo(nil)}).credit(); len(back.named) != len(c.named) || len(back.outlet) != len(c.outlet) {
			t.Errorf("%+v came back as %+v", c, back)
		}
	})
}
