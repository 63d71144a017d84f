package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Import is one file that was, or is being, imported.
type Import struct {
	ID          int64
	Name        string
	Fingerprint string // of the file's content: the same file is resumed, not imported twice
	Stored      int    // records that have been taken in
	Finished    time.Time
}

// BeginImport finds the import of a file, or begins one.
func (t *Tx) BeginImport(ctx context.Context, name, fingerprint string, now time.Time) (Import, error) {
	i := Import{Name: name, Fingerprint: fingerprint}
	err := t.q.QueryRowContext(ctx, `INSERT INTO import (name, fingerprint, started) VALUES ($1, $2, $3)
		ON CONFLICT (fingerprint) DO NOTHING RETURNING id`, name, fingerprint, ms(now)).Scan(&i.ID)
	if !errors.Is(err, sql.ErrNoRows) {
		return i, err
	}
	var finished int64
	err = t.q.QueryRowContext(ctx, `SELECT id, stored, finished FROM import WHERE fingerprint = $1`, fingerprint).
		Scan(&i.ID, &i.Stored, &finished)
	i.Finished = fromMS(finished)
	return i, err
}

// AdvanceImport stores how many records of a file have been taken in; finished is zero while
// there are more.
func (t *Tx) AdvanceImport(ctx context.Context, id int64, stored int, finished time.Time) error {
	return t.one(ctx, `UPDATE import SET stored = $2, finished = $3 WHERE id = $1`, id, stored, ms(finished))
}
