package extract

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/wiredesk/wiredesk/text/date"
)

// writtenTimes reads the times of publication and of the last change from the lines
// around the article. Of two dates in one line the earlier is that of publication, a
// later one in another line by the heading is that of a change: no words
// need be known for this.
func writtenTimes(seen sightings, lang string, now time.Time) (published, modified stamp) {
	for _, line := range seen.lines {
		if !published.time.IsZero() && !line.near {
			break
		}
		found := datesIn(line, lang, now)
		slices.SortStableFunc(found, func(a, b stamp) int { return a.time.Compare(b.time) })
		for _, s := range found {
			if published.time.IsZero() {
				published = s
			} else if s.time.After(published.time) {
				modified = s
			}
		}
	}
	return published, modified
}

// spend notes the lines by the heading that name the author or the date, which are
// no part of the text.
func (f *facts) spend(blocks []block, seen sightings, n namer, lang string, now time.Time) {
	f.spent = map[string]bool{}
	short := map[string]bool{}
	for _, b := range blocks[:min(len(blocks), 8)] {
		if b.width <= maxLine {
			short[squash(b.text)] = true
		}
	}
	for _, line := range seen.lines {
		if line.near && short[squash(line.text)] && (len(n.said([]sighting{line})) > 0 || len(datesIn(line, lang, now)) > 0) {
			f.spent[squash(line.text)] = true
		}
	}
}

// How many letters may stand beside the dates of a line: "Published on" anywhere,
// the author's name and more by the heading, one word in what ends like a sentence.
const (
	maxBeside         = 25
	maxBesideNear     = 80
	maxBesideSentence = 16
)

// datesIn reads the whole dates of a line, each with its time of day where it has one.
func datesIn(line sighting, lang string, now time.Time) []stamp {
	text := line.text
	if strings.IndexFunc(text, unicode.IsDigit) < 0 {
		return nil
	}
	var found []stamp
	beside, end := 0, 0
	dates := date.Find(text, languageOfDates(text, lang), now)
	for i, d := range dates {
		if d.Relative || d.Precision != "day" && d.Precision != "time" {
			continue
		}
		beside += letters(text[end:d.Start])
		end = d.End
		until := len(text)
		if i+1 < len(dates) {
			until = dates[i+1].Start
		}
		s := stamp{time: d.Time, source: fromHTML, exact: d.Precision == "time"}
		if hour, minute, ok := clockIn(text[d.End:until]); ok && !s.exact {
			s.time, s.exact = s.time.Add(time.Duration(hour)*time.Hour+time.Duration(minute)*time.Minute), true
		} else if hour, minute, ok := clockIn(text[:d.Start]); ok && !s.exact && i == 0 {
			s.time, s.exact = s.time.Add(time.Duration(hour)*time.Hour+time.Duration(minute)*time.Minute), true
		}
		found = append(found, s)
	}
	limit := maxBeside
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.Is(unicode.STerm, last) {
		limit = maxBesideSentence
	} else if line.near {
		limit = maxBesideNear
	}
	if beside+letters(text[end:]) > limit {
		return nil
	}
	return found
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// clock is a time of day as the world writes it: 14:30, 14.30, 14h30, 14時30分, 2:30 PM.
var clock = regexp.MustCompile(`(?i)(?:^|[^\d.:])(오후|下午|午後|晚上)?\s?([01]?\d|2[0-3])\s?(?:[:.h]|時|时|点|點|시|ч)\s?([0-5]\d)(?:$|[^\d.])\s?(?:分|분)?\s?([ap]\.?m\b|μ\.?μ|م\b)?`)

// startsWithClock is a time of day at the start of a paragraph, and the word and the signs that
// part it from what follows.
var startsWithClock = regexp.MustCompile(`^[+]?((?:[01]?\d|2[0-3])\s?[:.h時时시]\s?[0-5]\d(?:\s?[ap]\.?m\.?)?)(?:\s?(?:Uhr|h|hs|GMT|UTC|[CE]E?S?T)\b\.?)?(?:\s?[-–—:|•.]|\s|$)`)

// clockIn reads the first time of day of a text.
func clockIn(text string) (hour, minute int, ok bool) {
	if strings.IndexFunc(text, unicode.IsDigit) < 0 {
		return 0, 0, false
	}
	m := clock.FindStringSubmatch(asciiDigits(text))
	if m == nil {
		return 0, 0, false
	}
	hour, _ = strconv.Atoi(m[2])
	minute, _ = strconv.Atoi(m[3])
	half := strings.ToLower(m[4])
	afternoon := m[1] != "" || half != "" && !strings.HasPrefix(half, "a")
	switch {
	case afternoon && hour < 12:
		hour += 12
	case strings.HasPrefix(half, "a") && hour == 12:
		hour = 0
	}
	return hour, minute, true
}

// asciiDigits writes the decimal digits of all scripts as 0 to 9. Unicode orders
// each set of them from zero to nine, aligned as its first is.
func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 || !unicode.Is(unicode.Nd, r) {
			return r
		}
		zero := r
		for unicode.Is(unicode.Nd, zero-1) && r-zero < 9 {
			zero--
		}
		return '0' + r - zero
	}, s)
}

// languageOfDates is the language to read a line's dates in: the page's, and where
// it names none, one that the signs of the line tell, or English.
func languageOfDates(text, lang string) string {
	switch {
	case strings.ContainsRune(text, '年'):
		return "ja" // reads Chinese too
	case strings.ContainsRune(text, '년'):
		return "ko"
	case lang == "":
		return "en"
	}
	return primaryLanguage(lang)
}

// primaryLanguage is the language of a tag without its region and script.
func primaryLanguage(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	return primary
}
