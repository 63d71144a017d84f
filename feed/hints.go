package feed

import (
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/feed/loosexml"
	"github.com/wiredesk/wiredesk/news"
)

// maxTTL bounds what a feed may ask for as its pause.
const maxTTL = 31 * 24 * time.Hour

// ttlOf reads RSS ttl: a number of minutes.
func ttlOf(n *loosexml.Node) time.Duration {
	minutes, err := strconv.ParseFloat(strings.TrimSpace(n.OwnText()), 64)
	if err != nil || !(minutes > 0) {
		return 0
	}
	return min(time.Duration(min(minutes, 1e6)*float64(time.Minute)), maxTTL)
}

var periods = map[string]time.Duration{
	"hourly": time.Hour, "daily": 24 * time.Hour, "weekly": 7 * 24 * time.Hour,
	"monthly": 30 * 24 * time.Hour, "yearly": 365 * 24 * time.Hour,
}

// updatePeriod divides a period of the syndication module by its frequency.
// Its defaults are daily and 1.
func updatePeriod(period, frequency string) time.Duration {
	if period == "" && frequency == "" {
		return 0
	}
	d, ok := periods[strings.ToLower(period)]
	if !ok {
		d = 24 * time.Hour
	}
	if n, err := strconv.Atoi(frequency); err == nil && n > 0 {
		d /= time.Duration(min(n, 10_000))
	}
	return d
}

// skipHours reads the hours in which a feed does not want to be asked. 24 means 0.
func skipHours(n *loosexml.Node) []int {
	var hours []int
	var seen [24]bool
	for c := n.First; c != nil; c = c.Next {
		if c.Name != "hour" {
			continue
		}
		h, err := strconv.Atoi(strings.TrimSpace(c.OwnText()))
		if err != nil || h < 0 || h > 24 || seen[h%24] {
			continue
		}
		seen[h%24] = true
		hours = append(hours, h%24)
	}
	return hours
}

// skipDays reads the days on which a feed does not want to be asked.
func skipDays(n *loosexml.Node) []time.Weekday {
	var days []time.Weekday
	var seen [7]bool
	for c := n.First; c != nil; c = c.Next {
		name := strings.TrimSpace(c.OwnText())
		for d := time.Sunday; d <= time.Saturday; d++ {
			if c.Name == "day" && strings.EqualFold(name, d.String()) && !seen[d] {
				seen[d] = true
				days = append(days, d)
			}
		}
	}
	return days
}

// cleanLang writes a language tag with its language part in lower case.
func cleanLang(s string) string {
	s = clip(news.CleanLine(s), 64)
	lang, rest, ok := strings.Cut(strings.ReplaceAll(s, "_", "-"), "-")
	if !ok {
		return strings.ToLower(lang)
	}
	return strings.ToLower(lang) + "-" + rest
}
