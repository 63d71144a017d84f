package desk

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
)

// reading is what came of reading one article.
type reading struct {
	article  store.Article // its row as it is to be
	revision *store.Revision
	page     *store.Page
	outlet   string // name of the outlet; "" to leave it
	rank     int    // how much the name is worth
	asked    bool   // the network was asked
}

// retries are the waits after which a page that could not be had is asked for again.
var retries = []time.Duration{10 * time.Minute, time.Hour, 6 * time.Hour}

// readOne reads one article: its stored bytes where it was imported, the page its link leads
// to, or what its feed carries. An error is one of the desk, or a *fetch.BusyError;
// what is wrong with the article is in the reading.
func (d *Desk) readOne(ctx context.Context, a store.Article) (reading, error) {
	if a.ImportID != 0 {
		raw, err := d.Store.Page(ctx, a.ID)
		if err == nil {
			f, err := fromBytes(raw, d.Clock())
			return d.conclude(ctx, reading{article: a}, f, err)
		}
		if !errors.Is(err, store.ErrNotFound) {
			return reading{}, fmt.Errorf("load article %d: %w", a.ID, err)
		}
	}
	entries, err := d.Store.ArticleEntries(ctx, a.ID)
	if err != nil {
		return reading{}, fmt.Errorf("load entries of article %d: %w", a.ID, err)
	}
	fallback, err := d.fromEntries(ctx, a, entries)
	if err != nil {
		return reading{}, err
	}
	if a.Queue == queueEntries || a.ImportID != 0 || !d.FetchPages {
		return d.conclude(ctx, reading{article: a}, fallback, nil)
	}
	return d.readPage(ctx, a, fallback)
}

// readPage asks for the page of an article. Where none can be had, what the feed carries
// is the article.
func (d *Desk) readPage(ctx context.Context, a store.Article, fallback found) (reading, error) {
	request := fetch.Request{URL: a.URL, Accept: "text/html, application/xhtml+xml;q=0.9, */*;q=0.5", MaxBytes: d.MaxPage, Robots: true}
	if a.Origin == store.OriginPage {
		if old, err := d.Store.Page(ctx, a.ID); err == nil {
			request.ETag, request.LastModified = old.ETag, old.LastModified
		}
	}
	resp, err := d.held.get(ctx, d.Fetch, request)
	var busy *fetch.BusyError
	if errors.As(err, &busy) || ctx.Err() != nil {
		return reading{}, errors.Join(err, ctx.Err())
	}
	r := reading{article: a, asked: true}
	r.article.CheckAt = d.nextCheck(a)
	if err != nil {
		return d.unreachable(ctx, r, fallback, resp, err)
	}
	r.article.Message, r.article.Attempts = "", 0
	if resp.NotModified {
		r.article.State = store.ArticleRead
		return r, nil
	}
	r.page = &store.Page{
		ArticleID: a.ID, URL: resp.URL, Fetched: d.Clock(), ContentType: resp.ContentType,
		ETag: resp.ETag, LastModified: resp.LastModified, Body: resp.Body,
	}
	page, err := fromBytes(*r.page, d.Clock())
	if err != nil {
		r.article.Message = "the page could not be read: " + err.Error()
		return d.conclude(ctx, r, fallback, nil)
	}
	return d.conclude(ctx, r, better(page, fallback), nil)
}

// unreachable falls back to what the feed carries and asks again later where that can help.
func (d *Desk) unreachable(ctx context.Context, r reading, fallback found, resp *fetch.Response, err error) (reading, error) {
	r.article.Message = fetch.Explain(err)
	if r.article.Revision > 0 {
		r.article.State = store.ArticleRead // what was read before stands
	}
	if lasting(err, resp) {
		r.article.CheckAt = time.Time{}
	} else if r.article.Attempts < len(retries) {
		r.article.CheckAt = d.Clock().Add(retries[r.article.Attempts])
		r.article.Attempts++
	}
	if r.article.Origin == store.OriginPage {
		return r, nil
	}
	return d.conclude(ctx, r, fallback, nil)
}

// lasting says whether asking again cannot help.
func lasting(err error, resp *fetch.Response) bool {
	var passing interface{ Temporary() bool } // such as robots.txt that could not be had
	if errors.As(err, &passing) && passing.Temporary() {
		return false
	}
	if errors.Is(err, fetch.ErrRobots) || errors.Is(err, fetch.ErrPrivate) || errors.Is(err, fetch.ErrTooLarge) {
		return true
	}
	return resp != nil && resp.Status >= 400 && resp.Status < 500 &&
		resp.Status != http.StatusTooManyRequests && resp.Status != http.StatusRequestTimeout
}

// nextCheck is when to look whether the publisher changed the page: at the given ages of
// the article, then no more.
func (d *Desk) nextCheck(a store.Article) time.Time {
	now := d.Clock()
	for _, age := range d.Recheck {
		if at := a.Seen.Add(age); at.After(now) {
			return at
		}
	}
	return time.Time{}
}
