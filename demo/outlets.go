package demo

import (
	"strings"
	"time"
)

// Outlet is one publisher of the world.
type Outlet struct {
	ID      string // short, as the story files name it
	Name    string // as pages and feeds show it
	Lang    string // ISO 639-1
	Country string // ISO 3166-1 alpha-2
	Kind    string // "agency", "broadsheet", …
	Tagline string
	// FeedPath is where the feed is on day 1, from the outlet's root.
	FeedPath string
	// Format is the feed's: "rss 2.0", "rss 0.91", "rdf", "atom", "json".
	Format string
	// FullText says that the feed carries whole articles, not summaries alone.
	FullText bool
	// Charset of the feed and the pages, as IANA names it.
	Charset string

	articlePath string // {slug}, {section}, {year}, {month}, {day} are filled in
	newFeedPath string // where the feed moves to on day 2; "" for one that stays
	robots      string // rules beside the allowance of everything
}

// Aggregator is the kind of the outlet that only lists others' articles.
const Aggregator = "aggregator"

// allOutlets lists the outlets. The templates of an outlet's feed and pages are
// the files under feeds/ and pages/ that bear its ID.
func allOutlets() []Outlet {
	outlets := []Outlet{
		{
			ID: "meridian", Name: "Meridian Press", Lang: "en", Country: "GB", Kind: "agency",
			Tagline: "News agency since 1911", FeedPath: "/rss/all.xml", Format: "rss 2.0", FullText: true,
			articlePath: "/item/{year}{month}{day}/{slug}", robots: "Disallow: /archive/\n",
		},
		{
			ID: "courier", Name: "Harbour Courier", Lang: "en", Country: "GB", Kind: "broadsheet",
			Tagline: "Independent since 1868", FeedPath: "/feed.xml", newFeedPath: "/feeds/all.atom", Format: "atom",
			articlePath: "/{section}/{year}/{month}/{slug}",
		},
		{
			ID: "lantern", Name: "The Daily Lantern", Lang: "en", Country: "GB", Kind: "tabloid",
			Tagline: "Lighting up the day", FeedPath: "/rss.php", Format: "rss 0.91",
			articlePath: "/news/{slug}", robots: "Disallow: /competitions/\n",
		},
		{
			ID: "obs", Name: "OBS News", Lang: "en", Country: "IE", Kind: "public broadcaster",
			Tagline: "The Open Broadcasting Service", FeedPath: "/feed.json", Format: "json", FullText: true,
			articlePath: "/a/{slug}",
		},
		{
			ID: "echo", Name: "Wexmouth Echo", Lang: "en", Country: "GB", Kind: "local paper",
			Tagline: "Your town, your paper", FeedPath: "/news/rss", Format: "rss 2.0",
			articlePath: "/news/{slug}.html",
		},
		{
			ID: "ledger", Name: "Capital Ledger", Lang: "en", Country: "GB", Kind: "business daily",
			Tagline: "Markets, companies, money", FeedPath: "/index.rdf", Format: "rdf",
			articlePath: "/articles/{slug}",
		},
		{
			ID: "elbufer", Name: "Elbufer-Zeitung", Lang: "de", Country: "DE", Kind: "broadsheet",
			Tagline: "Unabhängige Tageszeitung", FeedPath: "/aktuell/atom", Format: "atom", FullText: true,
			articlePath: "/{section}/{slug}.html",
		},
		{
			ID: "quai", Name: "La Gazette du Quai", Lang: "fr", Country: "FR", Kind: "broadsheet",
			Tagline: "Le quotidien du matin", FeedPath: "/flux/une.xml", Format: "rss 2.0", Charset: "windows-1252",
			articlePath: "/{year}/{month}/{day}/{slug}/",
		},
		{
			ID: "podil", Name: "Вечірній Поділ", Lang: "uk", Country: "UA", Kind: "local paper",
			Tagline: "Міська газета", FeedPath: "/rss", Format: "rss 2.0", Charset: "windows-1251",
			articlePath: "/novyny/{slug}",
		},
		{
			ID: "sift", Name: "Sift News", Lang: "en", Country: "GB", Kind: Aggregator,
			Tagline: "Who reports what", FeedPath: "/topics/world/rss", Format: "rss 2.0",
		},
	}
	for i := range outlets {
		if outlets[i].Charset == "" {
			outlets[i].Charset = "utf-8"
		}
	}
	return outlets
}

// moveTime is when the feeds that move do so: early on day 2.
func (w *World) moveTime() time.Time { return w.calendar.day(2).Add(5 * time.Hour) }

// feedPathAt is where the feed is at t.
func (w *World) feedPathAt(o Outlet, t time.Time) string {
	if o.newFeedPath != "" && !t.Before(w.moveTime()) {
		return o.newFeedPath
	}
	return o.FeedPath
}

// pathOf makes the path of an article's page.
func (o Outlet) pathOf(slug, section string, published time.Time) string {
	return strings.NewReplacer(
		"{slug}", slug,
		"{section}", sectionSlug(section),
		"{year}", published.Format("2006"),
		"{month}", published.Format("01"),
		"{day}", published.Format("02"),
	).Replace(o.articlePath)
}

func sectionSlug(section string) string {
	plain := strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "é", "e", "è", "e").Replace(strings.ToLower(section))
	return strings.Join(strings.FieldsFunc(plain, func(r rune) bool { return r < 'a' || r > 'z' }), "-")
}
