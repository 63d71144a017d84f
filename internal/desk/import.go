package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/analyse"
	"github.com/wiredesk/wiredesk/feed"
	"github.com/wiredesk/wiredesk/internal/importer"
	"github.com/wiredesk/wiredesk/internal/store"
	"github.com/wiredesk/wiredesk/news"
)

// Imported tells what an import took in.
type Imported struct {
	Articles int     // taken in by this call
	Known    int     // were there already
	Bad      []error // what was none of what we read, with its place; the first maxBad
	BadCount int
	Before   int     // items that an interrupted run, or an earlier one, had taken in
	Share    float64 // of the file that has been read
}

const (
	importBatch = 100
	maxBad      = 20
	// importQueues is into how many parts an import is cut for reading. They are put in order
	// again by grouping.
	importQueues = 4
)

// Import takes in a file: its articles are stored to be read, and the stages do the rest. A file
// that was taken in before, or in part, is gone on with where that ended.
func (d *Desk) Import(ctx context.Context, path string, progress func(Imported)) (Imported, error) {
	print, err := importer.Fingerprint(path)
	if err != nil {
		return Imported{}, err
	}
	in := intake{desk: d, path: path, progress: progress}
	err = d.Store.Write(ctx, func(tx *store.Tx) (err error) {
		in.row, err = tx.BeginImport(ctx, path, print, d.Clock())
		return err
	})
	if err != nil {
		return Imported{}, fmt.Errorf("begin the import of %s: %w", path, err)
	}
	in.done.Before = in.row.Stored
	if !in.row.Finished.IsZero() {
		in.done.Share = 1
		return in.done, nil
	}
	if in.down, err = d.takedowns(ctx); err != nil {
		return in.done, err
	}
	err = importer.Each(ctx, path, in.row.Stored, func(item importer.Item, share float64) error {
		in.batch = append(in.batch, item)
		in.done.Share = share
		if len(in.batch) >= importBatch {
			return in.flush(ctx, false)
		}
		return nil
	})
	if err != nil {
		return in.done, fmt.Errorf("import %s: %w", path, err)
	}
	in.done.Share = 1
	return in.done, in.flush(ctx, true)
}

// intake is one file on its way in.
type intake struct {
	desk     *Desk
	path     string
	row      store.Import
	down     takedowns
	batch    []importer.Item
	done     Imported
	progress func(Imported)
}

// flush stores a batch and how far it reaches, in one transaction.
func (in *intake) flush(ctx context.Context, last bool) error {
	d := in.desk
	stored, known := 0, 0
	var bad []error
	err := d.Store.Write(ctx, func(tx *store.Tx) error {
		stored, known, bad = 0, 0, nil
		for i, item := range in.batch {
			s, k, err := in.take(ctx, tx, item, in.row.Stored+i+1)
			var wrong *badItem
			if errors.As(err, &wrong) {
				bad = append(bad, wrong)
				continue
			}
			if err != nil {
				return err
			}
			stored, known = stored+s, known+k
		}
		finished := time.Time{}
		if last {
			finished = d.Clock()
		}
		return tx.AdvanceImport(ctx, in.row.ID, in.row.Stored+len(in.batch), finished)
	})
	if err != nil {
		return err
	}
	in.row.Stored += len(in.batch)
	in.batch = in.batch[:0]
	in.done.Articles, in.done.Known, in.done.BadCount = in.done.Articles+stored, in.done.Known+known, in.done.BadCount+len(bad)
	in.done.Bad = append(in.done.Bad, bad[:min(len(bad), maxBad-len(in.done.Bad))]...)
	if in.progress != nil {
		in.progress(in.done)
	}
	d.Wake()
	return nil
}

// badItem is something in a file that is not what it should be; the rest is taken in all
// the same.
type badItem struct {
	path   string
	number int
	err    error
}

func (b *badItem) Error() string { return fmt.Sprintf("%s: item %d: %v", b.path, b.number, b.err) }

func (in *intake) take(ctx context.Context, tx *store.Tx, item importer.Item, number int) (stored, known int, err error) {
	switch {
	case item.Record != nil:
		record, err := analyse.ParseRecord(item.Record)
		if err != nil {
			return 0, 0, &badItem{in.path, number, err}
		}
		return in.takeRecord(ctx, tx, record, item.Record)
	case item.Page != nil:
		return in.takePage(ctx, tx, *item.Page)
	case item.Feed != nil:
		stored, known, err := in.takeFeed(ctx, tx, *item.Feed)
		return stored, known, err
	}
	return 0, 0, &badItem{in.path, number, item.Bad}
}

func (in *intake) takeRecord(ctx context.Context, tx *store.Tx, record analyse.Record, raw []byte) (stored, known int, err error) {
	a := record.Article()
	row := store.Article{
		URL: a.URL, Key: a.URL, Host: a.Host, ExternalID: record.ID, Title: a.Title, Lang: record.Lang,
		Published: news.BelievableTime(a.Published, in.desk.Clock()),
	}
	if row.Key == "" {
		row.Key = "import:" + record.ID
		if record.ID == "" {
			sum := sha256.Sum256(raw)
			row.Key = "import:" + hex.EncodeToString(sum[:12])
		}
	}
	return in.takeBytes(ctx, tx, row, store.Page{URL: a.URL, ContentType: recordType, Body: raw})
}

