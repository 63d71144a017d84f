package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// Setting returns a value the desk keeps about itself, "" when there is none.
func (q Queries) Setting(ctx context.Context, name string) (string, error) {
	var v string
	err := q.q.QueryRowContext(ctx, `SELECT value FROM setting WHERE name = $1`, name).Scan(&v)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return v, err
}

// SetSetting stores a value the desk keeps about itself.
func (t *Tx) SetSetting(ctx context.Context, name, value string) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO setting (name, value) VALUES ($1, $2)
		ON CONFLICT (name) DO UPDATE SET value = $2`, name, value)
	return err
}

// The kinds of what can be taken down.
const (
	TakedownArticle = "article" // value: the article's key
	TakedownOutlet  = "outlet"  // value: the outlet's host
)

// TakeDown keeps an article or outlet out for good. The rows it has already are removed
// by [Tx.AppendGrouping] and [Tx.EraseArticle].
func (t *Tx) TakeDown(ctx context.Context, kind, value, reason string, now time.Time) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO takedown (kind, value, at, reason) VALUES ($1, $2, $3, $4)
		ON CONFLICT (kind, value) DO UPDATE SET at = $3, reason = $4`, kind, value, ms(now), reason)
	return err
}

// TakenDown returns all takedowns of a kind.
func (q Queries) TakenDown(ctx context.Context, kind string) (map[string]bool, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT value FROM takedown WHERE kind = $1`, kind)
	if err != nil {
		return nil, err
	}
	values, err := collect(rows, scanText)
	if err != nil {
		return nil, err
	}
	set := make(map[string]bool, len(values))
	for _, v := range values {
		set[v] = true
	}
	return set, nil
}

// EraseArticle removes what an article said, in all its revisions and in the entries that
// led to it; the row stays, so that it does not come back.
func (t *Tx) EraseArticle(ctx context.Context, id int64) error {
	if err := t.unindex(ctx, SearchArticle, id); err != nil {
		return err
	}
	for _, statement := range []string{
		`UPDATE article SET removed = 1, title = '', story_id = 0, state = 'failed', message = 'taken down' WHERE id = $1`,
		`DELETE FROM revision WHERE article_id = $1`,
		`DELETE FROM page WHERE article_id = $1`,
		`DELETE FROM picture WHERE article_id = $1`,
		`UPDATE entry SET title = '', data = '{}' WHERE article_id = $1`,
	} {
		if _, err := t.q.ExecContext(ctx, statement, id); err != nil {
			return err
		}
	}
	return nil
}

// EraseAccounts removes all versions of a story's account, because an article of it was
// taken down; the story is written anew.
func (t *Tx) EraseAccounts(ctx context.Context, story int64) error {
	if err := errors.Join(t.unindex(ctx, SearchStory, story), t.eraseRegister(ctx, story)); err != nil {
		return err
	}
	for _, statement := range []string{
		`DELETE FROM account WHERE story_id = $1`,
		`UPDATE story SET written = 0, published = 0, rewritten = 0, pictured = 0, headline = '', teaser = '', tags = '[]', sources = '[]' WHERE id = $1`,
	} {
		if _, err := t.q.ExecContext(ctx, statement, story); err != nil {
			return err
		}
	}
	return nil
}

// ArticlesOfHost returns the articles of an outlet, by ID.
func (q Queries) ArticlesOfHost(ctx context.Context, host string) ([]Article, error) {
	return q.articles(ctx, `WHERE host = $1 AND removed = 0 ORDER BY id`, host)
}

// Kept says how long what is kept; 0 means for ever.
type Kept struct {
	Pages    time.Duration // raw bytes of pages
	Articles time.Duration // text of articles in stories that are over
	Stories  time.Duration // stories with all that belongs to them
}

// Prune removes what has been kept long enough, up to limit of each, and returns how many
// rows went.
func (t *Tx) Prune(ctx context.Context, k Kept, now time.Time, limit int) (int64, error) {
	var gone int64
	for _, p := range []struct {
		keep time.Duration
		sql  string
	}{
		{k.Pages, `DELETE FROM page WHERE article_id IN (SELECT article_id FROM page WHERE fetched < $1 ORDER BY fetched LIMIT $2)`},
		{k.Pages, `DELETE FROM picture WHERE article_id IN (SELECT article_id FROM picture WHERE fetched < $1 ORDER BY fetched LIMIT $2)`},
		{k.Articles, `DELETE FROM revision WHERE article_id IN (SELECT a.id FROM article a LEFT JOIN story s ON s.id = a.story_id
			WHERE a.published < $1 AND a.published > 0 AND coalesce(s.latest, 0) < $1
			AND EXISTS (SELECT 1 FROM revision r WHERE r.article_id = a.id) LIMIT $2)`},
		{k.Stories, `DELETE FROM account WHERE story_id IN (SELECT s.id FROM story s WHERE s.latest < $1 AND s.latest > 0
			AND EXISTS (SELECT 1 FROM account c WHERE c.story_id = s.id) LIMIT $2)`},
		{k.Stories, `DELETE FROM statement WHERE story_id IN (SELECT s.id FROM story s WHERE s.latest < $1 AND s.latest > 0
			AND EXISTS (SELECT 1 FROM statement e WHERE e.story_id = s.id) LIMIT $2)`},
		{k.Stories, `DELETE FROM entity_story WHERE story_id IN (SELECT s.id FROM story s WHERE s.latest < $1 AND s.latest > 0
			AND EXISTS (SELECT 1 FROM entity_story e WHERE e.story_id = s.id) LIMIT $2)`},
		{k.Stories, `DELETE FROM story_section WHERE story_id IN (SELECT s.id FROM story s WHERE s.latest < $1 AND s.latest > 0
			AND EXISTS (SELECT 1 FROM story_section e WHERE e.story_id = s.id) LIMIT $2)`},
	} {
		if p.keep <= 0 {
			continue
		}
		result, err := t.q.ExecContext(ctx, p.sql, ms(now.Add(-p.keep)), limit)
		if err != nil {
			return gone, err
		}
		n, err := result.RowsAffected()
		if err != nil {
			return gone, err
		}
		gone += n
	}
	docs, err := t.pruneSearch(ctx, k, now, limit)
	return gone + docs, errors.Join(err, t.pruneStories(ctx, k, now))
}

// pruneSearch takes out of the search what has been kept long enough.
func (t *Tx) pruneSearch(ctx context.Context, k Kept, now time.Time, limit int) (int64, error) {
	var gone int64
	for _, p := range []struct {
		kind string
		keep time.Duration
		lost string // the condition on a document that is old enough
	}{
		{SearchStory, k.Stories, `d.at > 0`},
		{SearchQuote, k.Stories, `NOT EXISTS (SELECT 1 FROM statement s WHERE s.id = d.ref)`},
		{SearchArticle, k.Articles, `NOT EXISTS (SELECT 1 FROM revision r WHERE r.article_id = d.ref)`},
	} {
		if p.keep <= 0 {
			continue
		}
		rows, err := t.q.QueryContext(ctx, `SELECT d.ref FROM search_doc d WHERE d.id >= $1 AND d.id < $2 AND `+p.lost+` ORDER BY d.id LIMIT $3`,
			docFloor(p.kind, time.Time{}), docFloor(p.kind, now.Add(-p.keep)), limit)
		if err != nil {
			return gone, err
		}
		refs, err := collect(rows, scanID)
		if err != nil {
			return gone, err
		}
		if err := t.unindex(ctx, p.kind, refs...); err != nil {
			return gone, err
		}
		gone += int64(len(refs))
	}
	return gone, nil
}

// pruneStories takes stories without an account out of lists; their addresses stay known.
func (t *Tx) pruneStories(ctx context.Context, k Kept, now time.Time) error {
	if k.Stories <= 0 {
		return nil
	}
	_, err := t.q.ExecContext(ctx, `UPDATE story SET articles = 0, headline = '', teaser = '', pulse = '[]', sources = '[]', tags = '[]'
		WHERE latest < $1 AND latest > 0 AND articles > 0`, ms(now.Add(-k.Stories)))
	return err
}

// Work counts what is still to be done, and what there is.
type Work struct {
	Feeds     int // active
	Due       int // feeds to be asked now
	Unread    int
	Ungrouped int
	Unwritten int
	// Unwritable counts the stories that could not be written and wait to be tried again; Unwritten does not count them.
	Unwritable int
	Articles   int
	Stories    int
	Failed     int // articles of which nothing could be had
	Grouped    int
}

// Idle says that nothing is left to do but to wait for feeds.
func (w Work) Idle() bool { return w.Unread == 0 && w.Ungrouped == 0 && w.Unwritten == 0 }

// Work counts what the rows say is to be done, and what there is.
func (q Queries) Work(ctx context.Context, now time.Time) (Work, error) {
	left, err := q.WorkLeft(ctx, now)
	if err != nil {
		return left, err
	}
	all, err := q.WorkDone(ctx)
	left.Articles, left.Stories, left.Failed, left.Grouped = all.Articles, all.Stories, all.Failed, all.Grouped
	return left, err
}

// WorkLeft counts what is to be done, and the feeds. It costs no more than what it counts.
func (q Queries) WorkLeft(ctx context.Context, now time.Time) (w Work, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT
		(SELECT count(*) FROM feed WHERE status = 'active'),
		(SELECT count(*) FROM feed WHERE status = 'active' AND next_poll <= $1),
		(SELECT count(*) FROM article WHERE state = 'new' AND check_at <= $1),
		(SELECT count(*) FROM article WHERE state = 'read' AND grouped < revision AND removed = 0),
		(SELECT count(*) FROM story WHERE merged_into = 0 AND written < version)`, ms(now)).
		Scan(&w.Feeds, &w.Due, &w.Unread, &w.Ungrouped, &w.Unwritten)
	if err != nil {
		return w, err
	}
	failed, err := q.Unwritten(ctx)
	w.Unwritable = len(failed)
	w.Unwritten = max(0, w.Unwritten-w.Unwritable)
	return w, err
}

