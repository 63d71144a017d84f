package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"
)

// The states of a feed.
const (
	FeedActive = "active"
	FeedPaused = "paused" // by a person
	FeedGone   = "gone"   // the publisher answered 410
)

// The health of a feed. Message says why in plain words.
const (
	HealthNew     = ""        // not asked yet
	HealthOK      = "ok"      // the last answer was read whole
	HealthWarning = "warning" // read, but something was wrong with it
	HealthError   = "error"   // no entries could be had
)

// Feed is an address that is polled.
type Feed struct {
	ID      int64
	URL     string
	Title   string
	Site    string
	Lang    string
	Section string
	Format  string
	Status  string
	Added   time.Time

	ETag         string // byte for byte as the server gave it
	LastModified string // byte for byte as the server gave it
	BodyHash     string

	NextPoll time.Time
	LastPoll time.Time
	LastOK   time.Time // last answer that could be read
	LastNew  time.Time // last answer that held a new entry
	Rhythm   string    // JSON: what the time of the next poll is computed from

	Failures int // in a row
	Health   string
	Message  string

	MovedTo    string // permanent redirect seen, not yet believed
	MovedCount int
	Entries    int // stored in all
}

const feedColumns = `id, url, title, site, lang, section, format, status, added, etag, last_modified, body_hash,
	next_poll, last_poll, last_ok, last_new, rhythm, failures, health, message, moved_to, moved_count, entries`

func scanFeed(row interface{ Scan(...any) error }) (Feed, error) {
	var f Feed
	var added, next, last, ok, fresh int64
	err := row.Scan(&f.ID, &f.URL, &f.Title, &f.Site, &f.Lang, &f.Section, &f.Format, &f.Status, &added, &f.ETag,
		&f.LastModified, &f.BodyHash, &next, &last, &ok, &fresh, &f.Rhythm, &f.Failures, &f.Health, &f.Message,
		&f.MovedTo, &f.MovedCount, &f.Entries)
	f.Added, f.NextPoll, f.LastPoll, f.LastOK, f.LastNew = fromMS(added), fromMS(next), fromMS(last), fromMS(ok), fromMS(fresh)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return f, err
}

func (q Queries) feeds(ctx context.Context, tail string, args ...any) ([]Feed, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT `+feedColumns+` FROM feed `+tail, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanFeed)
}

// collect scans all rows and closes them.
func collect[T any](rows *sql.Rows, scan func(interface{ Scan(...any) error }) (T, error)) ([]T, error) {
	defer rows.Close()
	var all []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, rows.Err()
}

// AddFeed adds a feed that is due at once and returns its ID; added is false when the
// address is there already. A section given for a known feed replaces its own.
func (t *Tx) AddFeed(ctx context.Context, f Feed, now time.Time) (id int64, added bool, err error) {
	err = t.q.QueryRowContext(ctx, `INSERT INTO feed (url, title, site, section, added, next_poll)
		VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (url) DO NOTHING RETURNING id`,
		f.URL, f.Title, f.Site, strings.Join(Labels(f.Section), ", "), ms(now), ms(now)).Scan(&id)
	if !errors.Is(err, sql.ErrNoRows) {
		return id, err == nil, err
	}
	err = t.q.QueryRowContext(ctx, `SELECT id FROM feed WHERE url = $1`, f.URL).Scan(&id)
	if err == nil && f.Section != "" {
		err = t.SetFeedSection(ctx, id, f.Section)
	}
	return id, false, err
}

// Feeds lists all feeds by title.
func (q Queries) Feeds(ctx context.Context) ([]Feed, error) {
	return q.feeds(ctx, `ORDER BY lower(title), url`)
}

// Feed returns one feed.
func (q Queries) Feed(ctx context.Context, id int64) (Feed, error) {
	return scanFeed(q.q.QueryRowContext(ctx, `SELECT `+feedColumns+` FROM feed WHERE id = $1`, id))
}

// FeedByURL returns the feed with an address.
func (q Queries) FeedByURL(ctx context.Context, url string) (Feed, error) {
	return scanFeed(q.q.QueryRowContext(ctx, `SELECT `+feedColumns+` FROM feed WHERE url = $1`, url))
}

// FeedsByID returns the feeds that still exist, in order of ID.
func (q Queries) FeedsByID(ctx context.Context, ids []int64) ([]Feed, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	return q.feeds(ctx, `WHERE id IN (`+numbered(1, len(ids))+`) ORDER BY id`, anys(ids)...)
}

func anys[T any](v []T) []any {
	out := make([]any, len(v))
	for i := range v {
		out[i] = v[i]
	}
	return out
}

// LeaseDueFeeds picks up to limit feeds that are due and stores as their next time
// now+lease, so that a machine which dies while asking costs one lease and
// no other machine asks meanwhile.
func (t *Tx) LeaseDueFeeds(ctx context.Context, now time.Time, lease time.Duration, limit int) ([]int64, error) {
	rows, err := t.q.QueryContext(ctx, `UPDATE feed SET next_poll = $2 WHERE next_poll <= $1 AND id IN
		(SELECT id FROM feed WHERE status = 'active' AND next_poll <= $1 ORDER BY next_poll, id LIMIT $3) RETURNING id`,
		ms(now), ms(now.Add(lease)), limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, scanID)
}

func scanID(row interface{ Scan(...any) error }) (id int64, err error) {
	err = row.Scan(&id)
	return id, err
}

// WaitingJobs counts the jobs of a queue that wait for a worker.
func (q Queries) WaitingJobs(ctx context.Context, queue string) (n int, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT count(*) FROM river_job WHERE state = 'available' AND queue = $1`, queue).Scan(&n)
	return n, err
}

