package demo

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// calendar turns the world's days into real ones. Day 1 starts at first.
type calendar struct {
	first time.Time // midnight UTC
}

// lastMinute is how far into day 4 the world may publish.
const lastMinute = 20 * time.Hour

// newCalendar places day 4 on the latest calendar day whose news all lies
// before now: today where it is late enough, else yesterday.
func newCalendar(now time.Time) calendar {
	now = now.UTC()
	day4 := now.Truncate(24 * time.Hour)
	if now.Before(day4.Add(lastMinute)) {
		day4 = day4.AddDate(0, 0, -1)
	}
	return calendar{first: day4.AddDate(0, 0, -3)}
}

// day returns midnight of the world's day n; n may be zero, negative or large.
func (c calendar) day(n int) time.Time { return c.first.AddDate(0, 0, n-1) }

// instant reads "2 14:05": a day and a time of day.
func (c calendar) instant(s string) (time.Time, error) {
	day, clock, ok := strings.Cut(strings.TrimSpace(s), " ")
	n, err := strconv.Atoi(day)
	if !ok || err != nil {
		return time.Time{}, fmt.Errorf("time %q is not of the form \"2 14:05\"", s)
	}
	t, err := time.Parse("15:04", strings.TrimSpace(clock))
	if err != nil {
		return time.Time{}, fmt.Errorf("time %q is not of the form \"2 14:05\"", s)
	}
	return c.day(n).Add(time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute), nil
}

// expand replaces {{weekday N}}, {{date N}} and {{month N}} by the names that
// the language gives to the world's day N.
func (c calendar) expand(text, lang string) (string, error) {
	names, ok := dateNames[lang]
	if !ok {
		return "", fmt.Errorf("no names of days for language %q", lang)
	}
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{{")
		out.WriteString(before)
		if !found {
			return out.String(), nil
		}
		field, after, closed := strings.Cut(rest, "}}")
		word, number, _ := strings.Cut(field, " ")
		n, err := strconv.Atoi(number)
		if !closed || err != nil {
			return "", fmt.Errorf("bad template near %q", "{{"+field)
		}
		switch day := c.day(n); word {
		case "weekday":
			out.WriteString(names.weekday(day))
		case "date":
			out.WriteString(names.dayAndMonth(day))
		case "month":
			out.WriteString(names.months[day.Month()-1])
		default:
			return "", fmt.Errorf("unknown template word %q", word)
		}
		text = after
	}
}

// names are the words that one language has for dates in running text.
type names struct {
	weekdays string // from Sunday on
	months   []string
	format   string // of day and month
	first    string // what the first of a month is called; "" for "1"
}

func (n names) weekday(t time.Time) string {
	return strings.Fields(n.weekdays)[t.Weekday()]
}

func (n names) dayAndMonth(t time.Time) string {
	day := strconv.Itoa(t.Day())
	if t.Day() == 1 && n.first != "" {
		day = n.first
	}
	return fmt.Sprintf(n.format, day, n.months[t.Month()-1])
}

var dateNames = map[string]names{
	"en": {
		weekdays: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
		months:   strings.Fields("January February March April May June July August September October November December"),
		format:   "%s %s",
	},
	"de": {
		weekdays: "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
		months:   strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
		format:   "%s. %s",
	},
	"fr": {
		weekdays: "dimanche lundi mardi mercredi jeudi vendredi samedi",
		months:   strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		format:   "%s %s",
		first:    "1er",
	},
	// The accusative of the weekdays and the genitive of the months, as running
	// text needs them: "у суботу", "14 січня".
	"uk": {
		weekdays: "неділю понеділок вівторок середу четвер п’ятницю суботу",
		months:   strings.Fields("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
		format:   "%s %s",
	},
}
