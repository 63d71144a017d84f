package web

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/feed/opml"
	"github.com/wiredesk/wiredesk/internal/store"
)

const feedsPageSize = 100

// feedsView is the content of the feeds page.
type feedsView struct {
	Rows     []feedRow
	Total    int
	Problems int
	Show     string // "problems" for these alone
	Previous string
	Next     string
	CanAdd   bool
	Doing    string // what the desk is doing, in words
	Broken   []brokenStory
	Note     string // what the last form did
	Error    string // why it did not
	Address  string // what was typed
	Section  string
}

// feedRow is a feed in plain words.
type feedRow struct {
	ID      int64
	Title   string
	Address string
	Link    string // of the feed's site, or of the feed
	Section string
	Health  string // "ok", "warning", "error", "new", "paused" or "gone"
	Word    string
	Message string
	Last    instant
	Next    string
	Entries string
	Polled  bool // it is being polled
	Gone    bool
}

func (s *site) feeds(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	v := feedsView{Show: q.Get("show"), Note: noteFor(q)}
	return s.showFeeds(w, r, v, http.StatusOK)
}

// showFeeds writes the feeds page. It is not kept: after a form a person wants to see
// what holds now.
func (s *site) showFeeds(w http.ResponseWriter, r *http.Request, v feedsView, status int) error {
	feeds, err := s.Store.Feeds(r.Context())
	if err != nil {
		return fmt.Errorf("list feeds: %w", err)
	}
	if v.Show != "problems" {
		v.Show = ""
	}
	v.Total, v.CanAdd = len(feeds), s.Desk != nil
	var rows []feedRow
	for _, f := range feeds {
		row := feedRowOf(f, s.Clock(), isAdmin(r))
		problem := row.Health == store.HealthError || row.Health == store.HealthWarning || row.Gone
		if problem {
			v.Problems++
		}
		if problem || v.Show == "" {
			rows = append(rows, row)
		}
	}
	v.turn(r.URL.Query(), rows)
	if work, err := s.work(r.Context()); err == nil {
		v.Doing = workNow(work)
	}
	if v.Broken, err = s.brokenStories(r); err != nil {
		return err
	}
	p := s.page(r, "Feeds", v)
	p.Live = &liveView{Since: s.Clock().UnixMilli(), Story: -1, Show: "/feeds"}
	p.Section, p.Summary, p.NoIndex = "feeds", "The feeds that the desk follows, and how they are.", true
	a, err := s.htmlAnswer("feeds", p)
	if err != nil {
		return err
	}
	if status != http.StatusOK {
		return a.write(w, r, status)
	}
	return a.send(w, r)
}

// turn keeps one page of the rows.
func (v *feedsView) turn(q url.Values, rows []feedRow) {
	page, err := strconv.Atoi(q.Get("page"))
	if err != nil || page < 1 || (page-1)*feedsPageSize >= len(rows) {
		page = 1
	}
	address := func(n int) string {
		u := url.Values{"page": {strconv.Itoa(n)}}
		if v.Show != "" {
			u.Set("show", v.Show)
		}
		return withQuery("/feeds", u)
	}
	if page > 1 {
		v.Previous = address(page - 1)
	}
	if page*feedsPageSize < len(rows) {
		v.Next = address(page + 1)
	}
	v.Rows = pageOf(rows, page, feedsPageSize)
}

// feedRowOf describes a feed, to readers without what may be a secret of its address.
func feedRowOf(f store.Feed, now time.Time, whole bool) feedRow {
	if !whole {
		f.URL, f.Message = publicPart(f.URL), strings.ReplaceAll(f.Message, f.URL, publicPart(f.URL))
	}
	row := feedRow{ID: f.ID, Title: f.Title, Address: f.URL, Link: webAddress(f.Site), Section: f.Section, Message: f.Message,
		Last: instantOf(f.LastPoll, now), Entries: count(f.Entries, "entry", "entries"), Polled: f.Status == store.FeedActive, Gone: f.Status == store.FeedGone}
	if row.Title == "" {
		row.Title = f.URL
	}
	if row.Link == "" {
		row.Link = webAddress(f.URL)
	}
	row.Health, row.Word = healthInWords(f)
	row.Next = nextPoll(f, now)
	return row
}

// publicPart is an address without user, password and query: in these a feed's address can
// carry a key.
func publicPart(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return "(an address)"
	}
	return (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
}

func healthInWords(f store.Feed) (class, word string) {
	switch {
	case f.Status == store.FeedPaused:
		return "paused", "Paused"
	case f.Status == store.FeedGone:
		return "gone", "Ended by its publisher"
	case f.Health == store.HealthOK:
		return store.HealthOK, "Well"
	case f.Health == store.HealthWarning:
		return store.HealthWarning, "Read with a warning"
	case f.Health == store.HealthError && f.Failures > 1:
		return store.HealthError, "Failed " + number(f.Failures) + " times in a row"
	case f.Health == store.HealthError:
		return store.HealthError, "Failed"
	}
	return "new", "Not asked yet"
}

func nextPoll(f store.Feed, now time.Time) string {
	switch {
	case f.Status != store.FeedActive:
		return "not asked any more"
	case !f.NextPoll.After(now):
		return "due now"
	case f.LastPoll.IsZero(): // taken up a moment ago; the time is when it is tried again should that fail
		return "being asked"
	}
	return "next " + relative(f.NextPoll, now)
}

// noteFor says what a form did. Only numbers are taken from the address, so that nobody can
// put words on the page.
func noteFor(q url.Values) string {
	n, _ := strconv.Atoi(q.Get("n"))
	known, _ := strconv.Atoi(q.Get("known"))
	switch q.Get("done") {
	case "added":
		return count(n, "feed") + " added. The first answer is read in a moment."
	case "nothing":
		return "The desk follows this feed already."
	case "imported":
		return count(n, "feed") + " imported, " + number(known) + " known already."
	case "polled":
		return "The feed is asked as soon as its host allows it."
	case "paused":
		return "The feed is paused."
	case "resumed":
		return "The feed is asked again."
	case "filed":
		return "The feed carries " + count(n, "section") + ". Its stories are filed in a moment."
	case "removed":
		return "The feed is removed. Its articles stay."
	}
	return ""
}

// exportFeeds answers with all feeds as OPML, whole addresses and all.
func (s *site) exportFeeds(w http.ResponseWriter, r *http.Request) error {
	feeds, err := s.Store.Feeds(r.Context())
	if err != nil {
		return fmt.Errorf("list feeds: %w", err)
	}
	var subs []opml.Subscription
	for _, f := range feeds {
		sub := opml.Subscription{URL: f.URL, Title: f.Title, Site: f.Site}
		if f.Section != "" {
			sub.Sections = []string{f.Section}
		}
		subs = append(subs, sub)
	}
	var b bytes.Buffer
	if err := opml.Write(&b, s.Title+" feeds", s.Clock(), subs); err != nil {
		return err
	}
	w.Header().Set("Content-Disposition", `attachment; filename="feeds.opml"`)
	return newAnswer("text/x-opml; charset=utf-8", b.Bytes(), time.Time{}).send(w, r)
}
