package news

import "time"

// Feed is what one answer of a feed's address carries: the channel and its
// entries in the order of the document.
type Feed struct {
	Format      string // "rss", "atom", "rdf", "json", "cdf"
	Version     string // as the document says it, such as "2.0"; may be empty
	Title       string
	Description string
	Site        string // address of the site or page the feed belongs to, absolute or empty
	Self        string // the address the feed gives for itself, absolute or empty
	Lang        string // BCP 47 tag as declared, lower-case language part; may be empty
	Image       string
	Updated     time.Time
	Hints       PollHints
	Entries     []Entry
	// Warnings say in plain words what was wrong with the document and how it
	// was read all the same ("declared as utf-8, read as windows-1252").
	Warnings []string
}

// PollHints are the publisher's wishes on how often to ask.
type PollHints struct {
	TTL          time.Duration  // RSS ttl; 0 when not given
	UpdatePeriod time.Duration  // syn:updatePeriod divided by syn:updateFrequency; 0 when not given
	SkipHours    []int          // hours of the day in UTC, 0 to 23, in which not to ask
	SkipDays     []time.Weekday // days in UTC on which not to ask
}

// Entry is one item of a feed as published. Titles are plain text; Summary and
// Content are HTML as it came, not sanitised: whoever shows them sanitises.
type Entry struct {
	GUID       string
	URL        string // absolute; empty when the item has none
	Title      string // plain text, entities decoded, white space folded
	Summary    string // HTML
	Content    string // HTML, the fuller of what the item carries; may be empty
	Authors    []string
	Published  time.Time // zero when not given or not believable, see BelievableTime
	Updated    time.Time
	Categories []string
	Image      string // absolute
	Enclosures []Enclosure
	Lang       string
	Source     Source     // the outlet an aggregator names for the item
	Coverage   []Coverage // other reports which an aggregator lists under the item
	// Headline is the title without the " - Outlet" tail that an aggregator
	// puts behind it; equal to Title elsewhere.
	Headline string
	// PublisherURL is the article's address at its publisher when it can be read
	// out of an aggregator's link; empty otherwise.
	PublisherURL string
	// Opaque says that URL is an aggregator's redirect whose target cannot be
	// known offline, so that the item itself is the article.
	Opaque bool
}

// Enclosure is a file that belongs to an entry.
type Enclosure struct {
	URL    string
	Type   string // media type as declared
	Length int64  // bytes as declared, 0 when unknown
}

// Source names an outlet other than the feed's own.
type Source struct {
	Name string
	URL  string
}

// Coverage is one report in an aggregator's list of reports on one event.
type Coverage struct {
	Title  string
	URL    string
	Outlet string
}
