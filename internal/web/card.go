package web

import (
	"time"

	"github.com/wiredesk/wiredesk/internal/store"
)

// card is a story on a list.
type card struct {
	ID        int64
	Version   int    // of the account
	Mark      string // "new" or "updated" for a reader who was here before
	Path      string
	Headline  string
	Lang      string
	Teaser    string
	Tags      []string
	Sources   []string // outlets that are named
	Others    int      // outlets that are not
	Outlets   string   // in words
	Updated   instant
	Sparkline *sparkline // nil where there is too little to draw
}

const namedSources = 4

func cardOf(s store.Story, now time.Time) card {
	named := s.Sources[:min(len(s.Sources), namedSources)]
	return card{ID: s.ID, Version: s.Written, Path: s.Path(), Headline: headlineOf(s.Headline), Lang: s.Lang, Teaser: s.Teaser,
		Tags: s.Tags, Sources: named, Others: max(0, s.Outlets-len(named)), Outlets: outletsInWords(s.Outlets, s.Independent),
		Updated: instantOf(s.Latest, now), Sparkline: sparklineOf(s)}
}

func headlineOf(h string) string {
	if h == "" {
		return "Untitled story"
	}
	return h
}

// outletsInWords says how many outlets report, and how many of them on their own.
func outletsInWords(outlets, independent int) string {
	if independent >= outlets {
		return count(outlets, "outlet")
	}
	return count(outlets, "outlet") + ", " + number(independent) + " independent"
}
