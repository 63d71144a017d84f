package desk

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/extract"
	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// found is an article's content, wherever it was found.
type found struct {
	news.Article
	declared string // language that the source claims
	origin   string
	rank     int
}

// Where the name of an outlet comes from, the better the higher.
const (
	rankHost   = 1
	rankFeed   = 2
	rankPage   = 3
	rankSource = 4 // an aggregator or an import names it
)

// better puts what the page and the feed say together: the page's text unless the feed carries
// clearly more, which happens where a page shows only the beginning.
func better(page, entry found) found {
	if len(entry.Text) > 2*len(page.Text) && len(page.Text) < 1500 {
		page.Text, page.origin = entry.Text, store.OriginEntry
	}
	if page.Title == "" {
		page.Title = entry.Title
	}
	if page.Published.IsZero() || !entry.Published.IsZero() && page.Published.Sub(entry.Published).Abs() > 72*time.Hour {
		page.Published = entry.Published
	}
	if page.declared == "" {
		page.declared = entry.declared
	}
	if len(page.Authors) == 0 {
		page.Authors = entry.Authors
	}
	if page.Image == "" {
		page.Image = entry.Image
	}
	if page.Outlet == "" || entry.rank == rankSource {
		page.Outlet, page.rank = entry.Outlet, entry.rank
	}
	page.Coverage = entry.Coverage
	return page
}

// fromBytes reads stored bytes: a page, or an imported record.
func fromBytes(p store.Page, now time.Time) (found, error) {
	if p.ContentType == recordType {
		record, err := analyse.ParseRecord(p.Body)
		if err != nil {
			return found{}, err
		}
		return found{Article: record.Article(), declared: record.Lang, origin: store.OriginImport, rank: rankSource}, nil
	}
	page, err := extract.Extract(p.Body, p.ContentType, p.URL, now)
	if err != nil {
		return found{}, err
	}
	f := found{declared: page.Lang, origin: store.OriginPage, rank: rankPage, Article: news.Article{
		URL: page.URL, Title: page.Title, Text: page.Text, Authors: page.Authors, Outlet: page.Outlet, Image: page.Image,
		Published: page.Published, Modified: page.Modified,
	}}
	return f, nil
}

// recordType marks stored bytes that are an imported record and no page.
const recordType = "application/vnd.wiredesk.article+json"

// fromEntries makes an article of what the feeds carry.
func (d *Desk) fromEntries(ctx context.Context, a store.Article, entries []store.Entry) (found, error) {
	f := found{origin: store.OriginEntry, rank: rankHost, Article: news.Article{URL: a.URL, Title: a.Title, Published: a.Published, Outlet: a.Host}}
	for i, e := range entries {
		source, err := d.Store.Feed(ctx, e.FeedID)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			return f, fmt.Errorf("load feed %d: %w", e.FeedID, err)
		}
		d.addEntry(&f, e.Item, source, i == 0)
	}
	return f, nil
}

// addEntry adds what one more feed carries of an article.
func (d *Desk) addEntry(f *found, e news.Entry, source store.Feed, first bool) {
	if first {
		f.Title = e.Headline
		if f.Title == "" {
			f.Title = e.Title
		}
		f.Authors, f.Image, f.Modified = e.Authors, e.Image, e.Updated
	}
	if f.declared == "" {
		f.declared = e.Lang
	}
	if f.declared == "" {
		f.declared = source.Lang
	}
	f.Coverage = append(f.Coverage, e.Coverage...)
	if e.Source.Name != "" && f.rank < rankSource {
		f.Outlet, f.rank = e.Source.Name, rankSource
	} else if source.Title != "" && f.rank < rankFeed && news.Host(source.Site) == news.Host(f.URL) {
		f.Outlet, f.rank = source.Title, rankFeed
	}
	if len(e.Coverage) > 0 {
		return // the content is the aggregator's list and no report
	}
	for _, html := range []string{e.Content, e.Summary} {
		if text := feed.PlainText(html); len(text) > len(f.Text) && !strings.EqualFold(text, f.Title) {
			f.Text = text
		}
	}
}
