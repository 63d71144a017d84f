package desk

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"

	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/feed/opml"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// AddFeed follows an address: that of a feed, or of a site whose feed is found. It asks
// the address first, so that a person learns at once when nothing is there.
func (d *Desk) AddFeed(ctx context.Context, address, section string) ([]store.Feed, error) {
	address, err := normalAddress(address)
	if err != nil {
		return nil, err
	}
	target, err := d.findFeed(ctx, address)
	if err != nil {
		return nil, err
	}
	return d.addFeeds(ctx, []store.Feed{{URL: target, Section: section}})
}

// normalAddress makes what a person types an address.
func normalAddress(address string) (string, error) {
	address = strings.TrimSpace(address)
	if rest, ok := strings.CutPrefix(address, "feed:"); ok {
		address = strings.TrimPrefix(rest, "//")
	}
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", fmt.Errorf("%q is not the address of a feed or site (https://…)", address)
	}
	u.Fragment = ""
	return u.String(), nil
}

// tryLinks is how many of the feeds that a page names are tried.
const tryLinks = 4

// findFeed returns the address itself when it answers with a feed, else the first feed that its
// page names and that is one, else one that is where feeds mostly are.
func (d *Desk) findFeed(ctx context.Context, address string) (string, error) {
	found, err := d.feedsAt(ctx, address, 1)
	if err != nil {
		return "", err
	}
	return found[0].Self, nil
}

// Look asks an address, and what its page names, for feeds, and follows none. Self of each is the address that was
// asked. At least one is returned, or why there is none.
func (d *Desk) Look(ctx context.Context, address string) ([]news.Feed, error) {
	address, err := normalAddress(address)
	if err != nil {
		return nil, err
	}
	return d.feedsAt(ctx, address, tryLinks)
}

// feedsAt returns up to most feeds of an address: itself, or else those that its page names, or else those that are
// where feeds mostly are.
func (d *Desk) feedsAt(ctx context.Context, address string, most int) ([]news.Feed, error) {
	one, err := d.tryFeed(ctx, address)
	var other *feed.NotFeedError
	if !errors.As(err, &other) {
		return []news.Feed{one}, err
	}
	var candidates []string
	for _, l := range other.Links[:min(len(other.Links), tryLinks)] {
		candidates = append(candidates, l.URL)
	}
	if len(candidates) == 0 {
		candidates = feed.Guess(address)
	}
	var found []news.Feed
	for _, c := range candidates {
		if len(found) == most {
			break
		}
		if f, err := d.tryFeed(ctx, c); err == nil {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return nil, err
	}
	return found, nil
}

// tryFeed reads the feed at an address, which becomes its Self.
func (d *Desk) tryFeed(ctx context.Context, address string) (news.Feed, error) {
	resp, err := d.Fetch.Get(ctx, fetch.Request{URL: address, Accept: feedAccept, MaxBytes: d.MaxFeed})
	if err != nil {
		return news.Feed{}, fmt.Errorf("%s: %s", address, fetch.Explain(err))
	}
	f, err := feed.Parse(resp.Body, resp.ContentType, resp.URL, d.Clock())
	f.Self = address
	return f, err
}

func (d *Desk) addFeeds(ctx context.Context, feeds []store.Feed) ([]store.Feed, error) {
	var added []store.Feed
	err := d.Store.Write(ctx, func(tx *store.Tx) error {
		for _, f := range feeds {
			id, isNew, err := tx.AddFeed(ctx, f, d.Clock())
			if err != nil {
				return fmt.Errorf("add %s: %w", f.URL, err)
			}
			if isNew {
				f.ID = id
				added = append(added, f)
			}
		}
		return nil
	})
	if err == nil {
		d.Wake()
	}
	return added, err
}

// ImportOPML follows all feeds of a list of subscriptions without asking them first.
func (d *Desk) ImportOPML(ctx context.Context, data []byte) (added, known int, err error) {
	subscriptions, err := opml.Parse(data)
	if err != nil {
		return 0, 0, err
	}
	var feeds []store.Feed
	for _, s := range subscriptions {
		address, err := normalAddress(s.URL)
		if err != nil {
			continue
		}
		feeds = append(feeds, store.Feed{URL: address, Title: s.Title, Site: s.Site, Section: strings.Join(s.Sections, "/")})
	}
	fresh, err := d.addFeeds(ctx, feeds)
	return len(fresh), len(feeds) - len(fresh), err
}

// PollNow makes a feed due.
func (d *Desk) PollNow(ctx context.Context, id int64) error {
	err := d.Store.Write(ctx, func(tx *store.Tx) error { return tx.SetFeedStatus(ctx, id, store.FeedActive, d.Clock()) })
	if err == nil {
		d.Wake()
	}
	return err
}

// TakeDown removes an article, or all of an outlet, for good: its texts go, it leaves its
// story, whose account is written anew, and it does not come back. Value is an article's number
// or address, or an outlet's host. It returns how many articles went.
func (d *Desk) TakeDown(ctx context.Context, kind, value, reason string) (int, error) {
	articles, stored, err := d.meant(ctx, kind, value)
	if err != nil {
		return 0, err
	}
	for {
		ok := false
		err := d.Store.Write(ctx, func(tx *store.Tx) error {
			if err := tx.TakeDown(ctx, kind, stored, reason, d.Clock()); err != nil {
				return err
			}
			ok, err = d.erase(ctx, tx, articles)
			return err
		})
		if err != nil || ok {
			d.Wake()
			return len(articles), err
		}
	}
}

// meant finds the articles of a takedown, and the value under which it is remembered.
func (d *Desk) meant(ctx context.Context, kind, value string) ([]store.Article, string, error) {
	switch kind {
	case store.TakedownOutlet:
		host := news.Host("//" + value)
		if strings.Contains(value, "://") {
			host = news.Host(value)
		}
		if host == "" {
			return nil, "", fmt.Errorf("%q is not the host of an outlet", value)
		}
		articles, err := d.Store.ArticlesOfHost(ctx, host)
		return articles, host, err
	case store.TakedownArticle:
		a, err := d.Store.FindArticle(ctx, value)
		if err != nil {
			return nil, "", fmt.Errorf("article %s: %w", value, err)
		}
		return []store.Article{a}, a.Key, nil
	}
	return nil, "", fmt.Errorf("take down what: want %s or %s", store.TakedownArticle, store.TakedownOutlet)
}

// erase takes articles out of their stories and removes what they said. It returns false when
// another machine grouped meanwhile.
func (d *Desk) erase(ctx context.Context, tx *store.Tx, articles []store.Article) (bool, error) {
	seq, err := tx.GroupingSeq(ctx)
	if err != nil {
		return false, err
	}
	var events []store.GroupingEvent
	stories := map[int64]bool{}
	for _, a := range articles {
		if a.StoryID != 0 {
			stories[a.StoryID] = true
			events = append(events, store.GroupingEvent{Kind: store.EventRemoved, ArticleID: a.ID, From: a.StoryID, Reason: "{}"})
		}
	}
	heirs, err := orphaned(ctx, tx, articles)
	if err != nil {
		return false, err
	}
	if ok, _, err := tx.AppendGrouping(ctx, seq, append(events, heirs...), d.Clock()); err != nil || !ok {
		return false, err
	}
	for _, a := range articles {
		if err := tx.EraseArticle(ctx, a.ID); err != nil {
			return false, err
		}
	}
	for id := range stories {
		if err := tx.EraseAccounts(ctx, id); err != nil {
			return false, err
		}
	}
	return true, nil
}
