package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// The states of an article.
const (
	ArticleNew    = "new"    // to be read (again)
	ArticleRead   = "read"   // its revision is stored
	ArticleFailed = "failed" // nothing could be had of it
)

// Where the text of an article comes from.
const (
	OriginPage   = "page"   // the page its link leads to
	OriginEntry  = "entry"  // the feed's own content
	OriginImport = "import" // a record or file that was imported
)

// Article is one report by one outlet. What its current revision says is in
// [Revision].
type Article struct {
	ID         int64
	Key        string // what makes it the same article: mostly its canonical address
	URL        string
	Host       string // its outlet
	ExternalID string // the name an import gave it
	// Queue is what is read one after the other: a host with its port, or an import.
	Queue     string
	ImportID  int64 // 0 when it came by a feed
	Title     string
	Lang      string
	Published time.Time
	Seen      time.Time
	Revision  int
	State     string
	Origin    string
	Message   string // why it could not be read, or not whole
	Attempts  int
	CheckAt   time.Time // when to look again whether the page changed
	Wanted    int       // how often reading it again was asked for
	StoryID   int64     // 0 until it is grouped
	Grouped   int       // the revision that was grouped
	CopyOf    int64
	Removed   bool
}

const articleColumns = `id, key, url, host, external_id, queue, import_id, title, lang, published, seen, revision,
	state, origin, message, attempts, check_at, wanted, story_id, grouped, copy_of, removed`

func scanArticle(row interface{ Scan(...any) error }) (Article, error) {
	var a Article
	var published, seen, check, removed int64
	err := row.Scan(&a.ID, &a.Key, &a.URL, &a.Host, &a.ExternalID, &a.Queue, &a.ImportID, &a.Title, &a.Lang,
		&published, &seen, &a.Revision, &a.State, &a.Origin, &a.Message, &a.Attempts, &check, &a.Wanted, &a.StoryID, &a.Grouped,
		&a.CopyOf, &removed)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	a.Published, a.Seen, a.CheckAt, a.Removed = fromMS(published), fromMS(seen), fromMS(check), removed != 0
	return a, err
}

func (q Queries) articles(ctx context.Context, tail string, args ...any) ([]Article, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+articleColumns+` FROM article `+tail, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanArticle)
}

// InsertArticles stores articles that are to be read and returns the IDs by key, those of
// articles that were there already included. isNew holds the keys that were not there.
// IDs rise in the order given.
func (t *Tx) InsertArticles(ctx context.Context, articles []Article) (ids map[string]int64, isNew map[string]bool, err error) {
	const width, batch = 10, 50
	ids, isNew = make(map[string]int64, len(articles)), make(map[string]bool, len(articles))
	for start := 0; start < len(articles); start += batch {
		part := articles[start:min(start+batch, len(articles))]
		args := make([]any, 0, len(part)*width)
		keys := make([]any, 0, len(part))
		for _, a := range part {
			args = append(args, a.Key, a.URL, a.Host, a.ExternalID, a.Queue, a.ImportID, a.Title, ms(a.Published), ms(a.Seen), a.Lang)
			keys = append(keys, a.Key)
		}
		rows, err := t.q.QueryContext(ctx, `INSERT INTO article (key, url, host, external_id, queue, import_id, title,
			published, seen, lang) VALUES `+tuples(len(part), width)+` ON CONFLICT (key) DO NOTHING RETURNING id, key`, args...)
		if err != nil {
			return nil, nil, fmt.Errorf("store articles: %w", err)
		}
		inserted, err := collect(rows, scanKey)
		if err != nil {
			return nil, nil, fmt.Errorf("store articles: %w", err)
		}
		for _, k := range inserted {
			ids[k.key], isNew[k.key] = k.id, true
		}
		if len(inserted) == len(part) {
			continue
		}
		known, err := t.q.QueryContext(ctx, `SELECT id, key FROM article WHERE key IN (`+numbered(1, len(keys))+`)`, keys...)
		if err != nil {
			return nil, nil, err
		}
		all, err := collect(known, scanKey)
		if err != nil {
			return nil, nil, err
		}
		for _, k := range all {
			ids[k.key] = k.id
		}
	}
	return ids, isNew, nil
}

type keyedID struct {
	id  int64
	key string
}

func scanKey(row interface{ Scan(...any) error }) (k keyedID, err error) {
	err = row.Scan(&k.id, &k.key)
	return k, err
}

// Article returns one article.
func (q Queries) Article(ctx context.Context, id int64) (Article, error) {
	return scanArticle(q.q.QueryRowContext(ctx, `SELECT `+articleColumns+` FROM article WHERE id = $1`, id))
}

// ArticlesByID returns the articles that still exist, in no order.
func (q Queries) ArticlesByID(ctx context.Context, ids []int64) ([]Article, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return q.articles(ctx, `WHERE id IN (`+numbered(1, len(ids))+`)`, anys(ids)...)
}

