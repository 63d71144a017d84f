package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// SavedIndex names a copy of the index that grouping works on, as it was after the event Seq of the log. It stands in
// parts, so that neither writing nor reading a large one holds up anything else for long.
type SavedIndex struct {
	ID    int64
	Seq   int64
	Parts int
}

// LatestIndex returns the last index that was saved whole, or ErrNotFound.
func (q Queries) LatestIndex(ctx context.Context) (i SavedIndex, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT id, seq, parts FROM grouping_index WHERE parts > 0 ORDER BY id DESC LIMIT 1`).
		Scan(&i.ID, &i.Seq, &i.Parts)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return i, err
}

// IndexPart returns a part of a saved index, from 0, or ErrNotFound when a later index has taken its place.
func (q Queries) IndexPart(ctx context.Context, id int64, part int) (data []byte, err error) {
	err = q.q.QueryRowContext(ctx, `SELECT data FROM grouping_index_part WHERE index_id = $1 AND part = $2`, id, part).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	return data, err
}

// BeginIndex begins to save an index. It counts only after [Tx.EndIndex].
func (t *Tx) BeginIndex(ctx context.Context, seq int64, now time.Time) (id int64, err error) {
	err = t.q.QueryRowContext(ctx, `INSERT INTO grouping_index (seq, parts, made) VALUES ($1, 0, $2) RETURNING id`, seq, ms(now)).Scan(&id)
	return id, err
}

// AddIndexPart stores the next part of an index.
func (t *Tx) AddIndexPart(ctx context.Context, id int64, part int, data []byte) error {
	_, err := t.q.ExecContext(ctx, `INSERT INTO grouping_index_part (index_id, part, data) VALUES ($1, $2, $3)`, id, part, data)
	return err
}

// EndIndex makes an index that is stored whole count, and all earlier ones void: also those on
// which another machine, or this one before it was killed, did not get that far.
func (t *Tx) EndIndex(ctx context.Context, i SavedIndex) error {
	if _, err := t.q.ExecContext(ctx, `UPDATE grouping_index SET parts = $2 WHERE id = $1`, i.ID, i.Parts); err != nil {
		return err
	}
	_, err := t.q.ExecContext(ctx, `DELETE FROM grouping_index WHERE id < $1`, i.ID)
	return err
}

// PruneIndexParts removes up to limit parts of indexes that are void, and returns how many went.
func (t *Tx) PruneIndexParts(ctx context.Context, limit int) (int64, error) {
	result, err := t.q.ExecContext(ctx, `DELETE FROM grouping_index_part WHERE (index_id, part) IN (
		SELECT p.index_id, p.part FROM grouping_index_part p
		WHERE NOT EXISTS (SELECT 1 FROM grouping_index i WHERE i.id = p.index_id) LIMIT $1)`, limit)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// Replay is an event of the log of grouping with the view of its article, if it has one that is still kept.
type Replay struct {
	GroupingEvent
	Doc []byte
}

// Replays returns up to limit events behind seq, in order.
func (q Queries) Replays(ctx context.Context, seq int64, limit int) ([]Replay, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT e.seq, e.kind, e.article_id, e.revision, e.from_story, e.to_story, e.copy_of, e.reason, e.at, r.doc
		FROM grouping_event e LEFT JOIN revision r ON r.article_id = e.article_id AND r.number = e.revision
		AND e.kind IN ('assigned', 'revised') WHERE e.seq > $1 ORDER BY e.seq LIMIT $2`, seq, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (r Replay, err error) {
		var at int64
		err = row.Scan(&r.Seq, &r.Kind, &r.ArticleID, &r.Revision, &r.From, &r.To, &r.CopyOf, &r.Reason, &at, &r.Doc)
		r.At = fromMS(at)
		return r, err
	})
}
