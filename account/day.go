package account

import (
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
	"github.com/wiredesk/wiredesk/text/date"
)

// dayDoubt weighs the days that the sentence names only in relation to its
// article's day.
func (c *candidate) dayDoubt() float64 {
	doubt := 1.0
	text := c.report.Article.Text
	for _, d := range c.dates {
		switch {
		case !d.Relative || d.End > len(text) || namesDay(d, text):
		case movesWithReader(d.In(text), c.report.lang):
			doubt = min(doubt, relativeToday)
		case c.isReported(d):
			doubt = min(doubt, reportedDay)
		default:
			doubt = min(doubt, relativeDay)
		}
	}
	return doubt
}

// isReported reports whether a date is the day on which the article appeared, or
// the one before or after: the line between days differs with the place.
func (c *candidate) isReported(d news.Date) bool {
	away := d.Time.Sub(c.report.Article.Published)
	return d.Precision != "year" && d.Precision != "month" && away > -36*time.Hour && away < 12*time.Hour
}

// movesWithReader reports whether words such as "yesterday" mean another day for
// who reads them a day later; "on Tuesday" does not.
func movesWithReader(words, lang string) bool {
	ref := time.Date(2024, 1, 17, 12, 0, 0, 0, time.UTC)
	now, next := date.Find(words, lang, ref), date.Find(words, lang, ref.AddDate(0, 0, 1))
	return len(now) > 0 && len(next) > 0 && next[0].Time.Sub(now[0].Time) == 24*time.Hour
}

// namesDay reports whether a date that lacks but its year gives the day of the
// month, which a reader of these days can do with.
func namesDay(d news.Date, text string) bool {
	if d.Precision != "day" && d.Precision != "time" {
		return false
	}
	return strings.Contains(d.In(text), strconv.Itoa(d.Time.Day()))
}