// ArticleTexts returns the texts of the current revisions of articles, by ID, where they are kept.
func (q Queries) ArticleTexts(ctx context.Context, ids []int64) (map[int64]string, error) {
	texts := make(map[int64]string, len(ids))
	if len(ids) == 0 {
		return texts, nil
	}
	rows, err := q.q.QueryContext(ctx, `SELECT a.id, r.text FROM article a JOIN revision r ON r.article_id = a.id AND r.number = a.revision
		WHERE a.id IN (`+numbered(1, len(ids))+`)`, anys(ids)...)
	if err != nil {
		return nil, err
	}
	all, err := collect(rows, scanKey)
	for _, one := range all {
		texts[one.id] = one.key
	}
	return texts, err
}

// ArticleByKey returns the article with a key.
func (q Queries) ArticleByKey(ctx context.Context, key string) (Article, error) {
	return scanArticle(q.q.QueryRowContext(ctx, `SELECT `+articleColumns+` FROM article WHERE key = $1`, key))
}

// UnreadArticles returns up to limit articles of a queue that are to be read and
// whose next attempt is due, the oldest first.
func (q Queries) UnreadArticles(ctx context.Context, queue string, now time.Time, limit int) ([]Article, error) {
	return q.articles(ctx, `WHERE queue = $1 AND state = 'new' AND check_at <= $2 ORDER BY id LIMIT $3`, queue, ms(now), limit)
}

// UnreadQueues returns the queues that hold an article to be read now.
func (q Queries) UnreadQueues(ctx context.Context, now time.Time, limit int) ([]string, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT DISTINCT queue FROM article WHERE state = 'new' AND check_at <= $1 LIMIT $2`, ms(now), limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanText)
}

func scanText(row interface{ Scan(...any) error }) (s string, err error) {
	err = row.Scan(&s)
	return s, err
}

// ReadAgain asks for articles to be read once more.
func (t *Tx) ReadAgain(ctx context.Context, ids []int64) error {
	for start := 0; start < len(ids); start += 500 {
		part := ids[start:min(start+500, len(ids))]
		_, err := t.q.ExecContext(ctx, `UPDATE article SET state = 'new', attempts = 0, check_at = 0, wanted = wanted + 1 WHERE removed = 0 AND id IN (`+
			numbered(1, len(part))+`)`, anys(part)...)
		if err != nil {
			return err
		}
	}
	return nil
}

// CheckDue marks for reading the articles whose pages are to be looked at again.
func (t *Tx) CheckDue(ctx context.Context, now time.Time, limit int) (int64, error) {
	result, err := t.q.ExecContext(ctx, `UPDATE article SET state = 'new' WHERE id IN (SELECT id FROM article
		WHERE check_at > 0 AND check_at <= $1 AND state = 'read' AND removed = 0 ORDER BY check_at LIMIT $2)`, ms(now), limit)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// SetRead stores the outcome of reading: state, message, attempts, next check and, when
// there is a new revision, what the article's row repeats of it. When reading it again was
// asked for since a was loaded, it stays to be read.
func (t *Tx) SetRead(ctx context.Context, a Article) error {
	return t.one(ctx, `UPDATE article SET url = $2, host = $3, title = $4, lang = $5, published = $6, revision = $7,
		state = CASE WHEN wanted = $13 THEN $8 ELSE state END,
		origin = $9, message = $10, attempts = $11, check_at = CASE WHEN wanted = $13 THEN $12 ELSE check_at END WHERE id = $1`,
		a.ID, a.URL, a.Host, a.Title, a.Lang, ms(a.Published), a.Revision, a.State, a.Origin, a.Message, a.Attempts, ms(a.CheckAt), a.Wanted)
}

// NameOutlet stores the name of an outlet unless one of higher rank is known.
func (t *Tx) NameOutlet(ctx context.Context, host, name string, rank int, lang string) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO outlet (host, name, rank, lang) VALUES ($1, $2, $3, $4)
		ON CONFLICT (host) DO UPDATE SET name = $2, rank = $3, lang = $4 WHERE outlet.rank < $3`, host, name, rank, lang)
	return err
}

// OutletName returns the name of an outlet, its host where none is known.
func (q Queries) OutletName(ctx context.Context, host string) (string, error) {
	var name string
	err := q.q.QueryRowContext(ctx, `SELECT name FROM outlet WHERE host = $1`, host).Scan(&name)
	if errors.Is(err, sql.ErrNoRows) {
		return host, nil
	}
	return name, err
}

// FindArticle returns the article that a person means by its number, its address or the name
// its import gave it.
func (q Queries) FindArticle(ctx context.Context, name string) (Article, error) {
	number, err := strconv.ParseInt(name, 10, 64)
	if err != nil {
		number = 0
	}
	return scanArticle(q.q.QueryRowContext(ctx, `SELECT `+articleColumns+` FROM article
		WHERE id = $1 OR key = $2 OR key = $3 OR external_id = $2 ORDER BY id LIMIT 1`, number, name, news.CanonicalURL(name)))
}
