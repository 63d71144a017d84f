package search

import (
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/wiredesk/wiredesk/text/token"
)

// layouts are the ways to write a day, a month or a year, the year first.
var layouts = []string{"2006-1-2", "2006-1", "2006"}

const (
	day     = 24 * time.Hour
	maxDays = 200 * 366
)

// dayOf reads the value of before: and after:. A month or a year is its first day.
func dayOf(operator, text string, now time.Time) (time.Time, error) {
	today := now.UTC().Truncate(day)
	folded := strings.ToLower(text)
	switch folded {
	case "today":
		return today, nil
	case "yesterday":
		return today.Add(-day), nil
	}
	for unit, days := range map[string]int{"d": 1, "w": 7} {
		if n, err := strconv.Atoi(strings.TrimSuffix(folded, unit)); err == nil && strings.HasSuffix(folded, unit) && n >= 0 && n*days <= maxDays {
			return today.Add(-time.Duration(n*days) * day), nil
		}
	}
	dashed := strings.Map(func(r rune) rune {
		if r == '/' || r == '.' {
			return '-'
		}
		return r
	}, strings.TrimRight(folded, "-/."))
	for _, layout := range layouts {
		if t, err := time.Parse(layout, dashed); err == nil && t.Year() >= 1900 {
			return t, nil
		}
	}
	return time.Time{}, mistake("%s: takes a day such as 2026-03-01, a month such as 2026-03, yesterday, or 7d for seven days ago; “%s” is none of these.", operator, text)
}

// languageOf reads the value of lang:, a code or the name of a language in English or in itself.
func languageOf(text string) (string, error) {
	folded := token.Fold(strings.ReplaceAll(text, "_", "-"))
	base, _, _ := strings.Cut(folded, "-")
	if len(base) == 2 || len(base) == 3 {
		if tag, err := language.ParseBase(base); err == nil {
			return tag.String(), nil
		}
	}
	if code := languageNames()[folded]; code != "" {
		return code, nil
	}
	return "", mistake("lang: takes a code such as en or the name of a language; “%s” is neither.", text)
}

// languageNames are the codes of languages by their names, folded.
var languageNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	english := display.English.Languages()
	for _, tag := range display.Supported.Tags() {
		base, _ := tag.Base()
		code := language.Make(base.String())
		for _, name := range []string{english.Name(code), display.Self.Name(code)} {
			if name != "" {
				names[token.Fold(name)] = base.String()
			}
		}
	}
	return names
})