func (in *intake) takePage(ctx context.Context, tx *store.Tx, d importer.Document) (stored, known int, err error) {
	row := store.Article{URL: news.CanonicalURL(d.URL), Host: news.Host(d.URL)}
	row.Key = row.URL
	if row.Key == "" {
		row.Key = d.URL
	}
	return in.takeBytes(ctx, tx, row, store.Page{URL: d.URL, ContentType: d.ContentType, Fetched: d.Fetched, Body: d.Body})
}

// takeBytes stores an article with the bytes it is to be read from. One that is there under the same
// name is read again when its bytes differ; another one with the same address becomes
// an article of its own, because nothing that was handed in is to be lost.
func (in *intake) takeBytes(ctx context.Context, tx *store.Tx, row store.Article, page store.Page) (stored, known int, err error) {
	if in.down.cover(row) {
		return 0, 1, nil
	}
	before, err := tx.ArticleByKey(ctx, row.Key)
	if err == nil && before.ExternalID != row.ExternalID && row.ExternalID != "" {
		row.Key += "#" + row.ExternalID
		before, err = tx.ArticleByKey(ctx, row.Key)
	}
	if err == nil {
		return 0, 1, in.again(ctx, tx, before, page)
	}
	if !errors.Is(err, store.ErrNotFound) {
		return 0, 0, err
	}
	id, err := in.insert(ctx, tx, row)
	if err != nil {
		return 0, 0, err
	}
	page.ArticleID = id
	if page.Fetched.IsZero() {
		page.Fetched = in.desk.Clock()
	}
	return 1, 0, tx.PutPage(ctx, page)
}

func (in *intake) again(ctx context.Context, tx *store.Tx, before store.Article, page store.Page) error {
	old, err := tx.Page(ctx, before.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) || before.Removed || string(old.Body) == string(page.Body) {
		return err
	}
	page.ArticleID, page.Fetched = before.ID, in.desk.Clock()
	if err := tx.PutPage(ctx, page); err != nil {
		return err
	}
	return tx.ReadAgain(ctx, []int64{before.ID})
}

func (in *intake) insert(ctx context.Context, tx *store.Tx, row store.Article) (int64, error) {
	row.ImportID, row.Seen = in.row.ID, in.desk.Clock()
	if row.Published.IsZero() {
		row.Published = row.Seen
	}
	row.Queue = in.queue(row.Key)
	ids, _, err := tx.InsertArticles(ctx, []store.Article{row})
	return ids[row.Key], err
}

func (in *intake) queue(key string) string {
	sum := sha256.Sum256([]byte(key))
	return "import:" + strconv.FormatInt(in.row.ID, 10) + ":" + strconv.Itoa(int(sum[0])%importQueues)
}

// takeFeed takes in a saved feed: it is listed among the feeds, but paused, because nobody
// asked for it to be polled.
func (in *intake) takeFeed(ctx context.Context, tx *store.Tx, doc importer.Document) (stored, known int, err error) {
	now := in.desk.Clock()
	parsed, err := feed.Parse(doc.Body, doc.ContentType, doc.URL, now)
	if err != nil {
		return 0, 0, fmt.Errorf("read it as a feed: %w", err)
	}
	address := parsed.Self
	if address == "" {
		address = doc.URL
	}
	if address == "" {
		address = parsed.Site
	}
	if address == "" {
		address = "file:" + in.path
	}
	id, added, err := tx.AddFeed(ctx, store.Feed{URL: address, Title: parsed.Title, Site: parsed.Site}, now)
	if err != nil {
		return 0, 0, err
	}
	if added {
		if err := tx.SetFeedStatus(ctx, id, store.FeedPaused, now); err != nil {
			return 0, 0, err
		}
	}
	source, err := tx.Feed(ctx, id)
	if err != nil {
		return 0, 0, err
	}
	a := answer{feed: source}
	if err := in.desk.compare(ctx, tx.Queries, &a, parsed, source.Entries, in.down); err != nil {
		return 0, 0, err
	}
	for i := range a.articles {
		a.articles[i].ImportID, a.articles[i].Queue = in.row.ID, in.queue(a.articles[i].Key)
	}
	if err := in.desk.storeEntries(ctx, tx, a); err != nil {
		return 0, 0, err
	}
	source.Title, source.Site, source.Lang, source.Format = parsed.Title, parsed.Site, parsed.Lang, formatOf(parsed)
	source.Health, source.Message = healthOf(parsed)
	source.LastOK, source.Entries = now, len(a.fresh)
	return len(a.fresh), len(parsed.Entries) - len(a.fresh), tx.UpdatePolled(ctx, source)
}
