package extract

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// stamp is a time and what is known of it.
type stamp struct {
	time   time.Time // in the zone that was given, UTC when none was
	source string
	zoned  bool // a zone was given
	exact  bool // a time of day was given
}

func (s stamp) day() string { return s.time.Format(time.DateOnly) }

// wall is the time as a clock on a wall shows it.
func (s stamp) wall() string { return s.time.Format("2006-01-02T15:04") }

// chooseTimes sets when the article was published and last changed, in the zone of the
// outlet where the page gives it.
//
// The first source in the order of the package that gives a believable time decides
// on the day. A source further down that gives the same day more exactly adds the time of
// day, and one that shows the same time of day adds the zone. The date in the
// address comes last, but outvotes one written on the page that is more than two days
// from it.
func (f *facts) chooseTimes(page *news.Page, seen sightings, now time.Time) {
	believe := func(list []stamp) []stamp {
		return slices.DeleteFunc(list, func(s stamp) bool { return news.BelievableTime(s.time, now).IsZero() })
	}
	written, rewritten := writtenTimes(seen, page.Lang, now)
	shown := append(readStamps(fromHTML, texts(seen.times)...), written)
	if address := readStamp(fromHTML, addressDate(f.asked.Path)); !address.time.IsZero() {
		shown = append(slices.DeleteFunc(shown, func(s stamp) bool { return s.time.Sub(address.time).Abs() > 72*time.Hour }), address)
	}
	published := believe(append([]stamp{
		readStamp(fromJSON, first(valueOf(f.article["datePublished"]), valueOf(f.article["dateCreated"]), valueOf(f.article["uploadDate"]))),
		readStamp(fromGraph, first(f.meta["article:published_time"], f.meta["og:published_time"], f.meta["og:article:published_time"])),
		readStamp(fromMicrodata, first(f.item.published, f.meta["datepublished"])),
		readStamp(fromMeta, f.anyMeta(publishedNames)),
	}, shown...))
	modified := believe(append([]stamp{
		readStamp(fromJSON, valueOf(f.article["dateModified"])),
		readStamp(fromGraph, first(f.meta["article:modified_time"], f.meta["og:updated_time"])),
		readStamp(fromMicrodata, first(f.item.modified, f.meta["datemodified"])),
		readStamp(fromMeta, f.anyMeta(modifiedNames)),
	}, append(readStamps(fromHTML, texts(seen.changes)...), rewritten)...))
	all := slices.Concat(published, modified)
	if len(published) > 0 {
		page.Published, page.Sources["published"] = settle(published, all)
	}
	if len(modified) > 0 {
		page.Modified, page.Sources["modified"] = settle(modified, all)
	}
	if page.Modified.Before(page.Published) {
		page.Modified = time.Time{}
		delete(page.Sources, "modified")
	}
	if page.Published.IsZero() && !page.Modified.IsZero() {
		page.Published, page.Sources["published"] = page.Modified, page.Sources["modified"]
	}
}

// settle makes one time of those that the sources give.
func settle(stamps, all []stamp) (time.Time, string) {
	chosen := stamps[0]
	for _, s := range stamps {
		if !chosen.exact && s.exact && s.day() == chosen.day() {
			chosen = s
		}
	}
	if chosen.zoned || !chosen.exact {
		return chosen.time, chosen.source
	}
	zone := time.UTC
	for _, s := range all {
		if s.zoned && s.wall() == chosen.wall() {
			zone = s.time.Location()
			break
		}
		if _, offset := s.time.Zone(); s.zoned && offset != 0 && zone == time.UTC {
			zone = s.time.Location()
		}
	}
	y, m, d := chosen.time.Date()
	hour, minute, second := chosen.time.Clock()
	return time.Date(y, m, d, hour, minute, second, 0, zone), chosen.source
}

func texts(list []sighting) []string {
	var values []string
	for _, s := range list {
		values = append(values, s.text)
	}
	return values
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

// timeLayouts are the machine-readable forms seen in pages, in the order tried.
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

func readStamps(source string, values ...string) []stamp {
	var list []stamp
	for _, v := range values {
		list = append(list, readStamp(source, v))
	}
	return list
}

// readStamp reads a time in any of the layouts; its time is zero when it is none.
func readStamp(source, s string) stamp {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) < 8 || len(s) > 64 {
		return stamp{}
	}
	if at := strings.Index(s, " ("); at > 0 { // a zone's name behind its offset
		s = s[:at]
	}
	for _, layout := range timeLayouts {
		if t, err := time.ParseInLocation(layout, s, time.UTC); err == nil {
			return stamp{
				time: inItsZone(t), source: source,
				zoned: strings.Contains(layout, "Z07") || strings.Contains(layout, "-07") || strings.Contains(layout, "MST"),
				exact: strings.Contains(layout, "15") || strings.Contains(layout, "3:04"),
			}
		}
	}
	return stamp{}
}

// inItsZone gives a time a zone that is its offset alone, so that equal times are
// equal values.
func inItsZone(t time.Time) time.Time {
	_, offset := t.Zone()
	if offset == 0 || offset%60 != 0 || offset < -14*3600 || offset > 14*3600 {
		return t.UTC()
	}
	return t.In(time.FixedZone("", offset))
}

// datePath is a date in an address: /2024/05/17/, 2024-05-17 or 20240517.
var datePath = regexp.MustCompile(`(?:^|[/_-])(?:((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})|((?:19|20)\d\d)(\d\d)(\d\d))(?:[/_.-]|$)`)

// monthPath is one with the month's English name: /2024/may/17/.
var monthPath = regexp.MustCompile(`(?i)/((?:19|20)\d\d)/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d{1,2})/`)

func addressDate(path string) string {
	if m := monthPath.FindStringSubmatch(path); m != nil {
		const months = "janfebmaraprmayjunjulaugsepoctnovdec"
		return isoDate(m[1], strconv.Itoa(strings.Index(months, strings.ToLower(m[2]))/3+1), m[3])
	}
	if m := datePath.FindStringSubmatch(path); m != nil {
		return isoDate(m[1]+m[4], m[2]+m[5], m[3]+m[6])
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
