package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// Entry is an item of a feed as stored.
type Entry struct {
	ID          int64
	FeedID      int64
	Key         string // identity within the feed
	Fingerprint string // second identity, for feeds whose GUIDs change
	Hash        string // of all that would make us read the article again
	FirstSeen   time.Time
	ArticleID   int64
	Item        news.Entry
}

// EntryState is what has to be known of a stored entry to see whether it changed.
type EntryState struct {
	ID          int64
	Key         string
	Fingerprint string
	Hash        string
	Published   time.Time
	ArticleID   int64
}

// EntriesByKey finds, in one feed, the entries with any of the keys.
func (q Queries) EntriesByKey(ctx context.Context, feed int64, keys []string) ([]EntryState, error) {
	return q.entryStates(ctx, feed, "key", keys)
}

// EntriesByFingerprint finds, in one feed, the entries with any of the fingerprints.
func (q Queries) EntriesByFingerprint(ctx context.Context, feed int64, fingerprints []string) ([]EntryState, error) {
	return q.entryStates(ctx, feed, "fingerprint", fingerprints)
}

func (q Queries) entryStates(ctx context.Context, feed int64, column string, values []string) ([]EntryState, error) {
	var all []EntryState
	const batch, round = 480, 32
	for start := 0; start < len(values); start += batch {
		part := values[start:min(start+batch, len(values))]
		args := make([]any, 1, batch+1)
		args[0] = feed
		args = append(args, anys(part)...)
		for len(args)%round != 1 {
			args = append(args, part[0]) // few lengths, so that few statements are prepared
		}
		rows, err := q.q.QueryContext(ctx, `SELECT id, key, fingerprint, hash, published, article_id FROM entry
			WHERE feed_id = $1 AND `+column+` IN (`+numbered(2, len(args)-1)+`) ORDER BY id`, args...)
		if err != nil {
			return nil, err
		}
		found, err := collect(rows, scanEntryState)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

func scanEntryState(row interface{ Scan(...any) error }) (s EntryState, err error) {
	var published int64
	err = row.Scan(&s.ID, &s.Key, &s.Fingerprint, &s.Hash, &published, &s.ArticleID)
	s.Published = fromMS(published)
	return s, err
}

// InsertEntries stores new entries in the order given; one whose key is there
// already is left as it is.
func (t *Tx) InsertEntries(ctx context.Context, entries []Entry) error {
	const width, batch = 10, 40
	for start := 0; start < len(entries); start += batch {
		part := entries[start:min(start+batch, len(entries))]
		args := make([]any, 0, len(part)*width)
		for _, e := range part {
			data, err := json.Marshal(e.Item)
			if err != nil {
				return fmt.Errorf("entry %s: %w", e.Key, err)
			}
			args = append(args, e.FeedID, e.Key, e.Fingerprint, e.Hash, e.Item.Title, e.Item.URL,
				ms(e.Item.Published), ms(e.FirstSeen), e.ArticleID, string(data))
		}
		_, err := t.q.ExecContext(ctx, `INSERT INTO entry (feed_id, key, fingerprint, hash, title, url, published,
			first_seen, article_id, data) VALUES `+tuples(len(part), width)+` ON CONFLICT (feed_id, key) DO NOTHING`, args...)
		if err != nil {
			return fmt.Errorf("store entries: %w", err)
		}
	}
	return nil
}

// UpdateEntry stores an entry that its publisher changed.
func (t *Tx) UpdateEntry(ctx context.Context, e Entry) error {
	data, err := json.Marshal(e.Item)
	if err != nil {
		return fmt.Errorf("entry %s: %w", e.Key, err)
	}
	return t.one(ctx, `UPDATE entry SET hash = $2, title = $3, url = $4, published = $5, data = $6, fingerprint = $7, article_id = $8 WHERE id = $1`,
		e.ID, e.Hash, e.Item.Title, e.Item.URL, ms(e.Item.Published), string(data), e.Fingerprint, e.ArticleID)
}

const entryColumns = `id, feed_id, key, fingerprint, hash, first_seen, article_id, data`

func scanEntry(row interface{ Scan(...any) error }) (Entry, error) {
	var e Entry
	var seen int64
	var data string
	if err := row.Scan(&e.ID, &e.FeedID, &e.Key, &e.Fingerprint, &e.Hash, &seen, &e.ArticleID, &data); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			err = ErrNotFound
		}
		return e, err
	}
	e.FirstSeen = fromMS(seen)
	if err := json.Unmarshal([]byte(data), &e.Item); err != nil {
		return e, fmt.Errorf("entry %d: %w", e.ID, err)
	}
	return e, nil
}

// ArticleEntries returns the entries that lead to an article, the oldest first.
func (q Queries) ArticleEntries(ctx context.Context, article int64) ([]Entry, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+entryColumns+` FROM entry WHERE article_id = $1 ORDER BY id`, article)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanEntry)
}

// EntrySource is what is known of an entry beyond itself.
type EntrySource struct {
	FeedURL string
	Lang    string // of the article it leads to
}

// EachEntry calls fn for every entry whose article was not taken down, by ID. An error of fn
// ends it.
func (q Queries) EachEntry(ctx context.Context, fn func(EntrySource, Entry) error) error {
	for after := int64(0); ; {
		rows, err := q.q.QueryContext(ctx, `SELECT e.id, e.feed_id, e.key, e.fingerprint, e.hash, e.first_seen,
			e.article_id, e.data, f.url, coalesce(a.lang, '') FROM entry e JOIN feed f ON f.id = e.feed_id
			LEFT JOIN article a ON a.id = e.article_id
			WHERE e.id > $1 AND coalesce(a.removed, 0) = 0 ORDER BY e.id LIMIT 500`, after)
		if err != nil {
			return err
		}
		page, err := collect(rows, scanEntryWithOrigin)
		if err != nil {
			return err
		}
		if len(page) == 0 {
			return nil
		}
		for _, p := range page {
			after = p.ID
			if err := fn(p.EntrySource, p.Entry); err != nil {
				return err
			}
		}
	}
}

type entryWithOrigin struct {
	Entry
	EntrySource
}

func scanEntryWithOrigin(row interface{ Scan(...any) error }) (e entryWithOrigin, err error) {
	e.Entry, err = scanEntry(scanBefore{row, []any{&e.FeedURL, &e.Lang}})
	return e, err
}

// scanBefore lets a scan of some columns run on a row that has more behind them.
type scanBefore struct {
	row  interface{ Scan(...any) error }
	rest []any
}

func (s scanBefore) Scan(dst ...any) error { return s.row.Scan(append(dst, s.rest...)...) }

// FeedCategories returns the categories of a feed's latest entries, a list for each.
func (q Queries) FeedCategories(ctx context.Context, feed int64) ([][]string, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+entryColumns+` FROM entry WHERE feed_id = $1 ORDER BY id DESC LIMIT 60`, feed)
	if err != nil {
		return nil, err
	}
	entries, err := collect(rows, scanEntry)
	all := make([][]string, len(entries))
	for i, e := range entries {
		all[i] = e.Item.Categories
	}
	return all, err
}
