package news

import "time"

// Article is one report by one outlet, in one revision.
type Article struct {
	ID       string // the caller's own name for it
	Revision int    // counts from 1
	Outlet   string // display name of the publisher
	Host     string // the publisher's host without "www.", such as "example.org"
	URL      string // canonical address
	Title    string
	Text     string // paragraphs separated by one empty line; empty for a headline alone
	Lang     string // ISO 639-1 (639-3 where there is no shorter code), "und" when unknown
	Authors  []string
	Image    string
	// Published is the time that counts for the article: the publisher's where it
	// is believable, else the time it was first seen. UTC.
	Published time.Time
	Modified  time.Time // zero when not given
	// Coverage lists other reports on the same event, where an aggregator gave
	// such a list.
	Coverage []Coverage
}

// Page is what extraction reads out of an HTML page.
type Page struct {
	URL       string // canonical address as the page gives it, else the one it was asked at
	Title     string
	Text      string // paragraphs separated by one empty line
	Lang      string // declared by the page; may be empty
	Authors   []string
	Outlet    string // site name; may be empty
	Image     string // absolute
	Published time.Time
	Modified  time.Time
	// Sources names where a field came from: "json-ld", "opengraph", "microdata",
	// "meta", "html", "body". Keys are the JSON names of the fields.
	Sources map[string]string
}
