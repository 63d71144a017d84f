package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/wiredesk/wiredesk/text/token"
)

// dateLanguages are the languages whose dates are read. A language takes the names
// of further locales after a plus sign.
var dateLanguages = strings.Fields(`af am ar+ar-LB+ar-DZ+ar-MA az be bg bn bs ca cs cy da de+de-AT el en es et eu fa fi fil fr ga gl gu
	he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn+nb pa pl ps pt+pt-PT ro ru si sk sl so sq
	sr+sr-Latn sv sw ta te th tk tr uk ur uz vi yue zh+zh-Hant zu`)

var weekdays = []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// names are the phrases of a language by what they mean: m1 to m12 and a1 to a12
// months in full and abbreviated, w0 to w6 weekdays; with a sign a day (d), month (n),
// year (y), week (k) or weekday (w0 to w6) so many before or after the present; D, N, Y and K
// what lies a number of days, months, years or weeks back, with ">" ahead.
type names map[string]map[string]bool

// placeholder stands for the number in a phrase like "# days ago".
const placeholder = "#"

// add adds a phrase as its folded words; one that holds a digit names nothing by
// itself.
func (n names) add(code, phrase string) {
	phrase = strings.ReplaceAll(phrase, "{0}", placeholder)
	if strings.ContainsAny(phrase, "0123456789") {
		return
	}
	var words []string
	for i, part := range strings.Split(phrase, placeholder) {
		if i > 0 {
			words = append(words, placeholder)
		}
		for w := range token.Words(part) {
			words = append(words, token.Fold(w.Text))
		}
	}
	if len(words) == 0 || len(words) == 1 && words[0] == placeholder {
		return
	}
	if n[code] == nil {
		n[code] = map[string]bool{}
	}
	n[code][strings.Join(words, " ")] = true
}

// writeDates writes a block a language: a line with its code, then a line a meaning
// with its phrases, which commas divide.
func writeDates(dir string) error {
	var out bytes.Buffer
	for _, entry := range dateLanguages {
		locales := strings.Split(entry, "+")
		all := names{}
		for _, locale := range locales {
			if err := all.readNames(dir, locale); err != nil {
				return err
			}
			if err := all.readFields(dir, locale); err != nil {
				return err
			}
		}
		fmt.Fprintf(&out, "= %s\n", locales[0])
		for _, code := range slices.Sorted(maps.Keys(all)) {
			fmt.Fprintf(&out, "%s %s\n", code, strings.Join(slices.Sorted(maps.Keys(all[code])), ","))
		}
	}
	return writeGzip("text/date/names.txt.gz", out.Bytes())
}

// readNames adds the names of months and weekdays.
func (n names) readNames(dir, locale string) error {
	type widths map[string]map[string]string // width, then number or day
	var file struct {
		Main map[string]struct {
			Dates struct {
				Calendars struct {
					Gregorian struct {
						Months, Days map[string]widths // "format" and "stand-alone"
					}
				}
			}
		}
	}
	if err := readMain(dir, locale, "ca-gregorian.json", &file); err != nil {
		return err
	}
	calendar := file.Main[locale].Dates.Calendars.Gregorian
	for _, context := range []string{"format", "stand-alone"} {
		for number, name := range calendar.Months[context]["wide"] {
			n.add("m"+number, name)
		}
		for number, name := range calendar.Months[context]["abbreviated"] {
			n.add("a"+number, name)
		}
		for i, day := range weekdays {
			n.add(fmt.Sprintf("w%d", i), calendar.Days[context]["wide"][day])
		}
	}
	return nil
}

// readFields adds words and phrases like "yesterday", "last year", "next Monday".
func (n names) readFields(dir, locale string) error {
	var file struct {
		Main map[string]struct {
			Dates struct {
				Fields map[string]map[string]any
			}
		}
	}
	if err := readMain(dir, locale, "dateFields.json", &file); err != nil {
		return err
	}
	codes := map[string]string{"day": "d", "month": "n", "year": "y", "week": "k"}
	for i, day := range weekdays {
		codes[day] = fmt.Sprintf("w%d", i)
	}
	for field, code := range codes {
		for _, step := range []string{"-2", "-1", "0", "1", "2"} {
			phrase, _ := file.Main[locale].Dates.Fields[field]["relative-type-"+step].(string)
			sign := map[bool]string{true: "", false: "+"}[step[0] == '-']
			n.add(code+sign+step, phrase)
		}
		if len(code) > 1 {
			continue
		}
		for tense, mark := range map[string]string{"past": "", "future": ">"} {
			phrases, _ := file.Main[locale].Dates.Fields[field]["relativeTime-type-"+tense].(map[string]any)
			for _, phrase := range phrases {
				n.add(strings.ToUpper(code)+mark, phrase.(string))
			}
		}
	}
	return nil
}

// readMain reads one file of a locale.
func readMain(dir, locale, name string, into any) error {
	data, err := os.ReadFile(filepath.Join(dir, "cldr-dates-full", "main", locale, name))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, into); err != nil {
		return fmt.Errorf("read %s of %s: %w", name, locale, err)
	}
	return nil
}
