package web

import (
	"cmp"
	"fmt"
	"net/http"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/news"
)

// previewView is the content of the page that shows feeds before they are followed.
type previewView struct {
	Asked string
	Feeds []foundFeed
}

// foundFeed is a feed that can be followed.
type foundFeed struct {
	Title, Address, Site string
	Lang                 string
	LangName             string
	About                string
	Entries              []foundEntry
	Known                bool // the desk follows it
	Warning              string
	Section              string // as typed, else what is proposed first
}

type foundEntry struct {
	Title, Href, Lang string
	Published         instant
}

const (
	shownEntries = 8
	shownAbout   = 300 // bytes
)

// lookAtFeeds shows what is at an address, so that a person sees it before saying yes.
func (s *site) lookAtFeeds(w http.ResponseWriter, r *http.Request, typed feedsView) error {
	found, err := s.Desk.Look(r.Context(), typed.Address)
	if err != nil {
		typed.Error = sentenceOf(err)
		return s.refuse(w, r, typed)
	}
	followed, err := s.Store.Feeds(r.Context())
	if err != nil {
		return fmt.Errorf("list feeds: %w", err)
	}
	known := make(map[string]bool, len(followed))
	for _, f := range followed {
		known[f.URL] = true
	}
	v := previewView{Asked: typed.Address}
	for _, f := range found {
		one := s.foundFeed(f, known[f.Self])
		one.Section = cmp.Or(typed.Section, proposedSection(f))
		v.Feeds = append(v.Feeds, one)
	}
	p := s.page(r, "Follow a feed", v)
	p.Section, p.NoIndex = "feeds", true
	a, err := s.htmlAnswer("preview", p)
	if err != nil {
		return err
	}
	w.Header().Set("Cache-Control", "no-store")
	return a.write(w, r, http.StatusOK)
}

// proposedSection is the label that fits a feed best by its entries' categories and its address; empty where neither tells.
func proposedSection(f news.Feed) string {
	categories := make([][]string, len(f.Entries))
	for i, e := range f.Entries {
		categories[i] = e.Categories
	}
	if proposed := feed.Sections(f.Self, categories); len(proposed) > 0 {
		return proposed[0]
	}
	return ""
}

func (s *site) foundFeed(f news.Feed, known bool) foundFeed {
	v := foundFeed{Title: f.Title, Address: f.Self, Site: webAddress(f.Site), Lang: f.Lang, About: count(len(f.Entries), "entry", "entries"), Known: known}
	if v.Title == "" {
		v.Title = f.Self
	}
	if f.Lang != "" {
		v.LangName = languageName(f.Lang)
	}
	if f.Description != "" {
		v.About += " · " + cutAt(f.Description, shownAbout)
	}
	if len(f.Warnings) > 0 {
		v.Warning = sentenceOf(fmt.Errorf("%s", f.Warnings[0]))
	}
	for _, e := range f.Entries[:min(len(f.Entries), shownEntries)] {
		entry := foundEntry{Title: e.Title, Href: webAddress(e.URL), Lang: e.Lang, Published: instantOf(e.Published, s.Clock())}
		if entry.Title == "" {
			entry.Title = "Untitled entry"
		}
		v.Entries = append(v.Entries, entry)
	}
	return v
}