// WorkDone counts what there is. It reads all rows of articles.
func (q Queries) WorkDone(ctx context.Context) (w Work, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT t.articles, (SELECT count(*) FROM story WHERE merged_into = 0 AND articles > 0), t.failed, t.grouped
		FROM (SELECT count(*) AS articles, coalesce(sum(CASE WHEN state = 'failed' THEN 1 ELSE 0 END), 0) AS failed,
			coalesce(sum(CASE WHEN story_id > 0 THEN 1 ELSE 0 END), 0) AS grouped FROM article WHERE removed = 0) t`).
		Scan(&w.Articles, &w.Stories, &w.Failed, &w.Grouped)
	return w, err
}

// Backup writes a copy of the SQLite database to a new file while the desk runs.
func (s *Store) Backup(ctx context.Context, path string) error {
	if !s.SQLite() {
		return errors.New("the desk is on PostgreSQL: use pg_dump")
	}
	if _, err := os.Stat(path); err == nil {
		return fmt.Errorf("%s exists already", path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
		return err
	}
	// A connection of its own: the readers' refuse to write any file, and the
	// writer's must stay free for the stages.
	db, err := sql.Open("sqlite", s.dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = db.ExecContext(ctx, `VACUUM INTO $1`, path)
	return err
}

// CheckIntegrity runs the database's own check and returns what it found wrong.
func (s *Store) CheckIntegrity(ctx context.Context) ([]string, error) {
	if !s.SQLite() {
		return nil, s.Ping(ctx)
	}
	rows, err := s.read.QueryContext(ctx, `PRAGMA integrity_check`)
	if err != nil {
		return nil, err
	}
	lines, err := collect(rows, scanText)
	if len(lines) == 1 && lines[0] == "ok" {
		lines = nil
	}
	return lines, err
}
