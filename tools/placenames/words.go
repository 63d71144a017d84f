package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/wiredesk/wiredesk/entity"
	"github.com/wiredesk/wiredesk/text/token"
)

// readCalendar collects the names of months and weekdays that are written with
// a capital somewhere, a language a line.
func readCalendar(dir string) (string, error) {
	files, err := localeFiles(filepath.Join(dir, "cldr-dates-full"), "ca-gregorian.json")
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, lang := range sortedKeys(files) {
		words := map[string]bool{}
		for _, p := range files[lang] {
			if err := calendarWords(p, words); err != nil {
				return "", err
			}
		}
		if len(words) > 0 {
			b.WriteString(lang + "\t" + strings.Join(sortedKeys(words), "\t") + "\n")
		}
	}
	return b.String(), nil
}

// calendarWords adds the names of one locale. The locale's language decides
// later, so the capital is not asked for here, only a script that has case.
func calendarWords(path string, words map[string]bool) error {
	type widths struct {
		Format     map[string]map[string]string
		StandAlone map[string]map[string]string `json:"stand-alone"`
	}
	var file struct {
		Dates struct {
			Calendars struct{ Gregorian struct{ Months, Days widths } }
		}
	}
	if err := readLocale(path, &file); err != nil {
		return err
	}
	gregorian := file.Dates.Calendars.Gregorian
	for _, w := range []widths{gregorian.Months, gregorian.Days} {
		for _, form := range []map[string]map[string]string{w.Format, w.StandAlone} {
			for _, width := range []string{"wide", "abbreviated"} {
				for _, name := range form[width] {
					name = token.Fold(strings.TrimSuffix(name, "."))
					if r := []rune(name); len(r) > 2 && unicode.ToUpper(r[0]) != r[0] {
						words[name] = true
					}
				}
			}
		}
	}
	return nil
}

// readGiven takes the given names of one word in scripts that have case, by
// skeleton, so that one list serves all scripts.
func readGiven(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("read given names: %w", err)
	}
	words := map[string]bool{}
	for _, name := range strings.Fields(string(raw)) {
		r := []rune(name)
		if len(r) >= 3 && unicode.IsUpper(r[0]) && !strings.ContainsAny(name, ".'") {
			words[entity.Skeleton(name)] = true
		}
	}
	return strings.Join(sortedKeys(words), "\n") + "\n", nil
}
