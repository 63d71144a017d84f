package desk

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/cluster"
	"github.com/wiredesk/wiredesk/extract"
	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/fetch"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
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

// Where the name of an outlet comes from, the better the higher.
const (
	rankHost   = 1
	rankFeed   = 2
	rankPage   = 3
	rankSource = 4 // an aggregator or an import names it
)

// retries are the waits after which a page that could not be had is asked for again.
var retries = []time.Duration{10 * time.Minute, time.Hour, 6 * time.Hour}

// found is an article's content, wherever it was found.
type found struct {
	news.Article
	declared string // language that the source claims
	origin   string
	rank     int
}

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

// conclude makes a revision of what was found, unless it says the same as the last one read by
// the same code.
func (d *Desk) conclude(ctx context.Context, r reading, f found, failure error) (reading, error) {
	a := &r.article
	if failure == nil && strings.TrimSpace(f.Title) == "" && strings.TrimSpace(f.Text) == "" {
		failure = errors.New("neither a title nor a text")
	}
	if failure != nil {
		a.State, a.Message = store.ArticleFailed, failure.Error()
		if a.Revision > 0 {
			a.State = store.ArticleRead
		}
		return r, nil
	}
	now := d.Clock()
	zoned := f.Published
	if f.Published = news.BelievableTime(f.Published, now); f.Published.IsZero() {
		f.Published, zoned = a.Published, a.Published
	}
	f.Article.ID, f.Article.Host = fmt.Sprint(a.ID), a.Host
	if a.URL != "" && a.Origin != store.OriginImport && f.origin != store.OriginImport {
		f.Article.URL = a.URL
	}
	revision := store.Revision{ArticleID: a.ID, Number: a.Revision + 1, Reader: analyse.Version, Made: now}
	utc := f.Article.Published
	f.Article.Published = zoned
	revision.Analysis = d.analyser.Analyse(&f.Article, f.declared)
	f.Article.Published = utc.UTC()
	fill(&revision, f)
	a.State, a.Origin = store.ArticleRead, f.origin
	if same, err := d.sameAsBefore(ctx, *a, revision); err != nil || same {
		return r, err
	}
	doc := cluster.Features(f.Article, revision.Analysis)
	blob, err := doc.MarshalBinary()
	if err != nil {
		return r, fmt.Errorf("features of article %d: %w", a.ID, err)
	}
	revision.Doc = blob
	r.revision = &revision
	a.Revision, a.Title, a.Lang = revision.Number, revision.Title, revision.Lang
	if !revision.Published.IsZero() {
		a.Published = revision.Published
	}
	r.outlet, r.rank = f.Outlet, f.rank
	return r, nil
}

func (d *Desk) sameAsBefore(ctx context.Context, a store.Article, r store.Revision) (bool, error) {
	if a.Revision == 0 {
		return false, nil
	}
	before, err := d.Store.Revision(ctx, a.ID, a.Revision)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("load article %d: %w", a.ID, err)
	}
	return before.Hash == r.Hash && before.Reader == r.Reader, nil
}

// fill copies what was found into a revision.
func fill(r *store.Revision, f found) {
	r.Title, r.Text, r.Lang, r.Authors, r.Image = f.Title, f.Text, f.Lang, f.Authors, f.Image
	r.Published, r.Modified, r.Coverage = f.Published, f.Modified, f.Coverage
	parts := []string{r.Title, r.Text}
	for _, c := range r.Coverage {
		parts = append(parts, c.URL, c.Title)
	}
	r.Hash = hashOf([]byte(strings.Join(parts, "\x00")))
}
