package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"github.com/wiredesk/wiredesk/news"
)

// AccountVersion is an account as it was written once.
type AccountVersion struct {
	Written time.Time
	Account news.Account
}

// Account returns the newest account of a story; ErrNotFound where there is none.
func (q Queries) Account(ctx context.Context, story int64) (news.Account, error) {
	return q.account(ctx, story, `SELECT data FROM account WHERE story_id = $1 ORDER BY version DESC LIMIT 1`)
}

// AccountAt returns the account of a story as it was at a time; ErrNotFound where there was none, or it is not kept.
func (q Queries) AccountAt(ctx context.Context, story int64, at time.Time) (news.Account, error) {
	return q.account(ctx, story, `SELECT data FROM account WHERE story_id = $1 AND written <= $2 ORDER BY version DESC LIMIT 1`, ms(at))
}

func (q Queries) account(ctx context.Context, story int64, query string, more ...any) (a news.Account, err error) {
	var data []byte
	err = q.q.QueryRowContext(ctx, query, append([]any{story}, more...)...).Scan(&data)
	if errors.Is(err, sql.ErrNoRows) {
		return a, ErrNotFound
	}
	if err != nil {
		return a, err
	}
	if err := unpackJSON(data, &a); err != nil {
		return a, fmt.Errorf("account of story %d: %w", story, err)
	}
	return a, nil
}

// AccountVersions returns up to limit versions of a story's account, the newest first.
func (q Queries) AccountVersions(ctx context.Context, story int64, limit int) ([]AccountVersion, error) {
	rows, err := q.q.QueryContext(ctx, `SELECT written, data FROM account WHERE story_id = $1 ORDER BY version DESC LIMIT $2`, story, limit)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(row interface{ Scan(...any) error }) (v AccountVersion, err error) {
		var written int64
		var data []byte
		if err := row.Scan(&written, &data); err != nil {
			return v, err
		}
		v.Written = fromMS(written)
		if err := unpackJSON(data, &v.Account); err != nil {
			return v, fmt.Errorf("account of story %d: %w", story, err)
		}
		return v, nil
	})
}
