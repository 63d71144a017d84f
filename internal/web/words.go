package web

import (
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/wiredesk/wiredesk/internal/search"
)

// number writes a count with its thousands apart.
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// count writes a count and its noun; the plural is given where it does not end in s.
func count(n int, noun string, plural ...string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case len(plural) > 0:
		return number(n) + " " + plural[0]
	}
	return number(n) + " " + noun + "s"
}

// listed joins words as a sentence does: "a, b and c".
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// instant is a time as pages show it.
type instant struct {
	ISO      string // for programs
	Relative string // "3 h ago"
	Absolute string // "4 Mar 2026, 12:05 UTC"
}

// instantOf writes a time as seen at now. The zero time gives an empty one.
func instantOf(t, now time.Time) instant {
	if t.IsZero() {
		return instant{}
	}
	t = t.UTC()
	return instant{t.Format(time.RFC3339), relative(t, now), t.Format("2 Jan 2006, 15:04 UTC")}
}

// relative says how far t lies from now, in the coarsest unit that says enough.
func relative(t, now time.Time) string {
	d := now.Sub(t)
	if d < 0 {
		if d > -time.Minute {
			return "in a moment"
		}
		return "in " + span(-d)
	}
	switch {
	case d < time.Minute:
		return "just now"
	case d < 14*24*time.Hour:
		return span(d) + " ago"
	}
	return t.UTC().Format("2 Jan 2006")
}

// span is a length of time in one unit.
func span(d time.Duration) string {
	switch {
	case d < time.Minute:
		return "less than a minute"
	case d < time.Hour:
		return strconv.Itoa(int(d.Minutes())) + " min"
	case d < 24*time.Hour:
		return strconv.Itoa(int(d.Hours())) + " h"
	}
	return count(int(d.Hours()/24), "day")
}

// languageName is the English name of a language; its code where it has none here.
func languageName(code string) string {
	if code == "" || code == "und" {
		return "unknown language"
	}
	tag, err := language.Parse(code)
	if err != nil {
		return code
	}
	if name := display.English.Languages().Name(tag); name != "" {
		return name
	}
	return code
}

// cutAt shortens a text to at most n bytes, at a space where one is near.
func cutAt(text string, n int) string { return search.Cut(text, n) }
