package extract

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// chooseTimes sets when the article was published and last changed.
func (f *facts) chooseTimes(page *news.Page, now time.Time) {
	visible := ""
	if len(f.times) > 0 {
		visible = f.times[0]
	}
	page.Published = chooseTime(page, "published", now,
		candidate{fromJSON, first(valueOf(f.article["datePublished"]), valueOf(f.article["dateCreated"]), valueOf(f.article["uploadDate"]))},
		candidate{fromGraph, first(f.meta["article:published_time"], f.meta["og:published_time"], f.meta["og:article:published_time"])},
		candidate{fromMicrodata, first(f.item.published, f.meta["datepublished"])},
		candidate{fromMeta, f.anyMeta(publishedNames)},
		candidate{fromHTML, visible},
		candidate{fromHTML, addressDate(f.asked.Path)},
		candidate{fromHTML, writtenDate(f.dated)})
	page.Modified = chooseTime(page, "modified", now,
		candidate{fromJSON, valueOf(f.article["dateModified"])},
		candidate{fromGraph, first(f.meta["article:modified_time"], f.meta["og:updated_time"])},
		candidate{fromMicrodata, first(f.item.modified, f.meta["datemodified"])},
		candidate{fromMeta, f.anyMeta(modifiedNames)})
	if page.Published.IsZero() && !page.Modified.IsZero() {
		page.Published, page.Sources["published"] = page.Modified, page.Sources["modified"]
	}
}

// Names under which the head gives times: Dublin Core and what publishing
// systems and crawlers agreed on.
var (
	publishedNames = []string{"date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued",
		"dc.date.created", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
		"publication_date", "article.published", "article_date_original", "cxenseparse:recs:publishtime", "pub_date",
		"published_time", "published-date", "last-published", "created", "datecreated", "release_date", "citation_date"}
	modifiedNames = []string{"last-modified", "lastmod", "dcterms.modified", "dc.date.modified", "article.updated",
		"modified", "revised", "update_time"}
)

func (f *facts) anyMeta(names []string) string {
	for _, name := range names {
		if v := f.meta[name]; v != "" {
			return v
		}
	}
	return ""
}

func chooseTime(page *news.Page, field string, now time.Time, candidates ...candidate) time.Time {
	var chosen time.Time
	choose(page, field, func(s string) string {
		if chosen = news.BelievableTime(parseTime(s), now); chosen.IsZero() {
			return ""
		}
		return s
	}, candidates...)
	return chosen
}

// timeLayouts are the machine-readable forms seen in pages, in the order tried.
// A time without zone is taken as UTC.
var timeLayouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999",
	"2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700", "2006-01-02T15:04",
	"2006-01-02 15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999Z0700", "2006-01-02 15:04:05.999999999 Z07:00",
	"2006-01-02 15:04:05.999999999 Z0700", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05.999999999", "2006-01-02 15:04",
	"2006-01-02", "2006/01/02 15:04:05", "2006/01/02 15:04", "2006/01/02", "20060102T150405Z0700", "20060102T150405", "20060102150405", "20060102",
	time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 MST", "Mon, 2 Jan 2006 15:04:05 -0700",
	time.UnixDate, time.ANSIC, time.RFC850, "Mon Jan 02 15:04:05 -0700 2006", "Mon Jan 02 2006 15:04:05 GMT-0700",
	"January 2, 2006", "January 2, 2006 15:04", "January 2, 2006 3:04 PM", "Jan 2, 2006", "Jan 2, 2006 3:04 PM",
	"Jan. 2, 2006", "2 January 2006", "2 Jan 2006", "2 January 2006 15:04", "2. 1. 2006", "2.1.2006", "2.1.2006 15:04",
}

// parseTime reads a time in any of the layouts; the zero time when it is none.
func parseTime(s string) time.Time {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) < 8 || len(s) > 64 {
		return time.Time{}
	}
	if at := strings.Index(s, " ("); at > 0 { // a zone's name behind its offset
		s = s[:at]
	}
	for _, layout := range timeLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t
		}
	}
	return time.Time{}
}

// datePath is a date in an address: /2024/05/17/, 2024-05-17 or 20240517.
var datePath = regexp.MustCompile(`(?:^|[/_-])(?:((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d))(?:[/_.-]|$)`)

func addressDate(path string) string {
	if m := datePath.FindStringSubmatch(path); m != nil {
		return isoDate(m[1]+m[4], m[2]+m[5], m[3]+m[6])
	}
	return ""
}

// Forms of a written date. Of numbers alone, day and month are told apart only
// where a dot or a number above twelve does it.
var (
	yearFirst  = regexp.MustCompile(`((?:19|20)\d\d)\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})`)
	yearLast   = regexp.MustCompile(`(\d{1,2})([./-])(\d{1,2})[./-]((?:19|20)\d\d)`)
	monthFirst = regexp.MustCompile(`(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2}),? ((?:19|20)\d\d)`)
	monthNext  = regexp.MustCompile(`(?i)\b(\d{1,2})\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? ((?:19|20)\d\d)`)
)

// writtenDate reads the first date out of texts marked as dates.
func writtenDate(texts []string) string {
	for _, text := range texts {
		if m := yearFirst.FindStringSubmatch(text); m != nil {
			return isoDate(m[1], m[2], m[3])
		}
		if m := monthFirst.FindStringSubmatch(text); m != nil {
			return isoDate(m[3], monthNumber(m[1]), m[2])
		}
		if m := monthNext.FindStringSubmatch(text); m != nil {
			return isoDate(m[3], monthNumber(m[2]), m[1])
		}
		if m := yearLast.FindStringSubmatch(text); m != nil {
			if date := dayOrMonth(m[1], m[3], m[4], m[2] == "."); date != "" {
				return date
			}
		}
	}
	return ""
}

func monthNumber(name string) string {
	const months = "janfebmaraprmayjunjulaugsepoctnovdec"
	return strconv.Itoa(strings.Index(months, strings.ToLower(name))/3 + 1)
}

func dayOrMonth(a, b, year string, dayFirst bool) string {
	front, _ := strconv.Atoi(a)
	back, _ := strconv.Atoi(b)
	switch {
	case dayFirst || front > 12 || front == back:
		return isoDate(year, b, a)
	case back > 12:
		return isoDate(year, a, b)
	}
	return ""
}

// isoDate puts a date together, "" when there is no such day.
func isoDate(year, month, day string) string {
	t, err := time.Parse("2006-1-2", year+"-"+strings.TrimLeft(month, "0")+"-"+strings.TrimLeft(day, "0"))
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}