// OpenJobs counts the jobs of a queue that are not done, those under way and those that were put off with them.
func (q Queries) OpenJobs(ctx context.Context, queue string) (n int, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT count(*) FROM river_job WHERE state IN ('available', 'pending', 'running', 'retryable', 'scheduled')
		AND queue = $1`, queue).Scan(&n)
	return n, err
}

// UpdatePolled stores what a poll changed in a feed. Title, site, language and format
// are kept when f has none. A pause that a person made meanwhile stays.
func (t *Tx) UpdatePolled(ctx context.Context, f Feed) error {
	_, err := t.q.ExecContext(ctx, `UPDATE feed SET url = $2,
		title = CASE WHEN $3 = '' THEN title ELSE $3 END, site = CASE WHEN $4 = '' THEN site ELSE $4 END,
		lang = CASE WHEN $5 = '' THEN lang ELSE $5 END, format = CASE WHEN $6 = '' THEN format ELSE $6 END,
		status = CASE WHEN $7 = 'gone' THEN 'gone' ELSE status END, etag = $8, last_modified = $9, body_hash = $10,
		next_poll = $11, last_poll = $12, last_ok = $13, last_new = $14, rhythm = $15, failures = $16,
		health = $17, message = $18, moved_to = $19, moved_count = $20, entries = entries + $21 WHERE id = $1`,
		f.ID, f.URL, f.Title, f.Site, f.Lang, f.Format, f.Status, f.ETag, f.LastModified, f.BodyHash,
		ms(f.NextPoll), ms(f.LastPoll), ms(f.LastOK), ms(f.LastNew), f.Rhythm, f.Failures,
		f.Health, f.Message, f.MovedTo, f.MovedCount, f.Entries)
	return err
}

// PutOffFeed sets the next time of a feed and nothing else.
func (t *Tx) PutOffFeed(ctx context.Context, id int64, until time.Time) error {
	_, err := t.q.ExecContext(ctx, `UPDATE feed SET next_poll = $2 WHERE id = $1`, id, ms(until))
	return err
}

// FeedURLTaken says whether another feed than id has the address.
func (q Queries) FeedURLTaken(ctx context.Context, id int64, url string) (bool, error) {
	var n int
	err := q.q.QueryRowContext(ctx, `SELECT count(*) FROM feed WHERE url = $1 AND id <> $2`, url, id).Scan(&n)
	return n > 0, err
}

// SetFeedStatus pauses a feed or makes it active and due again.
func (t *Tx) SetFeedStatus(ctx context.Context, id int64, status string, now time.Time) error {
	return t.one(ctx, `UPDATE feed SET status = $2, failures = 0, next_poll = $3 WHERE id = $1`, id, status, ms(now))
}

// SetFeedSection changes the sections of a feed: labels with commas between. Stories with articles of it are filed anew.
func (t *Tx) SetFeedSection(ctx context.Context, id int64, section string) error {
	if err := t.one(ctx, `UPDATE feed SET section = $2 WHERE id = $1`, id, strings.Join(Labels(section), ", ")); err != nil {
		return err
	}
	return t.refile(ctx, id)
}

// RemoveFeed forgets a feed and its entries; articles that came by it stay.
func (t *Tx) RemoveFeed(ctx context.Context, id int64) error {
	if err := t.refile(ctx, id); err != nil {
		return err
	}
	return t.one(ctx, `DELETE FROM feed WHERE id = $1`, id)
}

// one runs a statement that must change exactly one row.
func (q Queries) one(ctx context.Context, query string, args ...any) error {
	result, err := q.q.ExecContext(ctx, query, args...)
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 0 {
		return errors.Join(err, ErrNotFound)
	}
	return nil
}

// NextDue returns the time at which the next active feed is due, zero when there
// is no active feed.
func (q Queries) NextDue(ctx context.Context) (time.Time, error) {
	var n sql.NullInt64
	err := q.q.QueryRowContext(ctx, `SELECT min(next_poll) FROM feed WHERE status = 'active'`).Scan(&n)
	return fromMS(n.Int64), err
}

// AllDue makes every active feed due at now.
func (t *Tx) AllDue(ctx context.Context, now time.Time) error {
	_, err := t.q.ExecContext(ctx, `UPDATE feed SET next_poll = $1 WHERE status = 'active'`, ms(now))
	return err
}

// PolledSince says whether every active feed has been asked at since or later.
func (q Queries) PolledSince(ctx context.Context, since time.Time) (bool, error) {
	var n int
	err := q.q.QueryRowContext(ctx, `SELECT count(*) FROM feed WHERE status = 'active' AND last_poll < $1`, ms(since)).Scan(&n)
	return n == 0, err
}
